import CaseCore
import Testing

@Suite("Guards of a stage move")
struct StageGuardTests {
  private let today = Day.on("2026-11-22")

  private func open(_ stage: Stage, _ facts: CaseFacts) -> [String] {
    guards(intoStage: stage, of: facts, on: today).filter { !$0.holds }
      .map { "\($0.requirement.rule) \($0.severity.rawValue): \($0.answer.words)" }
  }

  @Test("Without consent a reason is asked for; consent that ended or was withdrawn is none")
  func consent() {
    var facts = caseFacts(doctorPathway)
    #expect(open(.language, facts) == ["CONSENT reason: no consent is recorded"])
    var consent = Consent(
      id: RecordID(1), person: RecordID(1), purpose: .programme, givenOn: Day.on("2026-07-03"))
    facts.consents = [consent]
    #expect(open(.language, facts) == [])
    consent.withdrawnOn = today
    facts.consents = [consent]
    #expect(open(.language, facts) == ["CONSENT reason: the consent has ended or was withdrawn"])
  }

  @Test("A host that agrees stands in for English on the way to observation")
  func host() {
    var facts = caseFacts(doctorPathway, stage: .language)
    facts.placements = [
      Placement(
        id: RecordID(1), person: RecordID(1), kind: .clinicalAttachment, state: .offered,
        host: "City Hospital")
    ]
    #expect(open(.observation, facts) == [])
  }

  @Test("A move to employed is blocked without a job that has begun")
  func employed() {
    var facts = caseFacts(doctorPathway, stage: .jobSearch)
    facts.restricted = PersonRestricted(id: RecordID(8), person: RecordID(1), rightToWork: .unrestricted)
    #expect(open(.employed, facts) == ["EMPLOYED block: no job with a start date is recorded"])
    facts.employments = [job(startingOn: "2026-12-01")]
    #expect(open(.employed, facts) == ["EMPLOYED block: the job starts only on Tue 1 Dec 2026"])
    facts.employments = [job(startingOn: "2026-11-22")]
    #expect(open(.employed, facts) == [])
  }

  @Test(
    "Without a right to work a reason is asked for before employment",
    arguments: [
      (RightToWork.notAllowed, "no right to work"), (.pending, "right to work is being checked"),
      (.unknown, "right to work not known"),
    ])
  func rightToWork(state: RightToWork, words: String) {
    var facts = caseFacts(doctorPathway, stage: .jobSearch)
    facts.employments = [job(startingOn: "2026-11-01")]
    facts.restricted = PersonRestricted(id: RecordID(8), person: RecordID(1), rightToWork: state)
    #expect(open(.employed, facts) == ["RTW reason: \(words)"])
  }

  @Test("A move back asks only for a reason")
  func back() {
    #expect(
      open(.language, caseFacts(doctorPathway, stage: .accreditation)) == [
        "MOVE-BACK reason: the move goes back"
      ])
  }

  @Test("A move to the same stage is blocked")
  func same() {
    #expect(
      open(.language, caseFacts(doctorPathway, stage: .language)).first
        == "MOVE-BACK block: the case is in this stage already")
  }

  @Test("A move that passes stages by names them, but not optional ones or those visited before")
  func skip() {
    #expect(
      open(.jobSearch, caseFacts(doctorPathway, stage: .language)).first
        == "MOVE-SKIP reason: the move passes Observation and Accreditation by")
    #expect(
      open(.accreditation, caseFacts(nursePathway, stage: .language)) == [
        "QUALIFICATION warn: no qualification is recorded"
      ])
    var returned = caseFacts(doctorPathway)
    returned.transitions = [
      transition(6, .language, "2026-01-10"), transition(7, .observation, "2026-03-10"),
      transition(8, .language, "2026-05-10"),
    ]
    #expect(!open(.accreditation, returned).contains { $0.hasPrefix("MOVE-SKIP") })
  }

  @Test("The guards of stages that are passed by are asked too, each once, before those of the stage itself")
  func guardsOnTheWay() {
    #expect(
      open(.accreditation, caseFacts(doctorPathway)) == [
        "MOVE-SKIP reason: the move passes Language and Observation by",
        "CONSENT reason: no consent is recorded",
        "LANG-OBS reason: no result of IELTS Academic or OET Medicine yet; no placement is agreed (offered, "
          + "or further)",
        "QUALIFICATION warn: no qualification is recorded",
      ])
  }

  @Test("Registration has to be handed in before the job search")
  func applied() {
    var facts = caseFacts(doctorPathway, stage: .accreditation)
    #expect(open(.jobSearch, facts) == ["REG-APPLIED reason: Registration is not handed in"])
    facts.stepEvents = [event(9, "registration", .submitted, "2026-11-02")]
    #expect(open(.jobSearch, facts) == [])
  }

  @Test("English that ends before the exam is a warning with both days")
  func languageForStep() {
    var pathway = doctorPathway
    pathway.stages[3].entry.append(
      requirement("LANG-PLAB1", .languageValid(forStep: "plab1"), .warn, "English"))
    var facts = caseFacts(pathway, stage: .observation)
    facts.qualifications = [Qualification(id: RecordID(1), person: RecordID(1), title: "MBBS")]
    facts.sittings = [
      sitting(1, .oet, "2025-03-15", scores(400, 400, 400, 400)), exam(2, "plab1", "2027-05-06", nil),
    ]
    #expect(
      open(.accreditation, facts) == [
        "LANG-PLAB1 warn: English ends on Sun 14 Mar 2027; PLAB 1 is expected on Thu 6 May 2027"
      ])
    facts.sittings.removeLast()
    #expect(open(.accreditation, facts) == [])
  }

  @Test("A case without a pathway goes by the usual order, and employed still needs a job")
  func noPathway() {
    #expect(open(.language, caseFacts(nil)) == [])
    #expect(
      open(.employed, caseFacts(nil, stage: .jobSearch)) == [
        "EMPLOYED block: no job with a start date is recorded"
      ])
  }

  private func job(startingOn start: String) -> Employment {
    Employment(
      id: RecordID(1), person: RecordID(1), employer: "City Hospital", title: "FY2",
      relation: .registeredPost,
      startedOn: Day.on(start))
  }
}
