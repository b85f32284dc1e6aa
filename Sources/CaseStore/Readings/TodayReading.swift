package import CaseCore
import GRDB

/// What a caseworker meets on opening: the lists of Today, each cut to what a screen shows, with its full count.
package struct TodayLists: Equatable, Sendable {
  /// One list of Today.
  package struct Section: Equatable, Sendable {
    package var rows: [CaseSummary]
    package var count: Int
  }

  /// Promised for today, or late.
  package var promised: Section
  /// Expires before it is needed, or within 90 days.
  package var expiring: Section
  /// Stalled within the last seven days.
  package var newlyStalled: Section
  /// All cases, and those that are not exited.
  package var total: Int
  package var active: Int
}

extension CaseFile {
  /// Reads the lists of Today.
  ///
  /// - Parameters:
  ///   - worker: Whose cases; nothing for everybody's.
  ///   - limit: How many rows a list shows at most.
  package func today(of worker: RecordID?, on day: Day, limit: Int) throws -> TodayLists {
    try read { db in
      let mine = worker.map { SQLPart("s.caseworker = ?", [$0.value]) } ?? .always
      func section(_ condition: SQLPart, _ order: String) throws -> TodayLists.Section {
        try self.section(.all([condition, SQLPart("s.status <> 'exited'"), mine]), order, limit, db)
      }
      let soon = SQLPart(
        "s.expiresOn <= ? AND s.expiresOn >= ?", [day.adding(days: 90).iso, day.adding(days: -30).iso])
      let late = SQLPart(
        "s.expiresOn >= ? AND s.tooLateFrom <= ?", [day.iso, day.adding(days: 30).iso])
      return TodayLists(
        promised: try section(SQLPart("s.nextSort <= ?", [day.iso]), "s.nextSort, s.caseRecord"),
        expiring: try section(.any([soon, late]), "s.expiresOn, s.caseRecord"),
        newlyStalled: try section(
          SQLPart("s.stalledFrom <= ? AND s.stalledFrom > ?", [day.iso, day.adding(days: -7).iso]),
          "s.stalledFrom, s.caseRecord"),
        total: try Int.fetchOne(db, sql: "SELECT count(*) FROM caseSummary") ?? 0,
        active: try Int.fetchOne(
          db, sql: "SELECT count(*) FROM caseSummary WHERE status IN ('active', 'intake', 'paused', 'enquiry')") ?? 0)
    }
  }

  private func section(_ condition: SQLPart, _ order: String, _ limit: Int, _ db: Database) throws
    -> TodayLists.Section
  {
    let sql = "SELECT s.* FROM caseSummary s WHERE \(condition.sql) ORDER BY \(order) LIMIT ?"
    let rows = try Row.fetchAll(db, sql: sql, arguments: StatementArguments(condition.arguments + [limit]))
    let count = "SELECT count(*) FROM caseSummary s WHERE \(condition.sql)"
    return TodayLists.Section(
      rows: try rows.map(ListReading.summary(from:)),
      count: try Int.fetchOne(db, sql: count, arguments: StatementArguments(condition.arguments)) ?? 0)
  }
}
