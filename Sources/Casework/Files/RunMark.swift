import Foundation

/// The mark of a running program: an empty, locked file that is removed at a clean end.
///
/// A mark that nobody holds any more was left by a program that was killed or crashed. The lock goes with its
/// process whatever ends it, so neither a number that is used again nor a second window is taken for a crash.
/// The mark says nothing about anybody; where its folder cannot be written there is none.
package final class RunMark {
  /// Whether a program was stopped since the last start.
  package let foundStopped: Bool
  private let path: String
  private let descriptor: Int32

  /// What the next start says.
  package static let words = "Caseload stopped unexpectedly last time. Everything saved is here."

  /// Looks for marks that were left, removes them, and makes one for this run.
  ///
  /// - Parameter folder: `UserPlaces.stateFolder`.
  package init(_ folder: String) {
    foundStopped = RunMark.clear(folder)
    let name = UUID().uuidString
    path = folder + "/running-\(name)"
    descriptor = RunMark.make(path, from: folder + "/starting-\(name)", in: folder)
  }

  /// Removes the marks that nobody holds; says whether there were any.
  private static func clear(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let left = names.filter { $0.hasPrefix("running-") }.filter { isLeft(folder + "/" + $0) }
    for name in left { unlink(folder + "/" + name) }
    return !left.isEmpty
  }

  private static func isLeft(_ mark: String) -> Bool {
    let descriptor = open(mark, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// Makes the mark; it gets its name only once it is locked, so that nobody finds it free.
  private static func make(_ path: String, from new: String, in folder: String) -> Int32 {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = open(new, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return descriptor }
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    rename(new, path)
    return descriptor
  }

  /// Removes the mark: the program ends as it should.
  deinit {
    guard descriptor >= 0 else { return }
    unlink(path)
    close(descriptor)
  }
}
