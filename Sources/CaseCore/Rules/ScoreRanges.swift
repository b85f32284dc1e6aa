/// The grade letter that OET prints for a score.
///
/// The bounds of B and C+ are sourced; those of A, C, D and E are own knowledge.
package func oetGrade(_ score: Score) -> String {
  switch score.tenths {
  case 4_500...: "A"
  case 3_500...: "B"
  case 3_000...: "C+"
  case 2_000...: "C"
  case 1_000...: "D"
  default: "E"
  }
}

/// What is wrong with a score that somebody typed.
///
/// - Parameters:
///   - test: The language test.
///   - component: The skill; nothing for the overall score.
///   - score: The score.
/// - Returns: The sentence that the user sees; nothing where the test can give such a score.
package func scoreFault(test: LanguageTest, component: Skill?, score: Score) -> String? {
  guard let range = ScoreRange(test, component) else {
    return "OET has no overall score. Leave it empty; the four skills decide."
  }
  guard !range.contains(score) else { return nil }
  let what = component?.name ?? "Overall"
  return "\(what) \(score.words) is not a score of \(test.name). \(range.words)"
}

/// The scores that a test can give.
private struct ScoreRange {
  let top: Int
  let step: Int
  let words: String

  /// Finds the range in tenths; nothing where there is no such score.
  init?(_ test: LanguageTest, _ component: Skill?) {
    switch (test, component) {
    case (.ielts, _): self.init(top: 90, step: 5, words: "IELTS goes from 0 to 9 in halves, such as 7.5.")
    case (.oet, nil): return nil
    case (.oet, _): self.init(top: 5_000, step: 100, words: "OET goes from 0 to 500 in tens, such as 350.")
    case (.toefl, nil): self.init(top: 1_200, step: 10, words: "TOEFL iBT goes from 0 to 120 overall.")
    case (.toefl, _): self.init(top: 300, step: 10, words: "TOEFL iBT goes from 0 to 30 in each skill.")
    }
  }

  private init(top: Int, step: Int, words: String) {
    self.top = top
    self.step = step
    self.words = words
  }

  func contains(_ score: Score) -> Bool {
    (0...top).contains(score.tenths) && score.tenths.isMultiple(of: step)
  }
}

extension Sitting {
  /// Why an overall score cannot belong to the scores of the skills; nothing where it can, or one of them is unknown.
  ///
  /// Skills without a score may have any that the test gives.
  package var overallFault: String? {
    guard let test = languageTest, let overall else { return nil }
    let known = Skill.allCases.compactMap { score($0)?.tenths }
    let least = known.reduce(0, +)
    let most = least + (Skill.allCases.count - known.count) * test.highestInSkill.tenths
    switch test {
    case .ielts:
      // The nearest half is at most a quarter away from the mean of four.
      guard overall.tenths * 4 < least - 10 || overall.tenths * 4 > most + 10 else { return nil }
      return "Overall \(overall.words) does not fit the skills: IELTS gives their mean, to the nearest half."
    case .toefl:
      guard overall.tenths < known.max() ?? 0 || overall.tenths > most else { return nil }
      return
        "Overall \(overall.words) does not fit the skills: it lies between the highest of them and all four together."
    case .oet: return nil
    }
  }
}
