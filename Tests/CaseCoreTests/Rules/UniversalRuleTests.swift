import CaseCore
import Testing

@Suite("TITLE, RTW, LEAVE-EXP")
struct UniversalRuleTests {
  private let today = Day.on("2026-11-22")

  private func answer(_ rule: String, _ facts: CaseFacts) -> RuleAnswer? {
    ruleAnswers(of: facts, on: today).first { $0.rule == rule }
  }

  private func job(_ title: String, _ relation: EmploymentRelation = .associatedPost) -> Employment {
    Employment(
      id: RecordID(70), person: RecordID(1), employer: "Royal Hospital", title: title, relation: relation,
      startedOn: Day.on("2026-10-05"))
  }

  @Test(
    "A protected title is known in a job's title",
    arguments: [
      "Staff nurse", "Midwife (bank)", "Junior Doctor", "Dentist", "Locum pharmacist", "Physiotherapist",
      "Pharmacy technician", "Biomedical Scientist", "Clinical psychologist",
    ])
  func titles(title: String) {
    var facts = caseFacts(nil)
    facts.employments = [job(title)]
    #expect(
      answer("TITLE", facts)?.words == "a job is recorded as “\(title)”, and no registration number is")
    #expect(answer("TITLE", facts)?.weight == .error)
  }

  @Test(
    "Posts on the way bear no protected title",
    arguments: [
      "Nursing assistant", "Healthcare support worker", "Medical support worker", "Trainee dental nurse",
      "Pre-registration nurse", "Assistant psychologist", "Pharmacy assistant", "Physiotherapy assistant",
      "Medical laboratory assistant", "Trainee pharmacy technician", "Doctor's secretary", "Psychologist",
    ])
  func harmless(title: String) {
    var facts = caseFacts(nil)
    facts.employments = [job(title)]
    #expect(answer("TITLE", facts)?.standing == .met)
  }

  @Test("A registered post wants the number whatever it is called; a job that has ended asks nothing")
  func registeredPost() {
    var facts = caseFacts(doctorPathway)
    facts.employments = [job("Trust grade", .registeredPost)]
    #expect(
      answer("TITLE", facts)?.words == "a job is recorded as “Trust grade”, and no GMC reference number is")
    facts.employments[0].endedOn = Day.on("2026-11-21")
    #expect(answer("TITLE", facts)?.standing == .met)
    facts.employments[0].endedOn = today
    #expect(answer("TITLE", facts)?.standing == .notMet)
    facts.enrolments[0].registrationNumber = "7000000"
    #expect(answer("TITLE", facts)?.words == "registered, with its number")
  }

  @Test("Paid work is recorded beside a right to work that is none, pending or not known")
  func rightToWork() {
    var facts = caseFacts(nil)
    #expect(answer("RTW", facts)?.words == "right to work not known")
    facts.employments = [job("Porter", .otherJob)]
    #expect(
      answer("RTW", facts)?.words
        == "a job from Mon 5 Oct 2026 is recorded, and the right to work is not known")
    facts.restricted = PersonRestricted(id: RecordID(8), person: RecordID(1), rightToWork: .unrestricted)
    #expect(answer("RTW", facts)?.words == "right to work")
    facts.restricted?.rightToWork = .notAllowed
    #expect(answer("RTW", facts)?.standing == .notMet)
    facts.employments = [job("College", .education)]
    #expect(answer("RTW", facts)?.words == "no right to work")
  }

  @Test("Leave is looked at six months before its end")
  func leave() {
    var facts = caseFacts(nil)
    #expect(answer("LEAVE-EXP", facts)?.words == "leave to remain not known")
    facts.restricted = PersonRestricted(id: RecordID(8), person: RecordID(1))
    #expect(answer("LEAVE-EXP", facts)?.words == "the end of leave to remain not known")
    for (end, standing) in [
      ("2027-05-21", RuleStanding.notMet), ("2027-05-22", .notMet), ("2027-05-23", .metUntil),
    ] {
      facts.restricted?.leaveExpiresOn = Day.on(end)
      #expect(answer("LEAVE-EXP", facts)?.standing == standing)
    }
  }

  @Test("What holds for everybody says what it asks, and from where")
  func meanings() {
    let facts = caseFacts(nil)
    #expect(
      answer("TITLE", facts)?.meaning == "A protected title is used only with a registration number.")
    #expect(
      answer("RTW", facts)?.meaning
        == "No paid post or placement while the right to work is none, pending or unknown.")
    #expect(answer("RTW", facts)?.source.words == "Not from a source; check with the regulator.")
  }
}
