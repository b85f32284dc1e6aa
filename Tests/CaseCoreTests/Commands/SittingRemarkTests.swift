import CaseCore
import Testing

@Suite("What does not fit with the sittings and the money that are known")
struct SittingRemarkTests {
  private let today = Day.on("2026-11-22")

  private func decision(_ fact: any Fact, _ known: CaseFacts) throws -> Decision {
    let desk = Desk(
      today: today, worker: nil, office: Office(), newID: { RecordID(900) }, newNumber: { "SMW-0900" })
    return try RecordFacts(known.caseRecord.id, [fact]).decide(known, at: desk)
  }

  @Test("The wait holds for a new application that was handed in before its end, and is told of that too")
  func applicationWait() throws {
    var known = caseFacts(nursePathway)
    known.sittings = (8...10).map {
      exam(Int64($0), "cbt", $0 == 10 ? "2026-10-01" : "2026-0\($0)-01", .failed)
    }
    let handedIn = event(60, "eligibility", .submitted, "2026-11-10")
    #expect(
      try decision(handedIn, known).warnings == [
        "All 3 attempts at CBT were used: the wait of 6 months after the attempt of Thu 1 Oct 2026 ends on "
          + "Thu 1 Apr 2027."
      ])
    known.stepEvents = [handedIn]
    #expect(
      try decision(exam(50, "cbt", "2026-11-20", .passed), known).warnings.contains(
        "All 3 attempts at CBT were used before this one. The application closes. It came too early: the wait of "
          + "6 months after the attempt of Thu 1 Oct 2026 ends on Thu 1 Apr 2027.")
    )
  }

  @Test("A booking that may not be kept after a failure is told, is not expected, and does not hide the end")
  func uselessBooking() throws {
    var known = caseFacts(doctorPathway, stage: .accreditation, since: "2025-01-05")
    known.pathway?.attempts[0].waitAfterwards = .months(12)
    known.sittings = ["03", "05", "07"].enumerated().map {
      exam(Int64($0), "plab1", "2026-\($1)-01", .failed)
    }
    known.sittings.append(exam(40, "plab1", "2027-05-08", .pending))
    func line() -> String? {
      stepStates(of: known, on: today).first { $0.step.key == "plab1" }.map {
        "\($0.state.rawValue): \($0.words)"
      }
    }
    #expect(line() == "booked: for Sat 8 May 2027, 3 of 4 attempts used")
    let fourth = exam(4, "plab1", "2026-09-01", .failed)
    #expect(
      try decision(fourth, known).warnings.last
        == "PLAB 1 is booked for Sat 8 May 2027, but the next attempt is not before Wed 1 Sep 2027. Change the "
        + "booking, or take it back.")
    known.put(fourth)
    #expect(
      line()
        == "failed: sat 1 Sep, the booking for Sat 8 May 2027 is not allowed: Wed 1 Sep 2027 is the first day, "
        + "PLAB 1: all 4 attempts are used. One more has to be applied for, not before Wed 1 Sep 2027")
    let fifth = exam(5, "plab1", "2026-11-02", .failed)
    #expect(
      try decision(fifth, known).warnings.last
        == "PLAB 1 is booked for Sat 8 May 2027, but there is no further attempt. Change the booking, or take it "
        + "back.")
    known.put(fifth)
    let end = "PLAB 1: 5 attempts failed, and there is no further one"
    let readiness = readiness(of: known, on: today)
    #expect(readiness.missing.first?.words == end && readiness.missing.first?.rule == "PLAB-ATTEMPTS")
    #expect(!["plab1", "plab2", "registration"].contains(readiness.next?.step.key))
    #expect(!readiness.missingWords.contains("expected"))
    known.put(sitting(6, .oet, "2025-03-15", scores(400, 400, 400, 400)))
    #expect(expiries(of: known).isEmpty, "nothing that cannot be reached needs English")
  }

  @Test("A result after a pass is asked about, and attempts beyond the last are not counted against it")
  func afterPass() throws {
    var known = caseFacts(doctorPathway)
    known.sittings = [exam(1, "plab1", "2026-11-05", .passed)]
    let asked = "PLAB 1 was passed on Thu 5 Nov 2026. Check which of the two is right."
    #expect(try decision(exam(50, "plab1", "2026-11-06", .failed), known).warnings.contains(asked))
    #expect(try !decision(exam(50, "plab1", "2026-11-04", .failed), known).warnings.contains(asked))
    var nurse = caseFacts(nursePathway)
    nurse.sittings = (1...4).map { exam($0, "cbt", "2026-0\($0)-01", $0 == 4 ? .passed : .failed) }
    #expect(nurse.attempts(ofStep: "cbt", on: today)?.words == "all 3 attempts used, and 1 more")
  }

  @Test("A second booking of an exam is asked about, and the first of the two is expected")
  func twoBookings() throws {
    var known = caseFacts(doctorPathway)
    known.sittings = [exam(1, "plab1", "2027-11-01", .pending)]
    let second = exam(50, "plab1", "2026-12-10", .pending)
    #expect(
      try decision(second, known).warnings.last
        == "PLAB 1 is booked for Mon 1 Nov 2027 already. Take back the booking that is not kept.")
    known.put(second)
    known.put(sitting(6, .oet, "2025-03-15", scores(400, 400, 400, 400)))
    #expect(stepStates(of: known, on: today).first { $0.step.key == "plab1" }?.words == "for Thu 10 Dec 2026")
    #expect(expiries(of: known).first { $0.step == "plab1" }?.expectedOn == Day.on("2026-12-10"))
  }

  @Test("A refund says what does not fit it")
  func refunds() throws {
    var known = caseFacts(doctorPathway)
    var line = FundingLine(
      id: RecordID(50), caseRecord: RecordID(2), item: "PLAB 1", fund: "candidate",
      amount: Money(pence: 26_800),
      state: .refunded, happenedOn: today)
    line.step = "plab1"
    #expect(
      try decision(line, known).warnings == [
        "No payment for PLAB 1 is recorded. Record what was paid as well."
      ])
    #expect(try decision(line, known).notice == "Recorded: Funding refunded, PLAB 1, £268 to candidate.")
    var sat = exam(1, "plab1", "2026-11-05", .failed)
    sat.cost = Money(pence: 26_800)
    known.sittings = [sat]
    #expect(try decision(line, known).warnings == [])
    var before = FundingLine(
      id: RecordID(49), caseRecord: RecordID(2), item: "PLAB 1", fund: "candidate",
      amount: Money(pence: 10_000),
      state: .refunded, happenedOn: today)
    before.step = "plab1"
    known.put(before)
    #expect(
      try decision(line, known).warnings == ["More came back for PLAB 1 than was paid: £368 of £268."])
    before.state = .paid
    known.put(before)
    before.state = .refunded
    #expect(try decision(before, known).warnings == [], "a payment that came back was paid")
  }

  @Test("A claim for an attempt that is not free is told")
  func claims() throws {
    var known = caseFacts(doctorPathway)
    var free = CaseRule(
      rule: "PLAB-FREE", words: "The first two are free.", weight: .information, source: sampleSource)
    (free.step, free.when) = ("plab1", .satLess("plab1", than: 2))
    known.pathway?.rules = [free]
    known.sittings = [exam(1, "plab1", "2026-02-05", .failed), exam(2, "plab1", "2026-05-05", .failed)]
    var third = exam(3, "plab1", "2026-08-05", .failed)
    third.refundClaimedOn = Day.on("2026-09-01")
    #expect(
      try decision(third, known).warnings.contains(
        "Only the first 2 attempts at PLAB 1 are free: the fee of this one does not come back."))
    var first = known.sittings[0]
    first.refundClaimedOn = Day.on("2026-09-01")
    third.refundClaimedOn = nil
    #expect(try !decision(third, known).warnings.joined().contains("free"))
    var restricted = PersonRestricted(id: RecordID(8), person: RecordID(1))
    restricted.immigrationStatus = .asylumSeeker
    known.restricted = restricted
    known.sittings = []
    #expect(
      try decision(first, known).warnings.contains(
        "The fee of PLAB 1 comes back only to those with refugee status or the like."))
  }
}
