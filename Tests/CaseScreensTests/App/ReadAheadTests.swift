import CaseCore
import CaseScreens
import CaseStore
import Casework
import Terminal
import Testing

/// A case that was read ahead for its preview, and what a colleague saved before it was opened.
@Suite("Cases that are read ahead")
struct ReadAheadTests {
  private let size = Size(rows: 40, columns: 120)

  @Test("A case opens as the file has it, also where a colleague has saved since it was read ahead")
  func colleague() throws {
    let scratch = try Scratch()
    let (mine, hers) = (try scratch.open(), try scratch.open(as: "TB"))
    let id = try #require(try mine.file.caseRecord(number: "42"))
    var note = Contact(id: hers.newID(), caseRecord: id, kind: .note, happenedOn: Scratch.today)
    note.body = "Asked for Tuesdays"
    let saved = note
    var screen = InterruptedScreen(
      RecordingScreen(size: size, keys: keys("2/fat<Enter><Enter><Tab>")), before: .key(.enter), times: 2
    ) {
      _ = try hers.perform(RecordFacts(id, [saved]))
    }
    let state = AppState(size: size, today: Scratch.today, me: mine.me, office: try mine.office())
    _ = run(state, on: &screen, in: mine, drafts: scratch.drafts, own: scratch.own, patience: -1)
    let frames = screen.inner.frames.map(\.text)
    #expect(screen.failure == nil)
    #expect(frames.filter { $0.contains("[Timeline]") }.count == 1)
    #expect(frames.last?.contains("Asked for Tuesdays") == true)
  }
}
