internal import PaperText

/// The lines of a template for PDF: each has to begin with a word of the page and hold what that word takes.
enum PageTemplate {
  /// Finds every line that is no part of a page.
  ///
  /// Tags at the beginning of a line put nothing there: they open and close sections, or are comments.
  static func faults(in text: String) -> [TemplateFault] {
    var (above, headings): (PaperWord?, Int) = (nil, 0)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      let start = startOfWords(in: line)
      guard start < line.endIndex else { return nil }
      let (known, count) = (PaperWord(rawValue: word(of: line[start...])), cells(of: line[start...]).count)
      if known?.isHeadings == true { headings = count }
      defer { above = known }
      let isRow = known?.isOfTable == true && known?.isHeadings == false
      let wide =
        isRow && count > headings && above?.isOfTable == true
        ? "This “\(word(of: line[start...]))” has \(count) cells, and the headings above it \(headings)."
        : nil
      guard let words = fault(of: line[start...], below: above) ?? wide else { return nil }
      return TemplateFault(
        line: index + 1, column: line.unicodeScalars.distance(from: line.startIndex, to: start) + 1,
        words: words)
    }
  }

  private static func word(of line: Substring) -> String { String(line.prefix { $0 != " " }) }

  private static func cells(of line: Substring) -> [String] {
    (try? PaperText.lines(of: String(line)))?.first?.cells ?? []
  }

  /// What is wrong with a line; nothing where it is a part of a page.
  private static func fault(of line: Substring, below above: PaperWord?) -> String? {
    let word = word(of: line)
    guard let known = PaperWord(rawValue: word) else { return unknown(word) }
    if known.isOfTable, !known.isHeadings, above?.isOfTable != true {
      return "“\(word)” stands below “table”, “figures” or another “row”."
    }
    let cells = cells(of: line)
    let count = cells.count { !$0.isEmpty }
    if count < known.fewestCells { return "“\(word)” takes \(known.cellWords)." }
    if let most = known.mostCells, cells.count > most {
      return
        "“\(word)” takes \(known.cellWords): at most \(most == 1 ? "1 cell" : "\(most) cells"), not \(cells.count)."
    }
    for (index, cell) in cells.enumerated() where !cell.contains("{{") && !known.takes(cell, at: index) {
      return "“\(word)” takes \(known.cellWords), not “\(shown(cell))”."
    }
    return nil
  }

  private static func unknown(_ word: String) -> String {
    let known = PaperWord.allCases.map(\.rawValue)
    let hint =
      nearest(to: word, among: known).map { "Did you mean “\($0)”?" }
      ?? "It has to be one of \(known.joined(separator: ", "))."
    return "A line of a page cannot begin with “\(shown(word))”. \(hint)"
  }

  private static func shown(_ text: String) -> String { SheetText.clean(String(text.prefix(40))) }

  private static func startOfWords(in line: Substring) -> Substring.Index {
    var rest = line.drop { $0 == " " }
    while rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") {
      let sigil = rest.dropFirst(2).first
      guard let sigil, ["#", "^", "/", "!"].contains(sigil) else { break }
      rest = rest[end.upperBound...].drop { $0 == " " }
    }
    return rest.startIndex
  }
}

/// What a word of a page takes.
extension PaperWord {
  fileprivate var fewestCells: Int {
    switch self {
    case .event, .bar: 3
    case .stage, .fact, .mark: 2
    default: 1
    }
  }

  /// The cells of which something is drawn; nothing where it is any number.
  fileprivate var mostCells: Int? {
    switch self {
    case .table, .figures, .row, .sum, .number: nil
    case .event: 4
    case .stage, .fact, .mark, .bar: 3
    case .item, .strong: 2
    default: 1
    }
  }

  /// The cells, to be told where they are missing.
  fileprivate var cellWords: String {
    switch self {
    case .columns: "1 or 2"
    case .event: "its place from 0 to 1000, the day and the words, with bars between them"
    case .stage: "the name of a stage and its place (done, now, ahead or passed by), with a bar between them"
    case .fact: "a label and its value, with a bar between them"
    case .mark: "a sign and the words, with a bar between them"
    case .table, .figures, .row, .sum: "cells with bars between them"
    case .bar: "a label, a value and a length from 0 to 1000, with bars between them"
    default: "words after it"
    }
  }

  /// Whether a cell can stand at its place where it is written out.
  fileprivate func takes(_ cell: String, at place: Int) -> Bool {
    switch (self, place) {
    case (.columns, 0): ["1", "2"].contains(cell)
    case (.event, 0), (.bar, 2): Int(cell).map { (0...1_000).contains($0) } ?? false
    case (.stage, 1): ["done", "now", "ahead", "passed by"].contains(cell)
    default: true
    }
  }
}
