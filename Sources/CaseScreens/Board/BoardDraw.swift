import CaseCore
import Terminal

/// Draws the board.
struct BoardDraw {
  let state: AppState
  private var board: BoardState { state.board }
  private var layout: BoardLayout { state.boardLayout }
  private var today: Day { state.today }

  func draw(into frame: inout Frame) {
    drawView(into: &frame)
    guard board.isRead else { return }
    if let table = board.table { return BoardTableDraw(table: table, state: state).draw(into: &frame) }
    let shown = board.shown(layout.room)
    for (place, index) in shown.enumerated() {
      draw(board.columns[index], isCursor: index == board.column, at: 1 + place * layout.width, into: &frame)
    }
    drawBeyond(shown, into: &frame)
    if layout.detailRows > 0 { drawDetail(into: &frame) }
  }

  /// What is looked at, as in Candidates, and how many that is.
  private func drawView(into frame: inout Frame) {
    let total = board.columns.compactMap(\.count).reduce(0, +)
    let marks = state.list.marked.isEmpty ? "" : "Marked \(grouped(state.list.marked.count))   "
    let count = board.isRead ? "\(marks)Total \(grouped(total))" : ""
    let room = frame.size.columns - 3 - count.count
    frame.write(
      "View: \(state.list.viewWords)", at: Position(1, 1), width: room - 1,
      style: state.list.query.filter.terms.isEmpty ? .plain : .accent)
    frame.write(count, at: Position(1, 0), width: frame.size.columns - 1, style: .dim, align: .right)
  }

  private func draw(_ column: BoardState.Column, isCursor: Bool, at left: Int, into frame: inout Frame) {
    let width = layout.width - 1
    let count = grouped(column.count ?? 0)
    let title = "\(column.stage.glyph) \(state.office.name(of: column.stage)) \(count)"
    frame.write(title, at: Position(3, left), width: width, style: isCursor ? .accent : .heading)
    let rows = column.window.visible(layout.height)
    for (offset, summary) in rows.enumerated() {
      let isHere = isCursor && column.window.top + offset == column.window.cursor
      draw(summary, isCursor: isHere, at: Position(layout.top + offset, left), width: width, into: &frame)
    }
    if rows.isEmpty { frame.write("Nobody", at: Position(layout.top, left + 1), style: .dim) }
  }

  private func draw(
    _ summary: CaseSummary, isCursor: Bool, at place: Position, width: Int, into frame: inout Frame
  ) {
    let style: Style = isCursor ? .cursor : .plain
    if isCursor {
      frame.fill(at: place, rows: 1, columns: width, style: .cursor)
      // The bar stands in the gap between two stages, so that the sign is seen beside it.
      frame.write("▌", at: Position(place.row, place.column - 1), style: .accent)
    }
    let glyph = RowMark.glyph(of: summary, today: today)
    frame.write(glyph, at: place, style: isCursor ? .cursor : glyph == "!" ? .alert : .warn)
    let mark = state.list.marked.contains(summary.caseRecord) ? "*" : ""
    frame.write(
      "\(mark)\(summary.number) \(summary.name)", at: Position(place.row, place.column + 1), width: width - 1,
      style: style)
  }

  /// What stands left and right of the screen, on the row between the filter and the headings.
  private func drawBeyond(_ shown: Range<Int>, into frame: inout Frame) {
    let before = board.columns[..<shown.lowerBound].last.map { "← \(state.office.name(of: $0.stage))" } ?? ""
    let after = board.columns[shown.upperBound...].first.map { "\(state.office.name(of: $0.stage)) →" } ?? ""
    frame.write(before, at: Position(2, 1), style: .dim)
    frame.write(after, at: Position(2, 0), width: frame.size.columns - 1, style: .dim, align: .right)
  }

  /// More of the card under the cursor.
  private func drawDetail(into frame: inout Frame) {
    let row = layout.top + layout.height
    frame.fill(at: Position(row, 0), rows: 1, columns: frame.size.columns, with: "─", style: .dim)
    guard let summary = board.selected else { return }
    let width = frame.size.columns - 2
    let profession = summary.profession?.name ?? "Profession unknown"
    let stage = StageWords.line(of: summary, state: state)
    let who = "\(summary.number)  \(summary.name)  "
    frame.write("\(who)\(profession) · \(stage)", at: Position(row + 1, 1), width: width)
    let due = summary.nextDue.map { "\($0.dueWords(today: today)): \(summary.nextAction ?? "look again")" }
    let marks = [
      "Next \(due ?? "nothing promised")",
      summary.isStalled(today: today) ? "~ stalled" : nil,
      summary.isExpiring(today: today) ? "◷ expiring" : nil,
    ].compactMap(\.self).joined(separator: " · ")
    frame.write(
      marks, at: Position(row + 2, 1), width: width, style: summary.isOverdue(today: today) ? .alert : .dim)
  }
}
