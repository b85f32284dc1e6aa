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
  /// What may stand in where it was failed, or where its paper cannot be had.
  package var instead: [Sourced<String>] = []

  /// `Instead: Assistant psychologist (?); Support, time and recovery worker (?)`; nothing where nothing is needed.
  package var insteadWords: String? {
    let ways = instead.map { withoutStop($0.value) + $0.source.unsureMark }
    return ways.isEmpty ? nil : "Instead: " + ways.joined(separator: "; ")
  }
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
      doubt: standing.state == .passed ? doubt(of: .stepDone(step.key), on: day) : nil,
      instead: needsAnotherWay(step, standing.state, on: day) ? step.instead : [])
  }

  /// Whether a step was failed or given up, English is below its level, or a paper was refused or cannot be had.
  private func needsAnotherWay(_ step: PathwayStep, _ state: StepState, on day: Day) -> Bool {
    if [.failed, .abandoned].contains(state) { return true }
    guard !state.isSettled else { return false }
    if step.shownBy == .languagePassed { return isEnglishShort(on: day) }
    guard case .documentHeld(let kind)? = step.shownBy else { return false }
    let last = documents.last { $0.stands && $0.kind == kind && $0.happenedOn <= day }
    return [.notObtainable, .refused].contains(last?.status)
  }

  private func isEnglishShort(on day: Day) -> Bool {
    if case .short? = englishStanding(on: day) { true } else { false }
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
    let windows = (pathway?.windows ?? []).filter { currentKey($0.step) == step.key }
    let running = windows.filter { lastSafeDay(of: $0, on: day).map { $0 >= day } == true }
    return windows.compactMap { window in
      guard let last = lastSafeDay(of: window, on: day) else { return nil }
      guard last >= day else {
        return closedDay(ofApplication: step, on: day) == nil ? answer(window, on: day).words : nil
      }
      let what = running.count > 1 ? "\(window.name) " : ""
      return words("\(what)by \(last.fullWords)", doubtedBy: startDoubt(of: window, on: day))
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
