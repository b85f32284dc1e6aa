import CaseCore
import Casework
import Testing

@Suite("Fees, refunds and what was paid")
struct CostTests {
  private let today = on("2026-11-22")

  private func costs(_ candidate: Candidate, on day: String = "2026-11-22") throws -> CaseCosts {
    let name = try #require(candidate.facts.pathway?.name)
    let route = [name.folder, name.route].compactMap(\.self).joined(separator: "/")
    return CaseCore.costs(
      of: candidate.facts, on: CaseworkTests.on(day), dated: try Shipped.library.dated(route: route))
  }

  @Test("The fees to come are those of the open steps, less what a refugee does not pay")
  func doctor() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.has(.refugeeStatus)
    let costs = try costs(candidate)
    #expect(
      costs.next.map { "\($0.name): \($0.words)" } == [
        "English: IELTS Academic £175 (undated); or OET £320 (undated)",
        "Clinical attachment: Clinical attachment, Derby and Burton, over four weeks £300 (undated); "
          + "or Clinical attachment, Doncaster £250 (2025); or Clinical attachment, Dorset £500 (2023)",
        "PLAB 1: PLAB 1 £268 (undated), free: pay first, then claim it back",
        "PLAB 2: PLAB 2 £981 (undated), perhaps reduced, amount not known: pay first, then claim it back (?)",
        "EPIC report: EPIC account $125 (undated)",
        "GMC registration: Full registration £408 (2021), perhaps reduced, amount not known; "
          + "or Full registration, newly qualified £157 (2021)",
      ])
    #expect(costs.next[2].fees.map(\.remains) == [Money(pence: 0)])
    #expect(costs.next[3].fees.map(\.remains) == [nil])
    #expect(
      costs.next[2].sourceWords
        == "PLAB 1: gradding.com, PLAB exam (undated, probably 2024-25). Checked Sun 22 Nov 2026. Not the regulator's "
        + "own page, or an older one of it. PLAB 1, what some pay less: Free for refugee doctors in the UK for the first "
        + "two attempts; book, pay, and claim the refund. GMC, get ready to book a PLAB 1 place (2022 or later). "
        + "Checked Sun 22 Nov 2026.")
    #expect(costs.next[0].fees.first?.remains == Money(pence: 17_500))
  }

  @Test("Without a known status the fee is perhaps less; without protection it is the whole fee")
  func status() throws {
    var candidate = try Candidate(Shipped.physiotherapist)
    func scrutiny() throws -> String? {
      try costs(candidate).next.first { $0.step == "hcpc-application" }?.words
    }
    #expect(
      try scrutiny()
        == "Scrutiny fee £678.38 (from Tue 29 Apr 2025), perhaps less: immigration status not known")
    candidate.has(.asylumSeeker)
    #expect(try scrutiny() == "Scrutiny fee £678.38 (from Tue 29 Apr 2025)")
    candidate.has(.humanitarianProtection)
    #expect(try scrutiny() == "Scrutiny fee £678.38 (from Tue 29 Apr 2025), free")
    candidate.step("hcpc-application", .submitted, "2026-10-01")
    #expect(try scrutiny() == nil, "what is handed in and free is not to be paid")
  }

  @Test("A fee counts from its day, and one that was not found says so")
  func dated() throws {
    let dentist = try Candidate(Shipped.ore)
    func part1(_ day: String) throws -> String? {
      try costs(dentist, on: day).next.first { $0.step == "ore1" }?.words
    }
    #expect(try part1("2026-07-31") == "ORE Part 1 £584 (from Wed 1 Jan 2025)")
    #expect(try part1("2026-08-01") == "ORE Part 1 £485 (from Sat 1 Aug 2026)")
    #expect(
      try costs(try Candidate(Shipped.ospap)).next.first { $0.step == "cra" }?.words == "CRA, fee not known")
  }

  @Test("A whole way costs what the newest fees of its steps add up to, and a refugee pays no scrutiny fee")
  func whole() throws {
    func total(_ pathway: String, _ status: ImmigrationStatus, _ steps: [String]) throws -> Int {
      var candidate = try Candidate(pathway)
      candidate.has(status)
      return try costs(candidate).next.filter { steps.contains($0.step) }.reduce(0) {
        $0 + ($1.fees.first?.remains?.pence ?? 0)
      }
    }
    #expect(try total(Shipped.ore, .refugeeStatus, ["ore-application", "ore1", "ore2"]) == 756_700)
    let nurse = ["nmc-eligibility", "nmc-cbt", "nmc-osce", "nmc-registration"]
    #expect(try total(Shipped.nurse, .refugeeStatus, nurse) == 117_000)
    let hcpc = ["hcpc-application", "hcpc-register"]
    #expect(try total(Shipped.physiotherapist, .other, hcpc) == 92_506)
    #expect(try total(Shipped.physiotherapist, .refugeeStatus, hcpc) == 24_668)
  }

  @Test("Another attempt may cost less; until then the first fee counts")
  func again() throws {
    var candidate = try Candidate(Shipped.nurse)
    #expect(try costs(candidate).next.first { $0.step == "nmc-osce" }?.words == "OSCE £794 (2026)")
    candidate.sat("nmc-osce", "2026-09-01", .failed)
    #expect(
      try costs(candidate).next.first { $0.step == "nmc-osce" }?.words
        == "OSCE £794 (2026); or OSCE again, up to seven stations £397 (2026); "
        + "or OSCE again, eight stations or more £794 (2026)")
  }

  @Test("What cannot be reached any more costs nothing: no attempt is left, nor what comes after it")
  func outOfReach() throws {
    var candidate = try Candidate(Shipped.ore)
    for month in 1...3 { candidate.sat("ore1", "2026-0\(month)-01", .failed) }
    #expect(try costs(candidate).next.map(\.step).contains("ore1"))
    candidate.sat("ore1", "2026-10-01", .failed)
    let steps = try costs(candidate).next.map(\.step)
    #expect(!steps.contains("ore1") && !steps.contains("ore2") && !steps.contains("gdc-registration"))
    #expect(steps.contains("english"))
  }

  @Test("A fee that was paid since the last try is not asked for again, until the next try fails")
  func paid() throws {
    var candidate = try Candidate(Shipped.ore)
    func part1() throws -> String? { try costs(candidate).next.first { $0.step == "ore1" }?.words }
    var line = FundingLine(
      id: RecordID(70), caseRecord: RecordID(2), item: "ORE Part 1", fund: "RefuAid",
      amount: Money(pence: 48_500), state: .requested, happenedOn: on("2026-09-01"))
    line.step = "ore1"
    candidate.facts.put(line)
    #expect(try part1() != nil)
    line.state = .paid
    candidate.facts.put(line)
    #expect(try part1() == nil)
    candidate.sat("ore1", "2026-10-01", .failed)
    #expect(try part1() == "ORE Part 1 £485 (from Sat 1 Aug 2026)")
  }

  @Test("A refund is due for the first two sittings of PLAB 1 that were not claimed back")
  func refunds() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.has(.refugeeStatus)
    candidate.sat("plab1", "2025-02-06", .failed) { $0.cost = Money(pence: 26_800) }
    candidate.sat("plab1", "2025-08-07", .failed) { $0.refundClaimedOn = on("2025-09-01") }
    candidate.sat("plab1", "2026-02-05", .failed)
    let due = try costs(candidate).refundsDue
    #expect(
      due.map(\.words) == [
        "PLAB 1 of Thu 6 Feb 2025, £268: claim the fee back, then record the money as refunded, or the day as "
          + "“Refund claimed” in the sitting"
      ])
    #expect(due.first?.rule == "PLAB-FREE")
    #expect(
      try costs(candidate).next.first { $0.step == "plab1" }?.words == "PLAB 1 £268 (undated)",
      "the third attempt is paid")
    candidate.has(.asylumSeeker)
    #expect(try costs(candidate).refundsDue == [])
  }

  @Test("Money that came back for the step settles a refund: first that of a claim, then the oldest")
  func refunded() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.has(.refugeeStatus)
    for day in ["2026-06-01", "2026-07-01", "2026-08-01"] { candidate.sat("plab1", day, .failed) }
    func due() throws -> [Day] { try costs(candidate).refundsDue.map(\.satOn) }
    func isMet() -> String { candidate.standing("PLAB-FREE", on: "2026-11-22") }
    func comesBack(_ id: Int64) {
      var line = FundingLine(
        id: RecordID(id), caseRecord: RecordID(2), item: "PLAB 1", fund: "candidate",
        amount: Money(pence: 26_800), state: .refunded, happenedOn: today)
      line.step = "plab1"
      candidate.facts.put(line)
    }
    #expect(try due() == [on("2026-06-01"), on("2026-07-01")] && isMet() == "not met")
    comesBack(70)
    #expect(try due() == [on("2026-07-01")])
    candidate.facts.sittings[1].refundClaimedOn = on("2026-09-01")
    #expect(try due() == [on("2026-06-01")], "the money is that of the claim")
    candidate.facts.sittings[1].refundClaimedOn = nil
    comesBack(71)
    #expect(try due() == [] && isMet() == "met")
  }

  @Test("Money that came back does not stand for the payment of a sitting")
  func paidAndRefunded() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.sat("plab1", "2026-06-01", .failed) {
      ($0.cost, $0.paidBy) = (Money(pence: 26_800), "candidate")
    }
    var line = FundingLine(
      id: RecordID(70), caseRecord: RecordID(2), item: "PLAB 1", fund: "candidate",
      amount: Money(pence: 26_800), state: .refunded, happenedOn: on("2026-09-01"))
    line.step = "plab1"
    candidate.facts.put(line)
    #expect(try costs(candidate).funds.map(\.words) == ["candidate: £268 paid, £268 refunded"])
  }

  @Test("What is booked or handed in is to be paid until a payment is recorded")
  func booked() throws {
    var candidate = try Candidate(Shipped.plab)
    func fee() throws -> String? { try costs(candidate).next.first { $0.step == "plab2" }?.words }
    candidate.sat("plab2", "2027-01-30", .pending)
    #expect(
      try fee() == "PLAB 2 £981 (undated), perhaps less: immigration status not known; no payment is recorded"
    )
    var paid = candidate
    paid.facts.sittings[0].cost = Money(pence: 98_100)
    #expect(try costs(paid).next.allSatisfy { $0.step != "plab2" })
    var line = FundingLine(
      id: RecordID(70), caseRecord: RecordID(2), item: "PLAB 2", fund: "RefuAid",
      amount: Money(pence: 98_100), state: .paid, happenedOn: on("2026-11-01"))
    line.step = "plab2"
    candidate.facts.put(line)
    #expect(try fee() == nil)
    var nurse = try Candidate(Shipped.nurse)
    nurse.step("nmc-eligibility", .waiting, "2026-11-10")
    #expect(
      try costs(nurse).next.first { $0.step == "nmc-eligibility" }?.words
        == "Eligibility and qualification application £140 (2026) (?); no payment is recorded")
    nurse.sat("nmc-cbt", "2026-11-10", .pending)
    #expect(try costs(nurse).next.allSatisfy { $0.step != "nmc-cbt" }, "who waits for a result has paid")
  }

  @Test("A fee that differs by place is a range, with which nobody counts")
  func range() throws {
    let fee = try #require(try costs(try Candidate(Shipped.ospap)).next.first { $0.step == "ospap" })
    #expect(fee.words == "OSPAP, international fee £11,000 to £18,000 (2022) (?)")
    #expect(fee.fees.map(\.remains) == [nil] && fee.fees.map(\.paidFirst) == [nil])
  }

  @Test("What was paid is counted by fund, and a sitting that a funding line pays is counted once")
  func funds() throws {
    var candidate = try Candidate(Shipped.plab)
    func line(_ id: Int64, _ fund: String, _ pence: Int, _ state: FundingState, step: String? = nil) {
      var line = FundingLine(
        id: RecordID(id), caseRecord: RecordID(2), item: "PLAB 1", fund: fund, amount: Money(pence: pence),
        state: state, happenedOn: on("2026-01-10"))
      line.step = step
      candidate.facts.put(line)
    }
    line(70, "RefuAid", 26_800, .paid, step: "plab1")
    line(71, "RefuAid", 10_000, .approved)
    line(72, "Hospital charity", 5_000, .refunded)
    line(73, "Hospital charity", 9_900, .requested)
    candidate.sat("plab1", "2026-02-05", .passed) {
      ($0.cost, $0.paidBy) = (Money(pence: 26_800), "refuaid")
    }
    candidate.sat("plab2", "2026-06-04", .failed) { ($0.cost, $0.paidBy) = (Money(pence: 98_100), "RefuAid") }
    candidate.sat("plab2", "2026-09-03", .failed) { $0.cost = Money(pence: 98_100) }
    let costs = CaseCore.costs(of: candidate.facts, on: today, dated: nil)
    #expect(
      costs.funds.map(\.words) == [
        "RefuAid: £1,249 paid, £100 committed", "Hospital charity: £50 refunded",
        "Not recorded who paid: £981 paid",
      ])
    #expect(costs.paid == Money(pence: 223_000))
    #expect(costs.next == [] && costs.refundsDue == [])
  }
}
