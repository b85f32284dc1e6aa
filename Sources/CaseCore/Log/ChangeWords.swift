/// A change with what was and what is, for who reads the history.
package enum ChangeWords {
  /// The row in words, then each of its columns: what it was and what it is.
  ///
  /// Every line begins with a Latin letter, and a Latin word stands between the two values, so that names in
  /// scripts from right to left do not change places.
  ///
  /// - Parameters:
  ///   - change: One change of an operation.
  ///   - office: The office, by which caseworkers, clubs, partners and stages are named.
  /// - Returns: At least one line; the columns are set in by two.
  package static func lines(of change: Change, office: Office) -> [String] {
    switch change.image {
    case .insert(let fields): ["New \(change.table.noun)"] + values(fields, "is now", office)
    case .delete(let fields): ["Removed \(change.table.noun)"] + values(fields, "was", office)
    case .update(let columns):
      ["Changed \(change.table.noun)"]
        + columns.keys.sorted().filter { !isUnnamed(columns[$0]?.new ?? .null, $0, office) }.map { name in
          let before = value(columns[name]?.old ?? .null, of: name, office)
          let after = value(columns[name]?.new ?? .null, of: name, office)
          return "  \(FieldWords.label(name)) was \(before), now \(after)"
        }
    }
  }

  private static func values(_ fields: Fields, _ verb: String, _ office: Office) -> [String] {
    fields.keys.sorted().compactMap { name in
      guard let scalar = fields[name], scalar != .null, !belongings.contains(name),
        !isUnnamed(scalar, name, office)
      else { return nil }
      return "  \(FieldWords.label(name)) \(verb) \(value(scalar, of: name, office))"
    }
  }

  /// The columns that only say to whom a row belongs.
  private static let belongings: Set<String> = [
    "id", "person", "caseRecord", "enrolment", "programme", "pathwayFile", "placement",
  ]

  /// Whether it is the number of another row that the office has no name for; nobody knows such numbers.
  private static func isUnnamed(_ scalar: Scalar, _ column: String, _ office: Office) -> Bool {
    guard references.contains(column), case .integer(let number) = scalar else { return false }
    return name(RecordID(number), in: office) == nil
  }

  /// The columns that hold the number of another row.
  private static let references: Set<String> = ["contact", "opening"]

  /// A value as it is read, with the name of the caseworker, club or partner whose number it is.
  static func named(_ scalar: Scalar, in office: Office) -> String {
    guard case .integer(let number) = scalar else { return FieldWords.value(scalar) }
    return name(RecordID(number), in: office) ?? FieldWords.value(scalar)
  }

  /// A long text, such as the bytes of a pathway, is told by its beginning.
  private static func value(_ scalar: Scalar, of column: String, _ office: Office) -> String {
    if case .integer(let number) = scalar, let name = name(RecordID(number), in: office) { return name }
    if column == "status", case .text(let text) = scalar, let status = CaseStatus(rawValue: text) {
      return "“\(status.word)”"
    }
    if column == "stage", case .text(let text) = scalar, let stage = Stage(rawValue: text) {
      return "“\(office.name(of: stage))”"
    }
    if column == "overrides", case .text(let rules) = scalar { return OverrideWords.list(rules) }
    let words = FieldWords.value(scalar).split(whereSeparator: \.isNewline).joined(separator: " ")
    return words.count > 300 ? words.prefix(299) + "…" : words
  }

  private static func name(_ id: RecordID, in office: Office) -> String? {
    office.caseworkers.first { $0.id == id }?.name ?? office.clubName(of: id)
      ?? office.partners.first { $0.id == id }?.name
  }
}
