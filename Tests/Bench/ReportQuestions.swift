/// What a volunteer would ask the sqlite3 shell to have the figures of a report: its rows, its totals, its medians.
enum ReportQuestions {
  static let all: [(report: String, sql: String)] = [
    ("professions", headcount("s.profession, s.specialty", "")),
    ("nationalities", headcount("s.nationality", "")),
    ("genders", headcount("x.gender", "JOIN person x ON x.id = s.person")),
    ("ages", headcount("substr(x.dateOfBirth, 1, 4)", "JOIN person x ON x.id = s.person")),
    ("stages", "SELECT stage, count(*), sum(status = 'active') FROM caseSummary GROUP BY stage"),
    ("funnel", funnel), ("sittings", sittings), ("placements", placements), ("outcomes", outcomes),
    ("support", support), ("money", money), ("barriers", barriers), ("exits", exits),
    ("deadlines", deadlines),
  ]

  private static let isEnrolled = """
    EXISTS (SELECT 1 FROM caseStatus e WHERE e.caseRecord = s.caseRecord AND e.status = 'active' AND e.voided IS NULL)
    """

  private static func headcount(_ keys: String, _ join: String) -> String {
    """
    SELECT \(keys), count(*), sum(\(isEnrolled)), sum(s.status = 'active') FROM caseSummary s \(join) GROUP BY \(keys)
    """
  }

  /// The middle of some days, by a group where there is one.
  private static func median(_ days: String, of table: String, by group: String = "''") -> String {
    """
    SELECT kind, days FROM (SELECT \(group) AS kind, \(days) AS days, count(*) OVER (PARTITION BY \(group)) AS rows,
      row_number() OVER (PARTITION BY \(group) ORDER BY \(days)) AS place FROM \(table) WHERE \(days) IS NOT NULL)
    WHERE place = (rows + 1) / 2;
    """
  }

  /// Stages and events with the day of each for everybody who came in, then how many and the middle of the days.
  private static let funnel: String = {
    let stages = ["language", "observation", "accreditation", "job search", "employed"]
    let reached = stages.indices.map { place in
      let later = stages[place...].map { "'\($0)'" }.joined(separator: ", ")
      return "min(t.happenedOn) FILTER (WHERE t.stage IN (\(later))) AS r\(place + 1)"
    }
    let spans = (1...5).map {
      $0 == 1 ? "julianday(r1) - julianday(r0)" : "julianday(r\($0)) - julianday(r\($0 - 1))"
    }
    let events = (1...5).map { "julianday(e\($0)) - julianday(e0)" }
    return """
      CREATE TEMP TABLE reached AS SELECT s.caseRecord, \(entered) AS r0, \(reached.joined(separator: ", "))
        FROM caseSummary s LEFT JOIN stageTransition t ON t.caseRecord = s.caseRecord AND t.voided IS NULL
        WHERE \(isEnrolled) GROUP BY s.caseRecord;
      SELECT count(*), count(r1), count(r2), count(r3), count(r4), count(r5) FROM reached;
      CREATE TEMP TABLE happened AS SELECT \(entered) AS e0, \(firsts) FROM caseSummary s WHERE \(isEnrolled);
      SELECT count(*), count(e1), count(e2), count(e3), count(e4), count(e5) FROM happened;
      \(spans.map { median($0, of: "reached") }.joined(separator: "\n"))
      \(events.map { median($0, of: "happened") }.joined(separator: "\n"))
      """
  }()

  private static let entered = """
    (SELECT min(e.happenedOn) FROM caseStatus e WHERE e.caseRecord = s.caseRecord AND e.status = 'active'
      AND e.voided IS NULL)
    """

  private static let firsts = """
    (SELECT min(x.satOn) FROM sitting x WHERE x.person = s.person AND x.voided IS NULL
      AND ((x.test = 'oet' AND min(x.listening, x.reading, x.writing, x.speaking) >= 3500)
        OR (x.test = 'ielts' AND min(x.listening, x.reading, x.writing, x.speaking) >= 70))) AS e1,
    (SELECT min(x.startsOn) FROM placement x WHERE x.person = s.person AND x.voided IS NULL
      AND x.state IN ('running', 'completed', 'ended early')) AS e2,
    (SELECT min(n.registeredOn) FROM enrolment n WHERE n.caseRecord = s.caseRecord) AS e3,
    (SELECT min(x.startedOn) FROM employment x WHERE x.person = s.person AND x.relation <> 'education') AS e4,
    (SELECT min(x.startedOn) FROM employment x WHERE x.person = s.person AND x.relation = 'registered post') AS e5
    """

  private static let sittings: String = {
    let passed = "sum(x.outcome = 'passed'), sum(min(x.listening, x.reading, x.writing, x.speaking) >= 3500)"
    let isFirst = """
      NOT EXISTS (SELECT 1 FROM sitting y WHERE y.person = x.person AND y.test = x.test AND y.satOn < x.satOn)
      """
    let figures = "count(*), count(DISTINCT x.person), \(passed), sum(\(isFirst))"
    return """
      SELECT x.test, \(figures) FROM caseSummary s JOIN sitting x ON x.person = s.person WHERE x.voided IS NULL
        GROUP BY x.test;
      SELECT test, sum(listening >= 3500), sum(reading >= 3500), sum(writing >= 3500), sum(speaking >= 3500),
        count(DISTINCT person) FROM sitting WHERE voided IS NULL GROUP BY test
      """
  }()

  private static let placements: String = {
    let begun = "x.state IN ('running', 'completed', 'ended early')"
    let figures = """
      count(DISTINCT x.person), count(*), sum(x.state NOT IN ('sought', 'withdrawn')), sum(\(begun)),
      sum(x.state = 'completed'), sum(x.hours) FILTER (WHERE \(begun)), sum(\(begun) AND x.hours IS NULL)
      """
    return """
      SELECT coalesce(p.name, x.host), \(figures) FROM placement x LEFT JOIN partner p ON p.id = x.partner
        WHERE x.voided IS NULL GROUP BY 1;
      SELECT department, \(figures) FROM placement x WHERE x.voided IS NULL GROUP BY 1;
      SELECT \(figures) FROM placement x WHERE x.voided IS NULL
      """
  }()

  private static let left = """
    FROM caseSummary s JOIN caseStatus e ON e.id = (SELECT z.id FROM caseStatus z WHERE z.caseRecord = s.caseRecord
      AND z.voided IS NULL ORDER BY z.happenedOn DESC, z.id DESC LIMIT 1)
    """

  private static let outcomes = """
    SELECT t.days, (SELECT relation FROM employment j WHERE j.person = s.person AND j.startedOn <= e.happenedOn
      ORDER BY j.startedOn LIMIT 1) AS kind, count(*)
    \(left) CROSS JOIN (SELECT 0 AS days UNION ALL SELECT 28 UNION ALL SELECT 91 UNION ALL SELECT 182) t
    WHERE s.status = 'exited' GROUP BY 1, 2
    """

  private static let exits = "SELECT e.exitReason, count(*) \(left) WHERE s.status = 'exited' GROUP BY 1"
}

/// What was done for people.
extension ReportQuestions {
  private static let support: String = {
    let figures = "count(*), count(DISTINCT caseRecord), sum(minutes), sum(minutes IS NULL)"
    let those = "FROM contact WHERE voided IS NULL AND kind <> 'note'"
    return """
      SELECT kind, \(figures) \(those) GROUP BY kind;
      SELECT substr(happenedOn, 1, 7), \(figures) \(those) GROUP BY 1;
      SELECT \(figures) \(those);
      SELECT count(*), sum(n), sum(minutes) FROM caseSummary s LEFT JOIN (SELECT caseRecord, count(*) AS n,
        sum(minutes) AS minutes \(those) GROUP BY caseRecord) x ON x.caseRecord = s.caseRecord WHERE status = 'active'
      """
  }()

  private static let money: String = {
    let lines = """
      WITH line AS (
        SELECT caseRecord, fund, state, amount FROM fundingLine
        WHERE voided IS NULL AND state IN ('approved', 'paid', 'refunded')
        UNION ALL SELECT k.id, x.paidBy, 'paid', x.cost FROM sitting x JOIN caseRecord k ON k.person = x.person
        WHERE x.voided IS NULL AND x.cost IS NOT NULL AND NOT EXISTS (SELECT 1 FROM fundingLine f
          WHERE f.caseRecord = k.id AND f.step = x.test AND f.amount = x.cost AND f.voided IS NULL))
      """
    let figures = """
      count(DISTINCT caseRecord), sum(amount) FILTER (WHERE state = 'approved'),
      sum(amount) FILTER (WHERE state = 'paid'), sum(amount) FILTER (WHERE state = 'refunded')
      """
    return """
      \(lines) SELECT fund, \(figures) FROM line GROUP BY fund;
      \(lines) SELECT \(figures) FROM line;
      SELECT count(*) FROM caseSummary s WHERE \(isEnrolled);
      SELECT count(DISTINCT person) FROM employment WHERE voided IS NULL AND relation = 'registered post'
        AND startedOn <= date('now') AND (endedOn IS NULL OR endedOn >= date('now'))
      """
  }()

  private static let barriers: String = {
    let figures = "count(DISTINCT caseRecord), count(*), count(closedOn), count(*) - count(closedOn)"
    return """
      SELECT kind, \(figures) FROM barrier WHERE voided IS NULL GROUP BY kind;
      SELECT \(figures) FROM barrier WHERE voided IS NULL;
      \(median("julianday(closedOn) - julianday(openedOn)", of: "barrier", by: "kind"))
      """
  }()

  private static let deadlines = """
    SELECT kind, sum(due < date('now')), sum(due BETWEEN date('now') AND date('now', '+30 days')),
      sum(due > date('now', '+30 days') AND due <= date('now', '+90 days')), sum(due > date('now', '+90 days'))
    FROM (
      SELECT 'action' AS kind, a.dueOn AS due FROM action a JOIN caseSummary s ON s.caseRecord = a.caseRecord
        WHERE a.voided IS NULL AND a.doneOn IS NULL AND a.droppedOn IS NULL AND s.status <> 'exited'
      UNION ALL SELECT 'hold', e.reviewOn \(left) WHERE s.status = 'paused'
      UNION ALL SELECT 'leave', x.leaveExpiresOn FROM personRestricted x JOIN caseSummary s ON s.person = x.person
        WHERE s.status <> 'exited'
      UNION ALL SELECT expires, expiresOn FROM caseSummary WHERE expires IS NOT NULL AND status <> 'exited')
    WHERE due IS NOT NULL GROUP BY kind
    """
}
