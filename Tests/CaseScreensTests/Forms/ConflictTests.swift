import CaseCore
import CaseScreens
import CaseStore
import Casework
import Terminal
import Testing

/// Two people with the same form open.
@Suite("Somebody else was faster")
struct ConflictTests {
  private let size = Size(rows: 40, columns: 120)

  /// Types a telephone number for a candidate while a colleague saves hers; gives the frames.
  private func edit(_ script: String, in scratch: Scratch) throws -> [String] {
    let (mine, hers) = (try scratch.open(), try scratch.open(as: "TB"))
    let id = try #require(try mine.file.caseRecord(number: "42"))
    let seen = CandidateCard(try #require(try hers.facts(of: id)))
    var card = seen
    card.person.knownAs = "Faye"
    let theirs = card
    var screen = InterruptedScreen(
      RecordingScreen(size: size, keys: keys(script)), before: .key(.control("s"))
    ) {
      _ = try hers.perform(EditCandidate(seen: seen, edited: theirs, offers: [:]))
    }
    let state = AppState(size: size, today: Scratch.today, me: mine.me, office: try mine.office())
    _ = run(state, on: &screen, in: mine, drafts: scratch.drafts, own: scratch.own, patience: -1)
    #expect(screen.failure == nil)
    return screen.inner.frames.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  private func knownAs(in scratch: Scratch) throws -> String? {
    let workspace = try scratch.open()
    return try workspace.facts(of: try workspace.findCase("42"))?.person.knownAs
  }

  /// To the field for what somebody is called, and a word in it.
  private let typing = "2/fat<Enter>e" + "<Tab><Tab><Tab><C-u>Tima"

  @Test("Who saves after a colleague reads both values, and a second Ctrl-S saves one's own")
  func overwritten() throws {
    let scratch = try Scratch()
    let frames = try edit(typing + "<C-s><C-s>", in: scratch)
    let told = try #require(frames.first { $0.contains("somebody has changed the candidate meanwhile") })
    #expect(told.contains("is now “Faye”, you wrote “Tima”. Look at it again, then decide."))
    #expect(
      told.contains(
        "The form shows what you typed: Ctrl-S saves it over the other, Esc leaves the other as it is."))
    #expect(told.contains("Tima"))
    #expect(try knownAs(in: scratch) == "Tima")
  }

  @Test("Esc leaves what the colleague has saved")
  func left() throws {
    let scratch = try Scratch()
    _ = try edit(typing + "<C-s><Esc>", in: scratch)
    #expect(try knownAs(in: scratch) == "Faye")
  }

  @Test("Alt and a letter in a field leave neither the field nor the form")
  func alt() throws {
    let typed = keys("2/fat<Enter>nrang ") + [.alt("d")] + keys("her")
    let frame = try #require(try Scratch().press(typed).last)
    #expect(frame.text.contains("rang her"))
    let told = try #require(try Scratch().press(keys("2/fat<Enter>n") + [.alt("d")]).last)
    #expect(told.text.contains("Alt-d means nothing here. Esc leaves the form and keeps what you typed."))
    let enter = try #require(try Scratch().press(keys("2/fat<Enter>n") + [.alt("\r")]).last)
    #expect(
      enter.text.contains("Alt-Enter means nothing here. Esc leaves the form and keeps what you typed."))
    let list = try #require(try Scratch().press(keys("2") + [.alt("n")]).last)
    #expect(list.text.contains("[2 Candidates]") && list.text.contains("Alt-n means nothing here."))
  }
}
