/// How much an operation changed.
package struct OperationSize: Equatable, Sendable {
  /// The number of changed rows.
  package let changes: Int
  /// The number of cases they belong to.
  package let cases: Int
  /// The changes of cases themselves: in an import, its people.
  package let caseRows: Int

  /// Makes a size from its numbers.
  package init(changes: Int, cases: Int, caseRows: Int) {
    self.changes = changes
    self.cases = cases
    self.caseRows = caseRows
  }

  /// Counts changes.
  package init(_ changes: [Change]) {
    self.changes = changes.count
    cases = Set(changes.compactMap(\.caseRecord)).count
    caseRows = changes.filter { $0.table == .caseRecord }.count
  }
}

/// What an operation did, in one sentence without a full stop, made from its changes.
package enum OperationWords {
  /// Says what happened.
  ///
  /// - Parameters:
  ///   - verb: The kind of operation.
  ///   - changes: Its changes, or the first of them.
  ///   - size: How many there are in all; nothing where these are all.
  ///   - today: The day by which dates are worded.
  ///   - office: Gives the names of partners and stages.
  ///   - facts: The facts that were changed, as far as they are at hand: a change holds only its columns.
  /// - Returns: One sentence without a full stop.
  package static func summary(
    verb: Verb, changes: [Change], of size: OperationSize? = nil, today: Day, office: Office = Office(),
    facts: [RecordID: any Fact] = [:]
  ) -> String {
    let size = size ?? OperationSize(changes)
    switch verb {
    case .setUp: return "Set up the file"
    case .importRows:
      return size.caseRows == 1 ? "Imported 1 person" : "Imported \(grouped(size.caseRows)) people"
    case .enrol: return "Enrolled \(name(in: changes) ?? "a candidate")"
    case .keepReport: return "Kept a report"
    case .export: return ExportWords(changes, of: size, office).summary
    case .migrate: return migration(changes, cases: size.cases)
    case .erase: return "Erased a candidate"
    case .office: return changes.first.map(OfficeWords.added) ?? "Added an entry"
    default: break
    }
    if let words = MeetingWords.summary(verb: verb, changes: changes, of: size) { return words }
    if changes.isEmpty { return "Something about a candidate who is erased" }
    let told = changes.compactMap { words(of: $0, today: today, office: office, fact: facts[$0.row]) }
    return several(told, ofAll: changes.count == size.changes, size).nothingIfEmpty ?? verb.rawValue
  }

  /// The first changes; what is said of several of them stands once, with their number where all are at hand.
  private static func several(_ told: [String], ofAll areAll: Bool, _ size: OperationSize) -> String {
    var parts: [(words: String, count: Int)] = []
    for words in told {
      if let place = parts.firstIndex(where: { $0.words == words }) {
        parts[place].count += 1
      } else {
        parts.append((words, 1))
      }
    }
    let shown = parts.prefix(3)
    let words = shown.map { areAll && $0.count > 1 ? "\($0.words) (\($0.count) times)" : $0.words }
    let rest = size.changes - (areAll ? shown.map(\.count).reduce(0, +) : shown.count)
    return (words + (rest > 0 ? ["and \(grouped(rest)) more"] : [])).joined(separator: "; ")
  }

  /// Where cases went, by what their earlier enrolments were closed with.
  private static func migration(_ changes: [Change], cases: Int) -> String {
    let target = changes.lazy.compactMap { change -> String? in
      guard change.table == .enrolment, case .update(let columns) = change.image else { return nil }
      guard case .text(let reason)? = columns["closedBecause"]?.new else { return nil }
      return MigrateCases.target(ofReason: reason)
    }.first
    return "Moved \(cases == 1 ? "1 case" : "\(grouped(cases)) cases") to \(target ?? "another pathway")"
  }

  /// One change in words: a new fact by its contents, a changed row by its fields, and by its fact where that is given.
  package static func words(
    of change: Change, today: Day, office: Office = Office(), fact changed: (any Fact)? = nil
  ) -> String? {
    switch change.image {
    case .insert(let fields):
      return fact(in: change.table, fields).map { FactWords.summary(of: $0, today: today, office: office) }
        ?? OfficeWords.added(change)
    case .delete: return "Removed \(article(change.table.noun))"
    case .update(let columns):
      if let day = columns["withdrawnOn"]?.new, day != .null, let changed {
        return FactWords.summary(of: changed, today: today, office: office)
      }
      return update(columns, of: change.table, office) + (columns.endsAction ? subject(of: changed) : "")
    }
  }

  /// What a finished or dropped action was about.
  private static func subject(of fact: (any Fact)?) -> String {
    (fact as? Action).map { ": \($0.text)" } ?? ""
  }

  private static func update(_ columns: [String: FieldChange], of table: Table, _ office: Office) -> String {
    if let day = columns["doneOn"]?.new, day != .null { return "Finished an action" }
    if let day = columns["droppedOn"]?.new, day != .null { return "Dropped an action" }
    if let reason = columns["voided"]?.new, reason != .null {
      return "Took back \(article(table.noun)): \(FieldWords.value(reason))"
    }
    let names = columns.keys.sorted().map { column in
      let pair = columns[column]
      let old = ChangeWords.named(pair?.old ?? .null, in: office)
      return "\(FieldWords.label(column)) \(old) → \(ChangeWords.named(pair?.new ?? .null, in: office))"
    }
    return "Changed \(table.noun): \(names.joined(separator: ", "))"
  }

  private static func name(in changes: [Change]) -> String? {
    guard let change = changes.first(where: { $0.table == .person }), case .insert(let fields) = change.image,
      let person = try? record(Person.self, from: fields)
    else { return nil }
    return person.displayName
  }

  static func article(_ noun: String) -> String {
    let vowel = noun.first.map { "aeio".contains($0) } ?? false
    return (vowel ? "an " : "a ") + noun
  }

  /// The fact that a row holds, where the table is one of facts.
  package static func fact(in table: Table, _ fields: Fields) -> (any Fact)? {
    switch table {
    case .caseStatus: try? record(CaseStatusEvent.self, from: fields)
    case .stageTransition: try? record(StageTransition.self, from: fields)
    case .stepEvent: try? record(StepEvent.self, from: fields)
    case .sitting: try? record(Sitting.self, from: fields)
    case .qualification: try? record(Qualification.self, from: fields)
    case .document: try? record(Document.self, from: fields)
    case .consent: try? record(Consent.self, from: fields)
    case .employment: try? record(Employment.self, from: fields)
    case .placement: try? record(Placement.self, from: fields)
    case .placementCheck: try? record(PlacementCheck.self, from: fields)
    case .contact: try? record(Contact.self, from: fields)
    case .action: try? record(Action.self, from: fields)
    case .barrier: try? record(Barrier.self, from: fields)
    case .fundingLine: try? record(FundingLine.self, from: fields)
    case .caseTag: try? record(CaseTag.self, from: fields)
    case .opening: try? record(Opening.self, from: fields)
    case .submission: try? record(Submission.self, from: fields)
    default: nil
    }
  }
}

extension [String: FieldChange] {
  /// Whether an action was finished or dropped.
  fileprivate var endsAction: Bool {
    ["doneOn", "droppedOn"].contains { self[$0].map { $0.new != .null } ?? false }
  }
}
