/// Months of a year by which something has to be handed in, counted from the year in which a step ends.
extension CaseFacts {
  /// The last day of the month that a deadline names; nothing while the end of the other step is not known.
  func lastDay(of deadline: DeadlineRule, on day: Day) -> Day? {
    guard let end = end(ofStep: deadline.before, on: day) else { return nil }
    let year = end.parts.year - deadline.yearsBefore
    return Day(year, deadline.month, Day.length(ofMonth: deadline.month, in: year))
  }

  /// The day on which the step of a deadline was handed in; nothing while it has not been.
  func handedIn(_ deadline: DeadlineRule, on day: Day) -> Day? {
    submittedDay(ofStep: deadline.step, on: day) ?? doneDay(ofStep: deadline.step, on: day)
  }

  /// Answers whether something is handed in by its month: the rule `GPHC-FT-JUNE`.
  func answer(_ deadline: DeadlineRule, on day: Day) -> Answer {
    guard let last = lastDay(of: deadline, on: day) else {
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

  private func end(ofStep key: String, on day: Day) -> Day? {
    doneDay(ofStep: key, on: day) ?? pathway?.step(key).flatMap { expectedDay(of: $0) }
  }
}
