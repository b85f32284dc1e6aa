import CaseCore
import Casework
import Terminal

/// Draws the choice of a sheet.
struct SheetDraw {
  let sheet: SheetBox
  let state: AppState

  func draw(into frame: inout Frame) {
    let columns = min(frame.size.columns - 2, 66)
    let box = FloatingBox(title: title, rows: 9, columns: columns, in: frame.size)
    let isAsking = sheet.reason != nil
    box.draw(
      foot: isAsking ? "Enter write with this reason   Esc leave it" : "Enter write   Tab format   Esc close",
      into: &frame)
    if isAsking { drawReason(box, into: &frame) } else { drawChoice(box, into: &frame) }
  }

  private var title: String {
    sheet.cases.count > 1 ? "Sheets of \(grouped(sheet.cases.count)) marked cases" : "Sheet"
  }

  private func drawChoice(_ box: FloatingBox, into frame: inout Frame) {
    for (offset, line) in SheetBox.audiences.enumerated() {
      let row = box.top + 1 + offset
      let isChosen = line.audience == sheet.audience
      if isChosen { frame.write("▌", at: Position(row, box.left + 1), style: .accent) }
      frame.write(String(line.letter), at: Position(row, box.left + 3), style: .accent)
      frame.write(
        words(line.audience, line.words), at: Position(row, box.left + 5), width: box.columns - 7,
        style: isChosen ? .cursor : .plain)
    }
    drawFormats(box, into: &frame)
  }

  private func words(_ audience: SheetAudience, _ words: String) -> String {
    guard audience == .partner, sheet.audience == .partner else { return words }
    return "For "
      + (sheet.chosenPartner.map { latinLed($0.name, "partner") } ?? "nobody: add a partner first")
      + (sheet.partners.count > 1 ? "  ←→ another" : "")
  }

  private func drawFormats(_ box: FloatingBox, into frame: inout Frame) {
    let row = box.top + 6
    var column = box.left + 3 + frame.write("As ", at: Position(row, box.left + 3), style: .dim)
    for format in SheetFormat.allCases {
      let isChosen = format == sheet.format
      let name = isChosen ? "[\(format.rawValue)]" : " \(format.rawValue) "
      column += frame.write(
        name, at: Position(row, column), width: max(0, box.left + box.columns - column - 2),
        style: isChosen ? .accent : .dim)
    }
  }

  private func drawReason(_ box: FloatingBox, into frame: inout Frame) {
    let lines = wrap(sheet.missing, to: box.columns - 6)
    for (offset, line) in lines.prefix(3).enumerated() {
      frame.write(line, at: Position(box.top + 1 + offset, box.left + 3), style: .alert)
    }
    let row = box.top + 5
    let used = frame.write("Make it because: ", at: Position(row, box.left + 3), style: .accent)
    let column = box.left + 3 + used
    guard let reason = sheet.reason else { return }
    frame.write(reason.text, at: Position(row, column), width: box.left + box.columns - column - 2)
    frame.cursor = Position(row, min(box.left + box.columns - 2, column + displayWidth(reason.beforeCursor)))
  }
}
