import CaseCore
import Casework
import Terminal

/// Draws the choice of a sheet.
struct SheetDraw {
  let sheet: SheetBox
  let state: AppState

  func draw(into frame: inout Frame) {
    let columns = min(frame.size.columns - 2, 66)
    let box = FloatingBox(title: title, rows: 10, columns: columns, in: frame.size)
    let isAsking = sheet.reason != nil
    box.draw(foot: isAsking ? "Enter write with this reason   Esc leave it" : foot, into: &frame)
    if isAsking { drawReason(box, into: &frame) } else { drawChoice(box, into: &frame) }
  }

  private var foot: String {
    let isTurning = sheet.audience == .partner && sheet.partners.count > 1
    return "Enter write" + (isTurning ? "   ←→ partner" : "") + "   Tab format   Esc close"
  }

  private var title: String {
    sheet.cases.count > 1 ? "Sheets of \(grouped(sheet.cases.count)) marked cases" : "Sheet"
  }

  private func drawChoice(_ box: FloatingBox, into frame: inout Frame) {
    for (offset, line) in sheet.choices.enumerated() {
      let row = box.top + 1 + offset
      let isChosen = line.audience == sheet.audience
      if isChosen { frame.write("▌", at: Position(row, box.left + 1), style: .accent) }
      frame.write(String(line.letter), at: Position(row, box.left + 3), style: .accent)
      frame.write(
        words(line.audience, line.words), at: Position(row, box.left + 5), width: box.columns - 7,
        style: isChosen ? .cursor : .plain)
    }
    draw("As ", sheet.formats.map { ($0.rawValue, $0 == sheet.format) }, box.top + 7, box, into: &frame)
    guard sheet.audience != nil else { return }
    let pages = [("one page", !sheet.takesAllPages), ("all pages", sheet.takesAllPages)]
    draw("On ", pages, box.top + 8, box, into: &frame)
  }

  private func words(_ audience: SheetAudience?, _ words: String) -> String {
    guard audience == .partner, sheet.audience == .partner else { return words }
    guard let partner = sheet.chosenPartner else { return "For nobody: add a partner first" }
    return "For " + latinLed(partner.name, "partner") + (sheet.lacksConsent ? ", no consent" : "")
  }

  /// A line of values of which one is chosen.
  private func draw(
    _ label: String, _ values: [(name: String, isChosen: Bool)], _ row: Int, _ box: FloatingBox,
    into frame: inout Frame
  ) {
    var column = box.left + 3 + frame.write(label, at: Position(row, box.left + 3), style: .dim)
    for value in values {
      column += frame.write(
        value.isChosen ? "[\(value.name)]" : " \(value.name) ", at: Position(row, column),
        width: max(0, box.left + box.columns - column - 2), style: value.isChosen ? .accent : .dim)
    }
  }

  private func drawReason(_ box: FloatingBox, into frame: inout Frame) {
    let lines = wrap(sheet.missing, to: box.columns - 6)
    for (offset, line) in lines.prefix(4).enumerated() {
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
