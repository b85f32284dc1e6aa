import CaseScreens
import Foundation
import Terminal
import Testing

/// The pictures in the README: what the program draws, between marks in the page.
///
/// `make screens` draws them anew.
@Suite("Pictures of the README", .serialized)
struct ReadmePictures {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")

  @Test(
    "The pictures of the README are what the program draws",
    arguments: [
      ("candidates", "2/fati", 20), ("case", "/fati<Enter><Enter>", 24), ("outcomes", "5jjjjjj<Enter>", 24),
    ])
  func current(name: String, script: String, rows: Int) throws {
    let frame = try #require(try Scratch().press(keys(script), size: Size(rows: rows, columns: 80)).last)
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let mark = try #require(
      page.range(of: "<!-- picture: \(name) -->\n```\n"), "README.md has no mark \(name)")
    let end = try #require(page.range(of: "```\n", range: mark.upperBound..<page.endIndex))
    let picture = page[mark.upperBound..<end.lowerBound]
    guard ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == nil else {
      let drawn = page.replacingCharacters(in: mark.upperBound..<end.lowerBound, with: frame.text + "\n")
      return try drawn.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    #expect(picture == frame.text + "\n", "The picture is out of date: make screens draws it anew")
  }
}
