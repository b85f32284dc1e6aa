import CaseCore
import GRDB

/// Finds what undo and redo are about: a walk back through one caseworker's operations.
enum UndoOrder {
  /// The newest operation that is not undone, or nothing where sample history or the set-up is reached.
  ///
  /// - Throws: A refusal where what is newest can never be taken back.
  static func undoTarget(of worker: RecordID?, _ db: Database) throws -> Operation? {
    var cancelled: Set<RecordID> = []
    return try walk(back: worker, db) { operation in
      switch operation.verb {
      case .redo:
        if let undone = operation.undoes { cancelled.insert(undone) }
      case .undo:
        if !cancelled.contains(operation.id), let target = operation.undoes { cancelled.insert(target) }
      case .export, .keepReport: break
      case .openReview, .seen, .later:
        // Of a closed review nothing is taken back, and it stands in nobody's way.
        if !cancelled.contains(operation.id), try !isFrozen(operation, db) { return .found }
      default:
        if operation.verb.isFinal { throw Refusal.finalChange }
        if stops(operation) { return .end }
        if !cancelled.contains(operation.id) { return .found }
      }
      return .further
    }
  }

  /// The newest undo that was not done again, up to the newest ordinary operation.
  static func redoTarget(of worker: RecordID?, _ db: Database) throws -> Operation? {
    var cancelled: Set<RecordID> = []
    return try walk(back: worker, db) { operation in
      switch operation.verb {
      case .redo:
        if let undone = operation.undoes { cancelled.insert(undone) }
        return .further
      case .undo: return cancelled.contains(operation.id) ? .further : .found
      case .export, .keepReport: return .further
      default: return .end
      }
    }
  }

  private enum Step {
    case further, found, end
  }

  private static func stops(_ operation: Operation) -> Bool {
    operation.verb == .setUp || operation.occasion == Operation.sampleOccasion
  }

  /// Whether an operation wrote rows of a review that is closed now.
  private static func isFrozen(_ operation: Operation, _ db: Database) throws -> Bool {
    let sql = """
      SELECT 1 FROM review r WHERE r.closedOn IS NOT NULL AND r.id = (
        SELECT coalesce((SELECT l.review FROM reviewLine l WHERE l.id = c.row), c.row) FROM change c
        WHERE c.operation = ? ORDER BY c.seq LIMIT 1)
      """
    return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [operation.number]) != nil
  }

  private static func walk(
    back worker: RecordID?, _ db: Database, _ judge: (Operation) throws -> Step
  ) throws -> Operation? {
    let sql = "SELECT * FROM operation WHERE caseworker IS ? ORDER BY n DESC"
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [worker?.value])
    while let row = try rows.next() {
      let operation = try OperationLog.operation(from: row)
      switch try judge(operation) {
      case .further: continue
      case .found: return operation
      case .end: return nil
      }
    }
    return nil
  }
}

extension Verb {
  /// Whether nobody takes it back, and undo does not pass it by.
  fileprivate var isFinal: Bool { self == .closeReview || self == .erase }
}

extension Refusal {
  /// What is newest was final.
  static let finalChange = Refusal(
    rule: "undo.final",
    summary: "Nothing was undone: your newest change closed a review or erased somebody, which is final.",
    remedies: ["An older change is taken back in the history, or by its number there"])
}
