import CaseCore
import GRDB

/// Keeps the lines of cases and the search words: written with the facts, and made again to compare.
enum SummaryCache {
  /// Makes the lines again that a set of changes touched.
  static func refresh(after changes: [Change], shelf: PathwayShelf, _ db: Database) throws {
    if changes.contains(where: { $0.table == .limit }) { return try refreshAll(shelf: shelf, db) }
    let facts = changes.filter(\.table.countsForSummary)
    for id in try touched(by: facts, db) { try refresh(id, shelf: shelf, db) }
  }

  /// The cases of the changed rows, and every other case of the same people.
  private static func touched(by changes: [Change], _ db: Database) throws -> [RecordID] {
    var cases = changes.compactMap(\.caseRecord)
    var people: Set<RecordID> = []
    let statement = try db.cachedStatement(sql: "SELECT id FROM caseRecord WHERE person = ?")
    for case let person? in changes.map(\.person) where people.insert(person).inserted {
      cases += try Int64.fetchAll(statement, arguments: [person.value]).map { RecordID($0) }
    }
    var seen: Set<RecordID> = []
    return cases.filter { seen.insert($0).inserted }
  }

  static func refresh(_ caseRecord: RecordID, shelf: PathwayShelf, _ db: Database) throws {
    guard let facts = try FactsReading.facts(of: caseRecord, shelf: shelf, db) else {
      return try remove(caseRecord, db)
    }
    let earlier = try SearchIndex.earlierNumbers(of: caseRecord, db)
    try write(facts, earlierNumbers: earlier, db)
  }

  /// Writes the line and the words of a case that has none yet, whose facts are at hand.
  static func add(_ facts: CaseFacts, _ db: Database) throws {
    let summary = summarise(facts)
    try count(summary.status, instead: nil, db)
    try write(summary, db)
    try SearchIndex.add(SearchIndex.words(of: facts, earlierNumbers: []), of: facts.caseRecord.id, db)
  }

  private static func write(_ facts: CaseFacts, earlierNumbers: [String], _ db: Database) throws {
    let summary = summarise(facts)
    try count(summary.status, instead: try status(of: facts.caseRecord.id, db), db)
    try write(summary, db)
    let words = SearchIndex.words(of: facts, earlierNumbers: earlierNumbers)
    try SearchIndex.replace(words, of: facts.caseRecord.id, db)
  }

  private static func write(_ summary: CaseSummary, _ db: Database) throws {
    let columns = try CaseCore.columns(of: summary)
    let names = columns.keys.sorted()
    let places = names.map { _ in "?" }.joined(separator: ", ")
    let sql = "INSERT OR REPLACE INTO caseSummary (\(names.joined(separator: ", "))) VALUES (\(places))"
    let values = names.map { (columns[$0] ?? .null).databaseValue }
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }

  static func remove(_ caseRecord: RecordID, _ db: Database) throws {
    try count(nil, instead: try status(of: caseRecord, db), db)
    let statement = try db.cachedStatement(sql: "DELETE FROM caseSummary WHERE caseRecord = ?")
    try statement.execute(arguments: [caseRecord.value])
    try SearchIndex.remove(caseRecord, db)
  }

  private static func status(of caseRecord: RecordID, _ db: Database) throws -> CaseStatus? {
    let statement = try db.cachedStatement(sql: "SELECT status FROM caseSummary WHERE caseRecord = ?")
    return try String.fetchOne(statement, arguments: [caseRecord.value]).flatMap { CaseStatus(rawValue: $0) }
  }

  /// Counts a line in its new status and no longer in its earlier one.
  private static func count(_ new: CaseStatus?, instead old: CaseStatus?, _ db: Database) throws {
    guard new != old else { return }
    let statement = try db.cachedStatement(
      sql:
        "INSERT INTO caseCount VALUES (?, ?) ON CONFLICT (status) DO UPDATE SET cases = cases + excluded.cases"
    )
    if let old { try statement.execute(arguments: [old.rawValue, -1]) }
    if let new { try statement.execute(arguments: [new.rawValue, 1]) }
  }

  /// Goes up by one with every change of the rules that makes another line of the same facts.
  private static let version = 3

  /// Whether the lines were made by these rules.
  static func isCurrent(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT value FROM counter WHERE name = 'cache'") == version
  }

  /// Makes every line again, unless another process has just done so.
  static func renew(shelf: PathwayShelf, _ db: Database) throws {
    guard try !isCurrent(db) else { return }
    try refreshAll(shelf: shelf, db)
    try db.execute(sql: "INSERT OR REPLACE INTO counter VALUES ('cache', ?)", arguments: [version])
  }

  private static func refreshAll(shelf: PathwayShelf, _ db: Database) throws {
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM caseRecord") {
      try refresh(RecordID(id), shelf: shelf, db)
    }
  }
}
