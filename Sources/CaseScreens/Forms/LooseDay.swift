internal import CaseCore
internal import Terminal

/// A month or a year without its day, where papers show no more: `apr 2018`, `4/2018`, `2009`.
struct LooseDay {
  /// Its first day, as words that are read as a day.
  let first: String
  /// How much of the day is known.
  let precision: BirthPrecision

  /// Reads it; nothing for a whole day, or what is none.
  init?(_ text: String) {
    let parts = asciiDigits(text.trimmingBlanks).split { $0 == " " || $0 == "/" }
    guard let year = parts.last.flatMap({ Int($0) }), (1_000...9_999).contains(year) else { return nil }
    switch parts.count {
    case 1: (first, precision) = ("1 jan \(year)", .year)
    case 2:
      (first, precision) = (Int(parts[0]).map { "1/\($0)/\(year)" } ?? "1 \(parts[0]) \(year)", .month)
    default: return nil
    }
  }
}
