import CaseCore

/// Contacts and what was promised.
extension LifeStory {
  /// Adds a contact every one to six weeks from the enrolment to the last day.
  mutating func tellContacts() {
    addContact(.visit, on: times.opening, body: numbers.pick(Phrases.firstMeetings))
    var day = times.opening.adding(days: numbers.between(7, 28)).workingDayBefore
    while day.distance(to: times.horizon) > 6 {
      if !isAway(on: day) { tellContact(on: day) }
      day = day.adding(days: numbers.between(9, 42)).workingDayBefore
    }
    guard times.horizon > times.opening else { return }
    addContact(.call, on: times.horizon, body: script?.lastNote ?? note(of: stage))
  }

  private func isAway(on day: Day) -> Bool {
    times.interval.map { $0.from <= day && day < $0.to } ?? false
  }

  private mutating func tellContact(on day: Day) {
    let kind = numbers.pick([
      ContactKind.call, .call, .call, .call, .visit, .visit, .text, .text, .email, .club, .club, .note,
    ])
    let isWorded = kind == .note || numbers.chance(72)
    let stage = times.starts.last { $0.day <= day }?.stage ?? .intake
    if kind != .note, numbers.chance(13) { return addMissed(kind, on: day) }
    addContact(kind, on: day, body: isWorded ? note(of: stage) : nil)
  }

  /// The next note of a stage.
  ///
  /// The step of three goes through lists of any length that three does not divide.
  private mutating func note(of stage: Stage) -> String {
    noteCursor += 3
    let notes = Phrases.notes(of: stage)
    return notes[noteCursor % notes.count]
  }

  private mutating func addMissed(_ kind: ContactKind, on day: Day) {
    let outcome: ContactOutcome =
      switch kind {
      case .call: .leftMessage
      case .visit, .club: numbers.pick([.noShow, .cancelled])
      default: .attended
      }
    addContact(kind, on: day, outcome, body: nil)
  }

  private mutating func addContact(
    _ kind: ContactKind, on day: Day, _ outcome: ContactOutcome = .attended, body: String?
  ) {
    let (caseID, worker) = (caseID, history.worker)
    let minutes = outcome == .attended ? minutes(of: kind) : nil
    history.add(\.contacts, on: history.recorded(day)) { id in
      var contact = Contact(id: id, caseRecord: caseID, kind: kind, happenedOn: day)
      contact.outcome = kind == .note ? nil : outcome
      (contact.minutes, contact.body, contact.caseworker) = (minutes, body, worker)
      return contact
    }
  }

  private mutating func minutes(of kind: ContactKind) -> Int? {
    switch kind {
    case .call: numbers.between(1, 4) * 5
    case .visit: numbers.between(4, 12) * 5
    case .club: numbers.between(3, 6) * 5
    case .email: 10
    case .text, .note: nil
    }
  }

  /// Adds what was promised at each write-up, how it ended, and what is still open.
  mutating func tellActions() {
    let days = times.writeUps
    for (place, day) in days.enumerated().dropLast() {
      let isLast = place + 2 == days.count
      if isLast || numbers.chance(75) {
        tellFinished(promised: day, nextWriteUp: days[place + 1], isLast: isLast)
      }
    }
    if let open = openAction() { addAction(open.text, due: open.due, open.party, on: times.horizon) }
  }

  private mutating func tellFinished(promised: Day, nextWriteUp: Day, isLast: Bool) {
    let stage = times.starts.last { $0.day <= promised }?.stage ?? .intake
    let (text, party) = numbers.pick(Phrases.actions(of: stage))
    let due = promised.adding(days: numbers.between(5, 28)).workingDayBefore
    let action = addAction(text, due: max(promised, due), party, on: promised)
    let done = isLast && isIdle ? nextWriteUp : min(nextWriteUp, day(from: promised, to: due.adding(days: 5)))
    let isShort = times.writeUps.count + times.starts.count < 9
    let verb: Verb = isLast && isShort && numbers.chance(30) ? .finish : .record
    let isDropped = seat.track.standing == .exited && isLast && numbers.chance(50)
    history.change(\.actions, action, on: nextWriteUp, by: verb) { action in
      (action.doneOn, action.droppedOn) = isDropped ? (nil, done) : (done, nil)
      action.droppedBecause = isDropped ? "left the programme" : nil
    }
  }

  /// Whether nothing is promised any more.
  private var isIdle: Bool {
    if let script { return script.action == nil }
    switch seat.track.standing {
    case .paused, .exited: return true
    case .newlyStalled, .stalled: return isQuietlyIdle
    default: return false
    }
  }

  /// Stalled although somebody was in touch within four weeks and the stage is within its limit.
  private var isQuietlyIdle: Bool {
    guard let start = times.starts.last else { return false }
    let limit = world.office.limitDays[start.stage.rawValue] ?? 220
    return times.horizon.distance(to: world.today) < 28 && start.day.distance(to: world.today) <= limit
  }

  private mutating func openAction() -> (text: String, due: Day, party: Party)? {
    if let action = script?.action {
      return (action.text, scriptedDue(action.due), action.party)
    }
    guard !isIdle else { return nil }
    let (text, party) = numbers.pick(Phrases.actions(of: stage))
    return (text, openDue(), party)
  }

  /// The day itself for what is due today; else a working day.
  private func scriptedDue(_ days: Int) -> Day {
    let day = world.today.adding(days: days)
    return days < 0 ? day.workingDayBefore : days > 0 ? day.workingDayAfter : day
  }

  private mutating func openDue() -> Day {
    let today = world.today
    guard seat.track.standing == .overdue else {
      let soonest = seat.worker == 0 || numbers.chance(88) ? 1 : 0
      return today.adding(days: numbers.between(soonest, 24)).workingDayAfter
    }
    let days = numbers.between(1, min(14, times.horizon.distance(to: today)))
    return max(times.horizon, today.adding(days: -days).workingDayBefore)
  }

  @discardableResult
  private mutating func addAction(_ text: String, due: Day, _ party: Party, on day: Day) -> RecordID {
    let (caseID, worker) = (caseID, history.worker)
    let action = history.add(\.actions, on: day) { id in
      var action = Action(id: id, caseRecord: caseID, text: text, dueOn: due, party: party, promisedOn: day)
      action.owner = party == .us ? worker : nil
      return action
    }
    return action.id
  }
}
