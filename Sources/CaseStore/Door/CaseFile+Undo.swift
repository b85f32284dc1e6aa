package import CaseCore
import GRDB

/// What an undo or redo came to.
package struct Reversal: Equatable, Sendable {
  /// The operation that was taken back or done again.
  package let target: Operation
  /// The new operation in the log.
  package let operation: Operation
  /// What was taken back, in words.
  package let words: String
  /// The case numbers of people whose rows have moved on and who therefore stay as they are.
  package let staying: [String]
}

extension CaseFile {
  /// Takes back a caseworker's newest operation that is not undone.
  ///
  /// - Throws: A `Refusal` where there is nothing to take back, or where something later depends on it.
  package func undo(by hand: Hand) throws -> Reversal {
    try save { db, id in
      guard let target = try UndoOrder.undoTarget(of: hand.worker, db) else { throw Refusal.nothingToUndo }
      return try reverse(target, as: .undo, id: id, by: hand, db)
    }
  }

  /// Does again what the caseworker undid last. It ends at the caseworker's next ordinary command.
  package func redo(by hand: Hand) throws -> Reversal {
    try save { db, id in
      guard let target = try UndoOrder.redoTarget(of: hand.worker, db) else { throw Refusal.nothingToRedo }
      return try reverse(target, as: .redo, id: id, by: hand, db)
    }
  }

  private func reverse(
    _ target: Operation, as verb: Verb, id: RecordID, by hand: Hand, _ db: Database
  ) throws -> Reversal {
    let inverse = try OperationLog.changes(of: target.number, db).reversed().map(\.inverse)
    let attempt = try Reversals(changes: inverse, db: db).attempt()
    guard !attempt.applied.isEmpty else { throw try refusal(attempt.conflict, of: target, verb, db) }
    let draft = Operation(
      number: 0, id: id, at: try max(clock.now(), OperationLog.last(db)?.at ?? 0), day: clock.today,
      caseworker: hand.worker, verb: verb, undoes: target.id, occasion: hand.occasion)
    let operation = try OperationLog.append(draft, attempt.applied, db)
    try SummaryCache.refresh(after: attempt.applied, shelf: pathways, db)
    let words = try OperationWording.words(of: target, today: hand.today, db)
    let numbers = try attempt.staying.compactMap { try FactsReading.number(ofPerson: $0, db) }
    return Reversal(target: target, operation: operation, words: words, staying: numbers)
  }

  /// Names the later operation that stands in the way.
  private func refusal(
    _ conflict: Conflict?, of target: Operation, _ verb: Verb, _ db: Database
  ) throws -> Refusal {
    let word = verb == .undo ? "undone" : "done again"
    let base = "This was not \(word), because something later depends on it"
    guard let conflict else { return Refusal(rule: "undo.depends", summary: base + ".") }
    let sql = """
      SELECT o.* FROM operation o JOIN change c ON c.operation = o.n
      WHERE c.row = ? AND o.n > ? ORDER BY o.n DESC LIMIT 1
      """
    let row = try Row.fetchOne(db, sql: sql, arguments: [conflict.row.value, target.number])
    guard let later = try row.map(OperationLog.operation(from:)) else {
      return Refusal(rule: "undo.depends", summary: base + ".")
    }
    let initials = try OfficeReading.office(db).initials(of: later.caseworker) ?? "somebody"
    return Refusal(
      rule: "undo.depends", summary: base + ": operation \(later.number), \(later.day.fullWords), by \(initials).",
      remedies: ["Take that back first, or record what is right now"])
  }
}

extension Refusal {
  /// There is no operation of the caseworker's own left.
  static let nothingToUndo = Refusal(
    rule: "undo.nothing", summary: "Nothing was undone: you have no change left to take back.")

  /// Nothing was undone since the last ordinary command.
  static let nothingToRedo = Refusal(
    rule: "redo.nothing", summary: "Nothing was done again: there is no undo to take back.")
}

/// The inverse changes of an operation, tried person by person: all of a person's rows or none.
private struct Reversals {
  let changes: [Change]
  let db: Database

  struct Attempt {
    var applied: [Change] = []
    var staying: [RecordID] = []
    var conflict: Conflict?
  }

  func attempt() throws -> Attempt {
    var attempt = Attempt()
    for group in groups() {
      do {
        try apply(group)
        attempt.applied += group
      } catch let conflict as Conflict {
        attempt.conflict = attempt.conflict ?? conflict
        if let person = group.first?.person { attempt.staying.append(person) }
      }
    }
    return attempt
  }

  /// Changes by person, in order of first appearance; those of nobody last, since people's rows refer to them.
  private func groups() -> [[Change]] {
    var order: [RecordID] = []
    var byPerson: [RecordID: [Change]] = [:]
    for change in changes {
      guard let person = change.person else { continue }
      if byPerson[person] == nil { order.append(person) }
      byPerson[person, default: []].append(change)
    }
    let nobody = changes.filter { $0.person == nil }
    return order.compactMap { byPerson[$0] } + (nobody.isEmpty ? [] : nobody.map { [$0] })
  }

  private func apply(_ group: [Change]) throws {
    try db.inSavepoint {
      for change in group {
        do {
          try Applier.apply(change, db)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          throw Conflict(table: change.table, row: change.row, fields: [])
        }
      }
      return .commit
    }
  }
}
