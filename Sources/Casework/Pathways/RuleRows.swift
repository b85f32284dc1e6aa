import CaseCore

/// English, windows and attempts.
extension RuleRoute {
  var englishRows: [RuleRow] {
    guard let english = pathway.english else { return [] }
    let needed = listed(english.neededFor.map(name(ofStep:)))
    return english.tests.map { RuleRow(english.rule, $0.demand, $0.source) }
      + [
        RuleRow(english.rule, english.choice.value.demand, english.choice.source),
        RuleRow(
          english.rule, "Good for \(english.validFor.value.words) from the day sat, needed for \(needed).",
          english.validFor.source),
        RuleRow(
          english.rule, "The programme warns \(english.warnBefore.value.words) before the end.",
          english.warnBefore.source),
      ] + english.tests.flatMap { test in test.variants.map { $0.row(english.rule, of: test) } }
      + [english.supplement].compactMap(\.self).map { RuleRow(english.rule, $0.words, $0.source) }
      + pathway.steps.filter { $0.kind == .language }.flatMap { $0.insteadRows + $0.noteRows }
  }

  var windowRows: [RuleRow] {
    pathway.windows.map { window in
      let after = window.afterwards.map { " Afterwards: \($0)." } ?? ""
      let length =
        "It lasts \(window.lasts.words); the programme warns \(window.warnBefore.words) before the end."
      return RuleRow(window.rule, "\(window.meaning) \(length)\(after)", window.source)
    }
      + pathway.deadlines.map { deadline in
        RuleRow(
          deadline.rule, "\(deadline.meaning) The programme warns \(deadline.warnBefore.words) before.",
          deadline.source
        )
      }
  }

  var attemptRows: [RuleRow] {
    pathway.steps.filter { $0.kind == .exam }.flatMap { exam -> [RuleRow] in
      let passed = exam.passCondition.map { RuleRow(exam.key, "\(exam.name): \($0.value)", $0.source) }
      let rule = pathway.attempts(ofStep: exam.key).map {
        RuleRow($0.rule, "\(exam.name): \(demand(of: $0))", $0.source)
      }
      return [passed, rule].compactMap(\.self)
    }
  }

  private func demand(of rule: AttemptRule) -> String {
    let parts = [
      "\(rule.most) attempts",
      rule.perApplication.map { "anew with each \(name(ofStep: $0))" },
      rule.further == 0 ? nil : "\(rule.further) more on application",
      rule.apart.map { "at least \($0.words) apart" },
      rule.waitAfterwards.map { "then a wait of \($0.words)" },
    ]
    let attempts = parts.compactMap(\.self).joined(separator: ", ")
    return attempts + "." + (rule.afterwards.map { " \($0)." } ?? "")
  }
}

/// Documents, fees, placements, and the guards and rules of every family.
extension RuleRoute {
  var documentRows: [RuleRow] {
    let papers = pathway.steps.filter { $0.kind == .document || $0.shownBy == .qualificationHeld }
    let others = pathway.steps.filter { step in
      step.kind != .language && !papers.contains { $0.key == step.key }
    }
    return papers.flatMap { [$0.row] + $0.insteadRows } + others.flatMap(\.insteadRows)
  }

  func feeRows(without shared: [FundingSource]) -> [RuleRow] {
    let funding = (dated?.funding ?? []).filter { !shared.contains($0) }
    return (dated?.fees ?? []).flatMap(\.rows) + funding.map(\.row)
  }

  var placementRows: [RuleRow] {
    pathway.steps.filter { $0.kind == .placement }.flatMap { [$0.row] + $0.noteRows }
      + pathway.bridging.map { RuleRow("bridging post", $0.words, $0.source) }
  }

  func guardRows(of family: RuleFamily) -> [RuleRow] {
    pathway.stages.flatMap { stage in
      stage.entry.filter { $0.family(in: stage.stage) == family }.map {
        RuleRow($0.rule, "Into \(stage.name): \($0.words) (\($0.severity.consequence)).", $0.source)
      }
    }
  }

  func caseRuleRows(of family: RuleFamily) -> [RuleRow] {
    pathway.rules.filter { self.family(of: $0) == family }.map { rule in
      let step = rule.step.map { "\(name(ofStep: $0)): " } ?? ""
      return RuleRow(rule.rule, "\(step)\(rule.words) (\(rule.weight.rawValue))", rule.source)
    }
  }

  private func family(of rule: CaseRule) -> RuleFamily {
    let kind = rule.step.flatMap { pathway.step($0) }?.kind
    let reductions = dated?.fees.flatMap(\.reductions).compactMap(\.rule) ?? []
    if rule.rule.hasPrefix("LANG-") { return .english }
    if reductions.contains(rule.rule) { return .fees }
    if kind == .exam { return .attempts }
    return kind == .placement || rule.asks == .registered ? .placements : .documents
  }
}

extension PathwayStep {
  fileprivate var row: RuleRow {
    let pass = passCondition.map { ": \($0.value)" } ?? "."
    let time = typical.map { " Usually \($0.value.words)." } ?? ""
    return RuleRow(key, name + pass + time, passCondition?.source ?? source)
  }

  fileprivate var noteRows: [RuleRow] { notes.map { RuleRow(key, $0.value, $0.source) } }

  fileprivate var insteadRows: [RuleRow] {
    instead.map { RuleRow(key, "Instead: \($0.value)", $0.source) }
  }
}

extension EnglishTest {
  /// `IELTS Academic: 7.5 overall; Listening 7, Reading 7, Writing 7, Speaking 7`.
  fileprivate var demand: String {
    let total = [overall.map { "\($0.words) overall" }, sum.map { "\($0.words) together" }]
    let floor = least.map { "in each of two sittings at least \(words(of: $0))" }
    let skills = needed.isZero ? nil : words(of: needed)
    return "\(name): \((total + [skills, floor]).compactMap(\.self).joined(separator: "; "))."
  }

  private func words(of scores: SkillScores) -> String {
    Skill.allCases.map { "\($0.name) \(scores[$0].words)" }.joined(separator: ", ")
  }
}

extension SkillScores {
  fileprivate var isZero: Bool { Skill.allCases.allSatisfy { self[$0].tenths == 0 } }
}

extension SittingChoice {
  fileprivate var demand: String {
    switch self {
    case .one: "Everything in one sitting; any sitting may be shown."
    case .latest: "Everything in one sitting, which has to be the latest."
    case .twoWithin(let period):
      "Everything in one sitting, or in two that are at most \(period.words) apart."
    }
  }
}

extension EnglishVariant {
  fileprivate func row(_ rule: String, of test: EnglishTest) -> RuleRow {
    let answers: [Acceptance: String] = [.yes: "accepted", .no: "not accepted", .unsure: "not confirmed"]
    return RuleRow(rule, "\(test.test.name), \(variant.rawValue): \(answers[accepted] ?? "").", source)
  }
}

extension Requirement {
  fileprivate func family(in stage: Stage) -> RuleFamily {
    if predicate.asksForEnglish { return .english }
    return [.observation, .jobSearch, .employed].contains(stage) ? .placements : .documents
  }
}

extension Predicate {
  fileprivate var asksForEnglish: Bool {
    switch self {
    case .languagePassed, .languageValid: true
    case .anyOf(let several), .allOf(let several): several.contains(where: \.asksForEnglish)
    default: false
    }
  }
}

extension Severity {
  fileprivate var consequence: String {
    switch self {
    case .warn: "warned of"
    case .reason: "else a reason"
    case .block: "else no move"
    }
  }
}

extension Fee {
  fileprivate var rows: [RuleRow] {
    let history = amounts.reversed().map { "\($0.words) (\($0.start.words))" }.joined(separator: ", before ")
    let amount = newest.map { RuleRow(step, "\(name): \(history).", $0.source) }
    return [amount].compactMap(\.self)
      + reductions.map { RuleRow($0.rule ?? step, "\(name): \($0.words)", $0.source) }
      + notes.map { RuleRow(step, "\(name): \($0.value)", $0.source) }
  }
}

extension FundingSource {
  var row: RuleRow { RuleRow("funding", "\(name): \(what) For: \(whom).", source) }
}

/// `PLAB 1 and GMC registration`.
private func listed(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) and \(last)"
}
