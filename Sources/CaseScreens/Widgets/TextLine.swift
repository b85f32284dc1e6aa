package import Terminal

/// A line that somebody types, with a cursor.
package struct TextLine: Equatable, Sendable {
  package private(set) var text: String
  /// The place of the cursor, in characters from the start.
  package private(set) var cursor: Int

  /// Makes a line; the cursor is at its end.
  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// Takes an editing key.
  ///
  /// - Returns: Whether the key meant something.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: remove(before: 1)
    case .delete where cursor < text.count:
      cursor += 1
      remove(before: 1)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = text.count
    case .control("u"): self = TextLine()
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  /// The most characters of a line: what is looked for at each letter has to stay short.
  package static let capacity = 500

  /// Puts text in at the cursor; line ends become blanks, and what does not fit is left out.
  package mutating func insert(_ more: String) {
    let room = max(0, Self.capacity - text.count)
    let flat = String(more.prefix(room).map { $0.isNewline ? " " : $0 })
    join(beforeCursor + flat, text.dropFirst(cursor))
  }

  /// Makes the line of two parts, with the cursor between them.
  ///
  /// A mark joins the character before it, so that there can be fewer characters than the parts have.
  private mutating func join(_ before: String, _ after: Substring) {
    text = before + after
    cursor = min(before.count, text.count)
  }

  /// The text before the cursor.
  package var beforeCursor: String { String(text.prefix(cursor)) }

  private mutating func remove(before count: Int) {
    let count = min(count, cursor)
    guard count > 0 else { return }
    join(String(beforeCursor.dropLast(count)), text.dropFirst(cursor))
  }

  private mutating func removeWord() {
    let before = text.prefix(cursor)
    let trimmed = before.reversed().drop { $0 == " " }.drop { $0 != " " }
    remove(before: cursor - trimmed.count)
  }
}
