import CaseScreens
import CaseStore
import Casework
import Terminal
import Testing

/// What a screen reader is led to, and what it must not read: in the real loop.
@Suite("Screens for a screen reader")
struct SpokenTests {
  private func play(_ script: String, size: Size = Size(rows: 24, columns: 80)) throws -> Frame {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    var screen = RecordingScreen(size: size, keys: keys(script))
    var state = AppState(
      size: size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    state.settings.accessible = true
    var own = scratch.own
    own.settings = SettingsFile(scratch.folder + "/config.yaml", rules: Keyboard.rules)
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: own, patience: -1)
    return try #require(screen.frames.last)
  }

  /// What is read from the cursor to the end of its line.
  private func heard(_ script: String) throws -> String {
    let frame = try play(script)
    let cursor = try #require(frame.cursor)
    return String(frame.line(cursor.row).dropFirst(cursor.column))
  }

  @Test("In a form the cursor stands on the choice that Enter takes, and goes back to the field with Esc")
  func choices() throws {
    let barrier = "/fat<Enter><Enter>rb "
    #expect(try heard(barrier).hasPrefix("Childcare"))
    #expect(try heard(barrier + "<Down><Down>").hasPrefix("Money"))
    #expect(try heard("/fat<Enter><Enter>rti<Down>").isEmpty == false)
    #expect(try heard("/fat<Enter><Enter>rbtr").hasPrefix("Travel"))
    let field = try play("/fat<Enter><Enter>rb").cursor
    #expect(try play(barrier + "<Down><Esc>").cursor == field)
    #expect(try play("/fat<Enter><Enter>rbqqq").cursor?.row == field?.row)
  }

  @Test("In the calendar the cursor stands on the day, and in what may follow in a line on the one chosen")
  func calendarAndLine() throws {
    #expect(try heard("/fat<Enter><Enter>a<Tab><C-t>").hasPrefix("23"))
    #expect(try heard("/fat<Enter><Enter>a<Tab><C-t><Right><Right>").hasPrefix("25"))
    #expect(try heard("/fat<Enter><Enter>a<Tab><C-t><Down><Down>").hasPrefix("7"))
    let line = try play("/fat<Enter><Enter>rl")
    let chosen = try play("/fat<Enter><Enter>rl<Down>")
    #expect(try #require(chosen.cursor).row > #require(line.cursor).row)
    #expect(try play("/fat<Enter><Enter>rl<Down><Up>").cursor == line.cursor)
  }

  @Test("The cursor stands on the person of a card, and on the figure that Enter opens in a report")
  func cardsAndFigures() throws {
    #expect(try heard("4<Enter>").hasPrefix("SMW-"))
    let first = try heard("4<Enter>")
    #expect(try heard("4<Enter><Enter>").hasPrefix("SMW-"))
    #expect(try heard("4<Enter><Enter>") != first)
    let people = "5<Enter>"
    let (row, second) = (try play(people).cursor, try play(people + "<Tab>").cursor)
    #expect(
      try #require(row?.row) == #require(second?.row) && #require(row?.column) < #require(second?.column))
  }

  @Test("A setting that is changed leaves the screens as the command line has asked for them")
  func settings() throws {
    let frame = try play(":settings<Enter>jjj<Enter>")
    #expect(frame.text.contains("Saved: mouse is no."))
    #expect(!frame.text.contains("▌") && !frame.text.contains("─"))
    #expect(try heard(":settings<Enter>jjj<Enter>").contains("mouse"))
    #expect(try play(":settings<Enter>jj<Enter><Enter>").text.contains("▌"))
  }

  @Test(
    "Whatever is behind a box is not read beside it",
    arguments: [
      "v", "vs", "s", "r", "p", ":", "?", ":drafts<Enter>", ":history<Enter>", ":settings<Enter>",
      ":set the pin<Enter>",
    ])
  func behind(box: String) throws {
    let list = try play("2/fat<Enter>" + box)
    let alone = try play("2f0042<Enter>" + box)
    // The folder of the test, which the settings name, is another each time.
    let body = { (frame: Frame) in
      (1..<frame.size.rows - 1).map { frame.line($0) }.filter { !$0.contains("Keys and all else") }
    }
    #expect(body(list) == body(alone))
  }

  @Test("What a sign says stands in words beside it, where the line has room, and a step not begun says so")
  func signs() throws {
    let stalled = try play("2fstalled<Enter>", size: Size(rows: 40, columns: 80))
    let rows = (4..<20).map { stalled.line($0) }.filter { $0.dropFirst().hasPrefix("~") }
    #expect(rows.count > 5)
    #expect(rows.filter { $0.contains("stalled") }.count * 10 >= rows.count * 9, "\(stalled.text)")
    let held = try play("2fstatus:hold<Enter>", size: Size(rows: 40, columns: 80))
    #expect(held.line(4).hasPrefix(" =") && held.line(4).contains("on hold"), "\(held.text)")
    #expect(stalled.bidiProblems().isEmpty && held.bidiProblems().isEmpty)
    #expect(try play("/fat<Enter><Enter>").text.contains(#/○ .+ not started/#))
    let seen = try #require(try Scratch().press(keys("2fstalled<Enter>")).last)
    #expect((4..<14).allSatisfy { !seen.line($0).contains("stalled") })
  }
}
