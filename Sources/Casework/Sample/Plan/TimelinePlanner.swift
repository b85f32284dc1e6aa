import CaseCore

/// Chooses the days of one person's way, backwards from today.
struct TimelinePlanner {
  let today: Day
  /// The first day on which somebody could be enrolled.
  let earliest: Day
  let limits: [String: Int]
  let track: Track
  let stages: [Stage]
  let script: Script?

  func plan(_ numbers: inout SeededNumbers) -> Timeline {
    let stall = StallKind.allCases[numbers.below(StallKind.allCases.count)]
    let lag = script?.lastContact ?? lag(stall, &numbers)
    let horizon = today.adding(days: -lag).workingDayBefore
    let starts = scriptedStarts ?? starts(lag: today.number - horizon.number, stall, &numbers)
    return Timeline(horizon: horizon, starts: starts, interval: interval(among: starts, &numbers))
  }

  /// The days from the last contact to today.
  private func lag(_ stall: StallKind, _ numbers: inout SeededNumbers) -> Int {
    switch (track.standing, stall) {
    case (.newlyStalled, .overLimit): numbers.between(1, 15)
    case (.newlyStalled, .idle): numbers.between(1, 4)
    case (.newlyStalled, .quiet): numbers.between(29, 32)
    case (.stalled, .overLimit): numbers.between(2, 20)
    case (.stalled, .idle): numbers.between(12, 23)
    case (.stalled, .quiet): numbers.between(38, 75)
    case (.overdue, _): numbers.between(6, 23)
    case (.paused, _): numbers.between(8, 75)
    case (.exited, _): numbers.between(20, 400)
    default: numbers.between(0, 20)
    }
  }

  private var scriptedStarts: [StageStart]? {
    guard let script, script.stageStarts.count == stages.count else { return nil }
    return zip(stages, script.stageStarts).map {
      StageStart(stage: $0, day: today.adding(days: -$1).workingDayBefore)
    }
  }

  private func starts(lag: Int, _ stall: StallKind, _ numbers: inout SeededNumbers) -> [StageStart] {
    let current = stages.last ?? .intake
    let days = script?.daysInStage ?? daysInStage(current, lag: lag, stall, &numbers)
    var day = today.adding(days: -days).workingDayBefore
    var starts = [StageStart(stage: current, day: day)]
    for (stage, length) in zip(stages.dropLast(), pastLengths(before: day, &numbers)).reversed() {
      day = day.adding(days: -length).workingDayBefore
      starts.append(StageStart(stage: stage, day: day))
    }
    return starts.reversed()
  }

  private func daysInStage(
    _ stage: Stage, lag: Int, _ stall: StallKind, _ numbers: inout SeededNumbers
  ) -> Int {
    let limit = limits[stage.rawValue] ?? 220
    let longest = max(lag + 4, limit - 12)
    switch (track.standing, stall) {
    case (.newlyStalled, .overLimit): return max(lag + 4, limit + 1 + numbers.below(4))
    case (.stalled, .overLimit): return max(lag + 4, limit + numbers.between(12, 80))
    case (.paused, _), (.exited, _): return lag + numbers.between(5, max(10, limit / 2))
    case (.returned, _): return numbers.between(lag + 10, 150)
    default: return numbers.between(lag + 4, longest)
    }
  }

  /// How long the earlier stages took, shortened where the programme is not that old.
  private func pastLengths(before day: Day, _ numbers: inout SeededNumbers) -> [Int] {
    let lengths = stages.dropLast().map { pastLength($0, &numbers) }
    let total = lengths.reduce(0, +)
    let room = max(stages.count * 6, earliest.distance(to: day) - 3 * stages.count)
    guard total > room else { return lengths }
    return lengths.map { max(3, $0 * room / total) }
  }

  private func pastLength(_ stage: Stage, _ numbers: inout SeededNumbers) -> Int {
    switch stage {
    case .intake: track.standing == .returned ? numbers.between(140, 260) : numbers.between(8, 40)
    case .language: numbers.between(60, 300)
    case .observation: numbers.between(28, 130)
    case .accreditation: numbers.between(200, 400)
    case .jobSearch: numbers.between(20, 150)
    case .employed: numbers.between(30, 200)
    }
  }

  /// Where the person was away for a while.
  private func interval(among starts: [StageStart], _ numbers: inout SeededNumbers) -> Break? {
    guard script == nil, starts.count > 1 else { return nil }
    if track.standing == .returned { return away(.exited, in: starts[0].day, starts[1].day) }
    let place = starts.count - 2
    let (from, to) = (starts[place].day, starts[place + 1].day)
    guard from.distance(to: to) > 90, numbers.chance(7) else { return nil }
    return away(.paused, in: from, to)
  }

  private func away(_ status: CaseStatus, in from: Day, _ to: Day) -> Break {
    let length = from.distance(to: to)
    return Break(
      status: status, from: from.adding(days: length / 4).workingDayAfter,
      to: from.adding(days: length * 3 / 4).workingDayAfter)
  }
}

/// What a stalled case lacks.
enum StallKind: CaseIterable, Sendable {
  case overLimit, idle, quiet
}
