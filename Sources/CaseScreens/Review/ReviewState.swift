package import CaseCore

/// The screen of reviews: what can be opened, or the meeting that goes on.
package struct ReviewState: Equatable, Sendable {
  /// A line of the list.
  package enum Entry: Equatable, Sendable {
    /// Whose review can be opened, or taken up again.
    case scope(ReviewScope, title: String, open: Review?, last: Review?)
    /// A review that is closed.
    case past(Review)
  }

  package var entries: [Entry] = []
  package var cursor = 0
  /// The meeting that goes on; nothing while one is chosen.
  package var meeting: ReviewMeeting?
  /// The card that is shown.
  package var place = 0
  package var detail: CardDetail?
  /// Whether the last card has been left, or the end was asked for.
  package var isAtEnd = false
  /// The review of today after which another one was asked for.
  var askedAgain: RecordID?
  /// The moment of the last key, and of the first one in this meeting, in milliseconds.
  package var now: Int64 = 0
  var startedAt: Int64 = 0
  /// How many cards have been left one by one since then; many at once say nothing about the pace.
  var pacedCards = 0

  /// Makes a screen that has read nothing yet.
  package init() {}

  /// The line under the cursor.
  package var selected: Entry? { entries.indices.contains(cursor) ? entries[cursor] : nil }

  /// The card that is shown.
  package var card: ReviewCard? {
    guard let meeting, !isAtEnd, meeting.cards.indices.contains(place) else { return nil }
    return meeting.cards[place]
  }

  /// The case of the card, where it is still in the file.
  var subject: RecordID? {
    guard let card, let detail, detail.caseRecord == card.line.caseRecord else { return nil }
    return detail.summary?.caseRecord
  }

  mutating func move(by count: Int) {
    cursor = min(max(0, cursor + count), max(0, entries.count - 1))
  }

  /// Takes the reviews of the file; the cursor begins at an open one.
  mutating func take(_ reviews: [Review], office: Office, me: Caseworker?) {
    let scopes =
      office.clubs.map { ReviewScope.club($0.id) } + (me.map { [.caseworker($0.id)] } ?? []) + [.programme]
    let isFirst = entries.isEmpty
    entries =
      scopes.map { scope in
        .scope(
          scope, title: scope.title(in: office) ?? "", open: reviews.open(scope),
          last: reviews.lastClosed(scope))
      } + reviews.filter { !$0.isOpen }.reversed().map { .past($0) }
    let open = entries.firstIndex { if case .scope(_, _, .some, _) = $0 { true } else { false } }
    if isFirst { cursor = open ?? 0 }
    move(by: 0)
  }

  /// Takes a meeting: at the first card that nobody has left, or where it was.
  mutating func take(_ new: ReviewMeeting?) {
    guard let new else {
      meeting = nil
      return
    }
    if meeting?.review.id != new.review.id {
      (startedAt, pacedCards, isAtEnd) = (now, 0, false)
      place = new.next(after: -1) ?? 0
      isAtEnd = new.next(after: -1) == nil
      detail = nil
    }
    meeting = new
  }

  /// Goes to the next card that nobody has left; where there is none, to the end.
  mutating func goOn() {
    guard let next = meeting?.next(after: place) else {
      isAtEnd = true
      return
    }
    place = next
  }

  /// Goes to a card beside, whether or not it has been left.
  mutating func turn(by count: Int) {
    guard let meeting, !meeting.cards.isEmpty else { return }
    if isAtEnd { isAtEnd = false } else { place = min(max(0, place + count), meeting.cards.count - 1) }
  }
}

/// The time of a meeting.
extension ReviewState {
  /// How long a meeting is meant to take, in minutes, and for how many people.
  private static let usual = (minutes: 45.0, people: 30.0)

  private var elapsed: Double { Double(max(0, now - startedAt)) / 60_000 }

  /// The minutes that the rest of the cards will take, in fives: by the usual pace until five have been left.
  package var minutesLeft: Int {
    let left = Double(meeting?.ahead ?? 0) * pace
    return left == 0 ? 0 : max(5, Int((left / 5).rounded()) * 5)
  }

  /// The minutes a card takes.
  private var pace: Double {
    pacedCards < 5 ? ReviewState.usual.minutes / ReviewState.usual.people : elapsed / Double(pacedCards)
  }

  /// One quiet line about the pace; nothing while it is as usual.
  package var paceWords: String? {
    let usual = ReviewState.usual.minutes / ReviewState.usual.people
    let over = (pace - usual) * Double(pacedCards + (meeting?.ahead ?? 0))
    guard over >= 5, pacedCards >= 5 else { return nil }
    return "at this pace about \(Int((over / 5).rounded()) * 5) minutes over"
  }
}
