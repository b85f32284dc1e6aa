import CaseCore
import Terminal

/// Draws the reports.
struct OutcomesDraw {
  let state: AppState
  private var outcomes: OutcomesState { state.outcomes }
  private var width: Int { state.size.columns - 2 }
  private let top = 2
  private var height: Int { max(1, state.size.rows - top - 2) }

  func draw(into frame: inout Frame) {
    frame.write(heading, at: Position(1, 1), width: width, style: .heading)
    let shown = shown
    for (offset, line) in shown.enumerated() {
      draw(line, at: top + offset, into: &frame)
    }
    drawMore(lines.count - shown.endIndex, into: &frame)
  }

  /// Says under the lines how many follow.
  private func drawMore(_ count: Int, into frame: inout Frame) {
    guard count > 0 else { return }
    let words = count == 1 ? "1 more line below" : "\(grouped(count)) more lines below"
    frame.write(words, at: Position(top + room, 0), width: width + 1, style: .dim, align: .right)
  }

  /// The index of the stop on a row of the screen.
  func stop(at row: Int) -> Int? {
    let lines = Array(shown)
    return lines.indices.contains(row - top) ? lines[row - top].stop : nil
  }

  private var heading: String {
    guard let report = outcomes.report else { return "Reports of \(state.office.programme?.name ?? "")" }
    let period = report.period.words.map { ", \($0)" } ?? ""
    let kept = outcomes.keptNumber.map { ", kept as \($0)" } ?? ""
    return "\(report.title)\(kept)\(period), as of \(report.asOf.words(today: state.today))"
  }

  private var cursor: Int { outcomes.report == nil ? outcomes.place : outcomes.stop }

  private var lines: [OutcomesLine] {
    guard let report = outcomes.report else { return ReportLines.list(outcomes.kept) }
    return ReportLines(
      report: report, width: width, bars: outcomes.showsBars ? outcomes.column : nil, column: outcomes.column
    ).lines
  }

  /// How many lines fit; one fewer where more follow, which is said there.
  private var room: Int { lines.count > height ? max(1, height - 1) : height }

  /// The lines that fit, so that the cursor is among them and what stands above the first row is seen.
  private var shown: ArraySlice<OutcomesLine> {
    let lines = lines
    let here = lines.firstIndex { $0.stop == cursor } ?? 0
    let isFirst = cursor == 0
    let first = isFirst ? 0 : max(0, min(here - room / 2, lines.count - room))
    let start = isFirst && here >= room ? here - room + 1 : first
    return lines[start..<min(lines.count, start + room)]
  }

  private func draw(_ line: OutcomesLine, at row: Int, into frame: inout Frame) {
    let isCursor = line.stop == cursor
    if isCursor { RowMark.draw(at: row, isCursor: true, glyph: " ", into: &frame) }
    let style: Style = isCursor ? .cursor : line.style
    frame.write(line.text, at: Position(row, 1), width: width, style: style)
    guard isCursor, !outcomes.showsBars, let cell = line.cell(outcomes.column) else { return }
    frame.write(
      cell.text, at: Position(row, 1 + cell.column), width: max(0, width - cell.column), style: .accent)
  }
}

/// A line of the screen of reports.
struct OutcomesLine {
  var text: String
  var style = Style.plain
  /// The index of the row on which the cursor can stand.
  var stop: Int?
  /// Its figures, each with the column at which it begins.
  var cells: [(column: Int, text: String)] = []
  /// The column of the first of them, where others are out of sight.
  var firstCell = 0

  /// The figure of a column, the last where there are fewer.
  func cell(_ column: Int) -> (column: Int, text: String)? {
    cells.isEmpty ? nil : cells[min(max(0, column - firstCell), cells.count - 1)]
  }
}
