/// What cannot be true of a placement, by its days and its state.
extension RecordFacts {
  func placementFault(_ placement: Placement, today: Day) -> Refusal? {
    let (state, start, end) = (placement.state, placement.startsOn, placement.endsOn)
    if let start, let end, end < start { return .placementEndsBeforeStart }
    if let start, start > today, state.hasBegun { return .placementNotBegun(state, start) }
    if let end, end > today, state.hasBegun, state.isOver { return .placementNotOver(state, end) }
    return nil
  }
}

/// What to think of about the days of a placement.
extension CaseFacts {
  /// Sentences about days that have passed for its state, and about other placements in its time; it is saved all
  /// the same.
  package func dayRemarks(of placement: Placement, on day: Day) -> [String] {
    guard placement.state != .withdrawn else { return [] }
    return [passed(placement, on: day)].compactMap(\.self) + overlaps(with: placement)
  }

  private func passed(_ placement: Placement, on day: Day) -> String? {
    let state = placement.state
    if let start = placement.startsOn, start < day, !state.hasBegun {
      return "It was to begin on \(start.fullWords), which has passed, and it is only \(state.word): "
        + "change the state or the days."
    }
    guard let end = placement.endsOn, end < day, state == .running else { return nil }
    return "It was to end on \(end.fullWords), which has passed, and it is still running: "
      + "change the state or the last day."
  }

  private func overlaps(with placement: Placement) -> [String] {
    guard let days = placement.span else { return [] }
    return placements.filter { other in
      other.stands && other.id != placement.id && ![.sought, .withdrawn].contains(other.state)
        && other.span?.overlaps(days) == true
    }.map { "It overlaps with the \($0.kind.word) at \($0.host) (\($0.timeWords))." }
  }
}

extension Placement {
  /// Its days; without an end they go on until somebody writes one down.
  fileprivate var span: ClosedRange<Day>? {
    guard let startsOn else { return nil }
    return startsOn...max(startsOn, endsOn ?? .endOfTime)
  }
}

extension Refusal {
  static let placementEndsBeforeStart = Refusal(
    rule: "placement.ends-before-start",
    summary: "The placement was not recorded: it would end before it starts.",
    remedies: ["Check the two days"])

  /// What has not begun cannot be running or over.
  static func placementNotBegun(_ state: PlacementState, _ start: Day) -> Refusal {
    Refusal(
      rule: "placement.not-begun",
      summary:
        "The placement was not recorded as \(state.word): it begins on \(start.fullWords), which is still "
        + "to come.",
      remedies: ["Leave it ready until then, or correct the first day"])
  }

  /// What is to go on is not over.
  static func placementNotOver(_ state: PlacementState, _ end: Day) -> Refusal {
    Refusal(
      rule: "placement.not-over",
      summary:
        "The placement was not recorded as \(state.word): its last day is \(end.fullWords), which is still "
        + "to come.",
      remedies: ["Leave it running until then, or type the day on which it ended"])
  }
}
