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
    if let connection = db.sqliteConnection { _ = cs_defensive(UnsafeMutableRawPointer(connection)) }
    try db.execute(
      sql: """
        PRAGMA synchronous = EXTRA; PRAGMA cache_spill = OFF; PRAGMA secure_delete = ON;
        PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;
        """)
    if !readOnly { try db.execute(sql: "PRAGMA journal_mode = DELETE") }
    for (name, wanted) in [("synchronous", "3"), ("foreign_keys", "1"), ("trusted_schema", "0")] {
      let value = try String.fetchOne(db, sql: "SELECT CAST(\(name) AS TEXT) FROM pragma_\(name)")
      guard value == wanted else { throw FileFailure.setting(name) }
    }
  }

  /// Says in our words what SQLite reported.
  static func failure(_ error: any Error, path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return FileFailure.busy
    case .SQLITE_FULL: return FileFailure.diskFull
    case .SQLITE_READONLY: return FileFailure.readOnly(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return FileFailure.damaged(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM: return FileFailure.unreadable(path: path)
    default: return FileFailure.storage(code: error.extendedResultCode.rawValue)
    }
  }
}
