import CaseCore
import Testing

/// Nobody can be read out of the numbers that leave the room.
@Suite struct SuppressionTests {
  @Test("A small row is hidden, with the smallest other one that keeps it from being subtracted back")
  func second() {
    let shown = Suppression.applied(to: table([40, 3, 12, 7]))
    #expect(shown.rows.map { $0.cells[0].words } == ["40", "under 5", "12", "under 5"])
    #expect(shown.total?.cells[0].words == "62")
  }

  @Test("Two rows of one person each are joined by a third, because two is one and one")
  func ones() {
    let shown = Suppression.applied(to: table([40, 1, 1, 9]))
    #expect(shown.rows.map { $0.cells[0].words } == ["40", "under 5", "under 5", "under 5"])
  }

  @Test("Nought is shown, and a table without small rows stays as it is")
  func nought() {
    let table = table([40, 0, 12])
    #expect(Suppression.applied(to: table) == table)
  }

  @Test("A single small row takes the total with it")
  func alone() {
    let shown = Suppression.applied(to: table([3, 0]))
    #expect(shown.rows.map { $0.cells[0].words } == ["under 5", "0"])
    #expect(shown.total?.cells[0].words == "under 5")
  }

  @Test("Where amounts would give small numbers away, the rows are left out and the total stays")
  func amounts() {
    var priced = table([40, 3])
    for row in priced.rows.indices { priced.rows[row].cells.append(ReportCell(.money(Money(pence: 5)))) }
    priced.total?.cells.append(ReportCell(.money(Money(pence: 10))))
    let shown = Suppression.applied(to: priced)
    #expect(shown.rows.isEmpty)
    #expect(shown.total == priced.total)
  }

  @Test("A report says that rows are hidden")
  func note() {
    let report = Report(
      .professions, programme: "Sample", asOf: Day(number: 20_780), tables: [table([40, 3, 12])])
    #expect(
      Suppression.applied(to: report).notes == [
        "Rows of fewer than 5 people, and as many more as keep them from being worked out, are not shown."
      ])
  }

  @Test("Attacked with every sum that is printed, no hidden cell of 2,000 random tables has only one answer")
  func attack() {
    var random = LanguageRandom(seed: 7)
    var attacked = 0
    for _ in 0..<2_000 {
      let columns = Int.random(in: 1...3, using: &random)
      let rows = (0..<Int.random(in: 2...7, using: &random)).map { _ in
        (0..<columns).map { _ in Int.random(in: 0...9, using: &random) }
      }
      let shown = Suppression.applied(to: table(rows))
      for column in 0..<columns {
        let hidden = rows.indices.filter { shown.rows[$0].cells[column].figure == .hidden }
        guard !hidden.isEmpty, shown.total?.cells[column].figure != .hidden else { continue }
        attacked += 1
        let sum = hidden.map { rows[$0][column] }.reduce(0, +)
        #expect(answers(cells: hidden.count, sum: sum), "\(rows)")
      }
    }
    #expect(attacked > 500)
  }

  /// Whether so many cells of one or more, of which only the sum is known, can be filled in more than one way.
  private func answers(cells: Int, sum: Int) -> Bool { cells > 1 && sum > cells }

  private func table(_ counts: [Int]) -> ReportTable { table(counts.map { [$0] }) }

  private func table(_ rows: [[Int]]) -> ReportTable {
    let columns = rows[0].indices
    return ReportTable(
      "", heading: "Row", columns: columns.map { "Column \($0)" },
      rows: rows.enumerated().map { ReportRow("\($0)", $1.map { ReportCell(.people($0)) }) },
      total: ReportRow(
        "Total", columns.map { column in ReportCell(.people(rows.map { $0[column] }.reduce(0, +))) }))
  }
}
