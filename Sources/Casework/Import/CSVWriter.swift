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
      bytes += quoted(SpreadsheetGuard.put(on: field))
    }
    bytes += [.carriageReturn, .lineFeed]
  }

  /// Gives the bytes so far and goes on without them.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private func quoted(_ field: String) -> [UInt8] {
    let text = Array(field.utf8)
    let special: (UInt8) -> Bool = { $0 == separator || $0 == .quote || $0.isLineEnd }
    let isPadded = field.first?.isWhitespace == true || field.last?.isWhitespace == true
    guard isPadded || text.contains(where: special) else { return text }
    return [.quote] + text.flatMap { $0 == .quote ? [.quote, .quote] : [$0] } + [.quote]
  }
}

/// The apostrophe that keeps a spreadsheet from computing a cell.
package enum SpreadsheetGuard {
  private static let triggers: Set<Character> = ["=", "+", "-", "@", "\t"]

  /// The field as a spreadsheet may have it.
  package static func put(on field: String) -> String {
    guard let first = field.first, triggers.contains(first) else { return field }
    return "'" + field
  }

  /// The field as it was: without one `'` before = + - @ or a tab.
  package static func taken(from field: some StringProtocol) -> String {
    guard field.first == "'", let next = field.dropFirst().first, triggers.contains(next) else {
      return String(field)
    }
    return String(field.dropFirst())
  }
}
