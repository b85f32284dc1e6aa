import CaseCore

/// One line of `caseload list`, with the names of things in place of their identities.
package struct ListRow: Equatable, Sendable {
  /// The names and values in their lasting order; names are never renamed.
  package let members: [JSONValue.Member]
  private let summary: CaseSummary
  private let today: Day
  private let office: Office

  /// Makes a line.
  ///
  /// - Parameters:
  ///   - summary: The line of the case.
  ///   - occupation: The occupation as somebody wrote it, where the profession is not known.
  ///   - office: Gives the names of clubs and stages and the initials of caseworkers.
  ///   - today: The day by which the days are counted.
  init(_ summary: CaseSummary, occupation: String?, office: Office, today: Day) {
    self.summary = summary
    self.today = today
    self.office = office
    members = ListRow.who(summary, occupation, office) + ListRow.standing(summary, today)
  }

  /// The names of the values, in their order.
  package static let names = [
    "case", "name", "nativeName", "profession", "specialty", "nationality", "occupation", "club",
    "caseworker",
    "stage", "stageSince", "daysInStage", "status", "nextAction", "due", "overdue", "stalled", "lastContact",
    "expires", "expiresOn",
  ]

  /// The headings of tabs and CSV: the names, but for one that the import would take for the profession.
  package static let headings = names.map { $0 == "occupation" ? "occupationAsWritten" : $0 }

  private static func who(_ summary: CaseSummary, _ occupation: String?, _ office: Office) -> [JSONValue
    .Member]
  {
    let country = summary.nationality.map { Countries.name(of: $0) ?? $0 }
    let values: [JSONValue] = [
      .text(summary.number), .text(summary.name), .optional(summary.nativeName),
      .optional(summary.profession?.rawValue), .optional(summary.specialty?.rawValue), .optional(country),
      .optional(occupation), .optional(office.clubName(of: summary.club)),
      .optional(office.initials(of: summary.caseworker)),
    ]
    return zip(names, values).map { JSONValue.Member(name: $0, value: $1) }
  }

  private static func standing(_ summary: CaseSummary, _ today: Day) -> [JSONValue.Member] {
    let values: [JSONValue] = [
      .text(summary.stage.rawValue), .day(summary.stageSince), .count(summary.daysInStage(today: today)),
      .text(summary.status.word), .optional(summary.nextAction), .day(summary.nextDue),
      .bool(summary.isOverdue(today: today)), .bool(summary.isStalled(today: today)),
      .day(summary.lastContact),
      .optional(summary.expires), .day(summary.expiresOn),
    ]
    return zip(names.dropFirst(9), values).map { JSONValue.Member(name: $0, value: $1) }
  }
}

/// The forms in which a line is printed.
extension ListRow {
  /// The line as a JSON object.
  package var json: JSONValue { .object(members) }

  /// The values as texts, cleaned; nothing known is the empty text.
  package var cells: [String] { members.map { ListRow.cell($0.value) } }

  private static func cell(_ value: JSONValue) -> String {
    switch value {
    case .text(let text): CleanText.line(text)
    case .bool(let value): value ? "yes" : "no"
    case .null: ""
    default: value.written
    }
  }

  /// The headings of `tableLine`, cut to so many columns.
  package static func tableHeading(columns: Int) -> String {
    table(" ", ["Case", "Name", "Profession", "Stage", "Next", "Action"], columns: columns)
  }

  /// A line of a table: a glyph, five fields in columns of their own, and the sixth where at least ten columns are
  /// left for it.
  private static func table(_ mark: String, _ fields: [String], columns: Int) -> String {
    let narrow = zip(fields, [9, 20, 15, 13, 15]).map { CleanText.fitted($0, $1) }.joined(separator: " ")
    let line = mark + " " + narrow
    let room = columns - CleanText.columns(line) - 1
    let last = room >= 10 ? " " + CleanText.cut(fields.last ?? "", room) : ""
    return String(CleanText.cut(line + last, columns).trimmingEnd)
  }

  /// The line in a table, cut to so many columns: a glyph, the number first, and after a name that may run from
  /// right to left a field that begins with a Latin letter.
  package func tableLine(columns: Int) -> String {
    let profession = summary.profession?.name ?? "Unknown"
    let stage = summary.status == .active ? office.name(of: summary.stage) : summary.status.name
    let next = summary.nextDue?.dueWords(today: today) ?? "none"
    let fields = [
      summary.number, CleanText.line(summary.name), profession, stage, next,
      CleanText.line(summary.nextAction ?? ""),
    ]
    return ListRow.table(mark, fields, columns: columns)
  }

  private var mark: String {
    if summary.isOverdue(today: today) { return "!" }
    if summary.isStalled(today: today) { return "~" }
    if summary.status == .paused { return "=" }
    return summary.isExpiring(today: today) ? "◷" : " "
  }
}

extension String {
  /// The text without blanks at its end.
  var trimmingEnd: Substring {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return self[...last]
  }
}
