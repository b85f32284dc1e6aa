/// The time of day at which a club begins, as people type it.
package enum ClubTime {
  /// Reads `14:00`, `14.00`, `9:30`, `2pm` or `2.30 pm` as `14:00` and so on; nothing where it is no time.
  package static func read(_ typed: String) -> String? {
    let words = typed.lowercased().filter { !$0.isWhitespace }
    let half = ["am", "pm"].first { words.hasSuffix($0) }
    let parts = words.dropLast(half == nil ? 0 : 2).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "." })
    guard let hour = parts.first.flatMap({ number($0) }), parts.count == 2 || half != nil && parts.count == 1
    else { return nil }
    let minute = parts.count == 2 ? number(parts[1], digits: 2...2) : 0
    guard let minute, minute < 60, let hour = hourOfDay(hour, half) else { return nil }
    return "\(padded(hour, 2)):\(padded(minute, 2))"
  }

  private static func number(_ digits: Substring, digits allowed: ClosedRange<Int> = 1...2) -> Int? {
    allowed.contains(digits.count) && digits.utf8.allSatisfy(isDigit) ? Int(digits) : nil
  }

  private static func hourOfDay(_ hour: Int, _ half: String?) -> Int? {
    guard let half else { return hour < 24 ? hour : nil }
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (half == "pm" ? 12 : 0)
  }
}
