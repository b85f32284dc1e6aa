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

  /// The lines that fit, the cursor among them unless one has gone on from the first or the last row.
  private var shown: ArraySlice<OutcomesLine> {
    let lines = lines
    let start = min(max(0, naturalStart(of: lines) + outcomes.scroll), max(0, lines.count - room))
    return lines[start..<min(lines.count, start + room)]
  }

  /// The first line, so that the cursor is seen, with what stands above the first row and below the last.
  private func naturalStart(of lines: [OutcomesLine]) -> Int {
    let here = lines.firstIndex { $0.stop == cursor } ?? 0
    if cursor == 0 { return max(0, here - room + 1) }
    let isLast = cursor == lines.compactMap(\.stop).max()
    return max(0, min(isLast ? here : here - room / 2, lines.count - room))
  }

  /// How many lines the page can be moved up and on from where it stands by the cursor.
  var slack: ClosedRange<Int> {
    let lines = lines
    let start = naturalStart(of: lines)
    return -start...max(0, lines.count - room - start)
  }

  /// How far a page goes: to the last row that is seen, or the first, so that no line is passed over; where there is no
  /// further row, as many lines as fit.
  func page(back: Bool) -> Int {
    let way = back ? -1 : 1
    guard outcomes.scroll == 0 else {
      return way * (outcomes.scroll.signum() == way ? room : min(room, abs(outcomes.scroll)))
    }
    let (seen, last) = (shown.compactMap(\.stop), lines.compactMap(\.stop).max() ?? 0)
    guard cursor != (back ? 0 : last), let edge = back ? seen.first : seen.last else { return way * room }
    return edge == cursor ? way : edge - cursor
  }

  private func draw(_ line: OutcomesLine, at row: Int, into frame: inout Frame) {
    let isCursor = line.stop == cursor
    if isCursor { RowMark.draw(at: row, isCursor: true, glyph: " ", into: &frame) }
    let style: Style = isCursor ? .cursor : line.style
    frame.write(line.text, at: Position(row, 1), width: width, style: style)
    guard isCursor, !outcomes.showsBars, let cell = line.cell(outcomes.column) else { return }
    frame.write(
      cell.text, at: Position(row, 1 + cell.column), width: max(0, width - cell.column), style: .accent)
    // A screen reader is led to the column that Enter opens.
    if state.isSpoken { frame.write("▌", at: Position(row, cell.column), style: .accent) }
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
