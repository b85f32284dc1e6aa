package import CaseCore
import GRDB

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

  /// Takes back one operation of a caseworker's own, however old it is.
  ///
  /// - Throws: A `Refusal` where it cannot be taken back, or where something later depends on it.
  package func undo(operation number: Int64, by hand: Hand) throws -> Reversal {
    try save { db, id in
      let target = try OlderUndo.target(number, of: hand.worker, db)
      return try reverse(target, as: .undo, id: id, by: hand, db)
    }
  }

  /// Does again what the caseworker undid last.
  ///
  /// It ends at the caseworker's next ordinary command.
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
    let keys = MigrationKeys(target: target, shelf: pathways, db: db)
    let reversals = Reversals(changes: inverse, keys: keys, db: db)
    let attempt = try reversals.attempt()
    guard reversals.isDone(attempt) else {
      throw try DependsOnLater(target, db).refusal(attempt.conflict, verb)
    }
    let original = verb == .redo ? try target.undoes.flatMap { try OperationLog.find($0, db) } : nil
    let wording = OperationWording(shelf: pathways, today: hand.today, db: db)
    let words = try wording.words(of: original ?? target)
    let operation = try log(attempt.applied, verb: verb, id: id, by: hand, undoes: target.id, db)
    let numbers = try attempt.staying.compactMap { try FactsReading.number(ofPerson: $0, db) }
    let people = Set(attempt.applied.compactMap(\.person))
    let number =
      people.count == 1 ? try people.first.flatMap { try FactsReading.number(ofPerson: $0, db) } : nil
    return Reversal(target: target, operation: operation, words: words, staying: numbers, number: number)
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

/// Finds what stands in the way of an undo or redo, and says it.
private struct DependsOnLater {
  let target: Operation
  let db: Database

  init(_ target: Operation, _ db: Database) {
    self.target = target
    self.db = db
  }

  func refusal(_ conflict: Conflict?, _ verb: Verb) throws -> Refusal {
    let word = verb == .undo ? "undone" : "done again"
    let base = "This was not \(word), because something later depends on it"
    guard let later = try conflict.flatMap({ try later(than: $0.row) }) else {
      return Refusal(rule: "undo.depends", summary: base + ".")
    }
    let initials = try OfficeReading.office(db).initials(of: later.caseworker) ?? "somebody"
    return Refusal(
      rule: "undo.depends",
      summary: base
        + ": the change of \(later.day.fullWords), \(LondonTime.time(at: later.at)), by \(initials) "
        + "(\(([later.verb.rawValue] + (try nouns(of: later))).joined(separator: ", "))).",
      remedies: ["Take that back first, in the history, or record what is right now"])
  }

  /// What kinds of rows an operation changed, in its own order; never what stands in them.
  private func nouns(of operation: Operation) throws -> [String] {
    let sql = "SELECT tableName FROM change WHERE operation = ? ORDER BY seq"
    let names = try String.fetchAll(db, sql: sql, arguments: [operation.number])
    return names.compactMap { CaseCore.Table(rawValue: $0)?.noun }.reduce(into: []) { nouns, noun in
      if !nouns.contains(noun) { nouns.append(noun) }
    }
  }

  /// The newest later operation that changed the row or wrote a row that refers to it.
  ///
  /// Undone ones count only where there is no other.
  private func later(than row: RecordID) throws -> Operation? {
    let sql = """
      SELECT DISTINCT o.* FROM operation o JOIN change c ON c.operation = o.n
      WHERE o.n > ?1 AND (c.row = ?2 OR c.person = ?2 OR c.caseRecord = ?2 OR instr(c.image, ?3) OR o.caseworker = ?2)
      ORDER BY o.n DESC
      """
    let arguments: StatementArguments = [target.number, row.value, ":\(row.value)"]
    let found = try Row.fetchAll(db, sql: sql, arguments: arguments).map(OperationLog.operation(from:))
    let undone = Operation.cancelled(by: found)
    return found.first { $0.verb != .undo && $0.verb != .redo && !undone.contains($0.id) } ?? found.first
  }
}
