/// An ordinary answer: something was not done, why, and what to do.
///
/// The sentences are what a caseworker reads, on the screen and on the command line alike. They hold no personal
/// data. The rule's name is for tests and reports of faults and never changes.
package struct Refusal: Error, Equatable, Sendable {
  /// The lasting name of the rule that refused, such as `stage.not-employed`.
  package let rule: String
  /// What did not happen and why, in full sentences.
  package let summary: String
  /// What the reader can do, best first; may be empty.
  package let remedies: [String]
  /// Whether a reason, given with the command, lets it through.
  package let yieldsToReason: Bool

  /// Makes a refusal.
  package init(rule: String, summary: String, remedies: [String] = [], yieldsToReason: Bool = false) {
    self.rule = rule
    self.summary = summary
    self.remedies = remedies
    self.yieldsToReason = yieldsToReason
  }

  /// The same with how one gives a reason where it was asked, where a reason lets it through.
  package func tellingHow(toGiveReason words: String) -> Refusal {
    guard yieldsToReason else { return self }
    return Refusal(rule: rule, summary: summary, remedies: remedies + [words], yieldsToReason: true)
  }

  /// The summary and what to do, as one line.
  package var words: String {
    ([summary] + remedies.map { $0.hasSuffix(".") || $0.hasSuffix("?") ? $0 : $0 + "." }).joined(
      separator: " ")
  }
}
