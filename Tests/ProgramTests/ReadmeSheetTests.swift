import Foundation
import Testing

@Suite("The sheet of the README")
struct ReadmeSheetTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "README.md")

  @Test("It is the partner's sheet of the sample, with the middle left out")
  func current() throws {
    let office = try Office()
    let file = try office.sample()
    let sheet = try office.work(
      on: file, "sheet", "42", "--audience", "partner", "--for", "sandwell", "--today", "2026-11-23", "-o",
      "-")
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(page.range(of: "```\nCANDIDATE PROFILE"))
    let end = try #require(page.range(of: "```", range: start.upperBound..<page.endIndex))
    let shown = "CANDIDATE PROFILE" + page[start.upperBound..<end.lowerBound]
    let parts = shown.components(separatedBy: "…\n")
    #expect(parts.count == 2)
    #expect(sheet.out.hasPrefix(parts[0]))
    #expect(sheet.out.hasSuffix(parts.last ?? "nothing"))
  }
}
