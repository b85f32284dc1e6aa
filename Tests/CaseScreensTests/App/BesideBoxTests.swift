import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// What means the same in front of every box, and what a click does on what the screen names.
@Suite("Boxes, keys and clicks")
struct BesideBoxTests {
  private func play(_ events: [Event], on scratch: Scratch, accessible: Bool = false) throws -> [Frame] {
    let workspace = try scratch.open()
    var screen = RecordingScreen(events: events)
    var state = AppState(
      size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office(),
      isSample: true)
    state.settings.accessible = accessible
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: scratch.own)
    return screen.frames
  }

  private func press(_ script: String) -> [Event] { keys(script).map { .key($0) } }

  /// A click on the last place where a text stands in the frame before it.
  private func click(_ text: String, after script: String) throws -> Frame? {
    let scratch = try Scratch()
    let frame = try #require(try play(press(script), on: scratch).last)
    let found = (0..<frame.size.rows).lazy.compactMap { row -> Position? in
      let line = frame.line(row)
      return line.range(of: text).map {
        Position(row, line.distance(from: line.startIndex, to: $0.lowerBound))
      }
    }.first
    let place = try #require(found, "\(text) is not on\n\(frame.text)")
    let mouse = MouseEvent(position: place, kind: .press)
    return try play(press(script) + [.mouse(mouse)], on: try Scratch()).last
  }

  @Test("The lock, the help, the palette and the screens have their keys in the history, too")
  func history() throws {
    let scratch = try Scratch()
    #expect(try scratch.press(keys(":history<Enter>L")).last?.text.contains("Caseload is locked.") == true)
    #expect(try scratch.press(keys(":history<Enter>?")).last?.text.contains("─ Help ─") == true)
    #expect(
      try scratch.press(keys(":history<Enter>?<Esc>")).last?.text.contains("History · everybody") == true)
    #expect(try scratch.press(keys(":history<Enter>:")).last?.text.contains("Commands, views") == true)
    #expect(
      try scratch.press(keys(":history<Enter>:<Esc>")).last?.text.contains("History · everybody") == true)
    #expect(try scratch.press(keys(":history<Enter>3")).last?.line(0).contains("[3 Board]") == true)
  }

  @Test(
    "Where ? is promised it opens the help, and Esc comes back to the box", arguments: ["r", "s", "v", "p"])
  func help(box: String) throws {
    let open = try #require(try Scratch().press(keys("2\(box)")).last)
    #expect(open.text.contains("? help"))
    let frames = try Scratch().press(keys("2\(box)?"))
    #expect(frames.last?.text.contains("─ Help ─") == true)
    #expect(frames.last?.text.contains("In the box: ") == true)
    #expect(try Scratch().press(keys("2\(box)?<Esc>")).last?.text == open.text)
  }

  @Test("While letters are typed no key is promised")
  func typing() throws {
    #expect(try Scratch().press(keys("2:")).last?.text.contains("? help") == false)
  }

  @Test("A click on a hint, a heading, the × of a filter or a letter of a menu is what it names")
  func clicks() throws {
    #expect(try click("f filter", after: "2")?.text.contains("Filter:") == true)
    #expect(try click("Name  ", after: "2")?.text.contains("Sorted by name.") == true)
    let everybody = try #require(try click("×", after: "2fstalled<Enter>"))
    #expect(everybody.line(1).contains("View: Everybody"))
    #expect(try click("t test result", after: "2r")?.text.contains("Record a sitting") == true)
    #expect(try click("5 Outcomes", after: "2:history<Enter>")?.line(0).contains("[5 Outcomes]") == true)
  }

  @Test("The wheel moves the list and leaves the cursor on its row while that is on the screen")
  func wheel() throws {
    let scratch = try Scratch()
    let down = MouseEvent(position: Position(8, 8), kind: .wheelDown)
    let before = try #require(try play(press("2jjjj"), on: scratch).last)
    let after = try #require(try play(press("2jjjj") + [.mouse(down)], on: try Scratch()).last)
    let row = { (frame: Frame) in
      frame.text.split(separator: "\n").first { $0.hasPrefix("▌") }.map(String.init)
    }
    #expect(row(before) != nil && row(before) == row(after))
    #expect(before.line(4) != after.line(4))
  }

  @Test("End in the history goes to the first change of all; an undo is not asked about")
  func historyEnd() throws {
    let last = try #require(try Scratch().press(keys(":history<Enter><End>")).last)
    #expect(
      last.text.split(separator: "\n").last { $0.contains(":") }?.hasPrefix("▌") == true, "\(last.text)")
    let undone = try Scratch().press(keys("/fat<Enter><Enter>nrang<C-s>u:history<Enter><Del>"))
    #expect(
      undone.last?.text.contains(
        "Not done: this is itself an undo or a redo. U does again what was undone last.")
        == true)
  }

  @Test("For a screen reader a box stands alone, with the cursor at its words")
  func spoken() throws {
    let frame = try #require(try play(press("2jr"), on: try Scratch(), accessible: true).last)
    #expect(!frame.text.contains("SMW-") && frame.text.contains("t test result"))
    #expect(frame.cursor.map { frame.line($0.row).contains("Record") } == true)
  }

  @Test(
    "The help of a line has room in the smallest window, and a screen reader is led along the lines of the palette"
  )
  func smallHelp() throws {
    let small = Size(rows: 12, columns: 40)
    let frame = try #require(try Scratch().press(keys("/fat<Enter><Enter>?"), size: small).last)
    #expect(frame.text.contains("This line: ") && !frame.text.contains("▌R"))
    let spoken = try #require(try play(press("2:<Down><Down>"), on: try Scratch(), accessible: true).last)
    let typing = try #require(try play(press("2:"), on: try Scratch(), accessible: true).last)
    #expect(spoken.cursor != typing.cursor && spoken.cursor != nil)
  }

  @Test("What was written stays in the history, and Del says so at once")
  func writtenStays() throws {
    let frames = try Scratch().press(keys("/fat<Enter><Enter>p<Enter><Esc>:history<Enter><Del>"))
    #expect(
      frames.last?.text.contains("Not done: what was written, kept, erased or set up stays in the history.")
        == true,
      "\(frames.last?.text ?? "")")
  }

  @Test("Marks that stand on no letter are no words")
  func marks() throws {
    let marks = Event.paste("\u{301}\u{302}\u{303}")
    let note = try play(press("/fat<Enter><Enter>n") + [marks] + press("<C-s>"), on: try Scratch())
    #expect(note.last?.text.contains("The note has no words.") == true, "\(note.last?.text ?? "")")
    let action = try play(press("/fat<Enter><Enter>a") + [marks] + press("<Tab>fri<C-s>"), on: try Scratch())
    #expect(action.last?.text.contains("Recorded") == false)
  }

  @Test("The same barrier is not opened twice, and a second consent is told")
  func twice() throws {
    let barrier = "/fat<Enter><Enter>rbchildcare<C-s>"
    let frames = try Scratch().press(keys(barrier + "rbchildcare<C-s>"))
    #expect(
      frames.last?.text.contains("childcare is open already, since Mon 23 Nov") == true,
      "\(frames.last?.text ?? "")")
    let consent = try Scratch().press(keys("/fat<Enter><Enter>ro<C-s>"))
    #expect(
      consent.last?.text.contains("The same consent was given on") == true, "\(consent.last?.text ?? "")")
  }
}
