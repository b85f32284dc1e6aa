import Terminal

/// A box in front of the screen: the only thing that has a border.
struct FloatingBox {
  let title: String
  let rows: Int
  let columns: Int
  let top: Int
  let left: Int

  init(title: String, rows: Int, columns: Int, in size: Size) {
    self.title = title
    self.rows = min(rows, size.rows - 2)
    self.columns = min(columns, size.columns - 2)
    top = max(0, (size.rows - self.rows) / 2)
    left = max(0, (size.columns - self.columns) / 2)
  }

  /// Draws border, title and foot over what is behind.
  func draw(foot: String, into frame: inout Frame) {
    frame.fill(at: Position(top, left), rows: rows, columns: columns)
    edge(row: top, "┌", "┐", " \(title) ", into: &frame)
    edge(row: top + rows - 1, "└", "┘", " \(foot) ", into: &frame)
    for row in top + 1..<max(top + 1, top + rows - 1) {
      frame.write("│", at: Position(row, left), style: .dim)
      frame.write("│", at: Position(row, left + columns - 1), style: .dim)
    }
  }

  /// Blanks a row right of the box: typed right-to-left text would change places with a number that stands there.
  func clearBeside(_ row: Int, typed: String, into frame: inout Frame) {
    guard typed.utf8.contains(where: { $0 > 0x7F }) else { return }
    frame.fill(at: Position(row, left + columns), rows: 1, columns: frame.size.columns)
  }

  private func edge(row: Int, _ start: String, _ end: String, _ words: String, into frame: inout Frame) {
    frame.fill(at: Position(row, left), rows: 1, columns: columns, with: "─", style: .dim)
    frame.write(start, at: Position(row, left), style: .dim)
    frame.write(end, at: Position(row, left + columns - 1), style: .dim)
    frame.write(words, at: Position(row, left + 2), width: columns - 4, style: .heading)
  }
}
