import CaseCore
import GRDB

/// Replays the log: the tables of facts are the sum of their changes.
final class LogReplay {
  /// The file into which the log is replayed; it has no name and goes with the object.
  let copy: DatabaseQueue
  private var operation: Int64 = 0
  private var seq: Int64 = -1

  init() throws {
    copy = try DatabaseQueue(path: "")
    try Schema.migrator.migrate(copy)
  }

  /// The changes that follow on those read before, at most a few thousand.
  func next(_ db: Database, of known: KnownOperations = .all) throws -> [Change] {
    let history = known.sampleUntil == nil ? "" : LogReplay.historyUntil
    let sql = """
      SELECT * FROM change c WHERE (operation, seq) > (?, ?) AND operation <= ?\(history)
      ORDER BY operation, seq LIMIT 5000
      """
    let day = known.sampleUntil.map { [Operation.sampleOccasion, $0.iso] } ?? []
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: sql), arguments: [operation, seq, known.last] + StatementArguments(day))
    if let last = rows.last { (operation, seq) = (last["operation"], last["seq"]) }
    return try rows.map(OperationLog.change(from:))
  }

  /// Leaves out invented history that was written up later than a day.
  private static let historyUntil =
    " AND EXISTS (SELECT 1 FROM operation o WHERE o.n = c.operation AND (o.occasion IS NOT ? OR o.day <= ?))"

  func apply(_ changes: [Change]) throws {
    try copy.write { target in
      for change in changes { try Applier.apply(change, target) }
    }
  }

  /// Whether a table is alike in the file and in the copy.
  func isEqual(_ table: Table, _ db: Database) throws -> Bool {
    try copy.read { copy in
      let sql = "SELECT * FROM \(table.sql) ORDER BY id"
      let here = try Row.fetchCursor(db, sql: sql)
      let there = try Row.fetchCursor(copy, sql: sql)
      while true {
        switch (try here.next(), try there.next()) {
        case (nil, nil): return true
        case (let row?, let other?): guard row == other else { return false }
        default: return false
        }
      }
    }
  }

  /// Every row of a table by its columns.
  static func rows(of table: Table, _ db: Database) throws -> [Fields] {
    try Row.fetchAll(db, sql: "SELECT * FROM \(table.sql) ORDER BY id").map(\.fields)
  }
}
