import CaseCore
import Testing

@Suite("What if")
struct WhatIfTests {
  private let today = Day.on("2026-11-22")

  private var doctor: CaseFacts {
    var facts = caseFacts(doctorPathway, stage: .language)
    facts.consents = [
      Consent(id: RecordID(1), person: RecordID(1), purpose: .programme, givenOn: Day.on("2026-07-03"))
    ]
    facts.qualifications = [Qualification(id: RecordID(1), person: RecordID(1), title: "MBBS")]
    return facts
  }

  private func lines(_ difference: WhatIf) -> [String] {
    difference.lines.map { "\($0.kind.rawValue): \($0.rule): \($0.words)" }
  }

  @Test("A pass meets the rules of English and the guard of the next stage")
  func passes() {
    let facts = doctor
    let pass = sitting(50, .oet, "2027-01-14", scores(350, 350, 350, 350), version: "medicine")
    let difference = whatIf(facts, with: [pass], on: today)
    #expect(difference.day == Day.on("2027-01-14"))
    #expect(
      lines(difference).prefix(2) == [
        "newly met: LANG-GMC: OET Medicine passed, sat Thu 14 Jan 2027",
        "newly met: LANG-VALID: OET Medicine is good until Sat 13 Jan 2029",
      ])
    #expect(difference.stageAfter == .observation)
    #expect(difference.guardsBefore.last?.holds == false)
    #expect(difference.guardsAfter.last?.holds == true)
    #expect(facts == doctor, "nothing is changed")
  }

  @Test("An exam that is passed changes the next step and opens its window")
  func next() {
    let difference = whatIf(doctor, with: [exam(50, "plab1", "2027-01-14", .passed)], on: today)
    #expect(difference.nextBefore?.step.key == "plab1")
    #expect(difference.nextAfter?.step.key == "plab2")
    #expect(
      lines(difference).contains("newly met: PLAB2-WINDOW: PLAB 1 window runs to Sat 13 Jan 2029"))
  }

  @Test("What would come after the end of a window is too late, whether by a sitting or by a step")
  func tooLate() {
    var facts = doctor
    facts.sittings = [exam(40, "plab1", "2024-12-05", .passed)]
    let words =
      "Too late: PLAB 1 window ended on Fri 4 Dec 2026, before Thu 14 Jan 2027. Check with the regulator."
    #expect(
      whatIf(facts, with: [exam(50, "plab2", "2027-01-14", .passed)], on: today).warnings.first == words)
    #expect(whatIf(facts, with: [event(50, "plab2", .passed, "2027-01-14")], on: today).warnings == [words])
    #expect(whatIf(facts, with: [event(50, "plab2", .passed, "2026-12-04")], on: today).warnings == [])
  }

  @Test("A failed sitting takes a pass away where the latest counts")
  func fails() {
    var facts = doctor
    facts.sittings = [sitting(49, .oet, "2026-05-09", scores(350, 350, 350, 350), version: "medicine")]
    let worse = sitting(50, .oet, "2026-11-20", scores(350, 350, 340, 350), version: "medicine")
    let difference = whatIf(facts, with: [worse], on: today)
    #expect(
      difference.lines.first.map { "\($0.kind.rawValue): \($0.words)" }
        == "no longer met: OET Medicine: Writing 340 of 350 (sat 20 Nov)")
  }

  @Test("A later pass gives another day")
  func later() {
    var facts = doctor
    facts.sittings = [sitting(49, .oet, "2026-05-09", scores(350, 350, 350, 350), version: "medicine")]
    let again = sitting(50, .oet, "2026-11-20", scores(360, 360, 360, 360), version: "medicine")
    let validity = whatIf(facts, with: [again], on: today).lines.first { $0.rule == "LANG-VALID" }
    #expect(validity?.kind == .dateChanged)
    #expect(validity?.before?.until == Day.on("2028-05-08"))
    #expect(validity?.after?.until == Day.on("2028-11-19"))
  }

  @Test("A move changes the next stage, and longer leave the rule of leave")
  func moveAndLeave() {
    let move = transition(60, .observation, "2026-11-22")
    let moved = whatIf(doctor, with: [move], on: today)
    #expect(moved.stageBefore == .observation)
    #expect(moved.stageAfter == .accreditation)
    var extended = doctor
    extended.restricted = PersonRestricted(id: RecordID(8), person: RecordID(1))
    extended.restricted?.leaveExpiresOn = Day.on("2029-01-01")
    let lines = whatIf(doctor, were: extended, on: today).lines
    #expect(lines.map(\.rule) == ["LEAVE-EXP"])
    #expect(lines.first?.kind == .newlyMet)
  }

  @Test("A fact of a known identity stands in its place, and one that changes nothing says so")
  func replaces() {
    var facts = doctor
    facts.sittings = [sitting(49, .oet, "2026-05-09", nil, version: "medicine")]
    let result = sitting(49, .oet, "2026-05-09", scores(350, 350, 350, 350), version: "medicine")
    #expect(whatIf(facts, with: [result], on: today).lines.first?.kind == .newlyMet)
    let tag = CaseTag(id: RecordID(90), caseRecord: RecordID(2), text: "priority")
    #expect(whatIf(facts, with: [tag], on: today).isEmpty)
  }

  @Test("Facts take their place by day, and by identity where rules count on that")
  func order() {
    var facts = caseFacts(doctorPathway)
    for (id, day) in [(Int64(3), "2026-05-07"), (1, "2026-08-06"), (2, "2026-05-07")] {
      facts.put(exam(id, "plab1", day, .failed))
    }
    #expect(facts.sittings.map(\.id.value) == [2, 3, 1])
  }
}
