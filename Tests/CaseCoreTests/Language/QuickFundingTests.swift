import CaseCore
import Testing

@Suite("Money in one line: what for, from whom, how much and how far it is")
struct QuickFundingTests {
  private func funding(
    _ item: String, _ fund: String, _ pounds: Int, _ state: FundingState, _ day: String = "2026-11-23",
    _ change: (inout QuickFunding) -> Void = { _ in }
  ) throws -> QuickRecord {
    var funding = QuickFunding(
      item, from: fund, Money(pence: pounds * 100), state, on: try QuickSamples.day(day))
    change(&funding)
    return .funding(funding)
  }

  @Test("A language test or a step is known by its name and needs no “from”; anything else has it")
  func items() throws {
    let read = QuickSamples.read
    let oet = try funding("OET", "RefuAid", 320, .requested) { $0.paysFor = "oet" }
    for line in [
      "funding requested oet RefuAid £320", "funding requested OET from RefuAid £320",
      "money oet RefuAid £320 requested", "fund OET by RefuAid £320 requested today",
    ] {
      #expect(try read(line) == oet, "\(line)")
    }
    let step = try funding("Registration", "City Fund", 100, .approved) { $0.paysFor = "registration" }
    #expect(try read("funding approved reg City Fund £100") == step)
    #expect(
      try read("paid bus from Leeds from Candidate £60 3 nov")
        == funding("bus from Leeds", "candidate", 60, .paid, "2026-11-03"))
    #expect(
      try read("Paid: bus pass from candidate £60.50 on 3 nov")
        == funding("bus pass", "candidate", 0, .paid, "2026-11-03") { $0.amount = Money(pence: 6_050) })
    #expect(
      try read("funding refunded theory to candidate £268")
        == funding("Theory", "candidate", 268, .refunded) { $0.paysFor = "theory" })
    #expect(
      try read("fee theory candidate £268 loan ref H-7 3 nov paid")
        == funding("Theory", "candidate", 268, .paid, "2026-11-03") {
          ($0.paysFor, $0.isLoan, $0.reference) = ("theory", true, "H-7")
        })
  }

  @Test("The amount may stand first; then who pays ends where more is said of the money")
  func amountFirst() throws {
    let read = QuickSamples.read
    let oet = try funding("OET", "RefuAid", 320, .paid, "2026-11-03") { $0.paysFor = "oet" }
    for line in [
      "paid £320 for OET from RefuAid 3 nov", "paid £320 oet by RefuAid on 3 nov",
      "money £320 for oet from RefuAid 3 nov paid", "funding paid £320 OET RefuAid 3 nov",
    ] {
      #expect(try read(line) == oet, "\(line)")
    }
    #expect(
      try read("funding requested £60 for bus pass from City Fund loan")
        == funding("bus pass", "City Fund", 60, .requested) { $0.isLoan = true })
  }

  @Test("It is recorded as the form records it; a fund that gave before keeps its spelling")
  func row() throws {
    var expected = FundingLine(
      id: RecordID(70), caseRecord: RecordID(2), item: "Theory", fund: "City Fund",
      amount: Money(pence: 26_800),
      state: .approved, happenedOn: try QuickSamples.day("2026-11-03"))
    (expected.step, expected.isLoan, expected.reference) = ("theory", true, "H-7")
    let facts = QuickSamples.facts { $0.fundingLines = [expected] }
    let line = "funding approved theory from city fund £268 3 nov loan ref H-7"
    let row: FundingLine = try QuickSamples.row(line, in: facts)
    #expect(row == expected)
    let preview = QuickSamples.preview(line, in: facts)
    #expect(
      preview.notice
        == "Recorded for Tue 3 Nov: Funding approved, Theory, £268 from City Fund. A loan, reference H-7.")
    #expect(
      QuickSamples.preview("funding refunded theory to candidate £20").warnings
        == ["No payment for Theory is recorded. Record what was paid as well."])
    #expect(
      QuickSamples.preview("paid theory candidate £20 1 dec 2026").refusal?.rule == "fact.in-the-future")
  }

  @Test(
    "A line that is not understood names the column and a right line",
    arguments: [
      (
        "funding",
        "Nothing was recorded: what is paid for is missing at column 9. Type it as in funding paid OET from RefuAid £320 "
          + "3 nov."
      ),
      (
        "paid £320",
        "Nothing was recorded: what is paid for is missing at column 11. Type it as in funding paid OET from RefuAid £320 "
          + "3 nov."
      ),
      (
        "paid £60 for bus pass",
        "Nothing was recorded: who pays, after “from”, is missing at column 23. Type it as in funding paid OET from "
          + "RefuAid £320 3 nov."
      ),
      (
        "paid from RefuAid £320",
        "Nothing was recorded: what is paid for is missing at column 6. Type it as in funding paid OET from RefuAid £320 "
          + "3 nov."
      ),
      (
        "paid bus pass £60",
        "Nothing was recorded: who pays, after “from”, is missing at column 15. Type it as in funding paid OET from "
          + "RefuAid £320 3 nov."
      ),
      (
        "paid theory £60",
        "Nothing was recorded: who pays, after “from”, is missing at column 13. Type it as in funding paid OET from "
          + "RefuAid £320 3 nov."
      ),
      (
        "paid theory from RefuAid 60",
        "Nothing was recorded: the amount is missing at column 29. Type it as in funding paid OET from RefuAid £320 3 "
          + "nov."
      ),
      (
        "paid theory from RefuAid £sixty",
        "Nothing was recorded: “£sixty” at column 26 is not an amount of money. Type it as in £320 or £320.50."
      ),
      (
        "funding theory from RefuAid £60",
        "Nothing was recorded: the state of the money is missing at column 33. Type it as in funding paid OET from "
          + "RefuAid £320 3 nov. Known are requested, approved, paid, refunded and refused."
      ),
      (
        "paid theory RefuAid £60 refused",
        "Nothing was recorded: the state is given twice, again at column 25. Leave one of them out."
      ),
      (
        "paid theory RefuAid £60 3 nov 4 nov",
        "Nothing was recorded: the day is given twice, again at column 31. Leave one of them out."
      ),
      (
        "paid theory RefuAid £60 ref",
        "Nothing was recorded: nothing follows “ref” at column 25. Type it as in funding paid OET from RefuAid £320 3 nov "
          + "ref ABC123."
      ),
      (
        "paid theory RefuAid £60 soon",
        "Nothing was recorded: “soon” at column 25 was not understood. Type it as in funding paid OET from RefuAid £320 3 "
          + "nov."
      ),
    ])
  func notUnderstood(line: String, words: String) { #expect(QuickSamples.refusal(line) == words) }

  @Test(
    "What may follow is offered",
    arguments: [
      ("fund", ["funding"]), ("funding a", ["approved"]),
      ("funding re", ["requested", "refunded", "refused", "registration"]),
      ("paid o", ["oet"]), ("paid re", ["registration"]), ("paid bus ", ["from"]),
      ("paid bus from c", ["candidate"]), ("paid bus from candidate £60 l", ["loan"]),
      ("funding bus from candidate £60 a", ["approved"]), ("paid bus from candidate £60 y", ["yesterday"]),
      ("paid bus from candidate £60 3 nov ", ["loan", "ref"]),
      ("paid bus from candidate £60 ref ", []), ("paid £60 re", ["registration"]),
      ("paid £60 for bus from c", ["candidate"]),
    ] as [(String, [String])])
  func completes(line: String, expected: [String]) { #expect(QuickSamples.options(line) == expected) }
}
