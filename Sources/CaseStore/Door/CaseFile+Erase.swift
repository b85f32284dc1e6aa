package import CaseCore
import GRDB

extension CaseFile {
  /// Erases a person with all of their cases: every row, every image in the log, every word to find them by.
  ///
  /// What stays is an `Erasure` for each case. The file is rewritten afterwards, so that no byte of the person
  /// lies in a page that is free.
  ///
  /// - Parameters:
  ///   - caseRecord: One of their cases.
  ///   - because: Why.
  ///   - hand: Who does it.
  /// - Returns: The stubs that stay.
  /// - Throws: `FileFailure.inUse` while a colleague has the file open; a refusal where the case is gone.
  package func erase(_ caseRecord: RecordID, because: ErasureReason, by hand: Hand) throws -> [Erasure] {
    try whileAlone {
      let stubs = try save { db, id in try eraseRows(caseRecord, because, hand, id, db) }
      try compact()
      return stubs
    }
  }

  private func eraseRows(
    _ caseRecord: RecordID, _ because: ErasureReason, _ hand: Hand, _ id: RecordID, _ db: Database
  ) throws -> [Erasure] {
    guard let facts = try FactsReading.facts(of: caseRecord, shelf: pathways, db) else {
      throw Refusal.caseGone
    }
    let traces = try PersonTraces(of: facts.person.id, db)
    let initials = try OfficeReading.office(db).initials(of: hand.worker)
    let stubs = try traces.cases.compactMap { try FactsReading.facts(of: $0, shelf: pathways, db) }.map {
      Erasure(of: $0, because: because, by: initials, on: hand.today, id: newID())
    }
    let counted = try traces.openReviews(db).map { review in
      var counted = review
      counted.erased = (review.erased ?? 0) + 1
      return Change.update(review, to: counted, about: .nobody)
    }
    try traces.remove(db)
    let changes = stubs.map { Change.insert($0, about: .nobody) } + counted.compactMap(\.self)
    _ = try commit(changes, verb: .erase, id: id, by: hand, db)
    return stubs
  }

  /// What an erasure would take: the cases of the person, and how many rows of each kind stand about them.
  ///
  /// - Parameter caseRecord: One of their cases.
  /// - Returns: The cases with their numbers, and the counts.
  /// - Throws: A refusal where the case is gone; `FileFailure`.
  package func holdings(of caseRecord: RecordID) throws -> PersonHoldings {
    try read { db in
      guard let facts = try FactsReading.facts(of: caseRecord, shelf: pathways, db) else {
        throw Refusal.caseGone
      }
      return try PersonTraces(of: facts.person.id, db).holdings(db)
    }
  }

  /// Rewrites the file without its free pages.
  private func compact() throws {
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    } catch {
      throw Connection.failure(error, path: path)
    }
  }
}

/// What a file holds of a person.
package struct PersonHoldings: Equatable, Sendable {
  package let cases: [RecordID]
  /// The numbers of their cases.
  package let numbers: [String]
  /// How many rows of each kind stand.
  package let rows: [CaseCore.Table: Int]
}

extension Refusal {
  static let caseGone = Refusal(
    rule: "erase.case-gone", summary: "Nobody was erased: that case is not in this file any more.")
}

/// Where a person stands in a file: the log knows every row that was ever written about them.
private struct PersonTraces {
  let person: RecordID
  let cases: [RecordID]
  private let rows: [(table: CaseCore.Table, row: RecordID)]

  init(of person: RecordID, _ db: Database) throws {
    self.person = person
    let sql = "SELECT id FROM caseRecord WHERE person = ? ORDER BY id"
    cases = try Int64.fetchAll(db, sql: sql, arguments: [person.value]).map { RecordID($0) }
    let written = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT tableName, row FROM change
        WHERE person = ?1 OR caseRecord IN (SELECT id FROM caseRecord WHERE person = ?1)
        """, arguments: [person.value])
    rows = try written.map { line in
      guard let table = CaseCore.Table(rawValue: line["tableName"]) else { throw LogFault.unreadable }
      return (table, RecordID(line["row"]))
    }
  }

  /// The open reviews that have a card of the person.
  func openReviews(_ db: Database) throws -> [Review] {
    let sql = "SELECT DISTINCT review FROM reviewLine WHERE person = ?"
    let ids = Set(try Int64.fetchAll(db, sql: sql, arguments: [person.value]).map { RecordID($0) })
    return try ReviewReading.reviews(db).filter { $0.isOpen && ids.contains($0.id) }
  }

  /// What stands now; a row that was removed before is only in the log.
  func holdings(_ db: Database) throws -> PersonHoldings {
    let standing = try rows.filter { try RowAccess.fields(of: $0.row, in: $0.table, db) != nil }
    let counts = Dictionary(grouping: standing, by: \.table).mapValues(\.count)
    let numbers = try cases.compactMap {
      try String.fetchOne(db, sql: "SELECT number FROM caseRecord WHERE id = ?", arguments: [$0.value])
    }
    return PersonHoldings(cases: cases, numbers: numbers, rows: counts)
  }

  /// Removes every row and every image, children before parents.
  func remove(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO counter VALUES ('erasing', 1)")
    let byTable = Dictionary(grouping: rows, by: \.table)
    for table in CaseCore.Table.allCases.reversed() {
      for (_, row) in byTable[table] ?? [] { try RowAccess.delete(row, from: table, db) }
    }
    let images = try db.cachedStatement(sql: "DELETE FROM change WHERE row = ? AND tableName = ?")
    for (table, row) in rows { try images.execute(arguments: [row.value, table.rawValue]) }
    for id in cases { try SummaryCache.remove(id, db) }
    try db.execute(sql: "DELETE FROM counter WHERE name = 'erasing'")
  }
}
