/// No paid work without a right to work: the rule `RTW`.
extension CaseFacts {
  /// The rule as a line.
  ///
  /// While there is no paid work it says what is known of the right.
  func rightToWorkAnswer(on day: Day) -> RuleAnswer {
    let own = Source.own(checkedOn: pathway?.checkedOn ?? caseRecord.openedOn)
    return RuleAnswer(
      rule: RuleName.rightToWork, about: "Right to work",
      meaning: "No paid post or placement while the right to work is none, pending or unknown.",
      answer: paidWork(on: day).map { mayDo($0) } ?? mayWork(), weight: .error, step: nil, source: own,
      isRestricted: true)
  }

  /// Answers whether the person may do one paid work: `a paid placement from Mon 4 Jan 2027`.
  func mayDo(_ work: String) -> Answer {
    switch restricted?.rightToWork ?? .unknown {
    case .unrestricted, .restricted: mayWork()
    case .notAllowed: .notMet(why: "\(work) is recorded, and there is no right to work")
    case .pending: .notMet(why: "\(work) is recorded, and the right to work is still being checked")
    case .unknown: .notMet(why: "\(work) is recorded, and the right to work is not known")
    }
  }

  /// Whether a job or a paid placement of now or later is recorded.
  func hasPaidWork(on day: Day) -> Bool { paidWork(on: day) != nil }

  private func paidWork(on day: Day) -> String? {
    let job = employments.first {
      $0.stands && $0.relation != .education && ($0.endedOn ?? day) >= day
    }
    if let job { return "a job from \(job.startedOn.fullWords)" }
    return placements.first { $0.stands && $0.isPaid && $0.isAhead }.map(\.paidWords)
  }
}

extension Placement {
  /// Whether such a placement is a paid post.
  var isPaid: Bool { kind == .supernumeraryPost || kind == .foundationTraining }

  /// Whether a host has agreed and it has not ended.
  var isAhead: Bool { [.offered, .checks, .ready, .running].contains(state) }

  /// `a paid placement from Mon 4 Jan 2027`.
  var paidWords: String { "a paid placement" + (startsOn.map { " from \($0.fullWords)" } ?? "") }
}
