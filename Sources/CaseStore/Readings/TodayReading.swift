package import CaseCore
import GRDB

extension CaseFile {
  /// Whether a caseworker has any case.
  package func hasCases(of worker: RecordID) throws -> Bool {
    try read { db in
      let sql = "SELECT 1 FROM caseSummary INDEXED BY summaryByCaseworker WHERE caseworker = ? LIMIT 1"
      return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [worker.value]) != nil
    }
  }

  /// Reads the lists of Today.
  ///
  /// Lines of exited cases have nothing due, expiring or stalled, so their status need not be asked.
  ///
  /// - Parameters:
  ///   - worker: Whose cases; nothing for everybody's.
  ///   - day: The day by which rules judge.
  ///   - limit: How many rows a list shows at most.
  /// - Returns: The lists with their whole counts.
  /// - Throws: `FileFailure`.
  package func today(of worker: RecordID?, on day: Day, limit: Int) throws -> TodayLists {
    try read { db in
      let reading = TodayReading(worker: worker, day: day, limit: limit, db: db)
      let total = try ListReading.total(db)
      return TodayLists(
        promised: try reading.promised(), expiring: try reading.expiring(),
        newlyStalled: try reading.newlyStalled(), total: total,
        open: total - (try ListReading.total(.exited, db)))
    }
  }
}

/// Reads the lists of Today, each along its own index.
private struct TodayReading {
  let worker: RecordID?
  let day: Day
  let limit: Int
  let db: Database

  func promised() throws -> TodayLists.Section {
    let index = worker == nil ? "summaryByNext" : "summaryByCaseworker"
    return try section(index, SQLPart("s.nextSort <= ?", [day.iso]), by: "s.nextSort")
  }

  /// Expires within 90 days, or too late to renew within 30; what expired long ago is no news.
  func expiring() throws -> TodayLists.Section {
    let soon = try section(
      worker == nil ? "summaryByExpiry" : "summaryExpiryOfWorker",
      SQLPart("s.expiresOn >= ? AND s.expiresOn <= ?", [-30, 90].map { day.adding(days: $0).iso }),
      by: "s.expiresOn")
    let later = try section(
      worker == nil ? "summaryTooLate" : "summaryTooLateOfWorker", tooLateLater, by: "s.expiresOn")
    return TodayLists.Section(
      rows: Array((soon.rows + later.rows).prefix(limit)),
      count: min(soon.count + later.count, TodayLists.Section.mostCounted))
  }

  /// Ends later than in 90 days, and has to be begun within 30.
  private var tooLateLater: SQLPart {
    SQLPart(
      "s.tooLateFrom < date(s.expiresOn, '-60 days') AND s.tooLateFrom <= ? AND s.expiresOn > ?",
      [30, 90].map { day.adding(days: $0).iso })
  }

  func newlyStalled() throws -> TodayLists.Section {
    let condition = SQLPart("s.stalledFrom <= ? AND s.stalledFrom > ?", [day.iso, day.adding(days: -7).iso])
    let index = worker == nil ? "summaryByStall" : "summaryStallOfWorker"
    return try section(index, condition, by: "s.stalledFrom")
  }

  /// Rows stop at what a screen shows, and the count at what a reader can still take in.
  private func section(_ index: String, _ asked: SQLPart, by column: String) throws -> TodayLists.Section {
    let mine = worker.map { SQLPart("s.caseworker = ?", [$0.value]) } ?? .always
    let condition = SQLPart.all([mine, asked])
    let most = TodayLists.Section.mostCounted
    let source = "FROM caseSummary s INDEXED BY \(index) WHERE \(condition.sql)"
    let rows = try db.cachedStatement(sql: "SELECT s.* \(source) ORDER BY \(column), s.caseRecord LIMIT ?")
    let count = try db.cachedStatement(sql: "SELECT count(*) FROM (SELECT 1 \(source) LIMIT ?)")
    return TodayLists.Section(
      rows: try RowsOfTable(rows, StatementArguments(condition.arguments + [limit])).all(CaseSummary.self),
      count: try Int.fetchOne(count, arguments: StatementArguments(condition.arguments + [most])) ?? 0)
  }
}
