import CStore
import Foundation

/// The lock beside a case file, held for as long as the file is open.
///
/// Shared while people work; exclusive to create, migrate, restore, vacuum and erase. The file `….lock` stays
/// when the program ends: deleting it would let two processes hold two locks.
final class FileLock {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Opens the lock of a case file, without taking it.
  ///
  /// - Returns: Nothing where the file is only read and has no lock, as on a disk that cannot be written: there
  ///   nobody can change it either.
  /// - Throws: `FileFailure.folderReadOnly` where the file is to be written and its folder cannot be.
  static func open(besides path: String, readOnly: Bool) throws(FileFailure) -> FileLock? {
    let descriptor = cs_open_lock_file(path + ".lock", 0)
    if descriptor >= 0 { return FileLock(descriptor: descriptor) }
    guard readOnly else { throw .folderReadOnly(path: path) }
    let existing = cs_open_lock_file(path + ".lock", 1)
    return existing >= 0 ? FileLock(descriptor: existing) : nil
  }

  /// Takes the lock if that is possible at once.
  func take(_ strength: Strength) -> Bool {
    cs_lock(descriptor, strength == .exclusive ? 1 : 0) == 0
  }

  /// Gives the lock back.
  func release() { cs_unlock(descriptor) }

  /// Who else may hold the lock.
  enum Strength {
    /// Others who hold it shared.
    case shared
    /// Nobody.
    case exclusive
  }
}
