import CaseCore

/// Openings as JSON for the command line.
extension OpeningLine {
  /// The opening as an object, with the match of the person where that was asked.
  package var json: JSONValue {
    let match = match.map { [JSONValue.Member(name: "match", value: $0.json(hidesNames: true))] } ?? []
    return .object(members + match)
  }

  fileprivate var members: [JSONValue.Member] { OpeningJSON.members(of: page, partner: partner) }
}

extension OpeningSheet {
  /// The opening and the people beside it as an object.
  package func json(most: Int, hidesNames: Bool) -> JSONValue {
    let counts = OpeningMatch.Group.allCases.map {
      JSONValue.Member(name: $0.word, value: .count(list.count($0)))
    }
    return .object(
      OpeningJSON.members(of: page, partner: partner) + [
        JSONValue.Member(name: "contact", value: .optional(contact?.words)),
        JSONValue.Member(name: "contactPhone", value: .optional(hidesNames ? nil : contact?.phone)),
        JSONValue.Member(name: "contactEmail", value: .optional(hidesNames ? nil : contact?.email)),
        JSONValue.Member(
          name: "counts",
          value: .object(
            [JSONValue.Member(name: "submitted", value: .count(list.submitted))] + counts
              + [JSONValue.Member(name: "settled", value: .count(list.settled))])),
        JSONValue.Member(
          name: "people",
          value: .array(list.matches.prefix(most).map { $0.json(hidesNames: hidesNames) })),
      ])
  }
}

/// What the objects share.
private enum OpeningJSON {
  static func members(of page: OpeningPage, partner: String) -> [JSONValue.Member] {
    let opening = page.opening
    let pairs: KeyValuePairs<String, JSONValue> = [
      "opening": .text(opening.label), "kind": .text(opening.kind.rawValue), "title": .text(opening.title),
      "partner": .text(partner), "department": .optional(opening.department),
      "profession": .optional(opening.profession?.rawValue),
      "specialty": .optional(opening.specialty?.rawValue),
      "needs": .array(opening.asked.map { .text($0.text) }), "places": .count(opening.places),
      "filled": .count(page.submissions.placesFilled), "taken": .count(page.submissions.placesTaken),
      "openedOn": .day(opening.openedOn), "closesOn": .day(opening.closesOn),
      "startsOn": .day(opening.startsOn), "source": .optional(opening.source),
      "note": .optional(opening.note), "closedOn": .day(opening.closedOn),
      "closedBecause": .optional(opening.closedBecause),
    ]
    return pairs.map { JSONValue.Member(name: $0.key, value: $0.value) }
  }
}

extension OpeningMatch {
  /// The match as an object; of the right to work only whether it is recorded.
  func json(hidesNames: Bool) -> JSONValue {
    .members([
      "case": .text(number), "name": hidesNames ? .null : .text(name), "group": .text(group.word),
      "has": .array(has.map { .text($0.need.text) }), "unsure": .array(has.compactMap(\.unsure)),
      "lacks": .array(gaps.map(\.json)),
      "remarks": .array(remarks.map { .text($0) }), "consent": .text(consent.rowWords),
      "state": .optional(submission?.state.rawValue), "since": .day(submission?.happenedOn),
    ])
  }
}

extension OpeningMatch.Met {
  /// What is recorded and unsure; nothing where it is sure.
  fileprivate var unsure: JSONValue? {
    doubt.map { .members(["need": .text(need.text), "doubt": .text($0)]) }
  }
}

extension OpeningMatch.Gap {
  fileprivate var json: JSONValue {
    let days: (low: Int?, high: Int?, doubt: String?) =
      if case .known(let days, let doubt) = time { (days.lowerBound, days.upperBound, doubt) } else {
        (time.leastDays == 0 ? nil : time.leastDays, nil, nil)
      }
    return .members([
      "need": .text(need.text), "why": need.isRestricted ? .null : .text(why),
      "quickestDays": .optional(days.low), "slowestDays": .optional(days.high),
      "doubt": .optional(days.doubt), "never": .optional(time.isNever ? time.words : nil),
    ])
  }
}
