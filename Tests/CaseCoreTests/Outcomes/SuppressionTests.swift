import CaseCore
import Testing

/// Nobody can be read out of the numbers that leave the room.
@Suite struct SuppressionTests {
  @Test("A small row is put together with the smallest other one that keeps it from being subtracted back")
  func others() {
    let shown = Suppression.applied(to: table([40, 3, 12, 7]))
    #expect(shown.rows.map(\.label) == ["0", "2", "Others"])
    #expect(shown.rows.map { $0.cells[0].words } == ["40", "12", "10"])
    #expect(shown.total?.cells[0].words == "62")
  }

  @Test("Two rows of one person each are joined by a third, because two is one and one")
  func ones() {
    let shown = Suppression.applied(to: table([40, 1, 1, 9]))
    #expect(shown.rows.map { $0.cells[0].words } == ["40", "11"])
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

  @Test(
    "In a second column only what is small is hidden, and the smallest that would give it back is kept back")
  func columns() {
    let shown = Suppression.applied(to: table([[40, 20], [30, 2], [20, 9], [10, 0]]))
    #expect(shown.rows.map { $0.cells[0].words } == ["40", "30", "20", "10"])
    #expect(shown.rows.map { $0.cells[1].words } == ["20", "under 5", "kept back", "0"])
    #expect(shown.total?.cells.map(\.words) == ["100", "31"])
  }

  @Test("Large figures are never called under 5: what protects others is kept back")
  func words() {
    var random = LanguageRandom(seed: 9)
    for _ in 0..<1_000 {
      let rows = (0..<5).map { _ in (0..<3).map { _ in Int.random(in: 0...40, using: &random) } }
      for counting in [ReportTable.Counting.once, .several, .apart] {
        let made = table(rows, counting)
        let shown = Suppression.applied(to: made)
        for (row, before) in zip(shown.rows, made.rows) where row.label == before.label {
          for (cell, exact) in zip(row.cells, before.cells) where cell.figure == .hidden {
            #expect((1..<5).contains(exact.count ?? 0))
          }
        }
      }
    }
  }

  @Test("Where amounts would give small rows away, these and their sum are kept back, and no other")
  func amounts() {
    var priced = table([40, 3, 4])
    for row in priced.rows.indices { priced.rows[row].cells.append(ReportCell(.money(Money(pence: 500)))) }
    priced.total?.cells.append(ReportCell(.money(Money(pence: 1500))))
    priced.columns.append("Potential")
    priced.pricedColumn = 1
    let shown = Suppression.applied(to: priced)
    #expect(shown.rows.map { $0.cells.map(\.words) } == [["40", "£5"], ["7", "kept back"]])
    #expect(shown.total?.cells.map(\.words) == ["47", "kept back"])
  }

  @Test("Where somebody may stand in several rows, few people's details are kept back and the people stay")
  func several() {
    var made = table([[10, 10, 2], [8, 8, 6], [3, 3, 1], [9, 9, 7]], .several)
    made.total = ReportRow("Total", [30, 30, 16].map { ReportCell(.people($0)) })
    let shown = Suppression.applied(to: made)
    #expect(shown.rows.map { $0.cells[0].words } == ["10", "kept back", "under 5", "9"])
    #expect(shown.rows[0].cells.map(\.words) == ["10", "kept back", "kept back"])
    #expect(shown.rows[3].cells.map(\.words) == ["9", "9", "7"])
    #expect(shown.total == made.total)
  }

  @Test("What cannot be added up hides only what is small")
  func apart() {
    let shown = Suppression.applied(to: table([[40, 3], [7, 9]], .apart))
    #expect(shown.rows.map { $0.cells.map(\.words) } == [["40", "under 5"], ["7", "9"]])
  }

  @Test("Across, the sums of rows stay and what they are made of is kept back in a block")
  func across() {
    let shown = Suppression.applied(to: table([[82, 82, 164], [4, 8, 12], [0, 0, 0]], .onceAcross))
    #expect(
      shown.rows.map { $0.cells.map(\.words) } == [
        ["kept back", "kept back", "164"], ["kept back", "kept back", "12"], ["0", "0", "0"],
      ])
    #expect(shown.total?.cells.map(\.words) == ["86", "90", "176"])
    let rare = Suppression.applied(to: table([[30, 1, 40, 71], [20, 1, 30, 51]], .onceAcross))
    #expect(rare.columns == ["Column 3", "Others", "Column 4"])
    #expect(rare.rows.map { $0.cells.map(\.words) } == [["40", "31", "71"], ["30", "21", "51"]])
  }

  @Test(
    "Columns of which one holds the next tell of no few people, nor do the people of whom each has one thing")
  func nested() {
    // Everybody has one: nine, and five in three rows; twelve are done, so that two of the three rows are one.
    let ones = nested([[9, 9, 9], [1, 1, 0], [1, 1, 0], [3, 3, 3]])
    #expect(ones.total?.cells.map(\.words) == ["14", "kept back", "kept back"])
    let six = nested([[5, 5, 5], [1, 1, 1]])
    #expect(six.total?.cells.map(\.words) == ["kept back", "kept back", "kept back"])
    // One row with nothing done has what all have more than all have done.
    let four = nested([[28, 28, 25], [2, 2, 2], [3, 3, 3], [1, 1, 0]])
    #expect(four.rows.map { $0.cells[1].words } == Array(repeating: "kept back", count: 4))
    #expect(four.total?.cells.map(\.words) == ["34", "34", "30"])
    let many = nested([[28, 28, 25], [2, 3, 2], [3, 4, 2], [1, 2, 0]])
    #expect(many.rows[0].cells.map(\.words) == ["28", "28", "25"])
    #expect(many.total?.cells.map(\.words) == ["34", "37", "29"])
  }

  /// A table of people, what they have, and what of it is done, with small numbers hidden.
  private func nested(_ rows: [[Int]]) -> ReportTable {
    let row = { (label: String, figures: [Int]) in
      ReportRow(
        label,
        [ReportCell(.people(figures[0]))]
          + figures.dropFirst().map { ReportCell(.count($0), behind: min($0, figures[0])) })
    }
    var table = ReportTable(
      "", heading: "Who", columns: ["People", "All", "Done"], rows: rows.map { row("Row", $0) },
      total: row("Total", (0..<3).map { column in rows.map { $0[column] }.reduce(0, +) }))
    table.nested = [[1, 2]]
    return Suppression.applied(to: table)
  }

  @Test("Of four rows of one person each it is not told that their sum is few, too")
  func fewInAll() {
    let shown = Suppression.applied(to: table([1, 1, 1, 1]))
    #expect(shown.rows.map { $0.cells[0].words } == Array(repeating: "under 5", count: 4))
    #expect(shown.total?.cells[0].words == "kept back")
    #expect(Suppression.applied(to: table([1, 2, 1])).total?.cells[0].words == "under 5")
  }

  @Test("A report says what the words in it mean, and leaves out notes that tell of few people")
  func note() {
    let mixed = table([[40, 20], [30, 2], [20, 9], [10, 0], [3, 0], [4, 0]])
    let report = Report(.professions, programme: "Sample", asOf: Day(number: 20_780), tables: [mixed])
    #expect(
      Suppression.applied(to: report).notes == [
        "“under 5”: one to four people.",
        "“kept back”: what few people have, or what that could be worked out from.",
        "“Others”: rows of fewer than 5 people, and the next ones where those could be worked out.",
        "What is hidden holds within this report: another one of the same people may tell it.",
        "Differences are not protected: what one column or step has more than the next may be few people.",
      ])
    var again = table([40, 20])
    (again.title, again.repeatsTheFirst) = ("Again", true)
    var two = report
    two.tables.append(again)
    #expect(
      Suppression.applied(to: two).notes.last == "“Again” is left out: it would give back what is hidden.")
  }
}
