/// The rules of English as lines: the regulator's scores, how long they stay good, and what may close a gap.
extension CaseFacts {
  /// The rules `LANG-` of the pathway; none where it asks for no English.
  func englishRuleAnswers(on day: Day) -> [RuleAnswer] {
    guard let english = pathway?.english else { return [] }
    let all = [scoresAnswer(english, on: day), validityAnswer(english, on: day)]
    return all + [supplementAnswer(english, on: day)].compactMap(\.self)
  }

  /// Whether the scores were ever reached: `LANG-GMC`.
  ///
  /// That they have ended since is another rule's matter.
  private func scoresAnswer(_ english: EnglishRequirement, on day: Day) -> RuleAnswer {
    let step = languageStep
    let condition = step?.passCondition?.value ?? "English at the level of \(acceptedTests)."
    return RuleAnswer(
      rule: english.rule, about: "English for the \(pathway?.regulator ?? "regulator")", meaning: condition,
      answer: scores(on: day), weight: .error, step: step?.key, source: source(english, on: day),
      doubt: englishDoubt(on: day))
  }

  private func scores(on day: Day) -> Answer {
    guard case .ended(let pass)? = englishStanding(on: day) else {
      let answer = self.english(on: day)
      return answer.isMet ? .met(because: answer.words) : answer
    }
    return .met(because: "\(pass.name) passed, \(pass.satWords)")
  }

  /// Whether the test is still good: `LANG-VALID`.
  private func validityAnswer(_ english: EnglishRequirement, on day: Day) -> RuleAnswer {
    RuleAnswer(
      rule: "LANG-VALID", about: "Validity of English",
      meaning: "A test of English is good for \(english.validFor.value.words) from the day it was sat.",
      answer: validity(english, on: day), weight: .error, step: languageStep?.key,
      source: english.validFor.source,
      doubt: englishPassed(on: day) == nil ? nil : english.lastingDoubt)
  }

  private func validity(_ english: EnglishRequirement, on day: Day) -> Answer {
    switch englishStanding(on: day) {
    case .accepted?: self.english(on: day)
    case .passed(let pass)?:
      .metUntil(
        pass.validUntil,
        because: words(
          "\(pass.name) is good until \(pass.validUntil.fullWords)", doubtedBy: english.lastingDoubt))
    case .ended(let pass)?: .notMet(why: "\(pass.name) ended on \(pass.validUntil.fullWords)")
    default: .unknown(missing: "a pass of \(acceptedTests)")
    }
  }

  private var languageStep: PathwayStep? { pathway?.steps.first { $0.kind == .language } }

  /// The source of the test that was sat, else of the first.
  func source(_ english: EnglishRequirement, on day: Day) -> Source {
    let sat = EnglishRules(english, sittings: sittings, on: day).sittings.last?.test
    return (sat ?? english.tests.first)?.source ?? english.validFor.source
  }
}

/// Two sittings of which only one skill is short: `LANG-NMC-SIFE`.
extension CaseFacts {
  /// What may stand in for the one skill; nothing where more is short, or less, or where nothing may.
  func supplementAnswer(_ english: EnglishRequirement, on day: Day) -> RuleAnswer? {
    guard let supplement = english.supplement, let pair = nearlyPassed(english, on: day),
      let skill = pair.open.first
    else { return nil }
    let days = listed([pair.first, pair.second].map(\.sitting.satOn.fullWords))
    return RuleAnswer(
      rule: english.rule + "-SIFE", about: "What may close the gap",
      meaning: "Over the sittings of \(days) only \(skill.name) is short. \(supplement.words)",
      answer: supplementWork(supplement, on: day), weight: .information, step: languageStep?.key,
      source: supplement.source)
  }

  /// The latest two sittings of which exactly one skill is short and neither of which has ended.
  private func nearlyPassed(_ english: EnglishRequirement, on day: Day) -> EnglishPair? {
    let rules = EnglishRules(english, sittings: sittings, on: day)
    guard case .twoWithin(let period) = english.choice.value, !self.english(on: day).isMet else { return nil }
    return english.tests.flatMap { test in
      EnglishPair.all(of: rules.sittings.filter { $0.test.test == test.test }, within: period)
    }.last { pair in
      pair.open.count == 1 && english.validFor.value.lastSafeDay(from: pair.first.sitting.satOn) >= day
    }
  }
}
