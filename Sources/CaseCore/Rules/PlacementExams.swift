/// Exams that lie in the time of a placement.
extension CaseFacts {
  /// A sentence, without its stop, for each exam that is still ahead and lies within a placement.
  ///
  /// A placement without an end goes on until somebody writes one down.
  package func examWords(during placement: Placement, on day: Day) -> [String] {
    guard placement.state == .sought || placement.isAhead, let start = placement.startsOn else { return [] }
    let ahead = sittings.filter { $0.stands && $0.isAwaited && $0.satOn >= max(start, day) }
    return ahead.filter { $0.satOn <= placement.endsOn ?? $0.satOn }.map { sitting in
      "\(examName(of: sitting)) on \(sitting.satOn.fullWords) lies within the placement (\(placement.timeWords))"
    }
  }

  /// A sentence, without its stop, for each placement in the time of which an exam lies.
  package func placementWords(on satOn: Day) -> [String] {
    placements.filter { placement in
      placement.stands && (placement.state == .sought || placement.isAhead)
        && placement.startsOn.map { $0 <= satOn && satOn <= placement.endsOn ?? satOn } ?? false
    }.map { "\(satOn.fullWords) lies within the placement at \($0.host) (\($0.timeWords))" }
  }

  private func examName(of sitting: Sitting) -> String {
    sitting.languageTest?.name ?? pathway?.step(sitting.test)?.shortName ?? sitting.test
  }
}

extension Sitting {
  /// Whether it has no result yet.
  fileprivate var isAwaited: Bool {
    let hasScores = Skill.allCases.contains { score($0) != nil }
    return (outcome ?? .pending) == .pending && !hasScores
  }
}
