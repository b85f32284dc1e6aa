import CaseCore

/// What the rules say of an open case on a day.
///
/// It is worked out once when the case is read, since every key and every frame asks for it.
struct CaseStanding: Equatable, Sendable {
  let day: Day
  let summary: CaseSummary
  let steps: [StepLine]
  let readiness: Readiness

  init(of facts: CaseFacts, on day: Day) {
    self.day = day
    summary = summarise(facts)
    steps = stepStates(of: facts, on: day)
    readiness = CaseCore.readiness(of: facts, on: day, steps: steps)
  }
}

extension CaseState {
  /// What the rules say of the case; worked out now where facts or day have changed since it was read.
  func standing(of facts: CaseFacts, on day: Day) -> CaseStanding {
    if let standing, standing.day == day { return standing }
    return CaseStanding(of: facts, on: day)
  }
}
