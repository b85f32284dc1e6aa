import CaseCore
import GRDB

/// The inverse changes of an operation, tried person by person: all of a person's rows or none.
struct Reversals {
  let changes: [Change]
  let keys: MigrationKeys
  let db: Database

  /// What came of it.
  struct Attempt {
    var applied: [Change] = []
    /// The people whose rows have moved on.
    var staying: [RecordID] = []
    /// The first change that could not be applied.
    var conflict: Conflict?
    var people = 0
  }

  /// Applies what can be applied.
  ///
  /// Rows of nobody in particular, such as clubs, come before people when they are made again, and go after them,
  /// since people's rows refer to them.
  func attempt() throws -> Attempt {
    var attempt = Attempt()
    let nobody = changes.filter { $0.person == nil }
    for change in nobody where !change.isDeletion { try apply([change], &attempt) }
    for group in groups() {
      attempt.people += 1
      if try !apply(group, &attempt), let person = group.first?.person { attempt.staying.append(person) }
    }
    for change in nobody where change.isDeletion { try apply([change], &attempt) }
    return attempt
  }

  /// Whether enough was applied to speak of an undo: somebody, where people were meant.
  func isDone(_ attempt: Attempt) -> Bool {
    attempt.people > 0 ? attempt.staying.count < attempt.people : !attempt.applied.isEmpty
  }

  /// Changes by person, in order of first appearance.
  private func groups() -> [[Change]] {
    var order: [RecordID] = []
    var byPerson: [RecordID: [Change]] = [:]
    for change in changes {
      guard let person = change.person else { continue }
      if byPerson[person] == nil { order.append(person) }
      byPerson[person, default: []].append(change)
    }
    return order.compactMap { byPerson[$0] }
  }

  @discardableResult
  private func apply(_ group: [Change], _ attempt: inout Attempt) throws -> Bool {
    do {
      if let obstacle = try keys.obstacle(in: group) { throw obstacle }
      try db.inSavepoint {
        for change in group { try apply(change) }
        return .commit
      }
      attempt.applied += group
      return true
    } catch let conflict as Conflict {
      attempt.conflict = attempt.conflict ?? conflict
      return false
    }
  }

  private func apply(_ change: Change) throws {
    let inTheWay = Conflict(table: change.table, row: change.row, fields: [])
    if change.isDeletion, change.table == .caseworker, try hasWorked(change.row) { throw inTheWay }
    do {
      try Applier.apply(change, db)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw inTheWay
    }
  }

  /// Whether the log names a caseworker as the one who did something; it refers to rows without a foreign key.
  private func hasWorked(_ worker: RecordID) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM operation WHERE caseworker = ? LIMIT 1")
    return try Int.fetchOne(statement, arguments: [worker.value]) != nil
  }
}

extension Change {
  fileprivate var isDeletion: Bool {
    if case .delete = image { true } else { false }
  }
}
