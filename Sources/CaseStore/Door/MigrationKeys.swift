import CaseCore
import GRDB

/// Finds what was recorded after a migration under the key of a step that the earlier pathway does not know.
///
/// Taking the migration back would leave such a fact without its step. What belongs to the new enrolment, such
/// as the event of a step, refers to its row and stands in the way by itself.
struct MigrationKeys {
  let target: Operation
  let shelf: PathwayShelf
  let db: Database

  /// What stands in the way of taking back a person's changes; nothing where nothing does.
  func obstacle(in inverse: [Change]) throws -> Conflict? {
    guard target.verb == .migrate else { return nil }
    for change in inverse where change.table == .enrolment {
      guard case .delete(let after) = change.image, let person = change.person, let of = change.caseRecord,
        let before = inverse.first(where: { $0.isReopening(of: of) })
      else { continue }
      let keys = try newKeys(before: before.row, after: after)
      if let found = try laterUse(of: keys, person: person, caseRecord: of) { return found }
    }
    return nil
  }

  /// The keys of the newer pathway that the earlier one does not know.
  private func newKeys(before: RecordID, after: Fields) throws -> [String] {
    let fields = try RowAccess.fields(of: before, in: .enrolment, db) ?? [:]
    guard let earlier = try pathway(of: fields), let newer = try pathway(of: after) else { return [] }
    return newer.stepKeys.filter { earlier.step($0) == nil }
  }

  private func pathway(of enrolment: Fields) throws -> Pathway? {
    guard case .integer(let id)? = enrolment["pathwayFile"] else { return nil }
    return try shelf.pathway(RecordID(id), in: db)
  }

  private func laterUse(of keys: [String], person: RecordID, caseRecord: RecordID) throws -> Conflict? {
    for key in keys {
      let places = [
        (Table.sitting, "person", "test", person), (.fundingLine, "caseRecord", "step", caseRecord),
      ]
      for (table, owner, column, id) in places {
        let sql = """
          SELECT id FROM \(table.sql) WHERE \(owner) = ?1 AND \(column) = ?2 AND voided IS NULL
          AND EXISTS (SELECT 1 FROM change WHERE \(owner) = ?1 AND row = \(table.sql).id AND operation > ?3)
          """
        let arguments: StatementArguments = [id.value, key, target.number]
        if let row = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) {
          return Conflict(table: table, row: RecordID(row), fields: [])
        }
      }
    }
    return nil
  }
}

extension Change {
  /// Whether it opens the closed enrolment of a case again.
  fileprivate func isReopening(of caseRecord: RecordID) -> Bool {
    guard table == .enrolment, self.caseRecord == caseRecord, case .update(let columns) = image else {
      return false
    }
    return columns["closedOn"]?.new == .null
  }
}
