/// A run of rows of a long list, with a cursor and the first row that is shown.
///
/// The rows at hand are a few screenfuls; more are read as the cursor nears an end.
package struct RowWindow<Row: Equatable & Sendable>: Equatable, Sendable {
  package private(set) var rows: [Row] = []
  /// The place of the cursor among the rows at hand.
  package private(set) var cursor = 0
  /// The first row that is shown.
  package private(set) var top = 0
  /// Whether there is nothing before the first row or after the last.
  package var isAtStart = true
  package var isAtEnd = true

  /// Makes an empty window.
  package init() {}

  /// The row under the cursor.
  package var selected: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// The rows that a screen of some height shows.
  package func visible(_ height: Int) -> ArraySlice<Row> {
    rows[min(top, rows.count)...].prefix(max(0, height))
  }

  /// Changes every row in its place.
  mutating func change(_ change: (Row) -> Row) { rows = rows.map(change) }

  /// Moves the cursor by so many rows and keeps it on a screen of some height.
  package mutating func move(by count: Int, height: Int) {
    cursor = min(max(0, cursor + count), max(0, rows.count - 1))
    show(height)
  }

  /// Puts the cursor on a row.
  package mutating func select(_ index: Int, height: Int) {
    cursor = min(max(0, index), max(0, rows.count - 1))
    show(height)
  }

  /// Scrolls by so many rows without moving the cursor off the screen.
  package mutating func scroll(by count: Int, height: Int) {
    top = min(max(0, top + count), max(0, rows.count - height))
    cursor = min(max(cursor, top), max(top, min(rows.count, top + height) - 1))
  }

  /// Takes other rows; the cursor goes to the row that `isCursor` picks, else stays at its place.
  package mutating func replace(_ new: [Row], height: Int, isCursor: (Row) -> Bool) {
    rows = new
    if let index = new.firstIndex(where: isCursor) { cursor = index }
    cursor = min(cursor, max(0, new.count - 1))
    top = min(top, max(0, new.count - 1))
    show(height)
  }

  /// Adds rows after the last, and drops some far before the screen.
  package mutating func append(_ more: [Row], keep: Int) {
    rows += more
    let excess = min(max(0, rows.count - keep), top)
    guard excess > 0 else { return }
    rows.removeFirst(excess)
    cursor -= excess
    top -= excess
    isAtStart = false
  }

  /// Adds rows before the first, and drops some far after the screen; a screen that had room below is filled.
  package mutating func prepend(_ more: [Row], keep: Int, height: Int) {
    rows = more + rows
    cursor += more.count
    top += more.count
    let excess = min(max(0, rows.count - keep), max(0, rows.count - top - height))
    if excess > 0 {
      rows.removeLast(excess)
      isAtEnd = false
    }
    show(height)
  }

  private mutating func show(_ height: Int) {
    let height = max(1, height)
    if cursor < top { top = cursor }
    if cursor >= top + height { top = cursor - height + 1 }
    top = max(0, min(top, max(0, rows.count - height)))
  }
}
