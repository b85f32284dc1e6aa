/// The English requirement as questions that guards and panels ask.
extension CaseFacts {
  /// How far the person's English has come on a day; nothing where the pathway asks for none.
  package func englishStanding(on day: Day) -> EnglishStanding? {
    guard let requirement = pathway?.english else { return nil }
    let standing = EnglishRules(requirement, sittings: sittings, on: day).standing(on: day)
    guard let event = englishEvent(on: day), !isShownBySitting(event) else { return standing }
    return .accepted(on: event.happenedOn)
  }

  /// Whether a step of English was ticked while a sitting was good: then the sitting counts, and ends when it does.
  ///
  /// A tick with a note or a reference names other evidence, which counts beside the sitting.
  func isShownBySitting(_ event: StepEvent) -> Bool {
    guard event.state == .passed, event.note == nil, event.reference == nil,
      let requirement = pathway?.english
    else { return false }
    let rules = EnglishRules(requirement, sittings: sittings, on: event.happenedOn)
    return rules.bestPass.map { $0.validUntil >= event.happenedOn } ?? false
  }

  /// Answers whether English is at the regulator's level and still good on a day.
  func english(on day: Day) -> Answer {
    guard let standing = englishStanding(on: day) else {
      return .unknown(missing: "the English that is needed")
    }
    return switch standing {
    case .accepted(let since): .met(because: "English accepted on other evidence, \(since.fullWords)")
    case .passed(let pass):
      .metUntil(
        pass.validUntil,
        because: words("\(pass.name) passed, \(pass.satWords)", doubtedBy: doubt(of: pass)))
    case .ended(let pass): .notMet(why: "\(pass.name) ended on \(pass.validUntil.fullWords)")
    case .short(let gap): .notMet(why: gap.words(today: day))
    case .awaited(let name, let sitting, let skills):
      .unknown(missing: "\(name) of \(sitting.satOn.shortWords(today: day)): \(awaitedWords(skills))")
    case .otherVersion(let sitting): .notMet(why: otherVersionWords(sitting))
    case .notSat: .notMet(why: "no result of \(acceptedTests) yet")
    }
  }

  /// Answers whether English will still be good on the day of a step, or was good on the day it was done.
  func english(forStep key: String, on day: Day) -> Answer {
    if let done = doneDay(ofStep: key, on: day) { return english(onDone: done, ofStep: key) }
    let answer = english(on: day)
    guard let until = answer.until, let step = pathway?.step(key) else { return answer }
    guard let expected = expectedDay(of: step) else {
      return .metUntil(until, because: "\(answer.words); \(step.shortName) has to come by then")
    }
    guard expected > until else { return answer }
    let then = english(on: expected)
    if then.isMet { return then }
    let ends = "English ends on \(until.fullWords)"
    return .notMet(why: "\(ends); \(step.shortName) is expected on \(expected.fullWords)")
  }

  /// The day whose English a step rests on: the day it was done, else the day it is expected, else the day itself.
  func englishDay(ofStep key: String, on day: Day) -> Day {
    if let done = doneDay(ofStep: key, on: day) { return done }
    return max(day, pathway?.step(key).flatMap { expectedDay(of: $0) } ?? day)
  }

  private func english(onDone done: Day, ofStep key: String) -> Answer {
    let answer = english(on: done)
    let occasion = "on \(done.fullWords), the day of \(pathway?.step(key)?.shortName ?? key)"
    return answer.isMet
      ? .met(because: words("English was good \(occasion)", doubtedBy: englishDoubt(on: done)))
      : .notMet(why: "English was not shown \(occasion): \(answer.words)")
  }

  /// The tests that the pathway accepts: `IELTS Academic or OET Medicine`.
  var acceptedTests: String { listed((pathway?.english?.tests ?? []).map(\.name), by: "or") }

  private func englishEvent(on day: Day) -> StepEvent? {
    let steps = (pathway?.steps ?? []).filter { $0.kind == .language && $0.shownBy == .languagePassed }
    return steps.lazy.compactMap { lastEvent(of: $0, on: day) }.first(where: \.state.isSettled)
  }

  private func otherVersionWords(_ sitting: Sitting) -> String {
    "\(sitting.testWords) is not accepted here; it has to be \(acceptedTests)"
  }
}

extension Sitting {
  /// `OET nursing`, `IELTS academic as one skill retake`.
  var testWords: String {
    [languageTest?.name ?? test, version, variant?.phrase].compactMap(\.self).joined(separator: " ")
  }
}

extension EnglishPass {
  /// `sat Sat 12 Sep 2026`, or the days of both sittings.
  var satWords: String { "sat " + listed(sittings.map(\.satOn.fullWords)) }
}

private func awaitedWords(_ skills: [Skill]) -> String {
  skills.count == Skill.allCases.count ? "result" : listed(skills.map(\.name))
}
