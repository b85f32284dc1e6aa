package import CaseCore
import GRDB

/// Makes the sentence of an operation from its changes; nothing of it is stored.
struct OperationWording {
  /// Knows what pathways call their stages.
  let shelf: PathwayShelf
  let today: Day
  let db: Database

  /// The sentence; of an export only what left about one case, where one is given.
  func words(of operation: Operation, in caseRecord: RecordID? = nil) throws -> String {
    if let undoes = operation.undoes, let target = try OperationLog.find(undoes, db) {
      let isRedo = operation.verb == .redo
      let original = isRedo ? try target.undoes.flatMap { try OperationLog.find($0, db) } : target
      let what = try original.map { try words(of: $0) } ?? "an operation"
      return "\(isRedo ? "Done again" : "Undone"): \(what)"
    }
    let isExport = operation.verb == .export
    let changes = try LoggedChanges(
      of: operation, caseRecord: isExport ? caseRecord : nil, atMost: isExport ? 200 : 5, db)
    return OperationWords.summary(
      verb: operation.verb, changes: changes.first, of: changes.size, today: today,
      office: try office(for: changes.first, isExport: isExport), facts: try changed(by: changes.first))
  }

  /// What an operation did to a case, with its first changes.
  func news(_ operation: Operation) throws -> CaseNews {
    let changes = try LoggedChanges(of: operation, caseRecord: nil, atMost: 5, db)
    return CaseNews(
      operation: operation, words: try words(of: operation), changes: changes.first, size: changes.size)
  }

  /// The facts of changed rows with the change in them, where their words do not stand in the change itself.
  private func changed(by changes: [Change]) throws -> [RecordID: any Fact] {
    try changes.reduce(into: [:]) { facts, change in
      guard case .update(let columns) = change.image, [.action, .consent].contains(change.table),
        let fields = try RowAccess.fields(of: change.row, in: change.table, db)
      else { return }
      facts[change.row] = OperationWords.fact(
        in: change.table, fields.merging(columns.mapValues(\.new)) { $1 })
    }
  }

  /// Only what the sentence needs is read.
  private func office(for changes: [Change], isExport: Bool) throws -> Office {
    if isExport || changes.contains(where: { $0.table == .consent || $0.namesOffice }) {
      return try OfficeReading.office(db)
    }
    let isMove = changes.contains { $0.table == .stageTransition }
    return isMove ? try OfficeReading.office(db, naming: shelf) : Office()
  }
}

extension Change {
  /// Whether a changed column holds the number of a caseworker, club or partner.
  fileprivate var namesOffice: Bool {
    guard case .update(let columns) = image else { return false }
    return !Set(["club", "caseworker", "owner", "partner"]).isDisjoint(with: columns.keys)
  }
}

/// The changes of an operation as the history shows them: the first ones and how many there are, since an import
/// has hundreds of thousands.
private struct LoggedChanges {
  let first: [Change]
  let size: OperationSize

  init(of operation: Operation, caseRecord: RecordID?, atMost most: Int, _ db: Database) throws {
    let way =
      caseRecord == nil
      ? "WHERE operation = ?1" : "INDEXED BY changeOfCase WHERE caseRecord = ?3 AND operation = ?1"
    let sql = "SELECT * FROM change \(way) ORDER BY seq LIMIT ?2"
    let arguments: StatementArguments = [operation.number, most] + (caseRecord.map { [$0.value] } ?? [])
    let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    first = try rows.map(OperationLog.change(from:))
    size =
      first.count < most ? OperationSize(first) : try LoggedChanges.size(of: operation.number, db)
  }

  /// Counts without reading every change: by the last of them, and by the cases that were made.
  private static func size(of number: Int64, _ db: Database) throws -> OperationSize {
    func count(_ sql: String) throws -> Int {
      try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [number]) ?? 0
    }
    let made = try count(
      "SELECT count(*) FROM change INDEXED BY changeOfNewCase WHERE operation = ? AND tableName = 'caseRecord'"
    )
    let cases =
      made > 0 ? made : try count("SELECT count(DISTINCT caseRecord) FROM change WHERE operation = ?")
    return OperationSize(
      changes: try count("SELECT max(seq) + 1 FROM change WHERE operation = ?"), cases: cases, caseRows: made)
  }
}

extension CaseFile {
  /// The history, newest first: of one case, or of the whole file.
  ///
  /// An entry holds at most its first 200 changes; of one case, only the changes of that case.
  ///
  /// - Parameters:
  ///   - caseRecord: The case; nothing for the whole file.
  ///   - before: Only operations with a lower number; nothing for the newest.
  ///   - limit: How many at most.
  ///   - today: The day by which dates are worded.
  /// - Returns: The entries.
  /// - Throws: `FileFailure`.
  package func history(
    of caseRecord: RecordID? = nil, before: Int64? = nil, limit: Int, today: Day
  ) throws -> [HistoryEntry] {
    try read { db in
      let office = try OfficeReading.office(db)
      let wording = OperationWording(shelf: pathways, today: today, db: db)
      return try operations(of: caseRecord, before: before ?? .max, limit: limit, db).map { operation in
        let changes = try LoggedChanges(of: operation, caseRecord: caseRecord, atMost: 200, db)
        return HistoryEntry(
          operation: operation, initials: office.initials(of: operation.caseworker),
          words: try wording.words(of: operation, in: caseRecord),
          numbers: try numbers(of: changes.first, db), size: changes.size, changes: changes.first)
      }
    }
  }

  private func operations(
    of caseRecord: RecordID?, before: Int64, limit: Int, _ db: Database
  ) throws -> [Operation] {
    let filter = caseRecord == nil ? "" : "AND n IN (SELECT operation FROM change WHERE caseRecord = ?3)"
    let sql = "SELECT * FROM operation WHERE n < ?1 \(filter) ORDER BY n DESC LIMIT ?2"
    var arguments: StatementArguments = [before, limit]
    if let caseRecord { arguments += [caseRecord.value] }
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
      .map(OperationLog.operation(from:))
  }

  private func numbers(of changes: [Change], _ db: Database) throws -> [String] {
    let statement = try db.cachedStatement(sql: "SELECT number FROM caseRecord WHERE id = ?")
    return try Set(changes.compactMap(\.caseRecord)).sorted().prefix(3).compactMap {
      try String.fetchOne(statement, arguments: [$0.value])
    }
  }
}
