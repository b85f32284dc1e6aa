import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// The board in the real loop.
@Suite("The board by keyboard")
struct BoardTests {
  private let wide = Size(rows: 40, columns: 120)

  @Test("Six stages stand side by side where there is room, three at 80 columns, one at 40")
  func columns() throws {
    let scratch = try Scratch()
    for (columns, count) in [(120, 6), (80, 3), (40, 1)] {
      let frame = try #require(
        try scratch.press(keys("3"), size: Size(rows: 24, columns: columns)).last)
      let shown = Stage.allCases.filter { frame.line(3).contains("\($0.glyph) \($0.name)") }
      #expect(shown.count == count, "\(columns)")
      #expect(frame.bidiProblems().isEmpty, "\(columns)")
    }
  }

  @Test("The counts are those of the file, and the filter of Candidates counts here too")
  func counts() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let frame = try #require(try scratch.press(keys("3"), size: wide).last)
    for stage in Stage.allCases {
      let filter = Filter(terms: [FilterTerm(.stage([stage]))])
      let query = ListQuery(filter: filter, me: nil, today: Scratch.today)
      let count = try workspace.count(query)
      #expect(frame.line(3).contains("\(stage.name) \(count)"), "\(stage.name)")
    }
    #expect(frame.line(1).contains("Total 183"))
    let nurses = try #require(try scratch.press(keys("3fprofession:nurse<Enter>"), size: wide).last)
    #expect(nurses.text.hasPrefix(" 1 Today   2 Candidates  [3 Board]"))
    #expect(nurses.line(1).contains("×"))
    #expect(!nurses.line(1).contains("Total 183"))
    let all = try #require(try scratch.press(keys("3fprofession:nurse<Enter>F"), size: wide).last)
    #expect(all.line(1).contains("Total 183"))
  }

  @Test("Arrows and hjkl go from card to card and from stage to stage, and bring hidden stages in")
  func moves() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("3lllhj"))
    #expect(frames.last?.line(2).contains("← Intake") == true)
    let selected = frames.last?.text.split(separator: "\n").dropFirst(4).first { $0.contains("▌") }
    #expect(selected?.contains(/▌.SMW-/) == true)
    let end = try #require(try scratch.press(keys("3llllllll")).last)
    #expect(end.line(3).contains("Employed"))
    let more = try #require(try scratch.press(keys("3l<End><End><End><End>")).last)
    #expect(more.text.contains(/▌.SMW-/))
  }

  @Test("Enter opens the case under the cursor, and Esc comes back to its card")
  func opens() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("3ljj<Enter><Esc>"))
    let board = try #require(frames.dropLast(2).last)
    let card = try #require(board.text.firstRange(of: /▌.SMW-\d+/)).lowerBound
    let number = String(board.text[card...].dropFirst(2).prefix(8))
    #expect(frames.dropLast().last?.line(1).contains(number) == true)
    let back = try #require(frames.last)
    let bar = try #require(back.selection())
    #expect(back.line(bar.row).dropFirst(bar.column + 2).hasPrefix(number), "\(back.text)")
  }

  @Test("The bar leaves the sign of the card to be seen, also for a screen reader")
  func sign() throws {
    let overdue = try #require(try Scratch().press(keys("3foverdue<Enter>l")).last)
    #expect(overdue.text.contains(/▌!SMW-\d+/), "\(overdue.text)")
    let held = try #require(try Scratch().press(keys("3fstatus:hold<Enter>l")).last)
    #expect(held.text.contains(/▌=SMW-\d+/), "\(held.text)")
  }

  @Test("The cursor goes back with the person whose move is undone, and stays on whom it stands otherwise")
  func undo() throws {
    let move = "3lm<Tab><Tab>the trust offered a place<C-s>"
    func under(_ script: String) throws -> String {
      let frame = try #require(try Scratch().press(keys(script), size: wide).last)
      let bar = try #require(frame.selection())
      let column = (bar.column) / 19
      return "\(column) " + frame.line(bar.row).dropFirst(bar.column + 2).prefix(8)
    }
    let before = try under("3l")
    let moved = try under(move)
    #expect(moved.dropFirst(2) == before.dropFirst(2) && moved != before)
    #expect(try under(move + "u") == before)
    #expect(try under(move + "uU") == moved)
    let other = try under(move + "j")
    #expect(try under(move + "ju") == other)
  }

  @Test("m moves the card through the guards, and the counts follow")
  func movesStage() throws {
    let scratch = try Scratch()
    let opened = try #require(try scratch.press(keys("3m")).last)
    #expect(opened.text.hasPrefix(" Move"))
    let move = "3f0042<Enter>lm<Tab><Tab>the trust offered a place<C-s>"
    let frames = try scratch.press(keys(move), size: wide)
    #expect(frames.contains { $0.line(3).contains("Language 1") && $0.line(3).contains("Observation 0") })
    let after = try #require(frames.last)
    #expect(after.line(3).contains("Language 0") && after.line(3).contains("Observation 1"))
    #expect(after.text.contains("u undo"))
  }

  @Test("A click chooses a card, and a click on the first line shows the board")
  func mouse() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let tab = Event.mouse(MouseEvent(position: Position(0, 28), kind: .press))
    let card = Event.mouse(MouseEvent(position: Position(6, 30), kind: .press))
    var screen = RecordingScreen(events: [tab, card])
    let state = AppState(
      size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    _ = run(state, on: &screen, in: workspace)
    #expect(screen.frames.last?.text.hasPrefix(" 1 Today  2 Candidates [3 Board]") == true)
    #expect(screen.frames.last?.line(6).dropFirst(26).hasPrefix("▌") == true)
  }

  @Test(
    "b counts by caseworker, then by profession; the numbers are those of the file and open the list behind")
  func groups() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let query = ListQuery(me: nil, today: Scratch.today)
    for grouping in BoardGrouping.allCases {
      let groups = try workspace.groups(query, by: grouping)
      #expect(groups.map(\.total).reduce(0, +) == 183)
      for group in groups {
        var narrowed = query
        narrowed.filter.terms = [FilterTerm(group.condition)]
        #expect(try workspace.count(narrowed) == group.total, "\(group.title)")
      }
    }
    let counts = try #require(try scratch.press(keys("3b"), size: wide).last)
    #expect(counts.text.contains("By caseworker") && counts.text.contains("NH  Nadia Hussein"))
    let list = try #require(try scratch.press(keys("3bbl<Enter>"), size: wide).last)
    #expect(list.text.hasPrefix(" 1 Today  [2 Candidates]"))
    let most = try #require(try workspace.groups(query, by: .profession).first)
    #expect(list.line(1).contains("\(most.counts[.language] ?? 0) of 183"))
    let cards = try #require(try scratch.press(keys("3bbb"), size: wide).last)
    #expect(!cards.text.contains("By "))
  }
}
