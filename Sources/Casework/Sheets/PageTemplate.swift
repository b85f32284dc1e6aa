internal import PaperText

/// The lines of a template for PDF: each has to begin with a word of the page.
enum PageTemplate {
  /// Finds every line that begins with no such word.
  ///
  /// Tags at the beginning of a line put nothing there: they open and close sections, or are comments.
  static func faults(in text: String) -> [TemplateFault] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let start = startOfWords(in: line)
      guard start < line.endIndex else { return nil }
      let word = String(line[start...].prefix { $0 != " " })
      guard PaperWord(rawValue: word) == nil else { return nil }
      return TemplateFault(
        line: index + 1, column: line.unicodeScalars.distance(from: line.startIndex, to: start) + 1,
        words: words(for: word))
    }
  }

  private static func words(for word: String) -> String {
    let known = PaperWord.allCases.map(\.rawValue)
    let hint =
      nearest(to: word, among: known).map { "Did you mean “\($0)”?" }
      ?? "It has to be one of \(known.joined(separator: ", "))."
    return "A line of a page cannot begin with “\(SheetText.clean(String(word.prefix(40))))”. \(hint)"
  }

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
