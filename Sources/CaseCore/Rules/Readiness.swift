/// One line of the panel of what somebody has, misses and is about to lose.
package struct ReadinessLine: Equatable, Sendable {
  /// A few words: `consent`, `OET Pharmacy: Writing 320 of 350 (sat 12 Sep)`.
  package var words: String
  /// The lasting name of the rule behind it.
  package var rule: String
  package var source: Source
  /// The last safe day, where there is one.
  package var until: Day?
  /// Whether it tells of leave to remain or the right to work, which few need to see.
  package var isRestricted = false
  /// What was asked, for something that is missing.
  package var asks: Predicate?
  /// By when to do what, for something that ends: `act by Fri 4 Sep 2026`.
  package var action: String?
  /// What makes it unsure that the person has it, or when it ends; the words end in `(?)` then.
  package var doubt: String?

  /// The words with what makes them unsure: `OET Nursing (?): taken at home: ask the NMC whether it accepts that`.
  package var fullWords: String { doubt.map { "\(words): \($0)" } ?? words }
}

extension ReadinessLine {
  /// Whether the regulator is the one to ask where the source is weak; on work and on leave the law decides.
  package var isForTheRegulator: Bool {
    ![RuleName.title, RuleName.rightToWork, RuleName.leave].contains(rule)
  }
}

/// What somebody has for the next stage, what is missing, and what ends soon.
package struct Readiness: Equatable, Sendable {
  package var have: [ReadinessLine]
  package var missing: [ReadinessLine]
  package var expiring: [ReadinessLine]
  /// The first step from the current stage on that is not done and not named as missing.
  package var next: StepLine?

  /// `consent · qualification · right to work`.
  package var haveWords: String { have.map(\.words).joined(separator: " · ") }

  /// The missing lines, separated by semicolons.
  package var missingWords: String { missing.map(\.words).joined(separator: "; ") }
}

/// Gathers what somebody has, misses and is about to lose.
///
/// It asks the guards of the stages up to the next one, and the intake steps.
///
/// - Parameters:
///   - facts: The case as it stands.
///   - day: The day on which it is asked.
///   - steps: The steps as they stand on the day, where they are known already.
/// - Returns: Each answer once, in the order of the stages.
package func readiness(of facts: CaseFacts, on day: Day, steps: [StepLine]? = nil) -> Readiness {
  let asked = facts.requirementsUpToNext()
  let answers = asked.map { ($0, facts.answer($0.predicate, on: day)) }
  let have = answers.filter(\.1.isMet).map { facts.haveLine($0, $1, on: day) }
  let missing = answers.filter { !$0.1.isMet }.map { facts.missingLine($0.0, on: day) }
  let ending = expiries(of: facts).filter { $0.warnFrom <= day || $0.tooLateFrom <= day || $0.endsTooSoon }
  let faults = facts.faultLines(on: day)
  let noRight = faults.contains { $0.asks == .mayWork } ? [] : facts.noRightLine
  let named = Set(asked.flatMap { [$0.predicate, $0.predicate.usual] } + faults.compactMap(\.asks))
  let closed = facts.stepsOutOfReach(on: day)
  return Readiness(
    have: facts.doneIntakeLines(on: day).merged(after: have + facts.englishLine(on: day)),
    missing: (faults + missing.filter { !faults.compactMap(\.asks).contains($0.asks) } + noRight).unique,
    expiring: ending.map { $0.line(today: day) }.unique,
    next: (steps ?? stepStates(of: facts, on: day)).first {
      facts.isNext($0, besides: named) && !closed.contains($0.step.key)
    })
}

extension CaseFacts {
  /// The guards of the stages up to the next one, each question once.
  fileprivate func requirementsUpToNext() -> [Requirement] {
    let order = stageOrder
    let last = nextStage ?? stage
    let passed = order.prefix { $0 != last } + [last]
    return passed.flatMap { entryRequirements(of: $0) }.reduce(into: []) { unique, requirement in
      if !unique.contains(where: { $0.predicate == requirement.predicate }) { unique.append(requirement) }
    }
  }

  fileprivate func haveLine(_ requirement: Requirement, _ answer: Answer, on day: Day) -> ReadinessLine {
    ReadinessLine(
      words: label(of: requirement.predicate, on: day), rule: requirement.rule, source: requirement.source,
      until: answer.until, isRestricted: requirement.predicate.tellsOfLeave,
      doubt: doubt(of: requirement.predicate, on: day))
  }

  /// Of several ways only the first, which is the usual one, is named as missing.
  fileprivate func missingLine(_ requirement: Requirement, on day: Day) -> ReadinessLine {
    ReadinessLine(
      words: answer(requirement.predicate.usual, on: day).words, rule: requirement.rule,
      source: requirement.source, isRestricted: requirement.predicate.tellsOfLeave,
      asks: requirement.predicate.usual)
  }

  /// English that is good today, however early it was shown.
  fileprivate func englishLine(on day: Day) -> [ReadinessLine] {
    let answer = english(on: day)
    guard answer.isMet, let english = pathway?.english else { return [] }
    return [
      ReadinessLine(
        words: englishLabel(on: day), rule: english.rule, source: source(english, on: day),
        until: answer.until, doubt: englishDoubt(on: day))
    ]
  }

  /// The intake steps that facts show to be done, or that were recorded as passed.
  fileprivate func doneIntakeLines(on day: Day) -> [ReadinessLine] {
    (pathway?.stage(.intake)?.steps ?? []).compactMap { step in
      guard let shown = step.shownBy else { return nil }
      guard answer(shown, on: day).isMet || lastEvent(ofStep: step.key)?.state == .passed else { return nil }
      return ReadinessLine(
        words: label(of: shown, on: day), rule: step.key, source: step.source,
        isRestricted: shown.tellsOfLeave, doubt: doubt(of: shown, on: day))
    }
  }

  /// Whether a step is the one to do next.
  fileprivate func isNext(_ line: StepLine, besides named: Set<Predicate>) -> Bool {
    guard !line.state.isSettled, let place = stageOrder.firstIndex(of: line.stage) else { return false }
    guard let current = stageOrder.firstIndex(of: stage), place >= current else { return false }
    return line.step.shownBy.map { !named.contains($0) } ?? !named.contains(.stepDone(line.step.key))
  }

  /// The few words for something that somebody has.
  private func label(of predicate: Predicate, on day: Day) -> String {
    switch predicate {
    case .languagePassed, .languageValid: englishLabel(on: day)
    case .stepSubmitted(let key): handedInLabel(ofStep: key, on: day)
    case .stepDone(let key), .examPassed(let key):
      (pathway?.step(key)?.shortName ?? key) + (passDoubt(ofStep: key, on: day) == nil ? "" : " (?)")
    case .documentHeld(let kind): kind.rawValue + (paperDoubt(of: kind, on: day) == nil ? "" : " (?)")
    case .consentActive(let purpose):
      purpose == .programme ? "consent" : "consent to \(purpose.rawValue)"
    case .qualificationHeld: "qualification"
    case .placementAgreed, .placementCompleted, .kindAgreed, .kindCompleted: "placement"
    case .employmentStarted: "job"
    case .rightToWorkKnown, .mayWork: rightLabel
    case .anyOf(let several):
      (several.first { answer($0, on: day).isMet } ?? several.first).map { label(of: $0, on: day) } ?? ""
    case .protectedStatus, .statusAmong: "immigration status"
    case .sat(let key), .satLess(let key, _), .prioritySatLess(let key, _):
      pathway?.step(key)?.shortName ?? key
    case .registered: "registration"
    case .goodStandingOfEach: DocumentKind.goodStanding.rawValue
    case .allOf(let several): several.map { label(of: $0, on: day) }.joined(separator: ", ")
    case .not, .goesOn, .skipsNothing: ""
    }
  }

  /// Who has only handed in an application has applied, and has not got what it asks for.
  private func handedInLabel(ofStep key: String, on day: Day) -> String {
    guard let step = pathway?.step(key), !state(of: step, on: day).state.isSettled else {
      return pathway?.step(key)?.shortName ?? key
    }
    let isApplication = step.shortName.lowercased().hasSuffix("application")
    return "\(step.shortName) \(isApplication ? "handed in" : "applied for")"
  }

  /// Nothing for somebody who may not work: that it was looked into gives no right.
  private var rightLabel: String { if case .notMet = mayWork() { "" } else { "right to work" } }

  private func englishLabel(on day: Day) -> String {
    guard case .passed(let pass)? = englishStanding(on: day) else { return "English" }
    return pass.name + (doubt(of: pass) == nil ? "" : " (?)")
  }
}

extension Predicate {
  /// The first of several ways.
  package var usual: Predicate {
    if case .anyOf(let several) = self, let first = several.first { return first }
    return self
  }
}

extension Expiry {
  fileprivate func line(today: Day) -> ReadinessLine {
    ReadinessLine(
      words: words(today: today) + (doubt == nil ? "" : " (?)") + (afterwards.map { " (\($0))" } ?? ""),
      rule: rule, source: source,
      until: lastSafeDay,
      isRestricted: Expiry.tellsOfLeave(what), action: actionWords(today: today), doubt: doubt)
  }
}

extension [ReadinessLine] {
  /// Each wording once.
  fileprivate var unique: [ReadinessLine] { merged(after: []) }

  fileprivate func merged(after first: [ReadinessLine]) -> [ReadinessLine] {
    (first + self).reduce(into: []) { lines, line in
      if !line.words.isEmpty, !lines.contains(where: { $0.words == line.words }) { lines.append(line) }
    }
  }
}
