extension RecordFacts {
  /// Refuses facts that cannot be true or that nobody could use, with every fault at once.
  func check(_ facts: [any Fact], in known: CaseFacts, today: Day) throws(Refusal) {
    var (known, faults) = (known, [Refusal]())
    for fact in facts {
      faults += self.faults(of: fact, in: known, today: today)
      known.put(fact)
    }
    guard let first = faults.first else { return }
    throw faults.count == 1 ? first : .several(faults)
  }

  /// What is wrong with one fact, a refusal for each fault.
  private func faults(of fact: any Fact, in facts: CaseFacts, today: Day) -> [Refusal] {
    let ofAnyFact = [ownerFault(fact, facts), dayFault(fact, today: today) ?? birthFault(fact, facts)]
    let ofItsKind =
      (fact as? Sitting).map { sittingFaults($0, in: facts, today: today) }
      ?? [kindFault(fact, facts, today)].compactMap(\.self)
    return ofAnyFact.compactMap(\.self) + ofItsKind
  }

  private func kindFault(_ fact: any Fact, _ facts: CaseFacts, _ today: Day) -> Refusal? {
    switch fact {
    case is StageTransition: .moveByItsGuards
    case let event as StepEvent: stepFault(event, facts) ?? ageFault(of: event.happenedOn, facts, today)
    case let paper as Document: paperFault(paper, facts, today)
    case let action as Action: action.text.trimmingBlanks.isEmpty ? .actionWithoutText : nil
    case let contact as Contact: contactFault(contact)
    case let placement as Placement: placementFault(placement, today: today)
    case let event as CaseStatusEvent: statusFault(event, facts, today)
    case let barrier as Barrier: barrierFault(barrier, facts)
    default: nil
    }
  }

  /// A fact of another case or person: the list line of this one would not know of it.
  private func ownerFault(_ fact: any Fact, _ facts: CaseFacts) -> Refusal? {
    let owner = FactOwner(fact)
    let isOwn =
      owner.caseRecord ?? facts.caseRecord.id == facts.caseRecord.id
      && owner.person ?? facts.person.id == facts.person.id
    return isOwn ? nil : .otherCase
  }

  private func dayFault(_ fact: any Fact, today: Day) -> Refusal? {
    guard let day = FactDay.happened(fact) else { return nil }
    guard day <= today || FactDay.mayBeAhead(fact) else {
      return fact is Sitting ? .resultAhead(day) : .inTheFuture(day, today: today)
    }
    return day < Day(1900, 1, 1) ?? day ? .longAgo(day) : nil
  }

  /// What would have happened before the person was born.
  private func birthFault(_ fact: any Fact, _ facts: CaseFacts) -> Refusal? {
    guard let born = facts.person.dateOfBirth, let day = FactDay.happened(fact), day < born else {
      return nil
    }
    return .beforeBirth(day)
  }

  /// A day in somebody's work that is likelier a slip of the hand; what no fact can have is told by itself.
  private func ageFault(of day: Day, _ facts: CaseFacts, _ today: Day) -> Refusal? {
    isLongAgo(day, facts, today: today) ? .outOfReach(day) : nil
  }

  /// A paper that was signed tomorrow, or before anybody could ask for it.
  private func paperFault(_ paper: Document, _ facts: CaseFacts, _ today: Day) -> Refusal? {
    if let fault = ageFault(of: paper.happenedOn, facts, today) { return fault }
    guard let signed = paper.issuedOn else { return nil }
    if signed > today { return .inTheFuture(signed, today: today) }
    if signed < Day(1900, 1, 1) ?? signed { return .longAgo(signed) }
    return facts.person.dateOfBirth.map { signed < $0 } == true ? .beforeBirth(signed) : nil
  }

  private func stepFault(_ event: StepEvent, _ facts: CaseFacts) -> Refusal? {
    let keys = facts.pathway?.stepKeys ?? []
    return keys.contains(event.step) ? nil : .stepUnknown(event.step, known: keys)
  }

  /// A hold that nobody would look at again, a second end, and a return of what never went.
  private func statusFault(_ event: CaseStatusEvent, _ facts: CaseFacts, _ today: Day) -> Refusal? {
    if event.status == .paused, let day = event.reviewOn, day <= today { return .holdLookedAt(day) }
    return event.status == .active && facts.status == .active ? .activeAlready : facts.exitFault(event)
  }

  /// The same barrier, in the same words, is open already.
  private func barrierFault(_ barrier: Barrier, _ facts: CaseFacts) -> Refusal? {
    guard barrier.closedOn == nil else { return nil }
    let open = facts.barriers.first { other in
      other.id != barrier.id && other.stands && other.closedOn == nil && other.kind == barrier.kind
        && (barrier.note?.trimmingBlanks.nothingIfEmpty.map { $0 == other.note?.trimmingBlanks } ?? true)
    }
    return open.map { .barrierOpen($0) }
  }

  private func contactFault(_ contact: Contact) -> Refusal? {
    let hasWords = !(contact.body ?? "").trimmingBlanks.isEmpty
    guard contact.kind != .note || hasWords else { return .noteWithoutText }
    return (contact.minutes ?? 0) < 0 ? .minutesBelowZero : nil
  }
}

/// To whom a fact belongs, by its own columns.
private struct FactOwner {
  let person: RecordID?
  let caseRecord: RecordID?

  init(_ fact: any Fact) {
    let columns = (try? fields(of: fact)) ?? [:]
    person = FactOwner.id(columns["person"])
    caseRecord = FactOwner.id(columns["caseRecord"])
  }

  private static func id(_ value: Scalar?) -> RecordID? {
    if case .integer(let number)? = value { RecordID(number) } else { nil }
  }
}

/// The day by which a fact is dated.
package enum FactDay {
  /// The day it happened, where the fact has one.
  package static func happened(_ fact: any Fact) -> Day? {
    switch fact {
    case let fact as Sitting: fact.satOn
    case let fact as StepEvent: fact.happenedOn
    case let fact as StageTransition: fact.happenedOn
    case let fact as CaseStatusEvent: fact.happenedOn
    case let fact as Contact: fact.happenedOn
    case let fact as Action: fact.promisedOn
    case let fact as Document: fact.happenedOn
    case let fact as Consent: fact.givenOn
    case let fact as Employment: fact.startedOn
    case let fact as Placement: fact.startsOn
    case let fact as Barrier: fact.openedOn
    case let fact as FundingLine: fact.happenedOn
    case let fact as Qualification: fact.awardedOn
    case let fact as PlacementCheck: fact.receivedOn ?? fact.requestedOn
    case let fact as Submission: fact.happenedOn
    default: nil
    }
  }

  /// Whether the fact may lie ahead: an exam that is booked, a placement or a job that is agreed.
  package static func mayBeAhead(_ fact: any Fact) -> Bool {
    switch fact {
    case let step as StepEvent: step.state == .booked
    case let sitting as Sitting: sitting.outcome == .pending
    case is Placement, is Employment: true
    default: false
    }
  }
}

extension Refusal {
  /// A sitting that has not been has no result yet.
  package static func resultAhead(_ day: Day) -> Refusal {
    Refusal(
      rule: "fact.in-the-future",
      summary: "The result was not recorded: \(day.fullWords) is in the future.",
      remedies: ["Leave the result out to book the exam, or correct the day"])
  }

  /// The fact names another case.
  static let otherCase = Refusal(
    rule: "fact.other-case", summary: "Nothing was recorded: it belongs to another case.",
    remedies: ["Open that case, then record it there"])

  /// A stage has guards, which a bare fact would pass by.
  static let moveByItsGuards = Refusal(
    rule: "fact.stage-move", summary: "Nothing was recorded: a stage is changed by a move.",
    remedies: ["Move the stage instead"])

  /// A year that nobody who is alive can mean.
  static func longAgo(_ day: Day) -> Refusal {
    Refusal(
      rule: "fact.long-ago", summary: "It was not recorded: \(day.fullWords) is before 1900.",
      remedies: ["Check the year"])
  }

  /// A day on which nobody now in work can have had to do with a regulator.
  static func outOfReach(_ day: Day) -> Refusal {
    Refusal(
      rule: "fact.long-ago",
      summary: "It was not recorded: \(day.fullWords) is over \(RecordFacts.yearsOfWork) years ago.",
      remedies: ["Check the year"])
  }

  /// Nobody sits an exam, or works, before being born; the day of birth itself is not told.
  static func beforeBirth(_ day: Day) -> Refusal {
    Refusal(
      rule: "fact.before-birth",
      summary: "It was not recorded: \(day.fullWords) is before the candidate's date of birth.",
      remedies: ["Check that year and the year of birth"])
  }

  /// Several faults as one refusal: the first in full, of the others what is wrong; each remedy once.
  static func several(_ faults: [Refusal]) -> Refusal {
    let others = faults.dropFirst().map(\.cause)
    let remedies = faults.flatMap(\.remedies).reduce(into: [String]()) { once, remedy in
      if !once.contains(remedy) { once.append(remedy) }
    }
    return Refusal(
      rule: faults.first?.rule ?? "",
      summary: ([faults.first?.summary ?? ""] + others).joined(separator: " "),
      remedies: remedies)
  }

  /// What is wrong, without what did not happen for it.
  private var cause: String {
    guard let colon = summary.firstRange(of: ": ") else { return summary }
    return String(summary[colon.upperBound...]).capitalisedFirst
  }

  /// The step is not one of the pathway's.
  static func stepUnknown(_ step: String, known: [String]) -> Refusal {
    let remedy =
      known.isEmpty ? "This pathway has no steps" : "Choose one of \(known.joined(separator: ", "))"
    return Refusal(
      rule: "step.unknown", summary: "The step was not recorded: this pathway has no step “\(step)”.",
      remedies: [remedy])
  }

  /// The day on which a hold is looked at lies ahead.
  static func holdLookedAt(_ day: Day) -> Refusal {
    Refusal(
      rule: "status.review-passed",
      summary: "The hold was not recorded: \(day.fullWords), the day to look again, has come already.",
      remedies: ["Type a day that lies ahead"])
  }

  static let activeAlready = Refusal(
    rule: "status.active-already", summary: "Nothing was recorded: the case is active already.")
  static let actionWithoutText = Refusal(
    rule: "action.without-text", summary: "The action was not saved: say in a few words what will be done.")
  static let noteWithoutText = Refusal(
    rule: "note.without-text", summary: "The note was not saved: it has no words.")
  static let minutesBelowZero = Refusal(
    rule: "contact.minutes", summary: "The contact was not saved: the minutes cannot be below zero.")
}
