/// Something that stops being good while an unfinished step still needs it, whatever the day.
package struct Expiry: Equatable, Sendable {
  /// The lasting name of the rule: `PLAB2-WINDOW`.
  package var rule: String
  /// What ends: `OET Medicine`, `PLAB 1 window`.
  package var what: String
  /// The last day on which it certainly still counts.
  package var lastSafeDay: Day
  /// The key of the step that needs it; nothing for leave to remain.
  package var step: String?
  /// What needs it, in words: `PLAB 2`.
  package var neededFor: String
  /// The day on which the step is expected to be done; nothing where that is not known.
  package var expectedOn: Day?
  /// The day on which it would be done at the programme's own pace; nothing where too few cases gave one.
  package var expectedByMedian: Day?
  /// The day from which a warning is due.
  package var warnFrom: Day
  /// The day from which it is too late to begin: the step usually takes longer than what is left.
  package var tooLateFrom: Day
  /// How one has it again; nothing for what comes once only.
  package var renewal: Renewal?
  /// The latest useful day to have it again, where it ends before a step that needs it.
  ///
  /// It is never after the end, and the same for every step that needs the same thing.
  package fileprivate(set) var renewBy: Day?
  package var source: Source
  /// What makes the day of the end unsure.
  package fileprivate(set) var doubt: String?
  /// What is less sure and stands longer: `OET Nursing, which is unsure, stands until Mon 13 Nov 2028`.
  package fileprivate(set) var afterwards: String?

  /// How something that ends can be had again.
  package enum Renewal: String, Sendable {
    /// By another sitting of the test.
    case resit
    /// By asking for a new paper.
    case renew
    /// By handing in a new application once this one is closed.
    case applyAgain = "apply again"

    /// What else decides the day: nobody knows how long a result takes.
    fileprivate var afterword: String { self == .resit ? ", sooner for the result to come in time" : "" }
  }
}

/// What an expiry says.
extension Expiry {
  /// What ends when leave to remain does.
  static let leave = "Leave to remain"

  /// Whether something of that name says how long somebody may stay.
  static func tellsOfLeave(_ what: String) -> Bool {
    [leave, DocumentKind.proofOfStatus.rawValue].contains(what)
  }

  /// Whether it ends before the step is expected to be done, by the usual time or by the programme's own.
  package var endsTooSoon: Bool {
    [expectedOn, expectedByMedian].contains { day in day.map { $0 > lastSafeDay } ?? false }
  }

  /// The last day on which beginning the step still helps.
  package var actBy: Day { tooLateFrom.adding(days: -1) }

  /// `OET Medicine ends Sun 14 Mar 2027, PLAB 1 expected about May 2027`.
  package func words(today: Day) -> String {
    let verb = verb(isPast: lastSafeDay < today)
    let end = "\(what) \(verb) \(lastSafeDay.words(today: today))"
    guard let latest = [expectedOn, expectedByMedian].compactMap(\.self).max() else {
      return "\(end), needed for \(neededFor)"
    }
    let expected = "\(end), \(neededFor) \(latest < today ? "was " : "")expected about"
    switch (expectedOn, expectedByMedian) {
    case (let usual?, let own?) where own.monthWords != usual.monthWords:
      return "\(expected) \(usual.monthWords), at the pace here \(own.monthWords)"
    case (let usual?, _): return "\(expected) \(usual.monthWords)"
    default: return "\(expected) \(latest.monthWords) at the pace here"
    }
  }

  /// Whether it ends, or is closed by the regulator.
  private func verb(isPast: Bool) -> String {
    renewal == .applyAgain ? (isPast ? "closed" : "closes") : (isPast ? "ended" : "ends")
  }

  /// `act by Fri 4 Sep 2026`, `renew by Wed 5 May 2027`, or that it is too late to begin.
  package func actionWords(today: Day) -> String {
    if renewal == .applyAgain {
      return lastSafeDay < today ? "apply again" : "finish by \(lastSafeDay.fullWords), or apply again"
    }
    if let renewBy, let renewal {
      return renewBy < today
        ? "it was to be had again by \(renewBy.fullWords)"
        : "\(renewal.rawValue) by \(renewBy.fullWords)\(renewal.afterword)"
    }
    if actBy >= today { return "act by \(actBy.fullWords)" }
    return lastSafeDay < today ? "it has ended" : "late: \(neededFor) usually takes longer than what is left"
  }
}

/// Lists what ends while an unfinished step still needs it.
///
/// - Parameter facts: The case. Whether a fact lies in the future does not matter: the answer is the same on every
///   day.
/// - Returns: The expiries, the first to end first; of one day the step that comes first.
package func expiries(of facts: CaseFacts) -> [Expiry] {
  var all = facts.englishExpiries + facts.windowExpiries + facts.deadlineExpiries + facts.documentExpiries
  if !facts.pace.isEmpty { all = all.map(facts.projected) }
  let closed = facts.stepsOutOfReach(on: .endOfTime)
  all.removeAll { $0.step.map(closed.contains) ?? false }
  return (all.withDaysToRenew + facts.leaveExpiries).enumerated()
    .sorted { ($0.element.lastSafeDay, $0.offset) < ($1.element.lastSafeDay, $1.offset) }.map(\.element)
}

extension [Expiry] {
  /// The same with one day for each thing that has to be had again.
  fileprivate var withDaysToRenew: [Expiry] {
    map { expiry in
      guard expiry.renewal != nil, contains(where: { $0.isSame(as: expiry) && $0.endsTooSoon }) else {
        return expiry
      }
      var dated = expiry
      dated.renewBy = expiry.lastSafeDay
      return dated
    }
  }
}

extension Expiry {
  /// Whether it is the same thing, needed for whatever step.
  fileprivate func isSame(as other: Expiry) -> Bool {
    (rule, what, lastSafeDay) == (other.rule, other.what, other.lastSafeDay)
  }
}

/// The kinds of expiry.
extension CaseFacts {
  fileprivate var englishExpiries: [Expiry] {
    guard !sittings.isEmpty, let english = pathway?.english else { return [] }
    let passes = englishPasses
    return english.neededFor.compactMap { unfinished($0) }.flatMap { step in
      passes.map { pass in
        var expiry = expiry(
          english.rule, pass.name, pass.validUntil, step, warnBefore: english.warnBefore.value,
          english.validFor.source)
        expiry.renewal = .resit
        if passes.count > 1 { expiry.doubt = doubt(of: pass) }
        expiry.afterwards = passes.last { $0.validUntil > pass.validUntil }?.standsWords
        return expiry
      }
    }
  }

  fileprivate var windowExpiries: [Expiry] {
    (pathway?.windows ?? []).compactMap { window in
      guard let last = lastSafeDay(of: window, on: .endOfTime), let step = unfinished(window.step),
        endDay(of: window, on: .endOfTime) == nil
      else { return nil }
      return expiry(window, last, step)
    }
  }

  fileprivate var deadlineExpiries: [Expiry] {
    (pathway?.deadlines ?? []).compactMap { deadline in
      guard let step = unfinished(deadline.step), handedIn(deadline, on: .endOfTime) == nil,
        unfinished(deadline.before) != nil, !isPast(deadline),
        let last = lastDay(of: deadline, on: .endOfTime)
      else { return nil }
      var expiry = expiry(
        deadline.rule, deadline.name, last, step, warnBefore: deadline.warnBefore, deadline.source)
      (expiry.expectedOn, expiry.tooLateFrom) = (nil, last.adding(days: 1))
      return expiry
    }
  }

  /// Documents with an end of their own, where an unfinished step needs the step that they are.
  fileprivate var documentExpiries: [Expiry] {
    guard let steps = pathway?.steps, !documents.isEmpty else { return [] }
    return steps.flatMap { paper -> [Expiry] in
      guard case .documentHeld(let kind)? = paper.shownBy, let last = ownEnd(of: kind) else { return [] }
      let needing = steps.filter { $0.needs.contains(paper.key) }.compactMap { unfinished($0.key) }
      return needing.map { step in
        var expiry = expiry(
          "DOC-EXP", kind.rawValue, last, step, warnBefore: .months(3), paper.source)
        expiry.renewal = .renew
        return expiry
      }
    }
  }

  fileprivate var leaveExpiries: [Expiry] {
    guard let ends = leaveEnds else { return [] }
    let own = Source.own(checkedOn: pathway?.checkedOn ?? caseRecord.openedOn)
    return [
      Expiry(
        rule: RuleName.leave, what: Expiry.leave, lastSafeDay: ends, step: nil,
        neededFor: "work and study",
        expectedOn: nil, warnFrom: ends.adding(months: -6), tooLateFrom: ends.adding(days: 1), source: own)
    ]
  }
}

/// Putting an expiry together.
extension CaseFacts {
  fileprivate func expiry(
    _ rule: String, _ what: String, _ last: Day, _ step: PathwayStep, warnBefore: Period, _ source: Source
  ) -> Expiry {
    Expiry(
      rule: rule, what: what, lastSafeDay: last, step: step.key, neededFor: step.shortName,
      expectedOn: expectedDay(of: step), warnFrom: warnBefore.before(last),
      tooLateFrom: tooLate(for: step, last: last), source: source)
  }

  /// What has only to begin, or to be handed in, needs none of the time that its step takes.
  fileprivate func expiry(_ window: WindowRule, _ last: Day, _ step: PathwayStep) -> Expiry {
    var expiry = expiry(
      window.rule, window.name, last, step, warnBefore: window.warnBefore, window.source)
    expiry.renewal = window.renewal
    expiry.doubt = startDoubt(of: window, on: .endOfTime)
    if window.end != .passed { (expiry.expectedOn, expiry.tooLateFrom) = (nil, last.adding(days: 1)) }
    return expiry
  }

  /// The same with the day at the programme's own pace, for a step that has an expected day.
  fileprivate func projected(_ expiry: Expiry) -> Expiry {
    guard let step = expiry.step.flatMap({ pathway?.step($0) }) else { return expiry }
    let isKnown = pace.steps[step.key] != nil || pace.stages[stage] != nil
    guard isKnown, !isOnlyBegun(expiry) else { return expiry }
    var projected = expiry
    projected.expectedByMedian = expectedDay(of: step, at: pace)
    return projected
  }

  /// Whether the step has only to begin or to be handed in before the end.
  private func isOnlyBegun(_ expiry: Expiry) -> Bool {
    let windows = (pathway?.windows ?? []).filter { $0.rule == expiry.rule && $0.step == expiry.step }
    return windows.contains { $0.end != .passed }
      || (pathway?.deadlines ?? []).contains { $0.rule == expiry.rule }
  }

  private func ownEnd(of kind: DocumentKind) -> Day? {
    let held = documents.filter { $0.stands && $0.kind == kind && $0.status.isHeld }
    return held.allSatisfy { $0.expiresOn != nil } ? held.compactMap(\.expiresOn).max() : nil
  }
}

extension EnglishPass {
  /// What an unsure pass that outlasts a sure one says.
  fileprivate var standsWords: String { "\(name), which is unsure, stands until \(validUntil.fullWords)" }
}

extension WindowRule {
  /// How it is started again; an exam that is passed is not sat again.
  fileprivate var renewal: Expiry.Renewal? {
    switch start {
    case .issued: .renew
    case .submitted: .applyAgain
    case .passed, .firstSitting, .started: nil
    }
  }
}
