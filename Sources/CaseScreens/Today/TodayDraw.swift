import CaseCore
import Terminal

/// Draws Today.
struct TodayDraw {
  let state: AppState
  private var today: Day { state.today }

  func draw(into frame: inout Frame) {
    drawWhere(into: &frame)
    guard let lists = state.todayState.lists else { return }
    guard !state.todayState.rows.isEmpty else { return drawEmpty(lists, into: &frame) }
    for (offset, line) in shown(lines).enumerated() { draw(line, at: 3 + offset, into: &frame) }
  }

  /// The lines that there is room for, around the cursor.
  private func shown(_ lines: [Line]) -> ArraySlice<Line> {
    let height = max(0, state.size.rows - 5)
    let cursorLine = lines.firstIndex { $0.row == state.todayState.cursor } ?? 0
    let start = max(0, min(cursorLine - height * 2 / 3, lines.count - height))
    return lines[start...].prefix(height)
  }

  /// The row of the lists that stands on a row of the screen; nothing where none does.
  func row(at screenRow: Int) -> Int? {
    let shown = Array(shown(lines))
    return shown.indices.contains(screenRow - 3) ? shown[screenRow - 3].row : nil
  }

  /// Where we are: club, caseworker, how many.
  private func drawWhere(into frame: inout Frame) {
    guard let lists = state.todayState.lists else { return }
    let programme = state.office.programme?.name
    let counts =
      "\(lists.total == 1 ? "1 candidate" : "\(grouped(lists.total)) candidates"), \(grouped(lists.open)) open"
    let parts = [programme, state.me?.name, counts].compactMap(\.self)
    frame.write(parts.joined(separator: " · "), at: Position(1, 1), width: frame.size.columns - 2)
  }

  private func drawEmpty(_ lists: TodayLists, into frame: inout Frame) {
    let words =
      lists.total == 0
      ? "There is nobody in this file yet. \(state.key(.intake)) takes a new candidate in."
      : "Nothing is promised for today, nothing expires soon, nobody has newly stalled. \(state.key(.candidates)) shows everybody."
    frame.write(words, at: Position(4, 3), width: frame.size.columns - 4)
  }

  private struct Line {
    var title: String?
    var count = ""
    var row: Int?
    var summary: CaseSummary?
    var kind = TodaySection.promised
  }

  private var lines: [Line] {
    var lines: [Line] = []
    var row = 0
    for (title, kind, section) in state.todayState.sections {
      if !lines.isEmpty { lines.append(Line()) }
      lines.append(Line(title: title, count: section.countWords))
      for summary in section.rows {
        lines.append(Line(row: row, summary: summary, kind: kind))
        row += 1
      }
      if let more = section.moreWords { lines.append(Line(title: "   \(more)")) }
    }
    return lines
  }

  private func draw(_ line: Line, at row: Int, into frame: inout Frame) {
    if let title = line.title {
      let total = line.count.isEmpty ? "" : "Total \(line.count)"
      let right = frame.size.columns - 1
      frame.write(title, at: Position(row, 1), width: max(0, right - total.count - 2), style: .heading)
      frame.write(total, at: Position(row, right - total.count), style: .dim)
    } else if let summary = line.summary {
      draw(summary, line.kind, isCursor: line.row == state.todayState.cursor, at: row, into: &frame)
    }
  }

  private func draw(
    _ summary: CaseSummary, _ kind: TodaySection, isCursor: Bool, at row: Int, into frame: inout Frame
  ) {
    let style: Style = isCursor ? .cursor : .plain
    RowMark.draw(at: row, isCursor: isCursor, glyph: glyph(of: kind, summary), into: &frame)
    let names = frame.size.columns < 80 ? 11 : 20
    frame.write(summary.number, at: Position(row, 3), width: 10, style: style)
    frame.write(summary.name, at: Position(row, 14), width: names, style: style)
    let left = 14 + names + 1
    TodayRow(summary, kind, today: today, office: state.office, room: frame.size.columns - left - 1)
      .draw(at: row, from: left, isCursor: isCursor, into: &frame)
  }

  private func glyph(of kind: TodaySection, _ summary: CaseSummary) -> String {
    switch kind {
    case .promised: summary.isOverdue(today: today) ? "!" : " "
    case .expiring: "◷"
    case .stalled: "~"
    }
  }
}
