import CaseScreens
import Foundation
import Terminal
import Testing

/// How the roles of a screen look in each theme, at each number of colours, as a picture in text.
@Suite("Screens in every theme")
struct ThemeScreenTests {
  static let themes: [Theme] = [.dark, .light, .colourBlind, .mono]
  private static let depths = [256, 16, 8, 0]

  @Test("The look of every role in every theme and depth is the one that was looked at")
  func legend() throws {
    let lines = ThemeScreenTests.themes.flatMap { theme in
      ThemeScreenTests.depths.flatMap { depth in
        ["\(theme.rawValue), \(depth) colours"] + Role.allCases.map { "  \($0) \(words($0, theme, depth))" }
          + [""]
      }
    }
    try compare(lines.joined(separator: "\n"), with: "themes")
  }

  private func words(_ role: Role, _ theme: Theme, _ depth: Int) -> String {
    let rendition = theme.rendition(of: Style(role), colours: depth)
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    let attributes = names.filter { rendition.attributes.contains($0.0) }.map(\.1)
    let colour = rendition.colour.map { "colour \($0)" }
    return (attributes + [colour].compactMap(\.self)).joined(separator: " ").nothing ?? "as it is"
  }

  @Test(
    "In every theme, at every size and depth, what marks a place or tells of trouble does so without colour",
    arguments: ScreenTests.places)
  func everyScreen(place: (name: String, script: String)) throws {
    for size in ScreenTests.sizes {
      let frame = try #require(try Scratch().press(keys(place.script), size: size).last)
      let used = Set(frame.styleMap).compactMap { letter in Role.allCases.first { $0.letter == letter } }
      for theme in ThemeScreenTests.themes {
        for depth in ThemeScreenTests.depths {
          expectPlain(used, theme, depth, place.name)
        }
      }
      expectWords(frame, place.name)
    }
  }

  /// Whoever sees no colour still sees where they are.
  private func expectPlain(_ used: [Role], _ theme: Theme, _ depth: Int, _ name: String) {
    let plain = theme.rendition(of: .plain, colours: depth).attributes
    for role in used where [.cursor, .accent, .alert, .heading, .match, .mark].contains(role) {
      let attributes = theme.rendition(of: Style(role), colours: depth).attributes
      #expect(attributes != plain, "\(name): \(role) in \(theme.rawValue) at \(depth)")
    }
  }

  /// Whatever is drawn as late, stalled or refused has a sign or a word there, not a coloured blank.
  private func expectWords(_ frame: Frame, _ name: String) {
    let maps = frame.styleMap.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, map) in maps.enumerated() where map.contains("!") || map.contains("~") {
      #expect(!frame.line(row).trimmingCharacters(in: .whitespaces).isEmpty, "\(name), row \(row)")
    }
  }

  private func compare(_ now: String, with name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
    let isRecording = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil
    guard !isRecording, let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      try now.write(to: file, atomically: true, encoding: .utf8)
      if !isRecording { Issue.record("The picture \(name) was missing; it is recorded now. Look at it.") }
      return
    }
    #expect(now == recorded)
  }
}

extension String {
  fileprivate var nothing: String? { isEmpty ? nil : self }
}
