import CaseCore
internal import PaperText

/// A report as the page that is printed as PDF: the figures and bars of the page of HTML.
struct ReportPage {
  let report: Report

  /// Has it printed on as many pages as it takes; the same report gives the same bytes.
  ///
  /// - Throws: A refusal where nothing here prints.
  func printed() throws(Refusal) -> PrintedPaper {
    try PaperPress().print([text], ReportPage.order, on: report.asOf)
  }

  /// What a reader should know of what was printed.
  static func warnings(of paper: PrintedPaper) -> [String] { paper.sheets.warnings(on: order) }

  private static var order: PaperOrder {
    var order = PaperOrder()
    order.takesAllPages = true
    return order
  }

  /// The page, a line a thing.
  var text: String {
    // A name that runs from right to left must not turn the day beside it round.
    let scope = report.scopeParts.map { SheetText.harmless($0, in: .pdf) }.joined(separator: ", ")
    let head = [
      line(.title, [report.title]), line(.name, [report.title]), "\(PaperWord.about.rawValue) \(scope)",
      line(.text, [report.definition]), "\(PaperWord.foot.rawValue) \(report.title). \(scope)",
    ]
    let notes = report.notes.map { line(.mark, ["•", $0]) }
    return (head + report.tables.flatMap(lines) + (notes.isEmpty ? [] : [line(.section, ["Notes"])] + notes))
      .joined(separator: "\n")
  }

  private func lines(of table: ReportTable) -> [String] {
    let grid = ReportGrid(table)
    let title = table.title.isEmpty ? [] : [line(.section, [table.title])]
    return title + [line(.figures, grid.head)] + grid.rows.map { line(.row, $0) }
      + (grid.total.map { [line(.sum, $0)] } ?? [])
      + drawing(ReportBars(table, of: report))
  }

  private func drawing(_ bars: ReportBars) -> [String] {
    (bars.caption.map { [line(.note, [$0])] } ?? [])
      + bars.bars.map { line(.bar, [$0.shortLabel, $0.value, String($0.length)]) }
  }

  private func line(_ word: PaperWord, _ cells: [String]) -> String {
    "\(word.rawValue) " + cells.map { SheetText.harmless($0, in: .pdf) }.joined(separator: " | ")
  }
}
