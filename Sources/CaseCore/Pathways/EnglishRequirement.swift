/// One value for each of the four skills of a language test.
package struct SkillScores: Equatable, Sendable {
  package var listening: Score
  package var reading: Score
  package var writing: Score
  package var speaking: Score

  /// Makes the four scores.
  package init(listening: Score, reading: Score, writing: Score, speaking: Score) {
    self.listening = listening
    self.reading = reading
    self.writing = writing
    self.speaking = speaking
  }

  /// The score of a skill.
  package subscript(skill: Skill) -> Score {
    switch skill {
    case .listening: listening
    case .reading: reading
    case .writing: writing
    case .speaking: speaking
    }
  }
}

/// Whether a regulator takes something.
package enum Acceptance: String, Vocabulary {
  case yes, no
  /// Nobody has confirmed it: ask the regulator.
  case unsure
}

/// A way of taking a test, such as at home, and whether the regulator takes it.
package struct EnglishVariant: Equatable, Sendable {
  package var variant: SittingVariant
  package var accepted: Acceptance
  package var source: Source

  /// Makes a way of taking a test.
  package init(variant: SittingVariant, accepted: Acceptance, source: Source) {
    self.variant = variant
    self.accepted = accepted
    self.source = source
  }
}

/// What one test must show.
package struct EnglishTest: Equatable, Sendable {
  package var test: LanguageTest
  /// The version that the regulator accepts: `medicine`, `academic`.
  package var version: String
  package var overall: Score?
  /// The least that the four skills must add up to.
  package var sum: Score?
  /// The score that each skill must reach.
  package var needed: SkillScores
  /// The least that each skill must reach in every sitting of a combination.
  package var least: SkillScores?
  /// Other ways of taking the test; one that is not named is unsure.
  package var variants: [EnglishVariant]
  package var source: Source

  /// Makes the demands of a test.
  package init(test: LanguageTest, version: String, needed: SkillScores, source: Source) {
    self.test = test
    self.version = version
    self.needed = needed
    self.source = source
    variants = []
  }

  /// Whether a way of taking it is accepted; a test centre is, and so is a way that nobody wrote down.
  package func acceptance(of way: SittingVariant?) -> Acceptance {
    guard let way, way != .testCentre else { return .yes }
    return variants.first { $0.variant == way }?.accepted ?? .unsure
  }

  /// `OET Medicine`, `IELTS Academic`; `TOEFL iBT`, whose name says its version already.
  package var name: String {
    guard !test.name.hasSuffix(" " + version) else { return test.name }
    return "\(test.name) \(version.prefix(1).uppercased() + version.dropFirst())"
  }
}

/// Which sittings of a test may be shown.
package enum SittingChoice: Equatable, Sendable {
  /// Any one sitting that reaches everything.
  case one
  /// Only the latest sitting of the test.
  case latest
  /// One sitting, or two that are at most so far apart and together reach everything.
  case twoWithin(Period)
}

/// What may stand in when exactly one skill falls short over two sittings, such as a letter of an employer.
package struct EnglishSupplement: Equatable, Sendable {
  /// What it is, in a sentence.
  package var words: String
  /// How long the person has to have worked.
  package var work: Period
  /// The time before, within which the work counts.
  package var within: Period
  package var source: Source

  /// Makes it.
  package init(_ words: String, work: Period, within: Period, source: Source) {
    (self.words, self.work, self.within, self.source) = (words, work, within, source)
  }
}

/// What a regulator asks of a person's English.
package struct EnglishRequirement: Equatable, Sendable {
  /// The lasting name of the rule: `LANG-GMC`.
  package var rule: String
  package var choice: Sourced<SittingChoice>
  /// How long a sitting stays good, from the day it was sat.
  package var validFor: Sourced<Period>
  /// How long before the end a warning begins.
  package var warnBefore: Sourced<Period>
  /// The keys of the steps on whose day the test must still be good.
  package var neededFor: [String]
  package var tests: [EnglishTest]
  /// What may stand in when exactly one skill falls short over two sittings.
  package var supplement: EnglishSupplement?

  /// Makes a requirement.
  package init(
    rule: String, choice: Sourced<SittingChoice>, validFor: Sourced<Period>, warnBefore: Sourced<Period>,
    neededFor: [String], tests: [EnglishTest], supplement: EnglishSupplement? = nil
  ) {
    self.rule = rule
    self.choice = choice
    self.validFor = validFor
    self.warnBefore = warnBefore
    self.neededFor = neededFor
    self.tests = tests
    self.supplement = supplement
  }
}
