import CaseCore
import Casework

/// The screen of openings: their list, the openings for one person, or one opening with the people beside it.
package struct OpeningsState: Equatable, Sendable {
  /// Where somebody came from to see the openings for a person.
  struct Origin: Equatable {
    let screen: MainScreen
    /// Whether the case was open there.
    let wasOpen: Bool
  }

  /// Every opening; nothing until they are read.
  private(set) var all: [OpeningLine]?
  /// The openings for one person; nothing in the list of all.
  private(set) var person: CandidateOpenings?
  /// The opening that is open; nothing while a list is shown.
  private(set) var sheet: OpeningSheet?
  /// The row under the cursor of the list, and of the people.
  private(set) var place = 0
  private(set) var row = 0
  /// The opening that was asked for and is not read yet.
  var awaited: RecordID?
  /// Where the list of one person was asked for.
  var origin: Origin?
  /// Whether the cursor goes to the newest opening once the list is read again.
  var followsNewest = false

  /// Makes the list before it is read.
  package init() {}

  /// The openings that the list shows.
  var lines: [OpeningLine] { person?.lines ?? all ?? [] }

  /// The opening under the cursor, or the one that is open.
  var selected: OpeningPage? {
    sheet?.page ?? (lines.indices.contains(place) ? lines[place].page : nil)
  }

  /// The people beside the open opening, in their order.
  var people: [OpeningMatch] { sheet?.list.matches ?? [] }

  /// How the person who is meant stands beside the opening that is meant.
  var match: OpeningMatch? {
    if sheet != nil { return people.indices.contains(row) ? people[row] : nil }
    return person != nil && lines.indices.contains(place) ? lines[place].match : nil
  }

  /// Moves the cursor.
  mutating func move(by count: Int) {
    if sheet == nil {
      place = min(max(0, place + count), max(0, lines.count - 1))
    } else {
      row = min(max(0, row + count), max(0, people.count - 1))
    }
  }

  /// Takes in the openings; the cursor stays on its opening.
  mutating func take(_ lines: [OpeningLine]) {
    let here = person == nil ? selected?.opening.id : nil
    all = lines
    guard person == nil, sheet == nil else { return }
    let newest = lines.indices.max { lines[$0].page.opening.number < lines[$1].page.opening.number }
    place =
      (followsNewest ? newest : lines.firstIndex { $0.page.opening.id == here })
      ?? min(place, max(0, lines.count - 1))
    followsNewest = false
  }

  /// Takes in the openings for a person; the cursor stays on its opening.
  mutating func take(_ openings: CandidateOpenings?) {
    let isSame = person?.caseRecord == openings?.caseRecord && person != nil
    let here = isSame ? selected?.opening.id : nil
    person = openings
    guard sheet == nil else { return }
    place = lines.firstIndex { $0.page.opening.id == here } ?? 0
  }

  /// Takes in an opening with its people; the cursor stays on its person.
  ///
  /// One that nobody waits for any more is left.
  mutating func take(_ new: OpeningSheet?) {
    guard let id = new?.page.opening.id ?? awaited, id == awaited || id == sheet?.page.opening.id else {
      return
    }
    awaited = nil
    let isSame = sheet?.page.opening.id == new?.page.opening.id
    let here = isSame ? match?.caseRecord : person?.caseRecord
    sheet = new
    row = people.firstIndex { $0.caseRecord == here } ?? (isSame ? min(row, max(0, people.count - 1)) : 0)
  }

  /// Goes back to the list.
  ///
  /// - Returns: Whether an opening was open.
  mutating func close() -> Bool {
    defer { (sheet, awaited) = (nil, nil) }
    return sheet != nil
  }

  /// Leaves the list of one person.
  mutating func leavePerson() {
    (person, origin, place) = (nil, nil, 0)
  }

  /// What is read again after a save.
  var reading: [Effect] {
    if let sheet { return [.opening(.readList), .opening(.readSheet(sheet.page.opening.id))] }
    if let person { return [.opening(.readList), .opening(.readFor(person.caseRecord))] }
    return [.opening(.readList)]
  }
}

/// Hiding who people are.
extension OpeningsState {
  /// The names on the screen.
  var names: [String] { people.map(\.name) + [person?.name].compactMap(\.self) }

  /// The same without names.
  mutating func coverNames() {
    sheet?.list.change { $0.name = $0.name.initials }
    let contact = sheet?.contact?.withoutReach
    sheet?.contact = contact
    if let name = person?.name { person?.name = name.initials }
  }
}
