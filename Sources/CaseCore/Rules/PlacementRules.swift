/// What the rules say of one placement: its checks, the age of its DBS certificate, paid work and exams in its time.
///
/// - Parameters:
///   - placement: The placement, saved or still a draft. Its checks and its host are looked for among the facts.
///   - facts: The case.
///   - day: The day on which it is asked.
/// - Returns: `PLACEMENT-PRE`, `DBS-AGE` and `RTW` where they apply, and a warning for each exam in its time.
package func placementRules(for placement: Placement, in facts: CaseFacts, on day: Day) -> [RuleAnswer] {
  let rules = PlacementRules(placement: placement, facts: facts, day: day)
  return [rules.checks, rules.dbsAge, rules.paid].compactMap(\.self) + rules.exams
}

extension CaseFacts {
  /// The rules of every placement that a host has agreed to and that has not ended; paid work has a rule of its own.
  func placementAnswers(on day: Day) -> [RuleAnswer] {
    placements.filter { $0.stands && $0.isAhead }.flatMap { placement in
      placementRules(for: placement, in: self, on: day).filter { $0.rule != RuleName.rightToWork }
    }
  }
}

/// One placement seen with its case.
private struct PlacementRules {
  let placement: Placement
  let facts: CaseFacts
  let day: Day

  /// Whether every check is received, or waived with a reason, before the start.
  var checks: RuleAnswer? {
    line(
      RuleName.checks,
      "Every check that the host asks for is received, or waived with a reason, before the start.",
      checksAnswer, .error, .trusts(checkedOn: checkedOn))
  }

  /// Whether the DBS certificate is young enough for the host at the start.
  var dbsAge: RuleAnswer? {
    guard let answer = dbsAnswer else { return nil }
    return line(
      RuleName.dbsAge, "The DBS certificate is not older than the host takes it.", answer, .warning,
      .own(checkedOn: checkedOn))
  }

  /// Whether a paid placement may be done.
  var paid: RuleAnswer? {
    guard placement.isPaid, placement.isAhead else { return nil }
    var paid = facts.rightToWorkAnswer(on: day)
    paid.about = about
    paid.answer = facts.mayDo(placement.paidWords)
    return paid
  }

  /// A warning for each exam in its time.
  var exams: [RuleAnswer] {
    facts.examWords(during: placement, on: day).map { words in
      line(
        RuleName.examInPlacement, "No exam lies within a placement.", .notMet(why: words), .warning,
        .programme(checkedOn: checkedOn))
    }
  }

  private func line(
    _ rule: String, _ meaning: String, _ answer: Answer, _ weight: RuleWeight, _ source: Source
  ) -> RuleAnswer {
    RuleAnswer(
      rule: rule, about: about, meaning: meaning, answer: answer, weight: weight, step: nil, source: source)
  }

  private var about: String { "\(placement.kind.name), \(placement.host)" }
  private var checkedOn: Day { facts.pathway?.checkedOn ?? facts.caseRecord.openedOn }
  /// The day on which everything has to be there: the start, or now where it has begun or has no day.
  private var start: Day { max(placement.startsOn ?? day, placement.state == .running ? day : .distantPast) }

  private var checksAnswer: Answer {
    let checks = facts.checklist(of: placement.id, on: start)
    let open = checks.filter(\.isAwaited).map(\.kind)
    guard open.isEmpty else { return .notMet(why: "still open: \(listed(open))") }
    let ends = checks.compactMap(\.check).filter { $0.waived == nil }.compactMap(\.expiresOn)
    let because = "every check is received or waived"
    return ends.min().map { .metUntil($0, because: because) } ?? .met(because: because)
  }

  /// Nothing where the host is known and has no limit.
  private var dbsAnswer: Answer? {
    guard let partner = placement.partner.flatMap({ facts.partners[$0] }) else {
      return .unknown(missing: "how old a DBS certificate the host takes")
    }
    guard let limit = partner.dbsLimitDays else { return nil }
    guard let issued = facts.dbsIssuedOn(on: start) else { return dbsByChecklist(limit) }
    let last = issued.adding(days: limit)
    guard start <= last else {
      return .notMet(
        why: "the DBS certificate of \(issued.fullWords) is older than \(limit) days on \(start.fullWords)")
    }
    return .metUntil(last, because: "the DBS certificate is of \(issued.fullWords), \(limit) days are taken")
  }

  /// A certificate is no younger than the day on which the host had it, where its own day is not recorded.
  private func dbsByChecklist(_ limit: Int) -> Answer {
    let line = facts.checklist(of: placement.id, on: start).first { $0.kind == PlacementRequirement.dbs }
    guard case .received(let came, _)? = line?.standing else {
      return .unknown(missing: "the day of the DBS certificate")
    }
    let (last, about) = (came.adding(days: limit), "the DBS certificate came on \(came.fullWords)")
    guard start <= last else {
      return .notMet(why: "\(about), more than \(limit) days before \(start.fullWords)")
    }
    return .metUntil(last, because: "\(about), \(limit) days are taken; its own day is not recorded")
  }
}

extension CaseFacts {
  /// The day of the newest DBS certificate that is held.
  fileprivate func dbsIssuedOn(on day: Day) -> Day? {
    documents.filter { $0.stands && $0.kind == .dbs && $0.status.isHeld && $0.happenedOn <= day }
      .compactMap(\.issuedOn).max()
  }
}

extension Day {
  /// Earlier than any day of a case.
  fileprivate static let distantPast = Day(number: -719_162)
}

extension Source {
  /// The pages of the trusts about their attachments.
  fileprivate static func trusts(checkedOn: Day) -> Source {
    Source(
      key: "trusts", title: "The trusts' own pages on clinical attachments", confidence: .high,
      checkedOn: checkedOn)
  }
}
