import CStore
import Foundation

/// The lock beside a case file, held for as long as the file is open.
///
/// Shared while people work; exclusive to create, migrate, restore, vacuum and erase. The file `….lock` stays
/// when the program ends: deleting it would let two processes hold two locks.
final class FileLock {
  private let descriptor: Int32

  /// Opens the lock of a case file, without taking it.
  ///
  /// - Throws: `FileFailure.readOnly` where the folder cannot be written.
  init(besides path: String) throws(FileFailure) {
    descriptor = cs_open_lock_file(path + ".lock")
    guard descriptor >= 0 else { throw .readOnly(path: path) }
  }

  deinit {
    close(descriptor)
  }

  /// Takes the lock, waiting up to so many milliseconds.
  func take(exclusive: Bool, patience milliseconds: Int, path: String) throws(FileFailure) {
    var waited = 0
    while true {
      switch cs_lock(descriptor, exclusive ? 1 : 0) {
      case 0: return
      case 1 where waited < milliseconds:
        usleep(20_000)
        waited += 20
      default: throw .inUse(path: path)
      }
    }
  }
}
