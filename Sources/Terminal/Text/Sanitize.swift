internal import CTerminal

/// Sets the character type that widths depend on: the user's, or C.UTF-8 where that is not UTF-8.
///
/// Needs no terminal, may be called from any thread and more than once. Opening a screen and measuring a text do it
/// themselves.
///
/// - Returns: Whether text is UTF-8 now. It is not only on a system without any UTF-8 locale.
@discardableResult
package func prepareLocale() -> Bool {
  ct_prepare_locale() != 0
}

/// Makes a text from outside safe for a terminal, a log or an error message.
///
/// - Controls (tab and newline among them), private use and unassigned scalars become U+FFFD, one each.
/// - Line and paragraph separators and all blanks but the wide one become a space.
/// - Controls of direction, zero-width scalars, soft hyphens, tags and variation selectors are left out.
/// - At most four marks stay on a base; one without a base is left out.
/// - Of a joined emoji sequence the first emoji stays; a flag becomes its two letters.
///
/// A text that is sanitised stays as it is when sanitised again. Split lines before calling: a newline is a control.
package func sanitize(_ text: String) -> String {
  if text.isPlain { return text }
  var clean = ""
  clean.reserveCapacity(text.utf8.count)
  var scanner = GlyphScanner(text)
  while let glyph = scanner.next() { glyph.append(to: &clean) }
  return clean
}

/// Returns the columns a text takes on the screen once sanitised, by the C library's widths.
package func displayWidth(_ text: String) -> Int {
  if text.isPlain { return text.utf8.count }
  var width = 0
  var scanner = GlyphScanner(text)
  while let glyph = scanner.next() { width += Int(glyph.width) }
  return width
}

extension String {
  /// Whether it holds printable ASCII alone, of which every character is drawn as it is, one column wide.
  var isPlain: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}
