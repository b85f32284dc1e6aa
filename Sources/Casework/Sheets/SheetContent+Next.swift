internal import CaseCore

/// What comes next, in words for the person: nothing is named twice, and nothing is said of records.
extension SheetContent {
  /// The next step, then what is missing and the other open steps, each after those that it needs.
  var nextRows: [[String: SheetValue]] {
    guard facts.status.isOpen else { return awayRows }
    let named = Set(readiness.missing.compactMap { step(asked: $0)?.step.key })
    let next = [readiness.next].compactMap(\.self).filter { !named.contains($0.step.key) }
    let others = ownSteps.filter { !named.contains($0.step.key) }
    let rows = awayRows + next.map(stepRow) + inOrder(readiness.missing, others)
    return rows.reduce(into: []) { rows, row in
      if !rows.contains(where: { $0["words"] == row["words"] }) { rows.append(row) }
    }
  }

  /// What somebody is told whose way stands still.
  private var awayRows: [[String: SheetValue]] {
    guard let last = facts.lastStatus, [.paused, .exited].contains(last.status) else { return [] }
    let words =
      last.status == .exited
      ? "You left the programme on \(last.happenedOn.paperWords). Ask us if you want to go on."
      : "Your way is on hold" + (last.reviewOn.map { "; we look at it again on \($0.paperWords)" } ?? "")
        + "."
    return [["words": .text(words)]]
  }

  /// First what no step stands for, then in the order of the pathway, in which a step follows what it needs.
  private func inOrder(_ missing: [ReadinessLine], _ others: [StepLine]) -> [[String: SheetValue]] {
    let places = steps.enumerated().reduce(into: [String: Int]()) { $0[$1.element.step.key] = $1.offset }
    let place = { (line: StepLine?) in line.flatMap { places[$0.step.key] } ?? -1 }
    let rows =
      missing.map { (place(step(asked: $0)), missingRow($0)) } + others.map { (place($0), stepRow($0)) }
    return rows.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  private func missingRow(_ line: ReadinessLine) -> [String: SheetValue] {
    [
      "words": .text(plainWords(line)), "unsure": unsure(line),
      "instead": SheetValue(step(asked: line).flatMap(insteadWords)),
    ]
  }

  private func stepRow(_ line: StepLine) -> [String: SheetValue] {
    [
      "words": .text(plainWords(line.step)),
      "state": SheetValue(line.state == .notStarted ? nil : line.state.rawValue),
      "instead": SheetValue(insteadWords(line)),
    ]
  }

  /// What may stand in for a step that was failed or cannot be had; nothing where nothing is needed.
  private func insteadWords(_ line: StepLine) -> String? {
    let ways = line.instead.map { way in
      withoutStop(way.value) + (way.source.needsCheck ? " (\(unsureWords))" : "")
    }
    return ways.isEmpty ? nil : ways.joined(separator: "; ")
  }

  /// What a step asks of the person: of leave and consent in the words of a question, else by its name.
  private func plainWords(_ step: PathwayStep) -> String {
    guard let shown = step.shownBy else { return step.name }
    if shown.tellsOfLeave { return leaveWords }
    return shown.asksForConsent ? SheetContent.agreeToSharing : step.name
  }

  /// What is asked of leave: proof of it, or word of it from somebody who may not work yet.
  private var leaveWords: String {
    facts.restricted?.rightToWork == .notAllowed
      ? "Tell us as soon as you may work here" : "Show us that you may work here"
  }

  private static let agreeToSharing = "Tell us if you agree that we show your profile"

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
    case .consentActive?: return SheetContent.agreeToSharing
    case .rightToWorkKnown?, .mayWork?: return leaveWords
    case .registered?: return "Show us your registration number"
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
