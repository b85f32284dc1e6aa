import CaseCore
import GRDB
import Testing

@testable import CaseStore

@Suite("Two people at one case")
struct ConflictTests {
  @Test("A field that somebody else has changed meanwhile is not overwritten, and both values are shown")
  func sameField() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let other = try club.open()
    let seen = try CandidateCard(club.facts(id))
    try club.changePhone(of: id, to: "07700 900111", seen: seen, by: club.byBen, in: other)
    let before = try club.tables()

    let conflict = #expect(throws: Conflict.self) {
      try club.changePhone(of: id, to: "07700 900222", seen: seen)
    }
    #expect(
      conflict?.words
        == "Not saved: somebody has changed the candidate meanwhile. phone is now “07700 900111”, you wrote "
        + "“07700 900222”. Look at it again, then decide.")
    #expect(try club.tables() == before)
    #expect(try club.file.lastOperation()?.caseworker == club.ben.id)
  }

  @Test("Two fields of one person, changed by two people, are both kept")
  func differentFields() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let other = try club.open()
    let seen = try CandidateCard(club.facts(id))
    try club.changePhone(of: id, to: "07700 900111", seen: seen, by: club.byBen, in: other)
    var edited = seen
    edited.person.email = "fatima@example.org"
    let edit = EditCandidate(seen: seen, edited: edited, offers: SampleRoute.offers)
    _ = try club.file.perform(edit, by: club.byAnna)
    let person = try club.facts(id).person
    #expect([person.phone, person.email] == ["07700 900111", "fatima@example.org"])
  }

  @Test("A move that was decided on an older move is refused")
  func move() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let last = try club.facts(id).lastTransition?.id
    func move(to stage: Stage) -> MoveStage {
      MoveStage(id, id: club.file.newID(), to: stage, on: club.today, reason: "agreed", basedOn: last)
    }
    _ = try club.open().perform(move(to: .language), by: club.byBen)
    let refusal = #expect(throws: Refusal.self) {
      try club.file.perform(move(to: .observation), by: club.byAnna)
    }
    #expect(
      refusal?.words
        == "The case was not moved: somebody else has moved it meanwhile; it is now in Language. "
        + "Look at the history, then decide again.")
  }

  @Test("An action that a colleague has finished meanwhile is not finished twice")
  func action() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad") { $0.nextAction = "Ring the college" }
    let seen = try #require(try club.facts(id).nextAction)
    _ = try club.open().perform(FinishAction(seen, on: club.today), by: club.byBen)
    let dropped = FinishAction(seen, on: club.today, droppedBecause: "not needed")
    let done = #expect(throws: Conflict.self) {
      try club.file.perform(FinishAction(seen, on: club.today.adding(days: -1)), by: club.byAnna)
    }
    #expect(done?.fields.map(\.column) == ["doneOn"])
    let fault = #expect(throws: FileFailure.self) { try club.file.perform(dropped, by: club.byAnna) }
    #expect(fault?.words.hasPrefix("Not saved: it does not fit what is in the file (SQLite ") == true)
  }

  @Test("A row that is gone is said to be gone")
  func gone() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad", by: club.byBen) { $0.nextAction = "Ring the college" }
    let seen = try #require(try club.facts(id).nextAction)
    let change = try #require(
      Change.update(seen, to: seen.voided(because: "a slip"), about: .nobody))
    _ = try club.file.undo(by: club.byBen)
    let conflict = #expect(throws: Conflict.self) {
      try club.file.queue.write { try Applier.apply(change, $0) }
    }
    #expect(
      conflict?.words
        == "Not saved: the action is not there any more as you saw it. Look at it again, then decide.")
  }

  @Test("A case that a colleague has taken back meanwhile is unknown")
  func caseGone() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad", by: club.byBen)
    _ = try club.open().undo(by: club.byBen)
    let refusal = #expect(throws: Refusal.self) { try club.note("Rang", on: id) }
    #expect(
      refusal?.words == "Nothing was saved: that case is not in this file. Look for it by name or number.")
  }
}
