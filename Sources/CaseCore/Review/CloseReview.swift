/// Closes a review: freezes its counts and minutes; after that nothing of it changes any more.
package struct CloseReview: Command {
  package let verb = Verb.closeReview
  package let subject: RecordID? = nil
  package let review: RecordID

  /// Makes the command.
  package init(_ review: RecordID) {
    self.review = review
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let shelf = try desk.meetingShelf()
    guard let review = shelf.reviews().first(where: { $0.id == review }) else { throw .reviewUnknown }
    guard review.isOpen else { throw .reviewClosed(review) }
    let writer = MinuteWriter(review: review, shelf: shelf, desk: desk)
    let minutes = writer.minutes
    var closed = review
    closed.closedOn = desk.today
    closed.closedBy = desk.office.initials(of: desk.worker)
    let rows = minutes.map {
      Change.insert($0, about: Subject(person: $0.person, caseRecord: nil))
    }
    let unseen = writer.unseen.count
    let open =
      unseen == 0 ? "" : " \(unseen == 1 ? "1 card was" : "\(grouped(unseen)) cards were") not looked at."
    return Decision(
      changes: rows + [Change.update(review, to: closed, about: .nobody)].compactMap(\.self),
      notice: "Closed the review of \(review.title).\(open)")
  }
}
