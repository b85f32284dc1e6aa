import CaseCore

/// The whole case as a page that a person can read in any browser, without script.
struct CaseExportPage {
  private let export: CaseExport

  init(_ export: CaseExport) {
    self.export = export
  }

  /// The page.
  func html() throws -> String {
    let number = escaped(export.facts.caseRecord.number)
    let sections = try export.sections().map(section).joined()
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(number), everything that is held, \(export.day.fullWords)</title>
      <style>
      body { font: 10pt/1.4 "Noto Sans", Arial, sans-serif; max-width: 180mm; margin: 10mm auto; color: #1a1a1a; }
      h2 { font-size: 11pt; border-bottom: 0.5pt solid #999; margin: 6mm 0 2mm; break-after: avoid; }
      dl { display: grid; grid-template-columns: 45mm 1fr; gap: 0 3mm; margin: 0 0 3mm; break-inside: avoid; }
      dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; } mark { background: #eee; font-style: italic; }
      </style>
      </head>
      <body>
      <h1>\(number): everything that is held</h1>
      <p>As of \(export.day.fullWords). \(escaped(CaseExport.advice))</p>
      \(sections)</body>
      </html>

      """
  }

  private func section(_ section: CaseExport.Section) -> String {
    let title = FieldWords.label(section.name).sentenceCase
    return "<section>\n<h2>\(escaped(title))</h2>\n" + section.rows.map(row).joined() + "</section>\n"
  }

  private func row(_ lines: [CaseExport.Line]) -> String {
    let pairs = lines.filter { $0.value != .null }.map { line in
      let flag = line.flag.map { " <mark>\(escaped($0))</mark>" } ?? ""
      let label = escaped(FieldWords.label(line.column).sentenceCase)
      return "<dt>\(label)</dt><dd dir=\"auto\">\(escaped(words(line.value)))\(flag)</dd>\n"
    }
    return "<dl>\n" + pairs.joined() + "</dl>\n"
  }

  private func words(_ value: JSONValue) -> String {
    switch value {
    case .text(let text): Day(iso: text)?.fullWords ?? text
    case .bool(let value): value ? "yes" : "no"
    default: value.written
    }
  }

  private func escaped(_ text: String) -> String { SheetText.harmless(text, in: .html) }
}
