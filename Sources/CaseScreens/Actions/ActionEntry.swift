package import Terminal

/// One action: its keys and its words.
package struct ActionEntry: Equatable, Sendable {
  package let name: ActionName
  /// The keys, the one that the hint line shows first.
  package let keys: [Key]
  /// Two or three words, a verb first.
  package let title: String
  /// One sentence for the help.
  package let help: String
  /// Other words by which people look for it, lower case.
  package let alsoCalled: String
  /// Where the keys mean this.
  package let places: Set<Place>
  /// Whether the case file is changed.
  package let writes: Bool

  /// Makes an entry.
  package init(
    name: ActionName, keys: [Key], title: String, help: String, alsoCalled: String = "", places: Set<Place>,
    writes: Bool
  ) {
    self.name = name
    self.keys = keys
    self.title = title
    self.help = help
    self.alsoCalled = alsoCalled
    self.places = places
    self.writes = writes
  }

  /// Whether it means the same wherever one is.
  var isEverywhere: Bool { places.count == Place.allCases.count }
}
