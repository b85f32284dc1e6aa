package import CaseCore

/// A piece of JSON whose members keep their order, so that equal answers are equal texts.
package enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// A number that is written already, such as `7.5`.
  case number(String)
  case text(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  package struct Member: Equatable, Sendable {
    let name: String
    let value: JSONValue
  }

  /// An object from names and values in their order.
  package static func members(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(pairs.map { Member(name: $0.key, value: $0.value) })
  }

  /// A text, or null.
  package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  /// A day as `2026-11-23`, or null.
  package static func day(_ day: Day?) -> JSONValue { optional(day?.iso) }

  /// A whole number, or null.
  package static func optional(_ number: Int?) -> JSONValue { number.map(count) ?? .null }

  /// A whole number.
  package static func count(_ number: Int) -> JSONValue { .integer(Int64(number)) }
}

extension JSONValue {
  /// The JSON on one line, UTF-8.
  ///
  /// Controls and the signs that steer the direction of text are escaped: they arrive whole in whatever reads
  /// the JSON, and do nothing to a terminal that shows it.
  package var written: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let digits): digits
    case .text(let text): JSONValue.quoted(text)
    case .array(let values): "[" + values.map(\.written).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONValue.quoted($0.name) + ":" + $0.value.written }.joined(separator: ",") + "}"
    }
  }

  /// The JSON over several lines, two blanks a level.
  package var spread: String { spread(depth: 0) }

  private func spread(depth: Int) -> String {
    let margin = String(repeating: "  ", count: depth + 1)
    let end = "\n" + String(repeating: "  ", count: depth)
    switch self {
    case .array(let values) where !values.isEmpty:
      return "[\n" + values.map { margin + $0.spread(depth: depth + 1) }.joined(separator: ",\n") + end + "]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map {
        margin + JSONValue.quoted($0.name) + ": " + $0.value.spread(depth: depth + 1)
      }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    default: return written
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _ where steers(scalar): out += escaped(scalar)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return true
    default: return false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
