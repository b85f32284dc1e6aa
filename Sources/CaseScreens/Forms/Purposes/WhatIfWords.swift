internal import CaseCore

/// The difference that something would make, in lines.
enum WhatIfWords {
  /// What would be different, the day first.
  static func lines(of difference: WhatIf, in facts: CaseFacts) -> [FormLine] {
    let day = FormLine("On \(difference.day.fullWords):", .strong)
    guard !difference.isEmpty else { return [day, FormLine("Nothing would be different.")] }
    let warnings = difference.warnings.map { FormLine($0, .warning) }
    return [day] + warnings + rules(difference) + stage(difference, in: facts) + next(difference)
  }

  /// What stands in the way of a move: what stops it, what asks for a reason, and what only is missing.
  static func obstacles(toStage stage: Stage, of facts: CaseFacts, on day: Day) -> [FormLine] {
    guard stage != facts.stage else {
      return [FormLine("Not possible: the case is in \(facts.stageName(stage)) already.", .warning)]
    }
    let open = guards(intoStage: stage, of: facts, on: day).filter { !$0.holds }
    return [Severity.block, .reason, .warn].flatMap { severity in
      open.filter { $0.severity == severity }.map { FormLine("\(severity.obstacle): \($0.words).", .warning) }
    }
  }

  /// What would follow from saving a form; nothing is saved by asking.
  static func lines(ofSaving form: Form, in context: FormContext) -> [FormLine] {
    var reader = FormReader(form, in: context)
    var next = RecordID.firstImagined
    let command = form.purpose.plan.command(&reader) {
      next = RecordID(next.value + 1)
      return next
    }
    guard let facts = context.facts, let command, reader.faults.isEmpty else {
      return [FormLine("What if: fill the fields in first.", .dim)]
    }
    let difference = whatIf(facts, with: imagined(by: command, in: facts), on: context.today)
    return [FormLine("What if this is saved? Nothing is written yet.", .dim)]
      + lines(of: difference, in: facts)
  }

  private static func imagined(by command: any Command, in facts: CaseFacts) -> [any Fact] {
    switch command {
    case let command as RecordFacts: return command.facts
    case let command as ChangeFact<Sitting>: return [command.edited]
    case let command as MoveStage:
      guard let enrolment = facts.enrolment else { return [] }
      return [
        StageTransition(
          id: command.id, caseRecord: facts.caseRecord.id, enrolment: enrolment.id, stage: command.stage,
          happenedOn: command.day)
      ]
    default: return []
    }
  }

  private static func rules(_ difference: WhatIf) -> [FormLine] {
    difference.lines.map { line in
      let repeats = line.words.lowercased().hasPrefix(line.about.lowercased())
      let words = repeats ? line.words : "\(line.about): \(line.words)"
      switch line.kind {
      case .newlyMet: return FormLine("now met   \(words)")
      case .noLongerMet: return FormLine("no longer met   \(words)", .warning)
      case .dateChanged: return FormLine("other day   \(words)")
      case .changed where line.after?.isMet == true: return FormLine("still met   \(words)", .dim)
      case .changed: return FormLine("still not met   \(words)", .dim)
      }
    }
  }

  /// The guards of the next stage, counted.
  private static func stage(_ difference: WhatIf, in facts: CaseFacts) -> [FormLine] {
    guard let stage = difference.stageAfter else { return [] }
    let open = difference.guardsAfter.filter { !$0.holds }
    let was = difference.stageBefore == stage ? difference.guardsBefore.count { !$0.holds } : open.count
    guard difference.stageBefore != stage || was != open.count else { return [] }
    let words =
      open.isEmpty ? "nothing stands in the way" : open.map(\.requirement.words).joined(separator: ", ")
    let before = difference.stageBefore == stage ? ", was \(was)" : ""
    return [FormLine("Move to \(facts.stageName(stage)): \(open.count) open\(before): \(words).")]
  }

  private static func next(_ difference: WhatIf) -> [FormLine] {
    guard difference.nextBefore?.step.key != difference.nextAfter?.step.key else { return [] }
    let before = difference.nextBefore?.step.shortName
    guard let after = difference.nextAfter?.step.shortName else {
      return [FormLine("No next step any more\(before.map { "; it was \($0)" } ?? "").")]
    }
    return [FormLine("Next step: \(after)\(before.map { ", not \($0)" } ?? "").")]
  }
}

extension Severity {
  fileprivate var obstacle: String {
    switch self {
    case .block: "Not possible"
    case .reason: "Needs a reason"
    case .warn: "Missing"
    }
  }
}

extension RecordID {
  /// Newer than any saved row.
  fileprivate static let firstImagined = RecordID(.max - 10)
}
