package import CaseCore
import GRDB

extension CaseFile {
  /// The reports that were kept, oldest first.
  package func keptReports() throws -> [ReportRun] {
    try read { db in
      let sql = "SELECT * FROM reportRun ORDER BY number"
      return try RowsOfTable(db.cachedStatement(sql: sql), []).all(ReportRun.self)
    }
  }

  /// The number of the report that was kept last; nought where none was.
  package func lastReportNumber() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT max(number) FROM reportRun") ?? 0 }
  }
}
