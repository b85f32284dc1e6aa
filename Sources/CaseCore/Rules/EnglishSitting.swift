/// One sitting of a language test, held against what a regulator asks of that test.
struct EnglishSitting {
  let sitting: Sitting
  let test: EnglishTest

  /// Pairs a sitting with a test; nothing where it is another test, or a version or way that is not accepted.
  init?(_ sitting: Sitting, test: EnglishTest) {
    guard sitting.languageTest == test.test, Self.accepts(sitting.version, for: test),
      test.acceptance(of: sitting.way) != .no
    else { return nil }
    self.sitting = sitting
    self.test = test
  }

  /// Whether any score is there: a sitting without scores waits for its result.
  var hasResult: Bool { sitting.overall != nil || Skill.allCases.contains { sitting.score($0) != nil } }

  /// The skills whose score is not recorded.
  var unknownSkills: [Skill] { Skill.allCases.filter { sitting.score($0) == nil } }

  /// What falls short, in the order of the skills, then the overall score or the sum.
  var shortfalls: [Shortfall] {
    let skills = Skill.allCases.compactMap { shortfall($0) }
    return skills + [overallShortfall, sumShortfall].compactMap(\.self)
  }

  /// Whether the sitting reaches everything by itself.
  var passes: Bool { unknownSkills.isEmpty && shortfalls.isEmpty }

  /// The overall score: as recorded, else as the test makes it from the skills.
  var overall: Score? { sitting.overall ?? computedOverall }

  /// Whether a skill reaches what is needed: green in the model of the Nursing and Midwifery Council.
  func reaches(_ skill: Skill) -> Bool { sitting.score(skill).map { $0 >= test.needed[skill] } ?? false }

  /// The skills under the least score of a combination, if there is one: red.
  var underLeast: [Skill] {
    guard let least = test.least else { return [] }
    return Skill.allCases.filter { skill in sitting.score(skill).map { $0 < least[skill] } ?? true }
  }

  /// Whether the sitting may be one half of a combination.
  var isUsableInPair: Bool { test.least != nil && unknownSkills.isEmpty && underLeast.isEmpty }

  private func shortfall(_ skill: Skill) -> Shortfall? {
    guard let score = sitting.score(skill), score < test.needed[skill] else { return nil }
    return Shortfall(what: skill.name, score: score, needed: test.needed[skill])
  }

  private var overallShortfall: Shortfall? {
    guard let needed = test.overall, let overall, overall < needed else { return nil }
    return Shortfall(what: "Overall", score: overall, needed: needed)
  }

  private var sumShortfall: Shortfall? {
    guard let needed = test.sum, let sum, sum < needed else { return nil }
    return Shortfall(what: "Total", score: sum, needed: needed)
  }

  private var sum: Score? {
    guard unknownSkills.isEmpty else { return nil }
    return Score(tenths: Skill.allCases.compactMap { sitting.score($0)?.tenths }.reduce(0, +))
  }

  /// IELTS rounds the mean to the nearest half, a quarter upwards; TOEFL adds up.
  private var computedOverall: Score? {
    guard let sum else { return nil }
    switch test.test {
    case .ielts: return Score(tenths: (sum.tenths + 10) / 20 * 5)
    case .toefl: return sum
    case .oet: return nil
    }
  }

  /// A version that nobody wrote down is taken for the right one, and the way of sitting does not matter.
  static func accepts(_ version: String?, for test: EnglishTest) -> Bool {
    guard let version, version != test.version else { return true }
    let written = plainSpelling(version)
    if written.isEmpty || written.contains(plainSpelling(test.version)) { return true }
    return ["home", "online", "paper", "computer", "ukvi", "retake", "osr"].contains { written.contains($0) }
      && !written.contains("general")
  }
}

extension EnglishRequirement {
  /// What is asked of a sitting, by its test and the version that was written down; nothing where it is not taken.
  package func demands(of test: String, version: String?) -> EnglishTest? {
    tests.first { $0.test.rawValue == test && EnglishSitting.accepts(version, for: $0) }
  }
}

/// A score that is lower than it has to be.
package struct Shortfall: Equatable, Sendable {
  /// The skill's name, `Overall` or `Total`.
  package var what: String
  package var score: Score
  package var needed: Score

  /// `Writing 320 of 350`.
  package var words: String { "\(what) \(score.words) of \(needed.words)" }
}
