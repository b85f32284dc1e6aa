import CaseScreens
import CaseStore
import Casework
import Terminal
import Testing

/// The keys of every list in a box.
@Suite("Lists in boxes")
struct BoxListTests {
  private func play(_ script: String) throws -> Frame? {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    var screen = RecordingScreen(keys: keys(script))
    let state = AppState(
      size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    var own = scratch.own
    own.settings = SettingsFile(scratch.folder + "/config.yaml", rules: Keyboard.rules)
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: own, patience: -1)
    return screen.frames.last
  }

  private func bar(_ script: String) throws -> Int? { try play(script)?.selection()?.row }

  @Test(
    "End goes to the last row, Home to the first, PgDn and PgUp by a page",
    arguments: [
      ("2v", "Views"), ("2s", "Sort and columns"), (":settings<Enter>", "Settings"), ("g", "Smethwick"),
      (":history<Enter>", "History"),
    ])
  func ends(box: String, title: String) throws {
    #expect(try play(box)?.text.contains(title) == true)
    let first = try #require(try bar(box + "<Home>"))
    let second = try #require(try bar(box + "<Home><Down>"))
    let last = try #require(try bar(box + "<End>"))
    #expect(first < second && second <= last)
    #expect(try bar(box + "<End><Down>") == last)
    #expect(try bar(box + "<End><Home>") == first)
    #expect(try #require(try bar(box + "<Home><PgDn>")) > second)
    #expect(try bar(box + "<Home><PgDn><PgUp>") == first)
  }

  @Test("End and Enter show the last view")
  func lastView() throws {
    let shown = try play("2v<End><Enter>")?.line(1)
    let name = try #require(SavedView.builtIn.last?.name)
    #expect(shown?.contains("View: \(name)") == true)
  }
}
