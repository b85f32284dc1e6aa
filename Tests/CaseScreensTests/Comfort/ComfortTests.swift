import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// The mouse, the clipboard, and drawing for a screen reader.
@Suite("Comfort")
struct ComfortTests {
  private func play(
    _ events: [Event], on scratch: Scratch, size: Size = Size(rows: 24, columns: 80), accessible: Bool = false
  ) throws -> RecordingScreen {
    let workspace = try scratch.open()
    var screen = RecordingScreen(size: size, events: events)
    var state = AppState(
      size: size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    state.settings.accessible = accessible
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: scratch.own, patience: -1)
    return screen
  }

  private func typed(_ script: String) -> [Event] { keys(script).map { .key($0) } }

  private func mouse(_ kind: MouseEvent.Kind, _ row: Int, _ column: Int) -> Event {
    .mouse(MouseEvent(position: Position(row, column), kind: kind))
  }

  @Test("A click chooses a row of Today, a tab and a line of a case; two clicks open")
  func clicks() throws {
    let scratch = try Scratch()
    let today = try #require(try play([mouse(.press, 5, 20)], on: scratch).frames.last)
    #expect(today.line(5).hasPrefix("▌"))
    let opened = try play([mouse(.press, 5, 20), mouse(.double, 5, 20)], on: scratch).frames.last
    #expect(opened?.text.contains("[Pathway]") == true)
    let open = typed("/fat<Enter><Enter>")
    let tab = try play(open + [mouse(.press, 3, 26)], on: scratch).frames.last
    #expect(tab?.line(3).contains("[Facts]") == true)
    let before = try #require(try play(open, on: scratch).frames.last).line(8)
    let after = try #require(try play(open + [mouse(.press, 8, 20)], on: scratch).frames.last)
    let bar = try #require(after.selection())
    #expect(before.count > 40 && after.line(bar.row).hasSuffix(before.suffix(30)))
  }

  @Test("In a box the wheel and a click move the bar, and two clicks press Enter")
  func boxes() throws {
    let scratch = try Scratch()
    let views = try #require(try play(typed("2v"), on: scratch).frames.last)
    let bar = try #require(views.selection())
    let clicked = try #require(
      try play(typed("2v") + [mouse(.press, bar.row + 2, bar.column + 5)], on: scratch).frames.last)
    #expect(clicked.selection()?.row == bar.row + 2)
    let wheel = try play(typed("2v") + [mouse(.wheelDown, 3, 3)], on: scratch).frames.last
    #expect(wheel?.selection()?.row == bar.row + 1)
    let shown = try play(
      typed("2v") + [mouse(.press, bar.row + 2, 20), mouse(.double, bar.row + 2, 20)], on: scratch
    ).frames.last
    #expect(shown?.line(1).contains("Stalled") == true)
  }

  @Test("y copies the number of the case and never a name, and nothing else is ever copied")
  func copies() throws {
    let screen = try play(typed("/fat<Enter>y"), on: try Scratch())
    #expect(screen.copied == Data("SMW-0042".utf8).base64EncodedString())
    #expect(screen.frames.last?.text.contains("SMW-0042 is copied, where the terminal allows it.") == true)
    #expect(try play(typed("/fat<Enter><Enter>H"), on: try Scratch()).copied == nil)
  }

  @Test("For a screen reader no line is drawn, and the cursor stands on what is selected, on every screen")
  func accessible() throws {
    for place in ScreenTests.places {
      let frame = try #require(try play(typed(place.script), on: try Scratch(), accessible: true).frames.last)
      let lines = frame.text.unicodeScalars.filter { (0x2500...0x257F).contains($0.value) || $0 == "▌" }
      #expect(lines.isEmpty, "\(place.name)")
      #expect(frame.cursor != nil, "\(place.name)")
      #expect(frame.bidiProblems().isEmpty, "\(place.name)")
    }
    let list = try #require(try play(typed("2jj"), on: try Scratch(), accessible: true).frames.last)
    #expect(list.cursor?.row == 6)
  }

  @Test("H covers what is typed to find somebody, the free words of a filter, and a date of birth")
  func hidden() throws {
    let scratch = try Scratch()
    let find = try #require(try scratch.press(keys("H2/fatima")).last)
    #expect(find.line(22).contains("/ ••••••") && !find.text.contains("fatima"))
    let filter = try #require(try scratch.press(keys("H2ffatima<Enter>")).last)
    #expect(filter.line(1).contains("•••••• ×") && !filter.text.contains("fatima"))
    let palette = try #require(try scratch.press(keys("H2/qwertyz<Esc><C-n>")).last)
    #expect(!palette.text.contains("qwertyz"))
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: "42"))
    let born = try #require(try workspace.facts(of: id)?.person.dateOfBirth)
    let facts = "/fat<Enter><Enter><Tab><Tab>"
    let size = Size(rows: 60, columns: 120)
    #expect(try scratch.press(keys(facts), size: size).last?.text.contains(born.fullWords) == true)
    #expect(try scratch.press(keys("H" + facts), size: size).last?.text.contains(born.fullWords) == false)
    let seen = CandidateCard(try #require(try workspace.facts(of: id)))
    var card = seen
    card.person.birthPrecision = .year
    _ = try workspace.perform(EditCandidate(seen: seen, edited: card, offers: [:]))
    let year = "Date of birth        \(born.parts.year)\n"
    #expect(try scratch.press(keys(facts), size: size).last?.text.contains(year) == true)
    #expect(
      try scratch.press(keys("H" + facts), size: size).last?.text.contains(String(born.parts.year)) == false)
  }
}
