package import CaseCore
import GRDB

/// Reads the sessions of clubs.
enum ClubReading {
  static func sessions(of club: RecordID, _ db: Database) throws -> [ClubSession] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM clubSession WHERE club = ? ORDER BY heldOn")
    return try RowsOfTable(statement, [club.value]).all(ClubSession.self)
  }

  static func attendance(of session: RecordID, _ db: Database) throws -> [Attendance] {
    let sql = "SELECT * FROM attendance INDEXED BY attendanceBySession WHERE session = ? ORDER BY id"
    return try RowsOfTable(db.cachedStatement(sql: sql), [session.value]).all(Attendance.self)
  }

  /// The marks of cases at a club up to a day, the earliest first.
  static func marks(
    of cases: [RecordID], at club: RecordID, until day: Day, _ db: Database
  ) throws -> [RecordID: [AttendanceMark]] {
    let sql = """
      SELECT a.caseRecord, a.mark FROM json_each(?1) j CROSS JOIN attendance a INDEXED BY attendanceOfCase
        ON a.caseRecord = j.value JOIN clubSession s ON s.id = a.session
      WHERE s.club = ?2 AND s.heldOn <= ?3 AND a.voided IS NULL ORDER BY s.heldOn
      """
    let arguments: StatementArguments = [cases.json, club.value, day.iso]
    var marks: [RecordID: [AttendanceMark]] = [:]
    for row in try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments) {
      guard let mark = AttendanceMark(rawValue: row["mark"]) else { throw LogFault.unreadable }
      marks[RecordID(row["caseRecord"]), default: []].append(mark)
    }
    return marks
  }

  /// The cases with an open action for a session, by its day and its words.
  static func dueThere(_ club: Club, on day: Day, _ db: Database) throws -> [RecordID] {
    let sql = """
      SELECT * FROM action INDEXED BY actionByDay
      WHERE dueOn = ? AND doneOn IS NULL AND droppedOn IS NULL ORDER BY caseRecord
      """
    let actions = try RowsOfTable(db.cachedStatement(sql: sql), [day.iso]).all(Action.self)
    return actions.filter { $0.isDue(at: club, on: day) }.map(\.caseRecord)
  }
}

extension CaseFile {
  /// The sessions of a club, the earliest first.
  package func sessions(of club: RecordID) throws -> [ClubSession] {
    try read { try ClubReading.sessions(of: club, $0) }
  }

  /// Who is expected at a session and how they came, by name.
  package func sessionSheet(of club: Club, on day: Day) throws -> SessionSheet {
    try read { db in
      let session = try ClubReading.sessions(of: club.id, db).first { $0.heldOn == day }
      let marked = try session.map { try ClubReading.attendance(of: $0.id, db) } ?? []
      let marks = Dictionary(
        marked.filter(\.stands).map { ($0.caseRecord, $0) }, uniquingKeysWith: { first, _ in first })
      let members = try StandingReading(db).open(in: .club(club.id)).map(\.summary)
        .filter { $0.status != .paused }
      let due = Set(try ClubReading.dueThere(club, on: day, db))
      let known = Set(members.map(\.caseRecord))
      let others = Set(marks.keys).union(due).subtracting(known)
      let people = members + (try StandingReading(db).some(others.sorted()).map(\.summary))
      let past = try ClubReading.marks(of: people.map(\.caseRecord), at: club.id, until: day, db)
      let rows = people.sorted { ($0.nameSort, $0.caseRecord) < ($1.nameSort, $1.caseRecord) }.map {
        summary in
        SessionSheet.Row(
          summary: summary,
          reason: reason(summary, marks[summary.caseRecord], isDue: due.contains(summary.caseRecord), known),
          mark: marks[summary.caseRecord].flatMap { $0.mark == .invited ? nil : $0.mark },
          absences: Absences.inARow(past[summary.caseRecord] ?? []))
      }
      return SessionSheet(club: club, day: day, session: session, rows: rows)
    }
  }

  private func reason(
    _ summary: CaseSummary, _ attendance: Attendance?, isDue: Bool, _ members: Set<RecordID>
  ) -> SessionSheet.Reason {
    if attendance?.isWalkIn == true { return .walkIn }
    if members.contains(summary.caseRecord) { return .club }
    return isDue ? .action : .invited
  }
}
