/// What follows from a rule of a pathway that belongs to no move, window or exam.
package enum RuleWeight: String, Vocabulary {
  /// It is worth knowing.
  case information
  /// Somebody should look at it.
  case warning
  /// Something does not count, or may not be done.
  case error
}

/// A rule that is shown while it applies, such as a fee that refugees do not pay.
///
/// With a question it answers met or not; without one it is information.
package struct CaseRule: Equatable, Sendable {
  /// The lasting name of the rule: `PLAB-FREE`.
  package var rule: String
  /// The key of the step to which it belongs; nothing for the whole way.
  package var step: String?
  /// When it applies; nothing for always.
  package var when: Predicate?
  /// What has to be so while it applies; nothing for information.
  package var asks: Predicate?
  /// What it says, in a sentence.
  package var words: String
  package var weight: RuleWeight
  package var source: Source

  /// Makes a rule that always applies and asks nothing.
  package init(rule: String, words: String, weight: RuleWeight, source: Source) {
    self.rule = rule
    self.words = words
    self.weight = weight
    self.source = source
  }
}

/// A month of a year by which something has to be handed in, counted from the year in which a step ends.
package struct DeadlineRule: Equatable, Sendable {
  /// The lasting name of the rule: `GPHC-FT-JUNE`.
  package var rule: String
  /// What is due, in words: `Foundation training application`.
  package var name: String
  /// The key of the step that has to be handed in.
  package var step: String
  /// The month in which it has to be handed in, from 1.
  package var month: Int
  /// How many years before the other step ends.
  package var yearsBefore: Int
  /// The key of the step whose end counts.
  package var before: String
  /// How long before the last day of the month a warning begins.
  package var warnBefore: Period
  /// What the rule says, in a sentence.
  package var meaning: String
  package var source: Source

  /// Makes a rule.
  package init(
    rule: String, name: String, step: String, month: Int, yearsBefore: Int, before: String,
    warnBefore: Period, meaning: String, source: Source
  ) {
    self.rule = rule
    self.name = name
    self.step = step
    self.month = month
    self.yearsBefore = yearsBefore
    self.before = before
    self.warnBefore = warnBefore
    self.meaning = meaning
    self.source = source
  }
}

/// A job on the way that needs no registration, such as healthcare support worker.
package struct BridgingPost: Equatable, Sendable {
  package var post: String
  /// The NHS band as its source writes it: `6`, `2-3`; nothing where none says.
  package var band: String?
  package var source: Source

  /// Makes a post.
  package init(post: String, band: String? = nil, source: Source) {
    self.post = post
    self.band = band
    self.source = source
  }

  /// `healthcare support worker (band 2-3)`.
  package var words: String { band.map { "\(post) (band \($0))" } ?? post }
}
