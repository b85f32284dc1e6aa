package import CaseCore
import CaseStore

/// Reviews as the screens and the command line use them.
extension Workspace {
  /// Every review of the file, the earliest first.
  package func reviews() throws -> [Review] { try file.reviews() }

  /// The sessions of a club, the earliest first.
  package func sessions(of club: RecordID) throws -> [ClubSession] { try file.sessions(of: club) }

  /// Who is expected at a session, and how they came.
  package func sessionSheet(of club: Club, on day: Day) throws -> SessionSheet {
    try file.sessionSheet(of: club, on: day)
  }

  /// A review with its cards; nothing where it is not in the file.
  package func meeting(_ id: RecordID) throws -> ReviewMeeting? {
    guard let review = try reviews().first(where: { $0.id == id }) else { return nil }
    let before = try lastWords(review.previous)
    let promised = before.values.flatMap(\.openPromises).map(\.action)
    var meeting = ReviewMeeting(
      review, lines: try file.lines(ofReview: id), before: before, actions: try file.actions(promised),
      today: today)
    if !review.isOpen { meeting.freeze(try file.minutes(ofReview: id)) }
    return meeting
  }

  private func lastWords(_ review: RecordID?) throws -> [RecordID: ReviewLine] {
    try review.map { try file.lines(ofReview: $0) }?.lastWords ?? [:]
  }

  /// What a card says: compared with the frozen line of the review before, and what happened since then.
  package func detail(of card: ReviewCard, in review: Review) throws -> CardDetail {
    let id = card.line.caseRecord
    let isUndone = try isUndone(card)
    let promised = card.before?.openPromises ?? []
    let actions = try file.actions(promised.map(\.action))
    let all = try file.news(of: id, after: card.before?.asOf ?? review.asOf, today: today)
    let decided = all.filter { $0.operation.occasion == review.occasion }
    let summary = try file.summary(of: id)
    return CardDetail(
      caseRecord: id, summary: summary, last: try lastContact(of: id),
      nextOwner: try office().initials(of: summary?.nextOwner),
      changes: review.previous == nil
        ? [] : reviewChanges(from: card.before, to: card.line, isUndone: isUndone),
      promises: promised.map {
        JudgedPromise($0, PromiseFate(of: $0, action: actions[$0.action], on: today))
      },
      since: card.before == nil ? [] : all.filter { $0.operation.occasion != review.occasion },
      decided: decided)
  }

  private func lastContact(of id: RecordID) throws -> String? {
    try file.facts(of: id)?.contacts.last { $0.stands && $0.kind != .note }.map {
      "\($0.happenedOn.words(today: today)): \(FactWords.summary(of: $0, today: today))"
    }
  }

  private func isUndone(_ card: ReviewCard) throws -> Bool {
    guard let before = card.before, before.stage != card.line.stage else { return false }
    return try file.undoneMoves(since: [before.caseRecord: before.asOf]).contains(before.caseRecord)
  }

  /// The last reviews of a scope that are closed, with their figures, the earliest first.
  package func trend(of scope: ReviewScope, last count: Int = 12) throws -> [TrendPoint] {
    let closed = try reviews().filter { $0.scope == scope && !$0.isOpen }.suffix(count)
    return try closed.map { TrendPoint($0, try file.minutes(ofReview: $0.id)) }
  }

  /// What two reviews say otherwise, person by person.
  package func compare(_ first: RecordID, _ second: RecordID) throws -> [ComparedCase] {
    compareReviews(try file.lines(ofReview: first), try file.lines(ofReview: second))
  }

  /// The minutes of a closed review.
  ///
  /// - Throws: A refusal where it is still open.
  package func minutes(of review: Review, options: MinutesOptions = MinutesOptions()) throws -> MinutesPage {
    guard !review.isOpen else { throw Refusal.minutesNotYet }
    return MinutesPage(
      review: review, programme: try office().programme?.name, rows: try file.minutes(ofReview: review.id),
      options: options)
  }

  /// The minutes as a page.
  package func minutesSheet(
    of review: Review, format: SheetFormat, options: MinutesOptions = MinutesOptions()
  ) throws -> RenderedSheet {
    try minutes(of: review, options: options).sheet(as: format, templates: assets.folders(of: "Sheets"))
  }

  /// The people behind a figure of a review, a line each, as it had frozen them.
  package func people(of review: Review, in figure: String, hidesNames: Bool) throws -> [String] {
    let promises: [String: Set<ReviewMinute.Kind>] = [
      ReviewFigure.promisesMade: [.kept, .broken], ReviewFigure.promisesKept: [.kept],
    ]
    if let kinds = promises[figure] {
      let rows = try minutes(of: review, options: MinutesOptions(hidesNames: hidesNames))
      return rows.lines(of: kinds)
    }
    let lines = try file.lines(ofReview: review.id).lastWords.values.filter {
      $0.isHere && $0.counts(in: figure)
    }
    return lines.sorted { numberSort($0.number) < numberSort($1.number) }.map { line in
      let name = hidesNames ? MinutesPage.initials(line.name) : line.name
      let rest = [line.stalled, line.next.map { "next: \($0)" }].compactMap(\.self)
      return (["\(line.number)  \(name)  \(line.stageName), \(line.stageDays) d"] + rest)
        .joined(separator: ", ")
    }
  }

  /// Writes the minutes, into the usual folder where no place is given.
  package func writeMinutes(
    of review: Review, format: SheetFormat, options: MinutesOptions = MinutesOptions(),
    to place: SheetPlace? = nil, replacing: Bool = false
  ) throws -> String {
    let sheet = try minutesSheet(of: review, format: format, options: options)
    return try SheetFile.write(
      sheet.bytes, named: sheet.suggestedFileName, to: place ?? .folder(sheetFolder), replacing: replacing)
  }
}

extension ReviewLine {
  /// Whether the case is among those that a figure counts.
  fileprivate func counts(in figure: String) -> Bool {
    switch figure {
    case ReviewFigure.cases: true
    case ReviewFigure.stalled: stalled != nil
    default: figure == ReviewFigure.cases(in: stage) || figure == ReviewFigure.days(in: stage)
    }
  }
}

extension Refusal {
  /// Minutes are made at the closing.
  static let minutesNotYet = Refusal(
    rule: "review.minutes-not-yet", summary: "No minutes were written: this review is still open.",
    remedies: ["Close it first"])
}
