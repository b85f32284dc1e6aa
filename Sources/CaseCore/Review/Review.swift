/// A weekly stage-progress review: the meeting that looks at each case of a club, a caseworker or the programme.
///
/// Its words are frozen, so that it reads the same next year. Once it is closed, neither it nor its lines and
/// minutes change any more.
package struct Review: Record {
  package static let table = Table.review
  package let id: RecordID
  /// Counts the reviews of the file from 1.
  package var number: Int
  /// The club, or the caseworker, whose cases are looked at; neither for the whole programme.
  package var club: RecordID?
  package var caseworker: RecordID?
  /// The name of the club, caseworker or programme as it was.
  package var title: String
  package var openedOn: Day
  /// The initials of who opened it.
  package var openedBy: String?
  /// The last operation when it was opened.
  package var asOf: Int64
  /// The review that it is compared with; nothing for the first one.
  package var previous: RecordID?
  package var closedOn: Day?
  package var closedBy: String?
  /// How many people of its cards were erased while it was open; nothing for nobody.
  package var erased: Int?

  /// Makes an open review.
  package init(
    id: RecordID, number: Int, scope: ReviewScope, title: String, openedOn: Day, asOf: Int64,
    previous: RecordID?
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.openedOn = openedOn
    self.asOf = asOf
    self.previous = previous
    switch scope {
    case .programme: break
    case .club(let club): self.club = club
    case .caseworker(let worker): caseworker = worker
    }
  }

  /// Whether the meeting goes on, or waits to be taken up again.
  package var isOpen: Bool { closedOn == nil }

  /// Whose cases it looks at.
  package var scope: ReviewScope {
    if let club { return .club(club) }
    return caseworker.map { .caseworker($0) } ?? .programme
  }

  /// What the operations made in it bear as their occasion.
  package var occasion: String { Review.occasion(of: id) }

  /// What operations made in a review bear as their occasion.
  package static func occasion(of review: RecordID) -> String { "review \(review.value)" }
}

/// Whose cases a review looks at.
package enum ReviewScope: Hashable, Sendable {
  case programme
  case club(RecordID)
  case caseworker(RecordID)

  /// The name by which the review is called; nothing where the office does not know it.
  package func title(in office: Office) -> String? {
    switch self {
    case .programme: office.programme?.name
    case .club(let club): office.clubName(of: club)
    case .caseworker(let worker): office.caseworkers.first { $0.id == worker }?.name
    }
  }
}

extension [Review] {
  /// The open review of a scope.
  package func open(_ scope: ReviewScope) -> Review? { first { $0.isOpen && $0.scope == scope } }

  /// The review of a scope that was closed last; by the log and not by the clock, which may have been set back.
  package func lastClosed(_ scope: ReviewScope) -> Review? {
    filter { !$0.isOpen && $0.scope == scope }.max { $0.number < $1.number }
  }
}
