import Foundation
import GRDB

/// Files that other programs, or other versions of this one, have written.
enum ForeignFiles {
  /// Writes an SQLite file with a table, marked as asked.
  static func write(_ path: String, applicationID: Int32, version: Int) throws {
    try execute(
      "CREATE TABLE thing (id INTEGER PRIMARY KEY); PRAGMA application_id = \(applicationID); "
        + "PRAGMA user_version = \(version);", in: path)
  }

  /// Runs SQL on a file with SQLite's own settings, and closes it.
  static func execute(_ sql: String, in path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }
}
