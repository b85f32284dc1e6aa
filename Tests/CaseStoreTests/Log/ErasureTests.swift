import CaseCore
import Foundation
import GRDB
import Testing

@testable import CaseStore

@Suite("Erasing a person")
struct ErasureTests {
  private let scene: ReviewClub
  private var club: ScratchClub { scene.club }
  /// Words that stand nowhere but in what is recorded of the one who is erased.
  private static let marks = ["Zyxwv", "zyxwv", "07700 900417", "qqmark", "Qqhost"]

  init() throws {
    scene = try ReviewClub()
  }

  /// Somebody of whom every kind of thing is recorded, and of whom an image of each stands in the log.
  private func marked() throws -> RecordID {
    let id = try scene.enrol("Zyxwv Haddad", promising: "Ring about qqmark", in: 2)
    try club.changePhone(of: id, to: "07700 900417")
    try club.note("qqmark", on: id)
    let facts = try club.facts(id)
    let all = RandomFacts(facts: facts, day: club.today, newID: club.file.newID)
    var numbers = SeededNumbers(seed: 7)
    for kind in 0...13 {
      guard let fact = all.fact(kind, &numbers) else { continue }
      _ = try club.file.perform(RecordFacts(id, [fact]), by: club.byAnna)
    }
    var placement = Placement(
      id: club.file.newID(), person: facts.person.id, kind: .shadowing, state: .offered, host: "Qqhost")
    placement.supervisor = "qqmark"
    _ = try club.file.perform(RecordFacts(id, [placement]), by: club.byAnna)
    return id
  }

  @Test("No byte of the person is left in any file, from the rows to the log and the words to find by")
  func bytes() throws {
    let id = try marked()
    let before = try club.folder.bytes()
    #expect(Self.marks.filter { before.range(of: Data($0.utf8)) != nil } == Self.marks)
    _ = try club.file.erase(id, because: .asked, by: club.byAnna)
    for name in try FileManager.default.contentsOfDirectory(atPath: club.folder.path) {
      let bytes = try club.folder.bytes(name)
      #expect(Self.marks.filter { bytes.range(of: Data($0.utf8)) != nil } == [], "in \(name)")
    }
  }

  @Test("What stays is a stub that names nobody, others stay whole, and the file is sound")
  func stub() throws {
    let other = try scene.enrol("Omar Aziz", promising: "Ring")
    let others = try club.facts(other)
    let id = try marked()
    let stubs = try club.file.erase(id, because: .keptLongEnough, by: club.byAnna)
    let stub = try #require(stubs.first)
    #expect(stub.caseRecord == id && stub.because == .keptLongEnough && stub.erasedBy == "AB")
    #expect(stub.profession == .doctor && stub.enrolledIn == "2026 Q4" && stub.erasedOn == club.today)
    #expect(try club.file.facts(of: id) == nil)
    #expect(try club.facts(other) == others)
    #expect(try club.file.check(replay: true).faults == [])
    #expect(try club.tables()[.erasure]?.count == 1)
  }

  @Test("Nobody takes it back, and what was done about the person before cannot be taken back either")
  func undo() throws {
    let id = try marked()
    let earlier = try #require(try club.file.history(limit: 1, today: club.today).first).operation.number
    _ = try club.file.erase(id, because: .mistake, by: club.byAnna)
    let refusal = #expect(throws: Refusal.self) { try club.file.undo(by: club.byAnna) }
    #expect(refusal?.rule == "undo.final")
    let older = #expect(throws: Refusal.self) { try club.file.undo(operation: earlier, by: club.byAnna) }
    #expect(older?.words == "Nothing was undone: it was about a candidate who is erased.")
    let history = try club.file.history(limit: 2, today: club.today)
    #expect(history.map(\.words) == ["Erased a candidate", "Something about a candidate who is erased"])
    let own = #expect(throws: Refusal.self) {
      try club.file.undo(operation: history[0].operation.number, by: club.byAnna)
    }
    #expect(own?.rule == "undo.never")
  }

  @Test("While a colleague has the file open nothing is erased, and everybody works on")
  func others() throws {
    let id = try marked()
    let colleague = try club.open()
    #expect(throws: FileFailure.inUse(path: club.file.path)) {
      try club.file.erase(id, because: .asked, by: club.byAnna)
    }
    #expect(try colleague.facts(of: id) != nil)
    try club.note("still here", on: id)
    #expect(try club.facts(id).contacts.contains { $0.body == "still here" })
  }

  @Test("Afterwards colleagues come in again, and a case that is gone is told")
  func afterwards() throws {
    let id = try marked()
    _ = try club.file.erase(id, because: .asked, by: club.byAnna)
    #expect(try club.open().facts(of: id) == nil)
    let refusal = #expect(throws: Refusal.self) {
      try club.file.erase(id, because: .asked, by: club.byAnna)
    }
    #expect(refusal?.words == "Nobody was erased: that case is not in this file any more.")
    #expect(throws: Refusal.self) { try club.file.holdings(of: id) }
  }

  @Test("Only an erasure gets past the guard of the log")
  func guarded() throws {
    _ = try marked()
    let error = #expect(throws: DatabaseError.self) {
      try club.file.queue.write { try $0.execute(sql: "DELETE FROM change") }
    }
    #expect(error?.message == "the operation log is append-only")
  }
}
