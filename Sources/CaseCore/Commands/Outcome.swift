/// What came of a command.
package struct Outcome: Equatable, Sendable {
  /// The operation in the log.
  package let operation: Operation
  /// One sentence about what happened.
  package let notice: String
  /// Things to think of.
  package let warnings: [String]

  /// Makes an outcome.
  package init(operation: Operation, notice: String, warnings: [String]) {
    self.operation = operation
    self.notice = notice
    self.warnings = warnings
  }
}

/// What an undo or redo came to.
package struct Reversal: Equatable, Sendable {
  /// The operation that was taken back or done again.
  package let target: Operation
  /// The new operation in the log.
  package let operation: Operation
  /// What was taken back, in words.
  package let words: String
  /// The case numbers of people whose rows have moved on and who therefore stay as they are.
  package let staying: [String]

  /// Makes a reversal.
  package init(target: Operation, operation: Operation, words: String, staying: [String]) {
    self.target = target
    self.operation = operation
    self.words = words
    self.staying = staying
  }
}
