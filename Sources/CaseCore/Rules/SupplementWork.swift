/// Whether somebody has worked long enough in health or care for what may close a gap in English.
extension CaseFacts {
  /// Answers from the recorded jobs: associated posts are unregistered work in health or care; of other jobs the record
  /// does not say what they were.
  func supplementWork(_ supplement: EnglishSupplement, on day: Day) -> Answer {
    let start = supplement.within.before(day).adding(days: 1)
    let recent = employments.filter { $0.stands && $0.startedOn <= day && ($0.endedOn ?? day) >= start }
    let days = daysCovered(by: recent.filter { $0.relation == .associatedPost }, from: start, to: day)
    let (time, needed) = ("the last \(supplement.within.words)", supplement.work.roughDays)
    if days >= needed {
      return .met(because: "\(supplement.work.words) of work in associated posts in \(time) are recorded")
    }
    if recent.contains(where: { $0.relation == .otherJob }) {
      return .unknown(missing: "whether another job in \(time) was in UK health or care is")
    }
    guard days > 0 else { return .unknown(missing: "work in UK health or care in \(time) is") }
    return .notMet(why: "\(days) of \(needed) days of work in associated posts in \(time) are recorded")
  }

  /// The days of a time on which at least one of several jobs was held.
  private func daysCovered(by jobs: [Employment], from start: Day, to end: Day) -> Int {
    var (covered, next) = (0, start)
    for job in jobs.sorted(by: { $0.startedOn < $1.startedOn }) {
      let (first, last) = (max(job.startedOn, next), min(job.endedOn ?? end, end))
      guard first <= last else { continue }
      covered += first.distance(to: last) + 1
      next = last.adding(days: 1)
    }
    return covered
  }
}
