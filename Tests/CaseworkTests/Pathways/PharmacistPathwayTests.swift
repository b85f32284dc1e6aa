import CaseCore
import Casework
import Testing

/// A day written as text; the first of 1970 where it is none, which no test uses.
private func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

@Suite("The pharmacist's pathway")
struct PharmacistPathwayTests {
  private let library = PathwayLibrary(folders: [shippedFolder])
  private let today = day("2026-11-22")

  private func pathway() throws -> Pathway { try library.newest(for: .pharmacist).pathway }

  /// An invented pharmacist in the stage of language.
  private func facts(_ stage: Stage = .language) throws -> CaseFacts {
    let person = Person(id: RecordID(1), fullName: "Rana Haddad")
    let record = CaseRecord(
      id: RecordID(2), person: person.id, programme: RecordID(3), number: "SMW-0007",
      openedOn: day("2026-06-01"))
    var facts = CaseFacts(person: person, caseRecord: record)
    facts.enrolments = [
      Enrolment(
        id: RecordID(4), caseRecord: record.id, profession: .pharmacist, pathwayFile: RecordID(5),
        enrolledOn: day("2026-06-01"))
    ]
    facts.pathway = try pathway()
    facts.transitions = [
      StageTransition(
        id: RecordID(6), caseRecord: record.id, enrolment: RecordID(4), stage: stage,
        happenedOn: day("2026-07-20"))
    ]
    return facts
  }

  private func oet(
    _ id: Int64, _ satOn: Day, _ scores: [Int], version: String = "pharmacy"
  ) -> Sitting {
    var sitting = Sitting(id: RecordID(id), person: RecordID(1), test: "oet", satOn: satOn)
    (sitting.listening, sitting.reading) = (Score(scores[0]), Score(scores[1]))
    (sitting.writing, sitting.speaking) = (Score(scores[2]), Score(scores[3]))
    sitting.version = version
    return sitting
  }

  private func cra(_ id: Int64, _ satOn: Day, _ outcome: SittingOutcome) -> Sitting {
    var sitting = Sitting(id: RecordID(id), person: RecordID(1), test: "cra", satOn: satOn)
    sitting.outcome = outcome
    return sitting
  }

  private func event(_ id: Int64, _ step: String, _ state: StepState, _ on: Day) -> StepEvent {
    StepEvent(
      id: RecordID(id), caseRecord: RecordID(2), enrolment: RecordID(4), step: step, state: state,
      happenedOn: on)
  }

  @Test("It is the OSPAP route of 2021-03, with the GPhC's number")
  func name() throws {
    let entry = try library.newest(for: .pharmacist)
    #expect(entry.name.text == "pharmacist/ospap-2021-03")
    #expect(entry.name.versionText == "2021-03")
    #expect(entry.pathway.title == "Pharmacist, OSPAP route")
    #expect(entry.pathway.regulator == "GPhC")
    #expect(entry.pathway.registrationNumberName == "GPhC registration number")
    #expect(entry.pathway.registrationStep?.key == "gphc-register")
  }

  @Test("A short Writing is told, with what each skill needs")
  func writingShort() throws {
    let meaning = meaning(
      ofSitting: oet(10, day("2026-09-12"), [370, 360, 320, 380]), in: try facts(), on: today)
    #expect(meaning.isPassed == false)
    #expect(meaning.components.map(\.words) == ["pass is 350", "pass is 350", "30 short", "pass is 350"])
    #expect(meaning.components.map(\.grade) == ["B", "B", "C+", "B"])
    #expect(meaning.sentence == "GPhC needs all four in one sitting: not yet passed. Writing only is short.")
    #expect(meaning.validUntil == day("2028-09-11"))
    #expect(meaning.next?.text == "book OET resit")
  }

  @Test("Writing 350 passes, is good for two years less a day, and the papers come next")
  func passes() throws {
    let meaning = meaning(
      ofSitting: oet(10, day("2026-09-12"), [370, 360, 350, 380]), in: try facts(), on: today)
    #expect(meaning.isPassed == true)
    #expect(meaning.sentence == "GPhC needs all four in one sitting: passed.")
    #expect(meaning.validUntil == day("2028-09-11"))
    #expect(meaning.next?.text == "ask for Home registration")
  }

  @Test("Two sittings are never put together, and a later failure takes no pass away")
  func oneSitting() throws {
    var facts = try facts()
    facts.sittings = [oet(10, day("2026-03-07"), [340, 360, 350, 380])]
    let second = oet(11, day("2026-09-12"), [370, 360, 320, 380])
    #expect(meaning(ofSitting: second, in: facts, on: today).isPassed == false)
    facts.sittings = [oet(10, day("2026-03-07"), [350, 360, 350, 380]), second]
    #expect(facts.englishStanding(on: today).isPass(validUntil: day("2028-03-06")))
  }

  @Test("OET for another profession is not accepted")
  func otherVersion() throws {
    let meaning = meaning(
      ofSitting: oet(10, day("2026-09-12"), [400, 400, 400, 400], version: "nursing"), in: try facts(),
      on: today)
    #expect(
      meaning.sentence == "GPhC does not accept OET nursing. It asks for IELTS Academic or OET Pharmacy.")
  }

  @Test("English has to be good for the eligibility application, and no longer once the letter has come")
  func englishNeeded() throws {
    var facts = try facts(.accreditation)
    facts.sittings = [oet(10, day("2026-09-12"), [370, 360, 350, 380])]
    let words = expiries(of: facts).map { $0.words(today: today) }
    #expect(words == ["OET Pharmacy ends Mon 11 Sep 2028, needed for OSPAP letter"])
    facts.stepEvents = [event(20, "gphc-eligibility", .passed, day("2026-10-01"))]
    #expect(expiries(of: facts).map(\.rule) == ["GPHC-ELIG"])
  }

  @Test("The letter gives two years to begin the OSPAP, and its beginning starts the four years")
  func windows() throws {
    var facts = try facts(.accreditation)
    facts.stepEvents = [event(20, "gphc-eligibility", .passed, day("2026-10-01"))]
    let letter = try #require(expiries(of: facts).first)
    #expect(
      letter.words(today: today) == "OSPAP letter ends Sat 30 Sep 2028, needed for OSPAP")
    facts.stepEvents.append(event(21, "ospap", .inProgress, day("2027-09-20")))
    let years = expiries(of: facts).map { $0.words(today: today) }
    #expect(
      years == [
        "Application for foundation training ends Wed 30 Jun 2027, needed for Foundation application",
        "OSPAP four-year limit ends Fri 19 Sep 2031, needed for CRA",
        "OSPAP four-year limit ends Fri 19 Sep 2031, needed for GPhC registration",
      ])
    facts.sittings = [cra(30, day("2029-06-19"), .passed)]
    facts.stepEvents.append(event(22, "gphc-registration", .submitted, day("2029-08-01")))
    #expect(expiries(of: facts) == [])
  }

  @Test("An assessment after the four years is warned of")
  func lateAssessment() throws {
    var facts = try facts(.accreditation)
    facts.stepEvents = [event(21, "ospap", .inProgress, day("2022-09-19"))]
    let late = meaning(ofSitting: cra(30, day("2026-11-03"), .passed), in: facts, on: today)
    #expect(
      late.warnings == [
        "Too late: OSPAP four-year limit ended on Fri 18 Sep 2026, before Tue 3 Nov 2026. Check with the regulator."
      ])
  }

  @Test("After three failed assessments there is no further one")
  func attempts() throws {
    var facts = try facts(.accreditation)
    facts.sittings = [cra(30, day("2025-06-17"), .failed), cra(31, day("2025-11-04"), .failed)]
    #expect(facts.attempts(ofStep: "cra", on: today)?.words == "2 of 3 attempts used")
    let third = meaning(ofSitting: cra(32, day("2026-06-16"), .failed), in: facts, on: today)
    #expect(
      third.sentence == "CRA not passed. CRA: 3 attempts failed, and there is no further one.")
    #expect(third.next?.text == "talk about what follows CRA")
  }

  @Test("A course that was passed does not say when it began, so its years are not guessed")
  func passedOnly() throws {
    var facts = try facts(.accreditation)
    facts.stepEvents = [
      event(20, "gphc-eligibility", .passed, day("2025-01-10")),
      event(21, "ospap", .passed, day("2026-06-30")),
    ]
    #expect(expiries(of: facts) == [])
  }

  @Test("Foundation training is applied for in June of the year before the OSPAP ends")
  func june() throws {
    let deadline = try #require(try pathway().deadlines.first)
    #expect(deadline.rule == "GPHC-FT-JUNE")
    #expect([deadline.step, deadline.before] == ["ft-application", "ospap"])
    #expect([deadline.month, deadline.yearsBefore] == [6, 1])
    #expect(deadline.warnBefore == .months(3))
    #expect(
      deadline.meaning == "The application for foundation training is made in June of the year before the "
        + "OSPAP ends, which may be before it begins. Late applications are not taken.")
  }

  @Test("A completed placement elsewhere does not pass for the foundation year")
  func foundationYear() throws {
    var facts = try facts(.accreditation)
    facts.placements = [
      Placement(
        id: RecordID(40), person: RecordID(1), kind: .supervisedPlacement, state: .completed,
        host: "Lark Street Pharmacy")
    ]
    let line = stepStates(of: facts, on: today).first { $0.step.key == "foundation-training" }
    #expect(line?.state == .notStarted)
    #expect(line?.words == "needs Foundation application and OSPAP first")
    facts.placements = [
      Placement(
        id: RecordID(41), person: RecordID(1), kind: .foundationTraining, state: .completed,
        host: "Lark Street Pharmacy")
    ]
    #expect(stepStates(of: facts, on: today).first { $0.step.key == "foundation-training" }?.state == .passed)
  }

  @Test("Job search asks for the application, and observation may be passed by")
  func stages() throws {
    var facts = try facts(.accreditation)
    #expect(facts.pathway?.stage(.observation)?.isOptional == true)
    let before = guards(intoStage: .jobSearch, of: facts, on: today).last
    #expect(before?.requirement.rule == "REG-APPLIED")
    #expect(before?.answer == .notMet(why: "GPhC registration is not handed in"))
    facts.stepEvents = [event(22, "gphc-registration", .submitted, day("2026-11-02"))]
    #expect(guards(intoStage: .jobSearch, of: facts, on: today).last?.answer.isMet == true)
  }

  @Test("What is not sure asks to check with the regulator")
  func doubts() throws {
    let english = try #require(try pathway().english)
    #expect(
      english.choice.source.words
        == "GPhC, consultation on English language guidance; pharmacy.biz, GPhC recognises OET (2021-22). "
        + "Checked Sun 22 Nov 2026. Sources disagree: a preparation site of 2026 says two sittings within six "
        + "months, against the GPhC's text. Check with the regulator.")
    #expect(english.validFor.source.needsCheck)
    let consultation = try #require(try pathway().notes.first)
    #expect(consultation.value.hasSuffix("Check with the GPhC before anybody applies or pays."))
  }

  @Test("Fees that were not found are notes, never amounts")
  func fees() throws {
    let dated = try #require(try library.dated(route: "pharmacist/ospap"))
    for step in ["gphc-eligibility", "cra", "gphc-register"] {
      #expect(dated.fees(ofStep: step).flatMap(\.amounts).isEmpty)
      #expect(dated.fees(ofStep: step).first?.notes.first?.value.contains("not found") == true)
    }
    #expect(dated.fees(ofStep: "ospap").compactMap(\.newest?.words) == ["£11,000 to £18,000"])
    #expect(dated.fees(ofStep: "gphc-registration").first?.newest?.words == "£106")
  }
}

extension EnglishStanding? {
  fileprivate func isPass(validUntil day: Day) -> Bool {
    if case .passed(let pass)? = self { return pass.validUntil == day }
    return false
  }
}
