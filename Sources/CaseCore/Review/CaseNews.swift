/// One thing that happened to a case, in words.
package struct CaseNews: Equatable, Sendable {
  package let operation: Operation
  package let words: String
  /// The first changes, of which the sentence was made.
  package let changes: [Change]
  /// How much was changed in all.
  package let size: OperationSize

  /// Makes an entry.
  package init(operation: Operation, words: String, changes: [Change], size: OperationSize) {
    self.operation = operation
    self.words = words
    self.changes = changes
    self.size = size
  }

  /// The same entry in other words.
  package func with(words: String) -> CaseNews {
    CaseNews(operation: operation, words: words, changes: changes, size: size)
  }
}
