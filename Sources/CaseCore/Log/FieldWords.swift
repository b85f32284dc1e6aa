/// Column names and values in words, for history and conflicts.
package enum FieldWords {
  private static let labels = [
    "ilrGrantedOn": "indefinite leave granted on", "isLoan": "to be paid back",
  ]

  /// `dateOfBirth` as `date of birth`.
  package static func label(_ column: String) -> String {
    if let label = labels[column] { return label }
    var label = ""
    for letter in column {
      if letter.isUppercase { label += " " }
      label += letter.lowercased()
    }
    return label
  }

  /// A value as a person reads it.
  package static func value(_ scalar: Scalar) -> String {
    switch scalar {
    case .null: "nothing"
    case .integer(let number): String(number)
    case .text(let text): Day(iso: text)?.fullWords ?? "“\(text)”"
    }
  }
}
