import CaseCore
import GRDB

extension Scalar {
  /// The value as SQLite takes it.
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }

  /// The value as SQLite gives it; the file holds only numbers and texts.
  init(_ value: DatabaseValue) {
    switch value.storage {
    case .int64(let number): self = .integer(number)
    case .string(let text): self = .text(text)
    default: self = .null
    }
  }
}

extension Row {
  /// The columns of the row, without those that hold nothing.
  var fields: Fields {
    var fields: Fields = [:]
    for (name, value) in self where !value.isNull { fields[name] = Scalar(value) }
    return fields
  }
}

extension Table {
  /// The table's name as SQL takes it.
  var sql: String { "\"\(rawValue)\"" }
}

/// Reads and writes rows of any table of facts, by their columns.
enum RowAccess {
  static func fields(of row: RecordID, in table: Table, _ db: Database) throws -> Fields? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM \(table.sql) WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [row.value])?.fields
  }

  static func insert(_ fields: Fields, into table: Table, _ db: Database) throws {
    let names = fields.keys.sorted()
    let columns = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let places = names.map { _ in "?" }.joined(separator: ", ")
    let sql = "INSERT INTO \(table.sql) (\(columns)) VALUES (\(places))"
    let values = names.map { (fields[$0] ?? .null).databaseValue }
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }

  static func update(_ row: RecordID, in table: Table, to values: Fields, _ db: Database) throws {
    let names = values.keys.sorted()
    let assignments = names.map { "\"\($0)\" = ?" }.joined(separator: ", ")
    let sql = "UPDATE \(table.sql) SET \(assignments) WHERE id = ?"
    let arguments = names.map { (values[$0] ?? .null).databaseValue } + [row.value.databaseValue]
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
  }

  static func delete(_ row: RecordID, from table: Table, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM \(table.sql) WHERE id = ?").execute(arguments: [row.value])
  }
}
