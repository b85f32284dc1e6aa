import CaseCore

/// One sitting of a scripted story.
struct ScriptedSitting: Sendable {
  /// When it was sat.
  enum When: Sendable {
    /// So many days before today, on the Saturday before that.
    case daysAgo(Int)
    /// So that it is good for so many days more, after two years.
    case goodFor(days: Int)
    /// The last 12 September, where that is between one and five months ago; else a Saturday ten weeks ago.
    case lastSeptember
    /// Booked for a Saturday so many days ahead.
    case ahead(Int)
  }

  let when: When
  /// A language test, or nothing for the pathway's first exam.
  let test: LanguageTest?
  var version: String?
  /// Listening, reading, writing, speaking; empty without a result or for an exam.
  var scores: [Int] = []

  func day(today: Day) -> Day {
    switch when {
    case .daysAgo(let days): today.adding(days: -days).saturdayBefore
    case .goodFor(let days): today.adding(days: days + 1).adding(months: -24)
    case .ahead(let days): today.adding(days: days).saturdayBefore
    case .lastSeptember: ScriptedSitting.september(before: today)
    }
  }

  private static func september(before today: Day) -> Day {
    let year = today.parts.year
    let days = [year, year - 1].compactMap { Day($0, 9, 12) }
    return days.first { (30...150).contains($0.distance(to: today)) }
      ?? today.adding(days: -72).saturdayBefore
  }
}

/// A promise that is still open.
struct ScriptedAction: Sendable {
  let text: String
  /// Days from today, negative for one that is late.
  let due: Int
  var party: Party = .us
}

/// What is known beforehand of a person whom the documentation and the pictures show.
struct Script: Sendable {
  let name: SampleName
  let woman: Bool
  let nationality: String
  let calling: Calling
  let track: Track
  /// Days from the last contact to today.
  let lastContact: Int
  /// The days ago on which the stages began, first stage first; empty where the seed chooses.
  var stageStarts: [Int] = []
  /// The days in the current stage; nothing where the seed chooses.
  var daysInStage: Int?
  /// The open action; nothing where none is open.
  var action: ScriptedAction?
  var lastNote: String?
  /// What replaces the sittings that the seed would choose; nothing where it chooses.
  var sittings: [ScriptedSitting]?
  /// On whom the current stage waits.
  var waitingOn: Party?
  /// The year in which the person last practised.
  var lastPractised: Int?
}
