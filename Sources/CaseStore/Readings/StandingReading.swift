import CaseCore
import GRDB

/// Reads how cases stand: their lines, their open actions, and why they left.
struct StandingReading {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// The open cases of a scope.
  func open(in scope: ReviewScope) throws -> [ReviewStanding] {
    switch scope {
    case .programme: return try read("", "s.status <> 'exited'", [])
    case .club(let id):
      return try read("INDEXED BY summaryByClub", "s.club = ?1 AND s.status <> 'exited'", [id.value])
    case .caseworker(let id):
      return try read(
        "INDEXED BY summaryByCaseworker", "s.caseworker = ?1 AND s.status <> 'exited'", [id.value])
    }
  }

  /// Cases by identity, those that are in the file.
  func some(_ cases: [RecordID]) throws -> [ReviewStanding] {
    guard !cases.isEmpty else { return [] }
    let ids = cases.json
    return try read("", "s.caseRecord IN (SELECT value FROM json_each(?1))", [ids])
  }

  private func read(
    _ index: String, _ condition: String, _ arguments: StatementArguments
  ) throws -> [ReviewStanding] {
    let base = "FROM caseSummary s \(index)"
    let summaries = try RowsOfTable(
      db.cachedStatement(sql: "SELECT s.* \(base) WHERE \(condition) ORDER BY s.caseRecord"), arguments
    ).all(CaseSummary.self)
    let sql = """
      SELECT a.* \(base) CROSS JOIN action a INDEXED BY actionOfCase ON a.caseRecord = s.caseRecord
      WHERE \(condition) AND a.doneOn IS NULL AND a.droppedOn IS NULL AND a.voided IS NULL
      """
    let actions = try RowsOfTable(db.cachedStatement(sql: sql), arguments)
      .grouped(Action.self, by: "caseRecord")
    return try summaries.map { summary in
      ReviewStanding(
        summary: summary, actions: actions[summary.caseRecord.value] ?? [],
        exit: summary.status.isOpen ? nil : try exit(of: summary.caseRecord))
    }
  }

  private func exit(of caseRecord: RecordID) throws -> ExitReason? {
    let sql = """
      SELECT exitReason FROM caseStatus WHERE caseRecord = ? AND voided IS NULL
      ORDER BY happenedOn DESC, id DESC LIMIT 1
      """
    return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [caseRecord.value])
      .flatMap { ExitReason(rawValue: $0) }
  }
}
