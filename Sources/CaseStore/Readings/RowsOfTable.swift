import CaseCore
import GRDB

/// Makes records from the rows of a statement as they come, without a table of columns for each row.
///
/// Several times as fast as by `Fields`, which counts where thousands of cases are read.
struct RowsOfTable {
  private let cursor: RowCursor
  private let places: ColumnPlaces

  init(_ statement: Statement, _ arguments: StatementArguments) throws {
    cursor = try Row.fetchCursor(statement, arguments: arguments)
    places = ColumnPlaces(statement.columnNames)
  }

  /// Every row as a record.
  func all<Value: Decodable>(_ type: Value.Type) throws -> [Value] {
    var records: [Value] = []
    while let row = try cursor.next() {
      records.append(try Value(from: RowDecoder(row: row, places: places)))
    }
    return records
  }

  /// Every row as a record, by the number in one column.
  func grouped<Value: Record>(_ type: Value.Type, by column: String) throws -> [Int64: [Value]] {
    guard let place = places.place(of: column) else { throw LogFault.unreadable }
    var groups: [Int64: [Value]] = [:]
    while let row = try cursor.next() {
      let owner: Int64 = row[place]
      groups[owner, default: []].append(try Value(from: RowDecoder(row: row, places: places)))
    }
    return groups
  }
}

/// Where the columns of a statement stand.
///
/// Records ask for their columns in the order of the table, so the one after the last is looked at first.
private final class ColumnPlaces {
  let names: [String]
  private let places: [String: Int]
  private var next = 0

  init(_ names: [String]) {
    self.names = names
    places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func place(of name: String) -> Int? {
    guard let place = next < names.count && names[next] == name ? next : places[name] else { return nil }
    next = place + 1
    return place
  }
}

/// An error that names what was expected, never the value: values are personal data.
private func unreadable(_ expected: String) -> DecodingError {
  .dataCorrupted(.init(codingPath: [], debugDescription: "expected \(expected)"))
}

private struct RowDecoder: Decoder {
  let row: Row
  let places: ColumnPlaces
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(KeyedRowDecoder<Key>(row: row, places: places))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unreadable("a list") }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw unreadable("a value") }
}

private struct KeyedRowDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let row: Row
  let places: ColumnPlaces
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { places.names.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { known(key) != nil }
  func decodeNil(forKey key: Key) -> Bool { known(key) == nil }

  /// The place of a column that holds something; nothing where it holds nothing or is not there.
  private func known(_ key: Key) -> Int? {
    places.place(of: key.stringValue).flatMap { row.hasNull(atIndex: $0) ? nil : $0 }
  }

  private func place(_ key: Key) throws -> Int {
    guard let place = known(key) else { throw unreadable("a value in \(key.stringValue)") }
    return place
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { row[try place(key)] as Int64 != 0 }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { row[try place(key)] }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { row[try place(key)] }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { row[try place(key)] }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try value(type, at: try place(key))
  }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    known(key).map { row[$0] as Int64 != 0 }
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) -> String? { known(key).map { row[$0] } }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) -> Int? { known(key).map { row[$0] } }
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try known(key).map { try value(type, at: $0) }
  }

  /// The values that records are full of, without a coder for each; words of a vocabulary by theirs.
  private func value<T: Decodable>(_ type: T.Type, at place: Int) throws -> T {
    if T.self == RecordID.self, let id = RecordID(row[place]) as? T { return id }
    if T.self == Day.self, let day = Day(iso: row[place] as String) as? T { return day }
    if T.self == Score.self, let score = Score(tenths: row[place]) as? T { return score }
    if T.self == Money.self, let money = Money(pence: row[place]) as? T { return money }
    return try T(from: ColumnDecoder(row: row, place: place))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw unreadable("a value") }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw unreadable("a value")
  }
  func superDecoder() -> any Decoder { RowDecoder(row: row, places: places) }
  func superDecoder(forKey key: Key) -> any Decoder { RowDecoder(row: row, places: places) }
}

/// One column of a row.
private struct ColumnDecoder: Decoder, SingleValueDecodingContainer {
  let row: Row
  let place: Int
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw unreadable("a value")
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unreadable("a list") }
  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { row.hasNull(atIndex: place) }
  func decode(_ type: Bool.Type) -> Bool { row[place] as Int64 != 0 }
  func decode(_ type: String.Type) -> String { row[place] }
  func decode(_ type: Int.Type) -> Int { row[place] }
  func decode(_ type: Int64.Type) -> Int64 { row[place] }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: self) }
}

extension [RecordID] {
  /// The identities as `json_each` takes them, so that one statement serves any number.
  var json: String { "[" + map { String($0.value) }.joined(separator: ",") + "]" }
}
