/// The first attempts at an exam are free, paid first and claimed back: the rule `PLAB-FREE`.
extension CaseFacts {
  /// Says which sittings still have to be claimed back; nothing for somebody who pays like everybody.
  ///
  /// Before the first sitting the pathway's own words are enough.
  func refundAnswer(_ rule: CaseRule, on day: Day) -> RuleAnswer? {
    guard let key = rule.step, let first = rule.when?.mostSittings, hasProtection != .no else { return nil }
    let taken = freeSittings(ofStep: key, first: first, on: day)
    guard !taken.isEmpty, hasProtection == .yes else { return caseRuleAnswer(rule, on: day) }
    var line = RuleAnswer(rule, about: pathway?.step(key)?.shortName ?? key)
    let open = taken.filter { $0.refundClaimedOn == nil }
    line.answer =
      open.isEmpty
      ? .met(because: "the fee is claimed back")
      : .notMet(why: "not claimed back yet: the sitting of \(listed(open.map(\.satOn.fullWords)))")
    return line
  }

  /// The sittings of an exam up to a day that come first, as many as are free.
  func freeSittings(ofStep key: String, first: Int, on day: Day) -> [Sitting] {
    Array(sittings(ofStep: key).filter { $0.satOn <= day }.prefix(first))
  }

  private var hasProtection: Acceptance {
    switch answer(.protectedStatus, on: .endOfTime) {
    case .met, .metUntil: .yes
    case .notMet: .no
    case .unknown: .unsure
    }
  }
}

extension Predicate {
  /// The number of sittings under which a rule applies; nothing where it names none.
  fileprivate var mostSittings: Int? {
    switch self {
    case .satLess(_, let than): than
    case .allOf(let several), .anyOf(let several): several.lazy.compactMap(\.mostSittings).first
    default: nil
    }
  }
}
