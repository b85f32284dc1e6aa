/// One thing that a newer version of its pathway would say otherwise of a case.
package struct CaseDifference: Equatable, Sendable {
  /// What kind of thing it is.
  package enum Kind: String, Sendable {
    case step, `guard`, rule, missing, expiry
  }

  package var kind: Kind
  /// The lasting name of the rule, or the key of the step.
  package var rule: String
  /// What it is about, in a few words: `Into Accreditation, a qualification`.
  package var about: String
  /// What the pinned version says; nothing where it does not ask.
  package var before: String?
  /// What the newer version would say; nothing where it does not ask.
  package var after: String?

  /// `Step English: passed → in progress`.
  package var words: String {
    let (none, gone) =
      kind == .expiry ? ("nothing ends", "nothing ends") : ("not asked", "not asked any more")
    return "\(about): \(before ?? none) → \(after ?? gone)"
  }
}

/// Lists what a newer version would say otherwise of a case, by the same rules on the same facts.
///
/// Nothing is written. Steps of which nothing is known are left out: that they come or go holds for every case.
///
/// - Parameters:
///   - facts: The case as it stands, with the pathway that it is pinned to.
///   - newer: The pathway that it would be pinned to.
///   - day: The day on which the rules are asked.
/// - Returns: The differences: steps, guards of the stages to come, other rules, what is missing, what ends.
package func differences(of facts: CaseFacts, by newer: Pathway, on day: Day) -> [CaseDifference] {
  var after = facts
  after.pathway = newer
  let comparison = Comparison(before: facts, after: after, day: day)
  let guards = comparison.guards
  let named = Set(guards.map(\.rule))
  return comparison.steps + guards + comparison.rules.filter { !named.contains($0.rule) } + comparison.missing
    + comparison.expiries
}

private struct Comparison {
  let before: CaseFacts
  let after: CaseFacts
  let day: Day

  /// What is said of one thing, under the key by which the versions are compared.
  private struct Saying {
    let key: String
    let rule: String
    let about: String
    let words: String
  }

  private func compare(_ kind: CaseDifference.Kind, _ old: [Saying], _ new: [Saying]) -> [CaseDifference] {
    let olds = Dictionary(old.map { ($0.key, $0.words) }, uniquingKeysWith: { first, _ in first })
    let news = Dictionary(new.map { ($0.key, $0.words) }, uniquingKeysWith: { first, _ in first })
    let all = new + old.filter { news[$0.key] == nil }
    return all.compactMap { saying in
      let (was, now) = (olds[saying.key], news[saying.key])
      guard was != now else { return nil }
      return CaseDifference(kind: kind, rule: saying.rule, about: saying.about, before: was, after: now)
    }
  }

  /// Steps that stand otherwise, and those that go although something is recorded of them.
  var steps: [CaseDifference] {
    compare(.step, stepSayings(before), stepSayings(after))
      .filter { ($0.before ?? notStarted) != ($0.after ?? notStarted) }
  }

  private let notStarted = StepState.notStarted.rawValue

  private func stepSayings(_ facts: CaseFacts) -> [Saying] {
    stepStates(of: facts, on: day).map { line in
      let key = after.pathway?.step(line.step.key)?.key ?? line.step.key
      let isSettled = line.state.isSettled || line.words.isEmpty || line.state == .notStarted
      let words = isSettled ? line.state.rawValue : "\(line.state.rawValue), \(line.words)"
      return Saying(key: key, rule: key, about: "Step \(line.step.shortName)", words: words)
    }
  }

  /// The guards of the stages that are still to come.
  var guards: [CaseDifference] { compare(.guard, guardSayings(before), guardSayings(after)) }

  private func guardSayings(_ facts: CaseFacts) -> [Saying] {
    let stages = (facts.pathway?.stages ?? []).filter { $0.stage.position > facts.stage.position }
    return stages.flatMap { stage in
      facts.entryRequirements(of: stage.stage).map { asked in
        Saying(
          key: "\(stage.stage.rawValue) \(asked.rule)", rule: asked.rule,
          about: "Into \(stage.name), \(asked.words)",
          words: Comparison.words(of: facts.answer(asked.predicate, on: day)))
      }
    }
  }

  /// The other rules; those about leave and the right to work depend on no pathway.
  var rules: [CaseDifference] { compare(.rule, ruleSayings(before), ruleSayings(after)) }

  private func ruleSayings(_ facts: CaseFacts) -> [Saying] {
    ruleAnswers(of: facts, on: day).filter { !$0.isRestricted }.map { line in
      let step = line.step.map { after.pathway?.step($0)?.key ?? $0 } ?? ""
      let words = line.answer.map(Comparison.words) ?? line.words
      return Saying(
        key: "\(line.rule) \(step) \(line.about)", rule: line.rule, about: line.about, words: words)
    }
  }

  /// What the panel would name as missing, or would no longer.
  var missing: [CaseDifference] {
    compare(.missing, missingSayings(before), missingSayings(after)).map { difference in
      var line = difference
      line.before = difference.before == nil ? "not named" : "missing"
      line.after = difference.after == nil ? "not named" : "missing"
      return line
    }
  }

  private func missingSayings(_ facts: CaseFacts) -> [Saying] {
    readiness(of: facts, on: day).missing.map {
      Saying(key: $0.words, rule: $0.rule, about: "To do, \($0.words)", words: $0.words)
    }
  }

  var expiries: [CaseDifference] { compare(.expiry, expirySayings(before), expirySayings(after)) }

  private func expirySayings(_ facts: CaseFacts) -> [Saying] {
    CaseCore.expiries(of: facts).map { expiry in
      let step = expiry.step.map { after.pathway?.step($0)?.key ?? $0 } ?? ""
      let verb = expiry.lastSafeDay < day ? "ended" : "ends"
      return Saying(
        key: "\(expiry.rule) \(step)", rule: expiry.rule, about: "\(expiry.what) for \(expiry.neededFor)",
        words: "\(verb) \(expiry.lastSafeDay.words(today: day))")
    }
  }

  private static func words(of answer: Answer) -> String {
    switch answer {
    case .met: "met"
    case .metUntil(let day, _): "met until \(day.fullWords)"
    case .notMet, .unknown: answer.words
    }
  }
}
