/// Leave to remain, and what is known of the right to work.
extension CaseFacts {
  /// The last day of leave that has an end; nothing for indefinite leave or where it is not known.
  var leaveEnds: Day? { restricted?.ilrGrantedOn == nil ? restricted?.leaveExpiresOn : nil }

  /// Answers whether leave to remain lasts for six months and more: the rule `LEAVE-EXP`.
  package func leave(on day: Day) -> Answer {
    guard let restricted else { return .unknown(missing: "leave to remain") }
    if restricted.ilrGrantedOn.map({ $0 <= day }) == true {
      return .met(because: "indefinite leave to remain")
    }
    guard let ends = restricted.leaveExpiresOn else { return .unknown(missing: "the end of leave to remain") }
    guard ends >= day else { return .notMet(why: "leave to remain ended on \(ends.fullWords)") }
    guard ends > day.adding(months: 6) else {
      return .notMet(why: "leave to remain ends on \(ends.fullWords)")
    }
    return .metUntil(ends, because: "leave to remain until \(ends.fullWords)")
  }

  /// Answers whether somebody has found out if the person may work.
  func rightToWorkKnown() -> Answer {
    switch restricted?.rightToWork ?? .unknown {
    case .unknown: .unknown(missing: "right to work")
    case .pending: .notMet(why: "right to work is being checked")
    default: .met(because: "right to work checked")
    }
  }

  /// Answers whether the person may work: the rule `RTW`.
  func mayWork() -> Answer {
    switch restricted?.rightToWork ?? .unknown {
    case .unrestricted: .met(because: "right to work")
    case .restricted: .met(because: "right to work, with restrictions")
    case .notAllowed: .notMet(why: "no right to work")
    case .pending: .notMet(why: "right to work is being checked")
    case .unknown: .unknown(missing: "right to work")
    }
  }

  /// The rule `LEAVE-EXP` as a line.
  func leaveAnswer(on day: Day) -> RuleAnswer {
    RuleAnswer(
      rule: RuleName.leave, about: Expiry.leave,
      meaning: "Somebody looks at leave to remain six months before it ends.", answer: leave(on: day),
      weight: .warning, step: nil,
      source: .own(checkedOn: pathway?.checkedOn ?? caseRecord.openedOn), isRestricted: true)
  }
}

extension Predicate {
  /// Whether it asks for what few may see: leave to remain or the right to work.
  package var tellsOfLeave: Bool {
    switch self {
    case .rightToWorkKnown, .mayWork, .protectedStatus, .statusAmong: true
    case .documentHeld(let kind): kind == .proofOfStatus
    case .anyOf(let several), .allOf(let several): several.contains(where: \.tellsOfLeave)
    case .not(let other): other.tellsOfLeave
    default: false
    }
  }
}
