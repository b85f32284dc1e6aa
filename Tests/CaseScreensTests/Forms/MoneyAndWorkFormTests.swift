import CaseCore
import CaseScreens
import Terminal
import Testing

/// Money, jobs, and the status of a case.
struct MoneyAndWorkFormTests {
  private static let fees: DatedPathway = {
    var reduction = FeeReduction(
      who: .protectedStatus, pays: 0, words: "Free for refugees.", source: FormSample.source)
    reduction.isClaimedBack = true
    let amount = FeeAmount(
      hundredths: 26_800, currency: .pounds, start: .year(2026), source: FormSample.source)
    let fund = FundingSource(
      name: "RefuAid loan", what: "Exams and courses, without interest.", whom: "refugees.",
      source: FormSample.source)
    return DatedPathway(
      route: "pharmacist/ospap", checkedOn: FormSample.today,
      fees: [Fee(step: "cra", name: "CRA", amounts: [amount], reductions: [reduction])], funding: [fund])
  }()

  static func context(_ facts: CaseFacts = FormSample.facts()) -> FormContext {
    var context = FormSample.context(facts)
    context.dated = fees
    return context
  }

  @Test("Money names the step, the fund and the fee that is known")
  func funding() throws {
    var typist = FormTypist(.funding(nil), in: Self.context())
    typist.fill(.step, "cra")
    #expect(typist.form.text(of: .item) == "CRA exam")
    typist.fill(.fund, "refu")
    typist.fill(.amount, "268")
    typist.fill(.isLoan, "y")
    #expect(typist.frame().text.contains("Fund: Exams and courses, without interest. For refugees."))
    #expect(typist.frame().text.contains("Fee of CRA: £268, 2026."))
    try expectFormPicture(typist.frame(), "funding-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "funding-120x40")
    let line = try #require(try typist.facts().first as? FundingLine)
    #expect(line.item == "CRA exam")
    #expect(line.fund == "RefuAid loan")
    #expect(line.amount == Money(pence: 26_800))
    #expect(line.step == "cra")
    #expect(line.isLoan)
    #expect(line.state == .requested)
  }

  @Test("A fee is paid already, a fund of the list is asked first, and what somebody chose stays")
  func fundingBegins() throws {
    var typist = FormTypist(.funding(nil), in: Self.context())
    #expect(typist.form.text(of: .state) == "Paid")
    typist.fill(.step, "cra")
    #expect(typist.frame().text.contains("→ 268"))
    typist.go(to: .amount)
    typist.press(.right)
    typist.fill(.fund, "refu")
    #expect(typist.form.text(of: .state) == "Requested")
    typist.fill(.fund, "cand")
    #expect(typist.form.text(of: .fund) == "candidate")
    #expect(typist.form.text(of: .state) == "Paid")
    let line = try #require(try typist.facts().first as? FundingLine)
    #expect(line.amount == Money(pence: 26_800))
    #expect(line.state == .paid)
    typist.fill(.state, "approved")
    typist.fill(.fund, "refu")
    #expect(typist.form.text(of: .state) == "Approved")
  }

  @Test("A fee from a weak source says so, and what a refugee does not pay is not proposed")
  func weakFee() throws {
    var weak = FormSample.source
    weak.confidence = .low
    let amount = FeeAmount(hundredths: 1_100, currency: .pounds, start: .undated, source: weak)
    let free = FeeReduction(who: .protectedStatus, pays: 0, words: "Free for refugees.", source: weak)
    var context = Self.context()
    var restricted = PersonRestricted(id: RecordID(8), person: RecordID(1), rightToWork: .unrestricted)
    restricted.immigrationStatus = .refugeeStatus
    context.facts?.restricted = restricted
    context.dated?.fees = [Fee(step: "cra", name: "CRA", amounts: [amount], reductions: [free])]
    var typist = FormTypist(.funding(nil), in: context)
    typist.fill(.step, "cra")
    #expect(typist.frame().text.contains("Fee of CRA: £11, undated. Check with the regulator."))
    #expect(!typist.frame().text.contains("→ 11") && !typist.frame().text.contains("→ 0"))
  }

  @Test("What is missing about money is named at once")
  func fundingFaults() {
    #expect(
      FormTypist(.funding(nil)).faults().map(\.words) == [
        "What is paid for is missing. Type it: PLAB 1, bus pass.",
        "The fund is missing. Type who pays, or candidate.",
        "The amount is missing. Type it in pounds: 268 or 268.50.",
      ])
  }

  @Test("A new state of a line is of today; another change leaves its day alone")
  func fundingState() throws {
    var facts = FormSample.facts()
    let asked = FundingLine(
      id: RecordID(52), caseRecord: facts.caseRecord.id, item: "bus pass", fund: "hardship fund",
      amount: Money(pence: 6_050), state: .requested, happenedOn: FormSample.day("2026-11-02"))
    facts.fundingLines = [asked]
    var typist = FormTypist(.funding(asked.id), in: Self.context(facts))
    #expect(typist.form.text(of: .amount) == "60.50")
    typist.fill(.reference, "H-7")
    #expect((try typist.command() as? ChangeFact<FundingLine>)?.edited.happenedOn == asked.happenedOn)
    typist.fill(.state, "paid")
    let change = try #require(try typist.command() as? ChangeFact<FundingLine>)
    #expect(change.edited.state == .paid)
    #expect(change.edited.happenedOn == FormSample.today)
  }

  @Test("A job has an employer, a post, its relation and a day; a registered post asks for the register")
  func employment() throws {
    var typist = FormTypist(.employment(nil))
    #expect(
      typist.faults().map(\.words) == [
        "The employer is missing. Type its name.", "The post is missing. Type its title.",
        "The kind of post is missing. Type part of it, or press Space to see all.",
        "The day is missing. Type one such as today, -2d or 12 sep.",
      ])
    typist.fill(.employer, "Harbour Road Hospital")
    typist.fill(.post, "Pharmacist")
    typist.fill(.relation, "reg")
    typist.fill(.band, "6")
    typist.fill(.salary, "37,338")
    typist.fill(.startedOn, "4 jan")
    #expect(
      typist.frame(columns: 120, rows: 40).text.contains(
        "A registered post needs the register: no registration number is recorded. e adds it."))
    #expect(typist.frame().text.contains("The stage stays as it is: m moves the case to Employed."))
    try expectFormPicture(typist.frame(), "employment-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "employment-120x40")
    let job = try #require(try typist.facts().first as? Employment)
    #expect(job.relation == .registeredPost)
    #expect(job.salary == Money(pence: 3_733_800))
    #expect(job.startedOn == FormSample.day("2027-01-04"))
    typist.fill(.endedOn, "today")
    #expect(
      try typist.onlyFault(.endedOn)
        == "Mon 23 Nov 2026 is before Mon 4 Jan 2027, when it began. Check the two days.")
  }

  @Test("A hold has a reason and a day to look again")
  func hold() throws {
    var typist = FormTypist(.status)
    #expect(
      try typist.onlyFault(.status) == "The status is missing. Type part of it, or press Space to see all.")
    typist.fill(.status, "hold")
    #expect(
      typist.faults().map(\.words) == [
        "The reason is missing. Say in a few words why it is on hold.",
        "The day to look again is missing. Type one such as +4w or 7 jan.",
      ])
    typist.fill(.reason, "away until the new year")
    typist.fill(.reviewOn, "today")
    #expect(
      try typist.onlyFault(.reviewOn)
        == "The hold was not recorded: Mon 23 Nov 2026, the day to look again, has come already. Type a day that lies "
        + "ahead.")
    typist.fill(.reviewOn, "4 jan")
    try expectFormPicture(typist.frame(), "status-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "status-120x40")
    let event = try #require(try typist.facts().first as? CaseStatusEvent)
    #expect(event.status == .paused)
    #expect(event.reviewOn == FormSample.day("2027-01-04"))
  }

  @Test("An exit has a reason that funders count, and an open action is named")
  func exit() throws {
    var typist = FormTypist(.status)
    typist.fill(.status, "left")
    #expect(typist.frame().text.contains("An action is still open: “book OET resit”."))
    #expect(
      try typist.onlyFault(.exitReason)
        == "The reason is missing. Type part of it, or press Space to see all.")
    typist.fill(.exitReason, "moved")
    let event = try #require(try typist.facts().first as? CaseStatusEvent)
    #expect(event.status == .exited)
    #expect(event.exitReason == .movedArea)
  }

  @Test("A return begins a new spell; what the case is already is no news")
  func returning() throws {
    var facts = FormSample.facts()
    facts.statuses = [
      CaseStatusEvent(
        id: RecordID(53), caseRecord: facts.caseRecord.id, status: .exited,
        happenedOn: FormSample.day("2026-09-01"))
    ]
    var typist = FormTypist(.status, in: FormSample.context(facts))
    typist.fill(.status, "back")
    #expect(typist.frame().text.contains("A return begins a new spell of the same case."))
    #expect((try typist.facts().first as? CaseStatusEvent)?.status == .active)
    typist.fill(.status, "left")
    typist.fill(.exitReason, "moved")
    #expect(
      try typist.onlyFault(.status) == "The case is exited already. Choose another, or press Esc.")
  }

  @Test("The number on the register and its day are details of the candidate")
  func register() throws {
    var typist = FormTypist(.editCandidate)
    typist.fill(.registeredOn, "2 nov")
    #expect(
      try typist.onlyFault(.registrationNumber)
        == "There is a day of registration, but no number. Type it, or clear the day.")
    typist.fill(.registrationNumber, "2098765")
    let edited = try #require((try typist.command() as? EditCandidate)?.edited.enrolment)
    #expect(edited.registrationNumber == "2098765")
    #expect(edited.registeredOn == FormSample.day("2026-11-02"))
  }
}
