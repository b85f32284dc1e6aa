import Terminal

/// Every action by name, with its key and one line of help.
///
/// `:` runs one, `?` explains them; typing searches.
package struct Palette: Equatable, Sendable {
  package var line = TextLine()
  package var cursor = 0
  /// Whether it was opened to read rather than to run; only the heading differs.
  package let isHelp: Bool
  /// The place whose keys come first.
  package let place: Place
  /// What is told of the line under the cursor before the actions, such as its source; nothing is most usual.
  package var about: String?

  /// Every action with its keys.
  var entries = Keyboard.usual.entries

  /// The actions that the typed words find, those of this place first.
  package var matches: [ActionEntry] {
    let words = line.text.lowercased().split(separator: " ")
    let found = entries.filter { entry in
      let text = "\(entry.title) \(entry.help) \(entry.keys.map(\.description).joined(separator: " "))"
        .lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    let titled = found.filter { entry in words.allSatisfy { entry.title.lowercased().contains($0) } }
    let rest = found.filter { !titled.contains($0) }
    let ordered = words.isEmpty ? found : titled + rest
    return ordered.filter { $0.places.contains(place) } + ordered.filter { !$0.places.contains(place) }
  }

  /// The action under the cursor.
  package var selected: ActionEntry? {
    let matches = matches
    return matches.indices.contains(cursor) ? matches[cursor] : nil
  }
}

extension AppState {
  mutating func handle(_ key: Key, in palette: Palette) -> [Effect] {
    var palette = palette
    switch key {
    case .escape:
      box = nil
      return []
    case .enter:
      box = nil
      return palette.selected.map { perform($0.name) } ?? []
    case .up: palette.cursor = max(0, palette.cursor - 1)
    case .down: palette.cursor = min(palette.matches.count - 1, palette.cursor + 1)
    case .pageUp: palette.cursor = max(0, palette.cursor - 10)
    case .pageDown: palette.cursor = min(palette.matches.count - 1, palette.cursor + 10)
    default:
      guard palette.line.handle(key) else { return [] }
      palette.cursor = 0
    }
    box = .palette(palette)
    return []
  }
}
