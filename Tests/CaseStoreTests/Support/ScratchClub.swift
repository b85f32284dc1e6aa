import CaseCore
import GRDB

@testable import CaseStore

/// A case file of an invented club in a folder of its own, with two caseworkers.
final class ScratchClub {
  let folder: ScratchFolder
  let clock: ScratchClock
  /// The first opening of the file; replaced by `reopen`.
  private(set) var file: CaseFile
  let anna: Caseworker
  let ben: Caseworker
  static let monday = Day(number: 20_780)

  /// The day by which rules judge: that of the clock.
  var today: Day { LondonTime.day(at: clock.moment) }
  var byAnna: Hand { Hand(worker: anna.id, today: today) }
  var byBen: Hand { Hand(worker: ben.id, today: today) }
  var nobody: Hand { Hand(worker: nil, today: today) }

  init(limits: [String: Int] = [:], seed: UInt64 = 1) throws {
    folder = try ScratchFolder()
    clock = ScratchClock(Self.monday)
    file = try CaseFile(
      folder.file(), for: .create, clock: clock.wall, random: SeededNumbers(seed: seed),
      pathways: SampleRoute.reader)
    anna = Caseworker(id: file.newID(), initials: "AB", name: "Anna Baker")
    ben = Caseworker(id: file.newID(), initials: "BC", name: "Ben Cole")
    let days = limits.sorted { $0.key < $1.key }.map { key, days in
      Limit(id: file.newID(), key: key, days: days, source: "the club")
    }
    let setUp = SetUpFile(
      name: "Sample Programme", prefix: "SMW", limits: days, caseworkers: [anna, ben],
      clubs: [Club(id: file.newID(), name: "North Hall")])
    _ = try file.perform(setUp, by: Hand(worker: nil, today: Self.monday))
  }

  /// Opens the same file once more, as another process would.
  func open(_ purpose: CaseFile.Purpose = .open) throws -> CaseFile {
    try CaseFile(folder.file(), for: purpose, clock: clock.wall, pathways: SampleRoute.reader)
  }

  /// Closes the file and opens it again.
  func reopen() throws { file = try open() }

  /// Enrols one person; gives the case.
  @discardableResult
  func enrol(
    _ name: String, by hand: Hand? = nil, _ change: (inout CandidateDraft) -> Void = { _ in }
  ) throws -> RecordID {
    var draft = CandidateDraft(fullName: name)
    draft.profession = .doctor
    change(&draft)
    let command = EnrolCandidates([draft], offers: SampleRoute.offers)
    let outcome = try file.perform(command, by: hand ?? byAnna)
    return try cases(of: outcome.operation).first ?? RecordID(0)
  }

  /// The cases that an operation is about, in the order in which it names them.
  func cases(of operation: Operation) throws -> [RecordID] {
    let changes = try file.read { try OperationLog.changes(of: operation.number, $0) }
    return changes.filter { $0.table == .caseRecord }.map(\.row)
  }

  /// The facts of a case that must be there.
  func facts(_ id: RecordID) throws -> CaseFacts {
    guard let facts = try file.facts(of: id) else { throw FileFailure.missing(path: "case") }
    return facts
  }

  /// Writes a note.
  @discardableResult
  func note(_ words: String, on id: RecordID, by hand: Hand? = nil) throws -> Outcome {
    var note = Contact(id: file.newID(), caseRecord: id, kind: .note, happenedOn: today)
    note.body = words
    return try file.perform(RecordFacts(id, [note]), by: hand ?? byAnna)
  }

  /// Changes a person's telephone number, as seen now or as seen before.
  @discardableResult
  func changePhone(
    of id: RecordID, to phone: String, seen: CandidateCard? = nil, by hand: Hand? = nil,
    in file: CaseFile? = nil
  ) throws -> Outcome {
    let seen = try seen ?? CandidateCard(facts(id))
    var edited = seen
    edited.person.phone = phone
    let command = EditCandidate(seen: seen, edited: edited, offers: SampleRoute.offers)
    return try (file ?? self.file).perform(command, by: hand ?? byAnna)
  }

  /// Every row of every table of facts.
  func tables() throws -> [CaseCore.Table: [Fields]] {
    try file.read { db in
      var tables: [CaseCore.Table: [Fields]] = [:]
      for table in CaseCore.Table.allCases { tables[table] = try LogReplay.rows(of: table, db) }
      return tables
    }
  }
}
