internal import CaseCore

/// What may be supposed.
private enum Supposition: String, CaseIterable {
  case sitting, step, move, leave

  var words: String {
    switch self {
    case .sitting: "a test is passed or sat"
    case .step: "a step is done"
    case .move: "the case moves to a stage"
    case .leave: "leave is extended"
    }
  }

  /// What may be supposed, in a sentence.
  static let question = "Choose what is supposed: \(allCases.map(\.words).joined(separator: "; "))."
}

/// What would follow if something happened: evaluated in memory by the same rules, never written.
struct WhatIfPlan: FormPlan {
  let title = "What if"

  func fields(in context: FormContext) -> [Field] {
    let options = Supposition.allCases.map { ChoiceOption(value: $0.rawValue, label: $0.words) }
    return [
      .choice(.supposed, "If", options, "What is supposed to happen. Nothing of it is written.")
        .holding(Supposition.sitting.rawValue)
    ] + Self.sittingFields(in: context) + others(in: context)
  }

  /// Test, version, scores and outcome, as the form of a sitting asks them.
  private static func sittingFields(in context: FormContext) -> [Field] {
    let fields = SittingPlan().fields(in: context).filter { sittingKeys.contains($0.key) }
    let asked = fields.map { $0.key == .outcome ? $0.holding(SittingOutcome.passed) : $0 }
    // The pathway proposes the version, so it comes last.
    return asked.filter { $0.key != .version } + asked.filter { $0.key == .version }
  }

  private static let sittingKeys: Set<FieldKey> = [
    .test, .version, .satOn, .listening, .reading, .writing, .speaking, .overall, .outcome,
  ]

  private func others(in context: FormContext) -> [Field] {
    let stages =
      context.facts?.pathway?.stages.map { ($0.stage, $0.name) } ?? Stage.allCases.map { ($0, $0.name) }
    let choices = stages.map { ChoiceOption(value: $0.rawValue, label: $1) }
    var on = Field.happenedOn(context, help: "The day on which it would be: 14 jan, +6w.")
    on.dayField = DayField(.forward)
    return [
      .choice(.step, "Step", .steps(of: context.facts?.pathway), "The step of the pathway."),
      .words(.state, "Is", StepState.self, "How far it would have come.").beside().holding(StepState.passed),
      .choice(.stage, "To stage", choices, "Where the case would go."),
      .day(.leaveExpiresOn, "Leave until", "The last day of the longer leave.", .forward),
      on,
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let chosen = form[.supposed]?.choice?.chosen.flatMap { Supposition(rawValue: $0) }
    SittingPlan().refresh(&form, in: context)
    form.look(.forward, in: .satOn, context: context)
    form.oneLine = ""
    if chosen != .sitting { for key in Self.sittingKeys { form.show(key, if: false) } }
    form.show(.test, if: chosen == .sitting)
    form.show(.satOn, if: chosen == .sitting)
    form.show(.step, if: chosen == .step)
    form.show(.state, if: chosen == .step)
    form.show(.stage, if: chosen == .move)
    form.show(.leaveExpiresOn, if: chosen == .leave)
    form.show(.on, if: chosen == .step || chosen == .move)
    form.preview = preview(of: form, chosen, in: context)
  }

  private func preview(of form: Form, _ chosen: Supposition?, in context: FormContext) -> [FormLine] {
    var reader = FormReader(form, in: context)
    guard let facts = context.facts, var imagined = Imagined(facts, on: context.today) else { return [] }
    guard let chosen, reader.choice(.supposed) != nil else {
      return faults(reader, in: form) + [FormLine(Supposition.question, .dim)]
    }
    switch chosen {
    case .sitting: imagined.suppose(sitting: SittingPlan().sitting(&reader, id: Imagined.id))
    case .step: imagined.suppose(reader.word(.state), ofStep: reader.choice(.step), on: reader.day(.on))
    case .move: imagined.suppose(stage: reader.word(.stage), on: reader.day(.on))
    case .leave: imagined.suppose(leaveUntil: reader.day(.leaveExpiresOn))
    }
    return faults(reader, in: form) + imagined.lines
  }

  /// What is wrong with what was typed; what is only missing is asked for below, and what is being chosen is not judged.
  private func faults(_ reader: FormReader, in form: Form) -> [FormLine] {
    let wrong = reader.faults.filter { fault in
      guard let field = fault.field.flatMap({ form[$0] }) else { return false }
      return !field.isBlank && field.choice?.isOpen != true
    }
    return wrong.map { FormLine($0.words, .warning) }
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    reader.fault(nil, "Nothing is saved from here: What if only shows what would follow. Press Esc to leave.")
    return nil
  }
}

/// A case as it would be.
private struct Imagined {
  private let facts: CaseFacts
  private let today: Day
  private var were: CaseFacts
  private var day: Day
  private var remarks: [FormLine] = []
  private var isReady = false
  /// Newer than any saved row.
  static let id = RecordID(.max)

  init?(_ facts: CaseFacts, on today: Day) {
    (self.facts, self.today, were, day) = (facts, today, facts, today)
  }

  /// The difference in words; nothing while something is missing.
  var lines: [FormLine] {
    guard isReady else { return [FormLine("Fill in what is supposed: the answer follows at once.", .dim)] }
    return remarks + WhatIfWords.lines(of: whatIf(facts, were: were, on: day), in: facts)
  }

  /// Without scores a language test is taken as passed with what the regulator asks.
  mutating func suppose(sitting: Sitting?) {
    guard var sitting else { return }
    if let asked = asked(of: sitting) {
      for skill in Skill.allCases { sitting.set(skill, asked.needed[skill]) }
      (sitting.overall, sitting.version, sitting.outcome) = (asked.overall, asked.version, nil)
      remarks = [FormLine("Supposed: \(asked.name) with what is asked, no more.", .dim)]
    }
    suppose(sitting, on: sitting.satOn)
  }

  private func asked(of sitting: Sitting) -> EnglishTest? {
    guard sitting.overall == nil, Skill.allCases.allSatisfy({ sitting.score($0) == nil }) else { return nil }
    return facts.pathway?.english?.tests.first {
      $0.test == sitting.languageTest && (sitting.version == nil || $0.version == sitting.version)
    }
  }

  mutating func suppose(_ state: StepState?, ofStep key: String?, on day: Day?) {
    guard let state, let key, let day, let enrolment = facts.enrolment else { return }
    let event = StepEvent(
      id: Self.id, caseRecord: facts.caseRecord.id, enrolment: enrolment.id, step: key, state: state,
      happenedOn: day)
    suppose(event, on: day)
  }

  mutating func suppose(stage: Stage?, on day: Day?) {
    guard let stage, let day, let enrolment = facts.enrolment else { return }
    remarks = WhatIfWords.obstacles(toStage: stage, of: facts, on: max(today, day))
    suppose(
      StageTransition(
        id: Self.id, caseRecord: facts.caseRecord.id, enrolment: enrolment.id, stage: stage, happenedOn: day),
      on: day)
  }

  mutating func suppose(leaveUntil last: Day?) {
    guard let last else { return }
    var restricted = were.restricted ?? PersonRestricted(id: Self.id, person: were.person.id)
    restricted.leaveExpiresOn = last
    were.restricted = restricted
    isReady = true
  }

  private mutating func suppose(_ fact: any Fact, on other: Day) {
    were.put(fact)
    day = max(today, other)
    isReady = true
  }
}

extension Sitting {
  fileprivate mutating func set(_ skill: Skill, _ score: Score) {
    switch skill {
    case .listening: listening = score
    case .reading: reading = score
    case .writing: writing = score
    case .speaking: speaking = score
    }
  }
}
