package import CaseCore
import GRDB

/// One operation as the history shows it.
package struct HistoryEntry: Equatable, Sendable {
  package let operation: Operation
  /// The initials of who did it.
  package let initials: String?
  /// What happened, made now from the changes.
  package let words: String
  /// The case numbers it is about, at most three.
  package let numbers: [String]
  /// How many cases it is about.
  package let cases: Int
  /// The changes with before and after.
  package let changes: [Change]
}

/// Makes the sentence of an operation from its changes; nothing of it is stored.
enum OperationWording {
  static func words(of operation: Operation, today: Day, _ db: Database) throws -> String {
    if let undoes = operation.undoes, let target = try OperationLog.find(undoes, db) {
      let word = operation.verb == .redo ? "Did again" : "Undid"
      let original = operation.verb == .redo ? try target.undoes.flatMap { try OperationLog.find($0, db) } : target
      return "\(word): \(try original.map { try words(of: $0, today: today, db) } ?? "an operation")"
    }
    return OperationWords.summary(
      verb: operation.verb, changes: try OperationLog.changes(of: operation.number, db), today: today)
  }
}

extension CaseFile {
  /// The history, newest first: of one case, or of the whole file.
  ///
  /// - Parameters:
  ///   - caseRecord: The case; nothing for the whole file.
  ///   - before: Only operations with a lower number; nothing for the newest.
  ///   - limit: How many at most.
  ///   - today: The day by which dates are worded.
  package func history(
    of caseRecord: RecordID? = nil, before: Int64? = nil, limit: Int, today: Day
  ) throws -> [HistoryEntry] {
    try read { db in
      let office = try OfficeReading.office(db)
      return try operations(of: caseRecord, before: before ?? .max, limit: limit, db).map { operation in
        let changes = try OperationLog.changes(of: operation.number, db)
        let cases = Set(changes.compactMap(\.caseRecord)).sorted()
        let numbers = try cases.prefix(3).compactMap { try number(of: $0, db) }
        return HistoryEntry(
          operation: operation, initials: office.initials(of: operation.caseworker),
          words: try OperationWording.words(of: operation, today: today, db), numbers: numbers, cases: cases.count,
          changes: changes)
      }
    }
  }

  private func operations(
    of caseRecord: RecordID?, before: Int64, limit: Int, _ db: Database
  ) throws -> [Operation] {
    let filter = caseRecord == nil ? "" : "AND n IN (SELECT operation FROM change WHERE caseRecord = ?3)"
    let sql = "SELECT * FROM operation WHERE n < ?1 \(filter) ORDER BY n DESC LIMIT ?2"
    var arguments: StatementArguments = [before, limit]
    if let caseRecord { arguments += [caseRecord.value] }
    return try Row.fetchAll(db, sql: sql, arguments: arguments).map(OperationLog.operation(from:))
  }

  private func number(of caseRecord: RecordID, _ db: Database) throws -> String? {
    let statement = try db.cachedStatement(sql: "SELECT number FROM caseRecord WHERE id = ?")
    return try String.fetchOne(statement, arguments: [caseRecord.value])
  }
}
