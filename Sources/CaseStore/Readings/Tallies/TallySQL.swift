import CaseCore

/// The SQL of one count: a row for each person, sitting, placement or contact that it looks at.
///
/// Each has `caseRecord`, the keys `k1` and `k2`, the measures `m0` on as numbers and the spans `d0` on as days or
/// nothing. A count without keys has one row a case. A report adds the rows up; the list behind a figure asks for the cases that have one of them. That way
/// both mean the same people.
struct TallySQL {
  let name: TallyName
  /// The rows, up to and with the word WHERE and the conditions that are always asked.
  private let body: String
  private let english: EnglishSQL
  private let days: [String]

  /// Makes the SQL of a count, judged by a day (`p.day`), over a period (`p.first` to `p.last`).
  init(_ name: TallyName, on day: Day, period: ReportPeriod, english: EnglishSQL) {
    self.name = name
    self.english = english
    body = TallySQL.rows(of: name, over: period)
    days = [day.iso, period.from?.iso ?? "0000-01-01", period.to?.iso ?? CaseSummary.never.iso]
  }

  /// The rows of some cases, given by a condition over the line `c`, which may look at the identities between
  /// `p.low` and `p.high`.
  private func rows(of cases: String, bounds: ClosedRange<Int64> = 0...0) -> SQLPart {
    let needs = english.tables(for: name)
    let sql = "\(needs.sql)\n\(body)".replacing("{cases}", with: cases)
    return SQLPart(
      """
      WITH p(day, first, last, low, high) AS (VALUES (?, ?, ?, ?, ?))\(sql)
      """, days + [bounds.lowerBound, bounds.upperBound] + needs.arguments)
  }

  /// Whether the case of the line `s` is one of those that a figure counts.
  func holds(_ figure: Counted) -> SQLPart {
    guard let place = name.measures.firstIndex(of: figure.measure) else { return .never }
    let rows = rows(of: "c.caseRecord = s.caseRecord")
    let keys = (figure.row ?? []).enumerated().filter { $1 != Counted.any }
      .map { key in SQLPart("k\(key.offset + 1) IS ?", [key.element]) }
    let test = SQLPart.all([SQLPart("m\(place) > 0")] + keys)
    return SQLPart("EXISTS (SELECT 1 FROM (\(rows.sql)) WHERE \(test.sql))", rows.arguments + test.arguments)
  }

  /// How many columns hold the sums of a row, or the number, the days and the count of a span.
  var width: Int { max(3, name.measures.count * 2) }

  /// The sums over the cases of some identities: rows (0), the total (1) and the spans (2), with both keys.
  func sums(of cases: ClosedRange<Int64>) -> SQLPart {
    let rows = rows(of: "c.caseRecord BETWEEN p.low AND p.high", bounds: cases)
    let group = name.keys == 0 ? "" : " GROUP BY " + (1...name.keys).map { "k\($0)" }.joined(separator: ", ")
    let each = name.measures.indices.map { "sum(m\($0)) AS m\($0)" }.joined(separator: ", ")
    let both = padded(name.measures.indices.flatMap { ["sum(m\($0))", "sum(m\($0) > 0)"] })
    // One row a case needs no adding up: that saves a third of the time of a simple count.
    let (held, byCase) =
      name.keys == 0
      ? ("fact", "fact") : ("held", "(SELECT \(each) FROM held GROUP BY caseRecord)")
    let spans = name.spans.indices.map { span(of: $0, group: group) }
    return SQLPart(
      """
      WITH fact AS MATERIALIZED (\(rows.sql)),
        held AS MATERIALIZED (SELECT caseRecord, k1, k2, \(each) FROM fact GROUP BY caseRecord, k1, k2)
      SELECT 0 AS what, k1, k2, \(both) FROM \(held)\(group)
      UNION ALL SELECT 1, NULL, NULL, \(both) FROM \(byCase)
      \(spans.joined(separator: "\n"))
      """, rows.arguments)
  }

  private func span(of place: Int, group: String) -> String {
    let by = (group.isEmpty ? " GROUP BY" : group + ",") + " d\(place)"
    let columns = padded([String(place), "d\(place)", "count(*)"])
    return "UNION ALL SELECT 2, k1, k2, \(columns) FROM fact WHERE d\(place) IS NOT NULL\(by)"
  }

  private func padded(_ columns: [String]) -> String {
    (columns + Array(repeating: "0", count: max(0, width - columns.count))).joined(separator: ", ")
  }
}
