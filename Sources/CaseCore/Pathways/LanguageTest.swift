/// A skill of a language test.
package enum Skill: String, Vocabulary {
  case listening, reading, writing, speaking

  /// The letter by which a line of input names it: `L`.
  package var letter: Character { Character(rawValue.prefix(1).uppercased()) }
}

/// The language tests that regulators accept; the raw value is what a sitting's `test` holds.
package enum LanguageTest: String, Vocabulary {
  case ielts, oet, toefl

  /// The name as people write it.
  package var name: String {
    switch self {
    case .ielts: "IELTS"
    case .oet: "OET"
    case .toefl: "TOEFL iBT"
    }
  }

  /// Whether the test has an overall score beside those of the skills.
  package var hasOverall: Bool { self != .oet }

  /// The highest score that the test gives for a skill.
  package var highestInSkill: Score {
    switch self {
    case .ielts: Score(9)
    case .oet: Score(500)
    case .toefl: Score(30)
    }
  }
}

extension Sitting {
  /// The language test, where the sitting is of one.
  package var languageTest: LanguageTest? { LanguageTest(rawValue: test) }

  /// The score of a skill; nothing while it is not known.
  package func score(_ skill: Skill) -> Score? {
    switch skill {
    case .listening: listening
    case .reading: reading
    case .writing: writing
    case .speaking: speaking
    }
  }
}
