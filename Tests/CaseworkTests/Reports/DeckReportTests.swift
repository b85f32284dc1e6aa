import CaseCore
import Casework
import Testing

/// Every figure of the slides, computed from the people of the sample and set against what was printed.
@Suite struct DeckReportTests {
  private static let made = Result {
    let workspace = try SampleReports().workspace
    return try ReportName.allCases.map { try workspace.report(ReportOrder($0)) }
  }

  private func made(_ name: ReportName) throws -> Report {
    try #require(try Self.made.get().first { $0.name == name })
  }

  @Test("183 people, and what each line of the salary table comes to")
  func salaries() throws {
    let report = try made(.economic)
    let table = report.tables[1]
    #expect(
      table.rows.map { [$0.label] + $0.cells.prefix(3).map(\.words) } == [
        ["Doctor", "44", "£61,000", "£2,684,000"],
        ["Doctor, ophthalmology", "1", "£77,000", "£77,000"],
        ["Doctor, anaesthetics", "3", "£50,000", "£150,000"],
        ["Nurse", "71", "£25,000", "£1,775,000"],
        ["Psychologist", "3", "£35,000", "£105,000"],
        ["Physiotherapist", "4", "£30,000", "£120,000"],
        ["Biomedical scientist", "28", "£35,000", "£980,000"],
        ["Pharmacist", "14", "£38,000", "£532,000"],
        ["Dentist", "15", "£70,000", "£1,050,000"],
      ])
    #expect(table.total?.cells.prefix(3).map(\.words) == ["183", "–", "£7,473,000"])
    #expect(
      report.notes.contains(
        "“Outcome 2: salaries” prints £7,365,000 in total, £108,000 less than the potential here."))
  }

  @Test("Benefits and cost of 183 people, paid back after 13.9 months")
  func benefits() throws {
    let report = try made(.economic)
    let potential = report.tables[0].rows.map { [$0.label, $0.cells[1].words] }
    #expect(
      potential == [
        ["People counted", "183"], ["Benefits no longer claimed, a year", "£1,574,532"],
        ["Cost of the programme", "£1,830,000"], ["Cost for each person in work", "–"],
        ["Cost for each registered post", "–"], ["Paid back from benefits after", "13.9 months"],
      ])
  }

  @Test("What was achieved is counted from jobs, and is not what would be possible")
  func achieved() throws {
    let report = try made(.economic)
    let people = report.tables[0].rows[0].cells.map(\.words)
    let jobs = try made(.jobs).tables[0].rows
    let paid = jobs.filter { $0.label != "Education" }.compactMap { $0.cells[0].count }.reduce(0, +)
    #expect(people == [String(paid), "183"])
    #expect(paid > 0 && paid < 60)
  }

  @Test("180 people in 11 rows against 183 in 9, and where the three come from")
  func headcounts() throws {
    let report = try made(.deck)
    #expect(
      sampleRow("Outcome 1: people by profession", report, 0) == ["11", "180", "183", "−3"])
    #expect(sampleRow("Outcome 2: salaries", report, 0) == ["9", "183", "183", "0"])
    #expect(sampleRow("Nurse", report, 1) == ["67", "71", "−4"])
    #expect(sampleRow("Midwife", report, 1) == ["2", "0", "+2"])
    #expect(sampleRow("Psychologist", report, 1) == ["2", "3", "−1"])
    #expect(sampleRow("Doctor", report, 1) == ["48", "48", "0"])
    for note in [
      "“Outcome 1: people by profession” adds up to 180 people in 11 rows, “Outcome 2: salaries” to 183 in 9.",
      "Nurse: 67 in “Outcome 1: people by profession”, 71 in “Outcome 2: salaries”.",
      "Midwife: 2 in “Outcome 1: people by profession”, no row in “Outcome 2: salaries”.",
      "Psychologist: 2 in “Outcome 1: people by profession”, 3 in “Outcome 2: salaries”.",
    ] { #expect(report.notes.contains(note), "\(note)") }
  }

  @Test("Every printed sum is right but the total of the salaries, which is £108,000 below its rows")
  func sums() throws {
    let report = try made(.deck)
    let sums = report.tables[2].rows.map { ($0.label, $0.cells.map(\.words)) }
    #expect(sums.count == 12)
    #expect(sums.filter { $0.1[2] != "0" }.map(\.0) == ["Outcome 2: salaries: total"])
    #expect(
      sampleRow("Outcome 2: salaries: total", report, 2) == ["£7,365,000", "£7,473,000", "−£108,000"])
    #expect(
      sampleRow("Outcome 2: benefits of a year: Everybody: 183 × £8,604", report, 2)
        == ["£1,574,532", "£1,574,532", "0"])
    #expect(
      sampleRow("Outcome 2: cost of USE-IT!: Everybody: 183 × £10,000", report, 2)
        == ["£1,830,000", "£1,830,000", "0"])
    #expect(
      report.notes.contains(
        "“Outcome 2: salaries” prints a total of £7,365,000; its own rows add up to £7,473,000, £108,000 more."
      ))
  }

  @Test("That all 183 are priced as if employed is said beside the figures")
  func potential() throws {
    let paid = try made(.economic).tables[0].rows[0].cells[0].words
    #expect(
      try made(.deck).notes.last
        == "The slides price 183 people as if all were employed. In this file \(paid) have a paid job on the day: "
        + "the rest is potential, not achieved.")
  }

  @Test("Where nothing was printed there is no table, and a note says so")
  func nothingPrinted() throws {
    var figures = ReportFigures(ReportOrder(of: .deck), on: SampleReports.today)
    figures.census = Census(day: SampleReports.today, lines: [])
    let report = figures.report(plan: ProgrammePlan(name: "Youth", checkedOn: SampleReports.today))
    #expect(report.tables.isEmpty)
    #expect(
      report.notes == [
        "There is nothing to set against the file: no figures are printed in the programme file."
      ])
  }

  @Test("The area's four shares stand beside England's")
  func area() throws {
    let table = try made(.area).tables[0]
    #expect(table.columns == ["Smethwick and Ladywood", "England"])
    #expect(
      table.rows.map { $0.cells.map(\.words) } == [
        ["60.1 %", "86.6 %"], ["20.9 %", "4.3 %"], ["48.0 %", "25.6 %"], ["48.2 %", "61.9 %"],
      ])
  }

  private func sampleRow(_ label: String, _ report: Report, _ table: Int) -> [String]? {
    report.tables[table].rows.first { $0.label == label }?.cells.map(\.words)
  }
}
