import CaseCore
import Foundation
import Testing

@testable import Casework

@Suite("Settings are read with every fault at its place")
struct SettingsTests {
  private func reading(_ text: String) -> SettingsReading {
    SettingsReading(text, rules: KeySamples.rules)
  }

  private func faults(_ text: String) -> [String] { reading(text).faults.map(\.description) }

  @Test(
    "No file, an empty one and one of comments alone are the usual settings",
    arguments: ["", "\n\n", "# a\n  # b\n"])
  func usual(text: String) {
    #expect(reading(text) == SettingsReading(""))
    #expect(reading(text).settings == Settings())
    #expect(reading(text).faults.isEmpty)
  }

  @Test("Every setting is read from its words")
  func everything() {
    let settings = reading(
      """
      theme: colour-blind
      ascii: yes
      mouse: no
      hide-names: yes
      lock-after: never
      sheet-format: md
      sheet-folder: ~/Sheets
      caseworker: NH
      keys:
        find: "#"
        sort: [o, F12]
      """
    ).settings
    #expect(settings.theme == .colourBlind)
    #expect(settings.ascii && settings.hidesNames && !settings.mouse)
    #expect(settings.lockAfter == nil)
    #expect(settings.sheetFormat == .markdown)
    #expect(settings.sheetFolder == "~/Sheets")
    #expect(settings.caseworker == "NH")
    #expect(settings.keys == ["find": ["#"], "sort": ["o", "F12"]])
    #expect(reading("caseworker: ask").settings.caseworker == nil)
  }

  @Test("Yes and no may be written in each of YAML's ways", arguments: ["yes", "true", "True", "on"])
  func flags(yes: String) {
    let no = ["yes": "no", "true": "false", "True": "FALSE", "on": "off"][yes] ?? ""
    let settings = reading("accessible: \(yes)\nascii: \(yes)\nhide-names: \(yes)\nmouse: \(no)").settings
    #expect(settings.accessible && settings.ascii && settings.hidesNames && !settings.mouse)
  }

  @Test("All faults are told at once, and each leaves its setting as usual")
  func allFaults() {
    let text = """
      them: dark
      theme: drak
      ascii: maybe
      lock-after: 0
      sheet-format: docx
      sheet-folder: Sheets
      caseworker: Nadia
      mouse: no
      """
    #expect(
      faults(text) == [
        "config.yaml:1:1: Unknown key 'them' in the settings file. Did you mean 'theme'?",
        "config.yaml:2:8: 'drak' is not a theme. Did you mean 'dark'?",
        "config.yaml:3:8: 'ascii' has to be 'yes' or 'no', not 'maybe'.",
        "config.yaml:4:13: 'lock-after' has to be a number of minutes from 1 to 240, or 'never', not '0'.",
        "config.yaml:5:15: 'sheet-format' has to be one of text, markdown, html, json, pdf, not 'docx'.",
        "config.yaml:6:15: 'sheet-folder' has to be a folder that begins with '/' or '~', not 'Sheets'.",
        "config.yaml:7:13: 'caseworker' has to be one to four letters, or 'ask', not 'Nadia'.",
      ])
    var expected = Settings()
    expected.mouse = false
    #expect(reading(text).settings == expected)
  }

  @Test("What is not YAML, or gives a setting twice, is told and leaves the usual settings")
  func syntax() {
    #expect(faults("theme: [dark").first?.hasPrefix("config.yaml:2:1: ") == true)
    #expect(faults("theme: [dark").first?.contains("This is not YAML") == true)
    #expect(
      faults("theme: dark\ntheme: light").first?.contains("'theme' stands twice here. Keep one.") == true)
    #expect(
      faults("- theme") == [
        "config.yaml:1:1: The settings file has to be a list of 'key: value', not a list."
      ])
    #expect(reading("theme: [dark").settings == Settings())
  }

  @Test("No text stops the program")
  func anyText() {
    let pieces = [
      "theme", ":", " ", "\n", "- ", "[", "]", "{", "&a ", "*a", "\"", "'", "keys", "find", "#", "yes", "!",
      "\t", "🙂",
    ]
    var random = SettingsRandom(state: 7)
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      _ = reading(text)
    }
  }
}

@Suite("Keys are given to actions, and conflicts are explained")
struct KeyChoiceTests {
  private func reading(_ text: String) -> SettingsReading {
    SettingsReading(text, rules: KeySamples.rules)
  }

  private func faults(_ text: String) -> [String] { reading(text).faults.map(\.description) }

  @Test("An unknown action and a key that is none are told")
  func unknown() {
    #expect(
      faults("keys:\n  fnd: x\n  sort: Ctrl\n  help:\n  up: []") == [
        "config.yaml:2:3: 'fnd' is not an action. Did you mean 'find'?",
        "config.yaml:3:9: 'Ctrl' is not a key. Write one character such as \"x\", or Ctrl-x, F1 to F12, Space, Tab, "
          + "Enter, Ins, Del, Home, End, PgUp, PgDn, Up, Down, Left or Right.",
        "config.yaml:4:8: 'help' has no key. Give it one, or leave the line out.",
        "config.yaml:5:7: 'up' has no key. Give it one, or leave the line out.",
      ])
    #expect(faults("keys: x") == ["config.yaml:1:7: 'keys' has to be a list of 'action: key', not 'x'."])
  }

  @Test("A key that would mean two things in one place is refused, and all actions keep their usual keys")
  func conflict() {
    let text = "keys:\n  find: s\n  help: F9\n"
    #expect(
      faults(text) == [
        "config.yaml:2:9: 's' cannot be the key of 'find': in Candidates it is the key of 'sort'. Give one of the "
          + "two another key; until then all actions have their usual keys."
      ])
    #expect(reading(text).settings.keys.isEmpty)
    #expect(faults("keys:\n  fnd: x\n  find: s\n").count == 2)
  }

  @Test("Two actions may change places, and one key may mean two things in two places")
  func noConflict() {
    #expect(reading("keys: {find: s, sort: /}").settings.keys == ["find": ["s"], "sort": ["/"]])
    #expect(faults("keys: {sort: e, find: F3}") == [])
    #expect(faults("keys:\n") == [])
  }

  @Test("A key that stays where it is cannot be taken, and goes with its action")
  func fixed() {
    #expect(
      faults("keys:\n  find: Esc") == [
        "config.yaml:2:9: 'Esc' cannot be the key of 'find': in Today, Candidates and A case it is the key of "
          + "'back'. Give one of the two another key; until then all actions have their usual keys."
      ])
    let back = KeySamples.rules.action("back")
    #expect(back.map { KeySamples.rules.keys(of: $0, chosen: ["back": ["b"]]) } == ["b", "Esc"])
  }
}

/// A keyboard of six actions.
enum KeySamples {
  static let rules = KeyRules(
    actions: [
      action("up", ["↑", "k"], "Today", "Candidates", "A case"),
      action("back", ["Esc", "q"], "Today", "Candidates", "A case"),
      action("find", ["/", "F3"], "Today", "Candidates", "A case"),
      action("sort", ["s"], "Candidates"),
      action("edit", ["e"], "A case"),
      action("help", ["?"], "Today", "Candidates", "A case"),
    ],
    fixed: ["Esc"], spelling: spelling)

  private static func action(_ name: String, _ keys: [String], _ places: String...) -> RemappableAction {
    RemappableAction(name: name, title: name.capitalized, keys: keys, places: places)
  }

  private static let spelling: @Sendable (String) -> String? = { typed in
    typed.count == 1 || ["Esc", "F3", "F9", "F12"].contains(typed) ? typed : nil
  }
}

struct SettingsRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
