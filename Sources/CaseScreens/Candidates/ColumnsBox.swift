import CaseCore
import Terminal

/// What the list is sorted by and which columns it shows, while that is chosen.
package struct ColumnsBox: Equatable, Sendable {
  /// One column.
  struct Row: Equatable, Sendable {
    let title: String
    let sort: ListSort?
    var isShown: Bool
  }

  private(set) var rows: [Row]
  private(set) var cursor = 0
  let sort: ListSort

  init(_ list: CandidatesState) {
    let shown =
      list.columns.isEmpty ? ListColumnKind.all.filter { $0.from != nil }.map(\.title) : list.columns
    let rest = ListColumns.titles.filter { !shown.contains($0) }
    rows = (shown + rest).compactMap { title in
      let kind = ListColumnKind.all.first { $0.title == title }
      return kind.map { Row(title: title, sort: $0.sort, isShown: shown.contains(title)) }
    }
    sort = list.query.sort
  }

  var selected: Row { rows[cursor] }

  /// The titles that are shown, in their order.
  var titles: [String] { rows.filter(\.isShown).map(\.title) }

  mutating func move(by count: Int) { cursor = min(max(0, cursor + count), rows.count - 1) }

  /// Shows the column under the cursor or hides it; says whether that can be.
  mutating func toggle() -> Bool {
    guard !ListColumns.lasting.contains(selected.title) else { return false }
    rows[cursor].isShown.toggle()
    return true
  }

  /// Puts the column a place earlier or later; the two that never go stay first.
  mutating func shift(by count: Int) {
    let target = cursor + count
    guard cursor >= ListColumns.lasting.count, (ListColumns.lasting.count..<rows.count).contains(target)
    else {
      return
    }
    rows.swapAt(cursor, target)
    cursor = target
  }
}

extension AppState {
  mutating func handle(_ key: Key, in columns: ColumnsBox) -> [Effect] {
    var columns = columns
    switch key {
    case .escape, .character("q"):
      box = nil
      return []
    case .enter: return sortBySelected(columns)
    case .character(" "):
      if !columns.toggle() { notice = Notice("Case and name are always shown.", isRefusal: true) }
    case .left, .character("h"): columns.shift(by: -1)
    case .right, .character("l"): columns.shift(by: 1)
    default:
      guard let count = key.rows(page: boxPage) else { return [] }
      columns.move(by: count)
    }
    if columns.titles != ColumnsBox(list).titles {
      list.columns = columns.titles
      list.viewName = nil
    }
    box = .columns(columns)
    return []
  }

  private mutating func sortBySelected(_ columns: ColumnsBox) -> [Effect] {
    guard let sort = columns.selected.sort else {
      notice = Notice(
        "Not sorted: the list is sorted by case, name, stage or next action alone.", isRefusal: true)
      return []
    }
    box = nil
    return self.sort(by: sort)
  }
}

/// Draws the choice of columns.
struct ColumnsDraw {
  let columns: ColumnsBox
  /// The titles for which the list has room.
  let fitting: [String]

  init(_ columns: ColumnsBox, in state: AppState) {
    self.columns = columns
    fitting = ListColumns(state.list.columns, width: state.listLayout.listColumns).all.map(\.title)
  }

  func draw(into frame: inout Frame) {
    let box = FloatingBox(
      title: "Sort and columns", rows: columns.rows.count + 2, columns: 48, in: frame.size)
    box.draw(foot: "Enter sort   Space show   ←→ order   Esc", into: &frame)
    let height = box.rows - 2
    let top = max(0, min(columns.cursor - height / 2, columns.rows.count - height))
    for (offset, row) in columns.rows[top...].prefix(height).enumerated() {
      draw(row, isCursor: top + offset == columns.cursor, at: box.top + 1 + offset, box, into: &frame)
    }
  }

  private func draw(
    _ row: ColumnsBox.Row, isCursor: Bool, at line: Int, _ box: FloatingBox, into frame: inout Frame
  ) {
    let style: Style = isCursor ? .cursor : row.isShown ? .plain : .dim
    if isCursor { frame.write("▌", at: Position(line, box.left + 1), style: .accent) }
    let sign = !row.isShown ? "hidden" : fitting.contains(row.title) ? "shown" : "no room"
    frame.write(sign, at: Position(line, box.left + 3), width: 8, style: style)
    frame.write(row.title, at: Position(line, box.left + 12), width: 15, style: style)
    guard let sort = row.sort else { return }
    let words = sort == columns.sort ? "▲ sorted by it" : "can sort"
    frame.write(
      words, at: Position(line, box.left + 28), width: max(0, box.columns - 30),
      style: sort == columns.sort ? .accent : .dim)
  }
}
