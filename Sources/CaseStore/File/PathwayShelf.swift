import CaseCore
import GRDB

/// The pathways that a case file holds, read once each.
final class PathwayShelf {
  private let reader: PathwayReader
  private var known: [RecordID: Pathway?] = [:]

  init(reader: @escaping PathwayReader) {
    self.reader = reader
  }

  /// The pathway of a row of `pathwayFile`.
  ///
  /// Its content never changes under one identity.
  func pathway(_ id: RecordID, in db: Database) throws -> Pathway? {
    if let pathway = known[id] { return pathway }
    let sql = "SELECT name, content FROM pathwayFile WHERE id = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id.value]) else { return nil }
    let pathway = reader(row["name"], row["content"])
    known[id] = .some(pathway)
    return pathway
  }
}
