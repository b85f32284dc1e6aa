import CaseCore
import GRDB

/// Finds what undo and redo are about: a walk back through one caseworker's operations.
enum UndoOrder {
  /// The newest operation that is not undone, or nothing where sample history or the set-up is reached.
  static func undoTarget(of worker: RecordID?, _ db: Database) throws -> Operation? {
    var cancelled: Set<RecordID> = []
    return try walk(back: worker, db) { operation in
      switch operation.verb {
      case .redo:
        if let undone = operation.undoes { cancelled.insert(undone) }
      case .undo:
        if !cancelled.contains(operation.id), let target = operation.undoes { cancelled.insert(target) }
      case .export: break
      default:
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
      case .export: return .further
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

  private static func walk(
    back worker: RecordID?, _ db: Database, _ judge: (Operation) -> Step
  ) throws -> Operation? {
    let sql = "SELECT * FROM operation WHERE caseworker IS ? ORDER BY n DESC"
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [worker?.value])
    while let row = try rows.next() {
      let operation = try OperationLog.operation(from: row)
      switch judge(operation) {
      case .further: continue
      case .found: return operation
      case .end: return nil
      }
    }
    return nil
  }
}
