import CaseCore
import Casework
import Terminal

/// Draws the list of openings, or one opening with the people beside it.
struct OpeningsDraw {
  let state: AppState
  private var openings: OpeningsState { state.openings }
  private var today: Day { state.today }
  private var size: Size { state.size }

  func draw(into frame: inout Frame) {
    if let sheet = openings.sheet {
      OpeningSheetDraw(sheet: sheet, row: openings.row, size: size, today: today, office: state.office).draw(
        into: &frame)
    } else {
      drawList(into: &frame)
    }
  }

  /// The row of the list, or of the people, that stands on a row of the screen.
  func row(at row: Int) -> Int? {
    if let sheet = openings.sheet {
      return OpeningSheetDraw(sheet: sheet, row: openings.row, size: size, today: today, office: state.office)
        .person(at: row)
    }
    let index = first + row - top
    return row >= top && row < top + height && openings.lines.indices.contains(index) ? index : nil
  }
}

/// The list.
extension OpeningsDraw {
  private var top: Int { 4 }
  private var height: Int { max(1, size.rows - top - 2) }
  private var first: Int { max(0, min(openings.place - height / 2, openings.lines.count - height)) }

  private func drawList(into frame: inout Frame) {
    let count = countWords
    frame.write(heading, at: Position(1, 1), width: size.columns - count.count - 4)
    frame.write(count, at: Position(1, 0), width: size.columns - 1, style: .dim, align: .right)
    guard openings.all != nil || openings.person != nil else { return }
    guard !openings.lines.isEmpty else { return drawEmpty(into: &frame) }
    for column in columns {
      frame.write(column.title, at: Position(3, column.start), width: column.width, style: .heading)
    }
    for (offset, line) in openings.lines.dropFirst(first).prefix(height).enumerated() {
      draw(line, isCursor: first + offset == openings.place, at: top + offset, into: &frame)
    }
  }

  private var heading: String {
    guard let person = openings.person else { return "Openings at our partners" }
    return "Openings for \(person.number)  \(person.name)"
  }

  private var countWords: String {
    let open = openings.lines.map(\.page.opening).filter(\.isOpen)
    let past = open.count { $0.isPast(on: today) }
    guard !open.isEmpty else { return "" }
    return past == 0
      ? "Total \(grouped(open.count)) open" : "Open \(grouped(open.count - past)), passed \(grouped(past))"
  }

  private func drawEmpty(into frame: inout Frame) {
    let words =
      openings.person == nil
      ? "There is no opening yet. \(state.key(.newOpening)) adds one."
      : "No open opening is for this profession. \(state.key(.newOpening)) adds one."
    for (offset, part) in wrap(words, to: size.columns - 6).enumerated() {
      frame.write(part, at: Position(top + offset, 3), width: size.columns - 4)
    }
  }

  private func draw(_ line: OpeningLine, isCursor: Bool, at row: Int, into frame: inout Frame) {
    let isFull = line.page.isFull || !line.page.opening.isOpen || line.page.opening.isPast(on: today)
    let style: Style = isCursor ? .cursor : isFull ? .dim : .plain
    RowMark.draw(at: row, isCursor: isCursor, glyph: " ", into: &frame)
    for column in columns {
      frame.write(column.value(line), at: Position(row, column.start), width: column.width, style: style)
    }
  }

  private struct Column {
    let title: String
    var start = 0
    var width: Int
    let value: (OpeningLine) -> String
  }

  /// The columns that fit; the title takes what the others leave.
  private var columns: [Column] {
    let today = today
    let (wide, roomy) = (size.columns >= 60, size.columns >= 100)
    let closing = Column(title: "Closes", width: roomy ? 26 : 11) {
      roomy ? $0.page.opening.closingWords(today: today) : $0.page.opening.closingShort(today: today)
    }
    let takenWidth = openings.lines.map { displayWidth($0.page.placesShort) }.max() ?? 0
    let places = Column(title: "Places", width: roomy ? 26 : max(8, min(17, takenWidth))) {
      roomy ? $0.page.placeWords : $0.page.placesShort
    }
    let ends = Column(title: "Closes", width: 11) { $0.page.opening.closingShort(today: today) }
    let isOfOne = openings.person != nil
    let place = Column(
      title: "Where", width: !roomy ? max(16, 29 - places.width) : isOfOne && size.columns < 120 ? 20 : 30
    ) {
      latinLed($0.place, "At")
    }
    let room = roomy ? (size.columns < 120 ? 38 : 44) : wide ? max(14, min(38, size.columns - 46)) : 14
    let standing = Column(title: "How it stands", width: room) { line in
      line.match.map { $0.submissionWords(today: today) ?? $0.lackWords } ?? ""
    }
    let further =
      openings.person == nil
      ? (wide ? [place, closing, places] : [closing])
      : roomy ? [place, ends, standing] : wide ? [ends, standing] : [standing]
    let used = further.reduce(3 + 7) { $0 + $1.width + 1 }
    let title = Column(title: "Title", width: max(8, size.columns - used - 2)) { $0.page.opening.title }
    var start = 3
    return ([Column(title: "Number", width: 6) { $0.page.opening.label }, title] + further).map { column in
      var column = column
      column.start = start
      start += column.width + 1
      return column
    }
  }
}
