/// What makes a yes of the language rule unsure, worked out once for panels, guards, lists and sheets.
extension CaseFacts {
  /// What makes a met answer unsure, to stand behind it; nothing where a good source stands behind it.
  ///
  /// - Parameters:
  ///   - predicate: The question; only English is doubted, by itself or among others.
  ///   - day: The day on which it is asked.
  /// - Returns: `taken at home: ask the NMC whether it accepts that`.
  package func doubt(of predicate: Predicate, on day: Day) -> String? {
    switch predicate {
    case .languagePassed: englishDoubt(on: day)
    case .languageValid(let key): englishDoubt(on: doneDay(ofStep: key, on: day) ?? day)
    case .stepDone(let key) where pathway?.step(key)?.shownBy == .languagePassed: englishDoubt(on: day)
    case .anyOf(let several):
      several.first { answer($0, on: day).isMet }.flatMap { doubt(of: $0, on: day) }
    case .allOf(let several): several.lazy.compactMap { doubt(of: $0, on: day) }.first
    default: nil
    }
  }

  /// What makes the pass unsure on which English rests on a day; nothing without such a pass.
  func englishDoubt(on day: Day) -> String? {
    guard case .passed(let pass)? = englishStanding(on: day) else { return nil }
    return doubt(of: pass)
  }

  /// Whether the regulator takes the way of sitting, how sure the scores are, and for two sittings whether both count.
  func doubt(of pass: EnglishPass) -> String? {
    guard let asked = pathway?.english, let test = asked.tests.first(where: { $0.name == pass.name }) else {
      return nil
    }
    let way = pass.sittings.lazy.compactMap(\.way).first { test.acceptance(of: $0) == .unsure }
    let taken = way.map { "taken \($0.phrase): ask \(theRegulator) whether it accepts that" }
    let pair = pass.sittings.count > 1 ? asked.choice.source.doubt : nil
    return [taken, test.source.doubt, pair].compactMap(\.self).joined(separator: "; ").nothingIfEmpty
  }

  /// The words of a met answer with what makes it unsure.
  func words(_ words: String, doubtedBy doubt: String?) -> String { doubt.map { "\(words); \($0)" } ?? words }

  /// `the NMC`.
  var theRegulator: String { "the \(pathway?.regulator ?? "regulator")" }
}
