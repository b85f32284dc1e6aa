import CaseCore

/// What happened to the steps of the pathway.
extension LifeStory {
  /// Tells every step of the stages that are behind, and as many of the current one as have come so far.
  mutating func tellSteps(of enrolment: RecordID) {
    for (index, start) in times.starts.enumerated() {
      let steps = route.steps(of: start.stage)
      guard !steps.isEmpty else { continue }
      let isBehind = index + 1 < times.starts.count
      let done = isBehind ? steps.count : progress(in: steps)
      let end = times.end(ofStageAt: index)
      for (place, step) in steps.enumerated().prefix(done) {
        let length = start.day.distance(to: end)
        let day = start.day.adding(days: length * (place + 1) / (steps.count + 1)).workingDayBefore
        tellDone(step, on: max(start.day, day), since: start.day, isBehind: isBehind, of: enrolment)
      }
      if !isBehind, done < steps.count { tellUnderWay(steps[done], of: enrolment) }
    }
  }

  /// How many steps of the current stage are done.
  private mutating func progress(in steps: [PathwayStep]) -> Int {
    if let party = script?.waitingOn {
      let wanted: StepKind = party == .regulator ? .application : .language
      return steps.firstIndex { $0.kind == wanted } ?? 0
    }
    if script?.sittings != nil { return steps.firstIndex { $0.kind == .exam } ?? 0 }
    return steps.count * numbers.between(0, 80) / 100
  }

  private mutating func tellDone(
    _ step: PathwayStep, on day: Day, since start: Day, isBehind: Bool, of enrolment: RecordID
  ) {
    switch step.shownBy {
    case .examPassed(let key)?: tellExam(key, passedOn: day, since: start)
    case .documentHeld(let kind)?: tellPaper(kind, on: day, isBehind: isBehind)
    case .stepDone?, .stepSubmitted?, nil: addEvent(step, .passed, on: day, of: enrolment)
    default: break
    }
  }

  /// A pass, now and then after a failure.
  private mutating func tellExam(_ key: String, passedOn day: Day, since start: Day) {
    guard script?.sittings == nil else { return }
    let first = day.adding(days: -numbers.between(70, 120))
    if first > start, numbers.chance(30) { addExam(key, on: first, .failed) }
    addExam(key, on: day, .passed)
  }

  /// Adds a sitting of an exam without scores.
  mutating func addExam(_ key: String, on day: Day, _ outcome: SittingOutcome) {
    let personID = personID
    let result = min(day.adding(days: 21), max(day, times.horizon))
    history.add(\.sittings, on: history.recorded(result)) { id in
      var sitting = Sitting(id: id, person: personID, test: key, satOn: day)
      (sitting.resultOn, sitting.outcome) = (result, outcome)
      return sitting
    }
  }

  /// A paper that was issued; one that is good for a short time is asked for only when everything else is there.
  private mutating func tellPaper(_ kind: DocumentKind, on day: Day, isBehind: Bool) {
    guard !history.facts.documents.contains(where: { $0.kind == kind && $0.status.isHeld }) else { return }
    guard isBehind || !route.timedPapers.contains(kind) else {
      return addDocument(kind, .requested, on: day)
    }
    addDocument(kind, .received, on: day, issued: day.adding(days: -numbers.between(3, 12)))
  }

  private mutating func tellUnderWay(_ step: PathwayStep, of enrolment: RecordID) {
    if let party = script?.waitingOn {
      return addEvent(step, .waiting, on: times.horizon, waitingOn: party, of: enrolment)
    }
    switch step.kind {
    case .exam: tellExamUnderWay(step.key)
    case .document: tellPaperUnderWay(step)
    case .application: addEvent(step, .waiting, on: times.horizon, waitingOn: .regulator, of: enrolment)
    case .course: addEvent(step, .inProgress, on: times.horizon, waitingOn: .provider, of: enrolment)
    case .language, .placement: break
    case .other:
      if step.shownBy == nil { addEvent(step, .inProgress, on: times.horizon, of: enrolment) }
    }
  }

  private mutating func tellExamUnderWay(_ key: String) {
    guard script?.sittings == nil, seat.track.standing == .going else { return }
    if numbers.chance(55) { addBooking(key, version: nil, in: numbers.between(20, 90)) }
  }

  private mutating func tellPaperUnderWay(_ step: PathwayStep) {
    guard case .documentHeld(let kind)? = step.shownBy else { return }
    guard !history.facts.documents.contains(where: { $0.kind == kind && $0.status.isHeld }) else { return }
    addDocument(kind, .requested, on: times.horizon)
  }

  private mutating func addEvent(
    _ step: PathwayStep, _ state: StepState, on day: Day, waitingOn party: Party? = nil,
    of enrolment: RecordID
  ) {
    let (caseID, number) = (caseID, String(place + 1))
    let isRegistration = step.milestone == .registered && state == .passed
    history.add(\.stepEvents, on: history.recorded(day)) { id in
      var event = StepEvent(
        id: id, caseRecord: caseID, enrolment: enrolment, step: step.key, state: state, happenedOn: day)
      event.waitingOn = party
      // No register gives numbers that begin with zeros, so that none can be somebody's.
      event.reference =
        isRegistration ? String(repeating: "0", count: max(0, 7 - number.count)) + number : nil
      return event
    }
  }
}
