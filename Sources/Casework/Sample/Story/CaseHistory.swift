import CaseCore

/// Collects the rows of one case as they stand and, beside them, the operations that made them.
struct CaseHistory {
  private(set) var facts: CaseFacts
  /// The caseworker who records everything.
  let worker: RecordID
  private let subject: Subject
  private let clock: SampleClock
  private let writeUps: [Day]
  private var entries: [Entry] = []
  /// The number of the next row of this person.
  private var row = 0

  /// One change and the operation to which it belongs.
  private struct Entry {
    let day: Day
    let verb: Verb
    let change: Change
  }

  /// Begins with the enrolment of a person.
  ///
  /// - Parameters:
  ///   - clock: Gives the moments and identities of this person.
  ///   - worker: The caseworker of the case.
  ///   - writeUps: The days on which something is recorded, oldest first; the first is that of the enrolment.
  ///   - make: Makes the person and the case from their identities.
  init(
    clock: SampleClock, worker: RecordID, writeUps: [Day],
    _ make: (RecordID, RecordID) -> (Person, CaseRecord)
  ) {
    self.clock = clock
    self.worker = worker
    self.writeUps = writeUps
    let ids = (clock.id(writeUps[0], .enrol, row: 0), clock.id(writeUps[0], .enrol, row: 1))
    let (person, caseRecord) = make(ids.0, ids.1)
    facts = CaseFacts(person: person, caseRecord: caseRecord)
    subject = Subject(person: person.id, caseRecord: caseRecord.id)
    row = 2
    enter(.insert(person, about: subject), writeUps[0], .enrol)
    enter(.insert(caseRecord, about: subject), writeUps[0], .enrol)
  }

  /// The day on which something that happened on a day is written up: that day or the next such day.
  func recorded(_ day: Day) -> Day {
    writeUps.first { $0 >= day } ?? writeUps[writeUps.count - 1]
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - list: Where it stands among the facts.
  ///   - day: The day on which it is recorded.
  ///   - verb: With what command; records of the day of the enrolment belong to the enrolment.
  ///   - make: Makes the row from its identity.
  /// - Returns: The row.
  @discardableResult
  mutating func add<Row: Record>(
    _ list: WritableKeyPath<CaseFacts, [Row]>, on day: Day, by verb: Verb = .record, _ make: (RecordID) -> Row
  ) -> Row {
    let record = make(nextID(day, verb))
    enter(.insert(record, about: subject), day, self.verb(verb, on: day))
    facts[keyPath: list].append(record)
    return record
  }

  /// Adds what is known of the leave to remain.
  mutating func addRestricted(_ make: (RecordID) -> PersonRestricted) {
    let record = make(nextID(writeUps[0], .enrol))
    enter(.insert(record, about: subject), writeUps[0], .enrol)
    facts.restricted = record
  }

  /// Changes a row that was added on an earlier day.
  mutating func change<Row: Record>(
    _ list: WritableKeyPath<CaseFacts, [Row]>, _ id: RecordID, on day: Day, by verb: Verb = .record,
    _ edit: (inout Row) -> Void
  ) {
    guard let place = facts[keyPath: list].lastIndex(where: { $0.id == id }) else { return }
    let before = facts[keyPath: list][place]
    var after = before
    edit(&after)
    guard let change = Change.update(before, to: after, about: subject) else { return }
    facts[keyPath: list][place] = after
    enter(change, day, verb)
  }

  /// Pins the pathway and the limits by which the facts are judged.
  mutating func judge(by pathway: Pathway?, limits: [String: Int]) {
    facts.pathway = pathway
    facts.limits = limits
  }

  private func verb(_ verb: Verb, on day: Day) -> Verb {
    verb == .record && day == writeUps[0] ? .enrol : verb
  }

  private mutating func nextID(_ day: Day, _ verb: Verb) -> RecordID {
    row += 1
    return clock.id(day, self.verb(verb, on: day), row: row)
  }

  private mutating func enter(_ change: Change, _ day: Day, _ verb: Verb) {
    entries.append(Entry(day: day, verb: verb, change: change))
  }
}

extension CaseHistory {
  /// The finished case: the facts in the order in which a file gives them, the operations by their moments.
  func finished() -> SampleCase {
    SampleCase(facts: facts.inFileOrder, operations: operations)
  }

  private var operations: [SampleOperation] {
    let order = entries.indices.sorted { left, right in
      let (first, second) = (entries[left], entries[right])
      return (first.day.number, first.verb.place, left) < (second.day.number, second.verb.place, right)
    }
    var operations: [SampleOperation] = []
    var bundle: [Change] = []
    for (place, index) in order.enumerated() {
      let entry = entries[index]
      bundle.append(entry.change)
      let next = place + 1 < order.count ? entries[order[place + 1]] : nil
      if next?.day == entry.day, next?.verb == entry.verb { continue }
      operations.append(operation(entry, bundle))
      bundle = []
    }
    return operations
  }

  private func operation(_ entry: Entry, _ changes: [Change]) -> SampleOperation {
    SampleOperation(
      at: clock.moment(entry.day, entry.verb), day: entry.day, worker: worker, verb: entry.verb,
      changes: changes)
  }
}

extension CaseFacts {
  /// The lists ordered by the day it happened, then by identity; those without a day by identity.
  fileprivate var inFileOrder: CaseFacts {
    var facts = self
    facts.statuses.sort { ($0.happenedOn, $0.id) < ($1.happenedOn, $1.id) }
    facts.transitions.sort { ($0.happenedOn, $0.id) < ($1.happenedOn, $1.id) }
    facts.stepEvents.sort { ($0.happenedOn, $0.id) < ($1.happenedOn, $1.id) }
    facts.sittings.sort { ($0.satOn, $0.id) < ($1.satOn, $1.id) }
    facts.documents.sort { ($0.happenedOn, $0.id) < ($1.happenedOn, $1.id) }
    facts.consents.sort { ($0.givenOn, $0.id) < ($1.givenOn, $1.id) }
    facts.employments.sort { ($0.startedOn, $0.id) < ($1.startedOn, $1.id) }
    facts.contacts.sort { ($0.happenedOn, $0.id) < ($1.happenedOn, $1.id) }
    facts.actions.sort { ($0.promisedOn, $0.id) < ($1.promisedOn, $1.id) }
    facts.barriers.sort { ($0.openedOn, $0.id) < ($1.openedOn, $1.id) }
    facts.fundingLines.sort { ($0.happenedOn, $0.id) < ($1.happenedOn, $1.id) }
    facts.qualifications.sort { $0.id < $1.id }
    facts.placements.sort { $0.id < $1.id }
    facts.placementChecks.sort { $0.id < $1.id }
    facts.aliases.sort { $0.id < $1.id }
    facts.tags.sort { $0.id < $1.id }
    return facts
  }
}
