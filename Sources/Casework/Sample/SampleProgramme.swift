package import CaseCore

/// An invented programme with its people, made from a seed: the same people for the same seed, day and pathways.
///
/// People are made one at a time and depend on nothing but the seed, the day and their place, so a million need
/// no more memory than one. Nobody in it is real.
package struct SampleProgramme: Sendable {
  /// How many people there are.
  package let candidates: Int
  private let world: SampleWorld

  /// Chooses a programme.
  ///
  /// - Parameters:
  ///   - candidates: How many people, from 1 to 1,000,000.
  ///   - seed: Any number; another number gives other people.
  ///   - today: The day on which the histories end. They begin thirty months before.
  ///   - offers: The pathway for each profession; under nothing, the one for every other profession.
  ///   - pathways: Reads the pathway of an offer by its name; nothing where it cannot be read.
  /// - Throws: A refusal where the number is out of range or a profession has no pathway.
  package init(
    candidates: Int, seed: UInt64, today: Day, offers: [Profession?: PathwayOffer],
    pathways: (String) -> Pathway?
  ) throws(Refusal) {
    guard SampleProgramme.sizes.contains(candidates) else { throw .sampleSize(candidates) }
    let professions = SampleProgramme.professions
    let chosen = professions.compactMap { offers[$0] ?? offers[nil] }
    guard chosen.count == professions.count else { throw .sampleWithoutPathway }
    self.candidates = candidates
    let firstDay = today.adding(months: -30).workingDayAfter
    let clock = SampleClock(place: -1, seed: seed, start: firstDay)
    let office = SampleOffice(clock: clock, day: firstDay, offers: SampleProgramme.distinct(chosen))
    let files = Dictionary(
      office.pathwayFiles.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    let routes = zip(professions, chosen).map { profession, offer in
      let file = files[offer.name] ?? office.programme.id
      return (profession, Route(profession, offer: offer, file: file, pathway: pathways(offer.name)))
    }
    world = SampleWorld(
      seed: seed, today: today, firstDay: firstDay, office: office,
      routes: Dictionary(routes, uniquingKeysWith: { first, _ in first }), general: routes[0].1)
  }

  private static let sizes = 1...1_000_000
  private static let professions = Profession.allCases

  /// The offers once each, by name.
  private static func distinct(_ offers: [PathwayOffer]) -> [PathwayOffer] {
    offers.sorted { $0.name < $1.name }.reduce(into: []) { unique, offer in
      if unique.last?.name != offer.name { unique.append(offer) }
    }
  }

  /// The operations before the first person: the programme with its limits, pathway files, clubs and
  /// caseworkers, then the partners.
  package var setUp: [SampleOperation] {
    let office = world.office
    let first = operation(.setUp, office.changes, after: 0)
    let partners = office.partners.enumerated().map { place, partner in
      operation(.office, [.insert(partner, about: .nobody)], after: Int64(place + 1))
    }
    return [first] + partners
  }

  private func operation(_ verb: Verb, _ changes: [Change], after milliseconds: Int64) -> SampleOperation {
    let clock = SampleClock(place: -1, seed: world.seed, start: world.firstDay)
    return SampleOperation(
      at: clock.moment(world.firstDay, .setUp) + milliseconds, day: world.firstDay,
      worker: world.office.workers[0].id, verb: verb, changes: changes)
  }

  /// Makes the people in the order of their numbers, one at a time.
  ///
  /// - Parameters:
  ///   - first: The place at which to begin, from 0: nobody depends on those before.
  ///   - body: Takes a person.
  /// - Throws: What `body` throws.
  package func forEachCase(from first: Int = 0, _ body: (SampleCase) throws -> Void) rethrows {
    guard (0..<candidates).contains(first) else { return }
    var block = block(first / Quotas.size)
    for place in first..<candidates {
      let seat = place % Quotas.size
      if seat == 0, place > first { block = self.block(place / Quotas.size) }
      var story = LifeStory(world, place: place, seat: block.seats[seat])
      try body(story.tell())
    }
  }

  private func block(_ number: Int) -> BlockPlan {
    BlockPlan(number: number, seed: world.seed, scripts: ScriptedPeople.all)
  }
}

extension Refusal {
  /// The sample cannot have so many people.
  static func sampleSize(_ candidates: Int) -> Refusal {
    Refusal(
      rule: "sample.size",
      summary:
        "The sample programme was not made: it can have 1 to 1,000,000 people, not \(grouped(candidates)).",
      remedies: ["Choose a number in that range"])
  }

  /// No pathway, not even a general one, for some profession.
  static let sampleWithoutPathway = Refusal(
    rule: "sample.without-pathway",
    summary:
      "The sample programme was not made: a profession has no pathway file, and there is no general one.",
    remedies: ["Check the installation with caseload check pathways"])
}
