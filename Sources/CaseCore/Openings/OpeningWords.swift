/// Openings and how people stand beside them, in the words of screens and the command line.
extension OpeningMatch.Group {
  /// The heading of a group.
  package var title: String {
    switch self {
    case .fits: "Everything asked is recorded"
    case .nearly: "One thing or two are lacking"
    case .further: "More is lacking"
    }
  }

  /// The lasting word of the JSON.
  package var word: String {
    switch self {
    case .fits: "fits"
    case .nearly: "nearly fits"
    case .further: "further away"
    }
  }
}

extension OpeningMatch {
  /// The heading of those whose way to an opening has come to its end.
  package static let settledTitle = "Started, declined or withdrawn"

  /// The heading under which somebody stands.
  package var title: String {
    isSettled ? OpeningMatch.settledTitle : isSubmitted ? "Submitted" : group.title
  }

  /// What a row says: `lacks English, about 3 to 6 months`, or that nothing is lacking; then what is unsure.
  package var lackWords: String {
    switch gaps.count {
    case 0: return (has.isEmpty ? "nothing is asked" : "has what is asked") + doubtWords
    case 1: return "lacks \(gaps[0].name), \(gaps[0].time.shortWords)" + doubtWords
    default: return "lacks \(listed(gaps.map(\.name))), \(time.shortWords)" + doubtWords
    }
  }

  /// `; English unsure`, or nothing.
  private var doubtWords: String {
    let unsure = has.filter { $0.doubt != nil }.map(\.need.text)
    return unsure.isEmpty ? "" : "; \(listed(unsure)) unsure"
  }

  /// How far the person is with the opening: `sent Fri 20 Nov`; nothing where nobody was proposed.
  package func submissionWords(today: Day) -> String? {
    submission.map { "\($0.state.rawValue) \($0.happenedOn.words(today: today))" }
  }

  /// Every reason in words: what is recorded, what is lacking and for how long, what else to think of.
  package var reasons: [String] {
    has.map { "Has \($0.because)" } + gaps.map { "Lacks \($0.words)" } + remarks.map { "Note: \($0)" }
  }

  /// The same for what leaves the screen: of the right to work only whether it is recorded, since few need to know
  /// more.
  package var guardedReasons: [String] {
    has.map { "Has \($0.need.isRestricted ? $0.need.text : $0.because)" }
      + gaps.map { "Lacks \($0.need.isRestricted ? $0.name : $0.words)" } + remarks.map { "Note: \($0)" }
  }
}

extension OpeningMatch.Gap {
  /// `English: Writing 320 of 350; about 3 to 6 months`.
  package var words: String { "\(name): \(why); \(time.words)" }
}

extension OpeningNeed {
  /// Whether the answer is for few eyes.
  package var isRestricted: Bool { self == .rightToWork }
}

extension Opening {
  /// `vacancy for a nurse`, `placement for anybody`.
  package var forWhom: String {
    guard let profession else { return "\(kind.rawValue) for anybody" }
    let field = specialty.map { " (\($0.rawValue))" } ?? ""
    return "\(kind.rawValue) for a \(profession.rawValue)\(field)"
  }

  /// What is asked, in words: `registered, English`; or that nothing is.
  package var askedWords: String { asked.isEmpty ? "nothing" : asked.map(\.text).joined(separator: ", ") }

  /// The same where there is little room: `Fri 4 Dec`, `passed`, `begun`, `closed`, `open`.
  package func closingShort(today: Day) -> String {
    if closedOn != nil { return "closed" }
    guard let closesOn else { return isPast(on: today) ? "begun" : "open" }
    return closesOn < today ? "passed" : closesOn.words(today: today)
  }

  /// `Biomedical scientist (O-12), closes Fri 4 Dec 2026, starts Mon 4 Jan 2027`, with the days that are known in full.
  var titleAndDays: String {
    let days = [("closes", closesOn), ("starts", startsOn)].compactMap { word, day in
      day.map { "\(word) \($0.fullWords)" }
    }
    return ([titleAndLabel] + days).joined(separator: ", ")
  }

  /// How the closing date stands: `closes Fri 4 Dec`, `closed Fri 20 Nov`, `open`.
  package func closingWords(today: Day) -> String {
    if let closedOn { return "closed \(closedOn.words(today: today))" }
    guard let closesOn else { return isPast(on: today) ? "its first day has passed" : "no closing date" }
    return closesOn < today
      ? "date passed, \(closesOn.words(today: today))" : "closes \(closesOn.words(today: today))"
  }
}

extension CaseFacts {
  /// A step towards an opening: `O-3 Biomedical scientist: sent`.
  package func words(of submission: Submission) -> String {
    let opening = openings[submission.opening]
    let name = opening.map { "\($0.label) \($0.title)" } ?? "an opening"
    return "Opening \(name): \(submission.state.words)" + (submission.note.map { ", \($0)" } ?? "")
  }
}
