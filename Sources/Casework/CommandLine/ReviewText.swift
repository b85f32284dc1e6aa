import CaseCore

/// What `caseload review` says, as lines and as JSON.
package struct ReviewStatus {
  let meeting: ReviewMeeting
  /// Whether names are left out.
  let hidesNames: Bool

  /// How far the review has come, and its cards in order.
  package var lines: [String] {
    let review = meeting.review
    let state = review.closedOn.map { "closed on \($0.fullWords)" } ?? "open"
    let head = "Review \(review.number) of \(review.title), \(review.openedOn.fullWords): \(state)"
    let counts = "\(meeting.seen) of \(meeting.cards.count) looked at, \(meeting.later) later"
    let promises = "promises kept \(meeting.promisesKept) of \(meeting.promisesMade)"
    return [head, "\(counts), \(promises)"] + meeting.cards.map(line)
  }

  private func line(_ card: ReviewCard) -> String {
    let mark = card.isSeen ? "✓" : card.isLater ? "z" : " "
    let name = hidesNames ? "" : " \(CleanText.fitted(CleanText.line(card.line.name), 22))"
    return "\(mark) \(card.line.number)\(name) \(CleanText.line(reason(of: card.line)))"
  }

  /// The group of a card and why it is there; the group alone where the reason begins with it.
  private func reason(of line: ReviewLine) -> String {
    let group = (line.need ?? .unchanged).name
    guard let why = (line.why ?? "").split(separator: "\n").first else { return group }
    return why.hasPrefix(group) ? String(why) : "\(group): \(why)"
  }

  /// The same as a JSON object.
  package var json: JSONValue {
    let review = meeting.review
    return .members([
      "number": .count(review.number), "title": .text(review.title), "openedOn": .day(review.openedOn),
      "openedBy": .optional(review.openedBy), "closedOn": .day(review.closedOn),
      "cards": .count(meeting.cards.count), "seen": .count(meeting.seen), "later": .count(meeting.later),
      "promisesMade": .count(meeting.promisesMade), "promisesKept": .count(meeting.promisesKept),
      "queue": .array(meeting.cards.map(json)),
    ])
  }

  private func json(_ card: ReviewCard) -> JSONValue {
    .members([
      "case": .text(card.line.number), "name": hidesNames ? .null : .text(card.line.name),
      "need": .text((card.line.need ?? .unchanged).rawValue),
      "why": .array((card.line.why ?? "").split(separator: "\n").map { .text(String($0)) }),
      "stage": .text(card.line.stage.rawValue), "seen": .bool(card.isSeen), "later": .bool(card.isLater),
    ])
  }
}

/// What two reviews say otherwise.
package struct ReviewDifferences {
  let first: Review
  let second: Review
  let cases: [ComparedCase]
  let hidesNames: Bool

  /// A line a change, by case.
  package var lines: [String] {
    let head = "From review \(first.number), \(first.openedOn.fullWords), to review \(second.number), "
    let end =
      "\(second.openedOn.fullWords): \(cases.count == 1 ? "1 case differs" : "\(grouped(cases.count)) cases differ")"
    return [head + end]
      + cases.flatMap { compared in
        let name = hidesNames ? "" : " \(CleanText.line(compared.name))"
        return compared.changes.map { "\(compared.number)\(name): \(CleanText.line($0.words))" }
      }
  }

  /// The same as a JSON object.
  package var json: JSONValue {
    .members([
      "from": .count(first.number), "to": .count(second.number),
      "cases": .array(
        cases.map { compared in
          .members([
            "case": .text(compared.number), "name": hidesNames ? .null : .text(compared.name),
            "changes": .array(
              compared.changes.map {
                .members(["kind": .text($0.kind.rawValue), "words": .text($0.words)])
              }),
          ])
        }),
    ])
  }
}
