import CaseCore
import Foundation
import Testing

/// The page that explains the reports.
@Suite struct ReportPageTests {
  @Test(
    "The page of the reports quotes the definition of each as the program prints it",
    arguments: ReportName.allCases)
  func definitions(name: ReportName) throws {
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let star = name.takesPeriod ? "" : "*"
    let mark = "## \(name.rawValue)\(star): \(name.title)\n"
    let start = try #require(page.range(of: mark), "Reports.md has no section \(name.rawValue)")
    let quoted = page[start.upperBound...].split(separator: "\n").prefix { $0.hasPrefix("> ") }
    #expect(quoted.map { $0.dropFirst(2) }.joined(separator: " ") == name.definition)
  }

  /// Four folders up from this file, then the page.
  private static var page: URL {
    (1...4).reduce(URL(filePath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
      .appending(path: "Sources/Casework/Casework.docc/Reports.md")
  }
}
