/// What one score of a sitting means.
package struct ComponentMeaning: Equatable, Sendable {
  /// The skill; nothing for the overall score.
  package var skill: Skill?
  package var score: Score?
  /// The letter that OET prints; nothing for other tests.
  package var grade: String?
  /// What the regulator asks; nothing where it asks for nothing.
  package var needed: Score?
  /// How much is missing; nothing when the score is enough or not known.
  package var shortBy: Score?

  /// `pass is 350`, `30 short`, or nothing.
  package var words: String {
    if let shortBy { return "\(shortBy.words) short" }
    return needed.map { "pass is \($0.words)" } ?? ""
  }
}

/// An action that a result suggests.
package struct SuggestedAction: Equatable, Sendable {
  /// What to do: `book OET resit`.
  package var text: String
  /// In how many days.
  package var inDays: Int
}

/// What a sitting means for the person, before or after it is saved.
package struct SittingMeaning: Equatable, Sendable {
  /// The four skills and the overall score; empty for an exam without scores.
  package var components: [ComponentMeaning]
  /// Whether it is passed; nothing while the result is not known.
  package var isPassed: Bool?
  /// The last safe day of the scores, or of the window that a passed exam opens.
  package var validUntil: Day?
  /// One or two sentences.
  package var sentence: String
  /// Whether the regulator takes such a sitting at all, whatever its scores.
  package var isAccepted = true
  /// Further sentences about what does not fit.
  package var warnings: [String]
  /// A sentence where what is asked rests on a weak source, or sources disagree.
  package var doubt: String?
  /// What makes a pass of English unsure: the way it was taken, or a weak source of the scores.
  package var passDoubt: String?
  /// The version as which it is judged where nobody named one: `OET Nursing`.
  package var takenAs: String?
  package var next: SuggestedAction?
}

/// Says what a sitting means by the pathway of a case.
///
/// - Parameters:
///   - sitting: The sitting, saved or still a draft; a saved one of the same identity is replaced.
///   - facts: The case.
///   - day: The day on which it is asked.
/// - Returns: The scores beside what is needed, a sentence, and what to do next.
package func meaning(ofSitting sitting: Sitting, in facts: CaseFacts, on day: Day) -> SittingMeaning {
  var facts = facts
  facts.sittings.removeAll { $0.id == sitting.id }
  facts.sittings.append(sitting)
  facts.sittings.sort { ($0.satOn, $0.id) < ($1.satOn, $1.id) }
  var meaning =
    sitting.languageTest == nil
    ? facts.examMeaning(sitting, on: day) : facts.languageMeaning(sitting, on: day)
  if let booked = facts.bookedAlready(besides: sitting, on: day) { meaning.warnings.append(booked) }
  return meaning
}

extension CaseFacts {
  /// Another booking of the same exam that lies ahead.
  fileprivate func bookedAlready(besides sitting: Sitting, on day: Day) -> String? {
    func isBooked(_ sitting: Sitting) -> Bool { sitting.outcome == .pending && sitting.satOn > day }
    guard isBooked(sitting) else { return nil }
    let other = sittings(ofStep: sitting.test).first { $0.id != sitting.id && isBooked($0) }
    let name = sitting.languageTest?.name ?? pathway?.step(sitting.test)?.shortName ?? sitting.test
    return other.map {
      "\(name) is booked for \($0.satOn.fullWords) already. Take back the booking that is not kept."
    }
  }
}

extension Source {
  /// `OET Physiotherapy: one weak source; check with the regulator.`; nothing where the source is good.
  func doubtSentence(about what: String) -> String? { doubt.map { "\(what): \($0)." } }
}
