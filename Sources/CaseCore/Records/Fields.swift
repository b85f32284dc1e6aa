/// A value of one column.
package enum Scalar: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
}

/// The columns of a row by name.
///
/// A column without a value is absent, so null and absent are the same.
package typealias Fields = [String: Scalar]

/// Turns a record into its columns.
///
/// - Throws: When a record holds something that is not a number, a text or nothing, which is a fault of the
///   program and shows in the first test that saves such a record.
package func fields(of record: some Record) throws -> Fields {
  let store = FieldStore()
  try record.encode(to: FieldEncoder(store: store, key: nil))
  return store.fields
}

/// Makes a record from its columns.
package func record<Value: Record>(_ type: Value.Type = Value.self, from fields: Fields) throws -> Value {
  try Value(from: FieldDecoder(fields: fields, key: nil))
}

/// Makes any flat value from columns, such as a line of a list.
package func decoded<Value: Decodable>(_ type: Value.Type, from fields: Fields) throws -> Value {
  try Value(from: FieldDecoder(fields: fields, key: nil))
}

/// Turns any flat value into columns.
package func columns(of value: some Encodable) throws -> Fields {
  let store = FieldStore()
  try value.encode(to: FieldEncoder(store: store, key: nil))
  return store.fields
}

private final class FieldStore {
  var fields: Fields = [:]

  /// Keeps a text without NUL, at which SQLite would end it while the log would not.
  func keep(_ text: String, as key: String) {
    let isClean = !text.utf8.contains(0)
    fields[key] = .text(
      isClean ? text : String(text.unicodeScalars.filter { $0.value != 0 }.map(Character.init)))
  }
}

private struct FieldsUnsupported: Error {}

/// The column of the values that records are full of, without a coder for each; nothing for any other type.
private func scalar<T>(of value: T) -> Scalar? {
  if T.self == RecordID.self, let id = value as? RecordID { return .integer(id.value) }
  if T.self == Day.self, let day = value as? Day { return .text(day.iso) }
  if T.self == Score.self, let score = value as? Score { return .integer(Int64(score.tenths)) }
  if T.self == Money.self, let money = value as? Money { return .integer(Int64(money.pence)) }
  return nil
}

private struct FieldEncoder: Encoder {
  let store: FieldStore
  let key: String?
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedFieldEncoder<Key>(store: store))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { RefusingEncoder() }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleFieldEncoder(store: store, key: key ?? "")
  }
}

private struct KeyedFieldEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let store: FieldStore
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil(forKey key: Key) {}
  mutating func encode(_ value: Bool, forKey key: Key) {
    store.fields[key.stringValue] = .integer(value ? 1 : 0)
  }
  mutating func encode(_ value: String, forKey key: Key) { store.keep(value, as: key.stringValue) }
  mutating func encode(_ value: Int, forKey key: Key) {
    store.fields[key.stringValue] = .integer(Int64(value))
  }
  mutating func encode(_ value: Int64, forKey key: Key) { store.fields[key.stringValue] = .integer(value) }
  mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    if let scalar = scalar(of: value) {
      store.fields[key.stringValue] = scalar
    } else {
      try value.encode(to: FieldEncoder(store: store, key: key.stringValue))
    }
  }
  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(KeyedFieldEncoder<Nested>(store: store))
  }
  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { RefusingEncoder() }
  mutating func superEncoder() -> any Encoder { FieldEncoder(store: store, key: nil) }
  mutating func superEncoder(forKey key: Key) -> any Encoder { FieldEncoder(store: store, key: nil) }
}

private struct SingleFieldEncoder: SingleValueEncodingContainer {
  let store: FieldStore
  let key: String
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil() {}
  mutating func encode(_ value: Bool) { store.fields[key] = .integer(value ? 1 : 0) }
  mutating func encode(_ value: String) { store.keep(value, as: key) }
  mutating func encode(_ value: Int) { store.fields[key] = .integer(Int64(value)) }
  mutating func encode(_ value: Int64) { store.fields[key] = .integer(value) }
  mutating func encode<T: Encodable>(_ value: T) throws {
    try value.encode(to: FieldEncoder(store: store, key: key))
  }
}

/// Stands where a list would be; a column holds no list.
private struct RefusingEncoder: UnkeyedEncodingContainer {
  var codingPath: [any CodingKey] { [] }
  var count: Int { 0 }
  mutating func encodeNil() throws { throw FieldsUnsupported() }
  mutating func encode<T: Encodable>(_ value: T) throws { throw FieldsUnsupported() }
  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(KeyedFieldEncoder<Nested>(store: FieldStore()))
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
  mutating func superEncoder() -> any Encoder { FieldEncoder(store: FieldStore(), key: nil) }
}
