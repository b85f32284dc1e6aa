/// Up to four marks on a base: as many as a curses cell holds.
struct Marks: Equatable {
  var first: UInt32 = 0
  var second: UInt32 = 0
  var third: UInt32 = 0
  var fourth: UInt32 = 0

  /// Whether there is no mark.
  var isEmpty: Bool { first == 0 }

  /// Adds a mark; a fifth is dropped.
  mutating func append(_ mark: UInt32) {
    if first == 0 {
      first = mark
    } else if second == 0 {
      second = mark
    } else if third == 0 {
      third = mark
    } else if fourth == 0 {
      fourth = mark
    }
  }
}

/// What fills one cell, or two if wide: a base scalar and the marks on it, all of them safe to send.
struct Glyph {
  var base: UInt32
  var marks = Marks()

  /// The columns it takes, 1 or 2.
  var width: UInt8

  /// Whether it belongs to the character before it and may not be cut from it, as some Indic vowels.
  var continues = false

  /// The mark of a cut text.
  static let ellipsis = Glyph(base: 0x2026, width: 1)

  /// Returns the glyphs of a text after sanitising it.
  static func all(in text: String) -> [Glyph] {
    if text.isPlain { return text.utf8.map { Glyph(base: UInt32($0), width: 1) } }
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    var scanner = GlyphScanner(text)
    while let glyph = scanner.next() { glyphs.append(glyph) }
    return glyphs
  }

  /// Adds the scalars of this glyph to a text.
  func append(to text: inout String) {
    appendScalars(base: base, marks: marks, to: &text)
  }
}

/// Adds a base and its marks to a text; zeroes are left out.
func appendScalars(base: UInt32, marks: Marks, to text: inout String) {
  append(base, to: &text)
  if marks.isEmpty { return }
  for mark in [marks.first, marks.second, marks.third, marks.fourth] { append(mark, to: &text) }
}

private func append(_ value: UInt32, to text: inout String) {
  if value != 0, let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
}

/// Reads a text glyph by glyph, sanitising it on the way.
///
/// A mark without a base before it is dropped.
struct GlyphScanner: IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var filter = ScalarFilter()
  private var following: CleanScalar?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
  }

  mutating func next() -> Glyph? {
    guard let base = nextBase() else { return nil }
    var glyph = Glyph(base: base.value, width: base.width)
    glyph.continues = base.value >= 0x900 && isSpacingMark(base.value)
    while let clean = nextClean() {
      if clean.width > 0 {
        following = clean
        break
      }
      glyph.marks.append(clean.value)
    }
    return glyph
  }

  private mutating func nextBase() -> CleanScalar? {
    if let base = following {
      following = nil
      return base
    }
    while let clean = nextClean() {
      if clean.width > 0 { return clean }
    }
    return nil
  }

  private mutating func nextClean() -> CleanScalar? {
    while let scalar = scalars.next() {
      if let clean = filter.admit(scalar) { return clean }
    }
    return nil
  }

  private func isSpacingMark(_ value: UInt32) -> Bool {
    guard value < 0x2000 || value > 0xA800, let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.generalCategory == .spacingMark
  }
}
