internal import Terminal

/// Text as forms lay it out.
enum FormText {
  /// One row of a wrapped text.
  struct Row: Equatable {
    var text: String
    /// The place of its first character in the whole text.
    var start: Int

    /// The text without the blanks at which it was broken.
    var shown: String {
      guard let last = text.lastIndex(where: { $0 != " " }) else { return "" }
      return String(text[...last])
    }
  }

  /// Breaks a text into rows at blanks, and inside a word where it is longer than a row.
  ///
  /// - Parameters:
  ///   - text: Any text; a line feed ends a row.
  ///   - width: The columns of a row, at least 1.
  /// - Returns: At least one row. A blank at which a row was broken stays at its end.
  static func wrap(_ text: String, width: Int) -> [Row] {
    var wrapper = Wrapper(width: max(1, width))
    for (place, character) in text.enumerated() { wrapper.take(character, at: place) }
    return wrapper.finished
  }

  /// A text whose first letter is Latin: one that begins from the right gets a word before it, since some
  /// terminals would else turn the whole row round.
  static func latinFirst(_ text: String, label: String) -> String {
    beginsFromTheRight(text) ? "\(label) \(text)" : text
  }

  /// Whether the first letter is of a script that runs from right to left.
  static func beginsFromTheRight(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.properties.isAlphabetic }.map(runsFromTheRight) ?? false
  }

  /// The text with every second blank of a run shown as a dot, where letters run from the right: two blanks
  /// mark the end of a field, after which digits would change places with it.
  static func withoutGaps(_ text: String) -> String {
    guard text.contains("  "), holdsRightToLeft(text) else { return text }
    var followsBlank = false
    return String(
      text.map { character in
        let isSecond = followsBlank && character == " "
        followsBlank = character == " " && !isSecond
        return isSecond ? "·" : character
      })
  }

  /// Whether any letter of the text runs from the right.
  static func holdsRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: runsFromTheRight)
  }

  private static func runsFromTheRight(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}

/// Gathers the rows of a text.
private struct Wrapper {
  let width: Int
  private var rows: [FormText.Row] = []
  private var row = FormText.Row(text: "", start: 0)
  private var used = 0
  /// How many characters of the row come before its last word.
  private var wordStart = 0

  init(width: Int) {
    self.width = width
  }

  mutating func take(_ character: Character, at place: Int) {
    if character == "\n" { return endRow(nextStart: place + 1) }
    let columns = displayWidth(String(character))
    if used + columns > width, character != " " { breakRow(before: place) }
    row.text.append(character)
    used += columns
    if character == " " { wordStart = row.text.count }
  }

  /// All rows, with the one that is not full.
  var finished: [FormText.Row] { rows + [row] }

  /// Carries the word that does not fit over to a new row; a word that fills a row is broken.
  private mutating func breakRow(before place: Int) {
    let carried = wordStart > 0 ? String(row.text.dropFirst(wordStart)) : ""
    row.text = wordStart > 0 ? String(row.text.prefix(wordStart)) : row.text
    endRow(nextStart: place - carried.count)
    row.text = carried
    used = displayWidth(carried)
  }

  private mutating func endRow(nextStart: Int) {
    rows.append(row)
    row = FormText.Row(text: "", start: nextStart)
    used = 0
    wordStart = 0
  }
}
