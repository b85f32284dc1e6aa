/// The civil time of the United Kingdom.
///
/// Worked out by the rule in force since 1996 (one hour on from the last Sunday in March to the last Sunday in
/// October, at 01:00 world time), because time-zone tables cost more than the whole start of the program.
package enum LondonTime {
  /// The day at a moment, given in milliseconds since 1970.
  package static func day(at milliseconds: Int64) -> Day {
    let seconds = Int(milliseconds.floored(by: 1_000))
    return Day(number: Int(Int64(seconds + offset(atSecond: seconds)).floored(by: 86_400)))
  }

  /// The time at a moment as `10:42`.
  package static func time(at milliseconds: Int64) -> String {
    let seconds = Int(milliseconds.floored(by: 1_000))
    let local = seconds + offset(atSecond: seconds)
    let minutes = (local % 86_400 + 86_400) % 86_400 / 60
    let (hour, minute) = (minutes / 60, minutes % 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  private static func offset(atSecond second: Int) -> Int {
    let year = Day(number: Int(Int64(second).floored(by: 86_400))).parts.year
    let start = lastSunday(of: 3, in: year) * 86_400 + 3_600
    let end = lastSunday(of: 10, in: year) * 86_400 + 3_600
    return (start..<end).contains(second) ? 3_600 : 0
  }

  private static func lastSunday(of month: Int, in year: Int) -> Int {
    guard let last = Day(year, month, 31) else { return 0 }
    let back = (Weekday.allCases.firstIndex(of: last.weekday) ?? 0) + 1
    return last.number - back % 7
  }
}

extension Int64 {
  /// The quotient rounded down, for moments before 1970 as well.
  fileprivate func floored(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
