internal import CaseCore

/// The result or the booking of an exam, with what it means while it is typed.
struct SittingPlan: FormPlan {
  /// The sitting that is changed; nothing for a new one.
  var id: RecordID?

  var title: String { id == nil ? "Record a sitting" : "Sitting" }
  static let scores: [(FieldKey, Skill?)] = [
    (.listening, .listening), (.reading, .reading), (.writing, .writing), (.speaking, .speaking),
    (.overall, nil),
  ]

  func fields(in context: FormContext) -> [Field] {
    let seen = context.fact(id, in: \.sittings)
    return blankFields(in: context).map { seen.map($0.holding) ?? $0 }
  }

  private func blankFields(in context: FormContext) -> [Field] {
    let tests = Field(
      .test, "Test", .choice(ChoiceField(Self.tests(of: context.facts))),
      help: "The language test, or an exam of this pathway. Type part of its name.")
    let version = Field(
      .version, "Version", .choice(ChoiceField([])),
      help: "The version of the test, such as nursing or academic.")
    let satOn = Field(
      .satOn, "Sat on", .day(DayField(.nearest)),
      help: "The day it was taken, or is booked for. Validity counts from this day.")
    return [tests, version.beside(), satOn] + scoreFields + [outcome, Self.priority] + endFields
  }

  private var scoreFields: [Field] {
    Self.scores.map { key, skill in
      Field(
        key, skill?.name ?? "Overall", .score,
        help: "The score as it is printed. Leave it empty while it is not known.")
    }
  }

  private var outcome: Field {
    Field(
      .outcome, "Outcome", .choice(ChoiceField([ChoiceOption](SittingOutcome.self))),
      help: "Passed or failed; pending, or nothing, while it is not known.")
  }

  private var endFields: [Field] {
    [
      Field(
        .reference, "Reference", .line, help: "The number under which the regulator can check the result."),
      Self.variant.beside(),
      Field(.paidBy, "Paid by", .line, help: "Who paid: the candidate, or a fund such as RefuAid."),
      Field(.cost, "Cost £", .money, help: "What it cost, in pounds: 320 or 320.50.").beside(),
      Self.refund,
    ] + Field.promise
  }

  /// The language tests and the pathway's own exams.
  static func tests(of facts: CaseFacts?) -> [ChoiceOption] {
    let exams = (facts?.pathway?.steps ?? []).filter { $0.kind == .exam }
    return LanguageTest.allCases.map { ChoiceOption(value: $0.rawValue, label: $0.name) }
      + exams.map { ChoiceOption(value: $0.key, label: $0.name, also: [$0.key]) }
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let test = form[.test]?.choice?.chosen
    let language = test.flatMap { LanguageTest(rawValue: $0) }
    let isExam = test != nil && language == nil
    for (key, _) in Self.scores { form.show(key, if: !isExam) }
    form.show(.overall, if: language?.hasOverall == true)
    form.show(.version, if: language != nil)
    form.show(.outcome, if: isExam)
    showExtras(&form, in: context)
    if let language {
      offerVersions(of: language, in: &form, context.facts)
      offerWays(of: language, in: &form, context.facts)
    }
    form.look(Self.hasResult(form) ? .back : .nearest, in: .satOn, context: context)
    explain(&form, in: context)
  }

  /// Offers the versions of a test; the one that the pathway accepts is taken when the test changes.
  private func offerVersions(of test: LanguageTest, in form: inout Form, _ facts: CaseFacts?) {
    let accepted = (facts?.pathway?.english?.tests ?? []).filter { $0.test == test }.map(\.version)
    let all = facts?.versions(of: test) ?? test.versions
    let options = all.map { ChoiceOption(value: $0, label: $0, also: LanguageTest.alsoCalled($0)) }
    guard form[.version]?.choice?.options != options else { return }
    let kept = form[.version]?.choice?.options.isEmpty == true ? form[.version]?.choice?.chosen : nil
    form[.version]?.choice?.options = options
    form[.version]?.choice?.chosen = kept ?? accepted.first
  }

  private static func hasResult(_ form: Form) -> Bool {
    let outcome = form[.outcome]?.choice?.chosen.flatMap { SittingOutcome(rawValue: $0) }
    let typed = scores.contains { form.shownField($0.0)?.isBlank == false }
    return typed || form.shownField(.outcome) != nil && (outcome == .passed || outcome == .failed)
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let sitting = sitting(&reader, id: newID())
    let promise = reader.promise(id: newID(), on: reader.context.today)
    guard let sitting, let facts = reader.context.facts else { return nil }
    let also = [promise].compactMap { $0 as (any Fact)? }
    if let seen = seen(by: reader.form.basis, like: sitting) {
      return ChangeFact(facts.caseRecord.id, seen, to: sitting, also: also)
    }
    return RecordFacts(facts.caseRecord.id, [sitting as any Fact] + also)
  }

  func field(refusedBy rule: String) -> FieldKey? {
    switch rule {
    case "fact.in-the-future", "fact.long-ago": .satOn
    case "sitting.exam-unknown": .test
    case "sitting.version-unknown", "sitting.exam-with-version": .version
    case "sitting.no-such-way": .variant
    case "action.without-text": .nextAction
    default: nil
    }
  }

  /// Reads the sitting, noting what is wrong with it.
  func sitting(_ reader: inout FormReader, id: RecordID) -> Sitting? {
    let test = reader.need(reader.choice(.test), .test, orSay: FaultWords.missing("The test"))
    let day = reader.need(
      reader.day(.satOn), .satOn,
      orSay: "The day is missing, and validity counts from it. Type one such as 12 sep or -2d.")
    let fresh = Sitting(
      id: id, person: reader.context.facts?.person.id ?? RecordID(0), test: test ?? "",
      satOn: day ?? reader.context.today)
    var sitting = seen(by: reader.form.basis, like: fresh) ?? fresh
    (sitting.test, sitting.satOn) = (fresh.test, fresh.satOn)
    readScores(&reader, into: &sitting)
    sitting.version = reader.choice(.version)
    sitting.outcome = outcome(&reader, of: sitting)
    readMoney(&reader, into: &sitting)
    readExtras(&reader, into: &sitting)
    return test == nil || day == nil ? nil : sitting
  }

  private func readScores(_ reader: inout FormReader, into sitting: inout Sitting) {
    sitting.listening = score(&reader, .listening, .listening, of: sitting)
    sitting.reading = score(&reader, .reading, .reading, of: sitting)
    sitting.writing = score(&reader, .writing, .writing, of: sitting)
    sitting.speaking = score(&reader, .speaking, .speaking, of: sitting)
    sitting.overall = score(&reader, .overall, nil, of: sitting)
    if let words = sitting.overallFault { reader.fault(.overall, words) }
  }

  private func score(
    _ reader: inout FormReader, _ key: FieldKey, _ skill: Skill?, of sitting: Sitting
  ) -> Score? {
    guard let score = reader.score(key) else { return nil }
    if let test = sitting.languageTest, let words = scoreFault(test: test, component: skill, score: score) {
      reader.fault(key, words)
    }
    return score
  }

  /// The outcome of an exam; a language test without scores is pending while it lies ahead.
  private func outcome(_ reader: inout FormReader, of sitting: Sitting) -> SittingOutcome? {
    if let chosen = reader.word(.outcome, SittingOutcome.self) { return chosen }
    if sitting.languageTest == nil { return .pending }
    return sitting.satOn > reader.context.today && !Self.hasResult(reader.form) ? .pending : nil
  }
}
