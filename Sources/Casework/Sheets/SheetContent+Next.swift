internal import CaseCore

/// What comes next, in words for the person: nothing is named twice, and nothing is said of records.
extension SheetContent {
  /// What is missing, and the steps that it does not name.
  var nextRows: [[String: SheetValue]] {
    let named = Set(readiness.missing.compactMap { step(asked: $0)?.step.key })
    return readiness.missing.map(missingRow)
      + neededSteps.filter { !named.contains($0.step.key) }.map(stepRow)
  }

  private func missingRow(_ line: ReadinessLine) -> [String: SheetValue] {
    ["words": .text(plainWords(line)), "unsure": unsure(line.source)]
  }

  private func stepRow(_ line: StepLine) -> [String: SheetValue] {
    [
      "words": .text(line.step.name),
      "state": SheetValue(line.state == .notStarted ? nil : line.state.rawValue),
    ]
  }

  /// The step that is missing, where the pathway has one for it.
  private func step(asked line: ReadinessLine) -> StepLine? {
    guard let asks = line.asks else { return nil }
    return steps.first { candidate in
      candidate.step.shownBy?.usual == asks || asks.steps.contains(candidate.step.key)
    }
  }

  private func plainWords(_ line: ReadinessLine) -> String {
    switch line.asks {
    case .consentActive(.programme)?: return "Tell us if you agree to take part"
    case .consentActive?: return "Tell us if you agree that we show your profile"
    case .rightToWorkKnown?, .mayWork?: return "Show us that you may work here"
    case .qualificationHeld?: return "Bring your degree or diploma"
    case .placementAgreed?, .kindAgreed?: return "Find a placement with us"
    case .employmentStarted?: return "Find a first post"
    default: break
    }
    // A step that has not begun says most by its name; one that has, by how far it has come.
    guard let step = step(asked: line), step.state == .notStarted else { return line.words.sentenceCase }
    return step.step.name
  }
}

extension Predicate {
  /// The keys of the steps that it asks about.
  fileprivate var steps: [String] {
    switch self {
    case .languageValid(let key), .stepDone(let key), .stepSubmitted(let key), .examPassed(let key),
      .sat(let key), .satLess(let key, _):
      [key]
    default: []
    }
  }
}
