import CaseCore
import GRDB

/// Finds an operation that is to be taken back by its number, or says why it cannot be.
enum OlderUndo {
  static func target(_ number: Int64, of worker: RecordID?, _ db: Database) throws -> Operation {
    let statement = try db.cachedStatement(sql: "SELECT * FROM operation WHERE n = ?")
    guard let found = try Row.fetchOne(statement, arguments: [number]).map(OperationLog.operation(from:))
    else { throw Refusal.noOperation(number) }
    if let refusal = try refusal(of: found, by: worker, db) { throw refusal }
    return found
  }

  private static func refusal(
    of operation: Operation, by worker: RecordID?, _ db: Database
  ) throws -> Refusal? {
    if operation.verb == .undo || operation.verb == .redo { return .undoIsNotUndone }
    if [.setUp, .export, .keepReport, .erase].contains(operation.verb) || operation.isOfSample {
      return .neverUndone
    }
    guard try !OperationLog.isErased(operation, db) else { return .undoOfErased }
    guard operation.caseworker == worker else {
      return .undoOfColleague(try OfficeReading.office(db).initials(of: operation.caseworker))
    }
    return try isCancelled(operation, db) ? .undoneAlready : nil
  }

  /// Whether an undo that still counts has taken it back; only what came after it can have.
  private static func isCancelled(_ operation: Operation, _ db: Database) throws -> Bool {
    let sql = "SELECT * FROM operation WHERE n > ? AND verb IN ('undo', 'redo') ORDER BY n DESC"
    let later = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [operation.number])
    return Operation.cancelled(by: try later.map(OperationLog.operation(from:))).contains(operation.id)
  }
}

extension Operation {
  /// Whether it belongs to the invented history of a sample programme.
  fileprivate var isOfSample: Bool { occasion == Operation.sampleOccasion }
}

extension Refusal {
  static func noOperation(_ number: Int64) -> Refusal {
    Refusal(
      rule: "undo.no-operation", summary: "Nothing was undone: there is no operation \(number).",
      remedies: ["Look for its number in the history"])
  }

  static let undoIsNotUndone = Refusal(
    rule: "undo.of-undo", summary: "Nothing was undone: this is itself an undo or a redo.",
    remedies: ["Redo does again what was undone last"])

  static let neverUndone = Refusal(
    rule: "undo.never",
    summary: "Nothing was undone: this belongs to the set-up, to an export or to the invented history.")

  static let undoOfErased = Refusal(
    rule: "undo.of-erased", summary: "Nothing was undone: it was about a candidate who is erased.")

  static func undoOfColleague(_ initials: String?) -> Refusal {
    Refusal(
      rule: "undo.of-colleague",
      summary: "Nothing was undone: \(initials ?? "somebody else") did this, and only they take it back.",
      remedies: ["Record what is right now, or take the line back with a reason"])
  }

  static let undoneAlready = Refusal(
    rule: "undo.already", summary: "Nothing was undone: this is undone already.",
    remedies: ["Redo does again what was undone last"])
}
