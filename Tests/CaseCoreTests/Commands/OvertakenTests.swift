import CaseCore
import Testing

@Suite("What is dated before an entry that counts")
struct OvertakenTests {
  private func warnings(_ fact: any Fact, in facts: CaseFacts) throws -> [String] {
    let desk = Desk(
      today: Day.on("2026-11-23"), worker: nil, office: Office(), newID: { RecordID(900) },
      newNumber: { "SMW-0900" })
    return try RecordFacts(facts.caseRecord.id, [fact]).decide(facts, at: desk).warnings
  }

  private func status(_ id: Int64, _ status: CaseStatus, _ day: String) -> CaseStatusEvent {
    CaseStatusEvent(id: RecordID(id), caseRecord: RecordID(2), status: status, happenedOn: Day.on(day))
  }

  @Test("A return before the hold says that the hold still counts; of one day the later one counts")
  func resume() throws {
    var facts = caseFacts(doctorPathway)
    facts.statuses = [status(30, .paused, "2026-11-23")]
    #expect(
      try warnings(status(31, .active, "2026-11-10"), in: facts)
        == ["A later entry counts: still on hold since Mon 23 Nov 2026."])
    #expect(try warnings(status(31, .active, "2026-11-23"), in: facts) == [])
    facts.statuses[0].voided = "a slip"
    #expect(facts.status == .enquiry)
    #expect(try warnings(status(31, .active, "2026-11-10"), in: facts) == [])
  }

  @Test("A state of a step before a later one says which one counts")
  func step() throws {
    var facts = caseFacts(doctorPathway)
    facts.stepEvents = [event(30, "standing", .submitted, "2026-11-20")]
    #expect(
      try warnings(event(31, "standing", .inProgress, "2026-11-02"), in: facts)
        == ["A later entry counts: Certificate of good standing is still submitted since Fri 20 Nov 2026."])
    #expect(try warnings(event(31, "standing", .waiting, "2026-11-20"), in: facts) == [])
    #expect(try warnings(event(31, "plab1", .inProgress, "2026-11-02"), in: facts) == [])
  }
}
