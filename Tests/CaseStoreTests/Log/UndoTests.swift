import CaseCore
import Testing

@testable import CaseStore

@Suite("Undo and redo")
struct UndoTests {
  @Test("Undo and redo go on where they were after the file was closed")
  func acrossReopening() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    try club.changePhone(of: id, to: "07700 900111")
    try club.changePhone(of: id, to: "07700 900222")
    try club.reopen()

    let undone = try club.file.undo(by: club.byAnna)
    #expect(undone.words == "Changed candidate: phone “07700 900111” → “07700 900222”")
    #expect(try club.facts(id).person.phone == "07700 900111")
    try club.reopen()
    _ = try club.file.undo(by: club.byAnna)
    #expect(try club.facts(id).person.phone == nil)
    _ = try club.file.redo(by: club.byAnna)
    try club.reopen()
    let redone = try club.file.redo(by: club.byAnna)
    #expect(redone.operation.verb == .redo)
    #expect(try club.facts(id).person.phone == "07700 900222")
  }

  @Test("What was redone can be undone again")
  func undoAfterRedo() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    try club.changePhone(of: id, to: "07700 900111")
    for _ in 0..<3 {
      _ = try club.file.undo(by: club.byAnna)
      #expect(try club.facts(id).person.phone == nil)
      _ = try club.file.redo(by: club.byAnna)
      #expect(try club.facts(id).person.phone == "07700 900111")
    }
  }

  @Test("Redo ends at the next ordinary command of the same caseworker, not at a colleague's")
  func redoEnds() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let other = try club.enrol("Omar Nasser")
    try club.changePhone(of: id, to: "07700 900111")
    _ = try club.file.undo(by: club.byAnna)
    try club.note("Rang", on: other, by: club.byBen)
    _ = try club.file.redo(by: club.byAnna)
    _ = try club.file.undo(by: club.byAnna)
    try club.note("Wrote", on: other)
    let refusal = #expect(throws: Refusal.self) { try club.file.redo(by: club.byAnna) }
    #expect(refusal?.words == "Nothing was done again: there is no undo to take back.")
  }

  @Test("Nobody undoes a colleague's work, or the set-up")
  func ownWorkOnly() throws {
    let club = try ScratchClub()
    try club.enrol("Fatima Haddad")
    let others = #expect(throws: Refusal.self) { try club.file.undo(by: club.byBen) }
    #expect(others?.words == "Nothing was undone: you have no change left to take back.")
    let setUp = #expect(throws: Refusal.self) { try club.file.undo(by: club.nobody) }
    #expect(setUp?.rule == "undo.nothing")
  }

  @Test("An older change of one's own is undone by its number, and u goes on with the newest after it")
  func olderByNumber() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let old = try club.note("Rang", on: id)
    try club.changePhone(of: id, to: "07700 900111")
    _ = try club.file.undo(operation: old.operation.number, by: club.byAnna)
    #expect(try club.facts(id).contacts.isEmpty)
    #expect(try club.facts(id).person.phone == "07700 900111")
    #expect(try club.file.undo(by: club.byAnna).words.hasPrefix("Changed candidate"))
    #expect(try club.file.undo(by: club.byAnna).words == "Enrolled Fatima Haddad")
  }

  @Test("What cannot be undone by its number is refused with the reason")
  func olderRefused() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let note = try club.note("Rang", on: id, by: club.byBen)
    func words(_ number: Int64) -> String? {
      let refusal = #expect(throws: Refusal.self) {
        try club.file.undo(operation: number, by: club.byAnna)
      }
      return refusal?.words
    }
    #expect(
      words(note.operation.number)
        == "Nothing was undone: BC did this, and only they take it back. "
        + "Record what is right now, or take the line back with a reason.")
    #expect(
      words(999) == "Nothing was undone: there is no operation 999. Look for its number in the history.")
    #expect(
      words(1)
        == "Nothing was undone: this belongs to the set-up, to an export or to the invented history.")
    let own = try club.note("Wrote", on: id)
    let undone = try club.file.undo(operation: own.operation.number, by: club.byAnna)
    let again = "Redo does again what was undone last."
    #expect(words(own.operation.number) == "Nothing was undone: this is undone already. \(again)")
    #expect(
      words(undone.operation.number) == "Nothing was undone: this is itself an undo or a redo. \(again)")
  }

  @Test("An undo that something later depends on is refused and says which change")
  func dependsOnLater() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let note = try club.note("Rang the college", on: id, by: club.byBen)
    let before = try club.tables()
    let refusal = #expect(throws: Refusal.self) { try club.file.undo(by: club.byAnna) }
    #expect(
      refusal?.words
        == "This was not undone, because something later depends on it: the change of Mon 23 Nov 2026, "
        + "\(LondonTime.time(at: note.operation.at)), by BC (record, contact). Take that back first, in the history, or record "
        + "what is right now.")
    #expect(try club.tables() == before)

    _ = try club.file.undo(by: club.byBen)
    _ = try club.file.undo(by: club.byAnna)
    #expect(try club.file.facts(of: id) == nil)
  }

  @Test("A field that a colleague has changed since is not undone")
  func fieldMovedOn() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    try club.changePhone(of: id, to: "07700 900111")
    let later = try club.changePhone(of: id, to: "07700 900222", by: club.byBen)
    let refusal = #expect(throws: Refusal.self) { try club.file.undo(by: club.byAnna) }
    #expect(refusal?.summary.contains("the change of \(later.operation.day.fullWords)") == true)
    #expect(try club.facts(id).person.phone == "07700 900222")
  }

  @Test("An import is undone for all but those who were edited since, and these are named by number")
  func partOfAnImport() throws {
    let club = try ScratchClub()
    let drafts = ["Fatima Haddad", "Omar Nasser", "Selam Tesfay"].map { name in
      var draft = CandidateDraft(fullName: name)
      draft.club = "East Hall"
      return draft
    }
    let command = EnrolCandidates(drafts, offers: SampleRoute.offers, imported: true)
    let imported = try club.file.perform(command, by: club.byAnna)
    let cases = try club.cases(of: imported.operation)
    try club.changePhone(of: cases[1], to: "07700 900333", by: club.byBen)
    let kept = try club.facts(cases[1])

    let undone = try club.file.undo(by: club.byAnna)
    #expect(undone.words == "Imported 3 people")
    #expect(undone.staying == ["SMW-0002"])
    #expect(try cases.map { try club.file.facts(of: $0) != nil } == [false, true, false])
    #expect(try club.facts(cases[1]) == kept)
    #expect(try club.file.office().clubs.map(\.name) == ["North Hall", "East Hall"])

    _ = try club.file.redo(by: club.byAnna)
    #expect(try cases.map { try club.file.facts(of: $0) != nil } == [true, true, true])
    #expect(try club.file.check(replay: true).faults == [])
  }

  @Test("Redo of an import makes its club and pathway before the people who refer to them")
  func redoOfAnImport() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad") { $0.club = "West Hall" }
    let before = try club.tables()
    _ = try club.file.undo(by: club.byAnna)
    #expect(try club.file.office().clubs.map(\.name) == ["North Hall"])
    _ = try club.file.redo(by: club.byAnna)
    #expect(try club.tables() == before)
    #expect(try club.facts(id).person.fullName == "Fatima Haddad")
  }

  @Test("An undo that would take only a club, and leave its one person, is refused whole")
  func notOnlyTheClub() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad") { $0.club = "West Hall" }
    let seen = try CandidateCard(club.facts(id))
    var edited = seen
    edited.caseRecord.club = nil
    let edit = EditCandidate(seen: seen, edited: edited, offers: SampleRoute.offers)
    _ = try club.file.perform(edit, by: club.byBen)
    let refusal = #expect(throws: Refusal.self) { try club.file.undo(by: club.byAnna) }
    #expect(refusal?.rule == "undo.depends")
    #expect(try club.file.office().clubs.count == 2)
  }

  @Test("A caseworker who has worked since is not undone")
  func caseworkerHasWorked() throws {
    let club = try ScratchClub()
    let new = Caseworker(id: club.file.newID(), initials: "CD", name: "Cleo Dunn")
    _ = try club.file.perform(AddToOffice(.caseworker(new)), by: club.byAnna)
    let id = try club.enrol("Omar Nasser", by: club.byBen)
    let note = try club.note("Rang", on: id, by: Hand(worker: new.id, today: club.today))
    let refusal = #expect(throws: Refusal.self) { try club.file.undo(by: club.byAnna) }
    #expect(refusal?.summary.contains("the change of \(note.operation.day.fullWords)") == true)
    #expect(refusal?.summary.contains("by CD (record, ") == true)
  }

  @Test("A case number is not given twice, not even after an undo")
  func numbersAreNotGivenTwice() throws {
    let club = try ScratchClub()
    let first = try club.enrol("Fatima Haddad")
    #expect(try club.facts(first).caseRecord.number == "SMW-0001")
    _ = try club.file.undo(by: club.byAnna)
    try club.reopen()
    let second = try club.enrol("Omar Nasser")
    #expect(try club.facts(second).caseRecord.number == "SMW-0002")
  }

  @Test("Case numbers grow wider after 9999 and still sort by their number")
  func numbersGrowWider() throws {
    let club = try ScratchClub()
    try club.file.continueNumbers(after: 9_998)
    for name in ["Fatima Haddad", "Omar Nasser", "Selam Tesfay"] { try club.enrol(name) }
    let query = ListQuery(sort: .number, me: nil, today: club.today)
    let numbers = try club.file.list(query, from: .first, count: 9).map(\.number)
    #expect(numbers == ["SMW-9999", "SMW-10000", "SMW-10001"])
  }

  @Test("The history of a sample cannot be undone")
  func sampleHistory() throws {
    let club = try ScratchClub()
    let partner = Partner(id: club.file.newID(), name: "Royal Hospital", kind: .trust)
    let operation = SampleOperation(
      at: club.clock.moment, day: club.today, worker: club.anna.id, verb: .office,
      changes: [.insert(partner, about: .nobody)])
    try club.file.append(office: [operation])
    let refusal = #expect(throws: Refusal.self) { try club.file.undo(by: club.byAnna) }
    #expect(refusal?.rule == "undo.nothing")
    #expect(try club.file.office().partners == [partner])
  }
}
