import Foundation
import Testing

@Suite("Every kind of record by a line on the command line")
struct RecordLineTests {
  private let office: Office
  private let file: String

  init() throws {
    office = try Office()
    file = try office.sample()
  }

  /// Records a line; returns what was said after the name.
  private func record(_ line: String) throws -> [String] {
    let run = try office.work(on: file, "record", "42", line)
    #expect(run.code == 0, "\(run.err)")
    #expect(run.lines.first == "SMW-0042  Fatima al-Zahra")
    return Array(run.lines.dropFirst())
  }

  private func refused(_ line: String) throws -> String {
    let run = try office.work(on: file, "record", "42", line)
    #expect(run.code == 1)
    return run.err
  }

  @Test("A barrier stands, is over, and is open again after an undo")
  func barrier() throws {
    #expect(try record("barrier digital since 3 nov") == ["Recorded for Tue 3 Nov: Barrier, digital, open."])
    let closed = ["Changed for Fri 20 Nov: Barrier, digital, closed. Open since Tue 3 Nov 2026."]
    #expect(try record("barrier digital ended 20 nov") == closed)
    #expect(
      try refused("barrier digital ended 20 nov").hasPrefix(
        "The barrier was not closed: digital is not open."))
    let undone = try office.work(on: file, "undo")
    #expect(
      undone.lines.first
        == "Undone for SMW-0042: Changed barrier: closed on nothing → Fri 20 Nov 2026.")
    #expect(try record("barrier digital ended 20 nov") == closed)
  }

  @Test("A promise is kept or dropped, and stands again after an undo")
  func finish() throws {
    #expect(
      try record("action bring degree by fri").first == "Recorded: Action, bring degree, by Fri 27 Nov.")
    #expect(try record("done bring degree 20 nov") == ["Done: bring degree."])
    #expect(
      try refused("done bring degree").hasPrefix(
        "The action was not finished: “bring degree” stands in none that is open."))
    let undone = try office.work(on: file, "undo")
    #expect(undone.lines.first?.hasPrefix("Undone for SMW-0042: Finished") == true, "\(undone.out)")
    #expect(try record("dropped degree because the school has sent it") == ["Dropped: bring degree."])
    let shown = try office.work(on: file, "history", "42").out
    #expect(shown.contains("Dropped an action: bring degree"))
  }

  @Test("A job, a paper with its last day, money, and the end of the case")
  func rest() throws {
    #expect(
      try record("job other porter at Elm Care from 1 dec band 2").first
        == "Recorded for Tue 1 Dec: Other job, porter, Elm Care. Band 2.")
    #expect(
      try record("document identity received until 3 aug 2027").first
        == "Recorded: Identity, received. Good until Tue 3 Aug 2027.")
    #expect(
      try record("paid bus pass from candidate £60").first
        == "Recorded: Funding paid, bus pass, £60 from candidate.")
    let ended = try record("exit moved area 20 nov")
    #expect(ended.first == "Recorded for Fri 20 Nov: Status exited, moved area.")
    #expect(
      try refused("exit withdrew").hasPrefix(
        "Nothing was recorded: the case has ended already, on Fri 20 Nov 2026."))
    let shown = try office.work(on: file, "show", "42").out
    #expect(shown.contains("moved area"))
  }
}
