import CaseCore

/// The whole case as a page that may be handed to the person: the words of the screens, without script.
struct CaseExportPage {
  private let export: CaseExport
  private var words: CaseExportWords { export.words }

  init(_ export: CaseExport) {
    self.export = export
  }

  /// The page.
  func html() throws -> String {
    let number = escaped(export.facts.caseRecord.number)
    let sections = try export.tables(with: []).map(section).joined()
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(number), everything that is held, \(export.day.fullWords)</title>
      <style>
      \(CaseExportPage.style)
      </style>
      </head>
      <body>
      <h1>\(number): everything that is held</h1>
      <p>About \(text(export.facts.person.displayName)), as of \(export.day.fullWords). \(escaped(CaseExport.advice))</p>
      \(sections)\(takenBack)\(list("What left the file", export.exports.map(item)))\(list("What was done, the newest first", export.history.map(item)))</body>
      </html>

      """
  }

  private static let style = """
    body { font: 10pt/1.4 "Noto Sans", Arial, sans-serif; max-width: 180mm; margin: 10mm auto; color: #1a1a1a; }
    h2 { font-size: 12pt; border-bottom: 0.5pt solid #999; margin: 6mm 0 2mm; break-after: avoid; }
    h3 { font-size: 10pt; margin: 2mm 0 0; break-after: avoid; }
    dl { display: grid; grid-template-columns: 45mm 1fr; gap: 0 3mm; margin: 0 0 2mm; break-inside: avoid; }
    dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; } li { overflow-wrap: anywhere; }
    mark { background: #ffe9a8; font-style: italic; }
    """

  private static let titles: [Table: String] = [
    .person: "Person", .personRestricted: "Immigration status", .nameAlias: "Other names",
    .caseRecord: "Case",
    .enrolment: "Profession and pathway", .caseStatus: "Status", .stageTransition: "Stages",
    .stepEvent: "Steps of the pathway", .sitting: "Exams", .employment: "Work",
    .placementCheck: "Checks before placements", .contact: "Contacts and notes", .action: "What was promised",
    .fundingLine: "Money",
  ]

  private func section(_ table: Table, _ rows: [any Record]) throws -> String {
    let title = CaseExportPage.titles[table] ?? table.plural.sentenceCase
    return "<section>\n<h2>\(escaped(title))</h2>\n" + (try rows.map(row).joined()) + "</section>\n"
  }

  /// What was recorded and then undone: it is held in the history, and marked as such.
  private var takenBack: String {
    let rows = export.gone.map { gone in
      let fact = OperationWords.fact(in: gone.table, gone.fields)
      let heading = fact.flatMap(words.heading) ?? gone.table.noun.sentenceCase
      return row("\(heading), \(gone.words)", gone.fields)
    }
    guard !rows.isEmpty else { return "" }
    return "<section>\n<h2>Taken back, and still in the history</h2>\n" + rows.joined() + "</section>\n"
  }

  private func row(_ record: any Record) throws -> String {
    row(words.heading(of: record), try fields(of: record))
  }

  /// A row: what it is, and what its heading does not say yet.
  private func row(_ heading: String?, _ fields: Fields) -> String {
    let pairs = fields.sorted { $0.key < $1.key }.compactMap { column, value -> String? in
      guard let words = words.value(value, of: column) else { return nil }
      let flag = export.flag(value, column)
      if flag == nil, words.count > 1, isSaid(words, in: heading) { return nil }
      return "<dt>\(escaped(self.words.label(column)))</dt><dd>\(text(words))\(mark(flag))</dd>\n"
    }
    let title = heading.map { "<h3>\(text($0))</h3>\n" } ?? ""
    return title + (pairs.isEmpty ? "" : "<dl>\n" + pairs.joined() + "</dl>\n")
  }

  /// Whether a heading says something already.
  private func isSaid(_ words: String, in heading: String?) -> Bool {
    heading?.lowercased().contains(words.lowercased()) == true
  }

  private func list(_ title: String, _ items: [String]) -> String {
    guard !items.isEmpty else { return "" }
    return "<section>\n<h2>\(escaped(title))</h2>\n<ul>\n" + items.joined() + "</ul>\n</section>\n"
  }

  private func item(_ entry: HistoryEntry) -> String {
    let by = entry.initials.map { " (\($0))" } ?? ""
    return item("\(entry.operation.day.fullWords)\(by): \(words.words(of: entry))", export.flag(entry))
  }

  private func item(_ left: Export) -> String { item(words.words(of: left), export.flag(left)) }

  private func item(_ words: String, _ flag: String?) -> String { "<li>\(text(words))\(mark(flag))</li>\n" }

  private func mark(_ flag: String?) -> String { flag.map { " <mark>\(escaped($0))</mark>" } ?? "" }

  private func text(_ text: String) -> String { "<bdi>\(escaped(text))</bdi>" }

  private func escaped(_ text: String) -> String { SheetText.harmless(text, in: .html) }
}
