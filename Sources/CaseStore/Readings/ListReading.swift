package import CaseCore
import GRDB

/// Reads windows of lists, by key and never by counting rows off.
enum ListReading {
  static func summary(of caseRecord: RecordID, _ db: Database) throws -> CaseSummary? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM caseSummary WHERE caseRecord = ?")
    return try Row.fetchOne(statement, arguments: [caseRecord.value]).map(summary(from:))
  }

  static func summary(from row: Row) throws -> CaseSummary {
    try CaseCore.decoded(CaseSummary.self, from: row.fields)
  }

  static func rows(_ condition: SQLPart, sort: ListSort, from anchor: ListAnchor, count: Int, _ db: Database)
    throws -> [CaseSummary]
  {
    let window = Window(column: "s.\(sort.column)", anchor: anchor)
    let whole = SQLPart.all([condition, window.condition])
    let sql = """
      SELECT s.* FROM caseSummary s INDEXED BY \(index(of: sort)) WHERE \(whole.sql)
      ORDER BY \(window.order) LIMIT ?
      """
    let arguments = StatementArguments(whole.arguments + [count])
    let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map(summary(from:))
    return window.isBackward ? rows.reversed() : rows
  }

  /// The index that gives the list's order. Named, because a filter must not tempt SQLite to sort everything.
  private static func index(of sort: ListSort) -> String {
    switch sort {
    case .next: "summaryByNext"
    case .name: "summaryByName"
    case .number: "summaryByNumber"
    case .stage: "summaryByStage"
    }
  }
}

/// The condition and order of one window.
private struct Window {
  let condition: SQLPart
  let order: String
  let isBackward: Bool

  init(column: String, anchor: ListAnchor) {
    let pair = "(\(column), s.caseRecord)"
    switch anchor {
    case .first, .last: condition = .always
    case .after(let key): condition = Window.compare(pair, ">", key)
    case .from(let key): condition = Window.compare(pair, ">=", key)
    case .before(let key): condition = Window.compare(pair, "<", key)
    }
    isBackward = Window.looksBack(anchor)
    let direction = isBackward ? "DESC" : "ASC"
    order = "\(column) \(direction), s.caseRecord \(direction)"
  }

  private static func looksBack(_ anchor: ListAnchor) -> Bool {
    switch anchor {
    case .last, .before: true
    case .first, .after, .from: false
    }
  }

  private static func compare(_ pair: String, _ sign: String, _ key: ListKey) -> SQLPart {
    SQLPart("\(pair) \(sign) (?, ?)", [key.value.databaseValue, key.caseRecord.value])
  }
}

extension CaseFile {
  /// A window of a list.
  ///
  /// Costs what the window holds where the filter lets most lines through; a filter that lets few through is
  /// looked for along the index.
  package func list(_ query: ListQuery, from anchor: ListAnchor, count: Int) throws -> [CaseSummary] {
    try read { db in
      try ListReading.rows(try condition(of: query, db), sort: query.sort, from: anchor, count: count, db)
    }
  }

  /// How many cases a filter lets through.
  package func count(_ query: ListQuery) throws -> Int {
    try read { db in
      guard !query.filter.terms.isEmpty else { return try total(db) }
      let condition = try condition(of: query, db)
      let sql = "SELECT count(*) FROM caseSummary s WHERE \(condition.sql)"
      return try Int.fetchOne(db, sql: sql, arguments: StatementArguments(condition.arguments)) ?? 0
    }
  }

  /// How many cases there are.
  package func total() throws -> Int {
    try read { try total($0) }
  }

  /// The first line after a place whose name or number has the typed words, going round at the end.
  package func find(_ typed: String, in query: ListQuery, after key: ListKey?, back: Bool = false) throws
    -> CaseSummary?
  {
    try read { db in
      let condition = SQLPart.all([try condition(of: query, db), FilterSQL.named(typed)])
      let onward: ListAnchor = key.map { back ? .before($0) : .after($0) } ?? .first
      let near = try ListReading.rows(condition, sort: query.sort, from: onward, count: 1, db)
      if let found = back ? near.last : near.first { return found }
      let round: ListAnchor = back ? .last : .first
      return try ListReading.rows(condition, sort: query.sort, from: round, count: 1, db).first
    }
  }

  /// The line of one case.
  package func summary(of caseRecord: RecordID) throws -> CaseSummary? {
    try read { try ListReading.summary(of: caseRecord, $0) }
  }

  private func total(_ db: Database) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM caseSummary")) ?? 0
  }

  private func condition(of query: ListQuery, _ db: Database) throws -> SQLPart {
    guard !query.filter.terms.isEmpty else { return .always }
    let office = try OfficeReading.office(db)
    return FilterSQL(me: query.me, today: query.today, office: office).condition(of: query.filter)
  }
}
