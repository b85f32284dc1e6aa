import CaseCore
import Foundation
import Testing

@testable import Casework

/// Compares sheets with files beside the tests.
///
/// `UPDATE_SNAPSHOTS=1` writes them; a file that is missing fails, so
/// that somebody looks at it.
enum SheetSnapshots {
  private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The program's own templates.
  static let templates = here.appendingPathComponent("../../../Assets/Sheets").standardizedFileURL.path

  static func check(_ sheet: RenderedSheet, named name: String? = nil) throws {
    let name = name ?? sheet.suggestedFileName
    let file = here.appendingPathComponent("Snapshots").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(sheet.text.utf8).write(to: file)
      Issue.record("Recorded \(name): look at it.")
      return
    }
    let expected = try? String(contentsOf: file, encoding: .utf8)
    #expect(expected == sheet.text, "\(name) differs from its picture")
  }
}
