import CaseCore
import CaseStore
import Casework
import Testing

/// Reports over real files: parts and totals, the people behind figures, and what was known on a day.
@Suite struct ReportTests {
  @Test(
    "In every headcount the rows add up to the total, whatever the programme",
    arguments: 1...6 as ClosedRange<UInt64>)
  func sums(seed: UInt64) throws {
    let sample = try SampleReports(40 + Int(seed) * 9, seed: seed)
    for name in [ReportName.professions, .nationalities, .statuses, .stages] {
      let table = try sample.workspace.report(name).tables[0]
      for column in table.columns.indices {
        let parts = table.rows.compactMap { $0.cells[column].count }.reduce(0, +)
        #expect(parts == table.total?.cells[column].count, "\(name) \(column)")
      }
    }
  }

  @Test("The list behind every figure has as many people as the figure says")
  func drillDown() throws {
    let workspace = try SampleReports().workspace
    var lists = 0
    for name in ReportName.allCases {
      let tables = try workspace.report(name).tables
      for cell in tables.flatMap({ $0.rows + ($0.total.map { [$0] } ?? []) }).flatMap(\.cells) {
        guard let people = cell.people else { continue }
        let filter = try Filter.parse(people, today: workspace.today)
        let query = ListQuery(filter: filter, me: nil, today: workspace.today)
        #expect(try workspace.count(query) == cell.count, "\(name): \(people)")
        lists += 1
      }
    }
    #expect(lists > 130)
  }

  @Test("A report of an earlier day gives what was known then, and later changes do not move it")
  func asKnown() throws {
    let sample = try SampleReports(60)
    let workspace = sample.workspace
    let day = SampleReports.today.adding(days: -200)
    let before = ReportText(try workspace.report(.professions, asOf: day), columns: 80).lines
    let now = ReportText(try workspace.report(.professions), columns: 80).lines
    #expect(before != now)
    try workspace.identify(initials: "NH")
    let someone = try #require(
      try workspace.list(ListQuery(me: nil, today: workspace.today), from: .first, count: 1).first)
    let facts = try #require(try workspace.facts(of: someone.caseRecord))
    let exit = CaseStatusEvent(
      id: workspace.file.newID(), caseRecord: facts.caseRecord.id, status: .exited,
      happenedOn: workspace.today)
    _ = try workspace.perform(RecordFacts(facts.caseRecord.id, [exit]))
    #expect(try ReportText(workspace.report(.professions, asOf: day), columns: 80).lines == before)
    withExtendedLifetime(sample) {}
  }

  @Test("A day before the first entry has nobody, and says so")
  func beforeAll() throws {
    let workspace = try SampleReports(20).workspace
    let report = try workspace.report(.statuses, asOf: SampleReports.today.adding(days: -4_000))
    #expect(report.tables[0].total?.cells[0].words == "0")
    let note = try #require(report.notes.first)
    #expect(note.hasPrefix("Nothing was recorded by "))
    #expect(note.contains(": the first entry is of "))
  }

  @Test("Without rates the estimate says what is left out, and makes no total of it")
  func noRates() {
    var line = CensusLine(stage: .employed, status: .active, isEnrolled: true, people: 4)
    line.profession = .nurse
    line.job = .otherJob
    let day = SampleReports.today
    let census = Census(day: day, lines: [line], firstEntry: day)
    var plan = ProgrammePlan(name: "Sample", checkedOn: day)
    var report = census.report(.economic, plan: plan)
    #expect(report.tables[0].rows[1].cells.map(\.words) == ["–", "–"])
    #expect(
      report.notes == [
        "The potential salaries leave out 4 people: the programme file has no rate for their profession.",
        "The achieved salaries leave out 4 people in work: no salary is recorded for the job.",
        "There is no benefit rate for \(day.fullWords): what needs it is left out.",
        "There is no cost rate for \(day.fullWords): what needs it is left out.",
      ])
    plan.rates = [
      Rate(
        kind: .benefit, group: nil, amount: Money(pence: 100), start: .day(day.adding(days: 1)),
        source: .programme(checkedOn: day))
    ]
    report = census.report(.economic, plan: plan)
    #expect(report.tables[0].rows[1].cells.map(\.words) == ["–", "–"])
  }
}
