import Terminal

/// Draws the box of all actions.
struct PaletteDraw {
  let palette: Palette
  let state: AppState

  func draw(into frame: inout Frame) {
    let columns = min(frame.size.columns - 4, 100)
    let rows = max(5, frame.size.rows - 4)
    let box = FloatingBox(
      title: palette.isHelp ? "Help" : "Commands", rows: rows, columns: columns, in: frame.size)
    box.draw(foot: "Enter run   ↑↓ choose   type to search   Esc close", into: &frame)
    let sign = palette.isHelp ? "? " : ": "
    let used = frame.write(sign, at: Position(box.top + 1, box.left + 2), style: .accent)
    frame.write(palette.line.text, at: Position(box.top + 1, box.left + 2 + used), width: columns - 6)
    frame.cursor = Position(box.top + 1, box.left + 2 + used + displayWidth(palette.line.beforeCursor))
    drawMatches(box, into: &frame)
    drawSentence(box, into: &frame)
  }

  /// The source of the line under the cursor, while nothing is typed; gives the rows that it took.
  private func drawAbout(_ box: FloatingBox, into frame: inout Frame) -> Int {
    guard palette.line.text.isEmpty, let about = palette.about else { return 0 }
    let parts = wrap("This line: \(about)", to: box.columns - 6).prefix(max(1, box.rows - 9))
    for (offset, part) in parts.enumerated() {
      frame.write(part, at: Position(box.top + 2 + offset, box.left + 3), width: box.columns - 6)
    }
    return parts.count + 1
  }

  private func drawMatches(_ box: FloatingBox, into frame: inout Frame) {
    let taken = drawAbout(box, into: &frame)
    let height = max(1, box.rows - 7 - taken)
    let matches = palette.matches
    guard !matches.isEmpty else {
      frame.write("No action is called that.", at: Position(box.top + 3 + taken, box.left + 3), style: .dim)
      return
    }
    let top = max(0, min(palette.cursor - height / 2, matches.count - height))
    for (offset, entry) in matches[top...].prefix(height).enumerated() {
      draw(
        entry, isCursor: top + offset == palette.cursor, at: box.top + 2 + taken + offset, box, into: &frame)
    }
  }

  /// The whole sentence on the action under the cursor, below the list.
  private func drawSentence(_ box: FloatingBox, into frame: inout Frame) {
    guard let entry = palette.selected else { return }
    let words = first(entry).map { "\($0) \(entry.help)" } ?? entry.help
    for (offset, part) in wrap(words, to: box.columns - 6).prefix(3).enumerated() {
      frame.write(part, at: Position(box.top + box.rows - 4 + offset, box.left + 3), width: box.columns - 6)
    }
  }

  /// What has to be done before an action can be, as in `Open a case first`.
  private func first(_ entry: ActionEntry) -> String? {
    state.unavailable(entry.name).map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  private func draw(
    _ entry: ActionEntry, isCursor: Bool, at row: Int, _ box: FloatingBox, into frame: inout Frame
  ) {
    let style: Style = isCursor ? .cursor : .plain
    if isCursor { frame.write("▌", at: Position(row, box.left + 1), style: .accent) }
    let width = box.columns - 4
    frame.write(entry.title, at: Position(row, box.left + 2), width: 22, style: style)
    let keys = entry.keys.prefix(2).map(\.description).joined(separator: " ")
    frame.write(keys, at: Position(row, box.left + 25), width: 11, style: .accent)
    let words = first(entry) ?? entry.help
    frame.write(words, at: Position(row, box.left + 37), width: max(0, width - 35), style: .dim)
  }
}
