package import CaseCore
import GRDB

extension CaseFile {
  /// Fills a file that bears no name yet with many rows, several times as fast as saves would.
  ///
  /// Nothing is kept safe meanwhile, and indexes are made at the end: what is cut off has to be thrown away. When
  /// this returns, the file is whole and as safe as any.
  package func fill(_ work: () throws -> Void) throws {
    let indexes = try loosen()
    try work()
    try tighten(indexes)
  }

  /// Lets go of what makes saves safe, and of the indexes; gives the SQL that makes them again.
  private func loosen() throws -> [String] {
    try withoutTransaction { db in
      for setting in [
        "journal_mode = MEMORY", "synchronous = OFF", "cache_size = -262144", "foreign_keys = OFF",
      ] {
        try db.execute(sql: "PRAGMA \(setting)")
      }
      let made = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid"
      let rows = try Row.fetchAll(db, sql: made)
      for row in rows { try db.execute(sql: "DROP INDEX \(row["name"] as String)") }
      return rows.map { $0["sql"] }
    }
  }

  private func tighten(_ indexes: [String]) throws {
    try withoutTransaction { db in
      for index in indexes { try db.execute(sql: index) }
      for setting in [
        "synchronous = EXTRA", "foreign_keys = ON", "journal_mode = DELETE", "cache_size = -8192",
      ] {
        try db.execute(sql: "PRAGMA \(setting)")
      }
      // The first save under these settings syncs the whole file.
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
    }
  }

  private func withoutTransaction<Value>(_ work: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.writeWithoutTransaction(work)
    } catch {
      throw Connection.failure(error, path: path)
    }
  }

  /// Writes invented history, backdated, into a file that nobody else has open yet.
  ///
  /// The rows are new by construction, so they are not compared with what is there; the lines of cases come from
  /// the facts at hand. Nobody can undo it.
  package func append(office operations: [SampleOperation]) throws {
    try unguarded { db in
      for operation in operations { try append(operation, db) }
    }
  }

  /// Writes some invented people in one transaction, nothing of them later than a moment.
  package func append(_ cases: [SampleCase], until latest: Int64 = .max) throws {
    try unguarded { db in
      let limits = try OfficeReading.office(db).limits
      for sample in cases {
        for operation in sample.operations { try append(operation, until: latest, db) }
        var facts = sample.facts
        facts.limits = limits
        if let file = facts.enrolment?.pathwayFile { facts.pathway = try pathways.pathway(file, in: db) }
        try SummaryCache.add(facts, db)
      }
    }
  }

  /// Makes the next case number follow so many invented cases.
  package func continueNumbers(after last: Int) throws {
    try unguarded { db in
      try db.execute(sql: "INSERT OR REPLACE INTO counter VALUES ('case', ?)", arguments: [last])
    }
  }

  private func unguarded(_ work: (Database) throws -> Void) throws {
    do {
      try queue.write(work)
    } catch {
      throw Connection.failure(error, path: path)
    }
  }

  private func append(_ operation: SampleOperation, until latest: Int64 = .max, _ db: Database) throws {
    let moment = min(operation.at, latest)
    for change in operation.changes {
      if case .insert(let fields) = change.image {
        try RowAccess.insert(fields, into: change.table, db)
      } else {
        try Applier.apply(change, db)
      }
    }
    let logged = Operation(
      number: 0, id: newID(at: moment), at: moment, day: operation.day,
      caseworker: operation.worker,
      verb: operation.verb, occasion: Operation.sampleOccasion)
    _ = try OperationLog.append(logged, operation.changes, db)
  }
}
