internal import CaseCore
internal import Foundation

/// A text file that a sheet is made with: a template, an audience, the style.
enum SheetAsset {
  /// The largest file that is read, in bytes; one of ours has a few thousand.
  private static let mostBytes = 1 << 20

  /// Reads the file from the first folder that has it; nothing where none does.
  ///
  /// - Throws: A refusal where it cannot be read as text.
  static func read(_ name: String, in folders: [String]) throws(Refusal) -> (path: String, text: String)? {
    let paths = folders.map { $0 + "/" + name }
    guard let path = paths.first(where: { FileManager.default.fileExists(atPath: $0) }) else { return nil }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .templateUnreadable(path, "the file cannot be read")
    }
    guard bytes.count <= mostBytes else { throw .templateUnreadable(path, "the file is over 1 MiB long") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .templateUnreadable(path, "the file is not UTF-8 text")
    }
    return (path, text)
  }
}
