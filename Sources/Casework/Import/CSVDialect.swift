/// Finds out how the fields of a CSV file are separated, from its first bytes.
///
/// The rule: a first line `sep=;`, which Excel writes and obeys, decides, and is not part of the table. Else
/// the commas, semicolons and tabs of the header are counted, without those between quotation marks; the most
/// frequent one separates, and where two are as frequent, the first in this order. A header longer than 64
/// KiB is judged by its first 64 KiB. A byte-order mark is passed over.
struct CSVDialect: Sendable {
  private static let longestHeader = 1 << 16
  private static let candidates: [UInt8] = [.comma, .semicolon, .tab]

  /// The byte between fields, once it is known.
  private(set) var separator: UInt8?
  /// Whether the header was seen; from then on bytes go straight to the reader.
  private(set) var isSettled = false
  /// The lines before the table: 1 after a `sep=` line, else 0.
  private(set) var linesBefore = 0

  private var opening: [UInt8] = []
  private var counts: [UInt8: Int] = [:]
  private var isQuoted = false
  private var hasContent = false

  init(separator: UInt8?) {
    self.separator = separator
  }

  /// Looks at one more byte of the beginning.
  ///
  /// - Returns: The bytes that the reader has to read, once the separator is known; none where they were a
  ///   `sep=` line.
  mutating func take(_ byte: UInt8) -> [UInt8]? {
    opening.append(byte)
    if opening.count == 3, opening == [0xEF, 0xBB, 0xBF] { opening = [] }
    if byte == .quote { isQuoted.toggle() }
    if !isQuoted { counts[byte, default: 0] += 1 }
    if !byte.isLineEnd { hasContent = true }
    let isLineEnd = byte.isLineEnd && !isQuoted && hasContent
    return isLineEnd || opening.count >= Self.longestHeader ? settle() : nil
  }

  /// Decides with what there is.
  mutating func settle() -> [UInt8]? {
    guard !isSettled else { return nil }
    isSettled = true
    defer { opening = [] }
    if let told = separatorLine() {
      separator = separator ?? told
      linesBefore = opening.last?.isLineEnd == true ? 1 : 0
      return []
    }
    separator = separator ?? mostFrequent()
    return opening
  }

  private func mostFrequent() -> UInt8 {
    var best = UInt8.comma
    for candidate in Self.candidates where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }

  /// The separator that a line `sep=;` names, with or without quotation marks.
  private func separatorLine() -> UInt8? {
    var text = opening[...]
    if text.last?.isLineEnd == true { text.removeLast() }
    if text.count == 7, text.first == .quote, text.last == .quote { text = text.dropFirst().dropLast() }
    guard text.count == 5, let last = text.last, last.canSeparate else { return nil }
    return String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "sep=" ? last : nil
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }

  /// Whether the byte may stand between fields: a tab, or punctuation other than the quotation mark.
  fileprivate var canSeparate: Bool {
    if self == .tab { return true }
    let character = Character(Unicode.Scalar(self))
    return self < 0x7F && self != .quote && (character.isPunctuation || character.isSymbol)
  }
}
