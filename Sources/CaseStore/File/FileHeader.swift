import CStore
import Foundation

/// What the first hundred bytes of a file say, read before SQLite opens it.
///
/// A foreign or newer file is refused from these bytes alone, so it is never touched.
enum FileHeader {
  /// What there is at a path.
  enum Content: Equatable {
    case nothing
    case empty
    case ours(Form)
    case foreign
  }

  /// The form of a file of ours.
  struct Form: Equatable {
    let version: Int
    /// Whether another program has given it a write-ahead log, which this SQLite cannot be trusted with.
    let hasWriteAheadLog: Bool

    /// As this program writes it.
    static let current = Form(version: Schema.version, hasWriteAheadLog: false)
  }

  /// Looks at a path.
  ///
  /// Only `OpenFiles` asks, since a file that SQLite has open here must not be opened again.
  static func content(at path: String) throws(FileFailure) -> Content {
    var about = stat()
    guard stat(path, &about) == 0 else { return .nothing }
    guard about.st_mode & S_IFMT == S_IFREG else { return .foreign }
    guard let bytes = firstBytes(of: path) else { throw .unreadable(path: path) }
    return bytes.isEmpty ? .empty : content(of: bytes)
  }

  private static func content(of bytes: [UInt8]) -> Content {
    guard bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else { return .foreign }
    guard number(in: bytes, at: 68) == Int(Schema.applicationID) else { return .foreign }
    return .ours(Form(version: number(in: bytes, at: 60), hasWriteAheadLog: bytes[18] == 2 || bytes[19] == 2))
  }

  private static func firstBytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rbe") else { return nil }
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
