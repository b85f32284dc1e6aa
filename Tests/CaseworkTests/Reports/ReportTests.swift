import CaseCore
import CaseStore
import Casework
import Testing

/// Reports over real files: parts and totals, the people behind figures, and what was known on a day.
@Suite struct ReportTests {
  @Test("The list behind every figure has as many people as the figure says, over all time and over a year")
  func drillDown() throws {
    let workspace = try SampleReports().workspace
    let year = try ReportPeriod(
      SampleReports.today.adding(days: -365), to: SampleReports.today.adding(days: -30))
    var lists = 0
    for name in ReportName.allCases {
      for period in name.takesPeriod ? [.always, year] : [.always] {
        let cells = try workspace.report(ReportOrder(name, period: period)).cells
        for cell in cells {
          guard let people = cell.people else { continue }
          let filter = try Filter.parse(people, today: workspace.today)
          #expect(filter.text == people)
          let query = ListQuery(filter: filter, me: nil, today: workspace.today)
          #expect(try workspace.count(query) == cell.count, "\(name): \(people)")
          lists += 1
        }
      }
    }
    #expect(lists > 900)
  }

  @Test("A period leaves out what lies before and after it, and says which days it has")
  func period() throws {
    let workspace = try SampleReports().workspace
    let middle = SampleReports.today.adding(days: -300)
    for name in [ReportName.sittings, .support, .exits, .genders] {
      let parts = try [ReportPeriod(nil, to: middle), ReportPeriod(middle.adding(days: 1), to: nil)].map {
        try workspace.report(ReportOrder(name, period: $0)).tables[0].total?.cells[name == .genders ? 1 : 0]
      }
      let all = try workspace.report(ReportOrder(name)).tables[0].total
      let things = name == .genders || name == .exits
      if things {
        #expect(parts.compactMap { $0?.count }.reduce(0, +) == all?.cells[name == .genders ? 1 : 0].count)
      }
      #expect(parts.allSatisfy { ($0?.count ?? 0) > 0 })
    }
    let report = try workspace.report(ReportOrder(.exits, period: ReportPeriod(middle, to: nil)))
    #expect(report.scope.contains(", from \(middle.fullWords) on, as of "))
  }

  @Test("Steps on the way to openings are counted by who offers them, as the openings themselves have them")
  func openings() throws {
    let workspace = try SampleReports().workspace
    let table = try #require(try workspace.report(ReportOrder(of: .openings)).tables.first)
    let pages = try workspace.openings(all: true)
    let steps = pages.flatMap { $0.page.submissions.filter(\.stands) }
    #expect(steps.count > 9)
    let states = SubmissionState.allCases
    for partner in Set(pages.map(\.partner)) {
      let own = pages.filter { $0.partner == partner }.flatMap { $0.page.submissions.filter(\.stands) }
      let row = table.rows.first { $0.label == partner }
      let counted = row.map { $0.cells.compactMap(\.size) } ?? Array(repeating: 0, count: states.count + 1)
      #expect(
        counted == [Set(own.map(\.caseRecord)).count]
          + states.map { state in own.count { $0.state == state } })
    }
    #expect(table.total?.cells.dropFirst().compactMap(\.size).reduce(0, +) == steps.count)
    let day = try #require(steps.map(\.happenedOn).min())
    let before = try ReportOrder(.openings, period: ReportPeriod(nil, to: day.adding(days: -1)))
    #expect(try workspace.report(before).tables[0].total?.cells.first?.count == 0)
  }

  @Test("A fee and the line that pays for it count once, though the step has another key by now")
  func renamed() throws {
    let club = try VersionClub()
    let nurse = try club.enrol("Fatima Haddad")
    var sitting = Sitting(
      id: club.workspace.newID(), person: try club.facts(nurse).person.id, test: "nmc-cbt",
      satOn: VersionClub.today.adding(days: -9))
    (sitting.outcome, sitting.cost, sitting.paidBy) = (.passed, Money(pence: 8_300), "candidate")
    _ = try club.workspace.perform(RecordFacts(nurse, [sitting]))
    try club.publishNewer()
    try club.migrate([nurse])
    var line = FundingLine(
      id: club.workspace.newID(), caseRecord: nurse, item: "Computer test", fund: "Fund",
      amount: Money(pence: 8_300), state: .paid, happenedOn: VersionClub.today)
    line.step = "nmc-computer-test"
    _ = try club.workspace.perform(RecordFacts(nurse, [line]))
    let total = try club.workspace.report(ReportOrder(of: .money)).tables.first?.total
    #expect(total?.cells.map(\.words) == ["1", "£0", "£83", "£0", "£83", "£83"])
  }

  @Test("An overall score alone counts as failed where it is too low, and as no result where it is not")
  func overallAlone() throws {
    let club = try VersionClub()
    try club.ship("physiotherapist/hcpc-2025-04")
    for (name, overall) in [("Fatima Haddad", 99), ("Selam Tesfay", 100)] {
      let id = try club.enrol(name) { $0.profession = .physiotherapist }
      let facts = try club.facts(id)
      var sitting = Sitting(
        id: club.workspace.newID(), person: facts.person.id, test: "toefl",
        satOn: VersionClub.today.adding(days: -9))
      sitting.overall = Score(overall)
      _ = try club.workspace.perform(RecordFacts(id, [sitting]))
    }
    let table = try #require(try club.workspace.report(ReportOrder(of: .sittings)).tables.first)
    let row = try #require(table.rows.first { $0.label == "TOEFL iBT" })
    #expect(row.cells.prefix(5).map(\.words) == ["2", "2", "0", "1", "1"])
  }

  @Test("Who has shown English is who the rules of the pathway say")
  func english() throws {
    let workspace = try SampleReports().workspace
    let query = ListQuery(filter: Filter(), me: nil, today: workspace.today)
    let people = try workspace.list(query, from: .first, count: 183).compactMap {
      try workspace.facts(of: $0.caseRecord)
    }
    let shown = people.filter { facts in
      guard facts.statuses.contains(where: { $0.stands && $0.status == .active }) else { return false }
      switch facts.englishStanding(on: workspace.today) {
      case .accepted?, .passed?, .ended?: return true
      default: return false
      }
    }
    let row = try workspace.report(ReportOrder(.funnel)).tables[1].rows.first { $0.label == "English shown" }
    #expect(people.count == 183)
    #expect(row?.cells[0].count == shown.count)
  }

  @Test("A report of an earlier day gives what was known then, and later changes do not move it")
  func asKnown() throws {
    let sample = try SampleReports(60)
    let workspace = sample.workspace
    let day = SampleReports.today.adding(days: -200)
    let before = ReportText(try workspace.report(ReportOrder(.professions, asOf: day)), columns: 80).lines
    let now = ReportText(try workspace.report(ReportOrder(.professions)), columns: 80).lines
    #expect(before != now)
    try workspace.identify(initials: "NH")
    let someone = try #require(
      try workspace.list(ListQuery(me: nil, today: workspace.today), from: .first, count: 1).first)
    let facts = try #require(try workspace.facts(of: someone.caseRecord))
    let exit = CaseStatusEvent(
      id: workspace.file.newID(), caseRecord: facts.caseRecord.id, status: .exited,
      happenedOn: workspace.today)
    _ = try workspace.perform(RecordFacts(facts.caseRecord.id, [exit]))
    #expect(
      try ReportText(workspace.report(ReportOrder(.professions, asOf: day)), columns: 80).lines == before)
    withExtendedLifetime(sample) {}
  }

  @Test(
    "As known on a day, the sample has those whose case was written up by then, though it is written a case at a time"
  )
  func sampleAsKnown() throws {
    let workspace = try SampleReports().workspace
    var last = 0
    for back in [900, 600, 300, 100, 0] {
      let day = SampleReports.today.adding(days: -back)
      let total = try workspace.report(ReportOrder(.professions, asOf: day)).tables[0].total
      let happened = try workspace.report(
        ReportOrder(.professions, period: ReportPeriod(nil, to: day))
      ).tables[0].total
      let known = try #require(total?.cells[0].count)
      #expect(known >= last && known <= happened?.cells[0].count ?? 0)
      last = known
    }
    #expect(last == 183)
    let early = try workspace.report(ReportOrder(.professions, asOf: SampleReports.today.adding(days: -900)))
    #expect((early.tables[0].total?.cells[0].count ?? 183) < 20)
  }

  @Test("A day before the first entry has nobody, and says so")
  func beforeAll() throws {
    let workspace = try SampleReports(20).workspace
    let report = try workspace.report(
      ReportOrder(.statuses, asOf: SampleReports.today.adding(days: -4_000)))
    #expect(report.tables[0].total?.cells[0].words == "0")
    let note = try #require(report.notes.first)
    #expect(note.hasPrefix("Nothing was recorded by "))
    #expect(note.contains(": the first entry is of "))
  }

  private func estimate(_ people: (Profession, Int)..., without: Int = 0) throws -> Report {
    let day = SampleReports.today
    let lines = people.map { (profession, people: Int) in
      var line = CensusLine(stage: .employed, status: .active, isEnrolled: true, people: people)
      (line.profession, line.job) = (profession, .registeredPost)
      let paid = profession == .nurse ? people - without : people
      (line.withSalary, line.salaries) = (paid, Money(pence: paid * 3_000_000))
      return line
    }
    var figures = ReportFigures(try ReportOrder(.economic), on: day)
    figures.census = Census(day: day, lines: lines)
    var plan = ProgrammePlan(name: "Sample", checkedOn: day)
    plan.rates = [Profession.nurse, .dentist].map { profession in
      Rate(
        kind: .salary, group: ProfessionGroup(profession), amount: Money(pence: 2_500_000), start: .day(day),
        source: .programme(checkedOn: day))
    }
    return figures.report(plan: plan)
  }

  @Test(
    "People for whom there is no rate have a row of the estimate, and the rows are everybody who is counted")
  func withoutRate() throws {
    let report = try estimate((.nurse, 10), (.dentist, 20), (.pharmacist, 1))
    let salaries = report.tables[1]
    #expect(salaries.rows.map(\.label) == ["Nurse", "Dentist", "No rate in the programme file"])
    #expect(salaries.rows[2].cells.map(\.words) == ["1", "–", "–", "1", "£30,000"])
    #expect(salaries.rows[2].cells[0].people == "not profession:nurse,dentist")
    #expect(salaries.total?.cells.map(\.words) == ["31", "–", "at least £750,000", "31", "£930,000"])
    #expect(report.tables[0].rows[0].cells.map(\.words) == ["31", "31"])
  }

  @Test(
    "One person without a rate is put together with others in what leaves the room, and no note tells of one")
  func withoutRateHidden() throws {
    let shown = Suppression.applied(to: try estimate((.nurse, 10), (.dentist, 20), (.pharmacist, 1)))
    #expect(shown.tables[1].rows.map(\.label) == ["Dentist", "Others"])
    #expect(shown.tables[1].rows[1].cells.map(\.words) == ["11", "–", "kept back", "11", "£330,000"])
    #expect(shown.tables[1].total?.cells.map(\.words) == ["31", "–", "kept back", "31", "£930,000"])
    let left = { (report: Report) in report.notes.filter { $0.contains("leave out") } }
    let words = { (whom: String) in
      "The potential salaries leave out \(whom): the programme file has no rate for their profession."
    }
    #expect(left(shown) == [words("fewer than 5 people")])
    let drawn = Suppression.applied(to: try estimate((.nurse, 2), (.dentist, 20), (.pharmacist, 5)))
    #expect(drawn.tables[1].rows.map(\.label) == ["Dentist", "Others"])
    #expect(left(drawn) == [words("some people")])
    let open = Suppression.applied(to: try estimate((.nurse, 10), (.dentist, 20), (.pharmacist, 7)))
    #expect(left(open) == [words("7 people")])
    #expect(open.tables[1].total?.cells[2].words == "at least £750,000")
  }

  @Test(
    "Salaries of which one is not recorded are no whole sum, and where small numbers are hidden nobody is told"
  )
  func withoutSalary() throws {
    let report = try estimate((.nurse, 10), (.dentist, 20), without: 1)
    #expect(report.tables[1].total?.cells.map(\.words) == ["30", "–", "£750,000", "30", "at least £870,000"])
    #expect(
      report.notes.first
        == "The achieved salaries leave out 1 person in work: no salary is recorded for the job.")
    #expect(report.json.spread.contains("\"atLeast\": true"))
    let shown = Suppression.applied(to: report)
    #expect(shown.tables[1].rows.map { $0.cells[4].words } == ["kept back", "kept back"])
    #expect(shown.tables[1].total?.cells[4].words == "at least £870,000")
    #expect(
      shown.notes.first
        == "The achieved salaries leave out fewer than 5 people in work: no salary is recorded for the job.")
  }

  @Test("The potential alone has nothing of what was achieved, and only the estimate has one")
  func potentialAlone() throws {
    let workspace = try SampleReports(90).workspace
    let order = try ReportOrder(of: .economic).potentialAlone()
    let (report, whole) = (try workspace.report(order), try workspace.report(ReportOrder(of: .economic)))
    #expect(report.title == "Economic estimate, potential alone")
    #expect(report.tables.map(\.columns) == [["Potential"], ["People", "Rate", "Potential"]])
    #expect(report.tables[1].total?.cells == whole.tables[1].total.map { Array($0.cells.prefix(3)) })
    #expect(report.tables[0].rows.map(\.label).allSatisfy { !$0.hasPrefix("Cost for each") })
    #expect(!report.notes.contains { $0.contains("chieved") })
    #expect(
      #expect(throws: Refusal.self) { try ReportOrder(of: .exits).potentialAlone() }?.words
        == "No report was made: ‘exits’ tells only what is, and has no potential. Ask for economic, or leave "
        + "--potential out.")
    #expect(
      #expect(throws: Refusal.self) { try workspace.keepReport(order) }?.words
        == "The report was not kept: the potential alone is a part of a report. Keep the whole one.")
  }

  @Test("A note says whose cost it is that stands beside those in work")
  func wholeCost() throws {
    let report = try SampleReports(90).workspace.report(ReportOrder(of: .economic))
    let note = try #require(report.notes.first { $0.hasPrefix("The achieved cost") })
    let cost = try #require(report.tables[0].rows[2].cells[0].size)
    #expect(
      note
        == "The achieved cost is that of everybody who was ever enrolled, in work or not: \(cost / 1_000_000) people."
    )
  }

  @Test("What each active person had is theirs alone, whatever others had, over all time and over a year")
  func supportEach() throws {
    let workspace = try SampleReports(60).workspace
    let query = ListQuery(
      filter: try Filter.parse("status:active", today: workspace.today), me: nil, today: workspace.today)
    let year = try ReportPeriod(SampleReports.today.adding(days: -365), to: nil)
    for period in [.always, year] {
      let contacts = try workspace.list(query, from: .first, count: 60).compactMap {
        try workspace.facts(of: $0.caseRecord)
      }.map { facts in
        facts.contacts.filter {
          $0.stands && $0.kind.countsAsContact && $0.happenedOn >= period.from ?? $0.happenedOn
            && $0.happenedOn <= workspace.today
        }.count
      }
      let tables = try workspace.report(ReportOrder(.support, period: period)).tables
      let row = try #require(tables.last?.rows.first)
      let (sum, people) = (contacts.reduce(0, +), contacts.count)
      #expect(row.cells[0].count == people)
      #expect(row.cells[1].figure == .tenths((sum * 20 + people) / (people * 2)))
      #expect(sum < tables[0].total?.cells[1].size ?? 0)
    }
  }

  @Test("A report of an earlier day and a kept one list nobody of today")
  func filtersOfToday() throws {
    let sample = try SampleReports(60)
    let workspace = sample.workspace
    try workspace.identify(initials: "NH")
    #expect(try workspace.report(ReportOrder(of: .statuses)).json.spread.contains("\"filter\""))
    let past = try ReportOrder(.statuses, asOf: SampleReports.today.adding(days: -90))
    #expect(try !workspace.report(past).json.spread.contains("\"filter\""))
    #expect(try !workspace.keepReport(ReportOrder(of: .statuses)).report.json.spread.contains("\"filter\""))
    #expect(try !workspace.keptReport(1).json.spread.contains("\"filter\""))
    #expect(try !workspace.recount(1).json.spread.contains("\"filter\""))
    withExtendedLifetime(sample) {}
  }

  @Test("What is hidden says that another report beside it may tell it")
  func withinOneReport() throws {
    let note = "What is hidden holds within this report: another one of the same people may tell it."
    #expect(Suppression.applied(to: try estimate((.nurse, 10), (.pharmacist, 1))).notes.contains(note))
    #expect(!Suppression.applied(to: try estimate((.nurse, 10))).notes.contains(note))
  }

  @Test("What is not there is no figure that is kept back, and a sum of nobody is none")
  func nothingToKeepBack() throws {
    var line = CensusLine(stage: .employed, status: .active, isEnrolled: true, people: 3)
    (line.profession, line.job) = (.nurse, .otherJob)
    var figures = ReportFigures(try ReportOrder(.economic), on: SampleReports.today)
    figures.census = Census(day: SampleReports.today, lines: [line])
    let report = figures.report(plan: ProgrammePlan(name: "Sample", checkedOn: SampleReports.today))
    #expect(report.tables[1].total?.cells.map(\.words) == ["3", "–", "–", "3", "–"])
    let shown = Suppression.applied(to: report)
    #expect(shown.tables[0].rows.dropFirst().allSatisfy { $0.cells.map(\.words) == ["–", "–"] })
  }

  @Test("Without rates the estimate says what is left out, and makes no total of it")
  func noRates() throws {
    var line = CensusLine(stage: .employed, status: .active, isEnrolled: true, people: 4)
    line.profession = .nurse
    line.job = .otherJob
    let day = SampleReports.today
    var figures = ReportFigures(try ReportOrder(.economic), on: day)
    figures.census = Census(day: day, lines: [line])
    var plan = ProgrammePlan(name: "Sample", checkedOn: day)
    var report = figures.report(plan: plan)
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
    report = figures.report(plan: plan)
    #expect(report.tables[0].rows[1].cells.map(\.words) == ["–", "–"])
  }
}

extension Report {
  /// Every figure of every table.
  var cells: [ReportCell] {
    tables.flatMap { $0.rows + ($0.total.map { [$0] } ?? []) }.flatMap(\.cells)
  }
}
