package import CaseCore
import GRDB

/// What is new in the log.
extension CaseFile {
  /// The last operation; nothing in a file that was never written.
  package func lastOperation() throws -> Operation? {
    try read { try OperationLog.last($0) }
  }

  /// The operations with a higher number, oldest first.
  ///
  /// At most `limit` of them are given; others follow with the number of the last.
  package func operationsSince(_ number: Int64, limit: Int = 1_000) throws -> [Operation] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT * FROM operation WHERE n > ? ORDER BY n LIMIT ?")
      return try Row.fetchAll(statement, arguments: [number, limit]).map(OperationLog.operation(from:))
    }
  }
}
