extension Frame {
  /// Returns the text of a row without its trailing blanks; an empty text outside the frame.
  package func line(_ row: Int) -> String {
    let cells = cellsOfRow(row)
    var text = ""
    for cell in cells.prefix(endOfText(cells)) { cell.append(to: &text) }
    return text
  }

  /// The text of all rows, joined by newlines, trailing blanks left out.
  package var text: String {
    (0..<size.rows).map(line).joined(separator: "\n")
  }

  /// The role of each cell as one letter, rows joined by newlines, trailing plain cells left out.
  package var styleMap: String {
    (0..<size.rows).map(styleLine).joined(separator: "\n")
  }

  /// The cells of a row, none outside the frame.
  func cellsOfRow(_ row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[index(row, 0)..<index(row + 1, 0)]
  }

  private func endOfText(_ cells: ArraySlice<Cell>) -> Int {
    guard let last = cells.lastIndex(where: { !$0.isBlank }) else { return 0 }
    return last - cells.startIndex + 1
  }

  private func styleLine(_ row: Int) -> String {
    let cells = cellsOfRow(row)
    guard let last = cells.lastIndex(where: { $0.style.role != .plain }) else { return "" }
    return String(cells[...last].map(\.style.role.letter))
  }
}

/// Returns a frame as a text file shows it: its size and cursor, its text, and its style map.
package func snapshotText(of frame: Frame) -> String {
  let cursor = frame.cursor.map { "row \($0.row), column \($0.column)" } ?? "hidden"
  return """
    size: \(frame.size.columns)x\(frame.size.rows)   cursor: \(cursor)
    === text
    \(frame.text)
    === styles
    \(frame.styleMap)
    === end

    """
}
