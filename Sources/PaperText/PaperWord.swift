/// What a line of a page is: its first word.
package enum PaperWord: String, CaseIterable, Sendable {
  /// What the document is called where it is listed; it is not on the page.
  case title
  /// The name at the head, large; the name in another script under it; what follows them.
  case name, native, about
  /// What stands to the right of the name, the first cell bold.
  case number
  /// A faint line across the page.
  case note
  /// A heading with a rule under it.
  case section
  /// `columns 2` sets what follows in two columns, `columns 1` ends that.
  case columns
  /// A label, its value, and what is unsure about it.
  case fact
  /// What leads a line of a list, bold, and the rest of it.
  case item
  /// A sign such as ✓, the text beside it, and what is faint.
  case mark
  case text, strong
  /// A stage of the bar: its name, its place (`now`, `done`) and since when.
  case stage
  /// A dot of the timeline: its place of 0 to 1000, the day, the words, and whether it is ahead.
  case event
  /// The headings of a table, and a row of it.
  case table, row
  /// The headings of a table of figures, which stand to the right under each other, and its sum, bold.
  case figures, sum
  /// A bar of a chart: its label, its value, and its length of 0 to 1000.
  case bar
  /// A line at the foot of every page.
  case foot
}

extension PaperWord {
  /// Whether rows may follow it.
  package var isHeadings: Bool { [.table, .figures].contains(self) }

  /// Whether it is a part of a table.
  package var isOfTable: Bool { isHeadings || [.row, .sum].contains(self) }
}

/// A line of a page: what it is, and its cells.
package struct PaperLine: Equatable, Sendable {
  package let word: PaperWord
  /// What stands between the bars; a cell may be empty.
  package let cells: [String]

  /// Makes a line.
  package init(word: PaperWord, cells: [String]) {
    self.word = word
    self.cells = cells
  }

  /// The text of a cell; nothing where it is empty or not there.
  package func cell(_ index: Int) -> String? {
    guard cells.indices.contains(index), !cells[index].isEmpty else { return nil }
    return cells[index]
  }
}

/// A line that is not understood.
package struct PaperFault: Error, Equatable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The word with which it begins.
  package let word: String
}

/// The page as text: a line a thing, its cells between bars.
package enum PaperText {
  /// Reads a page.
  ///
  /// - Throws: The first line that begins with no known word.
  package static func lines(of page: String) throws(PaperFault) -> [PaperLine] {
    var lines: [PaperLine] = []
    // By scalars: a mark at the beginning of a value would make one character with the blank before it.
    let pieces = page.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in pieces.enumerated() {
      guard let start = line.firstIndex(where: { $0 != " " }) else { continue }
      let word = line[start...].prefix { $0 != " " }
      guard let known = PaperWord(rawValue: String(word)) else {
        throw PaperFault(line: index + 1, word: String(String(word).prefix(40)))
      }
      lines.append(PaperLine(word: known, cells: cells(of: line[word.endIndex...])))
    }
    return lines
  }

  /// A value as a cell may hold it: a bar of its own does not end the cell.
  package static func escaped(_ value: String) -> String {
    String(
      String.UnicodeScalarView(
        value.unicodeScalars.flatMap { ["\\", "|"].contains($0) ? ["\\", $0] : [$0] }))
  }

  private static func cells(of rest: Substring.UnicodeScalarView) -> [String] {
    var cells: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
    var isEscaped = false
    for scalar in rest {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
      } else if !isEscaped, scalar == "|" {
        cells.append(String.UnicodeScalarView())
      } else {
        cells[cells.count - 1].append(scalar)
        isEscaped = false
      }
    }
    return cells.map { trimmed($0) }
  }

  private static func trimmed(_ cell: String.UnicodeScalarView) -> String {
    let start = cell.drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }
    return String(String.UnicodeScalarView(end.map { start[...$0] } ?? start.prefix(0)))
  }
}
