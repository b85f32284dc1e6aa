/// Asks everything that is asked of a move into a stage.
///
/// A move back asks only for a reason. The pathway's own guards are asked of a move on, with those of the stages that
/// it passes by, each question once; that an employed person has a job is asked whatever the file says.
///
/// - Parameters:
///   - stage: The stage to move into.
///   - facts: The case as it stands.
///   - day: The day of the move.
/// - Returns: One answer for each guard, those about the move itself first.
package func guards(intoStage stage: Stage, of facts: CaseFacts, on day: Day) -> [GuardAnswer] {
  let move = facts.moveRequirements(to: stage)
  let entry = facts.isBack(to: stage) ? [] : facts.requirementsOnTheWay(to: stage)
  return (move + entry).map {
    GuardAnswer(
      requirement: $0, answer: facts.answer($0.predicate, on: day), severity: $0.severity,
      doubt: facts.doubt(of: $0.predicate, on: day))
  }
}

extension CaseFacts {
  /// The stages in the order of the pathway; the usual order without one.
  var stageOrder: [Stage] { pathway?.stages.map(\.stage) ?? Stage.allCases }

  /// The stage after the current one.
  var nextStage: Stage? { stageOrder.firstIndex(of: stage).flatMap { stageOrder.dropFirst($0 + 1).first } }

  /// The guards of a stage, with the job of an employed person.
  func entryRequirements(of stage: Stage) -> [Requirement] {
    let own = pathway?.stage(stage)?.entry ?? []
    guard stage == .employed, !own.contains(where: { $0.predicate == .employmentStarted }) else { return own }
    return own + [
      Requirement(
        rule: "EMPLOYED", predicate: .employmentStarted, severity: .block, words: "A job with a start date",
        source: moveSource)
    ]
  }

  /// The guards of the stages that a move passes by, then those of the stage itself, each question once.
  fileprivate func requirementsOnTheWay(to target: Stage) -> [Requirement] {
    let own = entryRequirements(of: target)
    let passed = stagesPassedBy(to: target).flatMap { entryRequirements(of: $0) }
    let further = passed.filter { other in !own.contains { $0.predicate == other.predicate } }
    return further.reduce(into: []) { unique, requirement in
      if !unique.contains(where: { $0.predicate == requirement.predicate }) { unique.append(requirement) }
    } + own
  }

  /// Whether a move goes back.
  func isBack(to target: Stage) -> Bool { place(of: target) < place(of: stage) }

  /// Answers whether a move goes on.
  func goesOn(to target: Stage) -> Answer {
    if target == stage { return .notMet(why: "the case is in this stage already") }
    return isBack(to: target) ? .notMet(why: "the move goes back") : .met(because: "the move goes on")
  }

  /// Answers whether a move passes no stage by; stages that were visited or are optional do not count.
  func skipsNothing(to target: Stage) -> Answer {
    let skipped = stagesPassedBy(to: target)
    guard !skipped.isEmpty else { return .met(because: "no stage is passed by") }
    return .notMet(why: "the move passes \(listed(skipped.map(stageName))) by")
  }

  /// The stages between, without optional ones and those that were visited.
  private func stagesPassedBy(to target: Stage) -> [Stage] {
    let visited = transitions.filter { $0.stands && $0.enrolment == enrolment?.id }.map(\.stage)
    let between = stageOrder.filter { place(of: stage) < place(of: $0) && place(of: $0) < place(of: target) }
    return between.filter { !visited.contains($0) && pathway?.stage($0)?.isOptional != true }
  }

  func moveRequirements(to target: Stage) -> [Requirement] {
    let severity: Severity = target == stage ? .block : .reason
    let order = Requirement(
      rule: "MOVE-BACK", predicate: .goesOn(to: target), severity: severity, words: "A move on",
      source: moveSource)
    let skip = Requirement(
      rule: "MOVE-SKIP", predicate: .skipsNothing(to: target), severity: .reason,
      words: "Every stage in turn",
      source: moveSource)
    return [order, skip]
  }

  private var moveSource: Source { .programme(checkedOn: pathway?.checkedOn ?? caseRecord.openedOn) }

  /// A stage that the pathway leaves out keeps its usual place among the others.
  private func place(of target: Stage) -> Double {
    if let index = stageOrder.firstIndex(of: target) { return Double(index) }
    let before = stageOrder.filter { $0.position < target.position }.count
    return Double(before) - 0.5
  }

}
