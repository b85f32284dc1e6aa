import CaseCore
import Casework
import Terminal

/// Draws the box of all actions.
struct PaletteDraw {
  let palette: Palette
  let state: AppState

  func draw(into frame: inout Frame) {
    let box = palette.frame(in: frame.size)
    box.draw(foot: "Enter run   ↑↓ choose   type to search   Esc close", into: &frame)
    // A row that begins with a name from right to left would turn round, so a word stands before what is typed.
    let isLatin = palette.line.text.first?.isASCII ?? true
    let sign = !isLatin ? "find " : palette.isHelp ? "? " : ": "
    let used = frame.write(sign, at: Position(box.top + 1, box.left + 2), style: .accent)
    frame.write(palette.line.text, at: Position(box.top + 1, box.left + 2 + used), width: box.columns - 6)
    box.clearBeside(box.top + 1, typed: palette.line.text, into: &frame)
    // For a screen reader the cursor follows the bar once that has moved.
    let isOnBar = state.settings.accessible && palette.cursor > 0
    let typed = Position(box.top + 1, box.left + 2 + used + displayWidth(palette.line.beforeCursor))
    frame.cursor = isOnBar ? nil : typed
    drawMatches(box, into: &frame)
    drawSentence(box, into: &frame)
  }

  /// The source of the line under the cursor, while nothing is typed; gives the rows that it took.
  private func drawAbout(_ box: FloatingBox, into frame: inout Frame) -> Int {
    guard let about = PaletteAbout(palette, in: frame.size) else { return 0 }
    for (offset, part) in about.rows.enumerated() {
      frame.write(part, at: Position(box.top + 2 + offset, box.left + 3), width: box.columns - 6)
    }
    return about.rows.count + 1
  }

  private func drawMatches(_ box: FloatingBox, into frame: inout Frame) {
    let taken = drawAbout(box, into: &frame)
    let height = palette.listHeight(in: frame.size)
    guard height > 0 else { return }
    let matches = palette.matches
    guard !matches.isEmpty else {
      frame.write(
        palette.isHelp ? "No action is called that." : "Nothing and nobody is called that.",
        at: Position(box.top + 3 + taken, box.left + 3), style: .dim)
      return
    }
    let top = max(0, min(palette.cursor - height / 2, matches.count - height))
    for (offset, item) in matches[top...].prefix(height).enumerated() {
      draw(
        item, isCursor: top + offset == palette.cursor, at: box.top + 2 + taken + offset, box, into: &frame)
    }
  }

  /// The whole sentence on the line under the cursor, below the list.
  private func drawSentence(_ box: FloatingBox, into frame: inout Frame) {
    guard let item = palette.selected, !box.isSmall || !palette.showsAbout else { return }
    let words = wrap(sentence(item), to: box.columns - 6).prefix(3)
    for (offset, part) in words.enumerated() {
      frame.write(part, at: Position(box.top + box.rows - 4 + offset, box.left + 3), width: box.columns - 6)
    }
  }

  private func sentence(_ item: PaletteItem) -> String {
    switch item {
    case .action(let entry): return first(entry).map { "\($0) \(entry.help)" } ?? entry.help
    case .view(let view):
      return
        "Shows the view: \(view.filter.isEmpty ? "everybody" : view.filter), by \(view.sort.name.lowercased())."
    case .person(let summary): return "Opens the case of \(summary.number)."
    }
  }

  /// What has to be done before an action can be, as in `Open a case first`.
  private func first(_ entry: ActionEntry) -> String? {
    state.unavailable(entry.name).map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  private func draw(
    _ item: PaletteItem, isCursor: Bool, at row: Int, _ box: FloatingBox, into frame: inout Frame
  ) {
    let style: Style = isCursor ? .cursor : .plain
    if isCursor { frame.write("▌", at: Position(row, box.left + 1), style: .accent) }
    let line = PaletteLine(item, office: state.office, today: state.today)
    let right = box.left + box.columns - 2
    frame.write(
      line.name, at: Position(row, box.left + 2), width: min(line.room, right - box.left - 2), style: style)
    guard box.columns > 44 || line.keys.isEmpty == false else { return }
    frame.write(
      line.keys, at: Position(row, box.left + 25), width: min(11, right - box.left - 25), style: .accent)
    frame.write(
      reason(item) ?? line.about, at: Position(row, box.left + 37), width: max(0, right - box.left - 37),
      style: .dim)
  }

  private func reason(_ item: PaletteItem) -> String? {
    guard case .action(let entry) = item else { return nil }
    return first(entry)
  }
}

/// What a line of the palette says.
private struct PaletteLine {
  let name: String
  var keys = ""
  let about: String
  /// The columns of the name.
  var room = 22

  init(_ item: PaletteItem, office: borrowing Office, today: Day) {
    switch item {
    case .action(let entry):
      (name, about) = (entry.title, entry.help)
      keys = entry.keys.prefix(2).map(\.description).joined(separator: " ")
    case .view(let view):
      (name, about) = (
        "View \(view.name)", latinLed(view.filter.isEmpty ? "everybody" : view.filter, "Filter")
      )
      room = 34
    case .person(let summary):
      name = "\(summary.number) \(summary.name)"
      about =
        "\(office.name(of: summary.stage)), next "
        + (summary.nextDue?.dueWords(today: today) ?? "none")
      room = 34
    }
  }
}
