/// Writes the minutes of a review from what is frozen and from what was decided in it.
struct MinuteWriter {
  let review: Review
  let shelf: any MeetingShelf
  let desk: Desk
  /// The last word on each case that is still in the file.
  let lines: [ReviewLine]
  /// The cases whose cards nobody has left.
  let unseen: [ReviewLine]
  private let goneCases: Int
  private let before: [RecordID: ReviewLine]
  private let earlier: [String: Int]
  private let undone: Set<RecordID>

  init(review: Review, shelf: any MeetingShelf, desk: Desk) {
    (self.review, self.shelf, self.desk) = (review, shelf, desk)
    let all = shelf.lines(of: review.id)
    let words = all.lastWords
    let cases = words.keys.sorted()
    let there = Set(shelf.standings(of: cases).map(\.summary.caseRecord))
    lines = words.values.filter { there.contains($0.caseRecord) }.sorted { $0.number < $1.number }
    goneCases = cases.count - there.count + (review.erased ?? 0)
    unseen = lines.filter { $0.moment == .opening }
    let previous = review.previous.map { shelf.lines(of: $0).lastWords } ?? [:]
    before = previous
    earlier = MinuteWriter.figures(review.previous.map { shelf.minutes(of: $0) } ?? [])
    undone = ReviewComparer(before: previous, shelf: shelf).undone(lines.map { ($0.caseRecord, $0.stage) })
  }

  /// The figures of minutes by their names.
  static func figures(_ minutes: [ReviewMinute]) -> [String: Int] {
    Dictionary(
      minutes.compactMap { minute in minute.key.flatMap { key in minute.amount.map { (key, $0) } } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Every line of the minutes, in the order of the page.
  var minutes: [ReviewMinute] {
    let promises = self.promises
    let people =
      attendance + changes + decisions + promises + unseen.map { person($0, .unseen, $0.need?.name) }
    return (figures(promises, people) + people).enumerated().map { place, minute in
      var minute = minute
      minute.place = place + 1
      return minute
    }
  }

  private func row(_ kind: ReviewMinute.Kind) -> ReviewMinute {
    ReviewMinute(id: desk.newID(), review: review.id, place: 0, kind: kind)
  }

  private func person(
    _ line: ReviewLine, _ kind: ReviewMinute.Kind, _ words: String?
  ) -> ReviewMinute {
    var minute = row(kind)
    (minute.caseRecord, minute.person) = (line.caseRecord, line.person)
    (minute.number, minute.name, minute.words) = (line.number, line.name, words)
    return minute
  }
}

/// The figures.
extension MinuteWriter {
  private func figures(_ promises: [ReviewMinute], _ people: [ReviewMinute]) -> [ReviewMinute] {
    let here = lines.filter(\.isHere)
    let kept = promises.filter { $0.kind == .kept }.count
    let counts = [
      figure(ReviewFigure.cases, "Cases", here.count),
      figure(ReviewFigure.seen, "Looked at", lines.count - unseen.count),
      figure(ReviewFigure.unseen, "Not looked at", unseen.count),
      figure(ReviewFigure.stalled, "Stalled", here.filter { $0.stalled != nil }.count),
      figure(ReviewFigure.promisesMade, "Promises that were due", promises.count),
      figure(ReviewFigure.promisesKept, "Promises kept", kept),
      figure(ReviewFigure.gone, "Not in the file any more", goneCases),
    ]
    let changed = [ReviewChange.Kind.moved, .undone, .stalled, .recovered, .came, .left].map { kind in
      figure(
        ReviewFigure.changes(kind), kind.rawValue.capitalisedFirst,
        people.filter { $0.kind.rawValue == kind.rawValue }.count)
    }
    let stages = Stage.allCases.flatMap { stage in
      stageFigures(stage, here.filter { $0.stage == stage })
    }
    return counts + stages + changed
  }

  private func stageFigures(_ stage: Stage, _ lines: [ReviewLine]) -> [ReviewMinute] {
    let name = lines.first?.stageName ?? desk.stageName(stage)
    let days = lines.map(\.stageDays).sorted()
    let count = figure(ReviewFigure.cases(in: stage), name, lines.count)
    guard !days.isEmpty else { return [count] }
    let median = (days[(days.count - 1) / 2] + days[days.count / 2]) / 2
    return [count, figure(ReviewFigure.days(in: stage), "\(name), median days", median)]
  }

  private func figure(_ key: String, _ words: String, _ amount: Int) -> ReviewMinute {
    var minute = row(.figure)
    (minute.key, minute.words, minute.amount) = (key, words, amount)
    minute.earlier = earlier[key]
    return minute
  }
}

/// What is about one person.
extension MinuteWriter {
  /// Who moved, stalled, makes way again, came and left.
  private var changes: [ReviewMinute] {
    guard review.previous != nil else { return [] }
    let all = lines.flatMap { line in
      reviewChanges(
        from: before[line.caseRecord], to: line, isUndone: undone.contains(line.caseRecord)
      ).compactMap { change in
        ReviewMinute.Kind(rawValue: change.kind.rawValue).map {
          person(line, $0, MinuteWriter.words(change) + (change.kind == .moved ? reasons(for: line) : ""))
        }
      }
    }
    return all.inOrderOfThePage
  }

  /// The words of a change below a heading that says already what kind of change it is.
  private static func words(_ change: ReviewChange) -> String {
    let openings = ["Newly stalled: ", "Moved: ", "Came: ", "Left: "]
    let opening = openings.first { change.words.hasPrefix($0) } ?? ""
    return String(change.words.dropFirst(opening.count))
  }

  /// Why somebody was moved outside the review, and what it did not meet; the review's own moves are decisions.
  private func reasons(for line: ReviewLine) -> String {
    guard let since = before[line.caseRecord]?.asOf else { return "" }
    let moves = shelf.moves(of: line.caseRecord, after: since, outside: review)
    return moves.map { move in
      let aside = move.overrides.map { "; \(OverrideWords.verb(of: move)): \(OverrideWords.list($0))" } ?? ""
      return aside + (move.reason.map { ": \($0)" } ?? "")
    }.joined()
  }

  private var promises: [ReviewMinute] {
    let promised = before.values.sorted { $0.number < $1.number }
      .flatMap { line in line.openPromises.map { (line: line, promise: $0) } }
    let actions = shelf.actions(promised.map(\.promise.action))
    return promised.compactMap { line, promise in
      let fate = PromiseFate(of: promise, action: actions[promise.action], on: desk.today)
      guard fate.counts else { return nil }
      var minute = person(line, fate.isKept ? .kept : .broken, promise.text)
      (minute.owner, minute.due) = (promise.owner, promise.due)
      if case .dropped(let why) = fate { minute.words = "\(promise.text) (dropped: \(why))" }
      return minute
    }.inOrderOfThePage
  }

  private var decisions: [ReviewMinute] {
    let known = Dictionary(lines.map { ($0.caseRecord, $0) }, uniquingKeysWith: { first, _ in first })
    let all = shelf.decisions(of: review).flatMap { decision -> [ReviewMinute] in
      guard let line = known[decision.caseRecord] else { return [] }
      return [self.decision(decision.fact, line)] + override(decision.fact, line)
    }
    return all.inOrderOfThePage
  }

  private func decision(_ fact: any Fact, _ line: ReviewLine) -> ReviewMinute {
    var minute = person(line, .decision, FactWords.summary(of: withoutOverrides(fact), today: desk.today))
    if let action = fact as? Action {
      let promise = ReviewPromise(action, office: desk.office)
      (minute.words, minute.owner, minute.due) = (promise.text, promise.owner, promise.due)
    }
    return minute
  }

  /// A move without what it did not meet, which is a minute of its own.
  private func withoutOverrides(_ fact: any Fact) -> any Fact {
    guard var move = fact as? StageTransition else { return fact }
    move.overrides = nil
    return move
  }

  private func override(_ fact: any Fact, _ line: ReviewLine) -> [ReviewMinute] {
    guard let move = fact as? StageTransition, let rules = move.overrides else { return [] }
    let what = "\(OverrideWords.list(rules)) \(OverrideWords.verb(of: move))"
    let why = move.reason ?? "no reason was asked for"
    return [person(line, .override, "\(what) for \(desk.stageName(move.stage)): \(why)")]
  }

  /// Who was there, where the review is that of a club that met on its day.
  private var attendance: [ReviewMinute] {
    guard let club = review.club,
      let session = shelf.sessions(of: club).last(where: { $0.heldOn == review.openedOn })
    else { return [] }
    let marks = shelf.attendance(of: session.id).filter(\.stands)
    let people = Dictionary(
      shelf.standings(of: marks.map(\.caseRecord)).map { ($0.summary.caseRecord, $0.summary) },
      uniquingKeysWith: { first, _ in first })
    let rows = marks.compactMap { mark -> ReviewMinute? in
      guard let summary = people[mark.caseRecord], mark.mark != .invited else { return nil }
      var minute = row(mark.mark.isThere ? .present : .absent)
      (minute.caseRecord, minute.person) = (summary.caseRecord, summary.person)
      (minute.number, minute.name, minute.words) = (summary.number, summary.name, mark.mark.rawValue)
      return minute
    }
    return rows.sorted { ($0.number ?? "") < ($1.number ?? "") }.inOrderOfThePage
  }
}

extension [ReviewMinute] {
  /// By kind; within a kind the order stays.
  fileprivate var inOrderOfThePage: [ReviewMinute] {
    ReviewMinute.Kind.allCases.flatMap { kind in filter { $0.kind == kind } }
  }
}
