import CaseCore

/// The day on which somebody came into a stage.
struct StageStart: Sendable {
  let stage: Stage
  let day: Day
}

/// An interval in which a case was on hold, or closed before the person came back.
///
/// Both ends are working days.
struct Break: Sendable {
  let status: CaseStatus
  let from: Day
  let to: Day
}

/// The days of one person's way through the programme, all of them working days.
struct Timeline: Sendable {
  /// The last day on which anything was recorded or happened.
  let horizon: Day
  /// The stages up to the current one; the first day is that of the enrolment.
  let starts: [StageStart]
  let interval: Break?

  /// The day of the enrolment.
  var opening: Day { starts[0].day }

  /// The end of a stage: the day of the next one, or the horizon.
  func end(ofStageAt place: Int) -> Day {
    place + 1 < starts.count ? starts[place + 1].day : horizon
  }

  /// The days on which somebody wrote up what had happened, oldest first.
  ///
  /// There are few, as in life: the days of important moves, those of a change of status, the last day, and a
  /// day or two in the longest gaps.
  var writeUps: [Day] {
    var days = [opening, horizon] + starts.dropFirst(2).filter { $0.stage != .jobSearch }.map(\.day)
    days += interval.map { [$0.from, $0.to] } ?? []
    days = days.sorted().withoutRepeats
    while days.count < 6, let middle = days.middleOfLongestGap(over: 60) {
      days = (days + [middle]).sorted().withoutRepeats
    }
    return days
  }
}

extension [Day] {
  fileprivate var withoutRepeats: [Day] {
    reduce(into: []) { days, day in if days.last != day { days.append(day) } }
  }

  fileprivate func middleOfLongestGap(over least: Int) -> Day? {
    let gaps = zip(self, dropFirst()).map { ($0, $0.distance(to: $1)) }
    guard let longest = gaps.max(by: { $0.1 < $1.1 }), longest.1 > least else { return nil }
    return longest.0.adding(days: longest.1 / 2).workingDayAfter
  }
}
