extension FilterTerm {
  /// How conditions go together.
  fileprivate static let joining =
    "All conditions hold together; for one or the other write values with a comma, as in stage:language,observation"
}

/// What a filter is refused for. Each says where, why, and what is known.
extension Refusal {
  static func filterUnknownKey(_ piece: FilterPiece) -> Refusal {
    let keys = FilterKey.allCases.map(\.rawValue)
    let near = nearestWord(to: piece.key ?? "", among: keys).map { "Perhaps “\($0)” was meant" }
    return Refusal(
      rule: "filter.unknown-key",
      summary:
        "The filter was not applied: “\(shortened(piece.head))” at column \(piece.column) is not a filter.",
      remedies: [near, "Known are \(choices(keys, "and"))"].compactMap(\.self))
  }

  /// A sign that other programs use.
  static func filterSign(_ value: FilterValue, _ sign: Character) -> Refusal {
    let word = String(value.text.drop { "!-()|&".contains($0) })
    let meant =
      "!-".contains(sign) && !word.isEmpty ? ["Perhaps “not \(word)” was meant"] : [FilterTerm.joining]
    return Refusal(
      rule: "filter.sign",
      summary: "The filter was not applied: \(value.place) begins with “\(sign)”, which means nothing here.",
      remedies: meant + ["Put a name that begins with it into quotation marks"])
  }

  /// A word that other programs use between conditions.
  static func filterJoins(_ piece: FilterPiece) -> Refusal {
    let word = piece.values.first?.text ?? ""
    return Refusal(
      rule: "filter.joins",
      summary: "The filter was not applied: “\(word)” at column \(piece.column) joins nothing here.",
      remedies: [FilterTerm.joining, "Put a name that reads “\(word)” into quotation marks"])
  }

  static func filterOpenKey(_ piece: FilterPiece, _ keys: [String]) -> Refusal {
    Refusal(
      rule: "filter.open-key",
      summary:
        "The filter was not applied: “\(piece.head)” at column \(piece.column) could be \(choices(keys)).",
      remedies: ["Type more of it"])
  }

  static func filterWrongSign(_ piece: FilterPiece, key: FilterKey) -> Refusal {
    let signs = choices(key.signs.map { "“\($0)”" })
    return Refusal(
      rule: "filter.wrong-sign",
      summary:
        "The filter was not applied: “\(piece.head)” at column \(piece.column) cannot be read, because "
        + "“\(key.rawValue)” is followed by \(signs).",
      remedies: ["Type it as in \(key.example)"])
  }

  static func filterNoValue(_ piece: FilterPiece, key: FilterKey, column: Int, known: [String]) -> Refusal {
    Refusal(
      rule: "filter.no-value",
      summary: "The filter was not applied: “\(piece.head)” has no value at column \(column).",
      remedies: ["Type it as in \(key.example)", knownWords(known)].compactMap(\.self))
  }

  static func filterOneValue(_ piece: FilterPiece) -> Refusal {
    Refusal(
      rule: "filter.one-value",
      summary:
        "The filter was not applied: “\(piece.head)” at column \(piece.column) takes one value, not several.",
      remedies: ["Leave out the comma and what follows"])
  }

  static func filterUnknownValue(_ value: FilterValue, key: FilterKey, known: [String]) -> Refusal {
    let near = nearestWord(to: value.text, among: known).map { "Perhaps “\($0)” was meant" }
    return Refusal(
      rule: "filter.unknown-value",
      summary: "The filter was not applied: \(value.place) is not \(key.valueNoun).",
      remedies: [near, knownWords(known)].compactMap(\.self))
  }

  static func filterOpenValue(_ value: FilterValue, _ found: [String]) -> Refusal {
    let shown = found.count > 5 ? "\(found.count) values" : choices(found)
    return Refusal(
      rule: "filter.open-value", summary: "The filter was not applied: \(value.place) could be \(shown).",
      remedies: ["Type more of it"])
  }

  static func filterUnknownDay(_ value: FilterValue, key: FilterKey) -> Refusal {
    let unit = value.text.last?.isNumber == true ? "d" : ""
    let near =
      value.text.first.map { "<>".contains($0) } == true
      ? "Perhaps “\(key.rawValue)\(value.text)\(unit)” was meant" : nil
    return Refusal(
      rule: "filter.unknown-day",
      summary: "The filter was not applied: \(value.place) was not read as a day.",
      remedies: [
        near ?? "Type it as in \(key.example)", "Days are typed as today, fri, next-fri, 14nov, 27/11 or 60d",
      ])
  }

  static func filterWrongDay(_ value: FilterValue, _ reason: Refusal) -> Refusal {
    Refusal(
      rule: reason.rule, summary: "The filter was not applied at column \(value.column). " + reason.summary,
      remedies: reason.remedies)
  }

  static func filterNoCount(_ value: FilterValue, key: FilterKey) -> Refusal {
    Refusal(
      rule: "filter.no-count", summary: "The filter was not applied: \(value.place) is not a number of days.",
      remedies: ["Type it as in \(key.example)"])
  }

  static func filterNotAlone(column: Int) -> Refusal {
    Refusal(
      rule: "filter.lone-not",
      summary: "The filter was not applied: “not” at column \(column) has nothing to turn round.",
      remedies: ["Type a filter after it, as in not stage:intake", "To find the name Not, type \"not\""])
  }

  static func filterOpenQuotation(column: Int) -> Refusal {
    Refusal(
      rule: "filter.open-quotation",
      summary: "The filter was not applied: the quotation mark at column \(column) is never closed.",
      remedies: ["Type another where the words end"])
  }

  static func filterEmptyQuotation(column: Int) -> Refusal {
    Refusal(
      rule: "filter.empty-quotation",
      summary:
        "The filter was not applied: there is nothing between the quotation marks at column \(column).",
      remedies: ["Type part of a name between them"])
  }

  /// The known values, where they are few enough to be read.
  private static func knownWords(_ known: [String]) -> String? {
    known.isEmpty || known.count > 40 ? nil : "Known are \(choices(known, "and"))"
  }
}

extension FilterValue {
  /// The value and where it stands, for a sentence.
  fileprivate var place: String { "“\(shortened(text))” at column \(column)" }
}
