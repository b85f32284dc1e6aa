/// What makes a yes unsure, worked out once for panels, guards, lists and sheets.
extension CaseFacts {
  /// What makes a met answer unsure, to stand behind it; nothing where a good source stands behind it.
  ///
  /// - Parameters:
  ///   - predicate: The question; only English, exams and papers are doubted, by themselves or among others.
  ///   - day: The day on which it is asked.
  /// - Returns: `taken at home: ask the NMC whether it accepts that`.
  package func doubt(of predicate: Predicate, on day: Day) -> String? {
    switch predicate {
    case .languagePassed: englishDoubt(on: day)
    case .languageValid(let key): englishDoubt(on: englishDay(ofStep: key, on: day))
    case .stepDone(let key) where pathway?.step(key)?.shownBy == .languagePassed: englishDoubt(on: day)
    case .stepDone(let key), .examPassed(let key): passDoubt(ofStep: key, on: day)
    case .documentHeld(let kind): paperDoubt(of: kind, on: day)
    case .anyOf(let several):
      several.first { answer($0, on: day).isMet }.flatMap { doubt(of: $0, on: day) }
    case .allOf(let several): several.lazy.compactMap { doubt(of: $0, on: day) }.first
    default: nil
    }
  }

  /// What makes the pass unsure on which English rests on a day; nothing without such a pass.
  func englishDoubt(on day: Day) -> String? {
    englishPassed(on: day).flatMap(doubt(of:))
  }

  /// The pass on which English rests on a day.
  func englishPassed(on day: Day) -> EnglishPass? {
    if case .passed(let pass)? = englishStanding(on: day) { pass } else { nil }
  }

  /// What makes a pass unsure, by the pathway.
  func doubt(of pass: EnglishPass) -> String? { pathway?.english?.doubt(of: pass, by: theRegulator) }

  /// The words of a met answer with what makes it unsure.
  func words(_ words: String, doubtedBy doubt: String?) -> String { doubt.map { "\(words); \($0)" } ?? words }

  /// `the NMC`.
  var theRegulator: String { "the \(pathway?.regulator ?? "regulator")" }
}

extension EnglishRequirement {
  /// Whether nothing makes a pass unsure.
  func isSure(_ pass: EnglishPass) -> Bool { doubt(of: pass, by: "") == nil }

  /// Whether the regulator takes the way of sitting, how sure the scores are and how long they are good, and for two
  /// sittings whether both count.
  func doubt(of pass: EnglishPass, by regulator: String) -> String? {
    guard let test = tests.first(where: { $0.name == pass.name }) else { return nil }
    let way = pass.sittings.lazy.compactMap(\.way).first { test.acceptance(of: $0) == .unsure }
    let taken = way.map { "taken \($0.phrase): ask \(regulator) whether it accepts that" }
    let pair = pass.sittings.count > 1 ? choice.source.weakness : nil
    let weak = [test.source.weakness, pair, lastingWeakness].compactMap(\.self)
    let ask = weak.isEmpty ? nil : "check with the regulator"
    let all = [taken, distanceDoubt(of: pass, by: regulator)] + weak + [ask]
    return all.compactMap(\.self).joined(separator: "; ").nothingIfEmpty
  }

  /// That two sittings lie exactly as far apart as they may at most, which no source says to count.
  func distanceDoubt(of pass: EnglishPass, by regulator: String) -> String? {
    guard case .twoWithin(let period) = choice.value, pass.sittings.count == 2,
      let first = pass.sittings.map(\.satOn).min(), let second = pass.sittings.map(\.satOn).max(),
      second > period.lastSafeDay(from: first)
    else { return nil }
    return "the sittings are exactly \(period.words) apart: ask \(regulator) whether both count"
  }

  /// `good for 2 years by one weak source`; nothing where a good source says how long.
  fileprivate var lastingWeakness: String? {
    validFor.source.weakness.map { "good for \(validFor.value.words) by \($0)" }
  }

  /// What makes it unsure how long a pass is good.
  var lastingDoubt: String? { lastingWeakness.map { "\($0); check with the regulator" } }
}
