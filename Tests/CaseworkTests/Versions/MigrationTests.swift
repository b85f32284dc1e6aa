import CaseCore
import CaseStore
import Casework
import Testing

@Suite("Cases that go over, and come back")
struct MigrationTests {
  @Test("Stage and stage since stay, and steps are found under their new keys")
  func migrates() throws {
    let club = try VersionClub()
    let id = try club.enrol("Mariam Haile")
    try club.step("nmc-cbt", .booked, of: id)
    try club.publishNewer()
    let outcome = try club.migrate([id])
    #expect(outcome.notice == "Moved SMW-0001 to nurse/test-of-competence-2027-01.")
    let facts = try club.facts(id)
    #expect(facts.pathway?.name.text == VersionClub.newer)
    #expect(facts.stage == .language)
    #expect(facts.lastTransition?.happenedOn == VersionClub.today.adding(days: -90))
    #expect(facts.lastEvent(ofStep: "nmc-computer-test")?.state == .booked)
    #expect(facts.enrolments.first?.closedBecause == "moved to nurse/test-of-competence-2027-01")
    #expect(try club.workspace.versionImpact().cases.isEmpty)
    #expect(try club.workspace.checkFile().faults.isEmpty)
  }

  @Test("Several cases are one change, and one undo brings them all back")
  func undoes() throws {
    let club = try VersionClub()
    let first = try club.enrol("Mariam Haile")
    let second = try club.enrol("Lina Osman")
    try club.step("nmc-cbt", .booked, of: first)
    try club.publishNewer()
    let before = [try club.facts(first), try club.facts(second)]
    try club.migrate([first, second])
    let history = try club.workspace.file.history(limit: 1, today: VersionClub.today)
    #expect(history.first?.words == "Moved 2 cases to nurse/test-of-competence-2027-01")
    let undone = try club.workspace.undo()
    #expect(undone.words == "Moved 2 cases to nurse/test-of-competence-2027-01")
    let after = [try club.facts(first), try club.facts(second)]
    #expect(after == before)
    _ = try club.workspace.redo()
    #expect(try club.facts(second).pathway?.name.text == VersionClub.newer)
    #expect(try club.workspace.checkFile().faults.isEmpty)
  }

  @Test("The preview says which steps come and go, once for all cases of a pathway")
  func preview() throws {
    let club = try VersionClub()
    _ = try club.enrol("Mariam Haile")
    _ = try club.enrol("Lina Osman")
    try club.publishNewer()
    let name = try #require(PathwayName(VersionClub.newer))
    let lines = try club.workspace.migrationPreview(of: ["1", "2"], to: name)
    #expect(
      lines.prefix(4) == [
        "From nurse/test-of-competence-2026-11:", "  Steps that go: Police clearance",
        "  Steps renamed: Test of Competence, CBT → Computer test",
        "SMW-0001 → nurse/test-of-competence-2027-01",
      ])
    #expect(lines.count { $0.hasPrefix("From ") } == 1)
    #expect(lines.last == "Nothing was saved. Add --yes to move them.")
  }

  @Test("One case that cannot go over keeps all of them where they are")
  func allOrNone() throws {
    let club = try VersionClub()
    let nurse = try club.enrol("Mariam Haile")
    let dentist = try club.enrol("Lina Osman") { $0.profession = .dentist }
    try club.publishNewer()
    let refusal = #expect(throws: Refusal.self) { try club.migrate([nurse, dentist]) }
    #expect(
      refusal?.words
        == "No case was moved: nurse/test-of-competence-2027-01 is not for the profession of SMW-0002. Leave that case out, or choose a pathway of its profession."
    )
    #expect(try club.facts(nurse).pathway?.name.text == VersionClub.held)
    let name = try #require(PathwayName(VersionClub.newer))
    let gone = #expect(throws: Refusal.self) {
      try club.workspace.preview(of: try club.workspace.migration(of: [nurse, RecordID(5)], to: name))
    }
    #expect(
      gone?.words == "No case was moved: one of them is not in this file any more. Choose them anew.")
  }

  @Test("A later fact under a key that only the newer version has stands in the way of undo, and is named")
  func laterKeys() throws {
    let club = try VersionClub()
    let id = try club.enrol("Mariam Haile")
    try club.publishNewer()
    try club.migrate([id])
    try club.workspace.identify(initials: "BC")
    try club.failExam("nmc-computer-test", of: id)
    try club.workspace.identify(initials: "AB")
    let refusal = #expect(throws: Refusal.self) { try club.workspace.undo() }
    let words = refusal?.words ?? ""
    #expect(
      words.hasPrefix("This was not undone, because something later depends on it: the change of "))
    #expect(
      words.hasSuffix(
        ", by BC (record, sitting). Take that back first, in the history, or record what is right now."))
    #expect(try club.facts(id).pathway?.name.text == VersionClub.newer)
  }

  @Test("Of several cases those come back of which nothing later uses the new keys, and the others are named")
  func someStay() throws {
    let club = try VersionClub()
    let first = try club.enrol("Mariam Haile")
    let second = try club.enrol("Lina Osman")
    try club.publishNewer()
    try club.migrate([first, second])
    try club.workspace.identify(initials: "BC")
    try club.step("nmc-osce", .booked, of: second)
    try club.workspace.identify(initials: "AB")
    let undone = try club.workspace.undo()
    #expect(undone.staying == ["SMW-0002"])
    #expect(try club.facts(first).pathway?.name.text == VersionClub.held)
    #expect(try club.facts(second).pathway?.name.text == VersionClub.newer)
  }
}
