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
  /// Reads in short transactions where it can, so that colleagues may save meanwhile. With `replay` the log is
  /// replayed into an empty file and compared, which takes longest.
  package func check(replay: Bool) throws -> FileReport {
    var faults = try read(structureFaults)
    faults += try cacheFaults()
    if replay { faults += try replayFaults() }
    return try read { db in
      FileReport(
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
  private func cacheFaults() throws -> [String] {
    var faults: [String] = []
    var last: Int64 = 0
    while true {
      let page = try read { db in
        let sql = "SELECT id FROM caseRecord WHERE id > ? ORDER BY id LIMIT 50"
        let cases = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [last])
        return (last: cases.last, faults: try cases.flatMap { try cacheFaults(of: RecordID($0), db) })
      }
      faults += page.faults
      guard let next = page.last else { break }
      last = next
    }
    return faults + (try read(countFaults))
  }

  private func cacheFaults(of id: RecordID, _ db: Database) throws -> [String] {
    guard let facts = try FactsReading.facts(of: id, shelf: pathways, db) else { return [] }
    var faults: [String] = []
    if try ListReading.summary(of: id, db) != summarise(facts) {
      faults.append("The list line of \(facts.caseRecord.number) does not match its facts.")
    }
    let earlier = try SearchIndex.earlierNumbers(of: id, db)
    if try storedWords(of: id, db) != Set(SearchIndex.words(of: facts, earlierNumbers: earlier)) {
      faults.append("The search words of \(facts.caseRecord.number) do not match its names.")
    }
    return faults
  }

  private func countFaults(_ db: Database) throws -> [String] {
    let lines = try Int.fetchOne(db, sql: "SELECT count(*) FROM caseSummary") ?? 0
    let cases = try Int.fetchOne(db, sql: "SELECT count(*) FROM caseRecord") ?? 0
    let wrong = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM (SELECT status, cases FROM caseCount WHERE cases <> 0
          EXCEPT SELECT status, count(*) FROM caseSummary GROUP BY status)
        """)
    return (lines == cases ? [] : ["There are \(lines) list lines for \(cases) cases."])
      + (wrong == 0 ? [] : ["The counts of cases by status do not match the list."])
  }

  private func storedWords(of id: RecordID, _ db: Database) throws -> Set<SearchWord> {
    let sql = "SELECT word, kind FROM searchWord WHERE caseRecord = ?"
    let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [id.value])
    return Set(
      rows.compactMap { row in
        SearchWord.Kind(rawValue: row["kind"]).map { SearchWord($0, row["word"]) }
      })
  }

  private func replayFaults() throws -> [String] {
    let replay = try LogReplay()
    var page: [Change]
    repeat {
      page = try read { try replay.next($0) }
      try replay.apply(page)
    } while !page.isEmpty
    return try read { db in
      // What colleagues have saved since the last page.
      try replay.apply(replay.next(db))
      return try Table.allCases.filter { try !replay.isEqual($0, db) }.map {
        "The table \($0.rawValue) does not match the operation log."
      }
    }
  }
}
