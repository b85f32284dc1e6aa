package import CaseCore
package import Casework
import Terminal

/// One line of the palette: something to do, a view to look through, or somebody to go to.
package enum PaletteItem: Equatable, Sendable {
  case action(ActionEntry)
  case view(SavedView)
  case person(CaseSummary)
}

/// What the palette looks in.
package struct PaletteShelf: Equatable, Sendable {
  /// Every action with its keys.
  var entries = Keyboard.usual.entries
  /// The saved views; none in the help.
  var views: [SavedView] = []
  /// The people whose names or numbers the typed words are part of; few, and none until a name is typed.
  var people: [CaseSummary] = []

  /// How many people are shown at most.
  static let mostPeople = 6

  /// What the words find, the likeliest first: actions by their names, people, views, actions by their help.
  ///
  /// - Parameters:
  ///   - words: What was typed, in lower case.
  ///   - place: The place whose actions come first.
  /// - Returns: The lines; all actions and views where nothing was typed.
  func items(for words: [Substring], in place: Place) -> [PaletteItem] {
    let titled = entries.filter { $0.title.holds(words) }
    let named = views.filter { "view \($0.name)".lowercased().holds(words) }.map(PaletteItem.view)
    guard !words.isEmpty else { return actions(titled, in: place) + named }
    let rest = entries.filter { !$0.title.holds(words) && $0.everything.holds(words) }
    return actions(titled, in: place) + people.map(PaletteItem.person) + named + actions(rest, in: place)
  }

  private func actions(_ entries: [ActionEntry], in place: Place) -> [PaletteItem] {
    let here = entries.filter { $0.places.contains(place) }
    return (here + entries.filter { !$0.places.contains(place) }).map(PaletteItem.action)
  }
}

extension ActionEntry {
  /// Everything that is said of the action, to be searched.
  fileprivate var everything: String {
    "\(title) \(help) \(keys.map(\.description).joined(separator: " "))"
  }
}

extension String {
  fileprivate func holds(_ words: [Substring]) -> Bool {
    let text = lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}

/// What the screens read for the palette.
extension AppState {
  /// Takes the saved views, where the palette is still open.
  mutating func takePaletteViews(_ views: ViewList) {
    guard case .palette(var palette)? = box, !palette.isHelp else { return }
    palette.shelf.views = views.views
    box = .palette(palette)
  }

  /// Takes the people that were found, unless something else has been typed since.
  mutating func takePeople(_ people: [CaseSummary], typed: String) {
    guard case .palette(var palette)? = box, palette.line.text == typed else { return }
    palette.shelf.people = people
    box = .palette(palette)
  }

  /// Does what a line of the palette stands for.
  mutating func run(_ item: PaletteItem) -> [Effect] {
    switch item {
    case .action(let entry): return perform(entry.name)
    case .view(let view): return show(view)
    case .person(let summary): return openCase(summary.caseRecord)
    }
  }
}
