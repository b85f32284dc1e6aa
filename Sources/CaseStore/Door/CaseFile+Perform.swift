package import CaseCore
import GRDB

/// Who does something, on which day by the rules, and on what occasion.
package struct Hand: Equatable, Sendable {
  package let worker: RecordID?
  package let today: Day
  package let occasion: String?

  /// Makes a hand.
  package init(worker: RecordID?, today: Day, occasion: String? = nil) {
    self.worker = worker
    self.today = today
    self.occasion = occasion
  }
}

extension CaseFile {
  /// Performs a command: load, rule, save and log in one transaction.
  ///
  /// When this returns, the change is on the disk.
  ///
  /// - Throws: `Refusal`, `Conflict` or `FileFailure`; then nothing has changed.
  package func perform(_ command: some Command, by hand: Hand) throws -> Outcome {
    try save { db, id in
      let decision = try decide(command, by: hand, db)
      let operation = try commit(decision.changes, verb: command.verb, id: id, by: hand, db)
      return Outcome(
        operation: operation, notice: decision.notice, warnings: decision.warnings,
        changes: decision.changes)
    }
  }

  private func decide(_ command: some Command, by hand: Hand, _ db: Database) throws -> Decision {
    let office = try OfficeReading.office(db)
    let facts = try command.subject.flatMap { try FactsReading.facts(of: $0, shelf: pathways, db) }
    let numbers = try CaseNumbers(db, prefix: office.programme?.prefix ?? "")
    let cases = FurtherCases(db, shelf: pathways)
    let (meetings, openings) = (MeetingReading(db, shelf: pathways), OpeningsOfFile(db))
    let desk = Desk(
      today: hand.today, worker: hand.worker, office: office, newID: { self.newID() },
      newNumber: { numbers.next() }, numberIsTaken: { numbers.isTaken($0) }, facts: { cases.facts(of: $0) },
      meetings: meetings, openings: openings)
    let decision = try openings.whole {
      try meetings.whole { try cases.whole { try command.decide(facts, at: desk) } }
    }
    try numbers.keep()
    return decision
  }

  /// Applies changes and logs them as one operation.
  func commit(_ changes: [Change], verb: Verb, id: RecordID, by hand: Hand, _ db: Database) throws
    -> Operation
  {
    for change in changes { try Applier.apply(change, db) }
    return try log(changes, verb: verb, id: id, by: hand, db)
  }

  /// Logs changes that were applied, and brings the caches up to date.
  func log(
    _ changes: [Change], verb: Verb, id: RecordID, by hand: Hand, undoes: RecordID? = nil, _ db: Database
  ) throws -> Operation {
    let moment = try moment(db)
    let draft = Operation(
      number: 0, id: id, at: moment, day: LondonTime.day(at: moment), caseworker: hand.worker, verb: verb,
      undoes: undoes, occasion: hand.occasion)
    let operation = try OperationLog.append(draft, changes, db)
    try SummaryCache.refresh(after: changes, shelf: pathways, db)
    return operation
  }

  /// The moment of a new operation: never before the last one, whatever the clock says.
  private func moment(_ db: Database) throws -> Int64 {
    max(clock.now(), try OperationLog.last(db)?.at ?? 0)
  }

  /// Runs a transaction of its own, with an identity by which an unclear COMMIT is looked up.
  func save<Value>(_ work: (Database, RecordID) throws -> Value) throws -> Value {
    guard !isReadOnly else { throw FileFailure.readOnly(path: path) }
    let id = newID()
    var result: Value?
    do {
      try queue.write { db in result = try work(db, id) }
    } catch {
      guard let result, try wasSaved(id, after: error) else { throw Connection.failure(error, path: path) }
      return result
    }
    guard let result else { throw FileFailure.busy }
    return result
  }

  /// An error from COMMIT does not mean that nothing was saved.
  private func wasSaved(_ id: RecordID, after fault: any Error) throws -> Bool {
    do {
      return try queue.read { try OperationLog.find(id, $0) != nil }
    } catch {
      let code = (fault as? DatabaseError)?.extendedResultCode.rawValue ?? 0
      throw FileFailure.unclear(code: code)
    }
  }
}

/// Reads the cases of a command that is about several.
private final class FurtherCases {
  private let db: Database
  private let shelf: PathwayShelf
  private var fault: (any Error)?

  init(_ db: Database, shelf: PathwayShelf) {
    self.db = db
    self.shelf = shelf
  }

  /// The facts of a case; a fault of the file is kept for `whole`.
  func facts(of id: RecordID) -> CaseFacts? {
    do {
      return try FactsReading.facts(of: id, shelf: shelf, db)
    } catch {
      fault = fault ?? error
      return nil
    }
  }

  /// Decides; a fault of the file counts before what was decided without the case.
  func whole(_ decide: () throws -> Decision) throws -> Decision {
    let decision = Result { try decide() }
    if let fault { throw fault }
    return try decision.get()
  }
}

/// Gives case numbers, wider after 9999 and never twice, not even after an undo.
private final class CaseNumbers {
  private let db: Database
  private let prefix: String
  private var last: Int
  private var isChanged = false
  private var fault: (any Error)?

  init(_ db: Database, prefix: String) throws {
    self.db = db
    self.prefix = prefix
    last = try Int.fetchOne(db, sql: "SELECT value FROM counter WHERE name = 'case'") ?? 0
  }

  func next() -> String {
    repeat { last += 1 } while isTaken(spelled(last))
    isChanged = true
    return spelled(last)
  }

  private func spelled(_ number: Int) -> String {
    let digits = String(number)
    return prefix + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether a case has the number; a fault of the file is kept for `keep`, which ends the command.
  func isTaken(_ number: String) -> Bool {
    do {
      let statement = try db.cachedStatement(sql: "SELECT 1 FROM caseRecord WHERE number = ?")
      return try Int.fetchOne(statement, arguments: [number]) != nil
    } catch {
      fault = fault ?? error
      return false
    }
  }

  func keep() throws {
    if let fault { throw fault }
    guard isChanged else { return }
    let sql = "INSERT INTO counter VALUES ('case', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
    try db.execute(sql: sql, arguments: [last])
  }
}
