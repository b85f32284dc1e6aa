package import CaseCore

/// A report as plain lines.
package struct ReportText {
  private let report: Report
  private let columns: Int

  /// Makes the lines of a report, cut to so many columns.
  package init(_ report: Report, columns: Int) {
    self.report = report
    self.columns = columns
  }

  /// The lines, cleaned.
  package var lines: [String] {
    let head = [report.title, CleanText.line(report.scope)]
    let body = [wrapped(report.definition)] + report.tables.map(table)
    let notes = report.notes.isEmpty ? [] : [report.notes.flatMap(wrapped)]
    return ([head] + body + notes).joined(separator: [""]).map { String($0.trimmingEnd) }
  }

  private func wrapped(_ text: String) -> [String] { TextWrap.lines(CleanText.line(text)) }

  private func table(_ table: ReportTable) -> [String] {
    let grid = ReportGrid(table)
    let widths = widths(of: grid)
    let title = table.title.isEmpty ? [] : [CleanText.line(table.title)]
    let lines = grid.rows.map { line($0, widths) }
    let total = grid.total.map { [line($0, widths)] } ?? []
    return title + [line(grid.head, widths)] + lines + total
  }

  /// Figures have the room that they need; labels what is left, 14 columns at least.
  private func widths(of grid: ReportGrid) -> [Int] {
    let all = grid.all
    let figures = grid.head.indices.dropFirst().map { column in
      all.map { CleanText.columns($0[column]) }.max() ?? 0
    }
    let labels = all.map { CleanText.columns($0[0]) }.max() ?? 0
    let room = columns - figures.reduce(0) { $0 + $1 + 2 }
    return [max(14, min(labels, room))] + figures
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).enumerated().reduce("") { line, next in
      let (cell, width) = next.element
      let blanks = String(repeating: " ", count: max(0, width - CleanText.columns(cell)))
      return next.offset == 0 ? CleanText.fitted(cell, width) : line + "  " + blanks + cell
    }
  }
}

/// A table of a report as texts.
struct ReportGrid {
  let head: [String]
  let rows: [[String]]
  let total: [String]?

  init(_ table: ReportTable) {
    head = ([table.heading] + table.columns).map(CleanText.line)
    rows = table.rows.map(ReportGrid.texts)
    total = table.total.map(ReportGrid.texts)
  }

  /// The head, the rows and the total.
  var all: [[String]] { [head] + rows + (total.map { [$0] } ?? []) }

  private static func texts(_ row: ReportRow) -> [String] {
    [CleanText.line(row.label)] + row.cells.map { CleanText.line($0.words) }
  }
}
