/// What becomes of one scalar when a name is folded.
///
/// Marked letters are recognised by their Unicode names, which never change: LATIN SMALL LETTER E WITH ACUTE is an
/// E. So no table of compositions is needed, and none of Foundation.
enum LetterFolding {
  enum Role {
    case letters([Unicode.Scalar])
    /// A mark or an apostrophe: it goes.
    case nothing
    case hyphen
    case blank
  }

  static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: return one(scalar)
    case 0x41...0x5A: return one(Unicode.Scalar(UInt8(scalar.value) + 0x20))
    case 0x27, 0x60: return .nothing
    case 0x2D: return .hyphen
    case 0..<0x80: return .blank
    default: return beyondASCII(scalar)
    }
  }

  private static func one(_ scalar: Unicode.Scalar) -> Role { .letters([scalar]) }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> Role {
    switch scalar {
    case "‘", "’", "ʼ", "ʻ", "ʽ", "ʾ", "ʿ", "´", "′", "ꞌ", "＇", "ـ": return .nothing
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}", "\u{200C}", "\u{AD}": return .hyphen
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return .nothing
    case .decimalNumber: return .letters(Array(westernDigits(String(scalar)).unicodeScalars))
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter: return cased(scalar)
    case .otherLetter, .modifierLetter, .spacingMark: return .letters(uncased(scalar))
    default: return .blank
    }
  }

  /// Letters with a case: in lower case and without their marks.
  private static func cased(_ scalar: Unicode.Scalar) -> Role {
    var plain: [Unicode.Scalar] = []
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      guard lower.properties.generalCategory != .nonspacingMark else { continue }
      if let letters = special[lower] {
        plain.append(contentsOf: letters.unicodeScalars)
      } else {
        plain.append(latinBase(lower) ?? lower)
      }
    }
    return .letters(plain)
  }

  /// The plain letter of a marked or full-width Latin one.
  private static func latinBase(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard !scalar.isASCII, let name = scalar.properties.name else { return nil }
    guard let start = ["LATIN SMALL LETTER ", "FULLWIDTH LATIN SMALL LETTER "].first(where: name.hasPrefix)
    else {
      return nil
    }
    let letter = name.dropFirst(start.count).prefix { $0 != " " }
    guard letter.count == 1 else { return nil }
    return letter.lowercased().unicodeScalars.first
  }

  /// Letters that no name resolves.
  private static let special: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "ǽ": "ae", "ǣ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ȷ": "j", "ə": "a",
    "ŋ": "n",
    "ɛ": "e", "ɔ": "o", "ĳ": "ij", "ǆ": "dz", "ǉ": "lj", "ǌ": "nj", "ﬁ": "fi", "ﬂ": "fl",
    "ё": "е", "ѐ": "е", "й": "и", "ѝ": "и", "ї": "і", "ў": "у", "ѓ": "г", "ќ": "к",
    "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ϊ": "ι", "ΐ": "ι", "ό": "ο", "ύ": "υ", "ϋ": "υ", "ΰ": "υ",
    "ώ": "ω",
    "ς": "σ",
  ]

  /// Letters without a case: Arabic and Ge'ez variants become one, others stay.
  private static func uncased(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0x0600...0x06FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: return ArabicLetters.folded(scalar)
    case 0x1200...0x137F: return [GeezLetters.folded(scalar)]
    default: return [scalar]
    }
  }
}
