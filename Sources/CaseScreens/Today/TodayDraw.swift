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
    let lines = self.lines
    let height = frame.size.rows - 5
    let cursorLine = lines.firstIndex { $0.row == state.todayState.cursor } ?? 0
    let start = max(0, min(cursorLine - height * 2 / 3, lines.count - height))
    for (offset, line) in lines[start...].prefix(height).enumerated() {
      draw(line, at: 3 + offset, into: &frame)
    }
  }

  /// Where we are: club, caseworker, how many.
  private func drawWhere(into frame: inout Frame) {
    guard let lists = state.todayState.lists else { return }
    let programme = state.office.programme?.name
    let counts = "\(grouped(lists.total)) candidates, \(grouped(lists.active)) active"
    let parts = [programme, state.me?.name, counts].compactMap(\.self)
    frame.write(parts.joined(separator: " · "), at: Position(1, 1), width: frame.size.columns - 2)
  }

  private func drawEmpty(_ lists: TodayLists, into frame: inout Frame) {
    let words =
      lists.total == 0
      ? "There is nobody in this file yet. i takes a new candidate in."
      : "Nothing is promised for today, nothing expires soon, nobody has newly stalled. 2 shows everybody."
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
      frame.write(title, at: Position(row, 1), style: .heading)
      guard !line.count.isEmpty else { return }
      frame.write(
        "Total \(line.count)", at: Position(row, 0), width: frame.size.columns - 1, style: .dim,
        align: .right)
    } else if let summary = line.summary {
      draw(summary, line.kind, isCursor: line.row == state.todayState.cursor, at: row, into: &frame)
    }
  }

  private func draw(
    _ summary: CaseSummary, _ kind: TodaySection, isCursor: Bool, at row: Int, into frame: inout Frame
  ) {
    let columns = frame.size.columns
    let style: Style = isCursor ? .cursor : .plain
    RowMark.draw(at: row, isCursor: isCursor, glyph: glyph(of: kind, summary), into: &frame)
    let names = columns < 60 ? 14 : 20
    frame.write(summary.number, at: Position(row, 3), width: 10, style: style)
    frame.write(summary.name, at: Position(row, 14), width: names, style: style)
    let (what, when) = words(of: kind, summary)
    let left = 14 + names + 1
    let tail = columns < 60 ? 12 : columns < 100 ? 24 : 36
    frame.write(
      latinLed(what, "Next"), at: Position(row, left), width: columns - left - tail - 1, style: style)
    frame.write(when, at: Position(row, columns - tail), width: tail - 1, style: isCursor ? .cursor : .dim)
  }

  private func glyph(of kind: TodaySection, _ summary: CaseSummary) -> String {
    switch kind {
    case .promised: summary.isOverdue(today: today) ? "!" : " "
    case .expiring: "◷"
    case .stalled: "~"
    }
  }

  private func words(of kind: TodaySection, _ summary: CaseSummary) -> (what: String, when: String) {
    switch kind {
    case .promised:
      return (summary.nextAction ?? "nothing written down", summary.nextDue?.dueWords(today: today) ?? "none")
    case .expiring:
      let ends = summary.expiresOn.map { $0 < today ? "ended" : "ends" } ?? ""
      let day = summary.expiresOn?.words(today: today) ?? ""
      return ("\(summary.expires ?? "") \(ends) \(day)", "for \(summary.neededFor ?? "a later step")")
    case .stalled: return (StallWords.reason(of: summary, today: today), StallWords.waiting(on: summary))
    }
  }
}
