/// One row that changed, with what it was and what it is: the unit of the operation log.
///
/// Save, undo, redo, conflict and replay are all the application of changes.
package struct Change: Equatable, Sendable {
  /// What happened to the row.
  package enum Image: Equatable, Sendable {
    /// A new row, whole.
    case insert(Fields)
    /// The changed columns only.
    case update([String: FieldChange])
    /// A row that went, whole.
    case delete(Fields)
  }

  package let table: Table
  package let row: RecordID
  /// The person and the case that the row belongs to, if any; history is read by them.
  package let person: RecordID?
  package let caseRecord: RecordID?
  package let image: Image

  /// Makes a change.
  package init(table: Table, row: RecordID, person: RecordID?, caseRecord: RecordID?, image: Image) {
    self.table = table
    self.row = row
    self.person = person
    self.caseRecord = caseRecord
    self.image = image
  }

  /// Whether the row is new.
  package var isInsert: Bool {
    if case .insert = image { true } else { false }
  }

  /// The change that takes this one back.
  package var inverse: Change {
    let inverted: Image =
      switch image {
      case .insert(let fields): .delete(fields)
      case .delete(let fields): .insert(fields)
      case .update(let columns): .update(columns.mapValues { FieldChange(old: $0.new, new: $0.old) })
      }
    return Change(table: table, row: row, person: person, caseRecord: caseRecord, image: inverted)
  }
}

/// The value of a column before and after.
package struct FieldChange: Equatable, Sendable {
  package let old: Scalar
  package let new: Scalar

  /// Makes a pair of values.
  package init(old: Scalar, new: Scalar) {
    self.old = old
    self.new = new
  }
}

/// Whom a change is about.
package struct Subject: Equatable, Sendable {
  package let person: RecordID?
  package let caseRecord: RecordID?

  /// Nobody: a change of the programme, a club or a caseworker.
  package static let nobody = Subject(person: nil, caseRecord: nil)

  /// Makes a subject.
  package init(person: RecordID?, caseRecord: RecordID?) {
    self.person = person
    self.caseRecord = caseRecord
  }
}

extension Change {
  /// A new row.
  package static func insert(_ record: some Record, about subject: Subject) -> Change {
    Change(
      table: type(of: record).table, row: record.id, person: subject.person, caseRecord: subject.caseRecord,
      image: .insert(columns(of: record)))
  }

  /// A changed row; nothing where the two are alike.
  package static func update<Value: Record>(
    _ before: Value, to after: Value, about subject: Subject
  ) -> Change? {
    let old = columns(of: before)
    let new = columns(of: after)
    var changed: [String: FieldChange] = [:]
    for key in Set(old.keys).union(new.keys) where old[key] != new[key] {
      changed[key] = FieldChange(old: old[key] ?? .null, new: new[key] ?? .null)
    }
    guard !changed.isEmpty else { return nil }
    return Change(
      table: Value.table, row: before.id, person: subject.person, caseRecord: subject.caseRecord,
      image: .update(changed))
  }

  /// The columns of a record.
  ///
  /// Records hold only numbers, texts and nothing, so this cannot fail; were it to, an empty row would be
  /// refused by the table's own checks.
  private static func columns(of record: some Record) -> Fields {
    (try? fields(of: record)) ?? [:]
  }
}
