/// The rules of a pathway that belong to no move, window or exam.
extension CaseFacts {
  /// What each of them says; one under a condition is left out while the condition is not met.
  ///
  /// Titles have a rule for everybody, which takes its words from the pathway.
  func caseRuleAnswers(on day: Day) -> [RuleAnswer] {
    (pathway?.rules ?? []).filter { $0.rule != RuleName.title }.compactMap { rule in
      rule.rule == RuleName.freeAttempts ? refundAnswer(rule, on: day) : caseRuleAnswer(rule, on: day)
    }
  }

  /// What a rule says by its condition and its question alone.
  func caseRuleAnswer(_ rule: CaseRule, on day: Day) -> RuleAnswer? {
    var line = RuleAnswer(rule, about: about(rule))
    if let when = rule.when {
      let condition = answer(when, on: day)
      if case .unknown = condition {
        line.answer = condition
        return line
      }
      guard condition.isMet else { return nil }
    }
    line.answer = rule.asks.map { answer($0, on: day) }
    return line
  }

  /// The step to which it belongs, else the way itself.
  private func about(_ rule: CaseRule) -> String {
    rule.step.flatMap { pathway?.step($0)?.shortName } ?? pathway?.title ?? rule.rule
  }
}

extension RuleAnswer {
  /// A rule of a pathway that is not answered yet.
  init(_ rule: CaseRule, about: String) {
    self.init(
      rule: rule.rule, about: about, meaning: rule.words, answer: nil, weight: rule.weight, step: rule.step,
      source: rule.source)
  }
}

/// The lasting names of rules that are code.
enum RuleName {
  static let title = "TITLE"
  static let freeAttempts = "PLAB-FREE"
  static let rightToWork = "RTW"
  static let leave = "LEAVE-EXP"
  static let checks = "PLACEMENT-PRE"
  static let dbsAge = "DBS-AGE"
  static let examInPlacement = "PLACEMENT-EXAM"
}
