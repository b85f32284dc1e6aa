package import CaseCore
import Terminal

/// The board as counts: a row for each caseworker or profession, a column for each stage.
package struct BoardTable: Equatable, Sendable {
  package let grouping: BoardGrouping
  package var groups: [BoardGroup] = []
  package var row = 0
  package var column = 0

  /// Makes a table that has read nothing yet.
  init(_ grouping: BoardGrouping) {
    self.grouping = grouping
  }

  /// The row and the stage under the cursor.
  package var selected: (group: BoardGroup, stage: Stage)? {
    groups.indices.contains(row) ? (groups[row], Stage.allCases[column]) : nil
  }

  mutating func move(rows: Int = 0, columns: Int = 0) {
    row = min(max(0, row + rows), max(0, groups.count - 1))
    column = min(max(0, column + columns), Stage.allCases.count - 1)
  }
}

extension AppState {
  /// Turns from the cards to the counts by caseworker, by profession, and back to the cards.
  mutating func groupBoard() -> [Effect] {
    let next = board.table.map { $0.grouping.next } ?? .caseworker
    board.table = next.map { BoardTable($0) }
    return readBoard
  }

  mutating func take(_ groups: [BoardGroup]) {
    board.table?.groups = groups
    board.table?.move()
  }

  /// Opens the list behind the number under the cursor.
  mutating func openGroup(_ table: BoardTable) -> [Effect] {
    guard let selected = table.selected else { return [] }
    var filter = list.query.filter
    filter.terms += [FilterTerm(selected.group.condition), FilterTerm(.stage([selected.stage]))]
    screen = .candidates
    return applyFilter(filter, text: filter.text)
  }
}

/// Draws the counts.
struct BoardTableDraw {
  let table: BoardTable
  let state: AppState

  private var titleWidth: Int { max(10, min(28, state.size.columns / 3)) }
  private var width: Int { max(4, (state.size.columns - titleWidth - 2) / (Stage.allCases.count + 1)) }

  func draw(into frame: inout Frame) {
    frame.write(
      "By \(table.grouping.rawValue)", at: Position(3, 1), width: titleWidth, style: .heading)
    for (index, stage) in Stage.allCases.enumerated() {
      let whole = state.office.name(of: stage)
      let name = width < 14 ? String(whole.prefix(width < 9 ? 3 : width - 1)) : whole
      write(name, index, row: 3, index == table.column ? .accent : .heading, into: &frame)
    }
    write("All", Stage.allCases.count, row: 3, .heading, into: &frame)
    let height = max(1, frame.size.rows - 6)
    let first = max(0, min(table.row - height + 1, table.groups.count - height))
    for (offset, group) in table.groups.dropFirst(first).prefix(height).enumerated() {
      draw(group, isCursor: first + offset == table.row, at: 4 + offset, into: &frame)
    }
    if table.groups.isEmpty { frame.write("Nobody", at: Position(4, 3), style: .dim) }
  }

  private func draw(_ group: BoardGroup, isCursor: Bool, at row: Int, into frame: inout Frame) {
    frame.write(
      group.title, at: Position(row, 1), width: titleWidth, style: isCursor ? .heading : .plain)
    for (index, stage) in Stage.allCases.enumerated() {
      let count = group.counts[stage] ?? 0
      let isHere = isCursor && index == table.column
      let words = isHere ? "▌\(grouped(count))" : grouped(count)
      write(words, index, row: row, isHere ? .cursor : count == 0 ? .dim : .plain, into: &frame)
    }
    write(grouped(group.total), Stage.allCases.count, row: row, .dim, into: &frame)
  }

  private func write(_ words: String, _ column: Int, row: Int, _ style: Style, into frame: inout Frame) {
    frame.write(
      words, at: Position(row, titleWidth + 1 + column * width), width: width, style: style, align: .right)
  }
}
