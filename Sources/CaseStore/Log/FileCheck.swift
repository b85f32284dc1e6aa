import CaseCore
import GRDB

/// What a check of a file found.
package struct FileReport: Equatable, Sendable {
  /// The number of cases and operations looked at.
  package let cases: Int
  package let operations: Int
  /// Each fault in one sentence; empty for a sound file.
  package let faults: [String]
}

extension CaseFile {
  /// Checks the file: SQLite's own checks, references, the caches made again, and the log replayed.
  ///
  /// - Parameter replay: Whether the log is replayed into an empty file and compared, which takes longest.
  package func check(replay: Bool) throws -> FileReport {
    try read { db in
      var faults = try structureFaults(db)
      faults += try cacheFaults(db)
      if replay { faults += try replayFaults(db) }
      return FileReport(
        cases: try Int.fetchOne(db, sql: "SELECT count(*) FROM caseRecord") ?? 0,
        operations: try Int.fetchOne(db, sql: "SELECT count(*) FROM operation") ?? 0, faults: faults)
    }
  }

  private func structureFaults(_ db: Database) throws -> [String] {
    let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check")
    var faults = lines.filter { $0 != "ok" }.map { "SQLite reports: \($0)." }
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
      faults.append(
        "A row of \(row["table"] as String) refers to a row of \(row["parent"] as String) that is missing.")
    }
    return faults
  }

  /// Makes every line and its search words again, and names the cases where they differ.
  private func cacheFaults(_ db: Database) throws -> [String] {
    var faults: [String] = []
    let cases = try Int64.fetchAll(db, sql: "SELECT id FROM caseRecord ORDER BY id").map(RecordID.init)
    for id in cases {
      guard let facts = try FactsReading.facts(of: id, shelf: pathways, db) else { continue }
      if try ListReading.summary(of: id, db) != summarise(facts) {
        faults.append("The list line of \(facts.caseRecord.number) does not match its facts.")
      }
      let earlier = try SearchIndex.earlierNumbers(of: id, db)
      if try storedWords(of: id, db) != Set(SearchIndex.words(of: facts, earlierNumbers: earlier)) {
        faults.append("The search words of \(facts.caseRecord.number) do not match its names.")
      }
    }
    let lines = try Int.fetchOne(db, sql: "SELECT count(*) FROM caseSummary") ?? 0
    if lines != cases.count { faults.append("There are \(lines) list lines for \(cases.count) cases.") }
    return faults
  }

  private func storedWords(of id: RecordID, _ db: Database) throws -> Set<SearchWord> {
    let sql = "SELECT word, kind FROM searchWord WHERE caseRecord = ?"
    let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [id.value])
    return Set(
      rows.compactMap { row in
        SearchWord.Kind(rawValue: row["kind"]).map { SearchWord($0, row["word"]) }
      })
  }

  private func replayFaults(_ db: Database) throws -> [String] {
    let copy = try LogReplay.replay(of: db)
    return try copy.read { copy in
      try Table.allCases.compactMap { table in
        try LogReplay.rows(of: table, db) == LogReplay.rows(of: table, copy)
          ? nil : "The table \(table.rawValue) does not match the operation log."
      }
    }
  }
}

/// Replays the log: the tables of facts are the sum of their changes.
enum LogReplay {
  /// An empty file in memory with every change of a file applied to it.
  static func replay(of db: Database) throws -> DatabaseQueue {
    let copy = try DatabaseQueue()
    try Schema.migrator.migrate(copy)
    try copy.write { target in
      let changes = try Row.fetchCursor(db, sql: "SELECT * FROM change ORDER BY operation, seq")
      while let row = try changes.next() { try Applier.apply(OperationLog.change(from: row), target) }
    }
    return copy
  }

  static func rows(of table: Table, _ db: Database) throws -> [Fields] {
    try Row.fetchAll(db, sql: "SELECT * FROM \(table.sql) ORDER BY id").map(\.fields)
  }
}
