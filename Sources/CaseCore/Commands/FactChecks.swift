extension RecordFacts {
  /// Refuses a fact that cannot be true or that nobody could use.
  func check(_ fact: any Fact, in facts: CaseFacts, today: Day) throws(Refusal) {
    try checkOwner(of: fact, in: facts)
    try checkDay(of: fact, today: today)
    switch fact {
    case is StageTransition: throw .moveByItsGuards
    case let sitting as Sitting: try check(sitting, in: facts)
    case let event as StepEvent: try check(event, in: facts)
    case let action as Action: try check(action)
    case let contact as Contact: try check(contact)
    case let placement as Placement: try check(placement)
    default: break
    }
  }

  /// Refuses a fact of another case or person: the list line of this one would not know of it.
  private func checkOwner(of fact: any Fact, in facts: CaseFacts) throws(Refusal) {
    let owner = FactOwner(fact)
    guard owner.caseRecord ?? facts.caseRecord.id == facts.caseRecord.id,
      owner.person ?? facts.person.id == facts.person.id
    else { throw .otherCase }
  }

  private func checkDay(of fact: any Fact, today: Day) throws(Refusal) {
    guard let day = FactDay.happened(fact) else { return }
    guard day <= today || FactDay.mayBeAhead(fact) else { throw .inTheFuture(day, today: today) }
    guard let first = Day(1900, 1, 1), day >= first else { throw .longAgo(day) }
  }

  private func check(_ sitting: Sitting, in facts: CaseFacts) throws(Refusal) {
    if LanguageTest(rawValue: sitting.test) != nil { return try checkScores(of: sitting) }
    let exams = facts.pathway?.examKeys ?? []
    guard exams.contains(sitting.test) else { throw .examUnknown(sitting.test, known: exams) }
  }

  private func checkScores(of sitting: Sitting) throws(Refusal) {
    guard let fault = sitting.rangeFault else { return }
    throw Refusal(rule: "sitting.score-range", summary: "It was not recorded: \(fault)")
  }

  private func check(_ event: StepEvent, in facts: CaseFacts) throws(Refusal) {
    let keys = facts.pathway?.stepKeys ?? []
    guard keys.contains(event.step) else { throw .stepUnknown(event.step, known: keys) }
  }

  private func check(_ action: Action) throws(Refusal) {
    guard !action.text.trimmingBlanks.isEmpty else { throw .actionWithoutText }
  }

  private func check(_ contact: Contact) throws(Refusal) {
    let hasWords = !(contact.body ?? "").trimmingBlanks.isEmpty
    guard contact.kind != .note || hasWords else { throw .noteWithoutText }
    guard (contact.minutes ?? 0) >= 0 else { throw .minutesBelowZero }
  }

  private func check(_ placement: Placement) throws(Refusal) {
    guard let start = placement.startsOn, let end = placement.endsOn, end < start else { return }
    throw Refusal(
      rule: "placement.ends-before-start",
      summary: "The placement was not recorded: it would end before it starts.",
      remedies: ["Check the two days"])
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

  /// The exam is not one of the pathway's.
  static func examUnknown(_ exam: String, known: [String]) -> Refusal {
    let choices = LanguageTest.allCases.map(\.rawValue) + known
    return Refusal(
      rule: "sitting.exam-unknown",
      summary: "The sitting was not recorded: this pathway has no exam “\(exam)”.",
      remedies: ["Choose one of \(choices.joined(separator: ", "))"])
  }

  /// The step is not one of the pathway's.
  static func stepUnknown(_ step: String, known: [String]) -> Refusal {
    let remedy =
      known.isEmpty ? "This pathway has no steps" : "Choose one of \(known.joined(separator: ", "))"
    return Refusal(
      rule: "step.unknown", summary: "The step was not recorded: this pathway has no step “\(step)”.",
      remedies: [remedy])
  }

  static let actionWithoutText = Refusal(
    rule: "action.without-text", summary: "The action was not saved: say in a few words what will be done.")
  static let noteWithoutText = Refusal(
    rule: "note.without-text", summary: "The note was not saved: it has no words.")
  static let minutesBelowZero = Refusal(
    rule: "contact.minutes", summary: "The contact was not saved: the minutes cannot be below zero.")
}

extension Sitting {
  /// Why one of the scores cannot be a score of this language test; nothing where all can.
  package var rangeFault: String? {
    guard let test = LanguageTest(rawValue: test) else { return nil }
    let components: [(Skill?, Score?)] = [
      (.listening, listening), (.reading, reading), (.writing, writing), (.speaking, speaking),
      (nil, overall),
    ]
    for case (let skill, let score?) in components {
      if let fault = scoreFault(test: test, component: skill, score: score) { return fault }
    }
    return nil
  }
}
