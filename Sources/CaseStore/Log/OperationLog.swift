import CaseCore
import GRDB

/// The log in the file: appended to by the door, read by undo, history and replay.
enum OperationLog {
  /// Appends an operation and its changes; gives the operation with its number.
  static func append(
    _ operation: Operation, _ changes: [Change], _ db: Database
  ) throws -> Operation {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO operation (id, at, day, caseworker, verb, undoes, occasion, schema)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      operation.id.value, operation.at, operation.day.iso, operation.caseworker?.value,
      operation.verb.rawValue,
      operation.undoes?.value, operation.occasion, Schema.version,
    ])
    let number = db.lastInsertedRowID
    for (seq, change) in changes.enumerated() { try append(change, number, seq, db) }
    return Operation(
      number: number, id: operation.id, at: operation.at, day: operation.day,
      caseworker: operation.caseworker,
      verb: operation.verb, undoes: operation.undoes, occasion: operation.occasion)
  }

  private static func append(_ change: Change, _ number: Int64, _ seq: Int, _ db: Database) throws {
    let (kind, image) = written(change.image)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO change (operation, seq, tableName, row, person, caseRecord, kind, image)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      number, seq, change.table.rawValue, change.row.value, change.person?.value, change.caseRecord?.value,
      kind,
      image,
    ])
  }

  private static func written(_ image: Change.Image) -> (kind: String, image: String) {
    switch image {
    case .insert(let fields): ("insert", CanonicalJSON.text(of: fields))
    case .delete(let fields): ("delete", CanonicalJSON.text(of: fields))
    case .update(let changes): ("update", CanonicalJSON.text(of: changes))
    }
  }

  /// The changes of an operation in the order in which they were made.
  static func changes(of number: Int64, _ db: Database) throws -> [Change] {
    let sql = "SELECT * FROM change WHERE operation = ? ORDER BY seq"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [number]).map(change(from:))
  }

  static func change(from row: Row) throws -> Change {
    guard let table = Table(rawValue: row["tableName"]) else { throw LogFault.unreadable }
    let text: String = row["image"]
    let image: Change.Image =
      switch row["kind"] as String {
      case "insert": .insert(try CanonicalJSON.fields(from: text))
      case "delete": .delete(try CanonicalJSON.fields(from: text))
      default: .update(try CanonicalJSON.changes(from: text))
      }
    return Change(
      table: table, row: RecordID(row["row"]), person: id(row["person"]), caseRecord: id(row["caseRecord"]),
      image: image)
  }

  static func operation(from row: Row) throws -> Operation {
    guard let verb = Verb(rawValue: row["verb"]), let day = Day(iso: row["day"] as String) else {
      throw LogFault.unreadable
    }
    return Operation(
      number: row["n"], id: RecordID(row["id"]), at: row["at"], day: day,
      caseworker: id(row["caseworker"]), verb: verb, undoes: id(row["undoes"]),
      occasion: row["occasion"])
  }

  private static func id(_ value: Int64?) -> RecordID? { value.map { RecordID($0) } }

  /// The operation with an identity, by which an unclear save is looked up.
  static func find(_ id: RecordID, _ db: Database) throws -> Operation? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM operation WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.value]).map(operation(from:))
  }

  /// Whether nothing is left of it: each command changes something, so what it changed was erased.
  static func isErased(_ operation: Operation, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT NOT EXISTS (SELECT 1 FROM change WHERE operation = ?)")
    return try Bool.fetchOne(statement, arguments: [operation.number]) ?? false
  }

  /// The last operation.
  static func last(_ db: Database) throws -> Operation? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM operation ORDER BY n DESC LIMIT 1")
    return try Row.fetchOne(statement).map(operation(from:))
  }
}
