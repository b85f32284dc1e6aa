import CaseScreens
import Casework
import Foundation
import Terminal
import Testing

/// Keys that the user has given to actions.
@Suite("Own keys")
struct KeyboardTests {
  private func reading(_ text: String) -> SettingsReading {
    SettingsReading(text, rules: Keyboard.rules)
  }

  private func press(_ script: String, keys text: String) throws -> [Frame] {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    var screen = RecordingScreen(keys: keys(script))
    var state = AppState(
      size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    let reading = reading(text)
    #expect(reading.faults == [])
    state.keyboard = Keyboard(chosen: reading.settings.keys)
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: scratch.own)
    return screen.frames
  }

  @Test("An own key does what its action does, the usual one does nothing any more, and the hints say so")
  func remapped() throws {
    let frames = try press("2;fat<Enter>", keys: "keys:\n  find: ;\n  open: F11\n  help: F12\n")
    let list = try #require(frames.dropFirst().first)
    #expect(list.line(23).contains("F11 open  ; find"))
    #expect(list.line(23).hasSuffix("F12 help"))
    #expect(frames.last?.text.contains("SMW-0042") == true)
    let old = try press("2/", keys: "keys: {find: ;}").last
    #expect(old?.line(22).contains("/") == false)
  }

  @Test("Help and palette show the own key, and messages name it")
  func namedEverywhere() throws {
    let help = try press(":undo", keys: "keys: {undo: [Y, F7], intake: I}").last
    #expect(help?.text.contains("Undo                   Y F7") == true)
    let empty = try press("2fzzzz<Enter>", keys: "keys: {clearFilter: X}").last
    #expect(
      empty?.text.contains("Nobody has that name or number. Try profession:nurse. X clears the filter.")
        == true)
    let first = try press("<Esc>", keys: "keys: {quit: F12}").last
    #expect(
      first?.text.contains("This is the first screen. F12 leaves Caseload; everything is saved.") == true)
    let saved = try press("/fat<Enter><Enter>nrang<C-s>", keys: "keys: {undo: ;}").last
    #expect(saved?.line(22).hasSuffix("; undo") == true)
    let early = try press(":next tab<Enter>", keys: "keys: {candidates: Y}").last
    #expect(early?.text.contains("Not done: open a case first") == true)
  }

  @Test("Esc and Ctrl-C stay where they are, whatever else their actions are given")
  func fixed() throws {
    let frames = try press("2<Esc>", keys: "keys: {back: ;}")
    #expect(frames.last?.text.hasPrefix("[1 Today]") == true)
    let faults = reading("keys:\n  find: Esc\n").faults.map(\.description)
    #expect(faults.first?.hasPrefix("config.yaml:2:9: 'Esc' cannot be the key of 'find'") == true)
  }

  @Test("A key that a torn arrow key can press is refused for what changes the case file, and only there")
  func remnants() {
    let faults = reading("keys:\n  note: Z\n  sort: Z\n").faults.map(\.description)
    #expect(
      faults == [
        "config.yaml:2:9: 'Z' cannot be the key of 'note': what is left of an arrow key on a slow line could press "
          + "it, and 'note' changes the case file. Give it another key."
      ])
  }

  @Test("A conflict is refused with line and column, in the words of the place, and the usual keys stay")
  func conflict() {
    let reading = reading("theme: dark\nkeys:\n  find: r\n")
    #expect(
      reading.faults.map(\.description) == [
        "config.yaml:3:9: 'r' cannot be the key of 'find': in Today, Candidates, Board, Review, Outcomes, Openings "
          + "and A case it is the key of 'record'. Give one of the two another key; until then all actions have their usual keys."
      ])
    #expect(reading.settings.keys.isEmpty && reading.settings.theme == .dark)
  }

  @Test("The name of every key reads back as the key, and names of none are refused")
  func names() {
    for entry in ActionList.all {
      for key in entry.keys where key != .control("l") {
        #expect(Key(named: key.description) == key, "\(key)")
      }
    }
    #expect(Key(named: "ctrl-x") == .control("x") && Key(named: "f12") == .function(12))
    #expect(Key(named: "Up") == .up && Key(named: "Ctrl-Up") == .controlUp && Key(named: "é") != nil)
    for none in [
      "", "  ", "Ctrl", "Ctrl-i", "Ctrl-h", "Ctrl-m", "Ctrl-[", "Ctrl-l", "F13", "\u{1B}", "中", "ab",
    ] {
      #expect(Key(named: none) == nil, "\(none)")
    }
  }

  @Test("The file that explains itself names every action, and with every line switched on means the usual")
  func explained() {
    let text = SettingsFile.explained(rules: Keyboard.rules)
    for entry in ActionList.all where !entry.keys.isEmpty {
      #expect(text.contains("#  \(entry.name.rawValue): "))
    }
    let live = text.split(separator: "\n").map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") || line.hasPrefix("#  ") ? line.dropFirst() : line
    }
    #expect(reading(live.joined(separator: "\n")).faults.filter { !$0.message.contains("Ctrl-L") } == [])
  }

  @Test(
    "Letters typed on another layout reach every action that has a letter, and by the chosen layout first")
  func layouts() {
    let rows: [(KeyboardLayout, from: String, to: String)] = [
      (.arabic, "ضصثقفغعهخحشسيبلاتنمئءؤرىة", "qwertyuiopasdfghjklzxcvnm"),
      (.persian, "ضصثقفغعهخحشسیبلاتنمظطزرذدئ", "qwertyuiopasdfghjklzxcvbnm"),
      (.cyrillic, "йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm"),
    ]
    for (layout, from, to) in rows {
      let keyboard = Keyboard(layouts: [layout])
      for (other, latin) in zip(from, to) {
        for place in Place.allCases {
          let usual = Keyboard.usual.action(for: .character(latin), in: place)
          #expect(keyboard.action(for: .character(other), in: place) == usual, "\(layout) \(latin)")
        }
      }
    }
    #expect(Keyboard(layouts: [.persian, .arabic]).action(for: .character("ئ"), in: .candidates) == .move)
  }
}
