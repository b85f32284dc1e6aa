/// A field that a template may name.
indirect enum SheetField: Equatable, Sendable {
  case text
  case list(SheetFields)
}

/// The fields that a sheet of one audience may hold; everything else is unknown to its templates.
struct SheetFields: Equatable, Sendable {
  let fields: [String: SheetField]

  /// No field.
  static let none = SheetFields([])

  /// Lists texts, and lists with the fields of their rows.
  ///
  /// Each list also gives a field for its heading: with
  /// `exams` comes `hasExams`, which is there when the list is not empty.
  init(_ texts: [String], lists: [String: SheetFields] = [:]) {
    let singles = (texts + lists.keys.map(Self.headingField)).map { ($0, SheetField.text) }
    fields = Dictionary(singles, uniquingKeysWith: { first, _ in first })
      .merging(lists.mapValues { .list($0) }) { text, _ in text }
  }

  /// `hasExams` for `exams`.
  static func headingField(of list: String) -> String { "has\(list.sentenceCase)" }

  /// The names of the lists that have a field of a name, to tell the reader where it belongs.
  func lists(with name: String) -> [String] {
    fields.flatMap { list, kind -> [String] in
      guard case .list(let rows) = kind else { return [] }
      return (rows.fields[name] == nil ? [] : [list]) + rows.lists(with: name)
    }
    .sorted()
  }
}

/// The audiences.
extension SheetFields {
  /// The caseworker's own sheet: everything that helps to work the case.
  static let caseworker = SheetFields(
    head + standing + foot,
    lists: [
      "qualifications": SheetFields(["words"]),
      "flags": SheetFields(["words"]),
      "stages": SheetFields(["name", "glyph", "place", "isNow", "isDone", "since"]),
      "have": SheetFields(["words", "until"]),
      "missing": SheetFields(["words", "unsure"]),
      "expiring": SheetFields(["words", "days", "unsure"]),
      "stepGroups": stepGroups,
      "sittings": sittings,
      "exams": SheetFields(["name", "on", "result", "attempts", "next", "unsure"]),
      "placements": SheetFields(["kind", "host", "department", "state", "dates", "hours", "checks"]),
      "documents": SheetFields(["kind", "state", "note"]),
      "actions": SheetFields(["words", "who", "due", "days", "isLate"]),
      "contacts": SheetFields(["on", "kind", "who", "words"]),
      "barriers": SheetFields(["kind", "since", "note"]),
      "funding": SheetFields(["item", "amount", "fund", "state", "on", "loan", "reference"]),
      "jobs": SheetFields(["title", "employer", "relation", "band", "salary", "dates"]),
    ])

  private static let head = [
    "programme", "caseNumber", "name", "fullName", "nativeName", "otherNames", "nameOnDegree", "profession",
    "specialty", "background", "nationality", "caseworker", "club", "phone", "email", "postcode", "language",
    "interpreter", "safeContact", "consent",
  ]

  private static let standing = [
    "status", "stage", "stageGlyph", "stageSince", "stageTime", "stageBar", "haveWords", "nextStep",
    "documentsAhead",
  ]

  private static let foot = [
    "asOf", "pathwayTitle", "pathwayName", "pathwayChecked", "regulator", "unsureNote",
  ]

  private static let step = SheetFields(["name", "mark", "state", "unsure", "isDone"])

  private static let stepGroups = SheetFields(
    ["stage", "glyph", "place", "isNow", "done", "later"], lists: ["steps": step, "open": step])

  private static let sittings = SheetFields([
    "test", "on", "listening", "reading", "writing", "speaking", "overall", "scores", "result", "until",
    "unsure",
  ])
}
