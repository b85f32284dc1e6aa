/// One operation as the history shows it.
package struct HistoryEntry: Equatable, Sendable {
  package let operation: Operation
  /// The initials of who did it.
  package let initials: String?
  /// What happened, made now from the changes.
  package let words: String
  /// The case numbers it is about, at most three.
  package let numbers: [String]
  /// How much it changed, also beyond the changes at hand.
  package let size: OperationSize
  /// The changes with before and after, or the first of them.
  package let changes: [Change]

  /// Makes an entry.
  package init(
    operation: Operation, initials: String?, words: String, numbers: [String], size: OperationSize,
    changes: [Change]
  ) {
    self.operation = operation
    self.initials = initials
    self.words = words
    self.numbers = numbers
    self.size = size
    self.changes = changes
  }

  /// How many cases it is about.
  package var cases: Int { size.cases }

  /// The same entry in other words.
  package func with(words: String) -> HistoryEntry {
    HistoryEntry(
      operation: operation, initials: initials, words: words, numbers: numbers, size: size, changes: changes)
  }
}
