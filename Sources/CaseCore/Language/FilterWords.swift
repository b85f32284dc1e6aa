extension Filter {
  /// The filter as it would be typed.
  ///
  /// Read on the same day with the same names, it is the same filter.
  package var text: String { terms.map(\.text).joined(separator: " ") }

  /// Each term in words, for the line that shows what narrows a list.
  package var chips: [String] { terms.map(\.chip) }
}

extension FilterTerm {
  /// The term as it would be typed.
  package var text: String { (negated ? "not " : "") + condition.text }

  /// The term in words.
  package var chip: String { (negated ? "not " : "") + condition.chip }
}

extension FilterCondition {
  fileprivate var text: String {
    switch self {
    case .word(let word): FilterCondition.isPlain(word) ? word : quoted(word)
    case .numbers(let numbers): numbers.joined(separator: ",")
    case .due(let test): "due" + test.text
    case .expiring(let test): "expiring" + test.text
    case .quiet(let test): "quiet" + test.text
    case .stageDays(let test): "stage-days" + test.text
    case .stalled: "stalled"
    case .overdue: "overdue"
    case .enrolled: "enrolled"
    case .figure(let figure): figure.filter
    default: list.map { "\($0.key):" + $0.spelled.joined(separator: ",") } ?? ""
    }
  }

  fileprivate var chip: String {
    switch self {
    case .word(let word): word
    case .numbers(let numbers): "case " + numbers.joined(separator: " or ")
    case .due(let test): test.isNothing ? "no next action" : "due " + test.words
    case .expiring(let test): test.isNothing ? "nothing expires" : "expiring " + test.words
    case .quiet(let test): "quiet " + test.words
    case .stageDays(let test): "in stage " + test.words
    case .caseworker([.me]): "mine"
    case .stalled, .overdue, .enrolled: text
    case .figure(let figure): figure.words
    default: list.map { "\($0.key): " + choices($0.shown) } ?? ""
    }
  }

  /// The key and the values of a condition that is a list: as typed, and as read.
  private var list: (key: String, spelled: [String], shown: [String])? {
    switch self {
    case .stage(let values): words("stage", values.map(\.rawValue))
    case .profession(let values): words("profession", values.map { $0?.rawValue })
    case .specialty(let values): words("specialty", values.map { $0?.rawValue })
    case .nationality(let codes): words("nationality", codes.map { $0.map { Countries.name(of: $0) ?? $0 } })
    case .club(let names): words("club", names, spelling: freeSpelling)
    case .caseworker(let workers): words("who", workers.map(\.initials), spelling: workerSpelling)
    case .status(let values): words("status", values.map(\.word))
    case .waiting(let values): words("waiting", values.map { $0?.rawValue })
    case .job(let values): words("job", values.map { $0?.rawValue })
    case .has(let subjects): words("has", subjects.map(\.name))
    case .missing(let subjects): words("missing", subjects.map(\.name))
    case .tag(let tags): words("tag", tags, spelling: freeSpelling)
    default: nil
    }
  }

  private func words(
    _ key: String, _ values: [String?], spelling: (String) -> String = filterSpelling
  ) -> (key: String, spelled: [String], shown: [String]) {
    (key, values.map { $0.map(spelling) ?? "none" }, values.map { $0 ?? "none" })
  }

  /// Whether a free word stands for itself without quotation marks.
  private static func isPlain(_ word: String) -> Bool {
    let reserved = ["not", "or", "and"] + FilterFlag.allCases.map(\.rawValue)
    return !reserved.contains(word.lowercased()) && Filter.numbers(in: word) == nil
      && Filter.sign(before: word) == nil
      && !word.unicodeScalars.contains { $0.properties.isWhitespace || "\"“”:<>".unicodeScalars.contains($0) }
  }
}

extension FilterWorker {
  fileprivate var initials: String? {
    switch self {
    case .me: "me"
    case .initials(let initials): initials.lowercased() == "me" ? "\"\(initials)\"" : initials
    case .nobody: nil
    }
  }
}

/// Initials that read `me` already stand in quotation marks.
private func workerSpelling(_ initials: String) -> String {
  initials.hasPrefix("\"") && initials.dropFirst().lowercased() == "me\"" ? initials : freeSpelling(initials)
}

extension FilterDayTest {
  fileprivate var isNothing: Bool { self == .nothing }

  fileprivate var text: String {
    switch self {
    case .nothing: ":none"
    case .before(let day): "<" + day.spelled
    case .after(let day): ">" + day.spelled
    case .on(let day): ":" + day.spelled
    }
  }

  fileprivate var words: String {
    switch self {
    case .nothing: "none"
    case .before(let day): "before " + day.day.fullWords
    case .after(let day): "after " + day.day.fullWords
    case .on(let day): "on " + day.day.fullWords
    }
  }
}

extension FilterDay {
  fileprivate var spelled: String {
    words.contains { $0.isWhitespace || $0 == "," } ? quoted(words) : words
  }
}

extension FilterCountTest {
  fileprivate var text: String {
    switch self {
    case .under(let days): "<\(days)"
    case .over(let days): ">\(days)"
    }
  }

  fileprivate var words: String {
    switch self {
    case .under(let days): "under \(days) days"
    case .over(let days): "over \(days) days"
    }
  }
}
