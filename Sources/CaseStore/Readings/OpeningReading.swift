package import CaseCore
import GRDB

/// Reads openings, the people submitted to them, and whom we ask at partners.
struct OpeningReading {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Every opening that stands, the newest first, each with its submissions.
  func pages() throws -> [OpeningPage] {
    let openings = try rows(Opening.self, "voided IS NULL ORDER BY number DESC", [])
    let sql = "SELECT * FROM submission ORDER BY opening, happenedOn, id"
    let steps = try RowsOfTable(db.cachedStatement(sql: sql), []).grouped(Submission.self, by: "opening")
    return openings.map { OpeningPage($0, submissions: steps[$0.id.value] ?? []) }
  }

  func opening(_ id: RecordID) throws -> Opening? { try rows(Opening.self, "id = ?", [id.value]).first }

  func submissions(to opening: RecordID) throws -> [Submission] {
    try rows(Submission.self, "opening = ? ORDER BY happenedOn, id", [opening.value])
  }

  func contacts() throws -> [PartnerContact] {
    try rows(PartnerContact.self, "voided IS NULL ORDER BY name, id", [])
  }

  /// The next page of open cases of a profession and a specialty, by identity.
  func openCases(
    after last: Int64, of profession: Profession?, _ specialty: Specialty?
  ) throws -> [RecordID] {
    let sql = """
      SELECT caseRecord FROM caseSummary
      WHERE caseRecord > ?1 AND status <> ?2 AND (?3 IS NULL OR profession = ?3)
        AND (?4 IS NULL OR specialty = ?4) ORDER BY caseRecord LIMIT ?5
      """
    let arguments: StatementArguments = [
      last, CaseStatus.exited.rawValue, profession?.rawValue, specialty?.rawValue, FactsPage.size,
    ]
    return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { RecordID($0) }
  }

  func lastNumber() throws -> Int { try Int.fetchOne(db, sql: "SELECT max(number) FROM opening") ?? 0 }

  private func rows<Value: CaseCore.Record>(
    _ type: Value.Type, _ condition: String, _ arguments: StatementArguments
  ) throws -> [Value] {
    let sql = "SELECT * FROM \(Value.table.sql) WHERE \(condition)"
    return try RowsOfTable(db.cachedStatement(sql: sql), arguments).all(type)
  }
}

/// The openings inside a transaction; a fault of the file is kept for `whole`.
final class OpeningsOfFile: OpeningShelf {
  private let reading: OpeningReading
  private var fault: (any Error)?

  init(_ db: Database) {
    reading = OpeningReading(db)
  }

  /// Decides; a fault of the file counts before what was decided without the rows.
  func whole(_ decide: () throws -> Decision) throws -> Decision {
    let decision = Result { try decide() }
    if let fault { throw fault }
    return try decision.get()
  }

  var lastNumber: Int { attempt { try reading.lastNumber() } ?? 0 }

  func opening(_ id: RecordID) -> Opening? { attempt { try reading.opening(id) } ?? nil }

  func submissions(to opening: RecordID) -> [Submission] {
    attempt { try reading.submissions(to: opening) } ?? []
  }

  private func attempt<Value>(_ read: () throws -> Value) -> Value? {
    do {
      return try read()
    } catch {
      fault = fault ?? error
      return nil
    }
  }
}

extension CaseFile {
  /// Every opening that was not taken back, the newest first, with the people submitted to it.
  package func openings() throws -> [OpeningPage] { try read { try OpeningReading($0).pages() } }

  /// Whom we ask at partners, by name.
  package func partnerContacts() throws -> [PartnerContact] {
    try read { try OpeningReading($0).contacts() }
  }

  /// Reads everything that is known of each open case of a profession, in the order of their identities.
  ///
  /// - Parameters:
  ///   - profession: The profession; nothing for every open case.
  ///   - specialty: The specialty; nothing for every one.
  ///   - body: Told each case; no transaction is open meanwhile.
  /// - Throws: `FileFailure`, or whatever `body` throws.
  package func eachOpenCase(
    of profession: Profession?, specialty: Specialty?, _ body: (CaseFacts) throws -> Void
  ) throws {
    var last: Int64 = 0
    while true {
      let page = try read { db in
        try OpeningReading(db).openCases(after: last, of: profession, specialty)
      }
      try eachCase(of: page, body)
      guard let next = page.last else { return }
      last = next.value
    }
  }

  /// Reads everything that is known of some cases, page by page.
  package func eachCase(of cases: [RecordID], _ body: (CaseFacts) throws -> Void) throws {
    for start in stride(from: 0, to: cases.count, by: FactsPage.size) {
      let page = Array(cases[start..<min(start + FactsPage.size, cases.count)])
      for facts in try read({ try FactsPage(of: page, $0).facts(shelf: pathways) }) { try body(facts) }
    }
  }
}
