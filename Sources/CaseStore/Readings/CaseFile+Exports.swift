package import CaseCore
import GRDB

extension CaseFile {
  /// What left the file about one case, oldest first.
  package func exports(of caseRecord: RecordID) throws -> [Export] {
    try read { db in
      let sql = "SELECT * FROM export WHERE caseRecord = ? ORDER BY happenedOn, id"
      return try RowsOfTable(db.cachedStatement(sql: sql), [caseRecord.value]).all(Export.self)
    }
  }
}
