internal import CaseCore

/// A move to a stage, with every guard beside it.
struct MovePlan: FormPlan {
  let title = "Move to a stage"
  let stage: Stage?

  func fields(in context: FormContext) -> [Field] {
    let proposed = stage ?? context.facts?.followingStage
    return [
      Field(
        .stage, "To stage", .choice(ChoiceField(stages(context.facts))),
        help: "Where the case goes. The next stage is proposed."
      ).holding(proposed?.rawValue),
      .happenedOn(context, help: "The day of the move; it may be last week: today, last fri, 12 sep."),
      Field(
        .reason, "Reason", .line, help: "Why, where a guard asks for it or the move goes back. It is kept."),
    ]
  }

  private func stages(_ facts: CaseFacts?) -> [ChoiceOption] {
    let order = facts?.pathway?.stages.map { ($0.stage, $0.name) } ?? Stage.allCases.map { ($0, $0.name) }
    return order.map { ChoiceOption(value: $0.rawValue, label: $1, also: [$0.rawValue]) }
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    guard let facts = context.facts, let target = target(form) else {
      form.preview = []
      return
    }
    let answers = guards(intoStage: target, of: facts, on: context.today)
    let asked = answers.contains { !$0.holds && $0.severity == .reason }
    form.remark(.reason, Remark(variants: asked ? ["needed, see below"] : []))
    let now = FormLine(
      "Now in \(facts.stageName(facts.stage)), \(facts.daysInStage(today: context.today)) days.", .dim)
    form.preview = [now] + GuardLine.lines(answers)
  }

  private func target(_ form: Form) -> Stage? {
    form[.stage]?.choice?.chosen.flatMap { Stage(rawValue: $0) }
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let stage = reader.need(reader.word(.stage, Stage.self), .stage, orSay: FaultWords.missing("The stage"))
    let day = reader.need(
      reader.day(.on), .on, orSay: "The day is missing. Type one such as today, last fri or 12 sep.")
    guard let facts = reader.context.facts, let stage, let day else { return nil }
    return MoveStage(
      facts.caseRecord.id, id: newID(), to: stage, on: day, reason: reader.text(.reason),
      basedOn: reader.form.basis.lastMove)
  }

  func field(refusedBy rule: String) -> FieldKey? { Self.field(refusedBy: rule) }

  static func field(refusedBy rule: String) -> FieldKey? {
    switch rule {
    case "stage.reason-needed": .reason
    case "stage.blocked", "stage.already-there": .stage
    case "fact.in-the-future", "stage.before-last-move": .on
    default: nil
    }
  }
}

/// How a guard is told: the state as a word first.
enum GuardLine {
  /// What is not met comes first.
  ///
  /// That a move goes on and skips nothing is not worth a line.
  static func lines(_ answers: [GuardAnswer]) -> [FormLine] {
    let met = answers.filter { $0.holds && !$0.requirement.rule.hasPrefix("MOVE-") }
    return (answers.filter { !$0.holds } + met).map(line)
  }

  private static func line(_ answer: GuardAnswer) -> FormLine {
    if answer.holds {
      let until = answer.answer.until.map { "until \($0.fullWords)" }
      let met = [answer.doubt.map { _ in "unsure," }, "met", until].compactMap(\.self).joined(separator: " ")
      return FormLine("\(met)   \(answer.words)", answer.doubt == nil ? .dim : .warning)
    }
    switch answer.severity {
    case .warn: return FormLine("missing   \(answer.words)", .warning)
    case .reason: return FormLine("asks for a reason   \(answer.words)", .warning)
    case .block: return FormLine("stops the move   \(answer.words)", .warning)
    }
  }
}

extension CaseFacts {
  /// The stage after the current one.
  fileprivate var followingStage: Stage? {
    guard let pathway else { return Stage.allCases.first { $0.position == stage.position + 1 } }
    guard pathway.stage(stage) != nil else {
      return pathway.stages.first { $0.stage.position > stage.position }?.stage
    }
    return pathway.stage(after: stage)?.stage
  }

  fileprivate func stageName(_ stage: Stage) -> String { pathway?.stage(stage)?.name ?? stage.name }

  fileprivate func daysInStage(today: Day) -> String {
    let start = lastTransition?.happenedOn ?? enrolment?.enrolledOn ?? caseRecord.openedOn
    return grouped(max(0, start.distance(to: today)))
  }
}
