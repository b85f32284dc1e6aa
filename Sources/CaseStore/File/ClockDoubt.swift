package import CaseCore

/// A clock that cannot be right, by the newest operation of a file; somebody should confirm it before saving.
package enum ClockDoubt: Equatable, Sendable {
  /// The clock stands before the newest operation, on an earlier day.
  case behind(today: Day, newest: Day)
  /// The clock stands before the newest operation, on the same day; the times as `10:42`.
  case earlier(today: Day, now: String, newest: String)
  /// The clock stands more than 31 days after the newest operation.
  case ahead(today: Day, newest: Day)

  /// What a user reads.
  package var words: String {
    switch self {
    case .behind(let today, let newest):
      "This computer says it is \(today.fullWords), but the newest change was made on \(newest.fullWords). Is the clock right?"
    case .earlier(let today, let now, let newest):
      "This computer says it is \(now) on \(today.fullWords), but the newest change was made at \(newest) that day. Is the clock right?"
    case .ahead(let today, let newest):
      "This computer says it is \(today.fullWords), and the newest change was made on \(newest.fullWords). Is the clock right?"
    }
  }
}

extension CaseFile {
  /// Compares the clock with the newest operation; a minute back is forgiven.
  ///
  /// Invented history is dated as somebody wished, so it raises no doubt.
  ///
  /// - Returns: Nothing where the clock is believable or the file has no operation yet.
  package func clockDoubt() throws -> ClockDoubt? {
    guard let newest = try lastOperation(), newest.occasion != Operation.sampleOccasion else { return nil }
    let now = clock.now()
    let today = LondonTime.day(at: now)
    if now < newest.at - 60_000 {
      return newest.day > today
        ? .behind(today: today, newest: newest.day)
        : .earlier(today: today, now: LondonTime.time(at: now), newest: LondonTime.time(at: newest.at))
    }
    return newest.day.distance(to: today) > 31 ? .ahead(today: today, newest: newest.day) : nil
  }
}
