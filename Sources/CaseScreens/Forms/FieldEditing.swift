internal import CaseCore

/// A text being typed and the place in it, counted in characters as people see them.
struct TextInput: Equatable, Sendable {
  private(set) var text: String
  private(set) var cursor: Int
  /// Whether the text was proposed by the program: the first typed character takes its place.
  private(set) var isProposed: Bool

  init(_ text: String = "", isProposed: Bool = false) {
    self.text = text
    self.cursor = text.count
    self.isProposed = isProposed
  }

  /// A text with the cursor inside it.
  init(_ text: String, cursor: Int) {
    self.text = text
    self.cursor = max(0, min(cursor, text.count))
    isProposed = false
  }

  /// Puts characters at the cursor; controls and signs that steer the direction of text are left out.
  mutating func insert(_ typed: String, keepingLines: Bool) {
    if isProposed { self = TextInput() }
    let head = String(text.prefix(cursor)) + plain(typed, keepingLines: keepingLines)
    text = head + text.dropFirst(cursor)
    cursor = min(head.count, text.count)
  }

  /// Does what a key does to text; says whether it was such a key.
  mutating func edit(_ key: EditingKey) {
    isProposed = false
    switch key {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .start: cursor = 0
    case .end: cursor = text.count
    case .deleteBack: remove(from: max(0, cursor - 1), to: cursor)
    case .deleteForward: remove(from: cursor, to: min(text.count, cursor + 1))
    case .deleteWord: remove(from: wordStart, to: cursor)
    case .clear: self = TextInput()
    }
  }

  private mutating func remove(from start: Int, to end: Int) {
    text = String(text.prefix(start)) + text.dropFirst(end)
    cursor = min(start, text.count)
  }

  private var wordStart: Int {
    let head = Array(text.prefix(cursor))
    guard let end = head.lastIndex(where: { !$0.isWhitespace }) else { return 0 }
    return (head[...end].lastIndex(where: \.isWhitespace) ?? -1) + 1
  }

  private var wordEnd: Int {
    let tail = Array(text.dropFirst(cursor))
    guard let start = tail.firstIndex(where: { !$0.isWhitespace }) else { return text.count }
    return cursor + (tail[start...].firstIndex(where: \.isWhitespace) ?? tail.count)
  }

  private func plain(_ typed: String, keepingLines: Bool) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in typed.unicodeScalars {
      if scalar == "\n", keepingLines {
        kept.append(scalar)
      } else if scalar == "\n" || scalar == "\t" {
        kept.append(" ")
      } else if scalar.properties.generalCategory != .control, !scalar.steersDirection {
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}

/// What a key can do to a text.
enum EditingKey: Equatable {
  case left, right, wordLeft, wordRight, start, end
  case deleteBack, deleteForward, deleteWord, clear
}

extension Unicode.Scalar {
  /// Whether it is one of the invisible signs that turn the text after them round.
  fileprivate var steersDirection: Bool {
    switch value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
