import CaseCore

/// The log holds something that this program cannot read.
enum LogFault: Error {
  case unreadable
}

/// Reads the one form of JSON that the log is written in: a flat object of numbers, texts and pairs of them.
///
/// Foundation's decoder takes fifty times as long, and a replay reads every change that was ever made.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Reads an object to the end of the text, member by member.
  mutating func members(_ read: (String, inout JSONReader) throws -> Void) throws {
    try take("{")
    if place < bytes.count, bytes[place] != UInt8(ascii: "}") {
      repeat {
        let key = try string()
        try take(":")
        try read(key, &self)
      } while takes(",")
    }
    try take("}")
    guard place == bytes.count else { throw LogFault.unreadable }
  }

  /// Reads `[old,new]`.
  mutating func pair() throws -> (old: Scalar, new: Scalar) {
    try take("[")
    let old = try scalar()
    try take(",")
    let new = try scalar()
    try take("]")
    return (old, new)
  }

  /// Reads a number, a text or nothing.
  mutating func scalar() throws -> Scalar {
    guard place < bytes.count else { throw LogFault.unreadable }
    switch bytes[place] {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "n"):
      for letter in "null".utf8 { try take(letter) }
      return .null
    default: return .integer(try number())
    }
  }

  private mutating func number() throws -> Int64 {
    let start = place
    while place < bytes.count, bytes[place] == UInt8(ascii: "-") || (0x30...0x39).contains(bytes[place]) {
      place += 1
    }
    guard let number = Int64(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      throw LogFault.unreadable
    }
    return number
  }

  private mutating func string() throws -> String {
    try take("\"")
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\") { return try stringWithEscapes(from: start) }
      place += 1
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    try take("\"")
    return text
  }

  private mutating func stringWithEscapes(from start: Int) throws -> String {
    var plain = Array(bytes[start..<place])
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if takes("\\") {
        plain.append(try escaped())
      } else {
        plain.append(bytes[place])
        place += 1
      }
    }
    try take("\"")
    return String(decoding: plain, as: UTF8.self)
  }

  /// What stands after a backslash; of the control characters only those below a blank are written so.
  private mutating func escaped() throws -> UInt8 {
    if takes("n") { return 0x0A }
    if takes("\"") { return UInt8(ascii: "\"") }
    if takes("\\") { return UInt8(ascii: "\\") }
    for letter in "u00".utf8 { try take(letter) }
    let digits = bytes[place..<min(place + 2, bytes.count)]
    guard let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), value < 0x20 else {
      throw LogFault.unreadable
    }
    place += 2
    return value
  }

  private mutating func takes(_ letter: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: letter) else { return false }
    place += 1
    return true
  }

  private mutating func take(_ letter: Unicode.Scalar) throws {
    guard takes(letter) else { throw LogFault.unreadable }
  }

  private mutating func take(_ byte: UInt8) throws { try take(Unicode.Scalar(byte)) }
}
