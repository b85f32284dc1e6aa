import CaseCore
import Foundation

/// The image of a row as JSON: keys sorted, no blanks, so that equal rows are equal texts.
enum CanonicalJSON {
  /// Writes the columns of a row, without those that hold nothing.
  static func text(of fields: Fields) -> String {
    object(fields.filter { $0.value != .null }.mapValues(text(of:)))
  }

  /// Writes changed columns as pairs of old and new.
  static func text(of changes: [String: FieldChange]) -> String {
    object(changes.mapValues { "[\(text(of: $0.old)),\(text(of: $0.new))]" })
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

  private static func object(_ members: [String: String]) -> String {
    let written = members.sorted { $0.key < $1.key }.map { quoted($0.key) + ":" + $0.value }
    return "{" + written.joined(separator: ",") + "}"
  }

  private static func text(of scalar: Scalar) -> String {
    switch scalar {
    case .null: "null"
    case .integer(let number): String(number)
    case .text(let text): quoted(text)
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for unit in text.unicodeScalars {
      switch unit {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case _ where unit.value < 0x20: out += "\\u00" + hexadecimal(unit.value)
      default: out.unicodeScalars.append(unit)
      }
    }
    return out + "\""
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }
}
