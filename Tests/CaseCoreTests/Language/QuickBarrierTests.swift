import CaseCore
import Testing

@Suite("A barrier in one line, and its end")
struct QuickBarrierTests {
  private func barrier(
    _ kind: BarrierKind, since: String? = nil, ended: String? = nil, _ note: String? = nil
  ) throws -> QuickRecord {
    var barrier = QuickBarrier(kind)
    barrier.openedOn = try since.map(QuickSamples.day)
    barrier.closedOn = try ended.map(QuickSamples.day)
    barrier.note = note
    return .barrier(barrier)
  }

  private func open(_ kinds: (BarrierKind, String)...) throws -> CaseFacts {
    let rows = try kinds.enumerated().map { place, open in
      Barrier(
        id: RecordID(Int64(60 + place)), caseRecord: RecordID(2), kind: open.0,
        openedOn: try QuickSamples.day(open.1))
    }
    return QuickSamples.facts { $0.barriers = rows }
  }

  @Test("A barrier stands since a day, with a few words; it is over from a day")
  func reads() throws {
    let read = QuickSamples.read
    #expect(try read("barrier childcare since 3 nov") == barrier(.childcare, since: "2026-11-03"))
    #expect(try read("barrier child from 3 nov") == barrier(.childcare, since: "2026-11-03"))
    #expect(try read("Barrier: travel on 3 nov") == barrier(.travel, since: "2026-11-03"))
    #expect(try read("barriers money") == barrier(.money))
    #expect(
      try read("barrier travel since 3 nov because no bus on Sundays")
        == barrier(.travel, since: "2026-11-03", "no bus on Sundays"))
    for line in [
      "barrier childcare ended 3 nov", "barrier childcare over since 3 nov",
      "barrier childcare closed on 3 nov",
      "barrier childcare 3 nov ended",
    ] {
      #expect(try read(line) == barrier(.childcare, ended: "2026-11-03"), "\(line)")
    }
    #expect(try read("barrier childcare ended") == barrier(.childcare, ended: "2026-11-23"))
    #expect(
      try read("barrier childcare since 1 sep ended 3 nov because a place was found")
        == barrier(.childcare, since: "2026-09-01", ended: "2026-11-03", "a place was found"))
  }

  @Test("It is recorded as the form records it, of today where no day is given")
  func row() throws {
    var expected = Barrier(
      id: RecordID(70), caseRecord: RecordID(2), kind: .travel, openedOn: try QuickSamples.day("2026-11-03"))
    expected.note = "no bus on Sundays"
    let row: Barrier = try QuickSamples.row("barrier travel since 3 nov because no bus on Sundays")
    #expect(row == expected)
    let today: Barrier = try QuickSamples.row("barrier travel")
    #expect(today.openedOn == CommandSamples.today)
    #expect(QuickSamples.preview("barrier travel").notice == "Recorded: Barrier, travel, open.")
  }

  @Test("The end goes to the open one of its kind, and what is said of it goes on with the note")
  func ends() throws {
    var facts = try open((.travel, "2026-09-01"), (.childcare, "2026-10-01"))
    facts.barriers[1].note = "twins"
    let command = try QuickSamples.command("barrier childcare ended 3 nov because a place came", in: facts)
    let decision = try command.decide(facts, at: CommandSamples.desk())
    #expect(command.verb == .edit)
    #expect(
      decision.notice == "Changed for Tue 3 Nov: Barrier, childcare, closed. Open since Thu 1 Oct 2026.")
    let change = try #require(decision.changes.first)
    #expect(change.row == RecordID(61))
    guard case .update(let columns) = change.image else {
      Issue.record("not a change")
      return
    }
    #expect(columns["closedOn"]?.new == .text("2026-11-03"))
    #expect(columns["note"]?.new == .text("twins; a place came") && columns.count == 2)
  }

  @Test("Of several of one kind the first day says which")
  func which() throws {
    let facts = try open((.childcare, "2026-09-01"), (.childcare, "2026-10-01"))
    let preview = { QuickSamples.preview($0, in: facts) }
    #expect(
      preview("barrier childcare ended").refusal?.words
        == "The barrier was not closed: childcare is open more than once, since Tue 1 Sep 2026 and Thu 1 Oct 2026. "
        + "Say which, as in barrier childcare since 1 sep ended 3 nov, or close it among the facts.")
    #expect(
      preview("barrier childcare since 1 oct ended").notice
        == "Changed: Barrier, childcare, closed. Open since Thu 1 Oct 2026.")
    #expect(
      preview("barrier childcare since 2 oct ended").refusal?.words
        == "The barrier was not closed: childcare is not open since Fri 2 Oct 2026. Open are childcare since Tue 1 Sep "
        + "2026 and childcare since Thu 1 Oct 2026.")
  }

  @Test(
    "What is not open does not end, nor before it began, nor in the future; what is open is not opened again")
  func refused() throws {
    let facts = try open((.travel, "2026-09-01"))
    let refusal = { QuickSamples.preview($0, in: facts).refusal?.words }
    #expect(
      refusal("barrier childcare ended")
        == "The barrier was not closed: childcare is not open. Open are travel since Tue 1 Sep 2026.")
    #expect(
      QuickSamples.preview("barrier childcare ended").refusal?.words
        == "The barrier was not closed: childcare is not open. No barrier of this case is open.")
    #expect(
      refusal("barrier travel ended 1 aug")
        == "The barrier was not closed: it is open since Tue 1 Sep 2026, after that day. Check the day.")
    #expect(
      refusal("barrier travel ended 1 dec 2026")
        == "It was not recorded: Tue 1 Dec 2026 is in the future, and this is about what has happened. Type the day it "
        + "happened, or make it an action.")
    #expect(
      refusal("barrier travel since 3 nov")
        == "The barrier was not recorded: travel is open already, since Tue 1 Sep 2026. Close that one first, or say in "
        + "the note what is different. The line ends with the note, as in because no bus runs on Sundays.")
    #expect(refusal("barrier travel since 3 nov because strikes") == nil)
  }

  @Test(
    "A line that is not understood names the column and a right line",
    arguments: [
      (
        "barrier",
        "Nothing was recorded: a kind of barrier is missing at column 9. Type it as in barrier childcare since 3 nov. "
          + "Known are childcare, travel, money, housing, health, caring, digital, isolation, confidence, documents, "
          + "immigration and trauma."
      ),
      (
        "barrier childrcare",
        "Nothing was recorded: “childrcare” at column 9 is not a kind of barrier. Perhaps “childcare” was meant. Type it "
          + "as in barrier childcare since 3 nov. Known are childcare, travel, money, housing, health, caring, digital, "
          + "isolation, confidence, documents, immigration and trauma."
      ),
      (
        "barrier c",
        "Nothing was recorded: “c” at column 9 could be childcare, caring or confidence. Type more of it."
      ),
      (
        "barrier travel since",
        "Nothing was recorded: nothing follows “since” at column 16. Type it as in barrier childcare since 3 nov."
      ),
      (
        "barrier travel since soon",
        "Nothing was recorded: “soon” at column 22 was not understood. Type it as in barrier childcare since 3 nov."
      ),
      (
        "barrier travel since 31 nov",
        "Nothing was recorded, because of column 22. There is no 31 November: November has 30 days. Type another day."
      ),
      (
        "barrier travel because",
        "Nothing was recorded: nothing follows “because” at column 16. Type it as in barrier travel because no bus runs "
          + "on Sundays."
      ),
      (
        "barrier travel no bus",
        "Nothing was recorded: “no” at column 16 was not understood. Type it as in barrier childcare since 3 nov."
      ),
    ])
  func notUnderstood(line: String, words: String) { #expect(QuickSamples.refusal(line) == words) }

  @Test(
    "What may follow is offered",
    arguments: [
      ("barrier ch", ["childcare"]), ("barrier travel s", ["sat", "since"]),
      ("barrier travel e", ["ended"]),
      ("barrier travel since y", ["yesterday"]),
      ("barrier travel since 14 ", ["14 nov", "14 oct", "14 sep"]),
      ("barrier travel since 3 nov ", ["ended", "because"]), ("barrier travel over y", ["yesterday"]),
      ("barrier travel because ", []), ("barrier nothing ", []),
    ] as [(String, [String])])
  func completes(line: String, expected: [String]) { #expect(QuickSamples.options(line) == expected) }
}
