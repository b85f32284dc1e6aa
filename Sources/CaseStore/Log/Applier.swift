import CaseCore
import GRDB

/// Applies changes to rows: the one before-value check behind save, undo, redo, exchange and replay.
enum Applier {
  /// Applies one change.
  ///
  /// - Throws: `Conflict` where the row is not as the change saw it.
  static func apply(_ change: Change, _ db: Database) throws {
    switch change.image {
    case .insert(let fields):
      guard try RowAccess.fields(of: change.row, in: change.table, db) == nil else { throw gone(change) }
      try RowAccess.insert(fields, into: change.table, db)
    case .update(let columns):
      try check(columns, of: change, db)
      try RowAccess.update(change.row, in: change.table, to: columns.mapValues(\.new), db)
    case .delete(let fields):
      let now = try RowAccess.fields(of: change.row, in: change.table, db)
      guard now == fields.filter({ $0.value != .null }) else {
        throw difference(change, from: fields, to: now)
      }
      try RowAccess.delete(change.row, from: change.table, db)
    }
  }

  private static func check(_ columns: [String: FieldChange], of change: Change, _ db: Database) throws {
    guard let now = try RowAccess.fields(of: change.row, in: change.table, db) else { throw gone(change) }
    let conflicts = columns.sorted { $0.key < $1.key }.compactMap { name, column in
      let value = now[name] ?? .null
      return value == column.old
        ? nil : ConflictingField(column: name, seen: column.old, now: value, wanted: column.new)
    }
    guard conflicts.isEmpty else { throw Conflict(table: change.table, row: change.row, fields: conflicts) }
  }

  private static func gone(_ change: Change) -> Conflict {
    Conflict(table: change.table, row: change.row, fields: [])
  }

  private static func difference(_ change: Change, from seen: Fields, to now: Fields?) -> Conflict {
    guard let now else { return gone(change) }
    let columns = Set(seen.keys).union(now.keys).sorted()
    let fields = columns.filter { (seen[$0] ?? .null) != (now[$0] ?? .null) }.map {
      ConflictingField(column: $0, seen: seen[$0] ?? .null, now: now[$0] ?? .null, wanted: .null)
    }
    return Conflict(table: change.table, row: change.row, fields: fields)
  }
}
