import CStore
import Foundation

/// What the first hundred bytes of a file say, read before SQLite opens it.
///
/// A foreign or newer file is refused from these bytes alone, so it is never touched.
struct FileHeader {
  /// What there is at a path.
  enum Content {
    case nothing
    case empty
    case ours(version: Int)
    case foreign
  }

  /// Looks at a path.
  static func content(at path: String) throws(FileFailure) -> Content {
    guard access(path, F_OK) == 0 else { return .nothing }
    guard let bytes = firstBytes(of: path) else { throw .unreadable(path: path) }
    if bytes.isEmpty { return .empty }
    guard bytes.count == 100, Array(bytes.prefix(16)) == Array("SQLite format 3\0".utf8) else { return .foreign }
    guard number(in: bytes, at: 68) == Int(Schema.applicationID) else { return .foreign }
    return .ours(version: number(in: bytes, at: 60))
  }

  private static func firstBytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = fread(&bytes, 1, 100, file)
    guard ferror(file) == 0 else { return nil }
    return Array(bytes.prefix(count))
  }

  private static func number(in bytes: [UInt8], at offset: Int) -> Int {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}

/// Where a file may lie.
enum FilePlace {
  /// The kernel's numbers for NFS, CIFS, SMB 2 and 9P, whose locks cannot be trusted between computers.
  private static let networked: Set<Int64> = [0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997]

  /// Refuses a folder that is missing or lies on a network.
  static func check(folderOf path: String) throws(FileFailure) {
    let folder = (path as NSString).deletingLastPathComponent
    let kind = cs_file_system(folder.isEmpty ? "." : folder)
    guard kind != -1 else { throw .folderMissing(path: path) }
    guard !networked.contains(kind & 0xFFFF_FFFF) else { throw .networkFolder(path: path) }
  }
}
