package import CaseCore

/// Which operations are to be read.
package struct HistoryQuery: Equatable, Sendable {
  /// The case that they are about; nothing for the whole file.
  package var about: RecordID?
  /// Only those with a lower number; nothing for the newest.
  package var before: Int64?
  /// The operation to put the cursor on and to show whole.
  package var showing: Int64?
  /// How many.
  package var count = 100

  /// Asks for the newest operations.
  package init(about: RecordID? = nil, showing: Int64? = nil) {
    (self.about, self.showing) = (about, showing)
  }
}

/// Operations that were read.
package struct HistoryReading: Equatable, Sendable {
  package let query: HistoryQuery
  package let entries: [HistoryEntry]
  /// The candidate that they are about.
  package let subject: FormSubject?
}

/// The screen of everything that was done: of one candidate, or in the whole file.
package struct HistoryState: Equatable, Sendable {
  package private(set) var query: HistoryQuery
  package private(set) var subject: FormSubject?
  package private(set) var entries: [HistoryEntry] = []
  package private(set) var cursor = 0
  /// The first line of the operation that is shown whole; nothing while the list is shown.
  package var detailTop: Int?
  /// The name or number being typed, whose history is asked for.
  var asking: TextLine?
  /// Whether Del was pressed once on the operation under the cursor.
  var isConfirming = false
  /// Whether End was pressed, so that older operations are read until there are no more.
  var goesToEnd = false
  private var isAtEnd = false

  /// Shows what was read first.
  package init(_ reading: HistoryReading) {
    (query, subject) = (reading.query, reading.subject)
    take(reading)
  }

  /// The operation under the cursor.
  package var selected: HistoryEntry? { entries.indices.contains(cursor) ? entries[cursor] : nil }

  /// The operations that were taken back.
  ///
  /// What takes one back comes later, so it is among those that were read.
  var undone: Set<RecordID> { Operation.cancelled(by: entries.map(\.operation)) }

  /// Takes operations in: further ones below, or the newest anew, with the cursor on the operation where it was.
  mutating func take(_ reading: HistoryReading) {
    let here = reading.query.showing ?? selected?.operation.number
    entries = reading.query.before == nil ? reading.entries : entries + reading.entries
    isAtEnd = reading.entries.count < reading.query.count
    cursor = entries.firstIndex { $0.operation.number == here } ?? min(cursor, max(0, entries.count - 1))
    if reading.query.showing != nil { detailTop = 0 }
    isConfirming = false
  }

  /// Moves the cursor; gives what has to be read where it nears the end.
  mutating func move(by count: Int, page: Int) -> [Effect] {
    isConfirming = false
    cursor = min(max(0, cursor + count), max(0, entries.count - 1))
    guard !isAtEnd, cursor + page >= entries.count, let last = entries.last else { return [] }
    isAtEnd = true
    var more = HistoryQuery(about: query.about)
    more.before = last.operation.number
    if goesToEnd { more.count = 1_000 }
    return [.readHistory(more)]
  }

  /// Reads what is at hand anew, after a save.
  var rereading: Effect {
    var again = HistoryQuery(about: query.about)
    again.count = max(100, entries.count + 1)
    return .readHistory(again)
  }

  /// The same without names.
  func covered(by veil: NameVeil) -> HistoryState {
    var covered = self
    covered.entries = entries.map(veil.cover)
    return covered
  }

  /// The keys that count, for the hint line.
  func hints(by keyboard: Keyboard) -> [String] {
    if asking != nil { return ["Enter show", "Esc leave it"] }
    if detailTop != nil { return ["↑↓ scroll", "Del take back", "Esc list"] }
    let all = query.about == nil ? [] : ["\(keyboard.named(.clearFilter)) everybody"]
    return ["Enter before and after", "Del take back", "\(keyboard.named(.filter)) one candidate"] + all
      + ["\(keyboard.named(.undo)) undo", "Esc back"]
  }
}
