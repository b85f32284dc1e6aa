/// What came of a command.
package struct Outcome: Equatable, Sendable {
  /// The operation in the log.
  package let operation: Operation
  /// One sentence about what happened.
  package let notice: String
  /// Things to think of.
  package let warnings: [String]
  /// The cases that are new.
  package let newCases: [RecordID]
  /// The first changes, of which the history makes its sentence.
  package let changes: [Change]
  /// How much was changed in all.
  package let size: OperationSize

  /// Makes an outcome of all the changes of an operation.
  package init(operation: Operation, notice: String, warnings: [String], changes: [Change]) {
    self.operation = operation
    self.notice = notice
    self.warnings = warnings
    newCases = changes.filter { $0.table == .caseRecord && $0.isInsert }.map(\.row)
    self.changes = Array(changes.prefix(5))
    size = OperationSize(changes)
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
  /// The number of the case that it is about; nothing where it is about several, or the case went with it.
  package let number: String?

  /// Makes a reversal.
  package init(
    target: Operation, operation: Operation, words: String, staying: [String], number: String? = nil
  ) {
    self.target = target
    self.operation = operation
    self.words = words
    self.staying = staying
    self.number = number
  }
}
