/// A step of the pathway as the Pathway tab shows it.
package struct StepLine: Equatable, Sendable {
  package var stage: Stage
  package var step: PathwayStep
  /// How far it has come, derived from the facts.
  package var state: StepState
  /// What there is to say: `OET Pharmacy: Writing 320 of 350 (sat 12 Sep)`; may be empty.
  package var words: String
  /// The day of the fact that gave the state.
  package var since: Day?
  /// The attempts used, where the pathway limits them.
  package var attempts: AttemptCount?
  /// The window that has begun for the step, while it is not done.
  package var doBy: Day?
  /// The names of the steps that usually come first and are not done.
  package var needsFirst: [String]
  /// On whom it waits.
  package var waitingOn: Party?
  /// What `?` shows.
  package var source: Source
  /// What makes a passed step unsure; its words say it too.
  package var doubt: String?
}

/// Lists every step of the pathway with the state that the facts give it, in the order of the pathway.
package func stepStates(of facts: CaseFacts, on day: Day) -> [StepLine] {
  (facts.pathway?.stages ?? []).flatMap { stage in
    stage.steps.map { facts.line(of: $0, in: stage.stage, on: day) }
  }
}

extension CaseFacts {
  fileprivate func line(of step: PathwayStep, in stage: Stage, on day: Day) -> StepLine {
    let standing = state(of: step, on: day)
    let isDone = standing.state.isSettled
    let first = isDone ? [] : needsFirst(step, on: day)
    return StepLine(
      stage: stage, step: step, state: standing.state,
      words: words(of: step, standing, needing: first, on: day), since: standing.since,
      attempts: attempts(ofStep: step.key, on: day), doBy: isDone ? nil : doBy(step, on: day),
      needsFirst: first, waitingOn: isDone ? nil : lastEvent(of: step, on: day)?.waitingOn,
      source: step.passCondition?.source ?? step.source,
      doubt: standing.state == .passed ? doubt(of: .stepDone(step.key), on: day) : nil)
  }

  private func words(
    of step: PathwayStep, _ standing: StepStanding, needing first: [String], on day: Day
  ) -> String {
    if standing.state.isSettled {
      return [standing.words, passDoubt(ofStep: step.key, on: day) ?? ""].filter { !$0.isEmpty }.joined(
        separator: "; ")
    }
    return
      ([standing.words] + windowWords(step, on: day) + attemptWords(step, on: day)
      + needWords(standing, first))
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func fewOf(_ names: [String]) -> String {
    names.count <= 3 ? listed(names) : "\(names[0]), \(names[1]) and \(names.count - 2) more"
  }

  private func needWords(_ standing: StepStanding, _ first: [String]) -> [String] {
    standing.state == .notStarted && !first.isEmpty ? ["needs \(fewOf(first)) first"] : []
  }

  private func windowWords(_ step: PathwayStep, on day: Day) -> [String] {
    (pathway?.windows ?? []).filter { currentKey($0.step) == step.key }.compactMap { window in
      guard let last = lastSafeDay(of: window, on: day) else { return nil }
      return last < day
        ? answer(window, on: day).words
        : words("by \(last.fullWords)", doubtedBy: startDoubt(of: window, on: day))
    }
  }

  private func attemptWords(_ step: PathwayStep, on day: Day) -> [String] {
    guard let rule = pathway?.attempts(ofStep: step.key) else { return [] }
    if case .notMet(let why) = answer(rule, on: day) { return [why] }
    guard let count = attempts(ofStep: step.key, on: day), count.used > 0 else { return [] }
    return [count.words]
  }

  private func needsFirst(_ step: PathwayStep, on day: Day) -> [String] {
    step.needs.compactMap { pathway?.step($0) }.filter { !state(of: $0, on: day).state.isSettled }.map(
      \.shortName)
  }

  /// The earliest end of the windows that run for a step.
  private func doBy(_ step: PathwayStep, on day: Day) -> Day? {
    (pathway?.windows ?? []).filter { currentKey($0.step) == step.key }
      .compactMap { lastSafeDay(of: $0, on: day) }.min()
  }
}
