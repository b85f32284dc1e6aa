/// From a typed line to the command: the same for the prompt and for the command line.
extension QuickReading {
  /// Makes the command that records the line; nothing for a step of a case without an enrolment.
  ///
  /// - Parameters:
  ///   - facts: The case.
  ///   - me: Who is at the desk.
  ///   - today: The rules' day.
  ///   - partners: The partners of the office; a host with the name of one is that partner.
  ///   - newID: Gives the identity of the new row.
  /// - Returns: The command, one for each line.
  package func command(
    for facts: CaseFacts, me: RecordID?, today: Day, partners: [Partner] = [], newID: () -> RecordID
  ) -> (any Command)? {
    let remarks = remarks(today: today)
    let plain = record.command(for: facts, me: me, today: today, partners: partners, newID: newID)
    return remarks.isEmpty ? plain : plain.map { RemarkedCommand($0, remarks) }
  }
}

extension QuickRecord {
  fileprivate func command(
    for facts: CaseFacts, me: RecordID?, today: Day, partners: [Partner], newID: () -> RecordID
  ) -> (any Command)? {
    let caseID = facts.caseRecord.id
    switch self {
    case .move(let stage, let day, let reason):
      return MoveStage(
        caseID, id: newID(), to: stage, on: day ?? today, reason: reason, basedOn: facts.lastTransition?.id)
    case .placement(let quick):
      let placement = quick.placement(id: newID(), of: facts.person.id, partners: partners)
      return SavePlacement(
        caseID, seen: nil, edited: placement, reason: quick.reason, isHostAsTyped: quick.isHostQuoted)
    case .consent(let quick): return RecordConsent(caseID, quick, id: newID())
    case .finish(let quick): return quick.command(in: facts)
    case .barrier(let quick):
      if let end = quick.closedOn { return CloseBarrier(caseID, quick, on: end) }
    case .job(let quick):
      let job = quick.employment(id: newID(), of: facts.person.id, partners: partners)
      return RecordJob(caseID, job, isEmployerAsTyped: quick.isEmployerQuoted)
    default: break
    }
    return fact(for: facts, me: me, today: today, id: newID()).map { RecordFacts(caseID, [$0]) }
  }

  /// The fact of the line; nothing for a move.
  package func fact(for facts: CaseFacts, me: RecordID?, today: Day, id: RecordID) -> (any Fact)? {
    let caseID = facts.caseRecord.id
    switch self {
    case .sitting(let quick): return quick.sitting(id: id, of: facts.person.id, today: today)
    case .contact(let quick): return quick.contact(id: id, of: caseID, by: me)
    case .action(let text, let due):
      var action = Action(id: id, caseRecord: caseID, text: text, dueOn: due, party: .us, promisedOn: today)
      action.owner = me ?? facts.caseRecord.caseworker
      return action
    case .finish(let quick): return quick.finished(in: facts)
    case .step(let quick): return facts.enrolment.map { quick.event(id: id, of: caseID, in: $0.id) }
    case .document(let quick): return quick.document(id: id, of: facts.person.id)
    case .consent(let quick): return quick.consent(id: id, of: facts.person.id)
    case .hold(let reason, let until, let day): return hold(reason, until, from: day, id: id, of: caseID)
    case .resume(let day, let reason):
      var event = CaseStatusEvent(id: id, caseRecord: caseID, status: .active, happenedOn: day)
      event.reason = reason
      return event
    case .placement(let quick): return quick.placement(id: id, of: facts.person.id, partners: [])
    case .barrier(let quick): return quick.barrier(id: id, in: facts, today: today)
    case .exit(let quick): return quick.event(id: id, of: caseID)
    case .job(let quick): return quick.employment(id: id, of: facts.person.id, partners: [])
    case .funding(let quick): return quick.fundingLine(id: id, in: facts)
    case .move: return nil
    }
  }

  private func hold(
    _ reason: String, _ until: Day, from day: Day, id: RecordID, of caseID: RecordID
  ) -> any Fact {
    var event = CaseStatusEvent(id: id, caseRecord: caseID, status: .paused, happenedOn: day)
    event.reason = reason
    event.reviewOn = until
    return event
  }
}

extension QuickSitting {
  /// The sitting; one without a result is pending where it is an exam or lies ahead.
  fileprivate func sitting(id: RecordID, of person: RecordID, today: Day) -> Sitting {
    var sitting = Sitting(id: id, person: person, test: test, satOn: satOn)
    sitting.variant = variant
    (sitting.version, sitting.reference, sitting.paidBy, sitting.cost) = (version, reference, paidBy, cost)
    (sitting.listening, sitting.reading, sitting.writing, sitting.speaking) = (
      listening, reading, writing, speaking
    )
    sitting.overall = overall
    let hasScores = [listening, reading, writing, speaking, overall].contains { $0 != nil }
    let isPending = sitting.languageTest == nil || (satOn > today && !hasScores)
    sitting.outcome = outcome ?? (isPending ? .pending : nil)
    return sitting
  }
}

extension QuickConsent {
  /// The consent as it is shown while the line is typed; the command finds the partner.
  fileprivate func consent(id: RecordID, of person: RecordID) -> Consent {
    var consent = Consent(id: id, person: person, purpose: purpose, givenOn: day)
    if isWithdrawn { consent.withdrawnOn = day }
    return consent
  }
}

extension QuickStep {
  fileprivate func event(id: RecordID, of caseID: RecordID, in enrolment: RecordID) -> StepEvent {
    var event = StepEvent(
      id: id, caseRecord: caseID, enrolment: enrolment, step: key, state: state, happenedOn: day)
    event.waitingOn = waitingOn
    event.reference = reference
    return event
  }
}

extension QuickPlacement {
  fileprivate func placement(id: RecordID, of person: RecordID, partners: [Partner]) -> Placement {
    let partner = isHostQuoted ? nil : partners.first { plainSpelling($0.name) == plainSpelling(host) }
    var placement = Placement(
      id: id, person: person, kind: kind, state: state, host: partner?.name ?? host)
    placement.partner = partner?.id
    (placement.startsOn, placement.endsOn) = (startsOn, endsOn)
    return placement
  }
}
