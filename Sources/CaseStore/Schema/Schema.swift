import GRDB

/// The shape of a case file.
///
/// A migration that was shipped is never edited, and names no type of the program.
enum Schema {
  /// Marks a file as ours in the file's header: `CASL`.
  static let applicationID: Int32 = 0x4341_534C

  /// The version that this program writes; the name of the last migration begins with it.
  static let version = 7

  /// All migrations, oldest first.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001 foundation") { db in
      try db.execute(sql: officeTables)
      try db.execute(sql: peopleTables)
      try db.execute(sql: progressTables)
      try db.execute(sql: evidenceTables)
      try db.execute(sql: workTables)
      try db.execute(sql: logTables)
      try db.execute(sql: cacheTables)
      try db.execute(sql: views)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("0002 routes and placements") { db in
      try db.execute(sql: routeColumns)
      try db.execute(sql: caseCounts)
      try db.execute(sql: indexesOfWorkers)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("0003 reviews and sessions") { db in
      try db.execute(sql: reviewTables)
      try db.execute(sql: reviewTriggers)
      try db.execute(sql: clubTables)
      try db.execute(sql: meetingIndexes)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("0004 exports") { db in
      try db.execute(sql: exportTable)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("0005 erasure") { db in
      try db.execute(sql: erasureTable)
      try db.execute(sql: "PRAGMA user_version = 5")
    }
    migrator.registerMigration("0006 reports") { db in
      try db.execute(sql: reportTable)
      try db.execute(sql: "PRAGMA user_version = 6")
    }
    migrator.registerMigration("0007 openings") { db in
      try db.execute(sql: openingTables)
      try db.execute(sql: "PRAGMA user_version = 7")
    }
    return migrator
  }
}
