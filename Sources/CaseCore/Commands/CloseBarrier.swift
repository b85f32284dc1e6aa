/// Ends the barrier that one line means: the open one of its kind.
package struct CloseBarrier: Command {
  package let verb = Verb.edit
  package let subject: RecordID?
  private let barrier: QuickBarrier
  private let end: Day

  /// Makes the command.
  package init(_ caseRecord: RecordID, _ barrier: QuickBarrier, on end: Day) {
    (subject, self.barrier, self.end) = (caseRecord, barrier, end)
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    guard end <= desk.today else { throw .inTheFuture(end, today: desk.today) }
    let seen = try barrier.ended(in: facts)
    guard end >= seen.openedOn else { throw .barrierEndsFirst(seen.openedOn) }
    return try ChangeFact(facts.caseRecord.id, seen, to: barrier.closing(seen)).decide(facts, at: desk)
  }
}

extension Refusal {
  /// None of the kind is in the way; those that are stand there.
  static func barrierNotOpen(_ barrier: QuickBarrier, _ open: [Barrier]) -> Refusal {
    let since = barrier.openedOn.map { " since \($0.fullWords)" } ?? ""
    let known = open.map { "\($0.kind.rawValue) since \($0.openedOn.fullWords)" }
    return Refusal(
      rule: "barrier.not-open",
      summary: "The barrier was not closed: \(barrier.kind.rawValue) is not open\(since).",
      remedies: [known.isEmpty ? "No barrier of this case is open" : "Open are \(choices(known, "and"))"])
  }

  /// Several of the kind are in the way.
  static func barriersOpen(_ open: [Barrier]) -> Refusal {
    let days = choices(open.map(\.openedOn.fullWords), "and")
    let kind = open.first?.kind.rawValue ?? ""
    return Refusal(
      rule: "barrier.several-open",
      summary: "The barrier was not closed: \(kind) is open more than once, since \(days).",
      remedies: ["Say which, as in barrier \(kind) since 1 sep ended 3 nov, \(closeAmongFacts)"])
  }

  /// The last resort where two began on one day.
  package static let closeAmongFacts = "or close it among the facts"

  /// It would be over before it began.
  static func barrierEndsFirst(_ opened: Day) -> Refusal {
    Refusal(
      rule: "barrier.ends-before-start",
      summary: "The barrier was not closed: it is open since \(opened.fullWords), after that day.",
      remedies: ["Check the day"])
  }
}
