/// How long something stays good: whole months, days, or working days.
package enum Period: Equatable, Sendable {
  case months(Int)
  case days(Int)
  /// Monday to Friday; bank holidays are counted as if they were worked.
  case workingDays(Int)

  /// Reads `24 months`, `2 years`, `10 weeks` or `90 days`.
  package init?(_ text: some StringProtocol) {
    let parts = String(text).replacing("working days", with: "working-days").split(separator: " ")
    guard parts.count == 2, let count = Int(parts[0]), (1...10_000).contains(count) else { return nil }
    switch parts[1] {
    case "day", "days": self = .days(count)
    case "working-days": self = .workingDays(count)
    case "week", "weeks": self = .days(count * 7)
    case "month", "months": self = .months(count)
    case "year", "years": self = .months(count * 12)
    default: return nil
    }
  }

  /// The last day on which something from a day is certainly still good: the anniversary minus a day.
  package func lastSafeDay(from day: Day) -> Day {
    switch self {
    case .months(let count): day.lastSafeDay(ofMonths: count)
    case .days(let count): day.adding(days: count - 1)
    case .workingDays: after(day).adding(days: -1)
    }
  }

  /// The length in days; a month counts as a twelfth of 365 days.
  package var roughDays: Int {
    switch self {
    case .months(let count): count * 365 / 12
    case .days(let count): count
    case .workingDays(let count): count * 7 / 5
    }
  }

  /// The day so long before another.
  package func before(_ day: Day) -> Day {
    switch self {
    case .months(let count): day.adding(months: -count)
    case .days(let count): day.adding(days: -count)
    case .workingDays(let count): day.adding(workingDays: count, step: -1)
    }
  }

  /// The day so long after another.
  package func after(_ day: Day) -> Day {
    switch self {
    case .months(let count): day.adding(months: count)
    case .days(let count): day.adding(days: count)
    case .workingDays(let count): day.adding(workingDays: count, step: 1)
    }
  }

  /// `2 years`, `12 months` or `90 days`.
  package var words: String {
    switch self {
    case .months(let count) where count % 12 == 0 && count > 12: "\(count / 12) years"
    case .months(let count): count == 1 ? "1 month" : "\(count) months"
    case .days(let count): count == 1 ? "1 day" : "\(count) days"
    case .workingDays(let count): count == 1 ? "1 working day" : "\(count) working days"
    }
  }
}

extension Day {
  /// The day so many working days later, or earlier where the step goes back.
  fileprivate func adding(workingDays count: Int, step: Int) -> Day {
    var (day, left) = (self, count)
    while left > 0 {
      day = day.adding(days: step)
      if ![.saturday, .sunday].contains(day.weekday) { left -= 1 }
    }
    return day
  }
}

/// How long a step usually takes, from the quick to the slow.
package struct TypicalTime: Equatable, Sendable {
  package let quickest: Period
  package let slowest: Period

  /// Reads `2 months`, `3-6 months`, in whatever order.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: " ")
    guard parts.count == 2 else { return nil }
    let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard let first = ends.first, let last = ends.last, ends.count <= 2 else { return nil }
    guard let quickest = Period("\(first) \(parts[1])"), let slowest = Period("\(last) \(parts[1])") else {
      return nil
    }
    self.quickest = quickest
    self.slowest = slowest
  }

  /// Whether the quickest is not slower than the slowest.
  package var isInOrder: Bool { quickest.roughDays <= slowest.roughDays }

  /// `2 months`, or `3 months to 6 months`.
  package var words: String {
    quickest == slowest ? slowest.words : "\(quickest.words) to \(slowest.words)"
  }
}
