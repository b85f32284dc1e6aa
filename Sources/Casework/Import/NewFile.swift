import Foundation

/// Writes a file that does not exist yet.
enum NewFile {
  /// Why a file was not written.
  enum Failure: Error, Equatable {
    case exists
    /// What the system says, in its words.
    case failed(String)
  }

  /// Writes the bytes beside the place, makes them last, and only then gives them their name.
  ///
  /// Readable by the owner alone; never over another file.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let draft = path + ".part-\(getpid())"
    defer { unlink(draft) }
    try writeDraft(bytes, to: draft)
    if link(draft, path) == 0 { return }
    // Some file systems, such as that of a memory stick, know no links: there the name is taken first.
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { throw lastFailure() }
    let reserved = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard reserved >= 0 else { throw lastFailure() }
    close(reserved)
    guard rename(draft, path) == 0 else { throw lastFailure() }
  }

  private static func writeDraft(_ bytes: [UInt8], to draft: String) throws(Failure) {
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw lastFailure() }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      guard written > 0 || errno == EINTR else { throw lastFailure() }
      rest = rest.dropFirst(max(0, written))
    }
    guard fsync(file) == 0 else { throw lastFailure() }
  }

  private static func lastFailure() -> Failure {
    let code = errno
    return code == EEXIST ? .exists : .failed(String(cString: strerror(code)))
  }
}
