/// A note with a number that may tell of few people, or give back what a table hides.
package struct TellingNote: Equatable, Sendable {
  /// What lets the number stand where small numbers are hidden.
  enum Condition: Equatable, Sendable {
    /// Nothing: few people are behind it.
    case never
    /// It tells nothing of few people.
    case always
    /// That no table hides anything.
    case nothingHidden
    /// That a row of this label still stands in a table with its number of people.
    case rowShown(String)
    /// That a total prints it in a column of this title.
    case totalShown(String)
  }

  /// The note with its number.
  let words: String
  /// What is said without it; nothing where the note is left out then.
  let instead: String?
  let condition: Condition

  /// The note as it may leave the room.
  func words(beside shown: Report, hidesAnything: Bool) -> String? {
    switch condition {
    case .never: instead
    case .always: words
    case .nothingHidden: hidesAnything ? instead : words
    case .rowShown(let label): shown.showsPeople(ofRow: label) ? words : instead
    case .totalShown(let column): shown.showsTotal(of: column) ? words : instead
    }
  }
}

extension TellingNote {
  /// Says how many things are left out; nothing where none are.
  ///
  /// Of how few people they are is not told, since that alone can be enough to work a number out. What the total of a
  /// column prints anyway is told.
  init?(
    leavingOut count: Int, _ thing: String, of people: Int, printedIn column: String?,
    _ sentence: (String) -> String
  ) {
    guard count > 0 else { return nil }
    words = sentence(count == 1 ? "1 \(thing)" : "\(grouped(count)) \(thing)s")
    instead = sentence("some \(thing)s")
    condition = Suppression.isFew(people) ? .never : column.map { .totalShown($0) } ?? .nothingHidden
  }

  /// Says how many people are left out; nothing where nobody is.
  ///
  /// - Parameters:
  ///   - people: How many they are.
  ///   - condition: What lets the number stand where it is not small.
  ///   - sentence: The note, by the words for how many.
  init?(people: Int, if condition: Condition, _ sentence: (String) -> String) {
    guard people > 0 else { return nil }
    let isFew = Suppression.isFew(people)
    words = sentence(peopleWords(people))
    instead = sentence(isFew ? "fewer than \(Suppression.least) people" : "some people")
    self.condition = isFew ? .never : condition
  }
}

extension Report {
  /// Whether a row still says of how many people it is.
  fileprivate func showsPeople(ofRow label: String) -> Bool {
    tables.contains { table in
      table.rows.contains { $0.label == label && $0.cells.contains { $0.isPeople } }
    }
  }

  /// Whether the total of a column still says how many there are.
  fileprivate func showsTotal(of column: String) -> Bool {
    tables.contains { table in
      guard let place = table.columns.firstIndex(of: column) else { return false }
      return table.total?.cells[place].size != nil
    }
  }
}

extension ReportCell {
  /// Whether it counts people.
  var isPeople: Bool { if case .people = figure { true } else { false } }
}
