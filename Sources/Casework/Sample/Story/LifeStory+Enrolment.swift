import CaseCore

/// The enrolment, the moves and the status.
extension LifeStory {
  /// Adds the enrolment and the moves through the stages.
  mutating func tellEnrolment() -> RecordID {
    let (caseID, seat, opening, route) = (caseID, seat, times.opening, route)
    let years = numbers.between(2, 22)
    let grade = numbers.chance(70) ? numbers.pick(Phrases.grades(of: seat.calling.profession)) : nil
    let planB = numbers.chance(18) ? numbers.pick(Phrases.plansB) : nil
    let enrolment = history.add(\.enrolments, on: opening, by: .enrol) { id in
      var enrolment = Enrolment(
        id: id, caseRecord: caseID, profession: seat.calling.profession, pathwayFile: route.file,
        enrolledOn: opening)
      enrolment.specialty = seat.calling.specialty
      (enrolment.formerGrade, enrolment.yearsOfPractice, enrolment.planB) = (grade, years, planB)
      return enrolment
    }
    for (index, start) in times.starts.enumerated() {
      let overridden = overriddenRule(of: start.stage)
      history.add(\.transitions, on: start.day, by: index == 0 ? .enrol : .move) { id in
        var move = StageTransition(
          id: id, caseRecord: caseID, enrolment: enrolment.id, stage: start.stage, happenedOn: start.day)
        (move.reason, move.overrides) = (
          overridden.map { _ in "will sign the consent form next time" }, overridden
        )
        return move
      }
    }
    return enrolment.id
  }

  /// The rule of a stage that asks for the consent, where it was never given.
  private func overriddenRule(of stage: Stage) -> String? {
    guard !history.facts.consents.contains(where: { $0.purpose == .programme }) else { return nil }
    return route.consentRules[stage]
  }

  /// Adds the facts of the case's status.
  mutating func tellStatuses() {
    addStatus(openingStatus, on: times.opening)
    if let interval = times.interval { tellBreak(interval) }
    switch seat.track.standing {
    case .paused:
      let review = world.today.adding(days: numbers.between(6, 80)).workingDayAfter
      addStatus(.paused, on: times.horizon, because: numbers.pick(Phrases.holds), review: review)
    case .exited:
      addStatus(.exited, on: times.horizon, exit: exitReason())
    default: break
    }
  }

  /// New people are in intake for a while.
  ///
  /// The place decides, so that no number is drawn for it.
  private var openingStatus: CaseStatus {
    guard stage == .intake, seat.track.standing == .going, script == nil else { return .active }
    return place % 5 == 0 ? .enquiry : place % 2 == 0 ? .intake : .active
  }

  private mutating func tellBreak(_ interval: Break) {
    if interval.status == .paused {
      addStatus(.paused, on: interval.from, because: numbers.pick(Phrases.holds), review: interval.to)
    } else {
      addStatus(.exited, on: interval.from, exit: .movedArea)
    }
    addStatus(.active, on: interval.to)
  }

  private mutating func addStatus(
    _ status: CaseStatus, on day: Day, because reason: String? = nil, exit: ExitReason? = nil,
    review: Day? = nil
  ) {
    let caseID = caseID
    history.add(\.statuses, on: history.recorded(day)) { id in
      var event = CaseStatusEvent(id: id, caseRecord: caseID, status: status, happenedOn: day)
      (event.reason, event.exitReason, event.reviewOn) = (reason, exit, review)
      return event
    }
  }

  /// Why somebody left: those who found work for their work, the others for one of the many other reasons.
  private mutating func exitReason() -> ExitReason {
    switch stage {
    case .employed: isRegisteredPost ? .registeredPost : .associatedPost
    case .jobSearch, .accreditation:
      numbers.pick([.otherEmployment, .furtherEducation, .movedArea, .associatedPost, .changedGoal])
    case .intake: numbers.pick([.notEligible, .lostContact, .withdrew])
    default:
      numbers.pick([.movedArea, .lostContact, .withdrew, .changedGoal, .otherEmployment, .furtherEducation])
    }
  }

  /// Whether the job that somebody found is one in the own profession; most nurses begin in another.
  var isRegisteredPost: Bool {
    seat.calling.profession == .nurse ? place % 3 == 0 : place % 3 != 0
  }
}
