/// A review while it is held: its cards in order, and what has become of them.
package struct ReviewMeeting: Equatable, Sendable {
  package var review: Review
  package private(set) var cards: [ReviewCard]
  /// The promises of the review before that were due, and those of them that were kept.
  package private(set) var promisesMade: Int
  package private(set) var promisesKept: Int

  /// Puts a meeting together.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - lines: Every line of the review.
  ///   - before: The last words of the review before.
  ///   - actions: The actions that were promised then, by identity.
  ///   - today: The day by which promises are judged.
  package init(
    _ review: Review, lines: [ReviewLine], before: [RecordID: ReviewLine], actions: [RecordID: Action],
    today: Day
  ) {
    self.review = review
    let marks = Dictionary(grouping: lines.filter { $0.moment != .opening }, by: \.caseRecord)
    cards = lines.filter { $0.moment == .opening }.map { line in
      let own = marks[line.caseRecord] ?? []
      return ReviewCard(
        line: line, before: before[line.caseRecord], left: own.first { $0.moment == .leaving },
        isLater: own.contains { $0.moment == .later })
    }
    let fates = before.values.flatMap(\.openPromises).map {
      PromiseFate(of: $0, action: actions[$0.action], on: today)
    }
    promisesMade = fates.filter(\.counts).count
    promisesKept = fates.filter(\.isKept).count
  }

  /// Takes the promises that were counted when the review was closed: what was kept later does not change it.
  package mutating func freeze(_ minutes: [ReviewMinute]) {
    let figures = MinuteWriter.figures(minutes)
    promisesMade = figures[ReviewFigure.promisesMade] ?? promisesMade
    promisesKept = figures[ReviewFigure.promisesKept] ?? promisesKept
  }

  /// Notes that cards were left, or put off, without reading everything again.
  package mutating func mark(_ cases: [RecordID], later isLater: Bool) {
    let marked = Set(cases)
    for index in cards.indices where marked.contains(cards[index].line.caseRecord) {
      if isLater { cards[index].isLater = true } else { cards[index].left = cards[index].line }
    }
  }

  /// Changes every card, as to cover its name.
  package mutating func change(_ change: (inout ReviewCard) -> Void) {
    for index in cards.indices { change(&cards[index]) }
  }

  /// How many cards have been left, are put off, and are still to come.
  package var seen: Int { cards.filter(\.isSeen).count }
  package var later: Int { cards.filter { !$0.isSeen && $0.isLater }.count }
  package var ahead: Int { cards.count - seen }

  /// The cards that are still to come, but for those put off, and where nothing has changed.
  package var unchanged: [ReviewCard] {
    cards.filter { !$0.isSeen && !$0.isLater && [.onHold, .unchanged, .quiet].contains($0.line.need) }
  }

  /// The place of the next card that nobody has left: those put off come at the end.
  package func next(after place: Int) -> Int? {
    let onward = cards.indices.filter { $0 > place } + cards.indices.filter { $0 <= place }
    return onward.first { !cards[$0].isSeen && !cards[$0].isLater } ?? onward.first { !cards[$0].isSeen }
  }
}

/// One card of a review.
package struct ReviewCard: Equatable, Sendable {
  /// The line of the opening.
  package var line: ReviewLine
  /// The last word of the review before; nothing where the case was not in it.
  package var before: ReviewLine?
  /// The line of leaving the card; nothing while nobody has left it.
  package var left: ReviewLine?
  /// Whether it was put off.
  package var isLater: Bool

  /// Whether somebody has left it.
  package var isSeen: Bool { left != nil }
}

/// What a card says of one case.
package struct CardDetail: Equatable, Sendable {
  package let caseRecord: RecordID
  /// The case as it stands; nothing where it is not in the file any more.
  package var summary: CaseSummary?
  /// The last contact, in words.
  package var last: String?
  /// The initials of who owns the next action.
  package var nextOwner: String?
  /// What is otherwise than in the review before.
  package var changes: [ReviewChange]
  /// What was promised then, and what has become of it.
  package var promises: [JudgedPromise]
  /// What happened since, before this review was opened.
  package var since: [CaseNews]
  /// What was recorded in this review.
  package var decided: [CaseNews]

  /// Makes the content of a card.
  package init(
    caseRecord: RecordID, summary: CaseSummary?, last: String?, nextOwner: String? = nil,
    changes: [ReviewChange], promises: [JudgedPromise], since: [CaseNews], decided: [CaseNews]
  ) {
    self.caseRecord = caseRecord
    self.summary = summary
    self.last = last
    self.nextOwner = nextOwner
    self.changes = changes
    self.promises = promises
    self.since = since
    self.decided = decided
  }
}

/// A promise and what has become of it.
package struct JudgedPromise: Equatable, Sendable {
  package var promise: ReviewPromise
  package let fate: PromiseFate

  /// Makes a judged promise.
  package init(_ promise: ReviewPromise, _ fate: PromiseFate) {
    self.promise = promise
    self.fate = fate
  }
}

/// One case in two reviews.
package struct ComparedCase: Equatable, Sendable {
  package let number: String
  package let name: String
  package let changes: [ReviewChange]
}

/// Compares what two reviews said last of each case.
///
/// - Returns: The cases that are otherwise, by number.
package func compareReviews(_ first: [ReviewLine], _ second: [ReviewLine]) -> [ComparedCase] {
  let (old, new) = (first.lastWords, second.lastWords)
  return Set(old.keys).union(new.keys).compactMap { id in
    let changes = reviewChanges(from: old[id], to: new[id])
    guard !changes.isEmpty, let line = new[id] ?? old[id] else { return nil }
    return ComparedCase(number: line.number, name: line.name, changes: changes)
  }.sorted { numberSort($0.number) < numberSort($1.number) }
}

/// One review in a trend: its day and its figures by their lasting names.
package struct TrendPoint: Equatable, Sendable {
  package let review: Review
  package let figures: [String: Int]

  /// Takes the figures out of minutes.
  package init(_ review: Review, _ minutes: [ReviewMinute]) {
    self.review = review
    figures = MinuteWriter.figures(minutes)
  }
}
