/// Tests, and how often they are passed.
extension ReportFigures {
  var sittingTables: [ReportTable] {
    var table = ReportTable(
      "Sittings", heading: "Test",
      columns: [
        "People", "Sittings", "Passed", "Failed", "No result", "Not judged", "Pass rate", "First time",
      ],
      rows: rows(of: .sittings, testName).map { ReportRow($0.label, sittingCells($0.keys)) },
      total: ReportRow("Total", sittingCells(nil)))
    table.nested = [[1]]
    return [table, componentTable]
  }

  private func sittingCells(_ row: [String?]?) -> [ReportCell] {
    let tally = tally(.sittings)
    let (passed, failed) = (tally.sum(.passed, row), tally.sum(.failed, row))
    let firsts = share(of: tally.sum(.firstsPassed, row), in: tally.sum(.firsts, row))
    return [
      people(.sittings, .sittings, row), things(.sittings, .sittings, row), things(.sittings, .passed, row),
      things(.sittings, .failed, row), things(.sittings, .waiting, row),
      things(.sittings, .unjudged, row), ReportCell(share(of: passed, in: passed + failed)),
      ReportCell(firsts),
    ]
  }

  private var componentTable: ReportTable {
    var table = ReportTable(
      "Components of the language tests", heading: "Component",
      columns: ["People", "Results", "Enough", "Rate"],
      rows: componentRows.map { row in
        let tally = tally(.components)
        return ReportRow(
          "\(testName(row[0] ?? "")) \(row[1] ?? "")",
          [
            people(.components, .results, row), things(.components, .results, row),
            things(.components, .reached, row),
            ReportCell(share(of: tally.sum(.reached, row), in: tally.sum(.results, row))),
          ])
      })
    table.repeatsTheFirst = true
    return table
  }

  /// The language tests with their skills in the usual order, as far as there are results.
  private var componentRows: [[String?]] {
    let all = LanguageTest.allCases.flatMap { test in
      Skill.allCases.map { [test.rawValue as String?, $0.rawValue] }
    }
    return all.filter { tally(.components).rows[$0] != nil }
  }

  /// The name as people write it; a key that no pathway knows stays as it is.
  private func testName(_ key: String) -> String {
    LanguageTest(rawValue: key)?.name ?? testNames[key] ?? key
  }

  var sittingNotes: [TellingNote] {
    [
      leavingOut(.sittings, .unjudged, "sitting", printedIn: "Not judged") {
        "Passed, failed and no result leave out \($0): the candidate's pathway asks nothing of that test or version."
      }
    ].compactMap(\.self)
  }
}
