/// Opens a review: freezes a line for every case and puts the cards in order of need.
package struct OpenReview: Command {
  package let verb = Verb.openReview
  package let subject: RecordID? = nil
  package let id: RecordID
  package let scope: ReviewScope

  /// Makes the command.
  package init(id: RecordID, _ scope: ReviewScope) {
    self.id = id
    self.scope = scope
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let shelf = try desk.meetingShelf()
    let all = shelf.reviews()
    guard let title = scope.title(in: desk.office) else { throw .scopeUnknown }
    if let open = all.open(scope) { throw .reviewIsOpen(open) }
    let standings = shelf.standings(in: scope)
    guard !standings.isEmpty else { throw .nobodyToReview(title) }
    let previous = all.lastClosed(scope)
    var review = Review(
      id: id, number: (all.map(\.number).max() ?? 0) + 1, scope: scope, title: title, openedOn: desk.today,
      asOf: shelf.lastOperation, previous: previous?.id)
    review.openedBy = desk.office.initials(of: desk.worker)
    let lines = self.lines(of: standings, in: review, after: previous, shelf, desk)
    let changes =
      [Change.insert(review, about: .nobody)]
      + lines.map {
        // The case is left out: its own history shows when its card was looked at, not every opening.
        Change.insert($0, about: Subject(person: $0.person, caseRecord: nil))
      }
    return Decision(
      changes: changes, notice: "Opened the review of \(title): \(count(lines.count)).",
      warnings: warnings(previous, today: desk.today))
  }

  private func lines(
    of standings: [ReviewStanding], in review: Review, after previous: Review?, _ shelf: any MeetingShelf,
    _ desk: Desk
  ) -> [ReviewLine] {
    let before = previous.map { shelf.lines(of: $0.id).lastWords }
    let known = Set(standings.map(\.summary.caseRecord))
    let missing = (before ?? [:]).values.filter { $0.isHere && !known.contains($0.caseRecord) }
    let promised = (before ?? [:]).values.flatMap(\.openPromises).map(\.action)
    let comparison = ReviewComparer(before: before ?? [:], shelf: shelf)
    let freezer = ReviewFreezer(review: id, moment: .opening, asOf: review.asOf, desk: desk)
    let queue = ReviewQueue(
      freezer: freezer, before: before, actions: shelf.actions(promised),
      undone: comparison.undone(standings))
    let others = shelf.standings(of: missing.map(\.caseRecord).sorted())
    return queue.lines(of: standings, and: others, in: desk.office)
  }

  private func warnings(_ previous: Review?, today: Day) -> [String] {
    guard let closed = previous?.closedOn, closed > today else { return [] }
    return ["The last review was closed on \(closed.fullWords), after today. Check the day of this computer."]
  }

  private func count(_ cards: Int) -> String { cards == 1 ? "1 card" : "\(grouped(cards)) cards" }
}

/// Finds out which of the cases that stand elsewhere now had their last move undone.
struct ReviewComparer {
  let before: [RecordID: ReviewLine]
  let shelf: any MeetingShelf

  /// The cases in another stage than before whose move was undone since.
  func undone(_ standings: [ReviewStanding]) -> Set<RecordID> {
    undone(standings.map { ($0.summary.caseRecord, $0.summary.stage) })
  }

  func undone(_ stages: [(caseRecord: RecordID, stage: Stage)]) -> Set<RecordID> {
    let moved = stages.compactMap { entry -> (RecordID, Int64)? in
      guard let line = before[entry.caseRecord], line.stage != entry.stage else { return nil }
      return (line.caseRecord, line.asOf)
    }
    guard !moved.isEmpty else { return [] }
    return shelf.undoneMoves(since: Dictionary(moved, uniquingKeysWith: { first, _ in first }))
  }
}

extension Desk {
  /// What a command about reviews reads.
  func meetingShelf() throws(Refusal) -> any MeetingShelf {
    guard let meetings else { throw .reviewUnknown }
    return meetings
  }
}

extension Refusal {
  /// The club or caseworker is not in the file.
  static let scopeUnknown = Refusal(
    rule: "review.scope-unknown",
    summary: "The review was not opened: that club or caseworker is not in this file.")

  /// One review of a club at a time.
  static func reviewIsOpen(_ review: Review) -> Refusal {
    let who = review.openedBy.map { " by \($0)" } ?? ""
    return Refusal(
      rule: "review.open-already",
      summary:
        "The review was not opened: the one of \(review.title) that was opened on \(review.openedOn.fullWords)\(who) is still open.",
      remedies: ["Go on with it, or close it first"])
  }

  /// A meeting about nobody.
  static func nobodyToReview(_ title: String) -> Refusal {
    Refusal(
      rule: "review.nobody", summary: "The review was not opened: \(title) has no open case.",
      remedies: ["Choose another club, a caseworker, or the whole programme"])
  }

  /// The review is not in the file, as after an undo of its opening.
  package static let reviewUnknown = Refusal(
    rule: "review.unknown", summary: "Nothing was saved: that review is not in this file.",
    remedies: ["Open a review first"])
}
