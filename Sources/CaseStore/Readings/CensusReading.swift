import CaseCore
import GRDB

/// Counts people in one pass over the lines of cases.
enum CensusReading {
  static func lines(
    for census: Census, in report: ReportName, of cases: ClosedRange<Int64>, _ db: Database
  ) throws -> [CensusLine] {
    let part =
      report.isOfStandingAlone
      ? standingAlone(cases) : sql(on: census.day, census.period, jobs: report.needsJobs, cases)
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: part.sql), arguments: StatementArguments(part.arguments))
    return rows.compactMap(line)
  }

  /// Stage and status of everybody on the day, without what no other column of the report asks.
  private static func standingAlone(_ cases: ClosedRange<Int64>) -> SQLPart {
    SQLPart(
      """
      SELECT NULL AS profession, NULL AS specialty, NULL AS nationality, stage, status, 1 AS identified, 0 AS enrolled,
        NULL AS relation, count(*) AS people, 0.0 AS salaries, 0 AS withSalary
      FROM caseSummary WHERE caseRecord BETWEEN ? AND ? GROUP BY stage, status
      """, [cases.lowerBound, cases.upperBound])
  }

  private static func sql(
    on day: Day, _ period: ReportPeriod, jobs: Bool, _ cases: ClosedRange<Int64>
  ) -> SQLPart {
    let standing = standing(period)
    let job =
      jobs ? held(on: day, cases) : SQLPart("(SELECT NULL AS person, NULL AS relation, NULL AS salary)")
    return SQLPart(
      """
      SELECT s.profession, s.specialty, s.nationality, s.stage, \(standing.sql), j.relation, count(*) AS people,
        total(j.salary) AS salaries, count(j.salary) AS withSalary
      FROM caseSummary s JOIN caseRecord k ON k.id = s.caseRecord LEFT JOIN \(job.sql) j ON j.person = s.person
      WHERE s.caseRecord BETWEEN ? AND ? GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
      """, standing.arguments + job.arguments + [cases.lowerBound, cases.upperBound])
  }

  /// The job of a person is the nearest to the profession: SQLite takes the other columns from the row with the
  /// least rank.
  private static func held(on day: Day, _ cases: ClosedRange<Int64>) -> SQLPart {
    SQLPart(
      """
      (SELECT e.person, e.relation, e.salary, min(\(OutcomeSQL.rank))
        FROM caseSummary c JOIN employment e ON e.person = c.person
        WHERE c.caseRecord BETWEEN ? AND ? AND e.voided IS NULL AND e.startedOn <= ?
          AND (e.endedOn IS NULL OR e.endedOn >= ?) GROUP BY c.caseRecord)
      """, [cases.lowerBound, cases.upperBound, day.iso, day.iso])
  }

  /// The status, whether the case was opened, and whether it has been active for the first time, in the period.
  private static func standing(_ period: ReportPeriod) -> SQLPart {
    guard !period.isAlways else {
      return SQLPart("s.status, 1 AS identified, \(OutcomeSQL.isEnrolled.sql) AS enrolled")
    }
    let (first, last) = (period.from?.iso ?? "0000-01-01", period.to?.iso ?? CaseSummary.never.iso)
    let active = TallySQL.firstActive.replacing("c.caseRecord", with: "s.caseRecord")
    return SQLPart(
      """
      (SELECT e.status FROM caseStatus e WHERE e.caseRecord = s.caseRecord AND e.voided IS NULL
          AND e.happenedOn <= ? ORDER BY e.happenedOn DESC, e.id DESC LIMIT 1) AS status,
        k.openedOn BETWEEN ? AND ? AS identified, ifnull(\(active) BETWEEN ? AND ?, 0) AS enrolled
      """, [last, first, last, first, last])
  }

  private static func line(_ row: Row) -> CensusLine? {
    guard let stage = Stage(rawValue: row["stage"]) else { return nil }
    let status = (row["status"] as String?).flatMap { CaseStatus(rawValue: $0) } ?? .enquiry
    var line = CensusLine(stage: stage, status: status, isEnrolled: row["enrolled"], people: row["people"])
    line.isIdentified = row["identified"]
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
