package import CaseCore

/// How a text file writes its characters.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  /// UTF-8 in which some bytes are damaged; each stands as U+FFFD.
  case damagedUTF8 = "damaged UTF-8"
  case windows1252 = "Windows-1252"
  case utf16 = "UTF-16"
}

/// A text file's characters, and how they were read.
package struct DecodedText: Equatable, Sendable {
  /// The text in UTF-8, without a byte-order mark.
  package let bytes: [UInt8]
  package let encoding: TextEncoding
}

/// Reads the bytes of a file as text.
///
/// A byte-order mark decides. Without one the file is UTF-8 when it is valid, or when most of its bytes
/// beyond ASCII are; else Windows-1252, as older spreadsheets save. A character that cannot be read becomes
/// U+FFFD, never something that looks right.
package enum TextDecoding {
  /// Decodes a file.
  ///
  /// - Throws: A refusal when the file is empty or is not text.
  package static func decode(_ bytes: [UInt8]) throws(Refusal) -> DecodedText {
    guard !bytes.isEmpty else { throw .importEmpty }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes) }
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    try refuseBinary(rest)
    let hasText = rest.contains { !$0.isLineEnd && $0 != UInt8(ascii: " ") }
    guard hasText else { throw .importEmpty }
    if rest.count < bytes.count { return utf8(rest) }
    return looksLikeUTF8(rest) ? utf8(rest) : DecodedText(bytes: windows1252(rest), encoding: .windows1252)
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) -> DecodedText {
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    guard !isValid else { return DecodedText(bytes: Array(bytes), encoding: .utf8) }
    return DecodedText(bytes: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: .damagedUTF8)
  }

  /// Whether more sequences of several bytes are right than wrong; in Windows-1252 next to none are right.
  private static func looksLikeUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var right = 0
    var wrong = 0
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar): right += scalar.isASCII ? 0 : 1
      case .error: wrong += 1
      case .emptyInput: return wrong == 0 || right > wrong
      }
    }
  }
}

/// Windows-1252 and UTF-16.
extension TextDecoding {
  // What the bytes 0x80 to 0x9F mean; U+FFFD where they mean nothing.
  private static let upperControls: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append((0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return Array(String(text).utf8)
  }

  private static func utf16(_ bytes: [UInt8]) throws(Refusal) -> DecodedText {
    let isLittle = bytes[0] == 0xFF
    var units: [UInt16] = []
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    if bytes.count % 2 == 1 { units.append(0xFFFD) }
    let text = Array(String(decoding: units, as: UTF16.self).utf8)
    guard !text.isEmpty else { throw .importEmpty }
    try refuseBinary(text[...])
    return DecodedText(bytes: text, encoding: .utf16)
  }
}

/// Files that are not text.
extension TextDecoding {
  // As many may stand in a short file that is text.
  private static let fewNULs = 8

  /// Refuses known kinds of file, and whatever has a NUL in its first line, or many: more than one in a
  /// hundred bytes.
  ///
  /// A stray NUL further down spoils its row only.
  private static func refuseBinary(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .importWorkbook }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .importWorkbook }
    let firstLine = bytes.prefix { !$0.isLineEnd }
    let nuls = bytes.count { $0 == 0 }
    if firstLine.contains(0) || (nuls > fewNULs && nuls * 100 > bytes.count) { throw .importBinary }
  }
}

extension Refusal {
  /// The file holds no bytes, or only blanks.
  package static let importEmpty = Refusal(
    rule: "import.empty", summary: "Nothing was imported: the file is empty.",
    remedies: ["Save the list again, with its header, and import that file"])

  /// The file is not text.
  package static let importBinary = Refusal(
    rule: "import.binary", summary: "Nothing was imported: the file is not text.",
    remedies: ["Open the list in a spreadsheet and save it as “CSV UTF-8”"])

  /// The file is an Excel or LibreOffice workbook.
  package static let importWorkbook = Refusal(
    rule: "import.workbook", summary: "Nothing was imported: the file is a workbook, not CSV.",
    remedies: ["Open it in the spreadsheet and save the sheet as “CSV UTF-8”"])
}
