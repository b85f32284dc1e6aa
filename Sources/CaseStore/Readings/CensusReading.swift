package import CaseCore
import GRDB

extension CaseFile {
  /// Counts everybody by all that headcounts ask for.
  ///
  /// - Parameters:
  ///   - day: The day by which statuses and jobs are judged.
  ///   - known: Only what was recorded by the end of this day counts; nothing for all that is known now.
  /// - Returns: The census, whose cells add up to everybody.
  /// - Throws: `FileFailure`.
  package func census(on day: Day, known: Day? = nil) throws -> Census {
    let firstEntry = try read(CensusReading.firstEntry)
    let lines: [CensusLine]
    if let known, let last = try read({ try OperationLog.last($0) }), last.day > known {
      lines = try asKnown(on: known) { try CensusReading.lines(on: day, $0) }
    } else {
      lines = try read { try CensusReading.lines(on: day, $0) }
    }
    return Census(day: day, lines: lines, firstEntry: firstEntry)
  }

  /// Reads a copy of the file in memory, as it was at the end of a day.
  private func asKnown<Value>(on day: Day, _ work: (Database) throws -> Value) throws -> Value {
    let replay = try LogReplay()
    let last = try read { db in
      try Int64.fetchOne(db, sql: "SELECT max(n) FROM operation WHERE day <= ?", arguments: [day.iso]) ?? 0
    }
    var page: [Change]
    repeat {
      page = try read { try replay.next($0, upTo: last) }
      try replay.apply(page)
    } while !page.isEmpty
    return try replay.copy.write { db in
      try SummaryCache.renew(shelf: pathways, db)
      return try work(db)
    }
  }
}

/// Counts people in one pass over the lines of cases.
enum CensusReading {
  static func lines(on day: Day, _ db: Database) throws -> [CensusLine] {
    try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [day.iso, day.iso]).compactMap(line)
  }

  /// The day of the first entry in the log.
  static func firstEntry(_ db: Database) throws -> Day? {
    try String.fetchOne(db, sql: "SELECT day FROM operation ORDER BY n LIMIT 1").flatMap { Day(iso: $0) }
  }

  /// The job of a person is the nearest to the profession: SQLite takes the other columns from the row with the
  /// least rank.
  private static let sql = """
    SELECT s.profession, s.specialty, s.nationality, s.stage, s.status, \(OutcomeSQL.isEnrolled.sql) AS enrolled,
      j.relation, count(*) AS people, total(j.salary) AS salaries, count(j.salary) AS withSalary
    FROM caseSummary s LEFT JOIN (
      SELECT person, relation, salary, min(\(OutcomeSQL.rank)) FROM employment
      WHERE voided IS NULL AND startedOn <= ? AND (endedOn IS NULL OR endedOn >= ?) GROUP BY person
    ) j ON j.person = s.person
    GROUP BY 1, 2, 3, 4, 5, 6, 7
    """

  private static func line(_ row: Row) -> CensusLine? {
    guard let stage = Stage(rawValue: row["stage"]), let status = CaseStatus(rawValue: row["status"]) else {
      return nil
    }
    var line = CensusLine(stage: stage, status: status, isEnrolled: row["enrolled"], people: row["people"])
    line.profession = word(row["profession"])
    line.specialty = word(row["specialty"])
    line.nationality = row["nationality"]
    line.job = word(row["relation"])
    line.salaries = Money(pence: Int(row["salaries"] as Double))
    line.withSalary = row["withSalary"]
    return line
  }

  private static func word<Word: Vocabulary>(_ text: String?) -> Word? { text.flatMap { Word(rawValue: $0) } }
}
