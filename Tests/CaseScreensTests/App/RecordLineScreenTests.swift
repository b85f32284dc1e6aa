import CaseCore
import CaseScreens
import CaseStore
import Casework
import Terminal
import Testing

@Suite("Every kind of record by the line of the screens")
struct RecordLineScreenTests {
  @Test("r l takes each line, the file holds its row, and u takes the last one back")
  func lines() throws {
    let scratch = try Scratch()
    let lines = [
      "barrier digital since 3 nov", "barrier digital ended", "job other porter at Elm Care from 1 dec",
      "paid bus pass from candidate £60", "document dbs received until 3 aug 2027", "exit moved area",
    ]
    let frames = try scratch.press(
      keys("/fat<Enter><Enter>") + lines.flatMap { keys("rl\($0)<Enter>") } + keys("u"))
    for words in [
      "Recorded for Tue 3 Nov: Barrier, digital, open.", "Changed: Barrier, digital, closed.",
      "Recorded for Tue 1 Dec: Other job, porter, Elm Care.",
      "Recorded: Funding paid, bus pass, £60 from candidate.",
      "Recorded: DBS, received. Good until Tue 3 Aug 2027.", "Recorded: Status exited, moved area.",
      "Undone for SMW-0042: Status exited, moved area",
    ] {
      #expect(frames.contains { $0.text.contains(words) }, "\(words)")
    }
    let id = try #require(try scratch.open().file.caseRecord(number: "42"))
    let facts = try #require(try scratch.open().facts(of: id))
    #expect(facts.barriers.last { $0.kind == .digital }?.closedOn == Day(iso: "2026-11-23"))
    #expect(facts.employments.last?.employer == "Elm Care")
    #expect(facts.fundingLines.last?.amount == Money(pence: 6_000))
    #expect(facts.documents.last { $0.kind == .dbs }?.expiresOn == Day(iso: "2027-08-03"))
    #expect(facts.status == .active)
  }

  @Test("Tab takes what is offered, word by word, up to a line that is saved")
  func tabs() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter><Enter>rlbarr<Tab>dig<Tab>si<Tab>yes<Tab><Enter>"))
    #expect(frames.contains { $0.text.contains("barrier digital since yesterday") })
    #expect(frames.last?.text.contains("Recorded for Sun 22 Nov: Barrier, digital, open.") == true)
  }
}
