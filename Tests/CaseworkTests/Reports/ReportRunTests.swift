import CaseCore
import CaseStore
import Casework
import Testing

/// Reports that are kept: the same next year, and counted again.
@Suite struct ReportRunTests {
  private func exit(_ workspace: Workspace) throws -> CaseSummary {
    let query = ListQuery(
      filter: try Filter.parse("status:active", today: workspace.today), me: nil, today: workspace.today)
    let someone = try #require(try workspace.list(query, from: .first, count: 1).first)
    let event = CaseStatusEvent(
      id: workspace.file.newID(), caseRecord: someone.caseRecord, status: .exited, happenedOn: workspace.today
    )
    _ = try workspace.perform(RecordFacts(someone.caseRecord, [event]))
    return someone
  }

  @Test(
    "A kept report prints the same bytes in every format after later changes, and its small numbers are hidden"
  )
  func sameBytes() throws {
    let sample = try SampleReports(90)
    let workspace = sample.workspace
    try workspace.identify(initials: "NH")
    let (report, number) = try workspace.keepReport(ReportOrder(of: .professions))
    #expect(number == 1)
    #expect(report.cells.contains { $0.figure == .hidden })
    let before = try ReportForm.allCases.map { try $0.rendered(report, columns: 80) }
    for _ in 0..<3 { _ = try exit(workspace) }
    let later = try sample.reopened(on: SampleReports.today.adding(days: 365))
    let again = try later.keptReport(1)
    #expect(try ReportForm.allCases.map { try $0.rendered(again, columns: 80) } == before)
    let runs = try later.keptReports()
    #expect(runs.map(\.number) == [1])
    #expect(runs.first?.people == 90)
    #expect(
      runs.first?.scope
        == "as of \(SampleReports.today.fullWords), kept on \(SampleReports.today.fullWords)")
  }

  @Test("Counted again from what was known then, a kept report is the same whatever happened since")
  func recount() throws {
    let sample = try SampleReports(60)
    let workspace = sample.workspace
    try workspace.identify(initials: "NH")
    for name in ReportName.allCases { _ = try workspace.keepReport(ReportOrder(of: name)) }
    _ = try exit(workspace)
    for number in [1, 7, 8, 12, 13, 14] {
      let again = try workspace.recount(number)
      #expect(again.notes.first == "The figures are those of report \(number).")
    }
    var older = try fields(of: try #require(try workspace.keptReports().first))
    (older["definition"], older["number"]) = (.integer(0), .integer(99))
    older["id"] = .integer(workspace.file.newID().value)
    _ = try workspace.perform(KeepReport(record(ReportRun.self, from: older)))
    #expect(
      try workspace.recount(99).notes.first
        == "The report has counted otherwise since: compare the two definitions.")
  }

  @Test("Counted again after an erasure it says how many people are missing, and promises nothing")
  func erased() throws {
    let sample = try SampleReports(60)
    let workspace = sample.workspace
    try workspace.identify(initials: "NH")
    _ = try workspace.keepReport(ReportOrder(of: .nationalities))
    let someone = try exit(workspace)
    _ = try workspace.erase(
      someone.caseRecord, because: ErasureReason.allCases[0], confirmed: someone.number, drafts: nil)
    let again = try workspace.recount(1)
    #expect(
      again.notes.prefix(2) == [
        "Of the people who had a case then, fewer than 5 are no longer in the file: the figures cannot be expected to "
          + "be the same.", "The figures differ from those of report 1.",
      ])
    #expect(try workspace.keptReport(1).tables[0].total?.cells[0].words == "60")
  }

  @Test("An undo goes past a kept report, and the history says that there is one")
  func undo() throws {
    let sample = try SampleReports(20)
    let workspace = sample.workspace
    try workspace.identify(initials: "NH")
    let someone = try exit(workspace)
    _ = try workspace.keepReport(ReportOrder(of: .statuses))
    _ = try workspace.undo()
    #expect(try workspace.facts(of: someone.caseRecord)?.status == .active)
    #expect(try workspace.keptReports().count == 1)
    #expect(
      try workspace.file.history(limit: 3, today: workspace.today).contains { $0.words == "Kept a report" })
  }

  @Test("What cannot be kept or shown is refused, and says why")
  func refusals() throws {
    let sample = try SampleReports(20)
    let workspace = sample.workspace
    let guessed = try ReportOrder(of: .economic).trying(RateGuess.parse("benefit 9000"))
    #expect(
      #expect(throws: Refusal.self) { try workspace.keepReport(guessed) }?.words
        == "The report was not kept: what if is no report of what is. Ask for the report without it.")
    #expect(
      #expect(throws: Refusal.self) { try workspace.keptReport(3) }?.words
        == "No report was shown: none is kept under number 3. Keep one with --keep.")
    try workspace.identify(initials: "NH")
    var run = ReportRun(
      id: workspace.file.newID(), number: 1,
      counted: ReportFigures(ReportOrder(of: .exits), on: workspace.today),
      figures: ("{}", String(repeating: "0", count: 64)), on: workspace.today)
    run.fromDay = nil
    _ = try workspace.perform(KeepReport(run))
    #expect(
      #expect(throws: Refusal.self) { try workspace.keptReport(1) }?.words
        == "Report 1 was not shown: its figures are not those that were kept. Compare with a backup of this file."
    )
    #expect(
      #expect(throws: Refusal.self) { try workspace.keptReport(3) }?.words
        == "No report was shown: none is kept under number 3. See them all with --list-kept.")
    let reader = try sample.reopened(on: workspace.today, for: .read)
    #expect(
      #expect(throws: Refusal.self) { try reader.keepReport(ReportOrder(of: .exits)) }?.words
        == "The report was not kept: this file can only be read here. Ask who can write it.")
  }
}

/// Rates that are tried out.
@Suite struct RateGuessTests {
  @Test("Rates are tried out by name and pounds, and what else is typed is refused")
  func reading() throws {
    let guesses = try RateGuess.parse(
      "benefit £9,000 cost 12000 biomedical scientist 40000 ophthalmology 80,000")
    #expect(
      guesses.map(\.words) == [
        "benefit £9,000", "cost £12,000", "Biomedical scientist £40,000", "Doctor, ophthalmology £80,000",
      ])
    #expect(
      #expect(throws: Refusal.self) { try RateGuess.parse("nurse") }?.words
        == "Nothing was tried out: “nurse” has no amount after it. Write it as nurse 28000.")
    for amount in ["28,000.50", "-1", "£-1", "+5", "3e4", "99999999999"] {
      #expect(
        #expect(throws: Refusal.self) { try RateGuess.parse("nurse \(amount)") }?.words
          == "Nothing was tried out: “\(amount)” is not an amount in whole pounds. Write it without pence and without a "
          + "sign, as in nurse 28000.")
    }
    #expect(
      #expect(throws: Refusal.self) { try RateGuess.parse("plumber 30000") }?.words
        == "Nothing was tried out: “plumber” is no rate. Rates: benefit, cost, and a profession or specialty for its "
        + "salary.")
    for (text, first, second) in [
      ("nurse 28000 nurse 30000", "Nurse £28,000", "Nurse £30,000"),
      ("cost 1 benefit 2 cost 1", "cost £1", "cost £1"),
    ] {
      #expect(
        #expect(throws: Refusal.self) { try RateGuess.parse(text) }?.words
          == "Nothing was tried out: one rate is given twice, \(first) and \(second). Leave one of them out.")
    }
    #expect(
      #expect(throws: Refusal.self) { try ReportOrder(of: .exits).trying(guesses) }?.words
        == "No report was made: ‘exits’ has no rates to try out. Ask for economic.")
  }

  @Test("The estimate with other rates says so, and the next one is as before")
  func trying() throws {
    let workspace = try SampleReports().workspace
    let order = ReportOrder(of: .economic)
    let plain = try workspace.report(order)
    let tried = try workspace.report(order.trying(RateGuess.parse("benefit 10000 nurse 30000")))
    #expect(tried.title == "Economic estimate, what if")
    #expect(tried.notes.first == "What if: benefit £10,000, Nurse £30,000. Nothing is saved.")
    #expect(tried.notes.contains("The benefit rate is £10,000 a person, typed for this what-if."))
    #expect(tried.notes.contains { $0.hasPrefix("The cost rate is £10,000 a person, 2019 (Co-production") })
    #expect(tried.tables[0].rows[1].cells[1].words == "£1,830,000")
    let nurses = try #require(tried.tables[1].rows.first { $0.label == "Nurse" })
    #expect(nurses.cells.map(\.words).prefix(3) == ["71", "£30,000", "£2,130,000"])
    #expect(try workspace.report(order) == plain)
  }

  @Test("The words for a period are read, and come back as they can be typed")
  func periods() throws {
    let today = SampleReports.today
    let order = try ReportOrder.parse("1 jan 2026 to 31 mar 2026 as of 2026-04-02", for: .exits, today: today)
    #expect(order.typed == "from 2026-01-01 to 2026-03-31 as of 2026-04-02")
    #expect(try ReportOrder.parse(order.typed, for: .exits, today: today) == order)
    #expect(try ReportOrder.parse("", for: .exits, today: today) == ReportOrder(of: .exits))
    let text = { (words: String) in try ReportOrder.parse(words, for: .exits, today: today).period.text }
    #expect(try text("1 oct to 31 dec") == "2026-10-01..2026-12-31")
    #expect(try text("1 jan - 31 mar") == "2026-01-01..2026-03-31")
    #expect(try text("to 31 dec") == "..2025-12-31")
    #expect(try text("this quarter") == "2026-10-01..2026-12-31")
    #expect(try text("last quarter") == "2026-07-01..2026-09-30")
    #expect(try text("last month") == "2026-10-01..2026-10-31")
    #expect(try text("This year") == "2026-01-01..2026-12-31")
    #expect(try text("last year") == "2025-01-01..2025-12-31")
    #expect(try text("2024") == "2024-01-01..2024-12-31")
    #expect(try text("apr 2026") == "2026-04-01..2026-04-30")
    #expect(try text("February 2024") == "2024-02-01..2024-02-29")
    #expect(try text("Q3 2026") == "2026-07-01..2026-09-30")
    #expect(try text("2025/26") == "2025-04-01..2026-03-31")
    #expect(try text("1999/2000") == "1999-04-01..2000-03-31")
    for words in ["next year", "someday", "last decade", "2025/27", "q5 2026", "q4"] {
      #expect(
        #expect(throws: Refusal.self) { try text(words) }?.words
          == "No report was made: “\(words)” is no period. Periods: this or last month, quarter or year; 2025, 2025/26, "
          + "q3 2026, apr 2026; 1 jan to 31 mar, from 1 jan, to 31 mar.")
    }
    #expect(throws: Refusal.self) { try text("31 feb 2026") }
    #expect(
      try ReportPeriod.parse("last quarter", to: nil, for: .exits, today: try #require(Day(2026, 2, 3))).text
        == "2025-10-01..2025-12-31")
    #expect(
      #expect(throws: Refusal.self) { try text("2027") }?.words
        == "No report was made: the period begins only on Fri 1 Jan 2027. Choose one that begins by today, Mon 23 Nov "
        + "2026.")
    #expect(
      #expect(throws: Refusal.self) { try ReportOrder.parse("as of 2027-01-01", for: .exits, today: today) }?
        .words
        == "No report was made: Fri 1 Jan 2027 is not over yet. Choose a day up to today, Mon 23 Nov 2026.")
  }

  @Test("Deadlines may be asked for a time to come, and days and months without a year are the next ones")
  func ahead() throws {
    let today = SampleReports.today
    let text = { (words: String) in try ReportOrder.parse(words, for: .deadlines, today: today).period.text }
    for (words, period) in [
      ("dec 2026", "2026-12-01..2026-12-31"), ("2026-12-01 to 2026-12-31", "2026-12-01..2026-12-31"),
      ("dec", "2026-12-01..2026-12-31"), ("nov", "2026-11-01..2026-11-30"), ("mar", "2027-03-01..2027-03-31"),
      ("15 dec to 20 jan", "2026-12-15..2027-01-20"), ("from 1 jan", "2027-01-01.."),
      ("to 31 mar", "..2027-03-31"),
      ("15 nov to 15 dec", "2026-11-15..2026-12-15"), ("20 nov to 5 dec", "2026-11-20..2026-12-05"),
      ("1 nov to 30 nov", "2026-11-01..2026-11-30"), ("1 oct to 31 dec", "2026-10-01..2026-12-31"),
      ("20 dec to 23 nov", "2025-12-20..2026-11-23"), ("1 nov to 22 nov", "2027-11-01..2027-11-22"),
      ("23 nov to 30 nov", "2026-11-23..2026-11-30"), ("from 20 nov", "2026-11-20.."),
      ("15 nov to 15 dec 2026", "2026-11-15..2026-12-15"), ("1 dec to 31 jan 2028", "2027-12-01..2028-01-31"),
      ("15 nov to +2w", "2026-11-15..2026-12-07"), ("25 nov to 5 dec", "2026-11-25..2026-12-05"),
      ("next month", "2026-12-01..2026-12-31"), ("next quarter", "2027-01-01..2027-03-31"),
      ("next year", "2027-01-01..2027-12-31"), ("last month", "2026-10-01..2026-10-31"),
    ] { #expect(try text(words) == period, "\(words)") }
    #expect(
      try ReportPeriod.parse("20 nov", to: "20 dec", for: .deadlines, today: today).text
        == "2026-11-20..2026-12-20")
    #expect(throws: Refusal.self) { try ReportOrder.parse("next month", for: .exits, today: today) }
    #expect(throws: Refusal.self) { try ReportOrder.parse("dec", for: .exits, today: today) }
    let workspace = try SampleReports().workspace
    let due = try workspace.report(ReportOrder.parse("from tomorrow to +90d", for: .deadlines, today: today))
    let columns = due.tables[0].rows.map { $0.cells.compactMap(\.count) }
    #expect(!columns.isEmpty && columns.allSatisfy { $0[0] == 0 && $0[3] == 0 })
    #expect(!due.notes.contains { $0.hasPrefix("Nothing falls due") })
    let none = try workspace.report(
      ReportOrder.parse("1 jun 2040 to 1 jul 2040", for: .deadlines, today: today))
    #expect(
      none.notes.last == "Nothing falls due in the time asked for, Fri 1 Jun 2040 to Sun 1 Jul 2040.")
  }
}
