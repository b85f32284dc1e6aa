import CaseCore
import GRDB

/// The pathways that a case file holds, read once each.
final class PathwayShelf {
  private let reader: PathwayReader
  private var known: [RecordID: Pathway?] = [:]
  /// What the pathways ask of language tests, and up to which operation it was read.
  private var english: (known: Int64, tables: EnglishSQL)?

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

  /// What the pathways of the file ask of language tests.
  ///
  /// It is read anew after each save, since a sitting of another version may have come.
  func english(_ db: Database) throws -> EnglishSQL {
    let last = try OperationLog.last(db)?.number
    if let english, english.known == last { return english.tables }
    let tables = try EnglishSQL.read(self, db)
    if let last { english = (last, tables) }
    return tables
  }
}
