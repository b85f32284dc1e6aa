/// What a sitting of a language test means.
extension CaseFacts {
  func languageMeaning(_ sitting: Sitting, on day: Day) -> SittingMeaning {
    guard let requirement = pathway?.english else { return unjudged(sitting) }
    guard let judged = requirement.tests.lazy.compactMap({ EnglishSitting(sitting, test: $0) }).first else {
      return otherVersion(sitting)
    }
    let view = LanguageView(facts: self, requirement: requirement, judged: judged, day: day)
    return SittingMeaning(
      components: components(judged), isPassed: view.isPassed, validUntil: view.validUntil,
      sentence: view.sentence, warnings: view.warnings, doubt: view.doubt,
      passDoubt: view.pass.flatMap(doubt(of:)), takenAs: view.takenAs, next: suggestion(view, on: day))
  }

  private func unjudged(_ sitting: Sitting) -> SittingMeaning {
    SittingMeaning(
      components: plainComponents(sitting), isPassed: nil, validUntil: nil,
      sentence: "This pathway does not say which scores are needed. Check with the regulator.", warnings: [])
  }

  private func otherVersion(_ sitting: Sitting) -> SittingMeaning {
    let regulator = pathway?.regulator ?? "The regulator"
    return SittingMeaning(
      components: plainComponents(sitting), isPassed: false, validUntil: nil,
      sentence: "\(regulator) does not accept \(sitting.testWords). It asks for \(acceptedTests).",
      isAccepted: false, warnings: [],
      next: SuggestedAction(text: "talk about \(acceptedTests)", inDays: 14))
  }

  private func plainComponents(_ sitting: Sitting) -> [ComponentMeaning] {
    Skill.allCases.map { component(sitting, $0, needed: nil) }
  }

  private func components(_ judged: EnglishSitting) -> [ComponentMeaning] {
    let skills = Skill.allCases.map { component(judged.sitting, $0, needed: judged.test.needed[$0]) }
    guard judged.test.test.hasOverall else { return skills }
    let needed = judged.test.overall
    let overall = ComponentMeaning(
      score: judged.overall, needed: needed, shortBy: shortBy(judged.overall, needed))
    return skills + [overall]
  }

  private func component(_ sitting: Sitting, _ skill: Skill, needed: Score?) -> ComponentMeaning {
    let score = sitting.score(skill)
    let grade = sitting.languageTest == .oet ? score.map(oetGrade) : nil
    return ComponentMeaning(
      skill: skill, score: score, grade: grade, needed: needed, shortBy: shortBy(score, needed))
  }

  private func shortBy(_ score: Score?, _ needed: Score?) -> Score? {
    guard let score, let needed, score < needed else { return nil }
    return Score(tenths: needed.tenths - score.tenths)
  }

  private func suggestion(_ view: LanguageView, on day: Day) -> SuggestedAction? {
    let name = view.judged.test.test.name
    switch view.isPassed {
    case true? where !view.hasEnded || english(on: day).isMet: return nextStepSuggestion(on: day)
    case true?, false?: return SuggestedAction(text: "book \(name) resit", inDays: 14)
    case nil: return SuggestedAction(text: "ask for the \(name) result", inDays: 14)
    }
  }
}

/// One sitting seen together with the others of the person.
private struct LanguageView {
  let facts: CaseFacts
  let requirement: EnglishRequirement
  let judged: EnglishSitting
  /// The day on which it is asked.
  let day: Day
  private let rules: EnglishRules

  init(facts: CaseFacts, requirement: EnglishRequirement, judged: EnglishSitting, day: Day) {
    self.facts = facts
    self.requirement = requirement
    self.judged = judged
    self.day = day
    rules = EnglishRules(requirement, sittings: facts.sittings, on: judged.sitting.satOn)
  }

  /// The pass of which this sitting is a part.
  var pass: EnglishPass? { rules.bestPass(with: judged.sitting.id) }

  var isPassed: Bool? {
    if pass != nil { return true }
    return judged.unknownSkills.isEmpty || !judged.shortfalls.isEmpty ? false : nil
  }

  /// The end of the scores: a sitting that failed still counts for as long in a combination.
  var validUntil: Day? {
    guard judged.hasResult else { return nil }
    return pass?.validUntil ?? requirement.validFor.value.lastSafeDay(from: judged.sitting.satOn)
  }

  /// Whether the scores do not count any more.
  var hasEnded: Bool { validUntil.map { $0 < day } ?? false }

  var sentence: String {
    switch isPassed {
    case nil: "\(judged.test.name): the result is not complete yet."
    case true? where pass?.sittings.count == 2:
      "\(demand): passed, together with the sitting \(otherDay).\(overallSentence)\(endSentence)"
    case true?: "\(demand): passed.\(endSentence)"
    case false?: "\(demand): not yet passed. \(shortSentence)"
    }
  }

  /// Why an overall score does not count of two sittings together.
  private var overallSentence: String {
    judged.test.overall == nil
      ? "" : " Of two sittings the best score in each skill counts, and no overall score is asked."
  }

  /// The version of the profession as which a test is judged that has one for each, where nobody named it.
  var takenAs: String? {
    judged.test.test == .oet && judged.sitting.version?.nothingIfEmpty == nil ? judged.test.name : nil
  }

  private var endSentence: String {
    guard hasEnded, let until = validUntil else { return "" }
    return " Its validity has ended on \(until.fullWords)."
  }

  var warnings: [String] {
    let hints = isPassed == false ? [lostPass, tooFarApart, pairHint] : [overtaken, justApart]
    return (hints + [wayCaution]).compactMap(\.self)
  }

  /// That two sittings lie as far apart as they may at most, to the day.
  private var justApart: String? {
    guard let pass, let regulator = facts.pathway?.regulator else { return nil }
    return requirement.distanceDoubt(of: pass, by: "the \(regulator)").map { $0.capitalisedFirst + "." }
  }

  /// What the regulator says of the way in which it was taken; nothing where it takes it.
  private var wayCaution: String? {
    guard let way = judged.sitting.way, judged.test.acceptance(of: way) == .unsure else { return nil }
    let regulator = facts.pathway?.regulator.map { "The \($0)" } ?? "The regulator"
    return "\(regulator) may not accept this way of taking it: \(way.rawValue). Ask before relying on it."
  }

  /// How sure the scores are that are asked, and of a pass how long it is good and whether two sittings count.
  var doubt: String? {
    let scores = judged.test.source.doubtSentence(about: "What is asked in \(judged.test.name)")
    guard let pass else { return scores }
    let lasting = requirement.validFor.source.doubtSentence(
      about: "That it is good for \(requirement.validFor.value.words)")
    let pair = pass.sittings.count > 1 ? requirement.choice.source : nil
    let all = [scores, pair?.doubtSentence(about: "Which sittings count"), lasting].compactMap(\.self)
    return all.joined(separator: " ").nothingIfEmpty
  }

  /// What the regulator asks; that it has to be one sitting is said only where a source says so of such scores.
  private var demand: String {
    let regulator = facts.pathway?.regulator ?? "The regulator"
    guard asksForEachSkill, requirement.choice.source.confidence != .ownKnowledge else {
      return "\(judged.test.name) for the \(facts.pathway?.regulator ?? "regulator")"
    }
    return switch requirement.choice.value {
    case .one: "\(regulator) needs all four in one sitting"
    case .latest: "\(regulator) needs all four in the latest sitting"
    case .twoWithin(let period): "\(regulator) takes one sitting, or two at most \(period.words) apart"
    }
  }

  /// Whether a score is asked for each skill, rather than a sum or an overall score.
  private var asksForEachSkill: Bool {
    judged.test.sum == nil && Skill.allCases.allSatisfy { judged.test.needed[$0].tenths > 0 }
  }

  private var otherDay: String {
    pass?.sittings.first { $0.id != judged.sitting.id }.map { "of \($0.satOn.fullWords)" } ?? ""
  }

  private var shortSentence: String {
    let names = judged.shortfalls.map(\.what)
    guard !names.isEmpty else { return "Every score is reached, but another sitting of that day counts." }
    return names.count == 1 ? "\(names[0]) only is short." : "\(listed(names)) are short."
  }

  /// Where only the latest sitting counts, an earlier pass is lost.
  private var lostPass: String? {
    guard requirement.choice.value == .latest else { return nil }
    let earlier = rules.sittings.last {
      $0.test.test == judged.test.test && $0.sitting.id != judged.sitting.id && $0.passes
    }
    return earlier.map {
      "The pass of \($0.sitting.satOn.fullWords) no longer counts: this sitting is later."
    }
  }

  /// Where only the latest sitting counts, a pass that comes to light late counts for nothing.
  private var overtaken: String? {
    guard isPassed == true, requirement.choice.value == .latest else { return nil }
    let later = EnglishRules(requirement, sittings: facts.sittings, on: day).sittings.last {
      $0.test.test == judged.test.test && $0.hasResult
    }
    guard let later, later.sitting.satOn > judged.sitting.satOn else { return nil }
    return "The sitting of \(later.sitting.satOn.fullWords) counts instead of this one: it is later."
  }

  /// What a second sitting would have to show.
  private var pairHint: String? {
    guard case .twoWithin(let period) = requirement.choice.value, judged.test.least != nil,
      judged.unknownSkills.isEmpty, facts.englishPassed(on: day) == nil
    else { return nil }
    let red = judged.underLeast
    guard red.isEmpty else { return "\(redWords(red)): this sitting cannot be used together with another." }
    if let pair = nearestPair(period), pair.open.count == 1, let skill = pair.open.first {
      return supplementHint(skill)
    }
    let last = period.lastSafeDay(from: judged.sitting.satOn)
    let open = Skill.allCases.filter { !judged.reaches($0) }.map {
      "\($0.name) \(judged.test.needed[$0].words)"
    }
    guard last >= day, !open.isEmpty else { return nil }
    return "A sitting by \(last.fullWords) that reaches \(listed(open)) counts together with this one, "
      + "if no skill is under its least score."
  }

  /// Why a sitting that would close the gap does not count together with this one.
  private var tooFarApart: String? {
    guard case .twoWithin(let period) = requirement.choice.value, judged.isUsableInPair else { return nil }
    let older = rules.sittings.filter { $0.test.test == judged.test.test && $0.isUsableInPair }
    let far = older.last { period.lastSafeDay(from: $0.sitting.satOn) < judged.sitting.satOn }
    guard let far, EnglishPair(first: far, second: judged).passes else { return nil }
    let (first, second) = (far.sitting.satOn, judged.sitting.satOn)
    return "It does not count together with the sitting of \(first.fullWords): they are "
      + "\(first.distance(to: second)) days apart, and the last safe day was "
      + "\(period.lastSafeDay(from: first).fullWords)."
  }

  private func redWords(_ red: [Skill]) -> String {
    let words = red.compactMap { skill in
      judged.test.least.map { "\(skill.name) is under \($0[skill].words)" }
    }
    return listed(words)
  }

  private func nearestPair(_ period: Period) -> EnglishPair? {
    let own = rules.sittings.filter { $0.test.test == judged.test.test }
    return EnglishPair.all(of: own, within: period).filter { $0.second.sitting.id == judged.sitting.id }
      .min { $0.open.count < $1.open.count }
  }

  private func supplementHint(_ skill: Skill) -> String {
    let start = "Over two sittings only \(skill.name) is short."
    guard let supplement = requirement.supplement else { return start }
    let work = facts.supplementWork(supplement, on: judged.sitting.satOn)
    return "\(start) \(supplement.words) So far: \(work.words)."
  }
}
