import CaseCore
import CaseScreens
import Casework
import Foundation
import Terminal
import Testing

/// Finding what can be done, by its name.
@Suite("The palette and the help")
struct PaletteTests {
  @Test("The palette finds people by a part of the name, in any script, and Enter opens the case")
  func people() throws {
    let found = try #require(try Scratch().press(keys(":fatima al")).last)
    #expect(found.text.contains("SMW-0042 Fatima al-Zahra"))
    #expect(found.text.contains("Language, next overdue 3 d"))
    #expect(found.text.contains("Opens the case of SMW-"))
    let script = try #require(try Scratch().press(keys(":فاطمة")).last)
    #expect(script.text.contains("SMW-0042") && script.bidiProblems().isEmpty)
    let opened = try #require(try Scratch().press(keys(":smw-0042<Enter>")).last)
    #expect(opened.text.contains("[Pathway]") && opened.text.contains("Fatima al-Zahra"))
  }

  @Test("What stands behind the palette is kept while letters come, and drawn anew when the window changes")
  func behind() throws {
    let scratch = try Scratch()
    let wide = Size(rows: 40, columns: 120)
    let typed = try #require(try scratch.press(keys("2jj:mo"), size: wide).last)
    #expect(typed == (try scratch.press(keys("2jj:mox<BS>"), size: wide).last))
    let workspace = try scratch.open()
    var screen = RecordingScreen(
      events: (keys("2jj:m").map { .key($0) } + [.resize(wide), .key(.character("o"))]))
    let state = AppState(
      size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office(),
      isSample: true)
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: scratch.own)
    #expect(screen.frames.last == typed)
  }

  @Test("The palette finds saved views and looks through one")
  func views() throws {
    let found = try #require(try Scratch().press(keys(":view promised")).last)
    #expect(found.text.contains("View Promised this week"))
    let shown = try #require(try Scratch().press(keys(":view promised<Enter>")).last)
    #expect(shown.line(0).contains("[2 Candidates]"))
    #expect(shown.line(1).contains("Promised this week"))
  }

  @Test("Actions come first by their names, then people, then actions by their help")
  func order() throws {
    let lines = try #require(try Scratch().press(keys(":mar")).last).text.split(separator: "\n")
    let action = try #require(lines.firstIndex { $0.contains("Mark or tick") })
    let person = try #require(lines.firstIndex { $0.contains("SMW-") && $0.contains("Mar") })
    let help = try #require(lines.firstIndex { $0.contains("Caseworker or club") })
    #expect(action < person && person < help)
  }

  @Test(
    "Commands that begin with the letters come first, then those with such a word, wherever they work",
    arguments: [("2", "ou", "Outcomes"), ("/fat<Enter><Enter>", "sh", "Sheet")])
  func beginnings(place: String, letters: String, first: String) throws {
    let frame = try #require(try Scratch().press(keys("\(place):\(letters)")).last)
    let line = try #require(frame.text.split(separator: "\n").first { $0.contains("▌") })
    #expect(line.contains("▌\(first)"), "\(frame.text)")
  }

  @Test("With hidden names the palette shows initials, and nothing that is called so is said")
  func hidden() throws {
    let frame = try #require(try Scratch().press(keys("H:fatima")).last)
    #expect(frame.text.contains("SMW-0042 F. a."))
    #expect(!frame.text.contains("Fatima") && !frame.text.contains("Zahra"))
    #expect(
      try Scratch().press(keys(":zzzz")).last?.text.contains("Nothing and nobody is called that.") == true)
    #expect(try Scratch().press(keys("?zzzz")).last?.text.contains("No action is called that.") == true)
  }

  @Test(
    "Every action is in the help and in the palette, found by the words of its name",
    arguments: ActionName.allCases)
  func everyAction(name: ActionName) throws {
    let entry = try #require(ActionList.entry(name))
    for opener in ["?", ":"] {
      let text = try Scratch().press(keys(opener + entry.title.lowercased())).last?.text
      #expect(text?.contains(entry.title.prefix(22)) == true, "\(opener) \(entry.title)")
    }
  }

  @Test("A source that is longer than its room is read page by page, and the list after it")
  func longSource() throws {
    let scratch = try Scratch()
    func shown(_ script: String) throws -> String {
      try #require(
        try scratch.press(keys("/Selam<Enter><Enter>?" + script), size: Size(rows: 12, columns: 40)).last
      )
      .text
    }
    #expect(try shown("").contains("… PgDn reads on (1 of "))
    #expect(try shown("<PgDn>").contains("PgDn reads on (2 of "))
    #expect(try shown("<PgDn><PgUp>") == (try shown("")))
    #expect(try shown(String(repeating: "<PgDn>", count: 9)).contains("PgUp goes back ("))
  }

  @Test("A prefix key shows what may follow it")
  func prefixes() throws {
    let record = try Scratch().press(keys("2r")).last
    #expect(record?.text.contains("t test result") == true && record?.text.contains("h hold or exit") == true)
    let sheet = try Scratch().press(keys("2p")).last
    #expect(sheet?.text.contains("As  text  markdown [html] json  pdf") == true)
  }
}

/// What is remembered from one start to the next.
@Suite("Tips, and going on where one was")
struct MemoryTests {
  private func play(_ script: String, on scratch: Scratch) throws -> [Frame] {
    let workspace = try scratch.open()
    var screen = RecordingScreen(keys: keys(script))
    let state = AppState(
      size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    var own = scratch.own
    own.memory = scratch.folder + "/state/screens.json"
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: own)
    return screen.frames
  }

  @Test("A tip names a key until it was pressed once, for good")
  func tips() throws {
    let scratch = try Scratch()
    let first = try play("2", on: scratch)
    #expect(first.first?.line(22).contains("Tip: 2 shows everybody.") == true)
    #expect(
      first.last?.line(22).contains("Tip: / finds anybody by a part of the name, in any script.") == true)
    let again = try play("1", on: scratch)
    #expect(again.contains { $0.line(22).contains("Tip: ? shows every key; type to search.") })
    #expect(!again.contains { $0.text.contains("shows everybody.") && $0.text.contains("Tip:") })
    let none = try play(":hide tips<Enter>", on: scratch)
    #expect(none.last?.text.contains("No tip is shown any more. ? shows every key.") == true)
    #expect(try play("12", on: scratch).allSatisfy { !$0.text.contains("Tip:") })
  }

  @Test(
    "The next start goes on in the same view and on the same row, and says so; a fresh start begins clean")
  func spot() throws {
    let scratch = try Scratch()
    let left = try #require(try play("2fstage:language<Enter>jjj", on: scratch).last)
    let row = try #require(left.text.split(separator: "\n").first { $0.hasPrefix("▌") })
    let back = try #require(try play("", on: scratch).last)
    #expect(
      back.line(22).contains("Back in Candidates, where you were. 1 shows Today; : fresh start begins clean.")
    )
    #expect(back.line(1).contains("stage: language ×"))
    #expect(back.text.contains(row))
    let fresh = try play(":fresh<Enter>", on: scratch).last
    #expect(fresh?.text.contains("Begun afresh: Today, and everybody in the list.") == true)
    #expect(try play("", on: scratch).last?.text.hasPrefix("[1 Today]") == true)
  }

  @Test("On the Board it goes on with the same person; of other screens it says only which one it is")
  func spotOfOthers() throws {
    let scratch = try Scratch()
    let left = try #require(try play("3lj", on: scratch).last)
    let row = try #require(left.text.split(separator: "\n").first { $0.contains("▌") })
    let board = try #require(try play("", on: scratch).last)
    #expect(board.line(22).contains("Back in Board, where you were."))
    #expect(board.text.split(separator: "\n").contains(row))
    _ = try play("5", on: scratch)
    #expect(try play("", on: scratch).last?.line(22).contains("Back in Outcomes. 1 shows Today;") == true)
  }

  @Test("A memory that is damaged, or of another file, is no memory")
  func damaged() throws {
    let scratch = try Scratch()
    _ = try play("2", on: scratch)
    try "{broken".write(toFile: scratch.folder + "/state/screens.json", atomically: true, encoding: .utf8)
    #expect(try play("", on: scratch).last?.text.hasPrefix("[1 Today]") == true)
    var memory = ScreensMemory()
    memory.spots["another"] = .init(screen: "Board", filter: "stage:nowhere", sort: "next", row: 7)
    memory.write(to: scratch.folder + "/state/screens.json")
    #expect(try play("", on: scratch).last?.text.hasPrefix("[1 Today]") == true)
  }
}
