import CaseCore
import Testing

@Suite("English at the regulator's level")
struct EnglishRulesTests {
  private func standing(_ pathway: Pathway, _ sittings: [Sitting], on today: String) -> Answer? {
    var facts = caseFacts(pathway)
    facts.sittings = sittings
    return guards(intoStage: .observation, of: facts.atLanguage, on: Day.on(today))
      .first { $0.requirement.rule == "LANG-OBS" }?.answer
  }

  @Test("A sitting at exactly the scores passes and is good for two years less a day")
  func boundary() {
    let answer = standing(
      doctorPathway, [sitting(1, .oet, "2026-09-12", scores(350, 350, 350, 350))], on: "2026-11-22")
    #expect(
      answer == .metUntil(Day.on("2028-09-11"), because: "OET Medicine passed, sat Sat 12 Sep 2026"))
  }

  @Test("Ten under in one skill is short, in words that say which skill and when")
  func short() {
    let answer = standing(
      pharmacistPathway, [sitting(1, .oet, "2026-09-12", scores(370, 360, 320, 380))], on: "2026-11-22")
    #expect(
      answer
        == .notMet(
          why: "OET Pharmacy: Writing 320 of 350 (sat 12 Sep); no placement is agreed (offered, or further)"))
  }

  @Test("A sitting on 29 February is good until 27 February two years on")
  func leapDay() {
    let sat = [sitting(1, .oet, "2024-02-29", scores(350, 350, 350, 350))]
    #expect(standing(doctorPathway, sat, on: "2026-02-27")?.until == Day.on("2026-02-27"))
    #expect(
      standing(doctorPathway, sat, on: "2026-02-28")
        == .notMet(why: "OET Medicine ended on Fri 27 Feb 2026; no placement is agreed (offered, or further)")
    )
  }

  @Test("For the GMC a later failure takes an older pass away")
  func latest() {
    let sat = [
      sitting(1, .oet, "2026-03-01", scores(380, 380, 380, 380)),
      sitting(2, .oet, "2026-09-12", scores(380, 380, 340, 380)),
    ]
    #expect(
      standing(doctorPathway, sat, on: "2026-11-22")
        == .notMet(
          why: "OET Medicine: Writing 340 of 350 (sat 12 Sep); no placement is agreed (offered, or further)"))
  }

  @Test("For the GPhC an older pass stays when a later sitting fails")
  func anyOne() {
    let sat = [
      sitting(1, .oet, "2026-03-01", scores(380, 380, 380, 380)),
      sitting(2, .oet, "2026-09-12", scores(380, 380, 340, 380)),
    ]
    #expect(standing(pharmacistPathway, sat, on: "2026-11-22")?.until == Day.on("2028-02-29"))
  }

  @Test("The scores of two sittings are not put together where one sitting is asked for")
  func oneSitting() {
    let sat = [
      sitting(1, .oet, "2026-03-01", scores(350, 350, 340, 350)),
      sitting(2, .oet, "2026-09-12", scores(340, 350, 350, 350)),
    ]
    #expect(standing(pharmacistPathway, sat, on: "2026-11-22")?.isMet == false)
  }

  @Test("A booked sitting does not take the pass away, nor does one whose result is awaited")
  func awaited() {
    let passed = sitting(1, .oet, "2026-03-01", scores(380, 380, 380, 380))
    #expect(
      standing(doctorPathway, [passed, sitting(2, .oet, "2027-01-16", nil)], on: "2026-11-22")?.isMet == true)
    #expect(
      standing(doctorPathway, [passed, sitting(2, .oet, "2026-11-16", nil)], on: "2026-11-22")?.isMet == true)
  }

  @Test("A sitting without scores is unknown, not failed")
  func unknown() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [sitting(1, .oet, "2026-11-16", nil)]
    #expect(
      facts.englishStanding(on: Day.on("2026-11-22"))
        == .awaited(name: "OET Medicine", sitting: facts.sittings[0], Skill.allCases))
  }

  @Test("IELTS needs its overall score too, and it is worked out where nobody wrote it down")
  func overall() {
    let sevens = sitting(1, .ielts, "2026-09-12", scores(7, 7, 7, 7))
    #expect(
      standing(doctorPathway, [sevens], on: "2026-11-22")?.words
        == "IELTS Academic: Overall 7 of 7.5 (sat 12 Sep); no placement is agreed (offered, or further)")
    let enough = sitting(1, .ielts, "2026-09-12", scores(7, 7, 7, 8))
    #expect(standing(doctorPathway, [enough], on: "2026-11-22")?.isMet == true)
  }

  @Test("Another profession's OET and IELTS General Training are not accepted")
  func otherVersion() {
    let nursing = sitting(1, .oet, "2026-09-12", scores(400, 400, 400, 400), version: "nursing")
    #expect(
      standing(doctorPathway, [nursing], on: "2026-11-22")?.words
        == "OET nursing is not accepted here; it has to be IELTS Academic or OET Medicine; no placement is agreed (offered, or further)"
    )
    let general = sitting(1, .ielts, "2026-09-12", scores(9, 9, 9, 9), version: "General Training online")
    #expect(standing(doctorPathway, [general], on: "2026-11-22")?.isMet == false)
    let home = sitting(1, .oet, "2026-09-12", scores(400, 400, 400, 400), version: "OET@Home")
    #expect(standing(doctorPathway, [home], on: "2026-11-22")?.isMet == true)
  }

  @Test("A voided sitting never counts")
  func voided() {
    let sat = sitting(1, .oet, "2026-09-12", scores(400, 400, 400, 400)).voided(because: "another person's")
    #expect(
      standing(doctorPathway, [sat], on: "2026-11-22")?.words
        == "no result of IELTS Academic or OET Medicine yet; no placement is agreed (offered, or further)")
  }

  @Test("English that was accepted on other evidence stands as an event of its step")
  func otherEvidence() {
    var facts = caseFacts(doctorPathway, stage: .language)
    facts.stepEvents = [event(9, "english", .passed, "2026-05-04")]
    let answer = guards(intoStage: .observation, of: facts, on: Day.on("2026-11-22")).last?.answer
    #expect(answer == .met(because: "English accepted on other evidence, Mon 4 May 2026"))
  }
}

extension CaseFacts {
  /// The same case at the language stage.
  var atLanguage: CaseFacts {
    var copy = self
    copy.transitions = [transition(6, .language, "2026-01-10")]
    return copy
  }
}
