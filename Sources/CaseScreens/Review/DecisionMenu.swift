import Terminal

/// What `d` offers on a card: a letter for each kind of decision.
enum DecisionMenu {
  /// One line of the menu.
  struct Entry {
    let letter: Character
    let words: String
  }

  static let entries = [
    Entry(letter: "a", words: "next action with owner and day"), Entry(letter: "m", words: "move stage"),
    Entry(letter: "h", words: "hold, exit or return"), Entry(letter: "f", words: "refer to a partner"),
    Entry(letter: "x", words: "propose an exit"), Entry(letter: "r", words: "record a result"),
    Entry(letter: "d", words: "the next action is done or dropped"), Entry(letter: "n", words: "note"),
  ]

  static func draw(into frame: inout Frame) {
    let box = FloatingBox(title: "Decision", rows: entries.count + 2, columns: 46, in: frame.size)
    box.draw(foot: "a letter   Esc close", into: &frame)
    for (row, entry) in entries.enumerated() {
      frame.write(String(entry.letter), at: Position(box.top + 1 + row, box.left + 3), style: .accent)
      frame.write(entry.words, at: Position(box.top + 1 + row, box.left + 5), width: box.columns - 7)
    }
  }
}

extension AppState {
  mutating func handleDecision(_ key: Key) -> [Effect] {
    box = nil
    guard case .character(let character) = key else { return [] }
    switch commandCharacter(character) {
    case "a": return perform(.action)
    case "m": return perform(.move)
    case "h": return perform(.recordStatus)
    case "f": return perform(.refer)
    case "x": return perform(.proposeExit)
    case "r": return perform(.recordSitting)
    case "d": return perform(.finishAction)
    case "n": return perform(.note)
    default: return []
    }
  }
}
