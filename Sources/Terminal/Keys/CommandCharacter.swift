/// A keyboard whose letters stand where others have Latin ones.
package enum KeyboardLayout: String, CaseIterable, Sendable {
  /// Arabic 101.
  case arabic

  /// Persian, where it differs from Arabic 101.
  case persian

  /// Russian, with the Ukrainian letters.
  case cyrillic

  /// Greek.
  case greek
}

/// Returns the character of the same key on a QWERTY keyboard, so that a command works whatever layout is on.
///
/// For the command path only; text is never changed by it. What is on no table comes back as it is. The letter of an
/// Arabic keyboard's B, which sends two characters, cannot be told.
///
/// - Parameters:
///   - character: The character that came.
///   - layouts: The tables to look in, first match first; Arabic and Persian disagree about six letters.
/// - Returns: The character of the key, or the character that came.
package func commandCharacter(
  _ character: Character, layouts: [KeyboardLayout] = [.arabic, .cyrillic, .greek]
) -> Character {
  if character.isASCII { return character }
  if let sign = commonSigns[character] { return sign }
  for layout in layouts {
    if let key = tables[layout]?[character] { return key }
  }
  return character
}

/// Returns a text with Arabic and Persian digits as 0 to 9; everything else stays.
package func asciiDigits(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var digits = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { digits.append(asciiDigit(scalar)) }
  return String(digits)
}

private func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x0660...0x0669: Unicode.Scalar(UInt8(scalar.value - 0x0660 + 0x30))
  case 0x06F0...0x06F9: Unicode.Scalar(UInt8(scalar.value - 0x06F0 + 0x30))
  default: scalar
  }
}

/// The same on every layout: question mark, semicolon, and the two rows of digits.
private let commonSigns = table([
  ("؟؛", "?;"), ("٠١٢٣٤٥٦٧٨٩", "0123456789"), ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
])

private let tables: [KeyboardLayout: [Character: Character]] = [
  .arabic: table([
    ("ضصثقفغعهخحجد", "qwertyuiop[]"), ("شسيبلاتنمكط", "asdfghjkl;'"), ("ئءؤرىةوزظذ", "zxcvnm,./`"),
    ("أـ،آإ", "HJKNY"),
  ]),
  .persian: table([
    ("ضصثقفغعهخحجچ", "qwertyuiop[]"), ("شسیبلاتنمکگ", "asdfghjkl;'"), ("ظطزرذدئو", "zxcvbnm,"),
    ("آـ", "HJ"),
  ]),
  .cyrillic: bothCases([
    ("йцукенгшщзхъ", "qwertyuiop[]"), ("фывапролджэ", "asdfghjkl;'"), ("ячсмитьбюё", "zxcvbnm,.`"),
    ("іїє", "s]'"),
  ]),
  .greek: bothCases([("ςερτυθιοπ", "wertyuiop"), ("ασδφγηξκλ", "asdfghjkl"), ("ζχψωβνμ", "zxcvbnm")]),
]

private func table(_ rows: [(from: String, to: String)]) -> [Character: Character] {
  let pairs = rows.flatMap { row in zip(row.from.unicodeScalars.map { Character($0) }, row.to) }
  return Dictionary(pairs) { first, _ in first }
}

/// A capital letter stands for the capital of the same key; signs have none.
private func bothCases(_ rows: [(from: String, to: String)]) -> [Character: Character] {
  let small = table(rows)
  let capitals = small.filter { $0.value.isLetter }.map {
    (Character($0.key.uppercased()), Character($0.value.uppercased()))
  }
  return small.merging(capitals) { first, _ in first }
}
