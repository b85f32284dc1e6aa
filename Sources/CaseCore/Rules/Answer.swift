/// What a rule says of the facts on a day, in words that a caseworker would use.
package enum Answer: Equatable, Sendable {
  case met(because: String)
  /// Met today, and up to the last safe day that is given.
  case metUntil(Day, because: String)
  case notMet(why: String)
  /// The facts do not say; what is missing is named.
  case unknown(missing: String)

  /// Whether the rule is met, for now or for good.
  package var isMet: Bool {
    switch self {
    case .met, .metUntil: true
    case .notMet, .unknown: false
    }
  }

  /// The words of the answer, without a full stop.
  package var words: String {
    switch self {
    case .met(let words), .metUntil(_, let words), .notMet(let words): words
    case .unknown(let missing): "\(missing) not known"
    }
  }

  /// The last safe day, where the answer ends.
  package var until: Day? {
    if case .metUntil(let day, _) = self { return day }
    return nil
  }
}

/// What a guard of a stage move says.
package struct GuardAnswer: Equatable, Sendable {
  package var requirement: Requirement
  package var answer: Answer
  /// What follows when it is not met.
  package var severity: Severity
  /// What makes a met answer unsure; its words say it too.
  package var doubt: String?

  /// Whether the guard lets the move through.
  package var holds: Bool { answer.isMet }

  /// Whether it lets the move through with something to think of.
  package var warns: Bool { holds ? doubt != nil : severity == .warn }

  /// `English at the GMC's level: Writing 320 of 350`.
  package var words: String { "\(requirement.words): \(answer.words)" }
}

extension Day {
  /// Later than any day of a case; for answers that do not depend on a day.
  static let endOfTime = Day(number: 2_932_896)

  /// `12 Sep`, with the year where it is not this one.
  func shortWords(today: Day) -> String {
    let (year, _, day) = parts
    return year == today.parts.year ? "\(day) \(monthName)" : "\(day) \(monthName) \(year)"
  }
}

/// `Reading, Writing and Speaking`.
func listed(_ words: [String], by last: String = "and") -> String {
  guard words.count > 1, let end = words.last else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) \(last) \(end)"
}

/// A sentence of a pathway file without its full stop, to go on after it.
package func withoutStop(_ sentence: String) -> String {
  sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
}
