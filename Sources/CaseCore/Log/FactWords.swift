/// One fact in one line, as timelines, messages and the history show it.
///
/// Made when it is read, never stored.
package enum FactWords {
  /// Says what a fact is; begins with a Latin letter, and calls a stage what the office calls it.
  package static func summary(of fact: any Fact, today: Day, office: Office = Office()) -> String {
    switch fact {
    case let fact as Sitting: sitting(fact, today)
    case let fact as StepEvent: step(fact, called: "Step \(fact.step.replacing("-", with: " "))")
    case let fact as StageTransition: move(fact, to: office.name(of: fact.stage))
    case let fact as CaseStatusEvent: status(fact, today)
    case let fact as Contact: contact(fact)
    case let fact as Action: action(fact, today)
    case let fact as Consent: consent(fact, today, office)
    default: evidence(fact, today)
    }
  }

  /// Says what a fact of a case is; a step and a stage have the names that the case's pathway gives them.
  package static func summary(
    of fact: any Fact, in facts: CaseFacts, today: Day, office: Office = Office()
  ) -> String {
    if let fact = fact as? StageTransition { return move(fact, to: facts.stageName(fact.stage)) }
    guard let event = fact as? StepEvent, let named = facts.pathway?.step(event.step) else {
      return summary(of: fact, today: today, office: office)
    }
    return step(event, called: named.shortName)
  }

  private static func evidence(_ fact: any Fact, _ today: Day) -> String {
    switch fact {
    case let fact as Document: joined(fact.kind.name, fact.status.name.lowercased(), fact.note)
    case let fact as Qualification: joined("Qualification", fact.title, fact.institution)
    case let fact as Employment: joined(fact.relation.name, fact.title, fact.employer)
    case let fact as Placement: placement(fact, today)
    case let fact as PlacementCheck: joined("Placement check", fact.kind, check(fact, today))
    case let fact as Barrier: joined("Barrier", fact.kind.rawValue, fact.closedOn == nil ? "open" : "closed")
    case let fact as FundingLine:
      joined("Funding \(fact.state.rawValue)", fact.item, money(fact))
    case let fact as CaseTag: "Tag \(fact.text)"
    case let fact as Opening: "Opening \(fact.label), \(fact.title)"
    case let fact as Submission: joined("Submission", fact.state.words, fact.note)
    default: type(of: fact).table.noun
    }
  }

  /// `£268 from RefuAid`, or `£268 to candidate` for what went back.
  package static func money(_ line: FundingLine) -> String {
    "\(line.amount.words) \(line.state == .refunded ? "to" : "from") \(line.fund)"
  }

  private static func joined(_ first: String, _ second: String?, _ third: String?) -> String {
    [first, second, third].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func sitting(_ fact: Sitting, _ today: Day) -> String {
    let name = [testName(fact.test), fact.version].compactMap(\.self).joined(separator: " ")
    let scores = [
      ("L", fact.listening), ("R", fact.reading), ("W", fact.writing), ("S", fact.speaking),
      ("overall ", fact.overall),
    ].compactMap { letter, score in score.map { letter + $0.words } }
    let isBooked = fact.satOn > today && (fact.outcome ?? .pending) == .pending && scores.isEmpty
    let outcome = isBooked ? nil : fact.outcome?.rawValue
    let day = "\(isBooked ? "booked for" : "sat") \(fact.satOn.words(today: today))"
    let result = scores.isEmpty ? outcome : scores.joined(separator: " ")
    return joined(joined(name, fact.variant?.rawValue, nil), day, result)
  }

  /// The name of an exam: `OET`, `PLAB 1`, `NMC CBT`.
  package static func testName(_ test: String) -> String {
    if let language = LanguageTest(rawValue: test) { return language.name }
    return test.split(separator: "-").map { part in
      let letters = part.prefix { $0.isLetter }.uppercased()
      return [letters, String(part.dropFirst(letters.count))].filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: " ")
  }

  private static func step(_ fact: StepEvent, called name: String) -> String {
    let waiting = fact.waitingOn.map { "waiting on \($0.rawValue)" }
    return joined(name, fact.state.rawValue, waiting ?? fact.note)
  }

  private static func move(_ fact: StageTransition, to stage: String) -> String {
    let base = "Moved to \(stage)"
    let told = fact.reason.map { "\(base): \($0)" } ?? base
    return fact.overrides.map { "\(told); \(OverrideWords.verb(of: fact)): \(OverrideWords.words(of: $0))" }
      ?? told
  }

  private static func status(_ fact: CaseStatusEvent, _ today: Day) -> String {
    let until = fact.reviewOn.map { "look again \($0.words(today: today))" }
    return joined("Status \(fact.status.word)", fact.exitReason?.rawValue ?? fact.reason, until)
  }

  private static func contact(_ fact: Contact) -> String {
    let outcome = fact.outcome.flatMap { $0 == .attended ? nil : $0.rawValue }
    return joined(fact.kind.name, outcome, fact.body.map { "“\(oneLine($0))”" })
  }

  /// The lines of a text one after the other.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }.joined(separator: " / ")
  }

  private static func action(_ fact: Action, _ today: Day) -> String {
    joined("Action", fact.text, "by \(fact.dueOn.words(today: today))")
  }

  /// The days stand before the host, whose script may run from right to left.
  private static func placement(_ fact: Placement, _ today: Day) -> String {
    joined(joined(fact.kind.name, fact.state.name.lowercased(), fact.dayWords(today: today)), fact.host, nil)
  }

  /// How far a check has come, or why it was done without.
  private static func check(_ fact: PlacementCheck, _ today: Day) -> String? {
    if let received = fact.receivedOn { return "received \(received.words(today: today))" }
    if let waived = fact.waived { return "waived: \(waived)" }
    return fact.requestedOn.map { "requested \($0.words(today: today))" }
  }

  /// The partner stands last, whose name may run from right to left.
  private static func consent(_ fact: Consent, _ today: Day, _ office: Office) -> String {
    let withdrawn = fact.withdrawnOn.map { "withdrawn \($0.words(today: today))" }
    let partner = office.partners.first { $0.id == fact.partner }.map { "with \($0.name)" }
    return joined(joined("Consent", fact.purpose.rawValue, withdrawn ?? fact.how), partner, nil)
  }
}
