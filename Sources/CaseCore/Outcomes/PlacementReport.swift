/// Placements by who hosts them.
extension ReportFigures {
  var placementTables: [ReportTable] {
    var departments = placements(.departments, "By department", "Department")
    departments.hasTotalOfFirst = true
    return [placements(.placements, "By host", "Host"), departments]
  }

  private func placements(_ name: TallyName, _ title: String, _ heading: String) -> ReportTable {
    var table = ReportTable(
      title, heading: heading, columns: ["People", "All", "Offered", "Started", "Completed", "Hours"],
      rows: rows(of: name, with: .placements).map { row in
        ReportRow(row.label, placementCells(name, row.keys))
      }, total: ReportRow("Total", placementCells(name, nil)))
    table.nested = [[1, 2, 3, 4]]
    return table
  }

  private func placementCells(_ name: TallyName, _ row: [String?]?) -> [ReportCell] {
    [people(name, .placements, row)]
      + [.placements, .offered, .started, .completed].map { things(name, $0, row) }
      + [figure(name, .hours, row) { $0 == 0 ? .nothing : .minutes($0 * 60) }]
  }

  var placementNotes: [TellingNote] {
    [
      leavingOut(.placements, .withoutHours, "begun placement") {
        "The hours leave out \($0): none are recorded."
      },
      leavingOut(.placements, .undated, "placement") {
        "The period leaves out \($0) without a day on which it begins."
      },
    ].compactMap(\.self)
  }

  /// A note on things that a sum leaves out; nothing where it leaves out none.
  func leavingOut(
    _ name: TallyName, _ measure: TallyMeasure, _ thing: String, printedIn column: String? = nil,
    _ sentence: (String) -> String
  ) -> TellingNote? {
    let tally = tally(name)
    return TellingNote(
      leavingOut: tally.sum(measure), thing, of: tally.people(measure), printedIn: column, sentence)
  }
}

/// Steps on the way to openings by who offers them.
extension ReportFigures {
  var openingTables: [ReportTable] {
    let columns: [TallyMeasure] = [.proposed, .sent, .interview, .offered, .started, .declined, .withdrawn]
    let cells = { (row: [String?]?) in
      [self.people(.openings, .steps, row)] + columns.map { self.things(.openings, $0, row) }
    }
    return [
      ReportTable(
        "", heading: "Offered by", columns: ["People"] + columns.map(\.name),
        rows: rows(of: .openings).map { ReportRow($0.label, cells($0.keys)) },
        total: ReportRow("Total", cells(nil)))
    ]
  }
}
