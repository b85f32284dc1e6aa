/// Column names and values in words, for history and conflicts.
package enum FieldWords {
  /// `dateOfBirth` as `date of birth`; where a form calls it something else, by that word.
  package static func label(_ column: String) -> String {
    if let label = labels[column] { return label }
    var label = ""
    for letter in column {
      if letter.isUppercase { label += " " }
      label += letter.lowercased()
    }
    return label
  }

  /// What forms call the columns whose names would not be understood.
  private static let labels = [
    "happenedOn": "day", "reviewOn": "look again", "dueOn": "by", "satOn": "sat on", "startsOn": "starts",
    "endsOn": "ends", "caseRecord": "case", "person": "candidate", "pathwayFile": "pathway",
    "ilrGrantedOn": "indefinite leave granted on", "isLoan": "to be paid back",
    "overrides": "not met",
  ]

  /// A value as a person reads it.
  package static func value(_ scalar: Scalar) -> String {
    switch scalar {
    case .null: "nothing"
    case .integer(let number): String(number)
    case .text(let text): Day(iso: text)?.fullWords ?? "“\(text)”"
    }
  }
}
