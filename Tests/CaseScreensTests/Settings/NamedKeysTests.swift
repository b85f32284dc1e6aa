import CaseScreens
import Casework
import Foundation
import Terminal
import Testing

/// Sentences, hints and boxes take and name the keys that the user gave to the actions.
@Suite("Own keys in sentences and boxes")
struct NamedKeysTests {
  private static let chosen = [
    "record": ["w"], "undo": ["_"], "find": ["#"], "palette": [";"], "filter": ["&"], "hideNames": ["%"],
    "whatIf": ["W"],
  ]

  private func press(
    _ script: String, chosen: [String: [String]] = chosen, size: Size = Size(rows: 40, columns: 120),
    on scratch: Scratch? = nil
  ) throws -> [Frame] {
    let scratch = try scratch ?? Scratch()
    let workspace = try scratch.open()
    var screen = RecordingScreen(size: size, keys: keys(script))
    var state = AppState(
      size: size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    state.keyboard = Keyboard(chosen: chosen)
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: scratch.own)
    return screen.frames
  }

  private func last(_ script: String, on scratch: Scratch? = nil) throws -> String {
    try #require(try press(script, on: scratch).last?.text)
  }

  @Test("Screens and forms name the own key")
  func sentences() throws {
    let placement = "#fat<Enter><Enter><Tab><Tab><Tab>"
    #expect(try last(placement).contains("No placement yet. w p records one."))
    #expect(try last("2 c").contains("For 1 case, in one step that _ takes back:"))
    #expect(
      try last("#fat<Enter><Enter>nrang<Esc>").contains(
        "What you typed is kept: the same key opens it again; ;drafts throws it away."))
    let takeBack = "#fat<Enter><Enter><Tab><Del>"
    #expect(try last(takeBack).contains("marked as taken back. _ brings it back."))
    #expect(
      try last("#fat<Enter><Enter>;propose an exit<Enter>").contains("until the exit is recorded: w h."))
  }

  @Test("The history asks with the key of the filter and undoes with that of undo, and with no other")
  func history() throws {
    let scratch = try Scratch()
    _ = try press("#fat<Enter><Enter>nrang<C-s>", on: scratch)
    let start = try last(";history<Enter>", on: scratch)
    #expect(start.contains("& one candidate"))
    #expect(start.contains("_ undo"))
    #expect(try last(";history<Enter>f", on: scratch).contains("History of (name or number)") == false)
    #expect(try last(";history<Enter>&", on: scratch).contains("History of (name or number)"))
    #expect(try last(";history<Enter>u", on: scratch).contains("Undone") == false)
    #expect(try last(";history<Enter>_", on: scratch).contains("Undone for SMW-0042: Note, “rang”."))
  }

  @Test("The attendance form finds, hides and undoes by the own keys")
  func attendance() throws {
    let start = try last("g")
    #expect(start.contains("# find"))
    #expect(start.contains("% hide names"))
    #expect(try last("g#fat").contains("/ fat"))
    #expect(try last("g%").contains("names hidden"))
    #expect(try last("g1_").contains("Undone"))
    let refused = "1 present, 2 late, 3 excused, 0 absent; # finds, c closes, ←→ week."
    #expect(try last("g/").contains(refused))
    #expect(try last("gu").contains(refused))
  }

  @Test("The minutes hide names by the own key")
  func minutes() throws {
    let read = "4<Enter>;close the review<Enter>x"
    #expect(try last(read).contains("% hide names"))
    #expect(try last(read + "%").contains("names hidden"))
    #expect(try last(read + "H").contains("names hidden") == false)
  }

  /// Every action whose usual key is a letter or a sign, with an own key that nothing else says.
  private static let all: [String: [String]] = {
    let free = (0xC0...0x17F).compactMap { Unicode.Scalar($0) }.map { Character($0) }.filter(\.isUppercase)
    let named = ActionList.all.filter { entry in
      guard case .character(let key)? = entry.keys.first else { return false }
      return !key.isNumber
    }
    return Dictionary(uniqueKeysWithValues: zip(named.map(\.name.rawValue), free.map { [String($0)] }))
  }()

  @Test("Where every letter is another one, no screen, box or form names an old one")
  func everything() throws {
    let keyboard = Keyboard(chosen: NamedKeysTests.all)
    func key(_ name: ActionName) -> String { keyboard.key(name) ?? "" }
    let fatima = key(.find) + "fat<Enter><Enter>"
    let places = [
      "", "2", "3", "3" + key(.group), "4", "4<Enter>", "4<Enter><End>", "5", "5<Enter>", "6", "6jj<Enter>",
      fatima, fatima + "<Tab>", fatima + "<Tab><Tab>", fatima + "<Tab><Tab><Tab>",
      fatima + "<Tab><Tab><Tab><Tab>", fatima + key(.action), fatima + key(.move), fatima + key(.edit),
      fatima + key(.note) + "x<Esc>", fatima + "<Tab><Del>", "2" + key(.tick) + key(.assign),
      "2" + key(.tick) + key(.move), key(.attendance), key(.attendance) + key(.lock),
      key(.palette) + "history<Enter>", key(.palette) + "history<Enter><Enter>",
      "2" + key(.views), key(.palette) + "drafts<Enter>", key(.palette) + "changed<Enter>",
      "4<Enter>" + key(.palette) + "close the review<Enter>",
      "4<Enter>" + key(.palette) + "close the review<Enter>" + key(.export), "4" + key(.trend),
      fatima + key(.record) + "o", fatima + key(.record) + "j", fatima + key(.record) + "h",
      fatima + key(.palette) + "propose an exit<Enter>", fatima + key(.palette) + "refer<Enter>",
      fatima + key(.palette) + "change pathway<Enter>", fatima + key(.record) + "k",
      "2" + key(.filter) + "zzzz<Enter>",
    ]
    let old = /(?:^|[ .;,(])([rufFHeKJobnwzULPv]) (?!and )([a-z]+)/
    let own = ["b barrier", "f money", "o consent", "o our"]
    for place in places {
      let frames = try press(place, chosen: NamedKeysTests.all)
      let lines = frames.flatMap { frame in (0..<40).map { frame.line($0) } }
      let named = lines.flatMap { $0.matches(of: old).map { "\($0.output.1) \($0.output.2)" } }
      #expect(Set(named).subtracting(own) == [], "\(place)")
      #expect(lines.filter { $0.contains(":drafts") || $0.contains("then :") || $0.contains("/ find") } == [])
    }
  }
}
