import Terminal

extension Frame {
  /// The text as one line with single blanks, for sentences that break where the path of a temporary folder ends.
  var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
