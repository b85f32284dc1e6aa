import CaseCore
import CaseScreens
import CaseStore
import Casework
import Terminal
import Testing

/// What people paste by mistake, or to see what happens.
enum BadText: String, CaseIterable, Sendable {
  case nothing, spaces, long, controls, marks, family, rightToLeft, lines

  var text: String {
    switch self {
    case .nothing: ""
    case .spaces: "     "
    case .long: String(repeating: "abcdefghi ", count: 1_000)
    case .controls: "a\u{1B}[31mb\u{7}\u{0}c\u{9B}2Jd\u{7F}"
    case .marks: "\u{301}\u{300}\u{5B0}\u{64B}"
    case .family: "👨‍👩‍👧‍👦 and 🏳️‍🌈"
    case .rightToLeft: "فاطمة 12 الزهراء \u{202E}evil\u{202C} 2026"
    case .lines: (1...10).map { "line \($0)" }.joined(separator: "\n")
    }
  }
}

/// Every field of every form with every bad text, in the real loop on a real file.
@Suite("Bad input in every field")
struct FormBadInputTests {
  /// The keys that open each form, and how many stops it has at most.
  private static let forms: [(open: String, stops: Int)] = [
    ("rt", 20), ("rs", 12), ("rc", 14), ("n", 14), ("a", 9), ("ra", 8), ("rd", 12), ("rp", 20), ("rf", 16),
    ("ro", 12), ("rb", 10), ("rj", 16), ("rh", 12), ("rg", 7), ("rq", 10), ("rl", 6), ("e", 46), ("i", 26),
    ("m", 9), ("w", 14), ("c", 7), (":new partner<Enter>", 8),
    (":new caseworker<Enter>", 7), (":new club<Enter>", 9),
  ]

  @Test(
    "No field breaks the screen or the file; Esc leads out of each form", arguments: BadText.allCases)
  func everyField(_ bad: BadText) throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    var events: [Event] = []
    for form in Self.forms { events += Self.session(form, bad.text) }
    let size = Size(rows: 24, columns: 80)
    var screen = RecordingScreen(size: size, events: events)
    let state = AppState(
      size: size, today: Scratch.today, me: workspace.me, office: try workspace.office(), isSample: true)
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: scratch.own)
    let titles = Set(
      screen.frames.filter { $0.text.contains("Shift-Tab back") }.map { $0.line(0).prefix(20) })
    #expect(titles.count >= Self.forms.count - 2)
    let twisted = screen.frames.first { !$0.bidiProblems().isEmpty }
    #expect(twisted == nil, "\(twisted?.text ?? "")")
    #expect(screen.frames.last?.text.hasPrefix("[1 Today]") == true)
    #expect(!screen.frames.contains { $0.text.contains("\u{1B}") || $0.text.contains("\u{7}") })
    #expect(try workspace.file.check(replay: true).faults == [])
  }

  /// Opens a form of Fatima's, puts the text into each of its fields, tries to save, and leaves.
  private static func session(_ form: (open: String, stops: Int), _ text: String) -> [Event] {
    var events = (keys("1/fat<Enter>") + keys(form.open)).map { Event.key($0) }
    for _ in 0..<form.stops {
      events += [.key(.control("u")), .paste(text), .key(.tab)]
    }
    return events + keys("<C-s><Esc><Esc><Esc><Esc><Esc>1").map { Event.key($0) }
  }
}
