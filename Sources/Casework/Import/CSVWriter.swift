/// Writes CSV for people: whoever opens it in a spreadsheet sees text, and no cell runs as a formula.
package struct CSVWriter: Sendable {
  /// The bytes so far: UTF-8, with the byte-order mark by which Excel knows it where that is wanted; lines end with CR and LF.
  package private(set) var bytes: [UInt8]
  private let separator: UInt8

  /// Makes a writer of fields separated by one ASCII character.
  package init(separator: UInt8 = UInt8(ascii: ","), bom: Bool = true) {
    self.separator = separator
    bytes = bom ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Adds a record.
  ///
  /// A field is quoted where it has to be, and one that a spreadsheet would compute (it begins with = + - @
  /// or a tab) gets one `'` in front, which the import takes away again.
  package mutating func add(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      add(SpreadsheetGuard.put(on: field))
    }
    bytes.append(.carriageReturn)
    bytes.append(.lineFeed)
  }

  /// Gives the bytes so far and goes on without them.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func add(_ field: String) {
    guard isToBeQuoted(field) else { return bytes.append(contentsOf: field.utf8) }
    bytes.append(.quote)
    for byte in field.utf8 {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }

  /// Whether a reader would take the field for something else: for two, for two lines, or for one without its blanks.
  private func isToBeQuoted(_ field: String) -> Bool {
    if field.utf8.contains(where: { $0 == separator || $0 == .quote || $0.isLineEnd }) { return true }
    return isBlank(field.unicodeScalars.first) || isBlank(field.unicodeScalars.last)
  }

  /// Whether a sign is a blank; those of ASCII without a look into the tables of Unicode.
  private func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }
}

/// The apostrophe that keeps a spreadsheet from computing a cell.
package enum SpreadsheetGuard {
  /// The field as a spreadsheet may have it.
  package static func put(on field: String) -> String {
    guard let first = field.utf8.first, isTrigger(first) else { return field }
    return "'" + field
  }

  /// The field as it was: without one `'` before = + - @ or a tab.
  package static func taken(from field: some StringProtocol) -> String {
    let text = String(field)
    guard text.utf8.first == UInt8(ascii: "'"), let next = text.utf8.dropFirst().first, isTrigger(next) else {
      return text
    }
    return String(text.unicodeScalars.dropFirst())
  }

  /// Whether a field that begins so is computed, whatever marks stand on the sign.
  private static func isTrigger(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"): true
    default: false
    }
  }
}
