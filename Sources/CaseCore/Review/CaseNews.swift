/// One thing that happened to a case, in words.
package struct CaseNews: Equatable, Sendable {
  package let operation: Operation
  package let words: String

  /// Makes an entry.
  package init(operation: Operation, words: String) {
    self.operation = operation
    self.words = words
  }
}
