import Foundation

/// Any report beside the plain SQL of its figures in the sqlite3 shell, over one file.
///
/// The program's time is that of the whole command less that of a report of nothing in the file, so that the start
/// of the program is not counted; the shell is so quick to start that it is taken as it is.
struct ReportBench {
  let program: String
  let rounds: Int

  /// The most that a report may take beside its SQL.
  private static let most = 3.0

  func run(_ size: Int) throws {
    try Samples(program: program).lend(size) { try measure($0, size) }
  }

  private func measure(_ file: String, _ size: Int) throws {
    print("Reports over \(size) candidates, medians of \(rounds) in milliseconds")
    for (name, sql) in Self.questions {
      var (ours, empty, shell): ([Double], [Double], [Double]) = ([], [], [])
      for _ in 0..<rounds {
        shell.append(try milliseconds { try call("/usr/bin/sqlite3", ["-readonly", file, sql]) })
        empty.append(try milliseconds { try call(program, ["report", "area", "--file", file]) })
        ours.append(try milliseconds { try call(program, ["report", name, "--exact", "--file", file]) })
      }
      let (counting, plain) = (max(0, median(ours) - median(empty)), median(shell))
      let ratio = plain > 0 ? counting / plain : 0
      let judged = ratio <= Self.most ? "" : "  over \(Self.most)"
      print(
        "\(name.padding(toLength: 14, withPad: " ", startingAt: 0))"
          + String(format: "%9.1f of SQL %9.1f  ratio %5.2f", counting, plain, ratio) + judged)
    }
  }
}

/// What a volunteer would ask the file.
extension ReportBench {
  fileprivate static let questions: [(report: String, sql: String)] = [
    ("professions", headcount("s.profession, s.specialty", "")),
    ("nationalities", headcount("s.nationality", "")),
    ("genders", headcount("x.gender", "JOIN person x ON x.id = s.person")),
    ("ages", headcount("substr(x.dateOfBirth, 1, 4)", "JOIN person x ON x.id = s.person")),
    ("stages", "SELECT stage, count(*), sum(status = 'active') FROM caseSummary GROUP BY stage"),
    ("funnel", funnel), ("sittings", sittings), ("placements", placements), ("outcomes", outcomes),
    (
      "support",
      """
      SELECT kind, count(*), count(DISTINCT caseRecord), sum(minutes) FROM contact
      WHERE voided IS NULL AND kind <> 'note' GROUP BY kind
      """
    ),
    ("money", money),
    (
      "barriers",
      """
      SELECT kind, count(*), count(DISTINCT caseRecord), count(closedOn) FROM barrier WHERE voided IS NULL GROUP BY kind
      """
    ),
    ("exits", exits),
    (
      "deadlines",
      """
      SELECT count(*) FROM action a JOIN caseSummary s ON s.caseRecord = a.caseRecord
      WHERE a.voided IS NULL AND a.doneOn IS NULL AND a.droppedOn IS NULL AND s.status <> 'exited';
      SELECT expires, count(*) FROM caseSummary WHERE expires IS NOT NULL AND status <> 'exited' GROUP BY expires;
      SELECT count(*) FROM personRestricted WHERE leaveExpiresOn IS NOT NULL
      """
    ),
  ]

  private static func headcount(_ keys: String, _ join: String) -> String {
    """
    SELECT \(keys), count(*), sum(EXISTS (SELECT 1 FROM caseStatus e WHERE e.caseRecord = s.caseRecord
      AND e.status = 'active' AND e.voided IS NULL)), sum(s.status = 'active') FROM caseSummary s \(join)
    GROUP BY \(keys)
    """
  }

  private static let funnel = """
    SELECT count(*), sum(l), sum(o), sum(a), sum(j), sum(w) FROM (SELECT s.caseRecord,
      max(t.stage <> 'intake') AS l, max(t.stage NOT IN ('intake', 'language')) AS o,
      max(t.stage IN ('accreditation', 'job search', 'employed')) AS a,
      max(t.stage IN ('job search', 'employed')) AS j, max(t.stage = 'employed') AS w
      FROM caseSummary s LEFT JOIN stageTransition t ON t.caseRecord = s.caseRecord AND t.voided IS NULL
      WHERE EXISTS (SELECT 1 FROM caseStatus e WHERE e.caseRecord = s.caseRecord AND e.status = 'active')
      GROUP BY s.caseRecord);
    SELECT count(*) FROM caseSummary s WHERE EXISTS (SELECT 1 FROM sitting x WHERE x.person = s.person
      AND ((x.test = 'oet' AND min(x.listening, x.reading, x.writing, x.speaking) >= 3500)
        OR (x.test = 'ielts' AND min(x.listening, x.reading, x.writing, x.speaking) >= 70)));
    SELECT count(DISTINCT person) FROM placement WHERE state IN ('running', 'completed', 'ended early');
    SELECT count(DISTINCT person) FROM employment WHERE relation <> 'education'
    """

  private static let sittings = """
    SELECT x.test, count(*), count(DISTINCT x.person), sum(x.outcome = 'passed'),
      sum(min(x.listening, x.reading, x.writing, x.speaking) >= 3500),
      sum(NOT EXISTS (SELECT 1 FROM sitting y WHERE y.person = x.person AND y.test = x.test AND y.satOn < x.satOn))
    FROM caseSummary s JOIN sitting x ON x.person = s.person WHERE x.voided IS NULL GROUP BY x.test;
    SELECT test, sum(listening >= 3500), sum(reading >= 3500), sum(writing >= 3500), sum(speaking >= 3500),
      count(DISTINCT person) FROM sitting WHERE voided IS NULL GROUP BY test
    """

  private static let placements = """
    SELECT coalesce(p.name, x.host), count(*), count(DISTINCT x.person), sum(x.state = 'completed'), sum(x.hours)
    FROM placement x LEFT JOIN partner p ON p.id = x.partner WHERE x.voided IS NULL GROUP BY 1;
    SELECT department, count(*), count(DISTINCT person), sum(state = 'completed'), sum(hours)
    FROM placement WHERE voided IS NULL GROUP BY 1
    """

  private static let left = """
    FROM caseSummary s JOIN caseStatus e ON e.id = (SELECT z.id FROM caseStatus z WHERE z.caseRecord = s.caseRecord
      AND z.voided IS NULL ORDER BY z.happenedOn DESC, z.id DESC LIMIT 1) WHERE s.status = 'exited'
    """

  private static let outcomes = """
    SELECT t.days, (SELECT relation FROM employment j WHERE j.person = s.person AND j.startedOn <= e.happenedOn
      ORDER BY j.startedOn LIMIT 1) AS kind, count(*)
    \(left.replacingOccurrences(of: "WHERE s.status", with: "CROSS JOIN (SELECT 0 AS days UNION ALL SELECT 28 "
      + "UNION ALL SELECT 91 UNION ALL SELECT 182) t WHERE s.status")) GROUP BY 1, 2
    """

  private static let exits = "SELECT e.exitReason, count(*) \(left) GROUP BY 1"

  private static let money = """
    SELECT f.fund, count(DISTINCT f.caseRecord), sum(f.amount) FILTER (WHERE f.state = 'paid') FROM fundingLine f
    WHERE f.voided IS NULL GROUP BY 1;
    SELECT x.paidBy, count(DISTINCT x.person), sum(x.cost) FROM sitting x WHERE x.voided IS NULL AND x.cost IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM caseRecord k JOIN fundingLine f ON f.caseRecord = k.id
        WHERE k.person = x.person AND f.step = x.test AND f.amount = x.cost) GROUP BY 1
    """
}
