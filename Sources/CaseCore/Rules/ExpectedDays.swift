/// When steps are expected to be done.
extension CaseFacts {
  /// The step of a key, unless nothing more has to be done for it.
  func unfinished(_ key: String) -> PathwayStep? {
    guard let step = pathway?.step(key), !isSettled(step) else { return nil }
    return step
  }

  /// The day on which a step is expected to be done; nothing where that is not known.
  ///
  /// A booked exam is expected on its day; what is under way, its time after it began; any other step of the
  /// current stage after the steps of that stage that it needs, from the day the stage began.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - pace: The time it took others here, which goes before the usual time at its slowest.
  /// - Returns: The day, which may have passed.
  func expectedDay(of step: PathwayStep, at pace: RoutePace = RoutePace()) -> Day? {
    expectedDay(of: step, pace, after: [])
  }

  private func expectedDay(of step: PathwayStep, _ pace: RoutePace, after seen: Set<String>) -> Day? {
    if let booked = awaited(step) { return booked.satOn }
    if let rule = pathway?.attempts(ofStep: step.key), isOver(rule, on: .endOfTime) { return nil }
    guard !seen.contains(step.key) else { return nil }
    let time = pace.steps[step.key].map { Period.days($0.days) } ?? step.typical?.value.slowest
    if let begun = begunDay(of: step), let time { return time.after(begun) }
    guard pathway?.stage(ofStep: step.key)?.stage == stage, var start = stageStart else { return nil }
    guard let time else { return pace.stages[stage].map { start.adding(days: $0.days) } }
    for needed in step.needs.compactMap({ unfinished($0) }) {
      guard let before = expectedDay(of: needed, pace, after: seen.union([step.key])) else { return nil }
      start = max(start, before)
    }
    return time.after(start)
  }

  /// The day after the last safe day, less the time that a step takes at its quickest unless it is under way.
  func tooLate(for step: PathwayStep, last: Day) -> Day {
    let end = last.adding(days: 1)
    let event = lastEvent(of: step, on: .endOfTime)?.state ?? .notStarted
    let isUnderWay = [.inProgress, .booked, .submitted, .waiting].contains(event)
    guard !isUnderWay, awaited(step).map({ $0.satOn <= last }) != true else { return end }
    return step.typical.map { $0.value.quickest.before(end) } ?? end
  }

  /// The pass that stays good for longest, whether or not it has ended; nothing where other evidence is accepted.
  var englishPass: EnglishPass? { englishPasses.last }

  /// That pass, after a sure one that ends before it where it is unsure itself.
  var englishPasses: [EnglishPass] {
    guard let english = pathway?.english else { return [] }
    if case .accepted? = englishStanding(on: .endOfTime) { return [] }
    return EnglishRules(english, sittings: sittings, on: .endOfTime).passesToTheEnd
  }

  /// The day on which something that is still under way began, or was handed in.
  func begunDay(of step: PathwayStep) -> Day? {
    let known = events(of: step, on: .endOfTime)
    guard let last = known.last, [.inProgress, .submitted, .waiting].contains(last.state) else { return nil }
    return (known.last { $0.state == .submitted } ?? known.last { $0.state == .inProgress } ?? last)
      .happenedOn
  }

  /// The first sitting of an exam step after the last result, if it may be taken; its own result is not known.
  private func awaited(_ step: PathwayStep) -> Sitting? {
    guard step.kind == .exam else { return nil }
    let all = sittings(ofStep: step.key)
    let last = all.lastIndex { ($0.outcome ?? .pending) != .pending } ?? -1
    return all.dropFirst(last + 1).first(where: isAllowed)
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
}
