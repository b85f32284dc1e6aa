import CaseCore
import Foundation

/// The image of a row as JSON: keys sorted, no blanks, so that equal rows are equal texts.
enum CanonicalJSON {
  /// Writes the columns of a row, without those that hold nothing.
  static func text(of fields: Fields) -> String {
    object(fields.filter { $0.value != .null }) { write($0, into: &$1) }
  }

  /// Writes changed columns as pairs of old and new.
  static func text(of changes: [String: FieldChange]) -> String {
    object(changes) { change, out in
      out += "["
      write(change.old, into: &out)
      out += ","
      write(change.new, into: &out)
      out += "]"
    }
  }

  /// Reads the columns of a row.
  static func fields(from text: String) throws -> Fields {
    var reader = JSONReader(text)
    var fields: Fields = [:]
    try reader.members { key, reader in fields[key] = try reader.scalar() }
    return fields
  }

  /// Reads changed columns.
  static func changes(from text: String) throws -> [String: FieldChange] {
    var reader = JSONReader(text)
    var changes: [String: FieldChange] = [:]
    try reader.members { key, reader in
      let (old, new) = try reader.pair()
      changes[key] = FieldChange(old: old, new: new)
    }
    return changes
  }

  private static func object<Value>(
    _ members: [String: Value], write member: (Value, inout String) -> Void
  ) -> String {
    var out = "{"
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      if out.utf8.count > 1 { out += "," }
      quote(name, into: &out)
      out += ":"
      member(value, &out)
    }
    return out + "}"
  }

  private static func write(_ scalar: Scalar, into out: inout String) {
    switch scalar {
    case .null: out += "null"
    case .integer(let number): out += String(number)
    case .text(let text): quote(text, into: &out)
    }
  }

  private static func quote(_ text: String, into out: inout String) {
    out += "\""
    if text.utf8.contains(where: needsEscape) {
      for unit in text.unicodeScalars { escape(unit, into: &out) }
    } else {
      out += text
    }
    out += "\""
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ unit: Unicode.Scalar, into out: inout String) {
    switch unit {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case _ where unit.value < 0x20: out += "\\u00" + hexadecimal(unit.value)
    default: out.unicodeScalars.append(unit)
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }
}
