import CaseCore
import GRDB

/// Reads windows of lists, by key and never by counting rows off.
///
/// There are three ways to the rows, all with the same result: along the index of the list's order; from the
/// cases in which a rare word is found; and over the index that holds all that filters ask for. The last two
/// sort what they find, keeping no more than the window.
struct ListReading {
  let filter: ListFilter
  let window: ListWindow
  let count: Int
  let db: Database

  /// Up to so many cases of a word, a list is made from them.
  private static let fewCases = 1_000
  /// Up to so many cases of a word, they are gathered before a long look along the index.
  private static let manyCases = 20_000
  /// So far a look along the index goes before another way is taken.
  private static let shortWay = 3_000
  /// The same where every line on the way is compared with a word.
  private static let shortWayOfWords = 300

  /// The rows of the window, in the list's order.
  func rows() throws -> [CaseSummary] {
    guard !filter.isImpossible else { return [] }
    let found = try filter.isEmpty ? walked(window, .always) : filtered()
    return window.isBackward ? found.reversed() : found
  }

  private func filtered() throws -> [CaseSummary] {
    let rarest = try RareNeedle(of: filter.needles, upTo: Self.manyCases + 1, db)
    if let rarest, rarest.cases <= Self.fewCases { return try driven(by: rarest) }
    let isGatherable = rarest.map { $0.cases <= Self.manyCases } ?? false
    var near = window
    near.bound = try window.place(after: isGatherable ? Self.shortWayOfWords : Self.shortWay, db)
    let found = try walked(near, .all(filter.needles.map(WordSQL.isFound) + [filter.rest]))
    if near.bound == nil || found.count == count { return found }
    guard let rarest, isGatherable else { return try scanned() }
    let words = [WordSQL.isAmong(rarest.needle)] + rarest.others.map(WordSQL.isFound)
    return try walked(window, .all(words + [filter.rest]))
  }

  /// Along the index of the list's order.
  private func walked(_ window: ListWindow, _ test: SQLPart) throws -> [CaseSummary] {
    let whole = SQLPart.all([window.condition, test])
    return try fetch(
      "SELECT s.* FROM caseSummary s INDEXED BY \(window.sort.index) WHERE \(whole.sql)", whole.arguments)
  }

  /// From the cases in which the rarest word is found.
  private func driven(by rarest: RareNeedle) throws -> [CaseSummary] {
    let cases = WordSQL.cases(rarest.needle)
    let whole = SQLPart.all(rarest.others.map(WordSQL.isFound) + [window.condition, filter.rest])
    return try fetch(
      """
      SELECT s.* FROM (\(cases.sql)) w CROSS JOIN caseSummary s NOT INDEXED ON s.caseRecord = w.caseRecord
      WHERE \(whole.sql)
      """, cases.arguments + whole.arguments)
  }

  /// Over the index that holds all that filters ask for.
  private func scanned() throws -> [CaseSummary] {
    let whole = SQLPart.all(filter.needles.map(WordSQL.isAmong) + [window.condition, filter.rest])
    let keys = """
      SELECT s.caseRecord FROM caseSummary s INDEXED BY summaryForFilters WHERE \(whole.sql)
      ORDER BY \(window.order) LIMIT \(count)
      """
    return try fetch(
      "SELECT s.* FROM (\(keys)) k CROSS JOIN caseSummary s ON s.caseRecord = k.caseRecord WHERE 1",
      whole.arguments)
  }

  private func fetch(
    _ sql: String, _ arguments: [any DatabaseValueConvertible & Sendable]
  ) throws -> [CaseSummary] {
    let statement = try db.cachedStatement(sql: "\(sql) ORDER BY \(window.order) LIMIT ?")
    return try RowsOfTable(statement, StatementArguments(arguments + [count])).all(CaseSummary.self)
  }
}

extension ListReading {
  static func summary(of caseRecord: RecordID, _ db: Database) throws -> CaseSummary? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM caseSummary WHERE caseRecord = ?")
    return try RowsOfTable(statement, [caseRecord.value]).all(CaseSummary.self).first
  }

  static func occupations(of cases: [RecordID], _ db: Database) throws -> [RecordID: String] {
    let sql = """
      SELECT id, occupation FROM caseRecord
      WHERE id IN (SELECT value FROM json_each(?)) AND occupation IS NOT NULL
      """
    let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [cases.json])
    return rows.reduce(into: [:]) { $0[RecordID($1[0])] = $1[1] }
  }

  /// How many cases a filter lets through.
  static func count(_ filter: ListFilter, _ db: Database) throws -> Int {
    guard !filter.isImpossible else { return 0 }
    if filter.isEmpty { return try total(db) }
    if filter.rest.isAlways { return try number(WordSQL.cases(ofAll: filter.needles), db) }
    if let rarest = try RareNeedle(of: filter.needles, upTo: fewCases + 1, db), rarest.cases <= fewCases {
      let cases = WordSQL.cases(rarest.needle)
      let test = SQLPart.all(rarest.others.map(WordSQL.isFound) + [filter.rest])
      let sql = "SELECT 1 FROM (\(cases.sql)) w CROSS JOIN caseSummary s ON s.caseRecord = w.caseRecord"
      return try number(SQLPart("\(sql) WHERE \(test.sql)", cases.arguments + test.arguments), db)
    }
    let test = SQLPart.all(filter.needles.map(WordSQL.isAmong) + [filter.rest])
    let sql = "SELECT 1 FROM caseSummary s INDEXED BY summaryForFilters WHERE \(test.sql)"
    return try number(SQLPart(sql, test.arguments), db)
  }

  private static func number(_ part: SQLPart, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT count(*) FROM (\(part.sql))")
    return try Int.fetchOne(statement, arguments: StatementArguments(part.arguments)) ?? 0
  }

  /// How many cases there are, as counted when they were saved.
  static func total(_ db: Database) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT total(cases) FROM caseCount")) ?? 0
  }

  /// How many of them have a status.
  static func total(_ status: CaseStatus, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT cases FROM caseCount WHERE status = ?")
    return try Int.fetchOne(statement, arguments: [status.rawValue]) ?? 0
  }
}

/// The word that is found in the fewest cases, from which a search begins.
private struct RareNeedle {
  let needle: Needle
  /// In how many cases, counted no further than asked.
  let cases: Int
  /// The other words.
  let others: [Needle]

  init?(of needles: [Needle], upTo most: Int, _ db: Database) throws {
    let counts = try needles.map { try WordSQL.count($0, upTo: most, db) }
    guard let least = counts.indices.min(by: { counts[$0] < counts[$1] }) else { return nil }
    needle = needles[least]
    cases = counts[least]
    others = needles.indices.filter { $0 != least }.map { needles[$0] }
  }
}
