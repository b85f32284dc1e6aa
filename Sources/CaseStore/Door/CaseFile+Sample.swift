package import CaseCore
import GRDB

extension CaseFile {
  /// Writes invented history, backdated, into a file that nobody else has open yet.
  ///
  /// The rows are new by construction, so they are not compared with what is there; the lines of cases come from
  /// the facts at hand. Nobody can undo it.
  package func append(office operations: [SampleOperation]) throws {
    try unguarded { db in
      for operation in operations { try append(operation, db) }
    }
  }

  /// Writes some invented people in one transaction.
  package func append(_ cases: [SampleCase]) throws {
    try unguarded { db in
      let limits = try OfficeReading.office(db).limits
      for sample in cases {
        for operation in sample.operations { try append(operation, db) }
        var facts = sample.facts
        facts.limits = limits
        if let file = facts.enrolment?.pathwayFile { facts.pathway = try pathways.pathway(file, in: db) }
        try SummaryCache.write(facts, earlierNumbers: [], db)
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

  private func append(_ operation: SampleOperation, _ db: Database) throws {
    for change in operation.changes {
      if case .insert(let fields) = change.image {
        try RowAccess.insert(fields, into: change.table, db)
      } else {
        try Applier.apply(change, db)
      }
    }
    let logged = Operation(
      number: 0, id: newID(at: operation.at), at: operation.at, day: operation.day,
      caseworker: operation.worker,
      verb: operation.verb, occasion: Operation.sampleOccasion)
    _ = try OperationLog.append(logged, operation.changes, db)
  }
}
