/// A field that a template may name.
indirect enum SheetField: Equatable, Sendable {
  case text
  case list(SheetFields)
}

/// The fields that a sheet of one audience may hold; everything else is unknown to its templates.
struct SheetFields: Equatable, Sendable {
  /// The fields as they were declared, in their order.
  let names: [String]
  let fields: [String: SheetField]

  /// No field.
  static let none = SheetFields([])

  /// Lists texts, and lists with the fields of their rows.
  ///
  /// Each list also gives a field for its heading: with
  /// `exams` comes `hasExams`, which is there when the list is not empty.
  init(_ texts: [String], lists: [(String, SheetFields)] = []) {
    names = texts + lists.map(\.0)
    let singles = (texts + lists.map { Self.headingField(of: $0.0) }).map { ($0, SheetField.text) }
    fields = Dictionary(
      singles + lists.map { ($0.0, .list($0.1)) }, uniquingKeysWith: { first, _ in first })
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

/// What there is to say of a case: an audience's file takes its fields from here.
extension SheetFields {
  /// Every field.
  static let all = SheetFields(
    head + standing + candidate + coded + foot,
    lists: [
      ("qualifications", SheetFields(["words"])),
      ("flags", SheetFields(["words"])),
      ("stages", SheetFields(["name", "glyph", "place", "isNow", "isDone", "since"])),
      ("timeline", SheetFields(["at", "on", "words", "isAhead"])),
      ("have", SheetFields(["words", "until"])),
      ("missing", SheetFields(["words", "unsure"])),
      ("expiring", SheetFields(["words", "days", "unsure"])),
      ("ready", SheetFields(["words", "on"])),
      ("needed", SheetFields(["words", "state"])),
      ("next", SheetFields(["words", "state", "unsure", "instead"])),
      ("dates", SheetFields(["on", "days", "who", "words", "isLate"])),
      ("stepGroups", stepGroups),
      ("sittings", sittings),
      ("exams", SheetFields(["name", "on", "result", "attempts", "next", "unsure"])),
      ("placements", SheetFields(["kind", "host", "department", "state", "dates", "hours", "checks"])),
      ("documents", SheetFields(["kind", "state", "note"])),
      ("actions", SheetFields(["words", "who", "due", "days", "isLate"])),
      ("contacts", SheetFields(["on", "kind", "who", "words"])),
      ("barriers", SheetFields(["kind", "since", "note"])),
      ("funding", SheetFields(["item", "amount", "fund", "state", "on", "loan", "reference"])),
      ("jobs", SheetFields(["title", "employer", "relation", "band", "salary", "dates"])),
    ])

  private static let head = [
    "programme", "caseNumber", "name", "fullName", "nativeName", "otherNames", "nameOnDegree", "profession",
    "specialty", "background", "nationality", "caseworker", "club", "clubName", "clubMeets", "phone", "email",
    "postcode",
    "language", "interpreter", "safeContact", "consent", "personal", "leave", "partner", "sharedBy",
  ]

  private static let standing = [
    "status", "stage", "stageGlyph", "stageSince", "stageTime", "stageBar", "haveWords", "nextStep",
    "documentsAhead", "moneyPaid", "earlierContacts",
  ]

  private static let candidate = ["availability", "afterwards"]

  private static let coded = [
    "joined", "monthsOn", "outcome", "englishState", "examsPassed", "placementCount", "placementHours",
    "supportContacts", "supportHours", "fundingPaid",
  ]

  private static let foot = [
    "asOf", "pathwayTitle", "pathwayName", "pathwayChecked", "regulator", "unsureNote", "leftOut", "hash",
  ]

  private static let step = SheetFields(["name", "mark", "state", "unsure", "isDone"])

  private static let stepGroups = SheetFields(
    ["stage", "glyph", "place", "isNow", "done", "later"], lists: [("steps", step), ("open", step)])

  private static let sittings = SheetFields([
    "test", "on", "listening", "reading", "writing", "speaking", "overall", "scores", "result", "until",
    "unsure",
  ])
}

/// What an audience does not get to see, in words.
extension SheetFields {
  private static let groups: [(words: String, fields: [String])] = [
    ("name", ["name", "fullName", "nativeName"]), ("case number", ["caseNumber"]), ("phone", ["phone"]),
    ("e-mail", ["email"]), ("address", ["postcode"]), ("nationality", ["nationality"]),
    ("date of birth and gender", ["personal"]),
    ("qualifications", ["qualifications"]),
    ("results that were not passed", ["sittings", "exams", "missing", "next", "nextStep", "stepGroups"]),
    ("documents", ["documents"]), ("contacts and notes", ["contacts", "earlierContacts"]),
    ("actions", ["actions", "dates"]),
    ("barriers", ["barriers"]), ("money", ["funding", "fundingPaid"]), ("details of jobs", ["jobs"]),
    (
      "immigration status",
      ["leave", "haveWords", "have", "missing", "expiring", "dates", "next", "stepGroups"]
    ),
  ]

  /// The kinds of facts that these fields leave out; each is named by itself, so that a club's own audience says
  /// what is true of it.
  var leftOutWords: String {
    let left = Self.groups.filter { group in !group.fields.contains { fields[$0] != nil } }.map(\.words)
    return left.isEmpty ? "no kind of fact" : left.joined(separator: ", ")
  }
}
