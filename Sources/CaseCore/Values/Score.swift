/// A mark of a test, exact to a tenth: IELTS 7.5, OET 350.
package struct Score: Hashable, Comparable, Sendable, Codable {
  /// Tenths of a point.
  ///
  /// 75 is 7.5. The file holds this number.
  package let tenths: Int

  /// Makes a score from tenths of a point.
  package init(tenths: Int) {
    self.tenths = tenths
  }

  /// Makes a score of whole points.
  package init(_ points: Int) {
    self.tenths = points * 10
  }

  /// Reads `350`, `7.5` or `7,5`; nothing for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: text.contains(",") ? "," : ".", omittingEmptySubsequences: false)
    guard parts.joined().utf8.allSatisfy(isDigit) else { return nil }
    guard let whole = parts.first.flatMap({ Int($0) }), whole <= 10_000 else { return nil }
    switch parts.count {
    case 1: self.init(whole)
    case 2:
      guard parts[1].count == 1, let tenth = Int(parts[1]) else { return nil }
      self.init(tenths: whole * 10 + tenth)
    default: return nil
    }
  }

  package init(from decoder: any Decoder) throws {
    tenths = try decoder.singleValueContainer().decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(tenths)
  }

  package static func < (left: Score, right: Score) -> Bool { left.tenths < right.tenths }

  /// `7.5`, or `350` where there is no tenth.
  package var words: String {
    tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}

/// An amount of money in pence.
package struct Money: Hashable, Comparable, Sendable, Codable {
  /// Whole pence.
  package let pence: Int

  /// Makes an amount from pence.
  package init(pence: Int) {
    self.pence = pence
  }

  package init(from decoder: any Decoder) throws {
    pence = try decoder.singleValueContainer().decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(pence)
  }

  package static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }

  /// `£8,604`, or `£320.50` where there are pence.
  package var words: String {
    let pounds = grouped(Int(pence.magnitude / 100))
    let rest = Int(pence.magnitude % 100)
    return "\(pence < 0 ? "-" : "")£\(pounds)" + (rest == 0 ? "" : "." + padded(rest, 2))
  }
}

/// Writes a number with a comma between thousands.
package func grouped(_ number: Int) -> String {
  var digits = String(number.magnitude)
  var groups: [String] = []
  while digits.count > 3 {
    groups.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
}
