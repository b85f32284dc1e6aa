/// Reads a record from the columns of a row.
struct FieldDecoder: Decoder {
  let fields: Fields
  let key: String?
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(KeyedFieldDecoder<Key>(fields: fields))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unreadable("a list") }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    SingleFieldDecoder(scalar: fields[key ?? ""] ?? .null)
  }
}

/// An error that names what was expected, never the value: values are personal data.
private func unreadable(_ expected: String) -> DecodingError {
  .dataCorrupted(.init(codingPath: [], debugDescription: "expected \(expected)"))
}

/// The values that records are full of, without a coder for each; nothing for any other type or a wrong column.
private func plain<T>(_ type: T.Type, _ scalar: Scalar?) -> T? {
  switch scalar {
  case .integer(let number)?:
    if T.self == RecordID.self { return RecordID(number) as? T }
    if T.self == Score.self { return Score(tenths: Int(number)) as? T }
    if T.self == Money.self { return Money(pence: Int(number)) as? T }
  case .text(let text)?:
    if T.self == Day.self { return Day(iso: text) as? T }
  case .null?, nil: break
  }
  return nil
}

private struct KeyedFieldDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let fields: Fields
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { fields.keys.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { fields[key.stringValue] != nil }
  func decodeNil(forKey key: Key) throws -> Bool { (fields[key.stringValue] ?? .null) == .null }
  private func single(_ key: Key) -> SingleFieldDecoder {
    SingleFieldDecoder(scalar: fields[key.stringValue] ?? .null)
  }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try single(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try single(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try single(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try single(key).decode(type) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    if let value = plain(type, fields[key.stringValue]) { return value }
    return try T(from: FieldDecoder(fields: fields, key: key.stringValue))
  }
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw unreadable("a value") }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw unreadable("a value")
  }
  func superDecoder() throws -> any Decoder { FieldDecoder(fields: fields, key: nil) }
  func superDecoder(forKey key: Key) throws -> any Decoder { FieldDecoder(fields: fields, key: nil) }
}

private struct SingleFieldDecoder: SingleValueDecodingContainer {
  let scalar: Scalar
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { scalar == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard case .integer(let number) = scalar else { throw unreadable("yes or no") }
    return number != 0
  }

  func decode(_ type: String.Type) throws -> String {
    guard case .text(let text) = scalar else { throw unreadable("text") }
    return text
  }

  func decode(_ type: Int.Type) throws -> Int {
    guard case .integer(let number) = scalar else { throw unreadable("a number") }
    return Int(number)
  }

  func decode(_ type: Int64.Type) throws -> Int64 {
    guard case .integer(let number) = scalar else { throw unreadable("a number") }
    return number
  }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    try T(from: FieldDecoder(fields: ["": scalar], key: ""))
  }
}
