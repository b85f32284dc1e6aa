import CaseCore
import Testing

@Suite("The end of a case in one line")
struct QuickExitTests {
  @Test("It has a reason that funders count, a day, and why in one's own words")
  func reads() throws {
    let day = try QuickSamples.day("2026-11-03")
    let read = QuickSamples.read
    #expect(try read("exit moved area 3 nov") == .exit(QuickExit(.movedArea, on: day)))
    #expect(try read("exit moved on 3 nov") == .exit(QuickExit(.movedArea, on: day)))
    #expect(try read("left Lost contact") == .exit(QuickExit(.lostContact, on: CommandSamples.today)))
    #expect(
      try read("exit further education 3 nov because of a master's in Leeds")
        == .exit(QuickExit(.furtherEducation, on: day, note: "of a master's in Leeds")))
  }

  @Test("It is recorded as the form records it, and an open action is named")
  func row() throws {
    var expected = CaseStatusEvent(
      id: RecordID(70), caseRecord: RecordID(2), status: .exited,
      happenedOn: try QuickSamples.day("2026-11-03")
    )
    (expected.exitReason, expected.reason) = (.registeredPost, "a post at last")
    let row: CaseStatusEvent = try QuickSamples.row("exit registered 3 nov because a post at last")
    #expect(row == expected)
    let facts = QuickSamples.facts { $0.actions = [CommandSamples.action(due: 3)] }
    let preview = QuickSamples.preview("exit withdrew", in: facts)
    #expect(preview.notice == "Recorded: Status exited, withdrew.")
    #expect(preview.warnings == ["An action is still open: “Book OET”."])
    #expect(QuickSamples.preview("exit withdrew").warnings == [])
  }

  @Test("A case does not end twice, nor in the future; a return goes between")
  func twice() throws {
    let left = CaseStatusEvent(
      id: RecordID(60), caseRecord: RecordID(2), status: .exited,
      happenedOn: try QuickSamples.day("2026-11-01"))
    let facts = QuickSamples.facts { $0.statuses.append(left) }
    #expect(
      QuickSamples.preview("exit withdrew", in: facts).refusal?.words
        == "Nothing was recorded: the case has ended already, on Sun 1 Nov 2026. Take that entry back if it is wrong, or "
        + "record the return first.")
    #expect(
      QuickSamples.preview("hold travel until 1 feb", in: facts).refusal?.summary
        == "Nothing was recorded: the case has ended already, on Sun 1 Nov 2026.")
    #expect(QuickSamples.preview("resume", in: facts).refusal == nil)
    #expect(
      QuickSamples.preview("exit withdrew 3 dec 2026").refusal?.words
        == "It was not recorded: Thu 3 Dec 2026 is in the future, and this is about what has happened. Type the day it "
        + "happened, or make it an action.")
  }

  @Test(
    "A line that is not understood names the column and a right line",
    arguments: [
      (
        "exit",
        "Nothing was recorded: a reason to leave is missing at column 6. Type it as in exit moved area 3 nov. Known are "
          + "registered post, associated post, other employment, further education, moved area, status lost, changed "
          + "goal, withdrew, lost contact, not eligible, deceased and duplicate."
      ),
      (
        "exit employed 3 nov",
        "Nothing was recorded: “employed” at column 6 could be registered post, associated post or other employment. "
          + "Type one of them, as in exit registered post 3 nov."
      ),
      (
        "exit withdrawn",
        "Nothing was recorded: “withdrawn” at column 6 is not a reason to leave. Perhaps “withdrew” was meant. Type it "
          + "as in exit moved area 3 nov. Known are registered post, associated post, other employment, further "
          + "education, moved area, status lost, changed goal, withdrew, lost contact, not eligible, deceased and "
          + "duplicate."
      ),
      (
        "exit withdrew soon",
        "Nothing was recorded: “soon” at column 15 was not understood. Type it as in exit moved area 3 nov."
      ),
      (
        "exit withdrew because",
        "Nothing was recorded: nothing follows “because” at column 15. Type it as in exit moved area 3 nov because the "
          + "family lives in Leeds."
      ),
    ])
  func notUnderstood(line: String, words: String) { #expect(QuickSamples.refusal(line) == words) }

  @Test(
    "What may follow is offered",
    arguments: [
      ("exit m", ["moved area"]), ("exit moved ", ["moved area"]), ("left w", ["withdrew"]),
      ("exit moved area y", ["yesterday"]), ("exit moved area b", ["because"]),
      ("exit moved area 3 nov ", ["because"]), ("exit moved area because ", []),
    ] as [(String, [String])])
  func completes(line: String, expected: [String]) { #expect(QuickSamples.options(line) == expected) }
}
