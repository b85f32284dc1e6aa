import CStore
import Foundation

/// Notices what other processes save to a case file, without asking again and again.
///
/// A commit ends with the deletion of SQLite's journal, which the kernel reports. The own commits are reported
/// too: whoever is woken compares the number of the last operation.
package final class FileWatcher {
  /// To be polled for reading; never readable while nobody saves.
  package let descriptor: Int32
  private let database: String

  /// What others have done.
  package enum Notice: Equatable, Sendable {
    case nothing
    /// There may be new operations.
    case committed
    /// Another file stands in the place of this one; it must be opened again.
    case replaced
  }

  /// Watches the folder of a case file.
  ///
  /// - Returns: Nothing where the kernel gives no more watches; then changes show with the next reading.
  package init?(_ file: CaseFile) {
    let descriptor = cs_watch_folder(FilePlace.folder(of: file.path))
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    database = (file.path as NSString).lastPathComponent
  }

  deinit {
    close(descriptor)
  }

  /// Takes what was noticed since the last call, without waiting.
  package func take() -> Notice {
    let noticed = Int(cs_watch_read(descriptor, database + "-journal", database))
    if noticed & CS_REPLACED != 0 { return .replaced }
    return noticed & CS_COMMITTED != 0 ? .committed : .nothing
  }
}
