import GRDB

/// A piece of SQL with its values.
///
/// Values only ever travel as arguments.
struct SQLPart: Sendable {
  var sql: String
  var arguments: [any DatabaseValueConvertible & Sendable]

  init(_ sql: String, _ arguments: [any DatabaseValueConvertible & Sendable] = []) {
    self.sql = sql
    self.arguments = arguments
  }

  /// Nothing is asked.
  static let always = SQLPart("1")
  /// Nobody has it.
  static let never = SQLPart("0")

  /// Whether nothing is asked.
  var isAlways: Bool { sql == SQLPart.always.sql }

  /// All of several parts; those that ask nothing are left out.
  static func all(_ parts: [SQLPart]) -> SQLPart {
    joined(parts.filter { !$0.isAlways }, " AND ", empty: always)
  }

  /// One of several parts.
  static func any(_ parts: [SQLPart]) -> SQLPart { joined(parts, " OR ", empty: never) }

  /// The opposite.
  ///
  /// A condition over something unknown counts as not held.
  var negated: SQLPart { SQLPart("NOT ifnull((\(sql)), 0)", arguments) }

  private static func joined(_ parts: [SQLPart], _ word: String, empty: SQLPart) -> SQLPart {
    guard !parts.isEmpty else { return empty }
    return SQLPart(
      parts.map { parts.count > 1 ? "(\($0.sql))" : $0.sql }.joined(separator: word),
      parts.flatMap(\.arguments))
  }

  /// A column that has one of several values, or none.
  static func column(_ name: String, in values: [String?]) -> SQLPart {
    let known = values.compactMap(\.self)
    let places = known.map { _ in "?" }.joined(separator: ", ")
    var parts: [SQLPart] = []
    if !known.isEmpty { parts.append(SQLPart("\(name) IN (\(places))", known)) }
    if known.count < values.count { parts.append(SQLPart("\(name) IS NULL")) }
    return any(parts)
  }
}
