/// A pass of the English requirement.
package struct EnglishPass: Equatable, Sendable {
  /// `OET Medicine`.
  package var name: String
  /// The sitting, or the two that count together.
  package var sittings: [Sitting]
  /// The last safe day, counted from the day of the (earlier) sitting.
  package var validUntil: Day
}

/// How far a person's English has come.
package enum EnglishStanding: Equatable, Sendable {
  /// Shown in another way: a step event says so.
  case accepted(on: Day)
  case passed(EnglishPass)
  case ended(EnglishPass)
  /// What falls short, from where the way on is shortest.
  case short(EnglishGap)
  /// A sitting without all its scores.
  case awaited(name: String, sitting: Sitting, [Skill])
  /// Only a version that the regulator does not take.
  case otherVersion(Sitting)
  case notSat
}

/// Judges a person's English by the pathway's requirement.
struct EnglishRules {
  let requirement: EnglishRequirement
  /// The sittings up to a day that stand, oldest first, each with the test it is held against.
  let sittings: [EnglishSitting]
  private let otherVersions: [Sitting]

  /// Gathers the sittings up to a day; they come oldest first, as the facts of a case do.
  init(_ requirement: EnglishRequirement, sittings all: [Sitting], on day: Day) {
    self.requirement = requirement
    let standing = all.filter { $0.stands && $0.satOn <= day && $0.languageTest != nil }
    sittings = standing.compactMap { sitting in
      requirement.tests.lazy.compactMap { EnglishSitting(sitting, test: $0) }.first
    }
    let counted = sittings.map(\.sitting.id)
    otherVersions = standing.filter { !counted.contains($0.id) }
  }

  /// The pass that stays good for longest; nothing where no sitting passes.
  var bestPass: EnglishPass? { allPasses.longest }

  /// The pass that counts on a day: a sure one while it is good, then whichever stays good for longest.
  func pass(countingOn day: Day) -> EnglishPass? {
    let all = allPasses
    guard all.count > 1 else { return all.first }
    return all.filter { $0.validUntil >= day && requirement.isSure($0) }.longest ?? all.longest
  }

  /// The passes whose end matters: the sure one that stays good for longest, and an unsure one that outlasts it.
  var passesToTheEnd: [EnglishPass] {
    let all = allPasses
    guard all.count > 1, let best = all.longest, !requirement.isSure(best),
      let sure = all.filter(requirement.isSure).longest
    else { return [all.longest].compactMap(\.self) }
    return [sure, best]
  }

  /// The pass that stays good for longest of those in which a sitting has a part.
  func bestPass(with sitting: RecordID) -> EnglishPass? {
    allPasses.filter { $0.sittings.contains { $0.id == sitting } }.max { $0.validUntil < $1.validUntil }
  }

  private var allPasses: [EnglishPass] { requirement.tests.flatMap { passes(of: $0.test) } }

  /// How far the person's English has come on a day.
  func standing(on day: Day) -> EnglishStanding {
    let pass = pass(countingOn: day)
    if let pass, pass.validUntil >= day { return .passed(pass) }
    guard let last = sittings.last else { return otherVersions.last.map { .otherVersion($0) } ?? .notSat }
    if let pass, pass.sittings.contains(where: { $0.id == last.sitting.id }) { return .ended(pass) }
    if !last.shortfalls.isEmpty || last.unknownSkills.isEmpty {
      return .short(gap(after: last, on: day))
    }
    return .awaited(name: last.test.name, sitting: last.sitting, last.unknownSkills)
  }

  /// The passes among the sittings of one test; two tests are never put together.
  private func passes(of test: LanguageTest) -> [EnglishPass] {
    let own = sittings.filter { $0.test.test == test && $0.hasResult }
    switch requirement.choice.value {
    case .one: return own.filter(\.passes).map { pass([$0]) }
    case .latest: return own.suffix(1).filter(\.passes).map { pass([$0]) }
    case .twoWithin(let period):
      let pairs = EnglishPair.all(of: own, within: period).filter(\.passes)
      return own.filter(\.passes).map { pass([$0]) } + pairs.map { pass([$0.first, $0.second]) }
    }
  }

  private func pass(_ parts: [EnglishSitting]) -> EnglishPass {
    let first = parts.map(\.sitting.satOn).min() ?? .endOfTime
    return EnglishPass(
      name: parts.first?.test.name ?? "", sittings: parts.map(\.sitting),
      validUntil: requirement.validFor.value.lastSafeDay(from: first))
  }
}

extension [EnglishPass] {
  /// The one that stays good for longest.
  fileprivate var longest: EnglishPass? { self.max { $0.validUntil < $1.validUntil } }
}

/// Two sittings of one test that may count together.
struct EnglishPair {
  let first: EnglishSitting
  let second: EnglishSitting

  /// The pairs that lie close enough together and of which neither has a score under the least.
  ///
  /// Two that lie exactly so far apart are among them, though no source says whether they count.
  static func all(of sittings: [EnglishSitting], within period: Period) -> [EnglishPair] {
    let usable = sittings.filter(\.isUsableInPair)
    return usable.indices.flatMap { later in
      usable[..<later].filter { usable[later].sitting.satOn <= period.after($0.sitting.satOn) }
        .map { EnglishPair(first: $0, second: usable[later]) }
    }
  }

  /// The skills that reach what is needed in neither sitting.
  var open: [Skill] { Skill.allCases.filter { !first.reaches($0) && !second.reaches($0) } }

  /// Whether every skill reaches what is needed at least once.
  var passes: Bool { open.isEmpty }
}
