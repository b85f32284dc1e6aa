import CaseCore

/// People who came in and who left.
enum LeaverSQL {
  /// The cases whose last status is an exit in the period, with its day and reason.
  private static let left = """
    (SELECT c.caseRecord, c.person, e.happenedOn AS leftOn, e.exitReason, \(TallySQL.firstActive) AS entered, p.day
      FROM p CROSS JOIN caseSummary c JOIN caseStatus e ON e.id = (
        SELECT z.id FROM caseStatus z WHERE z.caseRecord = c.caseRecord AND z.voided IS NULL
        ORDER BY z.happenedOn DESC, z.id DESC LIMIT 1)
      WHERE {cases} AND c.status = 'exited' AND e.happenedOn BETWEEN p.first AND min(p.last, p.day))
    """

  /// The kind of the nearest job of the person of `c` on a day, `none` for none.
  private static func job(on day: String) -> String {
    """
    ifnull((SELECT relation FROM employment j WHERE j.person = c.person AND j.voided IS NULL AND j.startedOn <= \(day)
      AND (j.endedOn IS NULL OR j.endedOn >= \(day)) ORDER BY \(OutcomeSQL.rank), j.startedOn, j.id LIMIT 1), 'none')
    """
  }

  static let outcomes: String = {
    let later = "date(c.leftOn, '+' || t.days || ' days')"
    return """
      SELECT c.caseRecord, CASE WHEN \(later) > c.day THEN 'later' ELSE \(job(on: later)) END AS k1,
        CAST(t.days AS TEXT) AS k2, 1 AS m0
      FROM \(left) c CROSS JOIN (SELECT 0 AS days UNION ALL SELECT 28 UNION ALL SELECT 91 UNION ALL SELECT 182) t
      """
  }()

  static let exits = """
    SELECT c.caseRecord, c.exitReason AS k1, NULL AS k2, 1 AS m0,
      CAST(max(0, julianday(c.leftOn) - julianday(c.entered)) AS INTEGER) AS d0
    FROM \(left) c
    """

  /// Everybody who came in within the period, by a key and the gender.
  static func entry(key: String) -> String {
    """
    SELECT c.caseRecord, \(key) AS k1, \(TallySQL.gender) AS k2, 1 AS m0
    FROM \(TallySQL.entered) c JOIN person x ON x.id = c.person
    """
  }

  /// Everybody who was ever in and left within the period, by a key and the gender.
  static func exit(key: String) -> String {
    """
    SELECT c.caseRecord, \(key) AS k1, \(TallySQL.gender) AS k2, 1 AS m0
    FROM \(left) c JOIN person x ON x.id = c.person WHERE c.entered IS NOT NULL
    """
  }

  /// A job, education or nothing that is recorded.
  private static func work(from: String, to: String) -> String {
    let held = """
      FROM employment j WHERE j.person = c.person AND j.voided IS NULL AND j.startedOn <= \(to)
        AND (j.endedOn IS NULL OR j.endedOn >= \(from))
      """
    return """
      CASE WHEN EXISTS (SELECT 1 \(held) AND j.relation <> 'education') THEN 'job'
        WHEN EXISTS (SELECT 1 \(held) AND j.relation = 'education') THEN 'education' ELSE 'none' END
      """
  }

  static let workOnEntry = work(from: "c.entered", to: "c.entered")

  static let soon = work(from: "c.leftOn", to: "min(c.day, date(c.leftOn, '+28 days'))")

  static let halfAYear: String = {
    let later = "date(c.leftOn, '+182 days')"
    return "CASE WHEN \(later) > c.day THEN 'later' ELSE \(work(from: later, to: later)) END"
  }()
}
