/// How a rule stands, in one word.
package enum RuleStanding: String, Vocabulary {
  case met
  case metUntil = "met until"
  case notMet = "not met"
  case unknown
  /// It asks nothing and is worth knowing for now.
  case applies
}

/// What one rule says of a case on a day.
package struct RuleAnswer: Equatable, Sendable {
  /// The lasting name: `PLAB2-WINDOW`.
  package var rule: String
  /// What it is about, in a few words: `PLAB 1 window`.
  package var about: String
  /// What the rule says, in a sentence.
  package var meaning: String
  /// What it says of this case; nothing for a rule that asks nothing and only applies.
  package var answer: Answer?
  /// What follows when it is not met.
  package var weight: RuleWeight
  /// The key of the step to which it belongs; nothing for the whole way.
  package var step: String?
  package var source: Source
  /// What makes a met answer unsure; its words say it too.
  package var doubt: String?
  /// Whether the answer tells of leave to remain or the right to work, which few need to see.
  package var isRestricted = false

  /// The words of the answer; those of the rule itself where it asks nothing.
  package var words: String { answer?.words ?? withoutStop(meaning) }

  /// The last safe day, where the answer ends.
  package var until: Day? { answer?.until }

  /// How the rule stands.
  package var standing: RuleStanding {
    switch answer {
    case .met?: .met
    case .metUntil?: .metUntil
    case .notMet?: .notMet
    case .unknown?: .unknown
    case nil: .applies
    }
  }
}

/// Asks every rule that applies to a case.
///
/// A rule of several steps or windows answers for each. Windows that have not begun are not known; rules under a
/// condition are left out while it is not met.
///
/// - Parameters:
///   - facts: The case, with or without a pathway: leave, work, titles and placements have rules of their own.
///   - day: The day on which they are asked.
/// - Returns: The answers: English, windows, deadlines, attempts, the pathway's other rules and guards, then what
///   holds for everybody.
package func ruleAnswers(of facts: CaseFacts, on day: Day) -> [RuleAnswer] {
  let timed = facts.windowAnswers(on: day) + facts.deadlineAnswers(on: day) + facts.attemptAnswers(on: day)
  let own = facts.englishRuleAnswers(on: day) + timed + facts.caseRuleAnswers(on: day)
  let universal = facts.universalAnswers(on: day)
  let named = Set((own + universal).map(\.rule))
  return own + facts.guardRuleAnswers(on: day).filter { !named.contains($0.rule) } + universal
}

/// The rules whose parameters are data.
extension CaseFacts {
  fileprivate func windowAnswers(on day: Day) -> [RuleAnswer] {
    (pathway?.windows ?? []).map { window in
      RuleAnswer(
        rule: window.rule, about: window.name, meaning: window.meaning, answer: answer(window, on: day),
        weight: window.weight, step: window.step, source: window.source,
        doubt: startDoubt(of: window, on: day))
    }
  }

  fileprivate func deadlineAnswers(on day: Day) -> [RuleAnswer] {
    (pathway?.deadlines ?? []).map { deadline in
      RuleAnswer(
        rule: deadline.rule, about: deadline.name, meaning: deadline.meaning,
        answer: answer(deadline, on: day), weight: .warning, step: deadline.step, source: deadline.source)
    }
  }

  fileprivate func attemptAnswers(on day: Day) -> [RuleAnswer] {
    (pathway?.attempts ?? []).map { rule in
      let name = pathway?.step(rule.step)?.shortName ?? rule.step
      return RuleAnswer(
        rule: rule.rule, about: "Attempts at \(name)", meaning: rule.meaning(of: name),
        answer: answer(rule, on: day), weight: .error, step: rule.step, source: rule.source)
    }
  }

  /// The guards of every stage, each rule once.
  fileprivate func guardRuleAnswers(on day: Day) -> [RuleAnswer] {
    let guards = stageOrder.flatMap { entryRequirements(of: $0) }
    let once = guards.reduce(into: [Requirement]()) { unique, requirement in
      if !unique.contains(where: { $0.rule == requirement.rule }) { unique.append(requirement) }
    }
    return once.map { requirement in
      RuleAnswer(
        rule: requirement.rule, about: requirement.words, meaning: requirement.words + ".",
        answer: answer(requirement.predicate, on: day), weight: requirement.weight,
        step: requirement.predicate.step, source: requirement.source,
        doubt: doubt(of: requirement.predicate, on: day))
    }
  }

  /// What holds for everybody, whatever the pathway.
  fileprivate func universalAnswers(on day: Day) -> [RuleAnswer] {
    [titleAnswer(on: day), rightToWorkAnswer(on: day), leaveAnswer(on: day)] + placementAnswers(on: day)
  }
}

extension WindowRule {
  /// A window after which something can still be done warns; without that, or for a paper, what came late does not
  /// count.
  fileprivate var weight: RuleWeight {
    if case .issued = start { return .error }
    return afterwards == nil ? .error : .warning
  }
}

extension AttemptRule {
  /// `At most 4 attempts at PLAB 1, and 1 more on application`.
  fileprivate func meaning(of name: String) -> String {
    let per = perApplication == nil ? "" : " for each application"
    let gap = apart.map { ", at least \($0.words) apart" } ?? ""
    let more = further > 0 ? ", and \(further) more on application" : ""
    return "At most \(most) attempts at \(name)\(per)\(gap)\(more)."
  }
}

extension Requirement {
  /// An exam for which English is not good does not count, whatever the move asks.
  fileprivate var weight: RuleWeight {
    if case .languageValid = predicate { return .error }
    return severity == .block ? .error : .warning
  }
}

extension Predicate {
  /// The key of the step that is asked about; nothing where it is about none, or about several.
  fileprivate var step: String? {
    switch self {
    case .languageValid(let key), .stepDone(let key), .stepSubmitted(let key), .examPassed(let key),
      .sat(let key), .satLess(let key, _):
      key
    default: nil
    }
  }
}
