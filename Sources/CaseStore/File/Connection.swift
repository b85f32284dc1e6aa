import CStore
import Foundation
import GRDB

/// How every connection to a case file is set up, and read back.
enum Connection {
  /// Makes the settings of a connection.
  ///
  /// The rollback journal is deleted after each commit, and its folder is synced: the system's SQLite has the
  /// fault by which a write-ahead log can lose commits, and without EXTRA a power cut can.
  static func configuration(readOnly: Bool, patience: @escaping @Sendable () -> Int) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.label = "caseload"
    configuration.busyMode = .callback { tries in
      guard tries * 5 < patience() else { return false }
      usleep(UInt32.random(in: 2_000...8_000))
      return true
    }
    configuration.prepareDatabase { db in try prepare(db, readOnly: readOnly) }
    return configuration
  }

  private static func prepare(_ db: Database, readOnly: Bool) throws {
    guard let connection = db.sqliteConnection, cs_defensive(UnsafeMutableRawPointer(connection)) == 0 else {
      throw FileFailure.setting("defensive")
    }
    for (name, value) in settings { try db.execute(sql: "PRAGMA \(name) = \(value)") }
    for (name, value) in settings {
      guard try Int.fetchOne(db, sql: "PRAGMA \(name)") == value else { throw FileFailure.setting(name) }
    }
    guard !readOnly else { return }
    let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
    guard journal == "delete" else { throw FileFailure.setting("journal_mode") }
  }

  /// Each setting and the number by which SQLite gives it back.
  ///
  /// The cache holds 8 MiB: the indexes of long lists.
  private static let settings: [(name: String, value: Int)] = [
    ("synchronous", 3), ("foreign_keys", 1), ("secure_delete", 1), ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("cache_spill", 0), ("mmap_size", 0), ("cache_size", -8_192),
  ]

  /// Says in our words what SQLite reported, or that a row could not be read.
  static func failure(_ error: any Error, path: String) -> any Error {
    switch error {
    case let error as DatabaseError: failure(of: error, path: path)
    case is DecodingError, is LogFault: FileFailure.damaged(path: path)
    default: error
    }
  }

  private static func failure(of error: DatabaseError, path: String) -> FileFailure {
    if error.extendedResultCode.rawValue == readOnlyRollback { return .cutOff(path: path) }
    if error.extendedResultCode.rawValue == readOnlyMoved { return .moved(path: path) }
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    case .SQLITE_FULL: .diskFull
    case .SQLITE_READONLY: .readOnly(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM: .unreadable(path: path)
    case .SQLITE_CONSTRAINT: .doesNotFit(code: error.extendedResultCode.rawValue)
    default: .storage(code: error.extendedResultCode.rawValue)
    }
  }

  /// SQLITE_READONLY_ROLLBACK: a save was cut off, and what it left cannot be taken back without writing.
  private static let readOnlyRollback: Int32 = 776

  /// SQLITE_READONLY_DBMOVED: the name of the file now stands for another file, or for none.
  private static let readOnlyMoved: Int32 = 1_032
}
