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
  /// Every action with its keys, and its words in lower case.
  private let entries: [SearchedEntry]
  private let first: [String]
  /// The saved views; none in the help.
  var views: [SavedView] = []
  /// The people whose names or numbers the typed words are part of; few, and none until a name is typed.
  var people: [CaseSummary] = []

  /// How many people are shown at most.
  static let mostPeople = 6

  /// Makes a shelf.
  ///
  /// - Parameters:
  ///   - entries: The actions.
  ///   - first: The keys whose actions come first among those of the place while nothing is typed.
  init(entries: [ActionEntry] = Keyboard.usual.entries, first: [String] = []) {
    self.entries = entries.map(SearchedEntry.init)
    self.first = first
  }

  /// What the words find, the likeliest first: actions by their names, people, views, actions by their help.
  ///
  /// - Parameters:
  ///   - words: What was typed, in lower case.
  ///   - place: The place whose actions come first.
  /// - Returns: The lines; all actions and views where nothing was typed.
  func items(for words: [Substring], in place: Place) -> [PaletteItem] {
    let bytes = words.map { Array($0.utf8) }
    let named = views.filter { words.areAll(in: "view \($0.name)".lowercased()) }.map(PaletteItem.view)
    guard !words.isEmpty else {
      let hinted = hinted(in: place)
      return hinted + actions(entries, in: place).filter { !hinted.contains($0) } + named
    }
    let found = entries.filter { bytes.areAll(in: $0.everything) }
    let titled = found.filter { bytes.areAll(in: $0.title) }
    let rest = found.filter { !bytes.areAll(in: $0.title) }
    return actions(titled, in: place) + people.map(PaletteItem.person) + named + actions(rest, in: place)
  }

  private func hinted(in place: Place) -> [PaletteItem] {
    let here = entries.map(\.entry).filter { $0.places.contains(place) }
    return first.compactMap { key in
      here.first { $0.keys.first?.description == key }.map(PaletteItem.action)
    }
  }

  private func actions(_ found: [SearchedEntry], in place: Place) -> [PaletteItem] {
    let entries = found.map(\.entry)
    let here = entries.filter { $0.places.contains(place) }
    let own = here.filter { !$0.isEverywhere }
    let others = entries.filter { !$0.places.contains(place) }
    return (own + here.filter(\.isEverywhere) + others).map(PaletteItem.action)
  }
}

/// An action with what is searched of it, as the bytes of lower-case letters: made once, because every letter looks
/// through all.
private struct SearchedEntry: Equatable {
  let entry: ActionEntry
  let title: [UInt8]
  /// Everything that is said of the action.
  let everything: [UInt8]

  init(_ entry: ActionEntry) {
    self.entry = entry
    title = Array(entry.title.lowercased().utf8)
    let keys = entry.keys.map(\.description).joined(separator: " ")
    everything = Array("\(entry.title) \(entry.help) \(keys)".lowercased().utf8)
  }
}

extension [[UInt8]] {
  /// Whether a text holds each of the words.
  fileprivate func areAll(in text: [UInt8]) -> Bool {
    allSatisfy { word in
      guard let first = word.first, text.count >= word.count else { return word.isEmpty }
      return (0...text.count - word.count).contains {
        text[$0] == first && text[$0..<$0 + word.count].elementsEqual(word)
      }
    }
  }
}

extension [Substring] {
  /// Whether a text holds each of the words.
  fileprivate func areAll(in text: String) -> Bool { allSatisfy { text.contains($0) } }
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
