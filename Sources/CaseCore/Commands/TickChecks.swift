/// What a step that is ticked as passed does not fit with.
extension CaseFacts {
  /// That no sitting shows what is ticked as passed; nothing where one does, or other evidence is named.
  func tickRemark(of event: StepEvent) -> String? {
    guard event.state == .passed, let step = pathway?.step(event.step) else { return nil }
    switch step.shownBy {
    case .examPassed(let key): return examTickRemark(key, of: step, on: event.happenedOn)
    case .languagePassed: return languageTickRemark(of: event)
    default: return nil
    }
  }

  private func examTickRemark(_ key: String, of step: PathwayStep, on day: Day) -> String? {
    guard passingSitting(ofStep: key, on: day) == nil else { return nil }
    let start = "\(step.shortName) is ticked as passed, but no sitting is recorded as passed."
    if let rule = pathway?.attempts(ofStep: key), case .notMet(let why) = answer(rule, on: day) {
      return "\(start) \(why). Check with \(theRegulator)."
    }
    return "\(start) Record the sitting too: attempts and time limits are counted from it."
  }

  private func languageTickRemark(of event: StepEvent) -> String? {
    guard event.note == nil, event.reference == nil, !isShownBySitting(event) else { return nil }
    return "English is ticked as passed, but no sitting is recorded that shows it. "
      + "Record the sitting, or the reference of the other evidence."
  }
}
