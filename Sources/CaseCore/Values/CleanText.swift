/// Makes texts that people have typed, or that came from a file, harmless where they are shown as plain text.
package enum CleanText {
  /// The text on one line, without signs that steer a terminal or the direction of text.
  ///
  /// - Controls, private use and unassigned signs become U+FFFD, one each, so that nothing goes unseen.
  /// - Line ends, tabs and all other blanks become a space.
  /// - Controls of direction and other invisible signs are left out; the joiners that Persian and other scripts
  ///   spell with stay.
  ///
  /// A text that was cleaned stays as it is when cleaned again.
  package static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { if let admitted = admit(scalar) { clean.append(admitted) } }
    return String(clean)
  }

  /// The text as `line`, but with its line feeds: a sheet, a list of faults.
  package static func lines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { line(String($0)) }
      .joined(separator: "\n")
  }

  private static func admit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return " "
    case .control: return scalar.properties.isWhitespace ? " " : "\u{FFFD}"
    case .privateUse, .unassigned, .surrogate: return "\u{FFFD}"
    case .format: return scalar.value == 0x200C || scalar.value == 0x200D ? scalar : nil
    default: return scalar.properties.isDefaultIgnorableCodePoint ? nil : scalar
    }
  }
}

/// Columns of plain text.
extension CleanText {
  /// The columns that a cleaned text takes in a terminal, by the general rule: wide signs two, marks none.
  package static func columns(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  /// The text in exactly so many columns: filled with blanks, or cut with `…`, which takes the last column.
  package static func fitted(_ text: String, _ width: Int) -> String {
    let taken = columns(text)
    guard taken > width else { return text + String(repeating: " ", count: width - taken) }
    return cut(text, width)
  }

  /// The text in at most so many columns.
  package static func cut(_ text: String, _ width: Int) -> String {
    guard columns(text) > width else { return text }
    var result = ""
    var taken = 0
    for character in text {
      let next = columns(String(character))
      if taken + next > width - 1 { break }
      result.append(character)
      taken += next
    }
    return result + "…" + String(repeating: " ", count: max(0, width - 1 - taken))
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: isWide(scalar.value) ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
