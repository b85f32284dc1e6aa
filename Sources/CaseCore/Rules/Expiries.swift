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
  /// The day from which a warning is due.
  package var warnFrom: Day
  /// The day from which it is too late to begin: the step usually takes longer than what is left.
  package var tooLateFrom: Day
  package var source: Source

  /// Whether it ends before the step is expected to be done.
  package var endsTooSoon: Bool { expectedOn.map { $0 > lastSafeDay } ?? false }

  /// `OET Medicine ends Sun 14 Mar 2027, PLAB 1 expected about May 2027`.
  package func words(today: Day) -> String {
    let verb = lastSafeDay < today ? "ended" : "ends"
    let end = "\(what) \(verb) \(lastSafeDay.words(today: today))"
    guard let expectedOn else { return "\(end), needed for \(neededFor)" }
    return "\(end), \(neededFor) expected about \(expectedOn.monthName) \(expectedOn.parts.year)"
  }
}

/// Lists what ends while an unfinished step still needs it.
///
/// - Parameter facts: The case. Whether a fact lies in the future does not matter: the answer is the same on
///   every day.
/// - Returns: The expiries, the first to end first; of one day the step that comes first.
package func expiries(of facts: CaseFacts) -> [Expiry] {
  let all = facts.englishExpiries + facts.windowExpiries + facts.documentExpiries + facts.leaveExpiries
  return all.enumerated().sorted { ($0.element.lastSafeDay, $0.offset) < ($1.element.lastSafeDay, $1.offset) }
    .map(\.element)
}

/// The kinds of expiry.
extension CaseFacts {
  fileprivate var englishExpiries: [Expiry] {
    guard !sittings.isEmpty, let english = pathway?.english, let pass = englishPass else { return [] }
    return english.neededFor.compactMap { unfinished($0) }.map { step in
      expiry(
        english.rule, pass.name, pass.validUntil, step, warnBefore: english.warnBefore.value,
        english.validFor.source)
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

  /// Documents with an end of their own, where an unfinished step needs the step that they are.
  fileprivate var documentExpiries: [Expiry] {
    guard let steps = pathway?.steps, !documents.isEmpty else { return [] }
    return steps.flatMap { paper -> [Expiry] in
      guard case .documentHeld(let kind)? = paper.shownBy, let last = ownEnd(of: kind) else { return [] }
      let needing = steps.filter { $0.needs.contains(paper.key) }.compactMap { unfinished($0.key) }
      return needing.map { expiry("DOC-EXP", kind.rawValue, last, $0, warnBefore: .months(3), paper.source) }
    }
  }

  fileprivate var leaveExpiries: [Expiry] {
    guard let ends = leaveEnds else { return [] }
    let own = Source.own(checkedOn: pathway?.checkedOn ?? caseRecord.openedOn)
    return [
      Expiry(
        rule: "LEAVE-EXP", what: "Leave to remain", lastSafeDay: ends, step: nil, neededFor: "work and study",
        expectedOn: nil, warnFrom: ends.adding(months: -6), tooLateFrom: ends.adding(days: 1), source: own)
    ]
  }

  private func expiry(
    _ rule: String, _ what: String, _ last: Day, _ step: PathwayStep, warnBefore: Period, _ source: Source
  ) -> Expiry {
    Expiry(
      rule: rule, what: what, lastSafeDay: last, step: step.key, neededFor: step.shortName,
      expectedOn: expectedDay(of: step), warnFrom: warnBefore.before(last),
      tooLateFrom: tooLate(for: step, last: last), source: source)
  }

  /// What has only to begin, or to be handed in, needs none of the time that its step takes.
  private func expiry(_ window: WindowRule, _ last: Day, _ step: PathwayStep) -> Expiry {
    var expiry = expiry(
      window.rule, window.name, last, step, warnBefore: window.warnBefore, window.source)
    if window.end != .passed { (expiry.expectedOn, expiry.tooLateFrom) = (nil, last.adding(days: 1)) }
    return expiry
  }

  private func ownEnd(of kind: DocumentKind) -> Day? {
    let held = documents.filter { $0.stands && $0.kind == kind && $0.status.isHeld }
    return held.allSatisfy { $0.expiresOn != nil } ? held.compactMap(\.expiresOn).max() : nil
  }
}

/// When steps are expected.
extension CaseFacts {
  /// The step of a key, unless nothing more has to be done for it.
  func unfinished(_ key: String) -> PathwayStep? {
    guard let step = pathway?.step(key), !isSettled(step) else { return nil }
    return step
  }

  /// The day on which a step is expected to be done; nothing where that is not known.
  ///
  /// A booked exam is expected on its day. A step of the current stage follows the steps of that stage that it
  /// needs, each at its slowest, from the day the stage began.
  func expectedDay(of step: PathwayStep) -> Day? {
    expectedDay(of: step, after: [])
  }

  private func expectedDay(of step: PathwayStep, after seen: Set<String>) -> Day? {
    if let booked = awaited(step) { return booked.satOn }
    guard !seen.contains(step.key), pathway?.stage(ofStep: step.key)?.stage == stage else { return nil }
    guard var start = stageStart, let typical = step.typical?.value else { return nil }
    for needed in step.needs.compactMap({ unfinished($0) }) {
      guard let before = expectedDay(of: needed, after: seen.union([step.key])) else { return nil }
      start = max(start, before)
    }
    return typical.slowest.after(start)
  }

  /// The day after the last safe day, less the time that a step takes at its quickest unless it is under way.
  private func tooLate(for step: PathwayStep, last: Day) -> Day {
    let end = last.adding(days: 1)
    let event = lastEvent(of: step, on: .endOfTime)?.state ?? .notStarted
    let isUnderWay = [.inProgress, .booked, .submitted, .waiting].contains(event)
    guard !isUnderWay, awaited(step).map({ $0.satOn <= last }) != true else { return end }
    return step.typical.map { $0.value.quickest.before(end) } ?? end
  }

  /// The latest sitting of an exam step, while its result is not known.
  private func awaited(_ step: PathwayStep) -> Sitting? {
    guard step.kind == .exam, let last = sittings(ofStep: step.key).last else { return nil }
    return (last.outcome ?? .pending) == .pending ? last : nil
  }

  /// Whether a step is done for good, whatever the day: a test that has ended since was still passed.
  private func isSettled(_ step: PathwayStep) -> Bool {
    if lastEvent(of: step, on: .endOfTime)?.state.isSettled == true { return true }
    return switch step.shownBy {
    case nil: false
    case .languagePassed?: englishPass != nil
    case .documentHeld(let kind)?: documents.contains { $0.stands && $0.kind == kind && $0.status.isHeld }
    case .some(let shown): answer(shown, on: .endOfTime).isMet
    }
  }

  /// The pass that stays good for longest, whether or not it has ended; nothing where other evidence is accepted.
  private var englishPass: EnglishPass? {
    guard let english = pathway?.english else { return nil }
    if case .accepted? = englishStanding(on: .endOfTime) { return nil }
    return EnglishRules(english, sittings: sittings, on: .endOfTime).bestPass
  }
}
