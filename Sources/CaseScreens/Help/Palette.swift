import Terminal

/// Every action by name, with its key and one line of help; in the palette the saved views and everybody, too.
///
/// `:` runs one, `?` explains the actions; typing searches.
package struct Palette: Equatable, Sendable {
  package var line = TextLine() { didSet { find() } }
  package var cursor = 0
  /// Whether it was opened to read rather than to run; only the heading differs.
  package let isHelp: Bool
  /// What is told of the line under the cursor before the actions, such as its source; nothing is most usual.
  package var about: String?
  /// Whether that is about the keys of a box.
  var isAboutBox = false
  /// How many pages of that have been read, where it is longer than its room.
  var aboutPage = 0

  /// The screen behind it as it was drawn when it was opened, so that a letter draws the box alone; nothing once
  /// something else than a key has come.
  var behind: Frame?
  /// What it looks in.
  var shelf: PaletteShelf { didSet { find() } }
  /// What the typed words find, the actions of this place first.
  private(set) var matches: [PaletteItem] = []

  /// Makes a palette in which nothing is typed.
  init(isHelp: Bool, about: String? = nil, shelf: PaletteShelf) {
    (self.isHelp, self.about, self.shelf) = (isHelp, about, shelf)
    find()
  }

  private mutating func find() {
    matches = shelf.items(for: line.text.lowercased().split(separator: " "))
  }

  /// The line under the cursor.
  var selected: PaletteItem? { matches.indices.contains(cursor) ? matches[cursor] : nil }
}

extension AppState {
  mutating func open(_ palette: Palette) {
    var palette = palette
    box = .palette(palette)
    palette.behind = (hidesNames ? veiled : self).drawnBehindBox()
    box = .palette(palette)
  }

  /// What came beside the typing may have changed the screen behind the palette.
  mutating func forgetBehind(_ message: Message) {
    guard case .palette(var palette)? = box, palette.behind != nil else { return }
    switch message {
    case .event(.key), .paletteViewsRead, .peopleFound: break
    default:
      palette.behind = nil
      box = .palette(palette)
    }
  }

  mutating func handle(_ key: Key, in palette: Palette) -> [Effect] {
    var palette = palette
    if PaletteAbout(palette, in: size)?.turn(&palette, by: key) == true {
      box = .palette(palette)
      return []
    }
    switch key {
    case .escape:
      closePalette()
      return []
    // What cannot be seen is not run.
    case .enter where palette.listHeight(in: size) == 0: return []
    case .enter:
      (box, boxBehind) = (nil, nil)
      return palette.selected.map { run($0) } ?? []
    case .up: palette.cursor = max(0, palette.cursor - 1)
    case .down: palette.cursor = max(0, min(palette.matches.count - 1, palette.cursor + 1))
    case .home: palette.cursor = 0
    case .end: palette.cursor = max(0, palette.matches.count - 1)
    case .pageUp: palette.cursor = max(0, palette.cursor - 10)
    case .pageDown: palette.cursor = max(0, min(palette.matches.count - 1, palette.cursor + 10))
    default:
      guard palette.line.handle(key) else { return [] }
      return typed(in: palette)
    }
    box = .palette(palette)
    return []
  }

  /// Looks for what was typed, among people too.
  mutating func typed(in palette: Palette) -> [Effect] {
    var palette = palette
    palette.cursor = 0
    if !palette.shelf.people.isEmpty { palette.shelf.people = [] }
    box = .palette(palette)
    guard !palette.isHelp, palette.line.text.trimmed.count > 1 else { return [] }
    return [.findPeople(palette.line.text)]
  }
}
