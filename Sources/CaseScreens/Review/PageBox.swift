import CaseCore
import Casework
import Terminal

/// A page of text in front of the screen: minutes, or people behind a figure.
package struct PageBox: Equatable, Sendable {
  let title: String
  package var lines: [String]
  /// The review of which these are the minutes; nothing for another page.
  let minutes: Review?
  /// The trend from which the page was opened, to which Esc goes back.
  var behind: TrendBox?
  let options: MinutesOptions
  var top = 0

  /// Makes a page that can only be read.
  init(title: String, lines: [String]) {
    (self.title, self.lines, minutes, options) = (title, lines, nil, MinutesOptions())
  }

  /// Makes a page of minutes, which can be written to a file.
  init(minutes text: String, of review: Review, _ options: MinutesOptions) {
    title = "Minutes, \(review.title)"
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    (minutes, self.options) = (review, options)
  }

  /// Breaks lines that are longer than the screen is wide.
  mutating func wrapLines(to width: Int) {
    lines = lines.flatMap { line in
      displayWidth(line) <= width
        ? [line]
        : wrapped(line, to: width)
    }
  }

  /// Further lines are set in by four more than the first.
  private func wrapped(_ line: String, to width: Int) -> [String] {
    let indent = String(line.prefix { $0 == " " })
    return wrap(line, to: width - indent.count - 4).enumerated().map {
      indent + ($0.offset == 0 ? "" : "    ") + $0.element
    }
  }

  mutating func scroll(by count: Int, height: Int) {
    top = min(max(0, top + count), max(0, lines.count - height))
  }
}

extension AppState {
  private var pageRows: Int { max(1, size.rows - 5) }

  mutating func handle(_ key: Key, in page: PageBox) -> [Effect] {
    var page = page
    if let count = key.rows(page: pageRows) {
      scroll(&page, by: count)
      return []
    }
    switch key {
    case .escape, .character("q"): box = page.behind.map { .trend($0) }
    case .character(" "): scroll(&page, by: pageRows)
    case _ where keyboard.isKey(key, of: .hideNames): return hideNames(on: page)
    case .character(let character): return handle(keyboard.letter(character), minutes: page)
    default: break
    }
    return []
  }

  private mutating func scroll(_ page: inout PageBox, by count: Int) {
    page.scroll(by: count, height: pageRows)
    box = .page(page)
  }

  /// Minutes are written as PDF, HTML, Markdown or text.
  private mutating func handle(_ letter: Character, minutes page: PageBox) -> [Effect] {
    guard let review = page.minutes else { return [] }
    switch letter {
    case "p": return [.meeting(.writeMinutes(review, .pdf, page.options))]
    case "x": return [.meeting(.writeMinutes(review, .html, page.options))]
    case "m": return [.meeting(.writeMinutes(review, .markdown, page.options))]
    case "t": return [.meeting(.writeMinutes(review, .text, page.options))]
    default: return []
    }
  }

  /// Another page than minutes closes, since it was made with the names as they were.
  private mutating func hideNames(on page: PageBox) -> [Effect] {
    toggleNames()
    guard let review = page.minutes else {
      box = nil
      return []
    }
    return [.meeting(.readMinutes(review, MinutesOptions(hidesNames: hidesNames)))]
  }
}

/// Draws a page between the first line and the message.
struct PageDraw {
  let page: PageBox
  let veil: NameVeil?

  /// The keys that count, for the hint line.
  static func hints(of page: PageBox, hide: String) -> [String] {
    page.minutes == nil
      ? ["↑↓ scroll", "Esc back"]
      : ["↑↓ scroll", "p write as PDF", "x HTML", "m Markdown", "t text", "\(hide) hide names", "Esc back"]
  }

  func draw(into frame: inout Frame) {
    let rows = max(1, frame.size.rows - 5)
    frame.fill(at: Position(1, 0), rows: frame.size.rows - 3, columns: frame.size.columns)
    frame.write(page.title, at: Position(1, 1), width: frame.size.columns - 2, style: .heading)
    for (offset, line) in page.lines.dropFirst(page.top).prefix(rows).enumerated() {
      let isHead = !line.isEmpty && line == line.uppercased() && line.first?.isLetter == true
      frame.write(
        veil?.cover(line) ?? line, at: Position(2 + offset, 1), width: frame.size.columns - 2,
        style: isHead ? .heading : .plain)
    }
  }
}
