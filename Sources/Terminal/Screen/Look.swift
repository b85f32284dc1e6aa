internal import CTerminal

/// What each style becomes on this terminal, worked out once.
struct Look {
  private let renditions: [Rendition]

  /// Creates the look of a theme at a number of colours.
  init(theme: Theme, colours: Int) {
    renditions = Role.allCases.map { theme.rendition(of: Style($0), colours: colours) }
  }

  /// Places every cell that differs from the frame before, which has the same size.
  ///
  /// Sends nothing.
  ///
  /// - Returns: Whether any cell differed.
  func put(_ frame: Frame, over before: Frame) -> Bool {
    var changed = false
    let columns = max(1, frame.size.columns)
    for index in frame.cells.indices where frame.cells[index] != before.cells[index] {
      changed = true
      put(frame.cells[index], row: index / columns, column: index % columns)
    }
    return changed
  }

  private func put(_ cell: Cell, row: Int, column: Int) {
    if cell.isRightHalf { return }
    let rendition = renditions[Int(cell.style.role.rawValue)]
    let attributes = rendition.attributes.union(cell.style.attributes)
    let glyph = ct_glyph(
      base: cell.base, mark1: cell.marks.first, mark2: cell.marks.second, mark3: cell.marks.third,
      mark4: cell.marks.fourth)
    ct_put(Int32(row), Int32(column), glyph, Int32(attributes.rawValue), Int32(rendition.colour ?? -1))
  }
}
