import CaseCore

/// Observation at a host, and what the host asks for first.
extension LifeStory {
  /// Adds the placement of the observation stage.
  mutating func tellPlacement() {
    guard let place = times.starts.firstIndex(where: { $0.stage == .observation }) else { return }
    let (start, end) = (times.starts[place].day, times.end(ofStageAt: place))
    if place + 1 < times.starts.count {
      tellCompleted(from: start, to: end)
    } else {
      tellCurrent(from: start)
    }
  }

  /// A placement that is over: agreed, checked, begun and completed.
  private mutating func tellCompleted(from start: Day, to end: Day) {
    let length = start.distance(to: end)
    let begins = start.adding(days: length / 3).workingDayBefore
    let ends = max(begins, end.adding(days: -numbers.between(1, 6)).workingDayBefore)
    let agreed = max(start, day(from: start, to: begins))
    let recorded = history.recorded(agreed)
    let state: PlacementState = recorded >= ends ? .completed : recorded >= begins ? .running : .checks
    let placement = addPlacement(state, on: recorded, begins: begins, ends: ends)
    for kind in checkKinds() {
      addCheck(kind, of: placement, asked: agreed, received: day(from: agreed, to: begins))
    }
    guard state != .completed else { return }
    history.change(\.placements, placement, on: history.recorded(ends)) { $0.state = .completed }
  }

  /// A placement that is looked for, agreed or under way.
  private mutating func tellCurrent(from start: Day) {
    let agreed = day(from: start, to: times.horizon)
    let isExited = seat.track.standing == .exited
    switch numbers.below(10) {
    case _ where isExited: addPlacement(.withdrawn, on: times.horizon, begins: nil, ends: nil)
    case 0, 1: addPlacement(.sought, on: history.recorded(agreed), begins: nil, ends: nil)
    case 2...5: tellAgreed(on: agreed)
    default: tellRunning(since: agreed)
    }
  }

  private mutating func tellAgreed(on agreed: Day) {
    let begins = world.today.adding(days: numbers.between(9, 40)).workingDayAfter
    let state: PlacementState = numbers.pick([.offered, .checks, .checks, .ready])
    let placement = addPlacement(
      state, on: history.recorded(agreed), begins: begins,
      ends: begins.adding(days: 7 * numbers.between(4, 12) - 3).workingDayBefore)
    guard state != .offered else { return }
    for kind in checkKinds() {
      let isThere = state == .ready || numbers.chance(50)
      addCheck(
        kind, of: placement, asked: agreed, received: isThere ? day(from: agreed, to: times.horizon) : nil)
    }
  }

  private mutating func tellRunning(since agreed: Day) {
    let begins = day(from: agreed, to: times.horizon)
    let ends = world.today.adding(days: numbers.between(7, 50)).workingDayAfter
    let placement = addPlacement(.running, on: history.recorded(begins), begins: begins, ends: ends)
    for kind in checkKinds() { addCheck(kind, of: placement, asked: begins, received: begins) }
  }

  @discardableResult
  private mutating func addPlacement(_ state: PlacementState, on day: Day, begins: Day?, ends: Day?)
    -> RecordID
  {
    let (personID, trust, profession) = (personID, world.office.trust, seat.calling.profession)
    let host = numbers.chance(70) ? trust.name : numbers.pick(Phrases.hosts(of: profession))
    let department = numbers.pick(Phrases.departments(of: profession))
    let supervisor = numbers.pick(Phrases.supervisors)
    let hours = state == .completed ? numbers.between(4, 20) * 7 : nil
    let placement = history.add(\.placements, on: day) { id in
      var placement = Placement(
        id: id, person: personID, kind: Phrases.placementKind(of: profession), state: state, host: host)
      placement.partner = host == trust.name ? trust.id : nil
      (placement.department, placement.supervisor) = (department, begins == nil ? nil : supervisor)
      (placement.startsOn, placement.endsOn, placement.hours) = (begins, ends, hours)
      return placement
    }
    return placement.id
  }

  private mutating func checkKinds() -> [String] {
    let kinds = ["identity", "DBS", "occupational health", "references", "confidentiality agreement"]
    return Array(kinds.prefix(numbers.between(2, 5)))
  }

  private mutating func addCheck(_ kind: String, of placement: RecordID, asked: Day, received: Day?) {
    let personID = personID
    history.add(\.placementChecks, on: history.recorded(received ?? asked)) { id in
      var check = PlacementCheck(id: id, person: personID, placement: placement, kind: kind)
      (check.requestedOn, check.receivedOn) = (asked, received)
      return check
    }
  }
}
