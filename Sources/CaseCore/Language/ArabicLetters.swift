/// Folding of Arabic script, as Arabic, Persian, Kurdish, Pashto and Urdu write it.
enum ArabicLetters {
  /// One letter for all variants of it; several for a ligature.
  static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.value < 0xFB50 { return variant(scalar).map { [$0] } ?? [] }
    if let ligature = ligatures[scalar] { return Array(ligature.unicodeScalars) }
    guard let base = base(ofForm: scalar) else { return [scalar] }
    return variant(base).map { [$0] } ?? []
  }

  private static func variant(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter {
    case "أ", "إ", "آ", "ٱ": "ا"
    case "ة", "ہ", "ھ", "ە", "ۀ", "ۂ", "ۃ": "ه"
    case "ى", "ی", "ې", "ے": "ي"
    case "ک", "ڪ": "ك"
    case "ؤ", "ئ", "ۓ": "ء"
    default: letter
    }
  }

  /// The letter whose shape in one place of a word this is, found by its name: ARABIC LETTER BEH INITIAL FORM.
  private static func base(ofForm scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard let name = scalar.properties.name else { return nil }
    let ending = [" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"].first(
      where: name.hasSuffix)
    return ending.flatMap { byName[String(name.dropLast($0.count))] }
  }

  private static let byName: [String: Unicode.Scalar] = {
    let letters = (0x0621...0x06D3).compactMap { (value: UInt32) in Unicode.Scalar(value) }
    let named = letters.compactMap { letter in letter.properties.name.map { ($0, letter) } }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }()

  private static let ligatures: [Unicode.Scalar: String] = [
    "\u{FEF5}": "لا", "\u{FEF6}": "لا", "\u{FEF7}": "لا", "\u{FEF8}": "لا", "\u{FEF9}": "لا",
    "\u{FEFA}": "لا",
    "\u{FEFB}": "لا", "\u{FEFC}": "لا", "\u{FDF2}": "الله", "\u{FDF4}": "محمد",
  ]
}

/// Folding of Ge'ez script: rows that Amharic and Tigrinya names use for one another become one.
///
/// The block has eight places a row: seven vowels and a labialised form.
enum GeezLetters {
  /// The syllable of the first row of its kind, in the same vowel.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let row = scalar.value & ~7
    let first = rows[row] ?? row
    var vowel = scalar.value & 7
    // The fourth vowel of the throat sounds is spoken like the first.
    if vowel == 3, first == 0x1200 || first == 0x12A0 { vowel = 0 }
    return Unicode.Scalar(first + vowel) ?? scalar
  }

  /// ሐ and ኀ as ሀ, ሠ as ሰ, ዐ as አ, ፀ as ጸ.
  private static let rows: [UInt32: UInt32] = [
    0x1210: 0x1200, 0x1280: 0x1200, 0x1220: 0x1230, 0x12D0: 0x12A0, 0x1340: 0x1338,
  ]
}
