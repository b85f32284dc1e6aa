import CaseCore
import CaseScreens
import Casework
import Terminal
import Testing

/// A window that is too small for anything to be seen in it.
@Suite("A window that is too small")
struct SmallWindowTests {
  private static let sizes = [(1, 1), (1, 24), (24, 1), (2, 2), (11, 39), (3, 80), (60, 3)]

  @Test("A click there does nothing, and no key stops the program", arguments: sizes)
  func anywhere(rows: Int, columns: Int) throws {
    let places = ["1", "2", "3", "4", "5", "6", "2<Enter>", "2r", "2v", ":history<Enter>", "2<Enter>n", "2f"]
    let presses = "jk<PgDn><PgUp><Home><End><Tab><Enter>x<Left><Right>?<Esc>"
    for place in places {
      let scratch = try Scratch()
      let workspace = try scratch.open()
      let events =
        keys(place).map(Event.key) + [.resize(Size(rows: rows, columns: columns))] + clicks
        + keys(presses).map(Event.key) + clicks + [.resize(Size(rows: 24, columns: 80))]
      var screen = RecordingScreen(size: Size(rows: 24, columns: 80), events: events)
      let state = AppState(
        size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office())
      _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: scratch.own, patience: -1)
      #expect(screen.frames.last?.size == Size(rows: 24, columns: 80), "\(place)")
      #expect(screen.frames.last?.text.isEmpty == false, "\(place)")
    }
  }

  private var clicks: [Event] {
    let kinds: [MouseEvent.Kind] = [.press, .double, .wheelUp, .wheelDown]
    let spots = [Position(0, 0), Position(7, 19), Position(0, 5), Position(23, 60)]
    return spots.flatMap { spot in kinds.map { Event.mouse(MouseEvent(position: spot, kind: $0)) } }
  }
}
