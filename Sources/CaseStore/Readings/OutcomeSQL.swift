import CaseCore

/// What came of a case, in SQL over its line `s`.
struct OutcomeSQL {
  let today: Day

  /// Whether the case has ever been active.
  static let isEnrolled = SQLPart(
    """
    EXISTS (SELECT 1 FROM caseStatus e WHERE e.caseRecord = s.caseRecord AND e.status = 'active'
      AND e.voided IS NULL)
    """)

  /// How near each kind of job is to the profession, the nearest first.
  static let rank: String = {
    let places = EmploymentRelation.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
    return "CASE relation \(places.joined(separator: " ")) END"
  }()

  /// Whether the nearest job of the day is of a kind; nothing for no job at all.
  func job(_ kind: EmploymentRelation?) -> SQLPart {
    let held = """
      FROM employment WHERE person = s.person AND voided IS NULL AND startedOn <= ?
        AND (endedOn IS NULL OR endedOn >= ?)
      """
    let day = [today.iso, today.iso]
    guard let kind else { return SQLPart("NOT EXISTS (SELECT 1 \(held))", day) }
    return SQLPart(
      "? = (SELECT relation \(held) ORDER BY \(Self.rank), startedOn, id LIMIT 1)", [kind.rawValue] + day)
  }
}
