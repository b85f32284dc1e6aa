/// Leaves cards of a review, or puts them off: the line of each is frozen as it stands now.
package struct MarkCards: Command {
  package let verb: Verb
  package let subject: RecordID? = nil
  package let review: RecordID
  package let cases: [RecordID]
  private let moment: ReviewLine.Moment

  /// Makes the command.
  ///
  /// - Parameters:
  ///   - cases: The cases whose cards are left.
  ///   - review: The review.
  ///   - isLater: Whether they are put off to the end.
  package init(_ cases: [RecordID], in review: RecordID, later isLater: Bool = false) {
    self.cases = cases
    self.review = review
    (verb, moment) = isLater ? (.later, .later) : (.seen, .leaving)
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let shelf = try desk.meetingShelf()
    guard let review = shelf.reviews().first(where: { $0.id == review }) else { throw .reviewUnknown }
    guard review.isOpen else { throw .reviewClosed(review) }
    let lines = shelf.lines(of: review.id)
    let onCards = Set(lines.filter { $0.moment == .opening }.map(\.caseRecord))
    let standings = shelf.standings(of: cases.filter { onCards.contains($0) })
    guard !standings.isEmpty else { throw .cardGone }
    let freezer = ReviewFreezer(review: review.id, moment: moment, asOf: shelf.lastOperation, desk: desk)
    let changes = standings.compactMap { standing in
      change(standing, freezer, lines.first { isMine($0, standing) }, lines.gone(standing))
    }
    guard !changes.isEmpty else { throw .cardLeftAlready }
    return Decision(changes: changes, notice: notice(standings.map(\.summary.number)))
  }

  private func isMine(_ line: ReviewLine, _ standing: ReviewStanding) -> Bool {
    line.moment == moment && line.caseRecord == standing.summary.caseRecord
  }

  private func change(
    _ standing: ReviewStanding, _ freezer: ReviewFreezer, _ old: ReviewLine?, _ gone: String?
  ) -> Change? {
    var line = freezer.line(of: standing, id: old?.id)
    line.gone = line.gone ?? gone
    let about = Subject(person: line.person, caseRecord: line.caseRecord)
    guard let old else { return .insert(line, about: about) }
    return old.saysTheSame(as: line) ? nil : .update(old, to: line, about: about)
  }

  private func notice(_ numbers: [String]) -> String {
    let what = numbers.count == 1 ? numbers[0] : "\(grouped(numbers.count)) cards"
    return moment == .later ? "Later: \(what)." : "Agreed: \(what)."
  }
}

extension [ReviewLine] {
  /// Where a case had gone at the opening, while it is still there.
  fileprivate func gone(_ standing: ReviewStanding) -> String? {
    first { $0.moment == .opening && $0.caseRecord == standing.summary.caseRecord }?.gone
  }
}

extension Refusal {
  /// The review has been closed meanwhile.
  static func reviewClosed(_ review: Review) -> Refusal {
    let day = review.closedOn.map { " on \($0.fullWords)" } ?? ""
    let who = review.closedBy.map { " by \($0)" } ?? ""
    return Refusal(
      rule: "review.closed", summary: "Nothing was saved: this review was closed\(day)\(who).",
      remedies: ["Open the next one"])
  }

  /// The case of the card is not in the file any more.
  static let cardGone = Refusal(
    rule: "review.card-gone", summary: "Nothing was saved: that case is not in this file any more.",
    remedies: ["Go on with the next card"])

  /// A colleague has left the card with the same words.
  static let cardLeftAlready = Refusal(
    rule: "review.card-left", summary: "Nothing was saved: this card has been left already.")
}
