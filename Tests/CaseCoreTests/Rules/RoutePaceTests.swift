import CaseCore
import Testing

@Suite("How long a route took others here")
struct RoutePaceTests {
  /// A doctor who was in accreditation from March to September 2026, with a hold of ten days, and passed PLAB 1.
  private var doctor: CaseFacts {
    var facts = caseFacts(doctorPathway)
    facts.transitions = [
      transition(6, .language, "2026-02-01"), transition(7, .accreditation, "2026-03-01"),
      transition(8, .jobSearch, "2026-09-01"),
    ]
    facts.statuses = [
      status(20, .active, "2026-01-05"), status(21, .paused, "2026-05-01"), status(22, .active, "2026-05-11"),
    ]
    facts.sittings = [
      sitting(30, .oet, "2026-02-20", scores(400, 400, 400, 400)), exam(31, "plab1", "2026-08-01", .passed),
    ]
    return facts
  }

  private func status(_ id: Int64, _ status: CaseStatus, _ on: String) -> CaseStatusEvent {
    CaseStatusEvent(id: RecordID(id), caseRecord: RecordID(2), status: status, happenedOn: Day.on(on))
  }

  private func pace(_ facts: CaseFacts, people: Int = 10) -> RoutePace {
    RoutePace(Array(repeating: DaysTaken(of: facts), count: people))
  }

  @Test("A stage counts once it was left for a later one, holds left out")
  func stages() {
    let stages = pace(doctor).stages
    #expect(stages[.intake]?.days == 27)
    #expect(stages[.language]?.days == 28)
    #expect(stages[.accreditation]?.days == 184 - 10)
    #expect(stages[.jobSearch] == nil, "it goes on")
    var back = doctor
    back.transitions.append(transition(9, .language, "2026-10-01"))
    #expect(pace(back).stages[.accreditation] == nil, "the case is before it again")
    back.transitions.append(transition(10, .accreditation, "2026-10-11"))
    #expect(pace(back).stages[.language]?.days == 38, "both times together")
  }

  @Test("A step counts from its beginning, else from its stage and what it needs, to the day it was done")
  func steps() {
    #expect(pace(doctor).steps["plab1"]?.days == 153)
    var begun = doctor
    begun.stepEvents = [event(40, "plab1", .inProgress, "2026-07-01")]
    #expect(pace(begun).steps["plab1"]?.days == 31)
    var early = doctor
    early.sittings[1].satOn = Day.on("2026-02-25")
    #expect(pace(early).steps["plab1"] == nil, "it was done before its stage began")
  }

  @Test("Nine people are too few, and the words say how many there were")
  func words() {
    #expect(pace(doctor, people: 9).isEmpty)
    var facts = doctor
    facts.pace = pace(doctor, people: 12)
    #expect(facts.usualTime(of: .accreditation) == "usually 174 days here (12 people)")
    guard let step = facts.pathway?.step("plab1") else { return }
    #expect(facts.usualTime(of: step)?.hasSuffix("; usually 153 days here (12 people)") == true)
    #expect(facts.usualTime(of: step)?.hasPrefix("usually ") == true)
  }
}
