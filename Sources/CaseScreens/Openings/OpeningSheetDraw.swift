import CaseCore
import Casework
import Terminal

/// Draws one opening: what it asks, who stands how beside it, and the reasons of the person under the cursor.
struct OpeningSheetDraw {
  let sheet: OpeningSheet
  let row: Int
  let size: Size
  let today: Day
  let office: Office
  private var people: [OpeningMatch] { sheet.list.matches }

  func draw(into frame: inout Frame) {
    drawHead(into: &frame)
    for (offset, line) in shown.enumerated() { draw(line, at: top + offset, into: &frame) }
    if paneRows > 0, people.indices.contains(row) { drawReasons(of: people[row], into: &frame) }
  }

  /// The person on a row of the screen.
  func person(at screenRow: Int) -> Int? {
    let lines = Array(shown)
    return lines.indices.contains(screenRow - top) ? lines[screenRow - top].person : nil
  }

  // MARK: What it is

  private func drawHead(into frame: inout Frame) {
    let opening = sheet.page.opening
    let places = "Places: \(sheet.page.placeWords)"
    frame.write(
      "‹ \(opening.label)  \(latinLed(opening.title, "Title"))", at: Position(1, 1),
      width: size.columns - places.count - 4, style: .heading)
    frame.write(places, at: Position(1, 0), width: size.columns - 1, style: .dim, align: .right)
    frame.write(about, at: Position(2, 1), width: size.columns - 2)
    for (offset, line) in further.enumerated() {
      frame.write(line, at: Position(3 + offset, 1), width: size.columns - 2)
    }
    frame.write(
      "Asks: \(opening.askedWords)", at: Position(3 + further.count, 1), width: size.columns - 2, style: .dim)
  }

  /// Whether the window has too few rows for everything.
  private var isLow: Bool { size.rows < 20 }

  private var about: String {
    let opening = sheet.page.opening
    let starts = opening.startsOn.map { "starts \($0.words(today: today))" }
    return [opening.forWhom, opening.closingWords(today: today), starts].compactMap(\.self)
      .joined(separator: ", ").capitalisedFirst
  }

  /// Where it is and whom we ask there, in a window that has room for it.
  private var further: [String] {
    guard !isLow else { return [] }
    let place = [sheet.page.opening.department, sheet.partner].compactMap(\.self).joined(separator: ", ")
    return ["At \(place)"] + (sheet.contact.map { ["Ask \($0.askWords)"] } ?? [])
  }

  // MARK: Who

  private struct Line {
    var heading: String?
    var count = 0
    var person: Int?
  }

  private var lines: [Line] {
    guard sheet.list.total > 0 else { return [Line(heading: "Nobody of this profession has an open case.")] }
    var lines: [Line] = []
    var last: String?
    for (index, match) in people.enumerated() {
      if match.title != last {
        lines.append(Line(heading: match.title, count: sheet.list.count(like: match)))
        last = match.title
      }
      lines.append(Line(person: index))
    }
    let rest = sheet.list.total - people.count
    return lines + (rest > 0 ? [Line(heading: "And \(grouped(rest)) more, who lack more or longer.")] : [])
  }

  private var top: Int { isLow ? 4 : 5 + further.count }
  private var paneRows: Int { isLow ? 0 : max(4, size.rows / 5) }
  private var height: Int { max(1, size.rows - top - 2 - (paneRows > 0 ? paneRows + 1 : 0)) }

  /// The lines that fit, with the cursor among them.
  private var shown: ArraySlice<Line> {
    let lines = lines
    let here = lines.firstIndex { $0.person == row } ?? 0
    let start = max(0, min(here - height * 2 / 3, lines.count - height))
    return lines[start..<min(lines.count, start + height)]
  }

  private func draw(_ line: Line, at screenRow: Int, into frame: inout Frame) {
    if let heading = line.heading {
      let count = line.count == 0 ? "" : "Total \(grouped(line.count))"
      frame.write(heading, at: Position(screenRow, 1), width: size.columns - count.count - 4, style: .heading)
      frame.write(count, at: Position(screenRow, 0), width: size.columns - 1, style: .dim, align: .right)
    } else if let index = line.person {
      draw(people[index], isCursor: index == row, at: screenRow, into: &frame)
    }
  }

  private func draw(_ match: OpeningMatch, isCursor: Bool, at screenRow: Int, into frame: inout Frame) {
    let style: Style = isCursor ? .cursor : .plain
    let isNarrow = size.columns < 60
    RowMark.draw(
      at: screenRow, isCursor: isCursor, glyph: match.consent.isGiven ? " " : "!", into: &frame)
    let names = isNarrow ? 11 : size.columns < 100 ? 18 : 28
    frame.write(match.number, at: Position(screenRow, 3), width: 9, style: style)
    frame.write(match.name, at: Position(screenRow, 13), width: names, style: style)
    let consent = isNarrow ? "" : match.consent.rowWords
    let left = 13 + names + 1
    let words =
      isNarrow && !match.consent.isGiven && !match.isSubmitted ? match.consent.rowWords : words(of: match)
    frame.write(
      words, at: Position(screenRow, left), width: size.columns - left - consent.count - 3, style: style)
    frame.write(
      consent, at: Position(screenRow, 0), width: size.columns - 1,
      style: isCursor ? .cursor : match.consent.isGiven ? .dim : .warn, align: .right)
  }

  private func words(of match: OpeningMatch) -> String {
    guard let state = match.submissionWords(today: today) else { return match.lackWords }
    return match.gaps.isEmpty ? state : "\(state), \(match.lackWords)"
  }

  // MARK: Why

  private func drawReasons(of match: OpeningMatch, into frame: inout Frame) {
    let start = size.rows - 2 - paneRows - 1
    frame.fill(at: Position(start, 0), rows: 1, columns: size.columns, with: "─", style: .dim)
    frame.write(" \(match.number) ", at: Position(start, 2), style: .dim)
    frame.write(
      " \(office.name(of: match.stage)) ", at: Position(start, 0), width: size.columns - 3, style: .dim,
      align: .right)
    let lines = match.reasons.flatMap { wrap($0, to: size.columns - 4) }
    for (offset, line) in lines.prefix(paneRows).enumerated() {
      let isLast = offset == paneRows - 1 && lines.count > paneRows
      frame.write(
        isLast ? "More with ?" : line, at: Position(start + 1 + offset, 2), width: size.columns - 3,
        style: isLast ? .dim : .plain)
    }
  }
}
