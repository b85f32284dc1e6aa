import CaseCore

/// The bars of a report as a drawing within a page.
///
/// Each bar begins at nought, has its label before it and its value after it, and the drawing says as a whole what
/// it shows, so that it can be heard as well as seen.
struct ReportBars {
  let table: ReportTable
  private static let (labels, most, line) = (230, 380, 22)

  /// The rows that have a first figure with a size.
  private var bars: [(label: String, value: String, size: Int)] {
    zip(table.rows, table.bars(of: 0)).compactMap { row, size in
      size.map { (row.label, row.cells[0].words, $0) }
    }
  }

  /// The drawing as SVG; nothing where there are no two bars to compare.
  func svg(_ escape: (String) -> String) -> String {
    let bars = bars
    guard bars.count > 1, let greatest = bars.map(\.size).max(), greatest > 0 else { return "" }
    let name =
      table.title.isEmpty ? table.columns.first ?? "" : "\(table.title): \(table.columns.first ?? "")"
    let spoken = bars.map { "\($0.label) \($0.value)" }.joined(separator: ", ")
    let lines = bars.enumerated().map { line($1, at: $0, of: greatest, escape) }
    let (width, height) = (Self.labels + Self.most + 110, bars.count * Self.line + 4)
    return """
      <svg role="img" viewBox="0 0 \(width) \(height)" width="100%" xmlns="http://www.w3.org/2000/svg">
      <title>\(escape(CleanText.line(name)))</title>
      <desc>\(escape(CleanText.line(spoken)))</desc>
      \(lines.joined(separator: "\n"))
      </svg>

      """
  }

  private func line(
    _ bar: (label: String, value: String, size: Int), at place: Int, of greatest: Int,
    _ escape: (String) -> String
  ) -> String {
    let top = place * Self.line + 2
    let width = max(bar.size > 0 ? 1 : 0, bar.size * Self.most / greatest)
    let label = escape(CleanText.cut(CleanText.line(bar.label), 34))
    return """
      <text x="\(Self.labels - 8)" y="\(top + 14)" text-anchor="end">\(label)</text>
      <rect x="\(Self.labels)" y="\(top + 2)" width="\(width)" height="14"></rect>
      <text x="\(Self.labels + width + 6)" y="\(top + 14)">\(escape(bar.value))</text>
      """
  }
}
