import CaseCore
import Casework
import Testing

@Suite("A step that is recorded as passed before those that it needs")
struct OrderRemarkTests {
  private func warnings(_ key: String, _ candidate: Candidate) throws -> [String] {
    let desk = Desk(
      today: on("2026-11-22"), worker: nil, office: Office(), newID: { RecordID(900) },
      newNumber: { "SMW-0900" })
    let facts = candidate.facts
    let event = StepEvent(
      id: RecordID(901), caseRecord: facts.caseRecord.id, enrolment: RecordID(4), step: key, state: .passed,
      happenedOn: on("2026-11-20"))
    return try RecordFacts(facts.caseRecord.id, [event]).decide(facts, at: desk).warnings
  }

  @Test("The remark names every open step before it, in the order of the pathway")
  func open() throws {
    #expect(
      try warnings("nmc-pin", try Candidate(Shipped.nurse, stage: .intake)) == [
        "PIN issued is recorded as passed, and what comes before it is open: Identity document, Nursing "
          + "qualification, NMC account, English, Eligibility application, CBT, OSCE, Health declaration, Police "
          + "clearance and NMC registration. Record that too, or check the step."
      ])
  }

  @Test("What lies before a step that is done is not named, and nothing is said where all is done")
  func done() throws {
    var candidate = try Candidate(Shipped.nurse, stage: .accreditation)
    candidate.step("nmc-registration", .passed, "2026-11-02")
    #expect(try warnings("nmc-pin", candidate).isEmpty)
    #expect(try warnings("first-post", candidate).first?.contains("is open: PIN issued. ") == true)
  }
}
