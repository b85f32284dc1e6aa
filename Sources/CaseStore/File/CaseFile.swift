package import CaseCore
import CStore
import Foundation
import GRDB
import Synchronization

/// Reads the pathway that a case file holds: its name and its content.
package typealias PathwayReader = @Sendable (_ name: String, _ content: String) -> Pathway?

/// An open case file: the one door to it.
///
/// Belongs to one thread. Work in the background opens the file again, for reading only.
package final class CaseFile {
  /// Where the file lies.
  package let path: String
  /// Whether the file can only be read here.
  package let isReadOnly: Bool
  let queue: DatabaseQueue
  let clock: WallClock
  let pathways: PathwayShelf
  private let lock: FileLock?
  private let patience: Patience
  private var identifiers = RecordIDSource()
  private var random: any RandomNumberGenerator

  /// How a file is opened.
  package enum Purpose: Sendable {
    /// It must be there.
    case open
    /// It must not be there yet.
    case create
    /// It must be there and is not written, not even by others' wishes.
    case read
  }

  /// Opens a case file.
  ///
  /// - Parameters:
  ///   - path: The file. Its folder must exist.
  ///   - purpose: Whether it is there.
  ///   - clock: Tells the moment and the local day.
  ///   - random: Makes the random part of identities.
  ///   - pathways: Reads the pathway files that the case file holds.
  /// - Throws: `FileFailure`.
  package init(
    _ path: String, for purpose: Purpose, clock: WallClock = .system,
    random: any RandomNumberGenerator = SystemRandomNumberGenerator(),
    pathways: @escaping PathwayReader
  ) throws {
    self.path = path
    self.clock = clock
    self.random = random
    self.pathways = PathwayShelf(reader: pathways)
    let patience = Patience()
    self.patience = patience
    try FilePlace.check(folderOf: path)
    let content = try CaseFile.accept(path, for: purpose)
    isReadOnly = purpose == .read || (content != nil && access(path, W_OK) != 0)
    lock = isReadOnly ? nil : try FileLock(besides: path)
    let behind = (content ?? 0) < Schema.version
    guard !(isReadOnly && behind) else { throw FileFailure.readOnly(path: path) }
    try lock?.take(exclusive: behind, patience: 5_000, path: path)
    queue = try CaseFile.connect(path, readOnly: isReadOnly, patience: patience)
    if behind { try migrate() }
    if !isReadOnly { try lock?.take(exclusive: false, patience: 0, path: path) }
  }

  /// The version of the file; nothing where it is to be made.
  private static func accept(_ path: String, for purpose: Purpose) throws(FileFailure) -> Int? {
    switch (try FileHeader.content(at: path), purpose) {
    case (.nothing, .create), (.empty, .create): return nil
    case (.nothing, _): throw .missing(path: path)
    case (.ours, .create), (.foreign, .create): throw .exists(path: path)
    case (.ours(let version), _):
      guard version <= Schema.version else { throw .newer(path: path) }
      return version
    case (.empty, _), (.foreign, _): throw .notACaseFile(path: path)
    }
  }

  private static func connect(_ path: String, readOnly: Bool, patience: Patience) throws -> DatabaseQueue {
    do {
      if !readOnly { try makePrivate(path) }
      let configuration = Connection.configuration(readOnly: readOnly) { patience.milliseconds }
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw Connection.failure(error, path: path)
    }
  }

  /// Makes the file with mode 0600 before SQLite does, so that its journal has that mode as well.
  private static func makePrivate(_ path: String) throws(FileFailure) {
    guard access(path, F_OK) != 0 else { return }
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unreadable(path: path) }
    close(descriptor)
  }

  private func migrate() throws {
    do {
      let migrator = Schema.migrator
      guard try queue.read({ try !migrator.hasBeenSuperseded($0) }) else { throw FileFailure.newer(path: path) }
      try migrator.migrate(queue)
    } catch {
      throw Connection.failure(error, path: path)
    }
  }

  /// Gives the identity of a new row.
  package func newID() -> RecordID {
    newID(at: clock.now())
  }

  /// Gives the identity of an operation that is dated back.
  func newID(at moment: Int64) -> RecordID {
    let since2020: Int64 = 1_577_836_800_000
    return identifiers.next(milliseconds: moment - since2020, random: random.next())
  }

  /// How long a save waits for others, in milliseconds: little where somebody looks at the screen.
  package func wait(atMost milliseconds: Int) {
    patience.milliseconds = milliseconds
  }

  /// Reads in one transaction, which must be short.
  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.read(work)
    } catch {
      throw Connection.failure(error, path: path)
    }
  }
}

/// How long a connection waits for a lock, in milliseconds.
private final class Patience: Sendable {
  private let value = Atomic<Int>(10_000)

  var milliseconds: Int {
    get { value.load(ordering: .relaxed) }
    set { value.store(newValue, ordering: .relaxed) }
  }
}
