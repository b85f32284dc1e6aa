import CaseCore

@testable import CaseStore

/// Does what caseworkers may do, at random but the same for one seed.
///
/// Whatever is refused is an answer; any other error ends the test.
final class RandomWork {
  private let club: ScratchClub
  private let hands: Int
  private var numbers: SeededNumbers
  private(set) var cases: [RecordID] = []
  private(set) var done = 0
  private(set) var refused = 0

  /// - Parameters:
  ///   - club: Where to work.
  ///   - hands: How many caseworkers take turns, one or two.
  ///   - seed: Says what happens.
  init(in club: ScratchClub, hands: Int, seed: UInt64) {
    self.club = club
    self.hands = hands
    numbers = SeededNumbers(seed: seed)
  }

  func perform(_ count: Int) throws {
    for _ in 0..<count {
      do {
        try performOne()
        done += 1
      } catch is Refusal {
        refused += 1
      } catch is Conflict {
        refused += 1
      }
      if chance(40) { club.clock.advance(days: 1) }
    }
  }

  private func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &numbers) == 0 }
  private func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &numbers) }
  private func day() -> Day { club.today.adding(days: -Int.random(in: 0...60, using: &numbers)) }
  private var hand: Hand { hands > 1 && chance(3) ? club.byBen : club.byAnna }

  private func performOne() throws {
    let dice = Int.random(in: 0..<100, using: &numbers)
    guard let id = pick(cases), dice >= 3 || cases.count > 120 else { return try enrol(1) }
    switch dice {
    case 0..<5: try enrol(Int.random(in: 2...4, using: &numbers))
    case 5..<45: try record(on: id)
    case 45..<56: try edit(id)
    case 56..<64: try move(id)
    case 64..<71: try finish(on: id)
    case 71..<77: try void(on: id)
    case 77..<90: _ = try club.file.undo(by: hand)
    case 90..<98: _ = try club.file.redo(by: hand)
    default: try addPartner()
    }
  }

  private static let names = [
    "Fatima Haddad", "Selam Tesfay", "Omar Nasser", "Zahra Ahmadi", "Dawit Bekele", "Łucja Żak", "Nour Saleh",
  ]

  private func enrol(_ count: Int) throws {
    let drafts = (0..<count).map { _ in
      var draft = CandidateDraft(fullName: pick(Self.names) ?? "Nobody")
      draft.profession = pick([.doctor, .nurse, .dentist, nil]) ?? nil
      draft.nativeName = chance(3) ? "فاطمة حداد" : nil
      draft.club = pick(["North Hall", "East Hall", "West Hall", nil]) ?? nil
      draft.caseNumber = chance(8) ? "OLD-\(Int.random(in: 1...40, using: &numbers))" : nil
      draft.enrolledOn = day()
      draft.status = pick([.active, .intake, .paused, nil]) ?? nil
      draft.nextAction = chance(2) ? "Ring about the course" : nil
      draft.immigrationStatus = chance(4) ? .refugeeStatus : nil
      draft.consentGivenOn = chance(2) ? draft.enrolledOn : nil
      draft.note = chance(4) ? "First note\nin two lines" : nil
      return draft
    }
    let command = EnrolCandidates(drafts, offers: SampleRoute.offers, imported: count > 1)
    cases += try club.cases(of: club.file.perform(command, by: hand).operation)
  }

  private func record(on id: RecordID) throws {
    guard let facts = try club.file.facts(of: id) else { return }
    let makers = RandomFacts(facts: facts, day: day(), newID: { self.club.file.newID() })
    let kinds = Int.random(in: 1...2, using: &numbers)
    let rows = (0..<kinds).compactMap { _ in makers.fact(Int.random(in: 0..<14, using: &numbers), &numbers) }
    _ = try club.file.perform(RecordFacts(id, rows), by: hand)
  }

  private func edit(_ id: RecordID) throws {
    guard let facts = try club.file.facts(of: id) else { return }
    let seen = CandidateCard(facts)
    var edited = seen
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: edited.person.phone = "07700 900\(Int.random(in: 100...999, using: &numbers))"
    case 1: edited.person.knownAs = pick(Self.names.map { String($0.prefix(5)) } + [nil]) ?? nil
    case 2: edited.caseRecord.caseworker = pick([club.anna.id, club.ben.id, nil]) ?? nil
    case 3: edited.enrolment?.profession = pick([.doctor, .nurse, .pharmacist, nil]) ?? nil
    case 4: edited.person.nationality = pick(["SY", "ER", "AF", nil]) ?? nil
    default:
      var restricted =
        facts.restricted ?? PersonRestricted(id: club.file.newID(), person: facts.person.id)
      restricted.rightToWork = pick(RightToWork.allCases) ?? .unknown
      edited.restricted = restricted
    }
    _ = try club.file.perform(EditCandidate(seen: seen, edited: edited, offers: SampleRoute.offers), by: hand)
  }

  private func move(_ id: RecordID) throws {
    guard let facts = try club.file.facts(of: id) else { return }
    let command = MoveStage(
      id, id: club.file.newID(), to: pick(Stage.allCases) ?? .intake, on: day(),
      reason: chance(5) ? nil : "Agreed in the review", basedOn: facts.lastTransition?.id)
    _ = try club.file.perform(command, by: hand)
  }

  private func finish(on id: RecordID) throws {
    guard let action = try club.file.facts(of: id)?.nextAction else { return }
    let reason = chance(3) ? "no longer needed" : nil
    _ = try club.file.perform(FinishAction(action, on: day(), droppedBecause: reason), by: hand)
  }

  private func void(on id: RecordID) throws {
    guard let facts = try club.file.facts(of: id) else { return }
    if let sitting = facts.sittings.first(where: \.stands), chance(2) {
      _ = try club.file.perform(VoidFact(id, sitting, because: "wrong person"), by: hand)
    } else if let status = facts.lastStatus, chance(2) {
      _ = try club.file.perform(VoidFact(id, status, because: "a slip"), by: hand)
    } else if let move = facts.lastTransition {
      _ = try club.file.perform(VoidFact(id, move, because: "wrong stage"), by: hand)
    }
  }

  private func addPartner() throws {
    let partner = Partner(id: club.file.newID(), name: "Royal Hospital", kind: .trust)
    _ = try club.file.perform(AddToOffice(.partner(partner)), by: hand)
  }
}
