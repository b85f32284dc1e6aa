import CaseCore
import Terminal

/// The lines of a report as the screen shows them.
struct ReportLines {
  let report: Report
  let width: Int
  /// The column that is drawn as bars; nothing where figures stand in columns.
  let bars: Int?
  /// The chosen column, which is always seen.
  let column: Int

  var lines: [OutcomesLine] {
    var lines = paragraph(report.definition)
    var stop = 0
    for table in report.tables {
      lines.append(OutcomesLine(text: ""))
      if !table.title.isEmpty { lines.append(OutcomesLine(text: table.title, style: .heading)) }
      lines += overTime(table)
      lines += bars.map { drawn(table, $0, from: stop) } ?? self.table(table, from: stop)
      stop += table.rows.count + (table.total == nil ? 0 : 1)
    }
    return lines + (report.notes.isEmpty ? [] : [OutcomesLine(text: "")]) + report.notes.flatMap(paragraph)
  }

  /// The titles of all reports, then those that were kept.
  static func list(_ kept: [ReportRun]) -> [OutcomesLine] {
    let names = ReportName.allCases
    let reports = names.enumerated().map { OutcomesLine(text: "  \($1.title)", stop: $0) }
    guard !kept.isEmpty else { return reports }
    let runs = kept.enumerated().map { index, run in
      let title = ReportName(rawValue: run.report)?.title ?? run.report
      return OutcomesLine(text: "  \(run.number)  \(title), \(run.scope)", stop: names.count + index)
    }
    return reports + [OutcomesLine(text: ""), OutcomesLine(text: "Kept, as they were", style: .heading)]
      + runs
  }

  /// A column of a table over time as one line, from nought to its greatest figure.
  private func overTime(_ table: ReportTable) -> [OutcomesLine] {
    let column = min(bars ?? 0, max(0, table.columns.count - 1))
    let sizes = table.bars(of: column)
    guard table.isSeries, sizes.count > 1, let most = sizes.compactMap(\.self).max() else { return [] }
    let top = table.rows.first { $0.cells[column].size == most }
    let words = "\(table.columns[column]), at most \(top?.cells[column].words ?? "") in \(top?.label ?? "")"
    let room = max(1, width - displayWidth(words) - 4)
    return [OutcomesLine(text: "  \(words) \(Sparkline.text(sizes.suffix(room)))", style: .accent)]
  }

  private func paragraph(_ text: String) -> [OutcomesLine] {
    wrap(text, to: width).map { OutcomesLine(text: $0, style: .dim) }
  }

  private func rows(of table: ReportTable) -> [ReportRow] { table.rows + (table.total.map { [$0] } ?? []) }
}

/// Figures in columns.
extension ReportLines {
  /// A table with as many of its columns as there is room for, the chosen one among them.
  private func table(_ table: ReportTable, from first: Int) -> [OutcomesLine] {
    let seen = seen(of: table)
    guard seen.count < table.columns.count else { return self.whole(table, from: first) }
    let narrow = ReportLines(report: report, width: width - 2, bars: bars, column: column)
    var lines = narrow.whole(table.keeping(seen), from: first)
    for index in lines.indices { lines[index].firstCell = seen.lowerBound }
    guard let head = lines.lastIndex(where: { $0.stop == nil }) else { return lines }
    if seen.lowerBound > 0 { lines[head].text = "‹ " + lines[head].text.dropFirst(2) }
    if seen.upperBound < table.columns.count { lines[head].text += " ›" }
    return lines
  }

  private func whole(_ table: ReportTable, from first: Int) -> [OutcomesLine] {
    let rows = rows(of: table)
    let wanted = max(10, longest(rows.map(\.label) + [table.heading]))
    let widths = widened(widths(of: table, beside: wanted), for: table.columns, beside: wanted)
    let labels = max(10, min(wanted, width - room(widths) - 2))
    return heads(of: table, labels, widths)
      + rows.enumerated().map { index, row in
        var line = line(row.label, row.cells.map(\.words), labels, widths)
        line.stop = first + index
        if index == table.rows.count { line.style = .heading }
        return line
      }
  }

  /// The columns that fit beside short labels: all of them, or those around the chosen one.
  private func seen(of table: ReportTable) -> Range<Int> {
    let widths = widths(of: table, titled: words)
    let most = width - 14
    guard room(widths) > most + 2, !widths.isEmpty else { return widths.indices }
    let chosen = min(column, widths.count - 1)
    var (first, end) = (0, chosen + 1)
    while first < chosen, room(Array(widths[first..<end])) > most { first += 1 }
    while end < widths.count, room(Array(widths[first...end])) <= most { end += 1 }
    return first..<end
  }

  /// The widths of the figures and of short titles, where these fit beside the labels; else titles are broken.
  private func widths(of table: ReportTable, beside labels: Int) -> [Int] {
    let whole = widths(of: table) { displayWidth($0) <= 14 ? [$0] : words(of: $0) }
    return room(whole) + 2 + min(labels, 20) <= width ? whole : widths(of: table, titled: words)
  }

  private func widths(of table: ReportTable, titled pieces: (String) -> [String]) -> [Int] {
    table.columns.indices.map { column in
      longest(rows(of: table).map { $0.cells[column].words } + pieces(table.columns[column]))
    }
  }

  private func words(of title: String) -> [String] { title.split(separator: " ").map(String.init) }

  /// The titles of the columns, each over as many lines as its width takes, the last ones on one line.
  private func heads(of table: ReportTable, _ labels: Int, _ widths: [Int]) -> [OutcomesLine] {
    let titles = zip(table.columns, widths).map { wrap($0, to: max(1, $1)) }
    let count = max(1, titles.map(\.count).max() ?? 1)
    return (0..<count).map { row in
      let cells = titles.map { lines in row < count - lines.count ? "" : lines[row - count + lines.count] }
      let head = line(row == count - 1 ? table.heading : "", cells, labels, widths)
      return OutcomesLine(text: head.text, style: .dim)
    }
  }

  /// The widths with what labels leave for the long titles, from the first column on.
  private func widened(_ widths: [Int], for titles: [String], beside labels: Int) -> [Int] {
    var spare = width - 2 - labels - room(widths)
    return zip(widths, titles).map { width, title in
      let more = min(max(0, spare), max(0, displayWidth(title) - width))
      spare -= more
      return width + more
    }
  }

  private func room(_ widths: [Int]) -> Int { widths.reduce(0) { $0 + $1 + 2 } }

  private func longest(_ texts: [String]) -> Int { texts.map { displayWidth($0) }.max() ?? 0 }

  private func line(_ label: String, _ cells: [String], _ labels: Int, _ widths: [Int]) -> OutcomesLine {
    var line = OutcomesLine(text: "  " + CleanText.fitted(label, labels))
    for (cell, width) in zip(cells, widths) {
      let text = displayWidth(cell) <= width ? cell : CleanText.cut(cell, width)
      line.text += String(repeating: " ", count: 2 + width - displayWidth(text))
      line.cells.append((displayWidth(line.text), text))
      line.text += text
    }
    return line
  }
}

/// Figures as bars: the value, then a bar from nought, an eighth of a column at a time.
extension ReportLines {
  private func drawn(_ table: ReportTable, _ column: Int, from first: Int) -> [OutcomesLine] {
    let column = min(column, max(0, table.columns.count - 1))
    let sizes = table.bars(of: column)
    let most = sizes.compactMap(\.self).max() ?? 0
    let labels = min(longest(table.rows.map(\.label)), 28)
    let words = rows(of: table).map { $0.cells.indices.contains(column) ? $0.cells[column].words : "" }
    let values = longest(words)
    let room = max(4, width - labels - values - 6)
    let title = OutcomesLine(text: "  \(table.columns.isEmpty ? "" : table.columns[column])", style: .dim)
    return [title]
      + zip(rows(of: table), words).enumerated().map { index, row in
        let blanks = String(repeating: " ", count: max(0, values - displayWidth(row.1)))
        let size = index < sizes.count ? sizes[index] : nil
        let bar = Bar.text(size ?? 0, of: most, columns: room)
        return OutcomesLine(
          text: "  \(CleanText.fitted(row.0.label, labels)) \(blanks)\(row.1) \(bar)",
          style: index < sizes.count ? .plain : .heading, stop: first + index)
      }
  }
}

/// Figures that follow each other as one line of upright bars.
enum Sparkline {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  /// The line, from nought to the greatest figure: what is more than nothing stands higher than nothing, and a blank
  /// is where nothing is known.
  static func text(_ figures: [Int?]) -> String {
    let most = max(1, figures.compactMap(\.self).max() ?? 1)
    return String(
      figures.map { figure in
        figure.map { bars[$0 <= 0 ? 0 : max(1, $0 * 7 / most)] } ?? " "
      })
  }
}

/// A horizontal bar of block signs.
enum Bar {
  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The bar of a part of a whole; what is more than nothing is at least an eighth of a column long.
  static func text(_ part: Int, of whole: Int, columns: Int) -> String {
    guard whole > 0, part > 0 else { return "" }
    let length = max(1, min(part, whole) * columns * 8 / whole)
    let rest = length % 8
    return String(repeating: "█", count: length / 8) + (rest == 0 ? "" : String(eighths[rest - 1]))
  }
}

extension ReportTable {
  /// The table with some of its columns.
  fileprivate func keeping(_ seen: Range<Int>) -> ReportTable {
    let row = { (row: ReportRow) in ReportRow(row.label, Array(row.cells[seen])) }
    var copy = self
    (copy.columns, copy.rows, copy.total) = (Array(columns[seen]), rows.map(row), total.map(row))
    return copy
  }
}
