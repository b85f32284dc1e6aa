/// What should have been done before a step that is recorded as passed.
extension CaseFacts {
  /// The open steps before a step that is ticked as passed, in the order of the pathway; nothing for an exam with a
  /// passing sitting, which is judged by itself.
  ///
  /// - Returns: `PIN issued is recorded as passed, and what comes before it is open: English, CBT and OSCE. …`
  func orderRemark(of event: StepEvent) -> String? {
    guard event.state == .passed, let step = pathway?.step(event.step),
      passingSitting(ofStep: step.key, on: event.happenedOn) == nil
    else { return nil }
    let open = openBefore(step, on: event.happenedOn)
    let names = (pathway?.steps ?? []).filter { open.contains($0.key) }.map(\.shortName)
    guard !names.isEmpty else { return nil }
    return "\(step.shortName) is recorded as passed, and what comes before it is open: \(listed(names)). "
      + "Record that too, or check the step."
  }

  /// The keys of the steps that are needed before a step and open, and of those before them.
  private func openBefore(_ step: PathwayStep, on day: Day) -> Set<String> {
    var (open, left) = (Set<String>(), step.needs)
    while let key = left.popLast() {
      guard let needed = pathway?.step(key), !open.contains(needed.key),
        !state(of: needed, on: day).state.isSettled
      else { continue }
      open.insert(needed.key)
      left += needed.needs
    }
    return open
  }
}
