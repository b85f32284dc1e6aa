import CaseCore
import Testing

@Suite("What pathway files can ask of a case")
struct PredicateTests {
  private let today = Day(number: 20_000)

  private func facts(_ status: ImmigrationStatus? = nil, number: String? = nil) throws -> CaseFacts {
    let person = Person(id: RecordID(1), fullName: "Rana Haddad")
    let record = CaseRecord(
      id: RecordID(2), person: person.id, programme: RecordID(3), number: "SMW-0007", openedOn: today)
    var facts = CaseFacts(person: person, caseRecord: record)
    var restricted = PersonRestricted(id: RecordID(5), person: person.id)
    restricted.immigrationStatus = status
    facts.restricted = restricted
    var enrolment = Enrolment(
      id: RecordID(4), caseRecord: record.id, profession: .doctor, pathwayFile: RecordID(6),
      enrolledOn: today)
    enrolment.registrationNumber = number
    facts.enrolments = [enrolment]
    facts.pathway = try pathway()
    return facts
  }

  private func pathway() throws -> Pathway {
    let source = Source.own(checkedOn: today)
    let exam = PathwayStep(key: "exam", name: "The exam", kind: .exam, source: source)
    return Pathway(
      name: try #require(PathwayName("doctor/sample-1")), title: "Sample",
      stages: [PathwayStage(stage: .accreditation, name: "Accreditation", steps: [exam])], checkedOn: today)
  }

  /// The answer of a guard that asks one thing.
  private func answer(_ predicate: Predicate, _ facts: CaseFacts) throws -> Answer {
    var facts = facts
    let source = Source.own(checkedOn: today)
    let guardOfStage = Requirement(
      rule: "ASKED", predicate: predicate, severity: .warn, words: "Asked", source: source)
    facts.pathway?.stages[0].entry = [guardOfStage]
    let answers = guards(intoStage: .accreditation, of: facts, on: today)
    return try #require(answers.first { $0.requirement.rule == "ASKED" }).answer
  }

  @Test(
    "Refugees and those with like protection have a protected status",
    arguments: [
      ImmigrationStatus.refugeeStatus, .ilrRefugee, .ileRefugee, .exceptionalLeave, .humanitarianProtection,
      .discretionaryLeave, .familySettlement,
    ])
  func protected(status: ImmigrationStatus) throws {
    #expect(try answer(.protectedStatus, facts(status)) == .met(because: status.rawValue))
  }

  @Test(
    "Asylum seekers and people under other schemes have none",
    arguments: [ImmigrationStatus.asylumSeeker, .afghanScheme, .ukraineScheme, .other])
  func unprotected(status: ImmigrationStatus) throws {
    #expect(
      try answer(.protectedStatus, facts(status))
        == .notMet(why: "the immigration status is \(status.rawValue)"))
  }

  @Test("A status that is not known is asked for, also where the opposite is asked")
  func unknown() throws {
    let missing = Answer.unknown(missing: "immigration status")
    #expect(try answer(.protectedStatus, facts()) == missing)
    #expect(try answer(.protectedStatus, facts(.unknown)) == missing)
    #expect(try answer(.not(.protectedStatus), facts()) == missing)
    #expect(try answer(.allOf([.protectedStatus, .not(.registered)]), facts()) == missing)
    #expect(missing.words == "immigration status not known")
  }

  @Test("One of several statuses can be asked for")
  func among() throws {
    let schemes = Predicate.statusAmong([.afghanScheme, .ukraineScheme])
    #expect(try answer(schemes, facts(.ukraineScheme)).isMet)
    #expect(try !answer(schemes, facts(.refugeeStatus)).isMet)
  }

  @Test("All of several have to be met, and what is not met is named")
  func all() throws {
    let both = Predicate.allOf([.protectedStatus, .registered])
    #expect(
      try answer(both, facts(.refugeeStatus, number: "7654321"))
        == .met(because: "refugee status; registered"))
    #expect(
      try answer(both, facts(.asylumSeeker))
        == .notMet(
          why: "the immigration status is asylum seeker; no registration number is recorded"))
  }

  @Test("Sittings are counted up to the day")
  func sittings() throws {
    var facts = try facts()
    #expect(try answer(.sat("exam"), facts) == .notMet(why: "The exam has not been sat"))
    #expect(try answer(.satLess("exam", than: 2), facts) == .met(because: "The exam sat 0 times"))
    facts.sittings = [-400, -40, 40].enumerated().map { index, days in
      Sitting(
        id: RecordID(Int64(10 + index)), person: RecordID(1), test: "exam", satOn: today.adding(days: days))
    }
    #expect(
      try answer(.sat("exam"), facts)
        == .met(because: "The exam sat \(today.adding(days: -400).fullWords)"))
    #expect(try answer(.satLess("exam", than: 2), facts) == .notMet(why: "The exam sat 2 times"))
    #expect(try answer(.satLess("exam", than: 3), facts).isMet)
    facts.sittings[0].usedPriority = true
    #expect(
      try answer(.prioritySatLess("exam", than: 2), facts)
        == .met(because: "The exam sat once with priority"))
  }

  @Test("A placement of one kind does not stand for another")
  func placements() throws {
    var facts = try facts()
    facts.placements = [
      Placement(
        id: RecordID(20), person: RecordID(1), kind: .volunteering, state: .completed,
        host: "Lark Street Clinic")
    ]
    #expect(
      try answer(.kindCompleted([.clinicalAttachment]), facts)
        == .notMet(why: "no clinical attachment is completed"))
    #expect(
      try answer(.kindAgreed([.clinicalAttachment, .shadowing]), facts)
        == .notMet(why: "no placement is agreed (offered, or further)"))
    #expect(
      try answer(.kindCompleted([.volunteering]), facts)
        == .met(because: "placement completed: Lark Street Clinic"))
  }
}
