import CaseCore
import Testing

@Suite("Steps and attempts")
struct StepStateTests {
  private let today = Day.on("2026-11-22")

  private func line(_ key: String, _ facts: CaseFacts) -> StepLine? {
    stepStates(of: facts, on: today).first { $0.step.key == key }
  }

  private func words(_ key: String, _ facts: CaseFacts) -> String? {
    line(key, facts).map { "\($0.state.rawValue) \($0.words)" }
  }

  @Test("A step that waits for another says which comes first")
  func needs() {
    #expect(words("plab2", caseFacts(doctorPathway)) == "not started needs PLAB 1 first")
  }

  @Test("Steps come in the order of the pathway, and intake is shown by its facts")
  func order() {
    var facts = caseFacts(doctorPathway)
    facts.consents = [
      Consent(id: RecordID(1), person: RecordID(1), purpose: .programme, givenOn: Day.on("2026-07-03"))
    ]
    let lines = stepStates(of: facts, on: today)
    #expect(lines.map(\.step.key).prefix(4) == ["consent", "qualification", "right-to-work", "english"])
    #expect(lines.map(\.state).prefix(2) == [.passed, .notStarted])
  }

  @Test("An exam counts its attempts, and a voided sitting is none")
  func attempts() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [
      exam(1, "plab1", "2026-02-05", .failed).voided(because: "typed twice"),
      exam(2, "plab1", "2026-05-07", .failed),
    ]
    #expect(words("plab1", facts) == "failed sat 7 May, 1 of 4 attempts used")
    #expect(line("plab1", facts)?.attempts?.failed == 1)
  }

  @Test("After four failures one more has to be applied for; after five there is none")
  func exhausted() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = (1...4).map { exam($0, "plab1", "2025-0\($0)-05", .failed) }
    #expect(
      words("plab1", facts)
        == "failed sat 5 Apr 2025, PLAB 1: all 4 attempts are used. One more has to be applied for")
    facts.sittings.append(exam(5, "plab1", "2026-08-06", .failed))
    #expect(
      words("plab1", facts) == "failed sat 6 Aug, PLAB 1: 5 attempts failed, and there is no further one")
  }

  @Test("The NMC's attempts go by application: a new one begins to count anew")
  func perApplication() {
    var facts = caseFacts(nursePathway)
    facts.sittings = (1...3).map { exam($0, "cbt", "2026-0\($0)-10", .failed) }
    facts.stepEvents = [event(9, "eligibility", .submitted, "2025-12-01")]
    #expect(
      words("cbt", facts) == "failed sat 10 Mar, CBT: all 3 attempts are used. The application closes, "
        + "not before Thu 10 Sep 2026")
    facts.stepEvents.append(event(10, "eligibility", .submitted, "2026-09-14"))
    #expect(line("cbt", facts)?.attempts?.words == "0 of 3 attempts used")
  }

  @Test("A window that runs says by when; one that ended says so")
  func window() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [exam(1, "plab1", "2025-08-07", .passed)]
    #expect(words("plab2", facts) == "not started by Fri 6 Aug 2027")
    #expect(line("plab2", facts)?.doBy == Day.on("2027-08-06"))
    facts.sittings = [exam(1, "plab1", "2024-08-08", .passed)]
    #expect(words("plab2", facts) == "not started PLAB 1 window ended on Fri 7 Aug 2026")
    facts.sittings = [exam(1, "plab1", "2022-08-08", .passed), exam(2, "plab2", "2023-08-08", .passed)]
    #expect(
      words("registration", facts) == "not started PLAB 2 window ended on Thu 7 Aug 2025: "
        + "Evidence of recent medical experience is asked for, needs Certificate of good standing first")
  }

  @Test("A booked exam shows its day, and one that was sat waits for its result")
  func booked() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [exam(1, "plab1", "2027-02-04", nil)]
    #expect(line("plab1", facts)?.state == .booked)
    #expect(line("plab1", facts)?.words == "for Thu 4 Feb 2027")
    facts.sittings = [exam(1, "plab1", "2026-11-05", .pending)]
    #expect(words("plab1", facts) == "waiting for the result, sat 5 Nov, 1 of 4 attempts used")
  }

  @Test("A booking after a failure says more than the failure")
  func again() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [exam(1, "plab1", "2026-05-07", .failed)]
    facts.stepEvents = [event(9, "plab1", .booked, "2026-06-01")]
    #expect(line("plab1", facts)?.state == .booked)
  }

  @Test("English shows its pass, what is short, its end, and a booked resit")
  func english() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [sitting(1, .oet, "2026-09-12", scores(400, 400, 400, 400))]
    #expect(words("english", facts) == "passed OET Medicine, valid until Mon 11 Sep 2028")
    facts.sittings = [sitting(1, .oet, "2024-09-12", scores(400, 400, 400, 400))]
    #expect(words("english", facts) == "expired OET Medicine ended on Fri 11 Sep 2026")
    facts.sittings = [sitting(1, .oet, "2026-09-12", scores(400, 400, 340, 400))]
    #expect(words("english", facts) == "in progress OET Medicine: Writing 340 of 350 (sat 12 Sep)")
    facts.sittings.append(sitting(2, .oet, "2027-01-16", nil))
    #expect(
      words("english", facts)
        == "booked OET Medicine: Writing 340 of 350 (sat 12 Sep), booked for Sat 16 Jan 2027")
  }

  @Test("A document is held, asked for, ended, or cannot be had")
  func documents() {
    var facts = caseFacts(doctorPathway)
    facts.documents = [document(1, .goodStanding, issued: "2026-11-02", .requested)]
    #expect(words("standing", facts) == "waiting requested")
    facts.documents = [document(1, .goodStanding, issued: "2026-11-02")]
    #expect(words("standing", facts) == "passed good until Mon 1 Feb 2027")
    facts.documents = [document(1, .goodStanding, issued: "2026-08-02")]
    #expect(words("standing", facts) == "expired good standing certificate ended on Sun 1 Nov 2026")
    facts.documents = [document(1, .goodStanding, issued: "2026-08-02", .notObtainable)]
    #expect(
      words("standing", facts)
        == "in progress good standing certificate cannot be had; other evidence is needed")
  }

  @Test("The protected title goes with a registration number")
  func title() {
    var facts = caseFacts(doctorPathway)
    #expect(
      facts.protectedTitle(on: today)
        == .met(because: "not registered yet, and no protected title is used"))
    var registered = event(9, "registration", .passed, "2026-11-02")
    facts.stepEvents = [registered]
    #expect(facts.protectedTitle(on: today).words == "GMC reference number not known")
    registered.reference = "7000000"
    facts.stepEvents = [registered]
    #expect(facts.protectedTitle(on: today) == .met(because: "registered, with its number"))
  }

  @Test("Leave that ends within six months is not safe")
  func leave() {
    var facts = caseFacts(doctorPathway)
    #expect(facts.leave(on: today).words == "leave to remain not known")
    var restricted = PersonRestricted(id: RecordID(8), person: RecordID(1))
    restricted.leaveExpiresOn = Day.on("2027-05-22")
    facts.restricted = restricted
    #expect(facts.leave(on: today) == .notMet(why: "leave to remain ends on Sat 22 May 2027"))
    #expect(facts.leave(on: Day.on("2027-05-23")) == .notMet(why: "leave to remain ended on Sat 22 May 2027"))
    facts.restricted?.leaveExpiresOn = Day.on("2027-05-23")
    #expect(facts.leave(on: today).until == Day.on("2027-05-23"))
    facts.restricted?.ilrGrantedOn = Day.on("2026-10-01")
    #expect(facts.leave(on: today) == .met(because: "indefinite leave to remain"))
  }
}
