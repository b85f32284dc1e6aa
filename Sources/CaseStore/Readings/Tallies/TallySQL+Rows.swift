import CaseCore

/// The rows of each count. `{cases}` stands for the cases that are looked at.
extension TallySQL {
  static func rows(of name: TallyName, over period: ReportPeriod) -> String {
    switch name {
    case .people: people(period)
    case .genders: headcount(period, key: gender)
    case .ages: headcount(period, key: age)
    case .stages: stages
    case .milestones: milestones
    case .sittings: EnglishSQL.sittings
    case .components: EnglishSQL.components
    case .placements: placements(key: "coalesce(b.name, x.host)", period)
    case .departments: placements(key: "nullif(trim(x.department), '')", period)
    case .support: support(key: "x.kind")
    case .supportMonths: support(key: "substr(x.happenedOn, 1, 7)")
    case .activeSupport: activeSupport(period)
    case .money: money
    case .openings: openings
    default: rowsOfEnds(of: name)
    }
  }

  private static func rowsOfEnds(of name: TallyName) -> String {
    switch name {
    case .outcomes: LeaverSQL.outcomes
    case .entryAges: LeaverSQL.entry(key: entryAge)
    case .entryWork: LeaverSQL.entry(key: LeaverSQL.workOnEntry)
    case .exitSoon: LeaverSQL.exit(key: LeaverSQL.soon)
    case .exitLater: LeaverSQL.exit(key: LeaverSQL.halfAYear)
    case .barriers: barriers
    case .exits: LeaverSQL.exits
    default: deadlines
    }
  }

  /// The day on which the case was active for the first time.
  static let firstActive = """
    (SELECT min(e.happenedOn) FROM caseStatus e WHERE e.caseRecord = c.caseRecord AND e.status = 'active'
      AND e.voided IS NULL)
    """

  static let gender = "nullif(lower(trim(x.gender)), '')"

  /// Full years from one day to another, of days written as 2026-11-23.
  private static func years(to day: String) -> String {
    "(replace(\(day), '-', '') - replace(x.dateOfBirth, '-', '')) / 10000"
  }

  private static func banded(_ bands: [(end: Int?, word: String)], on day: String) -> String {
    let whens = bands.compactMap { band in band.end.map { "WHEN y < \($0) THEN '\(band.word)'" } }
    let last = bands.last?.word ?? ""
    return """
      CASE WHEN x.dateOfBirth IS NULL OR x.birthPrecision IS 'unknown' THEN NULL ELSE
        (SELECT CASE \(whens.joined(separator: " ")) ELSE '\(last)' END FROM (SELECT \(years(to: day)) AS y)) END
      """
  }

  private static let age = banded(
    AgeBand.allCases.map { ($0.end, $0.rawValue) }, on: "min(p.day, p.last)")

  private static let entryAge = banded(
    [(25, "under 25"), (55, "25 to 54"), (nil, "over 54")], on: "c.entered")

  /// Whether the case is active on the last day of the period; nothing where it had no status yet.
  private static func isActive(_ period: ReportPeriod) -> String {
    guard period.to != nil else { return "c.status = 'active'" }
    return """
      (SELECT e.status FROM caseStatus e WHERE e.caseRecord = c.caseRecord AND e.voided IS NULL
        AND e.happenedOn <= p.last ORDER BY e.happenedOn DESC, e.id DESC LIMIT 1) = 'active'
      """
  }

  /// Who has a case, has begun and goes on, within the period.
  private static func standing(_ period: ReportPeriod) -> String {
    """
    k.openedOn BETWEEN p.first AND p.last AS m0,
      ifnull(\(firstActive) BETWEEN p.first AND p.last, 0) AS m1, ifnull(\(isActive(period)), 0) AS m2
    """
  }

  private static func people(_ period: ReportPeriod) -> String {
    """
    SELECT c.caseRecord, NULL AS k1, NULL AS k2, \(standing(period)),
      EXISTS (SELECT 1 FROM employment e WHERE e.person = c.person AND e.voided IS NULL
        AND e.relation = 'registered post' AND e.startedOn <= p.day AND (e.endedOn IS NULL OR e.endedOn >= p.day))
        AS m3
    FROM p CROSS JOIN caseSummary c JOIN caseRecord k ON k.id = c.caseRecord WHERE {cases}
    """
  }

  private static func headcount(_ period: ReportPeriod, key: String) -> String {
    """
    SELECT c.caseRecord, \(key) AS k1, NULL AS k2, \(standing(period))
    FROM p CROSS JOIN caseSummary c JOIN caseRecord k ON k.id = c.caseRecord JOIN person x ON x.id = c.person
    WHERE {cases}
    """
  }
}

/// How far people came.
extension TallySQL {
  /// The cases that were active in the period for the first time, with that day.
  static let entered = """
    (SELECT * FROM \(once("""
      SELECT c.caseRecord, c.person, \(firstActive) AS entered, p.day, p.first, p.last
      FROM p CROSS JOIN caseSummary c WHERE {cases}
      """)) WHERE entered BETWEEN first AND last)
    """

  /// A table of the rows of some SQL, each column worked out once for each row.
  ///
  /// SQLite writes the SQL of a column wherever its name stands, and looks up as often.
  static func once(_ sql: String) -> String { "(WITH once AS MATERIALIZED (\(sql)) SELECT * FROM once)" }

  private static func days(to day: String, from start: String) -> String {
    "CAST(max(0, julianday(\(day)) - julianday(\(start))) AS INTEGER)"
  }

  /// The first day in a stage or one after it.
  private static let stages: String = {
    let later = Stage.allCases.dropFirst()
    let reached = later.map { stage in
      let words = Stage.allCases.filter { $0.position >= stage.position }.map { "'\($0.rawValue)'" }
      return
        "min(CASE WHEN t.stage IN (\(words.joined(separator: ", "))) THEN t.happenedOn END) AS r\(stage.position)"
    }
    let measures = later.map { "r\($0.position) IS NOT NULL AS m\($0.position)" }
    let spans = later.map { stage in
      let before = stage.position == 1 ? "entered" : "r\(stage.position - 1)"
      return "\(days(to: "r\(stage.position)", from: before)) AS d\(stage.position - 1)"
    }
    return """
      SELECT caseRecord, NULL AS k1, NULL AS k2, 1 AS m0, \(measures.joined(separator: ", ")),
        \(spans.joined(separator: ", "))
      FROM (SELECT c.caseRecord, c.entered, \(reached.joined(separator: ", "))
        FROM \(entered) c LEFT JOIN stageTransition t ON t.caseRecord = c.caseRecord AND t.voided IS NULL
          AND t.happenedOn <= c.day GROUP BY c.caseRecord)
      """
  }()

  private static let milestones: String = {
    let events = [
      "g.shown",
      """
      (SELECT min(x.startsOn) FROM placement x WHERE x.person = c.person AND x.voided IS NULL
        AND x.state IN ('running', 'completed', 'ended early') AND x.startsOn <= c.day)
      """,
      "r.shown", job("x.relation <> 'education'"), job("x.relation = 'registered post'"),
    ]
    let columns = events.enumerated().map { "\($1) AS e\($0)" }
    let measures = events.indices.map { "e\($0) IS NOT NULL AS m\($0 + 1)" }
    let spans = events.indices.map { "\(days(to: "e\($0)", from: "entered")) AS d\($0)" }
    let firsts = """
      SELECT c.caseRecord, c.entered, \(columns.joined(separator: ", ")) FROM filed c
        LEFT JOIN english g ON g.caseRecord = c.caseRecord LEFT JOIN register r ON r.caseRecord = c.caseRecord
      """
    return """
      SELECT caseRecord, NULL AS k1, NULL AS k2, 1 AS m0, \(measures.joined(separator: ", ")),
        \(spans.joined(separator: ", "))
      FROM \(once(firsts))
      """
  }()

  private static func job(_ kind: String) -> String {
    """
    (SELECT min(x.startedOn) FROM employment x WHERE x.person = c.person AND x.voided IS NULL AND \(kind)
      AND x.startedOn <= c.day)
    """
  }
}

/// What was done for people.
extension TallySQL {
  private static func placements(key: String, _ period: ReportPeriod) -> String {
    let dated = period.isAlways ? "1" : "ifnull(x.startsOn BETWEEN p.first AND p.last, 0)"
    let begun = "('running', 'completed', 'ended early')"
    return """
      SELECT caseRecord, k1, NULL AS k2, dated AS m0,
        dated AND state NOT IN ('sought', 'withdrawn') AS m1, dated AND state IN \(begun) AS m2,
        dated AND state = 'completed' AS m3,
        CASE WHEN dated AND state IN \(begun) THEN ifnull(hours, 0) ELSE 0 END AS m4,
        dated AND state IN \(begun) AND hours IS NULL AS m5, undated AS m6
      FROM (SELECT c.caseRecord, \(key) AS k1, x.state, x.hours, \(dated) AS dated,
          \(period.isAlways ? "0" : "x.startsOn IS NULL") AS undated
        FROM p CROSS JOIN caseSummary c JOIN placement x ON x.person = c.person AND x.voided IS NULL
          LEFT JOIN partner b ON b.id = x.partner
        WHERE {cases})
      """
  }

  private static func support(key: String) -> String {
    """
    SELECT c.caseRecord, \(key) AS k1, NULL AS k2, 1 AS m0, ifnull(x.minutes, 0) AS m1, x.minutes IS NULL AS m2
    FROM p CROSS JOIN caseSummary c CROSS JOIN contact x ON x.caseRecord = c.caseRecord AND x.voided IS NULL
    WHERE {cases} AND x.kind <> 'note' AND x.happenedOn BETWEEN p.first AND min(p.last, p.day)
    """
  }

  /// Who is active at the end of the period, each with the contacts in it.
  private static func activeSupport(_ period: ReportPeriod) -> String {
    """
    SELECT c.caseRecord, NULL AS k1, NULL AS k2, 1 AS m0, count(x.id) AS m1, ifnull(sum(x.minutes), 0) AS m2
    FROM p CROSS JOIN caseSummary c LEFT JOIN contact x ON x.caseRecord = c.caseRecord AND x.voided IS NULL
      AND x.kind <> 'note' AND x.happenedOn BETWEEN p.first AND min(p.last, p.day)
    WHERE {cases} AND \(isActive(period)) GROUP BY c.caseRecord
    """
  }

  /// Funding lines, and the fees of sittings that none of them pays for: each line pays for one sitting of its
  /// exam and amount.
  private static let money = """
    SELECT caseRecord, fund AS k1, NULL AS k2, 1 AS m0, CASE state WHEN 'approved' THEN amount ELSE 0 END AS m1,
      CASE state WHEN 'paid' THEN amount ELSE 0 END AS m2, CASE state WHEN 'refunded' THEN amount ELSE 0 END AS m3
    FROM (
      SELECT c.caseRecord, f.fund, f.state, f.amount, f.happenedOn AS day, p.first, min(p.last, p.day) AS last
      FROM p CROSS JOIN caseSummary c CROSS JOIN fundingLine f ON f.caseRecord = c.caseRecord AND f.voided IS NULL
        AND f.state IN ('approved', 'paid', 'refunded')
      WHERE {cases}
      UNION ALL
      SELECT c.caseRecord, x.paidBy, 'paid', x.cost, x.satOn, p.first, min(p.last, p.day)
      FROM p CROSS JOIN caseSummary c CROSS JOIN sitting x ON x.person = c.person AND x.voided IS NULL
      WHERE {cases} AND x.cost IS NOT NULL AND (NOT EXISTS (SELECT 1 \(payingLines))
        OR (SELECT count(*) \(payingLines)) <= (SELECT count(*) \(earlierSittings))))
    WHERE day BETWEEN first AND last
    """

  /// The funding lines that may pay for the sitting `x`; most have none, and no more is asked of those.
  private static let payingLines = """
    FROM fundingLine f WHERE f.caseRecord = c.caseRecord AND f.voided IS NULL AND f.state IN ('approved', 'paid')
      AND f.amount = x.cost AND \(EnglishSQL.current("f.step")) = \(EnglishSQL.current("x.test"))
    """

  /// The sittings that they pay for first.
  private static let earlierSittings = """
    FROM sitting y WHERE y.person = c.person AND y.voided IS NULL AND (y.satOn, y.id) < (x.satOn, x.id)
      AND y.cost = x.cost AND \(EnglishSQL.current("y.test")) = \(EnglishSQL.current("x.test"))
    """

  /// Every step on the way to an opening, by who offers it.
  private static let openings: String = {
    let states = SubmissionState.allCases.enumerated().map { "x.state = '\($1.rawValue)' AS m\($0 + 1)" }
    return """
      SELECT c.caseRecord, b.name AS k1, NULL AS k2, 1 AS m0, \(states.joined(separator: ", "))
      FROM p CROSS JOIN caseSummary c CROSS JOIN submission x ON x.caseRecord = c.caseRecord AND x.voided IS NULL
        JOIN opening o ON o.id = x.opening AND o.voided IS NULL JOIN partner b ON b.id = o.partner
      WHERE {cases} AND x.happenedOn BETWEEN p.first AND min(p.last, p.day)
      """
  }()

  private static let barriers = """
    SELECT caseRecord, kind AS k1, NULL AS k2, 1 AS m0, isOpened AS m1, isClosed AS m2, isOpen AS m3,
      CASE WHEN isClosed THEN CAST(julianday(closedOn) - julianday(openedOn) AS INTEGER) END AS d0
    FROM (SELECT c.caseRecord, x.kind, x.openedOn, x.closedOn,
        x.openedOn BETWEEN p.first AND min(p.last, p.day) AS isOpened,
        ifnull(x.closedOn BETWEEN p.first AND min(p.last, p.day), 0) AS isClosed,
        x.openedOn <= min(p.last, p.day) AND (x.closedOn IS NULL OR x.closedOn > min(p.last, p.day)) AS isOpen
      FROM p CROSS JOIN caseSummary c CROSS JOIN barrier x ON x.caseRecord = c.caseRecord AND x.voided IS NULL
      WHERE {cases})
    WHERE isOpened OR isClosed OR isOpen
    """

  /// What falls due; always from the cases to their rows, since the indexes by day hold those of all cases.
  private static let deadlines = """
    SELECT caseRecord, k1, NULL AS k2, due < day AS m0, due BETWEEN day AND month AS m1,
      due > month AND due <= quarter AS m2, due > quarter AS m3
    FROM \(once("SELECT date(day, '+30 days') AS month, date(day, '+90 days') AS quarter FROM p")) CROSS JOIN (
      SELECT c.caseRecord, 'action' AS k1, x.dueOn AS due, p.day, p.first, p.last
      FROM p CROSS JOIN caseSummary c CROSS JOIN action x ON x.caseRecord = c.caseRecord AND x.voided IS NULL
        AND x.doneOn IS NULL AND x.droppedOn IS NULL
      WHERE {cases} AND c.status <> 'exited'
      UNION ALL
      SELECT c.caseRecord, 'hold', (SELECT e.reviewOn FROM caseStatus e WHERE e.caseRecord = c.caseRecord
        AND e.voided IS NULL ORDER BY e.happenedOn DESC, e.id DESC LIMIT 1), p.day, p.first, p.last
      FROM p CROSS JOIN caseSummary c NOT INDEXED WHERE {cases} AND c.status = 'paused'
      UNION ALL
      SELECT c.caseRecord, 'leave', x.leaveExpiresOn, p.day, p.first, p.last
      FROM p CROSS JOIN caseSummary c CROSS JOIN personRestricted x ON x.person = c.person
      WHERE {cases} AND c.status <> 'exited'
      UNION ALL
      SELECT c.caseRecord, c.expires, c.expiresOn, p.day, p.first, p.last
      FROM p CROSS JOIN caseSummary c NOT INDEXED WHERE {cases} AND c.status <> 'exited' AND c.expires <> 'Leave to remain')
    WHERE due BETWEEN first AND last
    """
}
