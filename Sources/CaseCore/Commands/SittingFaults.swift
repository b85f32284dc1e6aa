/// What cannot be true of one sitting by itself: scores, version, way and day.
extension RecordFacts {
  /// The faults of a sitting, whatever else is known of the case.
  func ownFaults(_ sitting: Sitting, in facts: CaseFacts, today: Day) -> [Refusal] {
    let scores = sitting.rangeFaults.map {
      Refusal(rule: "sitting.score-range", summary: "It was not recorded: \($0)")
    }
    return scores
      + [versionFault(sitting, facts), wayFault(sitting, facts), ageFault(sitting, facts, today: today)]
      .compactMap(\.self)
  }

  /// A version that nobody knows; early files hold the way of taking it as one.
  private func versionFault(_ sitting: Sitting, _ facts: CaseFacts) -> Refusal? {
    guard let version = sitting.version?.trimmingBlanks.nothingIfEmpty else { return nil }
    guard let test = sitting.languageTest else { return .examWithVersion(sitting.test) }
    let known = facts.versions(of: test)
    let isKnown = known.contains { plainSpelling($0) == plainSpelling(version) }
    return isKnown || SittingVariant(spelled: version) != nil
      ? nil : .versionUnknown(version, of: test, known)
  }

  private func wayFault(_ sitting: Sitting, _ facts: CaseFacts) -> Refusal? {
    guard let test = sitting.languageTest, let way = sitting.way else { return nil }
    let ways = facts.ways(of: test)
    return ways.contains(way) ? nil : .noSuchWay(way, test.words(ofWays: ways))
  }

  /// A day so long ago that a slip of the hand is likelier: nobody works for so long.
  ///
  /// What no fact can have, a day before 1900 or before the birth, is told by itself.
  private func ageFault(_ sitting: Sitting, _ facts: CaseFacts, today: Day) -> Refusal? {
    isLongAgo(sitting.satOn, facts, today: today) ? .sittingLongAgo(sitting.satOn) : nil
  }

  /// Whether a day lies longer ago than anybody works, though not before 1900 or the birth.
  func isLongAgo(_ day: Day, _ facts: CaseFacts, today: Day) -> Bool {
    let first = today.adding(months: -12 * RecordFacts.yearsOfWork)
    let ofAnyFact = [Day(1900, 1, 1), facts.person.dateOfBirth].compactMap(\.self).max() ?? first
    return day < first && day >= ofAnyFact
  }

  static let yearsOfWork = 40
}

extension CaseFacts {
  /// That somebody was hardly old enough; the day of birth itself is not told.
  func youthRemark(of sitting: Sitting) -> String? {
    guard let born = person.dateOfBirth, sitting.satOn < born.adding(months: 12 * CaseFacts.leastAge) else {
      return nil
    }
    return
      "The candidate was under \(CaseFacts.leastAge) on \(sitting.satOn.fullWords). Check that year and the year "
      + "of birth."
  }

  private static let leastAge = 16
}

extension Refusal {
  /// The version is not one of the test's.
  static func versionUnknown(_ version: String, of test: LanguageTest, _ known: [String]) -> Refusal {
    let meant = LanguageTest.version(spelled: version, among: known) ?? nearestWord(to: version, among: known)
    return Refusal(
      rule: "sitting.version-unknown",
      summary: "The sitting was not recorded: “\(version)” is no version of \(test.name).",
      remedies: [
        meant.map { "Perhaps “\($0)” was meant" }, "The versions are \(choices(known, "and"))",
      ].compactMap(\.self))
  }

  /// An exam of a pathway has no versions, and its parts are not told apart.
  static func examWithVersion(_ exam: String) -> Refusal {
    Refusal(
      rule: "sitting.exam-with-version",
      summary: "The sitting was not recorded: \(FactWords.testName(exam)) has no versions or parts.",
      remedies: ["Leave the version empty"])
  }

  /// The test cannot be taken in that way.
  static func noSuchWay(_ way: SittingVariant, _ waysInWords: String) -> Refusal {
    Refusal(
      rule: "sitting.no-such-way",
      summary: "The sitting was not recorded: this test cannot be taken \(way.phrase).",
      remedies: [waysInWords])
  }

  /// A year that is likelier a slip of the hand.
  static func sittingLongAgo(_ day: Day) -> Refusal {
    Refusal(
      rule: "fact.long-ago",
      summary:
        "The sitting was not recorded: \(day.fullWords) is over \(RecordFacts.yearsOfWork) years ago, and no "
        + "result counts for so long.",
      remedies: ["Check the year"])
  }
}
