/// One backdated operation of an invented history.
package struct SampleOperation: Sendable {
  /// Milliseconds since 1970.
  package let at: Int64
  package let day: Day
  package let worker: RecordID
  package let verb: Verb
  package let changes: [Change]

  /// Makes an operation of a sample.
  package init(at: Int64, day: Day, worker: RecordID, verb: Verb, changes: [Change]) {
    self.at = at
    self.day = day
    self.worker = worker
    self.verb = verb
    self.changes = changes
  }
}

/// One invented person: what comes of the operations, and the operations.
package struct SampleCase: Sendable {
  /// The facts as they stand after all operations, in the order in which a file would give them.
  package let facts: CaseFacts
  /// Oldest first.
  package let operations: [SampleOperation]

  /// Makes an invented person.
  package init(facts: CaseFacts, operations: [SampleOperation]) {
    self.facts = facts
    self.operations = operations
  }
}
