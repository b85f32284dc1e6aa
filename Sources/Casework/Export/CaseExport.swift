package import CaseCore
import CaseStore

/// Everything that is held about one person, for that person: a subject access request.
///
/// It holds what was taken back too, the immigration status, what was done and by whom, and what left the file.
/// Texts in which others may be named are flagged, because their names may have to be covered first.
struct CaseExport {
  let facts: CaseFacts
  let history: [HistoryEntry]
  let exports: [Export]
  let day: Day
  /// What rows say in words, and who else is named in them.
  let words: CaseExportWords
  private let names: NamesOfOthers

  init(facts: CaseFacts, office: Office, history: [HistoryEntry], exports: [Export], day: Day) {
    (self.facts, self.history, self.exports, self.day) = (facts, history, exports, day)
    words = CaseExportWords(facts: facts, office: office, day: day)
    names = NamesOfOthers(facts, office)
  }

  /// The export as JSON.
  func json() throws -> JSONValue {
    let sections = try sections().map { section in
      JSONValue.Member(name: section.name, value: .array(section.rows.map { .object($0.map(\.json)) }))
    }
    let head: [JSONValue.Member] = [
      JSONValue.Member(name: "case", value: .text(facts.caseRecord.number)),
      JSONValue.Member(name: "day", value: .day(day)),
      JSONValue.Member(name: "flags", value: .text(CaseExport.advice)),
    ]
    return .object(head + sections)
  }

  /// What to do before it is handed over.
  static let advice =
    "Read what is marked before this is handed over: it names somebody else, or may."

  /// A part of the export: all rows of one kind.
  struct Section {
    let name: String
    let rows: [[Line]]
  }

  /// One value of a row.
  struct Line {
    let column: String
    let value: JSONValue
    /// Whom the value names, or may name, besides the person.
    let flag: String?

    var json: JSONValue.Member {
      guard let flag else { return JSONValue.Member(name: column, value: value) }
      return JSONValue.Member(name: column, value: .members(["value": value, "flag": .text(flag)]))
    }
  }

  /// The parts in the order of the tables; what nobody has recorded is left out.
  func sections() throws -> [Section] {
    let known = try tables(with: exports).map { table, rows in
      Section(name: table.rawValue, rows: try rows.map { try lines(of: $0) })
    }
    return known + goneSection + [Section(name: "history", rows: history.map(lines))]
  }

  /// All rows, table by table.
  func tables(with others: [any Record]) -> [(table: Table, rows: [any Record])] {
    let records: [any Record] =
      [facts.person] + [facts.restricted].compactMap(\.self) + facts.aliases + [facts.caseRecord]
      + facts.enrolments + facts.all + others
    let byTable = Dictionary(grouping: records) { type(of: $0).table }
    return Table.allCases.compactMap { table in byTable[table].map { (table, $0) } }
  }

  /// Who else is named in what somebody typed in an operation, or may be.
  func flag(_ entry: HistoryEntry) -> String? {
    entry.changes.lazy.flatMap { change -> [(String, Scalar)] in
      switch change.image {
      case .insert(let fields), .delete(let fields): fields.map { ($0.key, $0.value) }
      case .update(let columns): columns.flatMap { [($0.key, $0.value.old), ($0.key, $0.value.new)] }
      }
    }
    .compactMap { flag($0.1, $0.0) }.min()
  }

  /// The same of what left the file: the reason is somebody's own words.
  func flag(_ left: Export) -> String? { left.reason.flatMap(names.flag) }

  private func lines(of record: some Record) throws -> [Line] { lines(of: try fields(of: record)) }

  func lines(of fields: Fields) -> [Line] {
    fields.sorted { $0.key < $1.key }.filter { $0.key != "id" && $0.key != "person" }
      .map { column, value in
        Line(column: column, value: shown(value, column), flag: flag(value, column))
      }
  }

  private func lines(of entry: HistoryEntry) -> [Line] {
    let words = words.words(of: entry)
    return [
      Line(column: "day", value: .day(entry.operation.day), flag: nil),
      Line(column: "by", value: .optional(entry.initials), flag: nil),
      Line(column: "words", value: .text(words), flag: flag(entry)),
    ]
  }

  /// A value with names in place of the identities of clubs, partners and caseworkers.
  private func shown(_ value: Scalar, _ column: String) -> JSONValue {
    guard case .integer = value, ["caseworker", "owner", "club", "partner", "opening"].contains(column),
      let name = words.value(value, of: column)
    else { return RecordJSON.value(value, of: column) }
    return .text(name)
  }

  private static let prose: Set<String> = [
    "body", "note", "text", "reason", "feedback", "droppedBecause", "voided", "safeContact", "evidence",
    "closedBecause", "how", "waived", "planB", "paidBy", "rightToWorkEvidence",
  ]

  /// Whom else a value names, or may name.
  func flag(_ value: Scalar, _ column: String) -> String? {
    guard case .text(let text) = value else { return nil }
    switch column {
    case "supervisor": return "names somebody else"
    case "referredBy": return names.flagOfReferrer(text)
    default: return CaseExport.prose.contains(column) ? names.flag(text) : nil
    }
  }
}

extension Workspace {
  /// Writes everything that is held about one person, as `html` to be read or as `json`.
  ///
  /// - Returns: The path that was written.
  /// - Throws: A refusal that says what is in the way; then nothing is written or recorded.
  package func exportCase(
    _ caseRecord: RecordID, as format: SheetFormat, to place: SheetPlace? = nil, replacing: Bool = false
  ) throws -> String {
    guard let facts = try facts(of: caseRecord) else { throw Refusal.caseNotThere }
    let bytes = try wholeCase(facts, as: format)
    let name = "\(FileNames.part(facts.caseRecord.number))-everything-\(today.iso).\(format.fileExtension)"
    return try SheetFile.write(
      bytes, named: name, to: place ?? .folder(sheetFolder), replacing: replacing
    ) { try record([RecordExport.Item(of: facts.caseRecord, .wholeCase, as: format.fileExtension)]) }
  }

  /// Everything that is held about one person, to be printed at once, and records it.
  package func printedCase(_ caseRecord: RecordID, as format: SheetFormat) throws -> [UInt8] {
    guard let facts = try facts(of: caseRecord) else { throw Refusal.caseNotThere }
    let bytes = try wholeCase(facts, as: format)
    try record([RecordExport.Item(of: facts.caseRecord, .wholeCase, as: format.fileExtension)])
    return bytes
  }

  private func wholeCase(_ facts: CaseFacts, as format: SheetFormat) throws -> [UInt8] {
    let id = facts.caseRecord.id
    let export = CaseExport(
      facts: facts, office: try office(), history: try history(of: id, limit: .max),
      exports: try file.exports(of: id), day: today)
    switch format {
    case .json: return Array((try export.json().spread + "\n").utf8)
    case .html: return Array(try CaseExportPage(export).html().utf8)
    default: throw Refusal.noWholeCaseFormat
    }
  }
}

extension Refusal {
  /// A whole case has tables that only these can hold.
  package static let noWholeCaseFormat = Refusal(
    rule: "export.case-format", summary: "Nothing was written: a whole case is written as html or json.",
    remedies: ["Choose --format html or json"])
}
