import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// Keys, clicks, pastes and windows of any size in any order.
///
/// `CASELOAD_RANDOM_KEYS` says how many.
@Suite("Anything at any time")
struct RandomKeysTests {
  @Test("No events in any order stop the program; Esc always leads to Today, and the file stays sound")
  func anything() throws {
    let scratch = try Scratch()
    let wanted = ProcessInfo.processInfo.environment["CASELOAD_RANDOM_KEYS"].flatMap { Int($0) } ?? 3_000
    var dice = EventDice(state: 20_261_123)
    var done = 0
    while done < wanted {
      let events = (0..<200).map { _ in dice.event() }
      done += events.count
      let frame = try #require(try play(events, on: scratch))
      #expect(frame.text.hasPrefix("[1 Today]"), "after \(done) events:\n\(frame.text)")
    }
    #expect(try scratch.open().file.check(replay: true).faults.isEmpty)
  }

  /// Plays events, then makes the window usual and presses Esc; gives the last frame, nothing where one is wrong.
  private func play(_ events: [Event], on scratch: Scratch) throws -> Frame? {
    let home: [Event] = [.resize(Size(rows: 24, columns: 80))] + Array(repeating: .key(.escape), count: 8)
    let workspace = try scratch.open()
    var screen = RecordingScreen(events: events + home)
    let state = AppState(
      size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    var own = scratch.own
    own.settings = SettingsFile(scratch.folder + "/config.yaml", rules: Keyboard.rules)
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: own)
    for frame in screen.frames { #expect(frame.bidiProblems().isEmpty, "\(frame.text)") }
    return screen.frames.last
  }
}

/// Chooses events: mostly keys that mean something, in between what nobody would type.
private struct EventDice: RandomNumberGenerator {
  var state: UInt64

  private static let keys: [Key] =
    "123456OjkhJKrtslcanmeipuUfFsq/?:yz ,.0HLvwgdxbo[]<>+-قب字é\u{301}".map { .character($0) } + [
      .enter, .enter, .enter, .escape, .escape, .tab, .tab, .backTab, .up, .down, .down, .pageUp, .pageDown,
      .home, .end, .left, .right, .backspace, .delete, .insert, .control("n"), .control("p"), .control("s"),
      .control("t"), .control("u"), .control("w"), .control("z"), .control(" "), .function(1), .function(5),
      .function(12), .controlUp,
    ]
  private static let pastes = [
    "", "u u u", "one\ntwo\nthree", "فاطمة الزهراء", String(repeating: "x", count: 10_000), "\u{301}\u{302}",
    "👩‍👩‍👧‍👦", "\u{202E}evil\u{202C}", "31/2/2026", "😀😀 14nov",
  ]

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  mutating func event() -> Event {
    switch Int.random(in: 0..<100, using: &self) {
    case 0: return .paste(Self.pastes.randomElement(using: &self) ?? "")
    case 1: return .resize(size())
    case 2...5: return .mouse(mouse())
    case 6: return .timeout
    default: return .key(Self.keys.randomElement(using: &self) ?? .escape)
    }
  }

  private mutating func size() -> Size {
    Size(rows: Int.random(in: 1...60, using: &self), columns: Int.random(in: 1...250, using: &self))
  }

  private mutating func mouse() -> MouseEvent {
    let kinds: [MouseEvent.Kind] = [.press, .double, .wheelUp, .wheelDown]
    let place = Position(Int.random(in: -1...60, using: &self), Int.random(in: -1...250, using: &self))
    return MouseEvent(position: place, kind: kinds.randomElement(using: &self) ?? .press)
  }
}
