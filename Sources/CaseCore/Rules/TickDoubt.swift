/// What makes it unsure that a step was passed.
extension CaseFacts {
  /// What makes it unsure that a step which counts as passed does: only a tick says so, it came too late, or the day
  /// of its paper is not known.
  func passDoubt(ofStep key: String, on day: Day) -> String? {
    let doubts = [
      tickDoubt(ofStep: key, on: day), lateDoubt(ofStep: key, on: day), paperDoubt(ofStep: key, on: day),
    ]
    return doubts.compactMap(\.self).joined(separator: "; ").nothingIfEmpty
  }

  private func paperDoubt(ofStep key: String, on day: Day) -> String? {
    guard case .documentHeld(let kind)? = pathway?.step(key)?.shownBy else { return nil }
    return paperDoubt(of: kind, on: day)
  }

  /// That no sitting shows the pass of an exam; nothing where one does, or where nobody ticked it as passed.
  ///
  /// - Returns: `ticked as passed, but the sitting of Tue 3 Nov 2026 failed`
  func tickDoubt(ofStep key: String, on day: Day) -> String? {
    guard let step = pathway?.step(key), case .examPassed(let exam)? = step.shownBy,
      lastEvent(of: step, on: day)?.state == .passed, passingSitting(ofStep: exam, on: day) == nil
    else { return nil }
    guard let last = sittings(ofStep: exam).last(where: { $0.satOn <= day }) else {
      return "ticked as passed, but no sitting is recorded"
    }
    let result = last.outcome == .failed ? "failed" : "has no result"
    return "ticked as passed, but the sitting of \(last.satOn.fullWords) \(result)"
  }

  /// That a window counts from the day of such a tick, which need not be the day on which the exam was sat.
  func startDoubt(of window: WindowRule, on day: Day) -> String? {
    guard case .passed(let key) = window.start, let step = pathway?.step(key),
      tickDoubt(ofStep: key, on: day) != nil, let ticked = doneDay(ofStep: key, on: day)
    else { return nil }
    return
      "counted from the day \(step.shortName) was ticked, \(ticked.fullWords), as no sitting shows the pass"
  }
}
