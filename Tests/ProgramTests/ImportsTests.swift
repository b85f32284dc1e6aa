import Foundation
import Testing

/// Who may import whom, as the architecture says.
struct ImportsTests {
  private static let allowed: [String: Set<String>] = [
    "Terminal": ["CTerminal"],
    "CaseCore": [],
    "PaperText": [],
    "Paper": ["CPaper", "PaperText", "Glibc"],
    "CaseStore": ["CaseCore", "CStore", "GRDB"],
    "Casework": ["CaseCore", "CaseStore", "Yams", "Mustache", "Crypto", "CryptoExtras", "PaperText"],
    "CaseScreens": ["CaseCore", "Casework", "Terminal"],
    "caseload": ["CaseCore", "Casework", "CaseScreens", "ArgumentParser"],
  ]

  /// What the toolchain brings, which any target may use.
  private static let toolchain: Set<String> = ["Foundation", "Synchronization"]

  @Test("Every file imports only what the architecture lets its target import")
  func imports() throws {
    let sources = packageFolder.appendingPathComponent("Sources")
    let targets = try FileManager.default.contentsOfDirectory(atPath: sources.path).filter {
      !$0.hasPrefix(".")
    }
    #expect(Set(targets) == Set(Self.allowed.keys).union(["CTerminal", "CStore", "CPaper"]))
    for (target, known) in Self.allowed {
      let files = swiftFiles(in: sources.appendingPathComponent(target))
      #expect(!files.isEmpty)
      for file in files {
        for module in try modules(importedBy: file) where !known.union(Self.toolchain).contains(module) {
          Issue.record("\(target)/\(file.lastPathComponent) may not import \(module)")
        }
      }
    }
  }

  private func swiftFiles(in folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(
      at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }

  private func modules(importedBy file: URL) throws -> [String] {
    let text = try String(contentsOf: file, encoding: .utf8)
    let pattern =
      #/^(?:@\w+\s+)*(?:(?:package|internal|private|fileprivate|public)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/#
    return text.split(separator: "\n").compactMap { $0.firstMatch(of: pattern).map { String($0.1) } }
  }
}
