/// The rules that a move did not meet, in words a reader of the history understands without the pathway.
package enum OverrideWords {
  /// Lists the rules in words, each with its lasting name.
  ///
  /// - Parameter rules: The lasting names, with blanks between them, as a move keeps them.
  /// - Returns: `every stage in turn (MOVE-SKIP), consent to the programme (CONSENT)`.
  package static func list(_ rules: String) -> String {
    rules.split(separator: " ").map { rule in
      word(for: String(rule)).map { "\($0) (\(rule))" } ?? String(rule)
    }.joined(separator: ", ")
  }

  /// Lists the rules in words alone: `every stage in turn, consent to the programme`.
  static func words(of rules: String) -> String {
    rules.split(separator: " ").map { word(for: String($0)) ?? String($0) }.joined(separator: ", ")
  }

  /// What a move did with the rules: without a reason none asked for one, so that they only warned.
  static func verb(of move: StageTransition) -> String { move.reason == nil ? "not met" : "set aside" }

  private static func word(for rule: String) -> String? {
    if let words = named[rule] { return words }
    return rule.hasPrefix("LANG-") ? "English at the level that was asked" : nil
  }

  private static let stillGood = "English that is still good when it is needed"

  private static let named = [
    "MOVE-SKIP": "every stage in turn", "MOVE-BACK": "a move on", "CONSENT": "consent to the programme",
    "QUALIFICATION": "a qualification", "ENGLISH-LEVEL": "the level of English",
    "LEVEL-CHECK": "the modality and level check", "REG-APPLIED": "registration applied for",
    "RTW": "the right to work", "EMPLOYED": "a job with a start date",
    "LANG-VALID": stillGood, "LANG-PLAB1": stillGood, "LANG-REG": stillGood,
  ]
}
