import CaseCore

/// The first days on which people had shown English and were on the register.
///
/// Each table is made once for the cases that are looked at: asked case by case it took four times as long.
extension EnglishSQL {
  /// `filed`: the cases that came in, each with its pathway file; `english` and `register`: their first days.
  static let firsts: String = [
    ("filed", "SELECT c.*, \(file) AS file FROM \(TallySQL.entered) c"), ("scored", scored),
    ("marked", marked),
    ("english", earliest(of: [single, pair, otherwise])), ("register", earliest(of: [number, registered])),
  ].map { ", \($0) AS MATERIALIZED (\($1))" }.joined(separator: "\n")

  private static func earliest(of ways: [String]) -> String {
    "SELECT caseRecord, min(shown) AS shown FROM (\(ways.joined(separator: " UNION ALL "))) GROUP BY caseRecord"
  }

  /// Every sitting that its pathway judges, beside what is needed.
  private static let scored = """
    SELECT f.caseRecord, x.id, x.satOn, x.test, n.months, n.days, \(sum) IS NOT NULL AND NOT \(isShort) AS isEnough
      \(skills.map { ", x.\($0), n.\($0) AS need_\($0), n.least_\($0)" }.joined())
    FROM filed f CROSS JOIN sitting x ON x.person = f.person
      CROSS JOIN need n ON n.file = f.file AND n.test = x.test AND n.version IS x.version
    WHERE x.voided IS NULL AND x.satOn <= f.day
    """

  private static let single = "SELECT caseRecord, satOn AS shown FROM scored WHERE isEnough"

  /// Two sittings that count together.
  private static let pair: String = {
    let usable = skills.map { "x.\($0) >= x.least_\($0) AND y.\($0) >= x.least_\($0)" }
    let reached = skills.map { "max(x.\($0), y.\($0)) >= x.need_\($0)" }
    return """
      SELECT x.caseRecord, y.satOn FROM scored x JOIN scored y ON y.caseRecord = x.caseRecord AND y.test = x.test
        AND (y.satOn, y.id) > (x.satOn, x.id)
      WHERE \((usable + reached).joined(separator: " AND ")) AND y.satOn <= \(pairEnds)
      """
  }()

  /// The last day on which a second sitting may count with the first.
  ///
  /// It is the anniversary, or the end of a month that is too short for it. On that day itself it is unsure, as other passes that are counted are.
  private static let pairEnds = """
    CASE WHEN x.months IS NOT NULL THEN date(min(date(x.satOn, '+' || x.months || ' months'),
      date(x.satOn, 'start of month', '+' || (x.months + 1) || ' months', '-1 day')))
    ELSE date(x.satOn, '+' || x.days || ' days') END
    """

  /// The first day of each case on which a step showed English or ended on the register.
  private static let marked = """
    SELECT f.caseRecord, m.milestone, min(e.happenedOn) AS shown
    FROM filed f CROSS JOIN stepEvent e ON e.caseRecord = f.caseRecord AND e.happenedOn <= f.day AND e.voided IS NULL
        AND e.state IN ('passed', 'not needed')
      CROSS JOIN enrolment n ON n.id = e.enrolment CROSS JOIN mark m ON m.file = n.pathwayFile AND m.step = e.step
    WHERE m.milestone = 'english' OR e.state = 'passed' GROUP BY 1, 2
    """

  private static let otherwise = "SELECT caseRecord, shown FROM marked WHERE milestone = 'english'"
  private static let registered = "SELECT caseRecord, shown FROM marked WHERE milestone = 'registered'"

  private static let number = """
    SELECT f.caseRecord, n.registeredOn AS shown
    FROM filed f CROSS JOIN enrolment n ON n.caseRecord = f.caseRecord AND n.registeredOn <= f.day
    """
}
