/// The people whom one figure of a report counts, as a filter can hold them.
///
/// It is read and counted by the same SQL as the report itself, so that the list behind a figure has the people
/// that the figure says.
package struct Counted: Hashable, Sendable {
  package var tally: TallyName
  /// Of which measure they must have something.
  package var measure: TallyMeasure
  package var period: ReportPeriod
  /// The row, as its keys; nothing for all rows.
  package var row: [String?]?

  /// Stands for any word in a row; no fact can hold it.
  package static let any = "\u{0}"

  /// Names a figure.
  package init(_ tally: TallyName, _ measure: TallyMeasure, in period: ReportPeriod, row: [String?]? = nil) {
    (self.tally, self.measure, self.period, self.row) = (tally, measure, period, row)
  }

  /// `placements | started | 2026-01-01..2026-03-31 | =North Hospital`.
  package var text: String {
    let keys = (row ?? []).map(Counted.written)
    return ([tally.rawValue, measure.rawValue, period.text] + keys).joined(separator: " | ")
  }

  /// Reads what `text` writes.
  package init?(text: String) {
    let parts = text.split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, let tally = TallyName(rawValue: parts[0]),
      let measure = TallyMeasure(rawValue: parts[1]), tally.measures.contains(measure),
      let period = ReportPeriod(text: parts[2])
    else { return nil }
    let keys = parts.dropFirst(3).map(Counted.read)
    guard keys.isEmpty || keys.count == tally.keys else { return nil }
    self.init(tally, measure, in: period, row: keys.isEmpty ? nil : Array(keys))
  }

  /// `started in placements, North Hospital`: what the line above a list says.
  package var words: String {
    let keys = (row ?? []).filter { $0 != Counted.any }.map { $0 ?? "not recorded" }
    let place = ([tally.rawValue] + keys).joined(separator: ", ")
    let time = period.words.map { ", \($0)" } ?? ""
    return "\(measure.rawValue) in \(place)\(time)"
  }
}

extension Counted {
  /// The filter that lists them.
  package var filter: String { "figure:\(quoted(text))" }

  private static func written(_ key: String?) -> String {
    guard let key else { return "none" }
    return key == any ? "any" : "=" + key.replacing("|", with: "||")
  }

  private static func read(_ text: String) -> String? {
    switch text {
    case "none": nil
    case "any": any
    default: String(text.dropFirst()).replacing("||", with: "|")
    }
  }
}
