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
    let open = notRefunded(taken, ofStep: key, on: day)
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

  /// Those of the free sittings whose fee was neither claimed nor came back.
  ///
  /// Money that came back for the step is first that of the claims, then that of the oldest sittings.
  func notRefunded(_ taken: [Sitting], ofStep key: String, on day: Day) -> [Sitting] {
    let refunds = fundingLines.count { line in
      line.stands && line.state == .refunded && line.happenedOn <= day
        && line.step.map(currentKey) == currentKey(key)
    }
    let claimed = taken.filter { $0.refundClaimedOn != nil }
    let open = taken.filter { $0.refundClaimedOn == nil }
    return Array((claimed + open).dropFirst(refunds).filter { $0.refundClaimedOn == nil })
  }

  /// Why a claim is not one that anybody can make; nothing where the fee comes back, or no rule says how often.
  func claimRemark(of sitting: Sitting, on day: Day) -> String? {
    let key = currentKey(sitting.test)
    let rule = pathway?.rules.first { $0.rule == RuleName.freeAttempts && $0.step.map(currentKey) == key }
    guard sitting.refundClaimedOn != nil, let first = rule?.when?.mostSittings else { return nil }
    let name = pathway?.step(key)?.shortName ?? key
    var facts = self
    facts.put(sitting)
    guard facts.freeSittings(ofStep: key, first: first, on: max(day, sitting.satOn)).contains(sitting) else {
      return "Only the first \(first) attempts at \(name) are free: the fee of this one does not come back."
    }
    return hasProtection == .no
      ? "The fee of \(name) comes back only to those with refugee status or the like." : nil
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
