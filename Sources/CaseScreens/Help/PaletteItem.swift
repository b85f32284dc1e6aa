package import CaseCore
package import Casework
import Terminal

/// One line of the palette: something to do, a view to look through, or somebody to go to.
package enum PaletteItem: Equatable, Sendable {
  case action(ActionEntry)
  // A line is copied often, and is small where what is large stands elsewhere.
  indirect case view(SavedView)
  indirect case person(CaseSummary)
}

/// What the palette looks in.
package struct PaletteShelf: Equatable, Sendable {
  /// Every action with its words in lower case, those of the place first.
  private let entries: [SearchedEntry]
  /// The actions while nothing is typed.
  private let untyped: [PaletteItem]
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
  ///   - place: The place whose actions come first.
  ///   - hinted: The keys whose actions come first among those while nothing is typed.
  init(entries: [ActionEntry], place: Place, hinted: [String] = []) {
    let here = entries.filter { $0.places.contains(place) }
    let others = entries.filter { !$0.places.contains(place) }
    let ordered = here.filter { !$0.isEverywhere } + here.filter(\.isEverywhere) + others
    let first = hinted.compactMap { key in here.first { $0.keys.first?.description == key } }
    let names = Set(first.map(\.name))
    self.entries = ordered.map(SearchedEntry.init)
    untyped = (first + ordered.filter { !names.contains($0.name) }).map(PaletteItem.action)
  }

  /// What the words find, the likeliest first: actions by their names, people, views, actions by their help.
  ///
  /// - Parameter words: What was typed, in lower case.
  /// - Returns: The lines; all actions and views where nothing was typed.
  func items(for words: [Substring]) -> [PaletteItem] {
    let named = views.filter { words.areAll(in: "view \($0.name)".lowercased()) }.map(PaletteItem.view)
    guard !words.isEmpty else { return untyped + named }
    let bytes = words.map { Array($0.utf8) }
    var titled: [PaletteItem] = []
    var helped: [PaletteItem] = []
    for entry in entries where bytes.areAll(in: entry.everything) {
      if bytes.areAll(in: entry.title) { titled.append(entry.item) } else { helped.append(entry.item) }
    }
    return titled + people.map(PaletteItem.person) + named + helped
  }
}

/// An action with what is searched of it, as the bytes of lower-case letters: made once, because every letter looks
/// through all.
private struct SearchedEntry: Equatable {
  let item: PaletteItem
  let title: [UInt8]
  /// Everything that is said of the action.
  let everything: [UInt8]

  init(_ entry: ActionEntry) {
    item = .action(entry)
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
    guard case .palette(var palette)? = box, palette.line.text == typed, palette.shelf.people != people
    else { return }
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
