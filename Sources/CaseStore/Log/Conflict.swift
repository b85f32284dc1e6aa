package import CaseCore

/// A change met a row that is no longer as it was seen.
///
/// Nothing was overwritten.
package struct Conflict: Error, Equatable, Sendable {
  package let table: CaseCore.Table
  package let row: RecordID
  /// The columns that differ; empty where the whole row is gone or in the way.
  package let fields: [ConflictingField]

  /// What a user reads, with both values.
  package var words: String {
    guard !fields.isEmpty else {
      return
        "Not saved: the \(table.noun) is not there any more as you saw it. Look at it again, then decide."
    }
    let differences = fields.map(\.words).joined(separator: "; ")
    return
      "Not saved: somebody has changed the \(table.noun) meanwhile. \(differences). Look at it again, then decide."
  }
}

/// One column in conflict.
package struct ConflictingField: Equatable, Sendable {
  package let column: String
  package let seen: Scalar
  package let now: Scalar
  package let wanted: Scalar

  /// The column with what it is now and what was wanted.
  package var words: String {
    "\(FieldWords.label(column)) is now \(FieldWords.value(now)), you wrote \(FieldWords.value(wanted))"
  }
}
