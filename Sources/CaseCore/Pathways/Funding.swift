/// What somebody pays less than others for a fee, such as a refugee for an exam.
package struct FeeReduction: Equatable, Sendable {
  /// The lasting name of the rule that says so: `PLAB-FREE`; nothing where it has none.
  package var rule: String?
  /// Who has it: `protected status`.
  package var who: Predicate
  /// What remains to pay, in pence; nothing where no source says.
  package var pays: Int?
  /// For how many attempts it holds; nothing for all.
  package var firstAttempts: Int?
  /// Whether the whole fee is paid first and claimed back.
  package var isClaimedBack: Bool
  /// What it is, in a sentence.
  package var words: String
  package var source: Source

  /// Makes a reduction that holds for every attempt and is not paid first.
  package init(who: Predicate, pays: Int?, words: String, source: Source) {
    self.who = who
    self.pays = pays
    self.isClaimedBack = false
    self.words = words
    self.source = source
  }
}

/// Where money for the way may come from.
package struct FundingSource: Equatable, Sendable {
  /// Who gives it: `RefuAid loan`.
  package var name: String
  /// What it pays, in a sentence.
  package var what: String
  /// For whom it is.
  package var whom: String
  package var source: Source

  /// Makes a source of money.
  package init(name: String, what: String, whom: String, source: Source) {
    self.name = name
    self.what = what
    self.whom = whom
    self.source = source
  }
}
