/// One thing that would be different.
package struct WhatIfLine: Equatable, Sendable {
  /// What kind of difference it is.
  package enum Kind: String, Sendable {
    case newlyMet = "newly met"
    case noLongerMet = "no longer met"
    /// Met before and after, until another day.
    case dateChanged = "until another day"
    /// Not met before and after, for another reason.
    case changed
  }

  package var kind: Kind
  /// The lasting name of the rule.
  package var rule: String
  /// What it is about: `PLAB 1 window`.
  package var about: String
  /// What the rule says without the added facts; nothing where it did not apply.
  package var before: Answer?
  /// What it says with them; nothing where it would not apply.
  package var after: Answer?
  /// The words of the answer after, or of the rule where it only applies.
  package var words: String
  package var source: Source
}

/// What would be different with further facts.
package struct WhatIf: Equatable, Sendable {
  /// The day on which both are asked: the given one, or that of the latest added fact.
  package var day: Day
  package var lines: [WhatIfLine]
  package var nextBefore: StepLine?
  package var nextAfter: StepLine?
  /// The stage after the current one, without and with the added facts; nothing after the last.
  package var stageBefore: Stage?
  package var stageAfter: Stage?
  package var guardsBefore: [GuardAnswer]
  package var guardsAfter: [GuardAnswer]
  /// What does not fit with what is imagined: that it comes too late, say.
  package var warnings: [String]

  /// Whether nothing would be different.
  package var isEmpty: Bool {
    lines.isEmpty && warnings.isEmpty && nextBefore?.step.key == nextAfter?.step.key
      && stageBefore == stageAfter
      && guardsBefore == guardsAfter
  }
}

/// Says what further facts would change, by the same rules, in memory.
///
/// - Parameters:
///   - facts: The case as it stands.
///   - added: Facts that are imagined; one with the identity of a known fact stands in its place.
///   - day: The day on which it is asked; a later day of an added fact goes before it, and both sides are asked on
///     the same day.
/// - Returns: The difference. Nothing is written.
package func whatIf(_ facts: CaseFacts, with added: [any Fact], on day: Day) -> WhatIf {
  let latest = max(day, added.compactMap { FactDay.happened($0) }.max() ?? day)
  return whatIf(facts, were: added.reduce(into: facts) { $0.put($1) }, on: latest)
}

/// Says what is different between a case and the same case imagined, such as with longer leave to remain.
package func whatIf(_ facts: CaseFacts, were imagined: CaseFacts, on latest: Day) -> WhatIf {
  let (before, after) = (facts.nextStage, imagined.nextStage)
  return WhatIf(
    day: latest, lines: differences(from: facts, to: imagined, on: latest),
    nextBefore: readiness(of: facts, on: latest).next, nextAfter: readiness(of: imagined, on: latest).next,
    stageBefore: before, stageAfter: after,
    guardsBefore: before.map { guards(intoStage: $0, of: facts, on: latest) } ?? [],
    guardsAfter: after.map { guards(intoStage: $0, of: imagined, on: latest) } ?? [],
    warnings: warnings(about: imagined, besides: facts, on: latest))
}

/// What does not fit about the sittings and the steps that are imagined.
private func warnings(about imagined: CaseFacts, besides facts: CaseFacts, on day: Day) -> [String] {
  let sittings = imagined.sittings.filter { !facts.sittings.contains($0) }
  let steps = imagined.stepEvents.filter { $0.state == .passed && !facts.stepEvents.contains($0) }
  return sittings.flatMap { sitting in
    let meaning = meaning(ofSitting: sitting, in: facts, on: day)
    return (meaning.isAccepted ? [] : [meaning.sentence]) + meaning.warnings
  } + steps.flatMap { facts.lateWarnings(ofStep: $0.step, doneOn: $0.happenedOn, on: day) }
}

private func differences(from facts: CaseFacts, to imagined: CaseFacts, on day: Day) -> [WhatIfLine] {
  let before = ruleAnswers(of: facts, on: day)
  let after = ruleAnswers(of: imagined, on: day)
  let changed = after.compactMap { answer in
    difference(from: before.first { $0.isSameRule(as: answer) }, to: answer)
  }
  let gone = before.filter { earlier in !after.contains { $0.isSameRule(as: earlier) } }
  return changed + gone.map { line(.noLongerMet, $0, before: $0.answer, after: nil) }
}

private func difference(from before: RuleAnswer?, to after: RuleAnswer) -> WhatIfLine? {
  guard before?.answer != after.answer || before == nil else { return nil }
  return line(kind(from: before, to: after), after, before: before?.answer, after: after.answer)
}

private func kind(from before: RuleAnswer?, to after: RuleAnswer) -> WhatIfLine.Kind {
  let was = before.map { $0.answer?.isMet ?? true } ?? false
  switch (was, after.answer?.isMet ?? true) {
  case (false, true): return .newlyMet
  case (true, false): return .noLongerMet
  case (true, true): return before?.until == after.until ? .changed : .dateChanged
  case (false, false): return .changed
  }
}

private func line(
  _ kind: WhatIfLine.Kind, _ rule: RuleAnswer, before: Answer?, after: Answer?
) -> WhatIfLine {
  WhatIfLine(
    kind: kind, rule: rule.rule, about: rule.about, before: before, after: after, words: rule.words,
    source: rule.source)
}

extension RuleAnswer {
  /// Whether both are the answer of one rule for one thing.
  fileprivate func isSameRule(as other: RuleAnswer) -> Bool {
    (rule, step, about) == (other.rule, other.step, other.about)
  }
}
