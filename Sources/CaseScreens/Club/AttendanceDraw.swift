import CaseCore
import Terminal

/// Draws the attendance form between the first line and the message.
struct AttendanceDraw {
  let attendance: AttendanceBox
  let state: AppState

  /// The keys that count, for the hint line.
  var hints: [String] {
    [
      "1 present", "2 late", "3 excused", "0 absent", "\(state.key(.find)) find", "c close", "Esc done",
      "Tab club", "←→ week", "+- minutes", "\(state.key(.hideNames)) hide names",
    ]
  }

  func draw(into frame: inout Frame) {
    let sheet = attendance.sheet
    frame.fill(at: Position(1, 0), rows: frame.size.rows - 3, columns: frame.size.columns)
    let here = "\(sheet.here) here"
    let isNarrow = frame.size.columns < 60
    let counts = isNarrow ? here : "\(sheet.expected) expected  \(here)  \(walkIns)"
    frame.write(
      "Job club, \(sheet.title(today: state.today))", at: Position(1, 1),
      width: max(0, frame.size.columns - counts.count - 4), style: .heading)
    frame.write(counts, at: Position(1, 0), width: frame.size.columns - 1, align: .right)
    drawRule(sheet, into: &frame)
    let height = max(1, frame.size.rows - 5)
    let top = max(0, min(attendance.cursor - height / 2, sheet.rows.count - height))
    for (offset, row) in sheet.rows.dropFirst(top).prefix(height).enumerated() {
      draw(row, isCursor: top + offset == attendance.cursor, at: 3 + offset, into: &frame)
    }
    if sheet.rows.isEmpty {
      frame.write("Nobody is expected. \(state.key(.find)) finds somebody who has come.", at: Position(4, 3))
    }
    drawFind(into: &frame)
  }

  private var walkIns: String {
    attendance.sheet.walkIns == 1 ? "1 walk-in" : "\(attendance.sheet.walkIns) walk-ins"
  }

  private func drawRule(_ sheet: SessionSheet, into frame: inout Frame) {
    frame.fill(at: Position(2, 0), rows: 1, columns: frame.size.columns, with: "─", style: .dim)
    let minutes =
      sheet.session?.minutes.map { "\($0) minutes of support each" } ?? "minutes not said: + sets them"
    let state = sheet.session?.closedOn == nil ? minutes : "over, \(minutes)"
    frame.write(" \(state) ", at: Position(2, 0), width: frame.size.columns - 1, style: .dim, align: .right)
  }

  private func draw(_ row: SessionSheet.Row, isCursor: Bool, at line: Int, into frame: inout Frame) {
    let style: Style = isCursor ? .cursor : .plain
    RowMark.draw(at: line, isCursor: isCursor, glyph: row.absences > 1 ? "!" : " ", into: &frame)
    let names = frame.size.columns < 80 ? 14 : 24
    frame.write(row.summary.number, at: Position(line, 3), width: 10, style: style)
    frame.write(row.summary.name, at: Position(line, 14), width: names, style: style)
    let mark = row.mark.flatMap { mark in mark.digit.map { "\(mark.rawValue) \($0)" } } ?? "not marked"
    frame.write(
      mark, at: Position(line, 15 + names), width: 12,
      style: isCursor ? .cursor : row.mark == nil ? .dim : .plain)
    let remarks = [Absences.words(row.absences), row.reason == .club ? nil : row.reason.rawValue]
    let words = remarks.compactMap(\.self).joined(separator: ", ")
    let left = 28 + names
    frame.write(
      words, at: Position(line, left), width: max(0, frame.size.columns - left - 1),
      style: isCursor ? .cursor : row.absences > 2 ? .alert : .dim)
  }

  private func drawFind(into frame: inout Frame) {
    guard let line = attendance.find else { return }
    let walkIn = attendance.walkIn.map { "Walk-in? Enter marks \($0.number) \($0.name)" }
    let advice =
      attendance.isMissing ? "Nobody matches." : walkIn ?? "Enter keeps the row, Esc goes back"
    let row = frame.size.rows - 2
    frame.fill(at: Position(row, 0), rows: 1, columns: frame.size.columns)
    frame.write("/ \(line.text)", at: Position(row, 1), width: 26, style: .accent)
    frame.cursor = Position(row, min(26, 3 + displayWidth(line.beforeCursor)))
    frame.write(
      advice, at: Position(row, 28), width: frame.size.columns - 29,
      style: attendance.isMissing ? .alert : .plain)
  }
}
