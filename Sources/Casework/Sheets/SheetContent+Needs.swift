internal import CaseCore

/// What the person has, misses and is about to lose.
extension SheetContent {
  var needs: [String: SheetValue] {
    [
      "haveWords": .text(readiness.have.isEmpty ? "nothing recorded yet" : readiness.haveWords),
      "have": .list(
        readiness.have.map { ["words": .text($0.words), "until": SheetValue($0.until?.paperWords)] }),
      "missing": .list(readiness.missing.map { ["words": .text($0.words), "unsure": unsure($0)] }),
      "expiring": .list(readiness.expiring.map(expiryRow)), "nextStep": SheetValue(nextStepWords),
      "documents": .list(documentsNotHad), "documentsAhead": SheetValue(documentsAhead),
    ]
  }

  private var nextStepWords: String? {
    readiness.next.map { "\($0.step.name): \(stateWords($0))" }
  }

  private func expiryRow(_ line: ReadinessLine) -> [String: SheetValue] {
    [
      "words": .text(line.words), "days": SheetValue(line.until?.countWords(from: day)),
      "unsure": unsure(line),
    ]
  }
}

/// The documents that the pathway or the caseworker asks for and that cannot be shown yet.
extension SheetContent {
  /// Those that the pathway asks for and of which nothing is recorded.
  private var documentsAhead: String {
    let asked = DocumentKind.allCases.filter { kind in
      known(kind).isEmpty && step(for: kind).map { !$0.state.isSettled } ?? false
    }
    return asked.map(\.rawValue).joined(separator: ", ")
  }

  private func known(_ kind: DocumentKind) -> [Document] {
    facts.documents.filter { $0.stands && $0.kind == kind && $0.happenedOn <= day }
  }

  private func step(for kind: DocumentKind) -> StepLine? {
    steps.first { $0.step.shownBy == .documentHeld(kind) }
  }

  private var documentsNotHad: [[String: SheetValue]] {
    DocumentKind.allCases.compactMap { kind in
      let known = known(kind)
      guard let state = missingState(known, step(for: kind)) else { return nil }
      return ["kind": .text(kind.rawValue), "state": .text(state), "note": SheetValue(known.last?.note)]
    }
  }

  /// How a document stands that is not held; nothing where it is held, not needed or not recorded.
  private func missingState(_ known: [Document], _ step: StepLine?) -> String? {
    guard let last = known.last, step?.state.isSettled != true else { return nil }
    if let held = known.last(where: \.status.isHeld) { return endedWords(held, step) }
    switch last.status {
    case .notNeeded: return nil
    case .needed, .notObtainable: return last.status.rawValue
    default: return "\(last.status.rawValue) \(last.happenedOn.paperWords)"
    }
  }

  private func endedWords(_ held: Document, _ step: StepLine?) -> String? {
    if let end = held.expiresOn, end < day { return "ended \(end.paperWords)" }
    return step?.state == .expired ? step?.words : nil
  }
}
