package import CaseCore
import Terminal

/// What a row of the trend shows.
package struct TrendRow: Equatable, Sendable {
  let title: String
  /// The lasting name of the figure.
  package let figure: String

  /// Makes a row.
  init(_ title: String, _ figure: String) {
    (self.title, self.figure) = (title, figure)
  }

  /// The rows, in the order of the page, with the stages as the office calls them.
  static func all(in office: Office) -> [TrendRow] {
    [TrendRow("Cases", ReviewFigure.cases)]
      + Stage.allCases.map { TrendRow(office.name(of: $0), ReviewFigure.cases(in: $0)) }
      + Stage.allCases.map {
        TrendRow("Days, \(office.stageNames[$0] ?? $0.name.lowercased())", ReviewFigure.days(in: $0))
      } + [
        TrendRow("Stalled", ReviewFigure.stalled), TrendRow("Promises due", ReviewFigure.promisesMade),
        TrendRow("Promises kept", ReviewFigure.promisesKept),
      ]
  }

  func peopleTitle(_ review: Review) -> String { "\(title), review of \(review.openedOn.fullWords)" }
}

/// The last reviews side by side: figures with small charts, and the people behind them.
package struct TrendBox: Equatable, Sendable {
  let title: String
  package let points: [TrendPoint]
  let rows: [TrendRow]
  var row = 0
  /// The review under the cursor, and the one that another is compared with.
  var column: Int
  var base: Int?

  /// Makes the page; the cursor is on the newest review.
  init(title: String, points: [TrendPoint], office: Office) {
    (self.title, self.points, rows) = (title, points, TrendRow.all(in: office))
    column = max(0, points.count - 1)
  }

  var selected: Review? { points.indices.contains(column) ? points[column].review : nil }

  /// What the chosen review is compared with: the marked one, else the one before it.
  var compared: Review? {
    let index = base == column || base == nil ? column - 1 : base ?? column
    return points.indices.contains(index) ? points[index].review : nil
  }

  mutating func move(rows: Int = 0, columns: Int = 0) {
    row = min(max(0, row + rows), self.rows.count - 1)
    column = min(max(0, column + columns), max(0, points.count - 1))
  }
}

extension AppState {
  mutating func handle(_ key: Key, in trend: TrendBox) -> [Effect] {
    var trend = trend
    switch key {
    case .escape, .character("q"):
      box = nil
      return []
    case .left, .character("h"): trend.move(columns: -1)
    case .right, .character("l"): trend.move(columns: 1)
    case .character(" "): trend.base = trend.base == trend.column ? nil : trend.column
    case .character("c"): return compare(trend)
    case .enter:
      return trend.selected.map {
        [.meeting(.readPeople($0, trend.rows[trend.row], hidesNames: hidesNames))]
      } ?? []
    default: trend.move(rows: key.rows(page: boxPage) ?? 0)
    }
    box = .trend(trend)
    return []
  }

  private mutating func compare(_ trend: TrendBox) -> [Effect] {
    guard let one = trend.selected, let other = trend.compared else {
      notice = Notice("Not done: there is no other review to compare with.", isRefusal: true)
      return []
    }
    let (first, second) = one.number < other.number ? (one, other) : (other, one)
    return [.meeting(.compare(first, second, hidesNames: hidesNames))]
  }
}

/// Draws the trend between the first line and the message.
struct TrendDraw {
  let trend: TrendBox
  private var titleWidth: Int { min(30, max(20, trend.rows.map { displayWidth($0.title) }.max() ?? 0)) }
  private let numberWidth = 6

  /// The keys that count, for the hint line.
  static let hints = ["Enter people", "←→ review", "Space mark", "c compare", "Esc back"]

  func draw(into frame: inout Frame) {
    frame.fill(at: Position(1, 0), rows: frame.size.rows - 3, columns: frame.size.columns)
    frame.write("Trend, \(trend.title)", at: Position(1, 1), width: frame.size.columns - 2, style: .heading)
    guard !trend.points.isEmpty else {
      let words = "No review of it is closed yet. Enter opens one."
      return _ = frame.write(words, at: Position(3, 3), width: frame.size.columns - 4)
    }
    let height = max(1, frame.size.rows - 6)
    let first = max(0, min(trend.row - height + 1, trend.rows.count - height))
    drawDays(into: &frame)
    for (offset, row) in trend.rows[first...].prefix(height).enumerated() {
      draw(row, isCursor: first + offset == trend.row, at: 3 + offset, into: &frame)
    }
    drawFoot(into: &frame)
  }

  /// The reviews that there is room for, with the one under the cursor.
  private func shown(_ columns: Int) -> Range<Int> {
    let left = titleWidth + trend.points.count + 4
    let room = max(1, (columns - left) / numberWidth)
    let count = min(room, trend.points.count)
    let start = max(0, min(trend.column - count + 1, trend.points.count - count))
    return start..<start + count
  }

  private var numbersLeft: Int { titleWidth + trend.points.count + 3 }

  private func drawDays(into frame: inout Frame) {
    for (place, index) in shown(frame.size.columns).enumerated() {
      let parts = trend.points[index].review.openedOn.parts
      let style: Style = index == trend.column ? .accent : index == trend.base ? .heading : .dim
      let mark = index == trend.base ? "*" : ""
      frame.write(
        "\(mark)\(parts.day)/\(parts.month)", at: Position(2, numbersLeft + place * numberWidth),
        width: numberWidth, style: style, align: .right)
    }
  }

  private func draw(_ row: TrendRow, isCursor: Bool, at line: Int, into frame: inout Frame) {
    RowMark.draw(at: line, isCursor: isCursor, glyph: " ", into: &frame)
    let style: Style = isCursor ? .cursor : .plain
    frame.write(row.title, at: Position(line, 1), width: titleWidth, style: style)
    let numbers = trend.points.map { $0.figures[row.figure] }
    frame.write(
      Sparkline.text(numbers), at: Position(line, titleWidth + 1), style: isCursor ? .cursor : .accent)
    for (place, index) in shown(frame.size.columns).enumerated() {
      let words = numbers[index].map { grouped($0) } ?? "-"
      frame.write(
        words, at: Position(line, numbersLeft + place * numberWidth), width: numberWidth,
        style: index == trend.column ? (isCursor ? .cursor : .accent) : style, align: .right)
    }
  }

  private func drawFoot(into frame: inout Frame) {
    guard let review = trend.selected else { return }
    let base = trend.compared.map { ", c compares with review \($0.number), \($0.openedOn.fullWords)" } ?? ""
    frame.write(
      "Review \(review.number), \(review.openedOn.fullWords)\(base)", at: Position(frame.size.rows - 3, 1),
      width: frame.size.columns - 2, style: .dim)
  }
}
