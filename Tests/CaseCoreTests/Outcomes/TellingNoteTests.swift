import CaseCore
import Testing

/// Notes whose numbers would tell of few people.
@Suite struct TellingNoteTests {
  private let day = Day(number: 20_780)
  private let plan = ProgrammePlan(name: "Sample", checkedOn: Day(number: 20_780))

  /// Placements at two hosts: so many begun ones of which no hours are recorded.
  private func placements(withoutHours: Int) -> Report {
    var figures = ReportFigures(ReportOrder(of: .placements), on: day)
    for name in ReportName.placements.tallies {
      var tally = Tally(name)
      for (key, count) in [("North", 20), ("South", 30)] {
        let none = key == "North" ? withoutHours : 0
        let sums = [count, count, count, count, 300, none, 0]
        tally.add(TallySums(sums: sums, people: sums), to: [key])
        tally.add(toTotal: TallySums(sums: sums, people: sums))
      }
      figures.tallies[name] = tally
    }
    return figures.report(plan: plan)
  }

  @Test("A note of one begun placement says some where small numbers are hidden, one of seven says seven")
  func few() {
    let one = placements(withoutHours: 1)
    #expect(one.notes == ["The hours leave out 1 begun placement: none are recorded."])
    #expect(
      Suppression.applied(to: one).notes.first
        == "The hours leave out some begun placements: none are recorded.")
    let seven = placements(withoutHours: 7)
    #expect(seven.notes == ["The hours leave out 7 begun placements: none are recorded."])
    #expect(Suppression.applied(to: seven).notes.first == seven.notes.first)
  }

  @Test(
    "A note that is told by mistake is found: by its own number, and as the sum of a column that is hidden")
  func plantedFault() {
    let one = placements(withoutHours: 1)
    var shown = Suppression.applied(to: one)
    #expect(NoteAttack(shown, one).told.isEmpty)
    shown.notes = one.notes
    #expect(NoteAttack(shown, one).told == [1])
    var made = Report(
      .support, programme: "Sample", asOf: day, tables: [table([[9, 9], [3, 2]], .several)],
      notes: ["The time leaves out 11 contacts."])
    made.tables[0].total = ReportRow("Total", [ReportCell(.people(12)), ReportCell(.count(11), behind: 4)])
    shown = Suppression.applied(to: made)
    shown.tables[0].rows[0].cells[1] = made.tables[0].rows[0].cells[1]
    #expect(shown.tables[0].total?.cells[1].figure == .keptBack)
    #expect(NoteAttack(shown, made).solved == [1])
  }

  @Test("Where anything is hidden, a number that might give it back is not told either")
  func hidden() {
    var report = placements(withoutHours: 7)
    report.tables[0].rows[0].cells[4] = ReportCell(.count(2), behind: 2)
    let notes = Suppression.applied(to: report).notes
    #expect(notes.first == "The hours leave out some begun placements: none are recorded.")
  }

  @Test("Of the erased only is said that they are fewer than 5, and of those in work beside the slides")
  func people() {
    var figures = ReportFigures(ReportOrder(of: .statuses), on: day)
    figures.census = Census(day: day, lines: [])
    figures.erased = 2
    let words = "people were erased from the file since: whoever of them had a case then is missing here."
    let report = figures.report(plan: plan)
    #expect(report.notes == ["2 \(words)"])
    #expect(Suppression.applied(to: report).notes == ["Fewer than 5 \(words)"])
  }

  @Test(
    "A total of which one part is small keeps every part back, since one can be worked out from the others")
  func partsOfTotal() {
    let cells = { (counts: [Int]) in counts.map { ReportCell(.count($0), behind: $0) } }
    let made = ReportTable(
      "", heading: "Test", columns: ["People", "Sat", "Passed", "Failed"],
      rows: [
        ReportRow("OET", [ReportCell(.people(20))] + cells([20, 18, 2])),
        ReportRow("IELTS", [ReportCell(.people(30))] + cells([30, 28, 2])),
      ], total: ReportRow("Total", [ReportCell(.people(50))] + cells([50, 46, 4])))
    let shown = Suppression.applied(to: made)
    #expect(shown.total?.cells.map(\.words) == ["50", "kept back", "kept back", "kept back"])
  }
}
