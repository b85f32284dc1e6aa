import CaseCore

/// The bars of a report as a drawing within a page.
///
/// Each bar begins at nought, has its label before it and its value after it, and the drawing says as a whole what
/// it shows, so that it can be heard as well as seen.
struct ReportBars {
  private let table: ReportTable
  /// The column that is drawn; nothing where a page draws none.
  private let column: Int?
  private static let (labels, most, line) = (230, 380, 22)

  /// Chooses what a page draws of a table of a report.
  init(_ table: ReportTable, of report: Report) {
    self.table = table
    column = report.drawnColumn(of: table).flatMap { table.columns.indices.contains($0) ? $0 : nil }
  }

  /// Which column is drawn, as it stands above the bars; nothing where there are none.
  var caption: String? {
    guard let column, !bars.isEmpty else { return nil }
    return "Bars: \(table.columns[column])"
  }

  /// A bar and what stands beside it.
  struct Bar {
    let label: String
    let value: String
    /// In thousandths of the longest; what is more than nothing is seen, what is kept back has no length.
    let length: Int

    /// The label as far as a drawing has room for it.
    var shortLabel: String { CleanText.cut(label, 34) }
  }

  /// The rows that have a figure with a size in the column, and those whose figure is kept back, which say so; none
  /// where there are no two to compare.
  var bars: [Bar] {
    guard let column else { return [] }
    let sizes = table.bars(of: column)
    let known = sizes.compactMap(\.self)
    guard known.count > 1, let greatest = known.max(), greatest > 0 else { return [] }
    return zip(table.rows, sizes).filter { $1 != nil || $0.cells[column].isKeptBack }.map { row, size in
      Bar(
        label: CleanText.line(row.label), value: row.cells[column].words,
        length: size.map { max($0 > 0 ? 3 : 0, $0 * 1_000 / greatest) } ?? 0)
    }
  }

  /// The drawing as SVG; nothing where there are no bars.
  func svg(_ escape: (String) -> String) -> String {
    let bars = bars
    guard let caption, let column else { return "" }
    let name = [table.title, table.columns[column]].filter { !$0.isEmpty }.joined(separator: ": ")
    let spoken = bars.map { "\($0.label) \($0.value)" }.joined(separator: ", ")
    let lines = bars.enumerated().map { line($1, at: $0, escape) }
    let (width, height) = (Self.labels + Self.most + 110, bars.count * Self.line + 4)
    return """
      <figure>
      <figcaption>\(escape(CleanText.line(caption)))</figcaption>
      <svg role="img" viewBox="0 0 \(width) \(height)" width="100%" xmlns="http://www.w3.org/2000/svg">
      <title>\(escape(CleanText.line(name)))</title>
      <desc>\(escape(CleanText.line(spoken)))</desc>
      \(lines.joined(separator: "\n"))
      </svg>
      </figure>

      """
  }

  private func line(_ bar: Bar, at place: Int, _ escape: (String) -> String) -> String {
    let top = place * Self.line + 2
    let width = bar.length * Self.most / 1_000
    return """
      <text x="\(Self.labels - 8)" y="\(top + 14)" text-anchor="end">\(escape(bar.shortLabel))</text>
      <rect x="\(Self.labels)" y="\(top + 2)" width="\(width)" height="14"></rect>
      <text x="\(Self.labels + width + 6)" y="\(top + 14)">\(escape(bar.value))</text>
      """
  }
}
