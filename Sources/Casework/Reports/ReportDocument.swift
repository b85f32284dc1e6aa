package import CaseCore

/// A report as a document that leaves the program.
package enum ReportDocument {
  /// The report as CSV: each table after an empty line, with its title and heading.
  ///
  /// - Returns: UTF-8 with a byte-order mark.
  package static func csv(_ report: Report) -> [UInt8] {
    var writer = CSVWriter()
    let period = report.period.isAlways ? [] : [report.period.text]
    writer.add(([report.title, report.programme, report.asOf.iso] + period).map(CleanText.line))
    for table in report.tables {
      writer.add([""])
      if !table.title.isEmpty { writer.add([CleanText.line(table.title)]) }
      for row in ReportGrid(table).all { writer.add(row) }
    }
    writer.add([""])
    for line in [report.definition] + report.notes { writer.add([CleanText.line(line)]) }
    return writer.bytes
  }

  /// The report as Markdown.
  package static func markdown(_ report: Report) -> String {
    let escape = { SheetText.harmless($0, in: .markdown) }
    let head =
      "# \(escape(report.title))\n\n\(escape(report.scope))\n"
    let tables = report.tables.map { table in
      let title = table.title.isEmpty ? "" : "\n## \(escape(table.title))\n"
      return title + "\n" + markdown(ReportGrid(table), escape)
    }
    let notes = report.notes.map { "- \(escape($0))\n" }.joined()
    return head + "\n\(escape(report.definition))\n" + tables.joined()
      + (notes.isEmpty ? "" : "\n" + notes)
  }

  private static func markdown(_ grid: ReportGrid, _ escape: @escaping (String) -> String) -> String {
    let rule = "|---|" + String(repeating: "--:|", count: grid.head.count - 1)
    let line = { (cells: [String], bold: String) in
      "| " + cells.map { bold + escape($0) + bold }.joined(separator: " | ") + " |"
    }
    let rows = grid.rows.map { line($0, "") } + (grid.total.map { [line($0, "**")] } ?? [])
    return ([line(grid.head, ""), rule] + rows).joined(separator: "\n") + "\n"
  }

  /// The report as one self-contained page.
  package static func html(_ report: Report) -> String {
    let escape = { SheetText.harmless($0, in: .html) }
    let tables = report.tables.map { html($0, ReportBars($0, of: report), escape) }.joined()
    let notes = report.notes.map { "<li>\(escape($0))</li>\n" }.joined()
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(escape(report.title))</title>
      <style>\(style)</style>
      </head>
      <body>
      <h1>\(escape(report.title))</h1>
      <p class="soft">\(escape(report.scope))</p>
      <p>\(escape(report.definition))</p>
      \(tables)\(notes.isEmpty ? "" : "<ul>\n\(notes)</ul>\n")</body>
      </html>

      """
  }

  private static func html(
    _ table: ReportTable, _ bars: ReportBars, _ escape: (String) -> String
  ) -> String {
    let grid = ReportGrid(table)
    let title = table.title.isEmpty ? "" : "<h2>\(escape(table.title))</h2>\n"
    let head = grid.head.map { "<th scope=\"col\">\(escape($0))</th>" }.joined()
    let body = grid.rows.map { row($0, escape) }.joined()
    let foot = grid.total.map { "<tfoot>\n\(row($0, escape))</tfoot>\n" } ?? ""
    return "\(title)<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body)</tbody>\n\(foot)</table>\n"
      + bars.svg(escape)
  }

  private static func row(_ cells: [String], _ escape: (String) -> String) -> String {
    let label = "<th scope=\"row\">\(escape(cells[0]))</th>"
    return "<tr>\(label)\(cells.dropFirst().map { "<td>\(escape($0))</td>" }.joined())</tr>\n"
  }

  private static let style = """

    @page { size: A4; margin: 15mm; }
    body { margin: 0 auto; max-width: 180mm; padding: 8mm 4mm; color: #1a1a1a; background: #fff;
      font: 10pt/1.4 "Noto Sans", "Segoe UI", Arial, "DejaVu Sans", sans-serif; }
    h1 { font-size: 17pt; margin: 0; }
    h2 { font-size: 11pt; margin: 6mm 0 1mm; }
    .soft { color: #555; margin-top: 1mm; }
    table { border-collapse: collapse; margin: 3mm 0; min-width: 60%; break-inside: avoid-page; }
    th, td { padding: 0.8mm 3mm 0.8mm 0; border-bottom: 0.4pt solid #d4d4d4; text-align: end;
      font-variant-numeric: tabular-nums; }
    th:first-child { text-align: start; font-weight: 400; }
    figure { margin: 3mm 0; break-inside: avoid-page; }
    figcaption { color: #555; }
    svg { display: block; max-width: 150mm; }
    svg text { font-size: 12px; fill: #1a1a1a; }
    svg rect { fill: #2f6f9f; }
    thead th, thead th:first-child, tfoot th:first-child, tfoot td { font-weight: 700; }

    """
}
