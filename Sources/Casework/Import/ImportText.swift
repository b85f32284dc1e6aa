/// Pieces of the sentences that an import says.
enum ImportText {
  /// A word of the file inside a sentence: in quotation marks, cut at 40 characters, and without anything
  /// that could drive a terminal or turn the sentence round.
  static func inQuotes(_ text: some StringProtocol) -> String {
    let shown = text.prefix(40).map { $0.unicodeScalars.allSatisfy(isHarmless) ? $0 : "\u{FFFD}" }
    return "“" + String(shown) + (text.dropFirst(40).isEmpty ? "" : "…") + "”"
  }

  /// A list in a sentence: `a, b or c`.
  static func list(_ words: [String], last joint: String) -> String {
    guard words.count > 1, let end = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(joint) " + end
  }

  /// A number with its noun: `1 row`, `2 rows`.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }
}
