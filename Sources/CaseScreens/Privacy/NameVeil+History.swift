import CaseCore

/// Covering the history: what somebody typed may name anybody, also people whom the file does not know.
extension NameVeil {
  /// An entry with a sentence made anew from changes without typed text; of a change of the person only the fact
  /// that there was one.
  func cover(_ entry: HistoryEntry) -> HistoryEntry {
    entry.with(words: words(of: Told(entry.operation, entry.words, entry.changes, entry.size)))
  }

  /// An entry of a card of a review, as the history tells it.
  func cover(_ news: CaseNews) -> CaseNews {
    news.with(words: words(of: Told(news.operation, news.words, news.changes, news.size)))
  }

  /// What came of a save, as the history tells it; what the history tells in other words keeps its own without quotes.
  func notice(of outcome: Outcome) -> String {
    let told = Told(outcome.operation, outcome.notice, outcome.changes, outcome.size)
    guard told.isToldByChanges else { return coverQuoted(outcome.notice) }
    let head = outcome.notice.hasPrefix("Recorded") ? "\(outcome.notice.prefix { $0 != ":" }): " : ""
    return "\(head)\(words(of: told))."
  }

  /// A change with its closed words, days and numbers alone; names of the person are initials.
  func cover(_ change: Change) -> Change {
    Change(
      table: change.table, row: change.row, person: change.person, caseRecord: change.caseRecord,
      image: cover(change.image))
  }

  /// A sentence without what stands in quotation marks in it, from the first to the last: a quoted text may hold
  /// such marks itself.
  func coverQuoted(_ text: String) -> String {
    guard let first = text.firstIndex(of: "“") else { return cover(text) }
    let after = text.index(after: first)
    let last = text[after...].lastIndex(of: "”") ?? text.endIndex
    return cover(String(text[..<after])) + NameVeil.hidden + cover(String(text[last...]))
  }
}

/// An operation with the words that tell it and the changes that it made.
private struct Told {
  let operation: Operation
  let words: String
  let changes: [Change]
  let size: OperationSize

  init(_ operation: Operation, _ words: String, _ changes: [Change], _ size: OperationSize) {
    (self.operation, self.words, self.changes, self.size) = (operation, words, changes, size)
  }

  /// Whether its sentence is made of what it changed; the others hold nothing that was typed about a person.
  var isToldByChanges: Bool {
    switch operation.verb {
    case .undo, .redo, .enrol, .edit, .record, .finish, .move, .void, .export: true
    case .setUp, .office, .importRows, .migrate, .openReview, .seen, .later, .closeReview, .attend, .session,
      .erase, .keepReport:
      false
    }
  }

  /// Whether something of who a person is was changed.
  var isOfPerson: Bool {
    changes.contains { change in
      guard change.table == .person, case .update = change.image else { return false }
      return true
    }
  }
}

/// Saying anew what an operation did.
extension NameVeil {
  private func words(of entry: Told) -> String {
    guard !entry.isOfPerson else { return "Changed the candidate’s details" }
    guard entry.isToldByChanges else { return cover(entry.words) }
    switch entry.operation.verb {
    case .undo: return "Undone: " + sentence(entry.changes.map(\.inverse), of: entry)
    case .redo: return "Done again: " + sentence(entry.changes, of: entry)
    default: return sentence(entry.changes, of: entry)
    }
  }

  private func sentence(_ changes: [Change], of entry: Told) -> String {
    if changes.contains(where: \.closesEnrolment) {
      return OperationWords.summary(verb: .migrate, changes: changes, of: entry.size, today: today)
    }
    let verb = changes.first?.verbOfPeople(entry.size.caseRows) ?? entry.operation.verb
    let words = OperationWords.summary(
      verb: verb, changes: changes.prefix(5).map(cover), of: entry.size, today: today, office: office)
    return cover(words)
  }

  private func cover(_ image: Change.Image) -> Change.Image {
    switch image {
    case .insert(let fields): .insert(fields.reduce(into: [:]) { $0[$1.key] = cover($1.value, of: $1.key) })
    case .delete(let fields): .delete(fields.reduce(into: [:]) { $0[$1.key] = cover($1.value, of: $1.key) })
    case .update(let columns):
      .update(
        columns.reduce(into: [:]) { covered, column in
          covered[column.key] = FieldChange(
            old: cover(column.value.old, of: column.key), new: cover(column.value.new, of: column.key))
        })
    }
  }

  private func cover(_ value: Scalar, of column: String) -> Scalar {
    guard case .text(let text) = value, Day(iso: text) == nil, !NameVeil.closedColumns.contains(column) else {
      return value
    }
    return .text(NameVeil.nameColumns.contains(column) ? text.initials : NameVeil.hidden)
  }

  /// The columns that hold a word of a closed list, a key or a case number; every other text was typed.
  private static let closedColumns: Set<String> = [
    "audience", "band", "birthPrecision", "country", "exitReason", "format", "kind", "mark", "mayContactHome",
    "moment", "need", "number",
    "outcome",
    "overrides", "party", "profession", "purpose", "relation", "specialty", "stage", "state", "status",
    "step",
    "test", "variant", "version", "waitingOn",
  ]

  /// The columns that hold names of people.
  private static let nameColumns: Set<String> = [
    "fullName", "givenName", "familyName", "knownAs", "nativeName", "nameOnDegree",
  ]
}

/// Names in what was changed.
extension NameVeil {
  /// Learns the names of people in a change, before and after it.
  mutating func learn(_ change: Change) {
    let columns: [String] =
      switch change.table {
      case .person: Array(NameVeil.nameColumns)
      case .nameAlias: ["text"]
      case .reviewLine, .reviewMinute: ["name"]
      default: []
      }
    for column in columns {
      for case .text(let name) in values(of: column, in: change.image) { learn(name: name) }
    }
  }

  private func values(of column: String, in image: Change.Image) -> [Scalar] {
    switch image {
    case .insert(let fields), .delete(let fields): [fields[column]].compactMap(\.self)
    case .update(let columns): columns[column].map { [$0.old, $0.new] } ?? []
    }
  }
}

extension Change {
  /// What an operation did that begins with a new person; nothing for any other.
  fileprivate func verbOfPeople(_ count: Int) -> Verb? {
    guard table == .person, isInsert else { return nil }
    return count > 1 ? .importRows : .enrol
  }

  /// Whether a case went over to another pathway.
  fileprivate var closesEnrolment: Bool {
    guard table == .enrolment, case .update(let columns) = image else { return false }
    return columns["closedBecause"] != nil
  }
}
