/// The picture of one moment: a rectangle of cells and, perhaps, a cursor.
///
/// A value that is built anew for each key press; a screen sends only what differs from the frame before. Everything
/// written is sanitised and clipped, so no text can leave its field.
package struct Frame: Equatable, Sendable {
  /// The extent of the frame.
  package let size: Size

  /// Where the terminal's cursor stands, or nil to hide it.
  package var cursor: Position?

  /// Row after row, from the top left.
  private(set) var cells: [Cell]

  /// Creates a frame of blanks.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a place, or nil outside the frame.
  package subscript(position: Position) -> Cell? {
    contains(position) ? cells[index(position.row, position.column)] : nil
  }

  /// Fills a rectangle with one character, as under a dialog or along a rule.
  ///
  /// - Parameters:
  ///   - position: The top left cell; what lies outside the frame is left out.
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - text: One character a single column wide; a wide one counts as a space.
  ///   - style: The style of every cell.
  package mutating func fill(
    at position: Position, rows: Int, columns: Int, with text: String = " ", style: Style = .plain
  ) {
    let cell = Cell(text, style: style)
    let single = cell.width == 1 ? cell : Cell(" ", style: style)
    let covered = clip(position.column, columns, to: size.columns)
    for row in clip(position.row, rows, to: size.rows) {
      for column in covered { place(single, row: row, column: column) }
    }
  }

  /// Gives a part of a row another style; its text stays.
  ///
  /// - Parameters:
  ///   - row: The row; outside the frame nothing happens.
  ///   - columns: The columns, clipped to the frame.
  ///   - style: The style that takes the place of the old one.
  package mutating func restyle(row: Int, columns: Range<Int>, style: Style) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) { cells[index(row, column)].style = style }
  }

  /// Changes every cell, as for a terminal without our signs.
  mutating func replaceCells(_ change: (Cell) -> Cell?) {
    for index in cells.indices {
      if let cell = change(cells[index]) { cells[index] = cell }
    }
  }

  /// Places a cell inside the frame; of a wide character that loses a half, the other half becomes blank.
  mutating func place(_ cell: Cell, row: Int, column: Int) {
    let here = index(row, column)
    if cells[here].isRightHalf, !cell.isRightHalf, column > 0 { blank(here - 1) }
    if cells[here].width == 2, column + 1 < size.columns { blank(here + 1) }
    cells[here] = cell
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Cell(" ", style: cells[index].style)
  }

  /// The index of a cell that lies inside.
  func index(_ row: Int, _ column: Int) -> Int {
    row * size.columns + column
  }

  private func contains(_ position: Position) -> Bool {
    (0..<size.rows).contains(position.row) && (0..<size.columns).contains(position.column)
  }

  private func clip(_ start: Int, _ count: Int, to limit: Int) -> Range<Int> {
    let lower = min(max(0, start), limit)
    let (end, overflow) = start.addingReportingOverflow(max(0, count))
    return lower..<max(lower, min(overflow ? limit : end, limit))
  }
}
