import Foundation
import Synchronization

/// The case files that this process has open.
///
/// Closing any descriptor of a file drops all locks that the process holds on it, those of SQLite too. So
/// nothing but SQLite opens a file that stands in this list, and whoever looks at a file enters it in one step.
enum OpenFiles {
  private static let counts = Mutex<[Identity: Int]>([:])

  /// What a file is to the kernel, whatever its name.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64

    /// The file at a path; nothing where there is none.
    init?(_ path: String) {
      var about = stat()
      guard stat(path, &about) == 0 else { return nil }
      device = UInt64(about.st_dev)
      number = UInt64(about.st_ino)
    }
  }

  /// Looks at what a file says it is; a file that is open here is ours and of this version.
  static func content(at path: String) throws(FileFailure) -> FileHeader.Content {
    try counts.withLock { counts throws(FileFailure) in try look(at: path, counts).content }
  }

  /// Looks at a file and, where it is ours, enters it in the list.
  static func claim(_ path: String) throws(FileFailure) -> (content: FileHeader.Content, claim: Claim?) {
    try counts.withLock { counts throws(FileFailure) in
      let (content, identity) = try look(at: path, counts)
      guard case .ours = content, let identity else { return (content, nil) }
      counts[identity, default: 0] += 1
      return (content, Claim(identity: identity))
    }
  }

  /// Does something to files while nobody in this process looks at any.
  static func alone<Value>(_ work: () throws -> Value) rethrows -> Value {
    try counts.withLock { _ in try work() }
  }

  private static func look(
    at path: String, _ counts: [Identity: Int]
  ) throws(FileFailure) -> (content: FileHeader.Content, identity: Identity?) {
    let identity = Identity(path)
    if let identity, counts[identity] != nil { return (.ours(.current), identity) }
    return (try FileHeader.content(at: path), identity)
  }

  /// One opening of one file; ends with the object.
  final class Claim {
    private let identity: Identity

    fileprivate init(identity: Identity) {
      self.identity = identity
    }

    deinit {
      OpenFiles.counts.withLock { counts in
        let left = (counts[identity] ?? 1) - 1
        counts[identity] = left > 0 ? left : nil
      }
    }
  }
}
