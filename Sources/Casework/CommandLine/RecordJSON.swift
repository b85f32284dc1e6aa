import CaseCore

/// Rows of facts as JSON: the names of the columns in alphabetical order, identities as strings, marks with their
/// tenths, money in pence.
enum RecordJSON {
  private static let identities: Set<String> = [
    "id", "person", "caseRecord", "programme", "enrolment", "pathwayFile", "caseworker", "owner", "club",
    "partner", "placement", "mergedInto", "opening",
  ]
  private static let marks: Set<String> = ["listening", "reading", "writing", "speaking", "overall"]

  /// A record as an object.
  static func object(of record: some Record) throws -> JSONValue {
    object(try fields(of: record))
  }

  /// The columns of a row as an object.
  static func object(_ fields: Fields) -> JSONValue {
    .object(
      fields.sorted { $0.key < $1.key }.map {
        JSONValue.Member(name: $0.key, value: value($0.value, of: $0.key))
      })
  }

  /// The value of one column.
  static func value(_ scalar: Scalar, of column: String) -> JSONValue {
    switch scalar {
    case .null: .null
    case .text(let text): .text(text)
    case .integer(let number) where identities.contains(column): .text(String(number))
    case .integer(let number) where marks.contains(column): .number(Score(tenths: Int(number)).words)
    case .integer(let number): .integer(number)
    }
  }
}
