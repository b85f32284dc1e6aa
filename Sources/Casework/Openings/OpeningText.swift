package import CaseCore

/// Openings as lines for the command line.
extension OpeningLine {
  /// The opening on one line, and how the person stands beside it where that was asked.
  package func text(today: Day) -> String {
    let opening = page.opening
    let parts = [
      opening.label, opening.title, opening.forWhom, place, opening.closingWords(today: today),
      page.placeWords, match.map { $0.submissionWords(today: today) ?? $0.lackWords },
    ]
    return parts.compactMap(\.self).map(CleanText.line).joined(separator: "  ")
  }
}

extension OpeningSheet {
  /// The opening and the people beside it, with their reasons.
  ///
  /// - Parameters:
  ///   - most: How many people are named.
  ///   - hidesNames: Whether case numbers stand alone.
  ///   - today: The day by which dates are worded.
  /// - Returns: The lines.
  package func lines(most: Int, hidesNames: Bool, today: Day) -> [String] {
    let shown = list.matches.prefix(most)
    let groups: [(title: String, count: Int, people: [OpeningMatch])] =
      [("Submitted", list.submitted, shown.filter { $0.isSubmitted && !$0.isSettled })]
      + OpeningMatch.Group.allCases.map { group in
        (group.title, list.count(group), shown.filter { $0.submission == nil && $0.group == group })
      }
      + [(OpeningMatch.settledTitle, list.settled, shown.filter(\.isSettled))]
    let body = groups.filter { $0.count > 0 }.flatMap { title, count, people in
      ["", "\(title): \(grouped(count))"] + people.flatMap { lines(of: $0, hidesNames: hidesNames, today) }
    }
    let rest = list.total - shown.count
    let none = list.total == 0 ? ["", "Nobody of this profession has an open case."] : []
    return head(today, hidesNames: hidesNames) + body + none
      + (rest > 0 ? ["", "And \(grouped(rest)) more."] : [])
  }

  private func head(_ today: Day, hidesNames: Bool) -> [String] {
    let opening = page.opening
    let place = [opening.department, partner].compactMap(\.self).joined(separator: ", ")
    let about = [
      opening.forWhom.sentenceCase, page.placeWords, opening.closingWords(today: today),
      opening.startsOn.map { "starts \($0.words(today: today))" },
    ]
    return [
      "\(opening.label) \(opening.title), \(place)",
      about.compactMap(\.self).joined(separator: "; ") + ".", "Asks: \(opening.askedWords).",
      contact.map { "Contact: \((hidesNames ? $0.withoutReach : $0).askWords)." },
      opening.source.map { "Source: \($0)." }, opening.note,
    ].compactMap(\.self).map(CleanText.line)
  }

  private func lines(of match: OpeningMatch, hidesNames: Bool, _ today: Day) -> [String] {
    let name = hidesNames ? nil : CleanText.fitted(CleanText.line(match.name), 24)
    let standing = match.submissionWords(today: today).map { [$0] } ?? []
    let words = (standing + [match.lackWords, match.consent.rowWords]).joined(separator: ", ")
    return ["  " + [match.number, name, words].compactMap(\.self).joined(separator: " ")]
      + match.guardedReasons.map { "    " + CleanText.line($0) }
  }
}
