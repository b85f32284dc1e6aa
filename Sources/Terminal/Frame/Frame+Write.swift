/// The side of its field that a text keeps to.
package enum Alignment: Sendable {
  /// Text begins at the field's first column.
  case left

  /// Text ends at the field's last column.
  case right
}

extension Frame {
  /// Writes one line of text, sanitised, into a field.
  ///
  /// What does not fit is cut at a character and ends in one `…` (with ASCII signs `~`). Where the cut leaves half the
  /// room of a wide character, a space fills it. Cells of the field beyond the text stay as they were.
  ///
  /// - Parameters:
  ///   - text: Any text; a newline in it is shown as U+FFFD.
  ///   - position: The field's first cell. Outside the frame's rows nothing is written.
  ///   - width: The field's columns; nil reaches to the frame's edge.
  ///   - style: The style of the cells written.
  ///   - align: The side the text keeps to.
  /// - Returns: The columns the text took, without the field's blank rest.
  @discardableResult
  package mutating func write(
    _ text: String, at position: Position, width: Int? = nil, style: Style = .plain, align: Alignment = .left
  ) -> Int {
    let room = min(width ?? Int.max, size.columns - position.column)
    guard (0..<size.rows).contains(position.row), room > 0 else { return 0 }
    let glyphs = Glyph.all(in: text)
    let used = glyphs.reduce(0) { $0 + Int($1.width) }
    guard used > room else {
      let start = align == .left ? position.column : position.column + room - used
      put(glyphs, row: position.row, column: start, style: style)
      return used
    }
    put(cut(glyphs, to: room), row: position.row, column: position.column, style: style)
    return room
  }

  /// Returns as many characters as leave room for the mark of the cut, the mark, and a space if a column is left.
  private func cut(_ glyphs: [Glyph], to room: Int) -> [Glyph] {
    var used = 0
    var count = 0
    while count < glyphs.count, used + Int(glyphs[count].width) <= room - 1 {
      used += Int(glyphs[count].width)
      count += 1
    }
    while count > 0, glyphs[count].continues {
      count -= 1
      used -= Int(glyphs[count].width)
    }
    let padding = Array(repeating: Glyph(base: 0x20, width: 1), count: room - 1 - used)
    return glyphs[..<count] + [.ellipsis] + padding
  }

  private mutating func put(_ glyphs: [Glyph], row: Int, column start: Int, style: Style) {
    var column = start
    for glyph in glyphs {
      put(Cell(glyph, style: style, startsField: column == start), row: row, column: column)
      column += Int(glyph.width)
    }
  }

  /// Places a cell; left of the frame nothing, and of a wide one that stands half outside, a space.
  private mutating func put(_ cell: Cell, row: Int, column: Int) {
    let end = column + Int(cell.width)
    guard end > 0 else { return }
    guard column >= 0 else { return place(Cell(" ", style: cell.style), row: row, column: 0) }
    place(cell, row: row, column: column)
    if cell.width == 2 { place(.rightHalf(style: cell.style), row: row, column: column + 1) }
  }
}
