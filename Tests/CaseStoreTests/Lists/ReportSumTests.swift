import CaseCore
import GRDB
import Testing

@testable import CaseStore

@Suite("Parts and totals of reports")
struct ReportSumTests {
  private let plan = ProgrammePlan(name: "North", checkedOn: RandomProgrammes.day)

  private func report(_ order: ReportOrder, _ programmes: RandomProgrammes) throws -> Report {
    try programmes.queue.read { db in
      var reading = try ReportReading(order, on: RandomProgrammes.day, programmes.shelf, db)
      while try reading.page(db) {}
      return reading.figures.report(plan: plan)
    }
  }

  /// What a cell adds to its column; nothing for a share, a median or a figure for each person.
  private func amount(_ cell: ReportCell) -> Int? {
    switch cell.figure {
    case .count(let count), .minutes(let count): cell.people == nil ? nil : count
    case .money(let money): cell.people == nil ? nil : money.pence
    case .people(let count): count
    default: nil
    }
  }

  @Test("In every report of 1,000 random programmes the parts make the total, over all time and over a year")
  func thousand() throws {
    var programmes = try RandomProgrammes(seed: 11)
    let year = try ReportPeriod(
      RandomProgrammes.day.adding(days: -500), to: RandomProgrammes.day.adding(days: -135))
    for number in 0..<1_000 {
      try programmes.write()
      let name = ReportName.allCases[number % ReportName.allCases.count]
      for period in name.takesPeriod ? [.always, year] : [.always] {
        let report = try report(ReportOrder(name, period: period), programmes)
        for table in report.tables { check(table, of: report, people: programmes.people.count) }
      }
    }
  }

  /// Things add up; people who may stand in several rows count once in the total, so that it is no more than the
  /// sum and no less than any row.
  private func check(_ table: ReportTable, of report: Report, people: Int) {
    // What stands under jobs and the estimate is no sum of their rows.
    guard let total = table.total, report.name != .jobs, report.name != .economic else { return }
    for column in table.columns.indices {
      let parts = table.rows.compactMap { amount($0.cells[column]) }
      guard let sum = amount(total.cells[column]), !parts.isEmpty else { continue }
      let place = "\(report.name.rawValue), \(table.title), \(table.columns[column])"
      if case .people = total.cells[column].figure, table.columns[0] == "People", report.name != .exits {
        #expect(sum <= parts.reduce(0, +) && sum >= (parts.max() ?? 0) && sum <= people, "\(place)")
      } else {
        #expect(parts.reduce(0, +) == sum, "\(place)")
      }
    }
  }

  @Test("Of 200 random programmes, those have shown English whom the rules over their sittings say")
  func english() throws {
    var programmes = try RandomProgrammes(seed: 12)
    var shown = 0
    for _ in 0..<200 {
      try programmes.write()
      let expected = programmes.people.filter { facts in
        guard facts.statuses.contains(where: { $0.status == .active }) else { return false }
        switch facts.englishStanding(on: RandomProgrammes.day) {
        case .passed?, .ended?: return true
        default: return facts.hasPassedBefore
        }
      }
      let row = try report(ReportOrder(.funnel), programmes).tables[1].rows[1]
      #expect(row.label == "English shown")
      #expect(row.cells[0].count == expected.count)
      shown += expected.count
    }
    #expect(shown > 10)
  }

  @Test("A file that is counted page by page has the same figures as one that is counted at once")
  func pages() throws {
    let club = try ScratchClub()
    for number in 0..<30 { _ = try club.enrol("Person \(number)") }
    let order = try ReportOrder(.professions)
    var told: [Int] = []
    let figures = try club.file.figures(order, today: club.today) { told.append($0) }
    #expect(figures.people == 30)
    #expect(told == [30])
    #expect(figures.census?.lines.map(\.people).reduce(0, +) == 30)
  }

  @Test("A report that is stopped gives nothing")
  func stopped() throws {
    let club = try ScratchClub()
    _ = try club.enrol("Fatima Haddad")
    #expect(throws: CancellationError.self) {
      _ = try club.file.figures(ReportOrder(.exits), today: club.today) { _ in throw CancellationError() }
    }
  }

  @Test("The address of a figure comes back from its text, whatever a key holds")
  func address() throws {
    let period = try ReportPeriod(nil, to: RandomProgrammes.day)
    for key in [nil, "any", "none", "=", "a | b", "|", " | =", "\"North\", | Hall", "العربية", Counted.any] {
      let figure = Counted(.placements, .started, in: period, row: [key])
      #expect(Counted(text: figure.text) == figure)
      let filter = try Filter.parse(figure.filter, today: RandomProgrammes.day)
      #expect(filter == Filter(terms: [FilterTerm(.figure(figure))]))
      #expect(filter.text == figure.filter)
    }
    #expect(Counted(text: "placements | opened | ..") == nil)
    #expect(Counted(text: "placements | started | 2026-02-30..") == nil)
    #expect(Counted(text: "exit soon | people | .. | =job") == nil)
    #expect(
      #expect(throws: Refusal.self) { try Filter.parse("figure:x", today: RandomProgrammes.day) }?.summary
        == "The filter was not applied: “x” at column 8 is not a figure of a report, as a report's list of people "
        + "has it.")
  }
}

extension CaseFacts {
  /// Whether English was shown on the day of some sitting, though a later one has not.
  fileprivate var hasPassedBefore: Bool {
    sittings.contains { sitting in
      if case .passed = englishStanding(on: sitting.satOn) { true } else { false }
    }
  }
}
