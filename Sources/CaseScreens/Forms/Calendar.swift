internal import CaseCore
internal import Terminal

/// A month to pick a day from.
struct DayCalendar: Equatable, Sendable {
  /// The day under the bar.
  private(set) var day: Day
  let today: Day

  init(at day: Day, today: Day) {
    self.day = day
    self.today = today
  }

  /// Puts the bar on a day.
  mutating func go(to day: Day) { self.day = day }

  /// Arrows go by day and week, PgUp and PgDn by month, `t` to today; the years are 1900 to 2199.
  mutating func press(_ key: Key) {
    let next =
      switch key {
      case .left: day.adding(days: -1)
      case .right: day.adding(days: 1)
      case .up: day.adding(days: -7)
      case .down: day.adding(days: 7)
      case .pageUp: day.adding(months: -1)
      case .pageDown: day.adding(months: 1)
      case .character("t"), .character("T"): today
      default: day
      }
    if (1900...2199).contains(next.parts.year) { day = next }
  }

  /// The month, as `Sep 2026`.
  var title: String { "\(day.monthName) \(day.parts.year)" }

  /// The weeks of the month, Monday first, with days of its neighbours left out.
  var weeks: [[Day?]] {
    let first = day.adding(days: 1 - day.parts.day)
    let length = Day.length(ofMonth: day.parts.month, in: day.parts.year)
    let lead = Weekday.allCases.firstIndex(of: first.weekday) ?? 0
    let cells = Array(repeating: Day?.none, count: lead) + (0..<length).map { first.adding(days: $0) }
    return stride(from: 0, to: cells.count, by: 7).map { Array(cells[$0..<min($0 + 7, cells.count)]) }
  }
}
