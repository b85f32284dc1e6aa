/// One operation as the history shows it.
package struct HistoryEntry: Equatable, Sendable {
  package let operation: Operation
  /// The initials of who did it.
  package let initials: String?
  /// What happened, made now from the changes.
  package let words: String
  /// The case numbers it is about, at most three.
  package let numbers: [String]
  /// How many cases it is about.
  package let cases: Int
  /// The changes with before and after.
  package let changes: [Change]

  /// Makes an entry.
  package init(
    operation: Operation, initials: String?, words: String, numbers: [String], cases: Int, changes: [Change]
  ) {
    self.operation = operation
    self.initials = initials
    self.words = words
    self.numbers = numbers
    self.cases = cases
    self.changes = changes
  }
}
