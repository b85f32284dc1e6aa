package import CaseCore
import Foundation

/// Reads the file that is to be imported.
package enum ImportFile {
  /// The largest file that is read, in bytes: 256 MiB, some million candidates.
  package static let largest = 256 << 20

  /// The bytes of a file.
  ///
  /// - Throws: A refusal when there is no such file, when it is a folder or too large, or cannot be read.
  package static func bytes(at path: String) throws(Refusal) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .importNoFile }
    if isFolder.boolValue { throw .importFolder }
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      let data = try file.read(upToCount: largest + 1) ?? Data()
      guard data.count <= largest else { throw Refusal.importTooLarge }
      return Array(data)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .importUnreadable
    }
  }
}

extension Refusal {
  /// There is no file at the place.
  package static let importNoFile = Refusal(
    rule: "import.no-file", summary: "Nothing was imported: there is no such file.",
    remedies: ["Check its name and its folder"])

  /// The place is a folder.
  package static let importFolder = Refusal(
    rule: "import.folder", summary: "Nothing was imported: this is a folder, not a file.",
    remedies: ["Name the file in it"])

  /// The file is larger than can be read.
  package static let importTooLarge = Refusal(
    rule: "import.too-large", summary: "Nothing was imported: the file is larger than 256 MiB.",
    remedies: ["Divide it into several files, each with the header"])

  /// The system does not let the file be read.
  package static let importUnreadable = Refusal(
    rule: "import.unreadable", summary: "Nothing was imported: the file cannot be read.",
    remedies: ["Check that this account may read it"])
}
