package import CaseCore
package import Casework
import Foundation
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
  private var views: [SearchedEntry] = []
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

  /// What the words find, the likeliest first: actions whose names begin with them, actions with such words, people,
  /// views, actions whose names hold them anywhere, and those whose help does.
  ///
  /// - Parameter words: What was typed, in lower case.
  /// - Returns: The lines; all actions and views where nothing was typed.
  func items(for words: [Substring]) -> [PaletteItem] {
    guard !words.isEmpty else { return untyped + views.map(\.item) }
    let wanted = WantedWords(words)
    let named = views.filter { wanted.rank(in: $0) ?? .help < .help }.map(\.item)
    var ranked: [WantedWords.Rank: [PaletteItem]] = [:]
    for entry in entries {
      if let rank = wanted.rank(in: entry) { ranked[rank, default: []].append(entry.item) }
    }
    let likely = [.beginning, .words].flatMap { ranked[$0] ?? [] }
    return likely + people.map(PaletteItem.person) + named + [.inside, .help].flatMap { ranked[$0] ?? [] }
  }

  /// Takes the saved views.
  mutating func take(_ views: [SavedView]) { self.views = views.map(SearchedEntry.init) }
}

/// A line with what is searched of it, in lower case, as the bytes that C looks through: made once, because every
/// letter looks through all.
private struct SearchedEntry: Equatable {
  let item: PaletteItem
  /// The title, with a blank before it.
  let title: ContiguousArray<CChar>
  /// Everything that is said of it.
  let everything: ContiguousArray<CChar>

  init(_ entry: ActionEntry) {
    item = .action(entry)
    title = " \(entry.title)".lowercased().utf8CString
    let keys = entry.keys.map(\.description).joined(separator: " ")
    everything = " \(entry.title) \(entry.help) \(entry.alsoCalled) \(keys)".lowercased().utf8CString
  }

  init(_ view: SavedView) {
    item = .view(view)
    title = " view \(view.name)".lowercased().utf8CString
    everything = title
  }
}

/// The typed words as C looks for them: anywhere, and at the beginning of a word, before which a blank stands.
private struct WantedWords {
  /// How well a line fits, best first.
  enum Rank: Int, Comparable {
    case beginning, words, inside, help

    static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
  }

  private let whole: ContiguousArray<CChar>
  private let words: [ContiguousArray<CChar>]
  private let beginnings: [ContiguousArray<CChar>]

  init(_ words: [Substring]) {
    whole = " \(words.joined(separator: " "))".utf8CString
    self.words = words.map { String($0).utf8CString }
    beginnings = words.map { " \($0)".utf8CString }
  }

  /// How well a line fits; nothing where it does not hold each word.
  func rank(in entry: SearchedEntry) -> Rank? {
    guard areAll(words, in: entry.everything) else { return nil }
    guard areAll(words, in: entry.title) else { return .help }
    guard areAll(beginnings, in: entry.title) else { return .inside }
    return begins(entry.title) ? .beginning : .words
  }

  private func areAll(_ words: [ContiguousArray<CChar>], in text: ContiguousArray<CChar>) -> Bool {
    words.allSatisfy { word in
      text.withUnsafeBufferPointer { text in
        word.withUnsafeBufferPointer { word in
          guard let text = text.baseAddress, let word = word.baseAddress else { return false }
          return strstr(text, word) != nil
        }
      }
    }
  }

  private func begins(_ title: ContiguousArray<CChar>) -> Bool {
    title.starts(with: whole.dropLast())
  }
}

/// What the screens read for the palette.
extension AppState {
  /// Takes the saved views, where the palette is still open.
  mutating func takePaletteViews(_ views: ViewList) {
    guard case .palette(var palette)? = box, !palette.isHelp else { return }
    palette.shelf.take(views.views)
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
