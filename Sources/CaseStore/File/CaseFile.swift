import CStore
package import CaseCore
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
  package let clock: WallClock
  let pathways: PathwayShelf
  private let lock: FileLock?
  private let claim: OpenFiles.Claim
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
    let real = FilePlace.resolved(path)
    self.path = real
    self.clock = clock
    self.random = random
    self.pathways = PathwayShelf(reader: pathways)
    let patience = Patience()
    self.patience = patience
    try FilePlace.check(folderOf: real)
    let readOnly = purpose == .read || (access(real, F_OK) == 0 && !FilePlace.isWritable(real))
    isReadOnly = readOnly
    try Entrance(path: real, purpose: purpose, isReadOnly: readOnly, lock: nil).look()
    lock = try FileLock.open(besides: real, readOnly: readOnly)
    claim = try Entrance(path: real, purpose: purpose, isReadOnly: readOnly, lock: lock).enter()
    queue = try CaseFile.connect(real, readOnly: readOnly, patience: patience)
    try renewCaches()
  }

  /// Makes the lines of all cases again where a program with other rules made them.
  private func renewCaches() throws {
    guard !isReadOnly, try !read(SummaryCache.isCurrent) else { return }
    do {
      try queue.write { try SummaryCache.renew(shelf: pathways, $0) }
    } catch {
      throw Connection.failure(error, path: path)
    }
  }

  deinit {
    do {
      try queue.close()
    } catch {
      // The connection closes with the last statement that still runs; the lock goes with this object.
      queue.interrupt()
    }
  }

  private static func connect(_ path: String, readOnly: Bool, patience: Patience) throws -> DatabaseQueue {
    do {
      let configuration = Connection.configuration(readOnly: readOnly) { patience.milliseconds }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read(check)
      return queue
    } catch {
      throw Connection.failure(error, path: path)
    }
  }

  /// Looks again with SQLite's eyes: what the header said may have been rolled back when the file was opened.
  private static func check(_ db: Database) throws {
    let ours = try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version")
    guard ours, version == Schema.version else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    _ = try OperationLog.last(db)
  }

  /// Does something while nobody else has the file open.
  ///
  /// - Throws: `FileFailure.inUse` where somebody has, and then nothing was done.
  func whileAlone<Value>(_ work: () throws -> Value) throws -> Value {
    guard !isReadOnly, let lock else { throw FileFailure.readOnly(path: path) }
    // A lock that could not be strengthened may be lost, so it is taken again either way.
    defer { _ = lock.take(.shared) }
    guard lock.take(.exclusive) else { throw FileFailure.inUse(path: path) }
    return try work()
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
  ///
  /// Not through `DatabaseQueue.read`: it guards itself with `PRAGMA query_only`, after which SQLite compiles
  /// every statement anew, and that takes longer than all the reading.
  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.inDatabase { db in
        var value: Value?
        try db.inTransaction(.deferred) {
          value = try work(db)
          return .commit
        }
        guard let value else { throw FileFailure.busy }
        return value
      }
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
