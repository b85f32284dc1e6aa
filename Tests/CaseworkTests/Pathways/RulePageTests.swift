import CaseCore
import Casework
import Foundation
import Testing

/// Compares the pages about rules with those of the documentation.
///
/// `UPDATE_SNAPSHOTS=1` writes them, so that somebody looks at what changed.
@Suite("Pages about rules")
struct RulePageTests {
  private static let catalogue = URL(filePath: shippedFolder)
    .appending(path: "../../Sources/Casework/Casework.docc").standardizedFileURL

  private let library = PathwayLibrary(folders: [shippedFolder])

  @Test("There is a page for each family of rules")
  func families() throws {
    #expect(
      try rulePages(of: library).map(\.fileName) == [
        "RulesOfEnglish.md", "RulesOfWindows.md", "RulesOfAttempts.md", "RulesOfDocuments.md",
        "RulesOfFees.md",
        "RulesOfPlacementsAndWork.md",
      ])
  }

  @Test("The documentation says what the pathway files say")
  func current() throws {
    for page in try rulePages(of: library) {
      let file = Self.catalogue.appending(path: page.fileName)
      if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
        try Data(page.text.utf8).write(to: file)
        Issue.record("Recorded \(page.fileName): look at it.")
        continue
      }
      let written = try? String(contentsOf: file, encoding: .utf8)
      #expect(written == page.text, "\(page.fileName) differs. Run the tests with UPDATE_SNAPSHOTS=1.")
    }
  }

  @Test("Each line has the rule, what it says, and the source with its day")
  func lines() throws {
    let pages = try rulePages(of: library)
    let windows = try #require(pages.first { $0.fileName == "RulesOfWindows.md" }).text
    #expect(
      windows.contains(
        "| ORE-5Y | Part 2 has to be passed within five years of the first sitting of Part 1. It lasts 5 years; "
          + "the programme warns 12 months before the end. | GDC, booking your examination; qualifymax.com, questions (undated). "
          + "Checked Sun 22 Nov 2026. |"))
    let fees = try #require(pages.first { $0.fileName == "RulesOfFees.md" }).text
    #expect(fees.contains("| PLAB-FREE | PLAB 1: Free for refugee doctors in the UK"))
    #expect(fees.contains("## Every route"))
  }

  @Test("Every rule of every file is on a page")
  func complete() throws {
    let text = try rulePages(of: library).map(\.text).joined()
    for name in library.names where name.folder != nil {
      let pathway = try library.entry(name).pathway
      let guards = pathway.stages.flatMap(\.entry).map(\.rule)
      let timed = pathway.windows.map(\.rule) + pathway.attempts.map(\.rule) + pathway.deadlines.map(\.rule)
      for rule in guards + timed + pathway.rules.map(\.rule) + [pathway.english?.rule].compactMap(\.self) {
        #expect(text.contains("| \(rule) |"), "\(rule) of \(name.text)")
      }
    }
  }
}
