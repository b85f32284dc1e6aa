/// What falls short of the English that is needed, from where the way on is shortest.
package struct EnglishGap: Equatable, Sendable {
  /// `OET Nursing`.
  package var name: String
  /// The sitting, or the two that count together.
  package var sittings: [Sitting]
  package var shortfalls: [Shortfall]

  /// `OET Nursing: Speaking 340 of 350 over two sittings (sat 1 Oct and 14 Nov)`.
  ///
  /// A sitting that reaches everything and still does not count is old.
  func words(today: Day) -> String {
    let short = shortfalls.isEmpty ? "not passed" : shortfalls.map(\.words).joined(separator: ", ")
    let days = listed(sittings.map { $0.satOn.shortWords(today: today) })
    return "\(name): \(short)\(sittings.count > 1 ? " over two sittings" : "") (sat \(days))"
  }
}

/// Where only one sitting counts, the last; where two may count together, what lacks the fewest scores.
extension EnglishRules {
  /// The gap of the last sitting, or a smaller one of sittings that still may be put together.
  func gap(after last: EnglishSitting, on day: Day) -> EnglishGap {
    guard case .twoWithin(let period) = requirement.choice.value else { return last.gap }
    let open = sittings.filter { $0.isUsableInPair && period.lastSafeDay(from: $0.sitting.satOn) >= day }
    let pairs = requirement.tests.flatMap { test in
      EnglishPair.all(of: sittings.filter { $0.test.test == test.test }, within: period)
    }
    let valid = pairs.filter { requirement.validFor.value.lastSafeDay(from: $0.first.sitting.satOn) >= day }
    let gaps = open.reversed().map(\.gap) + valid.reversed().map(\.gap)
    return gaps.min { $0.shortfalls.count < $1.shortfalls.count } ?? last.gap
  }
}

extension EnglishSitting {
  fileprivate var gap: EnglishGap {
    EnglishGap(name: test.name, sittings: [sitting], shortfalls: shortfalls)
  }
}

extension EnglishPair {
  /// The skills that are short in both sittings, each with its better score.
  fileprivate var gap: EnglishGap {
    let shortfalls = open.compactMap { skill -> Shortfall? in
      let best = [first, second].compactMap { $0.sitting.score(skill) }.max()
      return best.map { Shortfall(what: skill.name, score: $0, needed: first.test.needed[skill]) }
    }
    return EnglishGap(
      name: first.test.name, sittings: [first.sitting, second.sitting], shortfalls: shortfalls)
  }
}
