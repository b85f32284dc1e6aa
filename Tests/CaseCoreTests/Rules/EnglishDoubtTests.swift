import CaseCore
import Testing

@Suite("A pass of English that is not sure")
struct EnglishDoubtTests {
  private let today = Day.on("2026-11-22")
  private let words = "taken at home: ask the NMC whether it accepts that"

  private func nurse(_ way: SittingVariant?) -> CaseFacts {
    var facts = caseFacts(nursePathway).atLanguage
    var sat = sitting(1, .oet, "2026-11-03", scores(350, 350, 300, 350))
    sat.variant = way
    facts.sittings = [sat]
    return facts
  }

  /// Physiotherapy in small: what another page says instead stands beside the scores.
  private func disputed() -> CaseFacts {
    var facts = caseFacts(pharmacistPathway).atLanguage
    facts.sittings = [sitting(1, .oet, "2026-11-03", scores(350, 350, 350, 350))]
    facts.pathway?.english?.tests[0].source.disputed = "a page of 2026 says 400"
    return facts
  }

  @Test("The language rule is met and carries the doubt of the way in which the test was taken")
  func way() throws {
    let answer = try #require(ruleAnswers(of: nurse(.atHome), on: today).first { $0.rule == "LANG-NMC" })
    #expect(answer.standing == .met)
    #expect(answer.words == "OET Nursing passed, sat Tue 3 Nov 2026; \(words)")
    #expect(answer.doubt == words)
    let sure = try #require(ruleAnswers(of: nurse(.testCentre), on: today).first { $0.rule == "LANG-NMC" })
    #expect(sure.doubt == nil && sure.words == "OET Nursing passed, sat Tue 3 Nov 2026")
  }

  @Test("A move on an unsure pass goes through with a line that says what to ask")
  func move() throws {
    func decision(_ facts: CaseFacts) throws -> Decision {
      let desk = Desk(
        today: today, worker: nil, office: Office(), newID: { RecordID(900) }, newNumber: { "SMW-0900" })
      return try MoveStage(
        facts.caseRecord.id, id: RecordID(70), to: .observation, on: today, reason: nil,
        basedOn: facts.lastTransition?.id
      ).decide(facts, at: desk)
    }
    #expect(
      try decision(nurse(.atHome)).warnings
        == ["English or a host: OET Nursing passed, sat Tue 3 Nov 2026; \(words)"])
    #expect(try decision(nurse(nil)).warnings.isEmpty)
  }

  @Test("The panel marks it with (?) and says why, and so does the step")
  func panel() throws {
    let line = try #require(
      readiness(of: nurse(.atHome), on: today).have.first { $0.words.hasPrefix("OET") })
    #expect(line.words == "OET Nursing (?)")
    #expect(line.fullWords == "OET Nursing (?): \(words)")
    let step = try #require(stepStates(of: nurse(.atHome), on: today).first { $0.step.key == "english" })
    #expect(step.words == "OET Nursing, valid until Thu 2 Nov 2028; \(words)")
    #expect(step.doubt == words)
    let sure = readiness(of: nurse(.testCentre), on: today).have.map(\.fullWords)
    #expect(sure.contains("OET Nursing"))
  }

  @Test("A sure pass counts while it is good, then the unsure one that is good for longer")
  func sureFirst() throws {
    var facts = nurse(.atHome)
    facts.sittings.insert(sitting(2, .oet, "2025-11-23", scores(350, 350, 300, 350)), at: 0)
    func line(_ day: String) -> ReadinessLine? {
      readiness(of: facts, on: Day.on(day)).have.first { $0.words.hasPrefix("OET") }
    }
    #expect(line("2026-11-22")?.words == "OET Nursing" && line("2026-11-22")?.doubt == nil)
    #expect(line("2027-11-22")?.until == Day.on("2027-11-22"))
    #expect(line("2027-11-23")?.words == "OET Nursing (?)" && line("2027-11-23")?.doubt == words)
    #expect(line("2027-11-23")?.until == Day.on("2028-11-02"))
    #expect(guards(intoStage: .observation, of: facts, on: today).allSatisfy { $0.doubt == nil })
    let ends = expiries(of: facts).filter { $0.what == "OET Nursing" }
    #expect(Set(ends.map(\.lastSafeDay)) == [Day.on("2027-11-22"), Day.on("2028-11-02")])
    #expect(ends.allSatisfy { ($0.doubt == nil) == ($0.lastSafeDay == Day.on("2027-11-22")) })
  }

  @Test("Where only the latest sitting counts, an unsure one takes the place of a sure one")
  func latestOnly() {
    var facts = caseFacts(doctorPathway).atLanguage
    var unsure = sitting(2, .oet, "2026-11-03", scores(350, 350, 350, 350))
    unsure.variant = .atHome
    facts.sittings = [sitting(1, .oet, "2026-05-03", scores(350, 350, 350, 350)), unsure]
    #expect(readiness(of: facts, on: today).have.contains { $0.words == "OET Medicine (?)" })
  }

  @Test("How long a pass is good by a weak source is unsure after the pass, in panel, rule and answer")
  func lasting() throws {
    var facts = caseFacts(pharmacistPathway).atLanguage
    let sat = sitting(1, .oet, "2026-11-03", scores(350, 350, 350, 350))
    facts.sittings = [sat]
    facts.pathway?.english?.validFor.source.confidence = .low
    let doubt = "good for 2 years by one weak source; check with the regulator"
    #expect(readiness(of: facts, on: today).have.contains { $0.fullWords == "OET Pharmacy (?): \(doubt)" })
    let valid = try #require(ruleAnswers(of: facts, on: today).first { $0.rule == "LANG-VALID" })
    #expect(valid.words == "OET Pharmacy is good until Thu 2 Nov 2028; \(doubt)")
    #expect(valid.doubt == doubt)
    #expect(
      meaning(ofSitting: sat, in: facts, on: today).doubt
        == "That it is good for 2 years: one weak source; check with the regulator.")
    facts.pathway?.english?.tests[0].source.disputed = "a page says 400"
    #expect(
      readiness(of: facts, on: today).have.contains {
        $0.doubt
          == "sources disagree: a page says 400; good for 2 years by one weak source; check with the regulator"
      })
    facts.sittings = []
    #expect(ruleAnswers(of: facts, on: today).first { $0.rule == "LANG-VALID" }?.doubt == nil)
  }

  @Test("Which sittings count is doubted only of two together, at the recording as later")
  func pairOnly() throws {
    var facts = caseFacts(nursePathway).atLanguage
    facts.pathway?.english?.choice.source.disputed = "a page says 6 months"
    let whole = sitting(1, .oet, "2026-11-03", scores(350, 350, 300, 350))
    #expect(meaning(ofSitting: whole, in: facts, on: today).doubt == nil)
    facts.sittings = [sitting(2, .oet, "2026-03-02", scores(350, 350, 250, 300))]
    let second = sitting(3, .oet, "2026-09-12", scores(300, 300, 300, 350))
    let doubt = "sources disagree: a page says 6 months; check with the regulator"
    #expect(meaning(ofSitting: second, in: facts, on: today).doubt == "Which sittings count: \(doubt).")
    facts.sittings.append(second)
    #expect(readiness(of: facts, on: today).have.contains { $0.fullWords == "OET Nursing (?): \(doubt)" })
  }

  @Test("Scores that another source disputes make the pass unsure wherever it counts")
  func dispute() throws {
    let doubt = "sources disagree: a page of 2026 says 400; check with the regulator"
    let facts = disputed()
    #expect(ruleAnswers(of: facts, on: today).first { $0.rule == "LANG-GPHC" }?.doubt == doubt)
    #expect(readiness(of: facts, on: today).have.contains { $0.fullWords == "OET Pharmacy (?): \(doubt)" })
    #expect(
      guards(intoStage: .observation, of: facts, on: today).contains { $0.holds && $0.doubt == doubt })
  }
}
