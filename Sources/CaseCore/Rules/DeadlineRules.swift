/// Months of a year by which something has to be handed in, counted from the year in which a step ends.
extension CaseFacts {
  /// The last day of the month that a deadline names, by the end of a step that is done or under way.
  ///
  /// - Returns: Nothing before the step has begun.
  func lastDay(of deadline: DeadlineRule, on day: Day) -> Day? {
    guard let step = pathway?.step(deadline.before) else { return nil }
    let underWay = begunDay(of: step) == nil ? nil : expectedDay(of: step)
    return (doneDay(ofStep: step.key, on: day) ?? underWay).flatMap {
      deadline.lastDay(ofYear: $0.parts.year - deadline.yearsBefore)
    }
  }

  /// Whether something that comes after the step of a deadline is done or handed in, so that it matters no more.
  func isPast(_ deadline: DeadlineRule) -> Bool {
    var (waiting, after) = ([currentKey(deadline.step)], Set<String>())
    while let key = waiting.popLast() {
      let next = (pathway?.steps ?? []).filter { $0.needs.contains(key) && !after.contains($0.key) }
      after.formUnion(next.map(\.key))
      waiting += next.map(\.key)
    }
    return after.contains { key in
      submittedDay(ofStep: key, on: .endOfTime) != nil || doneDay(ofStep: key, on: .endOfTime) != nil
    }
  }

  /// The day on which the step of a deadline was handed in; nothing while it has not been.
  func handedIn(_ deadline: DeadlineRule, on day: Day) -> Day? {
    submittedDay(ofStep: deadline.step, on: day) ?? doneDay(ofStep: deadline.step, on: day)
  }

  /// Answers whether something is handed in by its month: the rule `GPHC-FT-JUNE`.
  func answer(_ deadline: DeadlineRule, on day: Day) -> Answer {
    guard let last = lastDay(of: deadline, on: day) ?? nextDay(of: deadline, on: day) else {
      let name = pathway?.step(deadline.before)?.shortName ?? deadline.before
      return .unknown(missing: "the day on which \(name) is expected to end")
    }
    if let done = handedIn(deadline, on: day) {
      return done <= last
        ? .met(because: "handed in on \(done.fullWords)")
        : .notMet(why: "handed in on \(done.fullWords), after \(last.fullWords)")
    }
    guard day <= last else { return .notMet(why: "it had to be handed in by \(last.fullWords)") }
    return .metUntil(last, because: "to be handed in by \(last.fullWords)")
  }

  /// The next such day for a step that has not begun: where its month has passed, the step will end later too.
  private func nextDay(of deadline: DeadlineRule, on day: Day) -> Day? {
    let step = pathway?.step(deadline.before)
    guard let end = step.flatMap({ expectedDay(of: $0) })?.parts.year else { return nil }
    let years = [end - deadline.yearsBefore, day.parts.year, day.parts.year + 1]
    return years.compactMap { deadline.lastDay(ofYear: $0) }.first { $0 >= day }
  }
}

extension DeadlineRule {
  /// The last day of the month in a year.
  fileprivate func lastDay(ofYear year: Int) -> Day? {
    Day(year, month, Day.length(ofMonth: month, in: year))
  }
}
