internal import PaperText

/// Makes texts that people have typed harmless in a file.
enum SheetText {
  /// A value on one line, without signs that steer a screen or the direction of text, and escaped for a format.
  static func harmless(_ text: String, in format: SheetFormat) -> String {
    let clean = clean(text)
    return switch format {
    case .text, .json: clean
    case .markdown: markdown(clean)
    case .html: html(clean)
    case .pdf: page(clean)
    }
  }

  /// A cell of a page: its bars do not end it, and words that run from right to left do not turn their neighbours
  /// round.
  private static func page(_ text: String) -> String {
    let cell = PaperText.escaped(text)
    return text.unicodeScalars.contains(where: runsLeft) ? "\u{2068}\(cell)\u{2069}" : cell
  }

  /// Hebrew, Arabic, Syriac, N'Ko and what else is written from right to left.
  private static func runsLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// One line, with single blanks and none at the ends.
  ///
  /// Controls and signs that cannot be seen are dropped, but for the joiners within words that Persian and other
  /// scripts spell with; what is no character becomes U+FFFD.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let admitted = admit(scalar) else { continue }
      if isInvisible(admitted), result.last == " " || result.isEmpty { continue }
      result.append(admitted)
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || isJoiner(scalar) }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }

  private static func admit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.properties.isWhitespace { return " " }
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? nil : scalar }
    if isJoiner(scalar) { return scalar }
    switch scalar.properties.generalCategory {
    case .control, .format: return nil
    case .privateUse, .unassigned, .surrogate: return "\u{FFFD}"
    default: return scalar.properties.isDefaultIgnorableCodePoint ? nil : scalar
    }
  }

  /// Escapes by scalars: the escaping of the Mustache library goes by characters and lets a quotation mark with
  /// an accent on it through, which ends an attribute all the same.
  private static func html(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}

/// Markdown.
extension SheetText {
  /// Escapes what could be markup anywhere, and at the beginning what could begin a heading or a list.
  ///
  /// Angle brackets become references, since not every reader of Markdown knows a backslash before them.
  private static func markdown(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": escaped += "\\\(scalar)"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return withoutLineStart(escaped)
  }

  private static func withoutLineStart(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    if ["#", "+", "-", "=", ":"].contains(first) { return "\\" + text }
    let scalars = text.unicodeScalars
    guard let end = scalars.firstIndex(where: { !("0"..."9").contains($0) }), end > scalars.startIndex,
      scalars[end] == "." || scalars[end] == ")"
    else { return text }
    return String(scalars[..<end]) + "\\" + String(scalars[end...])
  }
}
