/// One cell of a frame.
///
/// Text enters it through the sanitiser only.
package struct Cell: Equatable, Sendable {
  /// The base scalar; 0 in the right half of a wide character.
  let base: UInt32

  /// The marks on the base.
  let marks: Marks

  /// Role and attributes.
  var style: Style

  /// The columns taken: 1 or 2, and 0 for the right half of a wide character.
  let width: UInt8

  /// Whether a field begins here: the check of right-to-left text needs it.
  ///
  /// Nothing of it is drawn.
  let startsField: Bool

  /// A space in plain style.
  package static let blank = Cell(base: 0x20, width: 1, style: .plain)

  /// Creates the cell of the first character of a text, after sanitising it; a space if nothing is left.
  package init(_ text: String, style: Style = .plain) {
    var scanner = GlyphScanner(text)
    self.init(scanner.next() ?? Glyph(base: 0x20, width: 1), style: style)
  }

  /// Creates the cell of a glyph.
  init(_ glyph: Glyph, style: Style, startsField: Bool = false) {
    self.init(
      base: glyph.base, marks: glyph.marks, width: glyph.width, style: style, startsField: startsField)
  }

  /// Returns the right half of a wide character.
  static func rightHalf(style: Style) -> Cell {
    Cell(base: 0, width: 0, style: style)
  }

  /// Returns this cell with another base of the same width and without marks.
  func showing(_ scalar: UInt32) -> Cell {
    Cell(base: scalar, width: width, style: style, startsField: startsField)
  }

  /// Whether this is the right half of a wide character.
  var isRightHalf: Bool { width == 0 }

  /// Whether nothing is drawn here but the background.
  var isBlank: Bool { base == 0x20 && marks.isEmpty }

  /// Adds the cell's text; the right half of a wide character adds none.
  func append(to text: inout String) {
    appendScalars(base: base, marks: marks, to: &text)
  }

  private init(base: UInt32, marks: Marks = Marks(), width: UInt8, style: Style, startsField: Bool = false) {
    self.base = base
    self.marks = marks
    self.style = style
    self.width = width
    self.startsField = startsField
  }
}
