/// What is known of people once they have left, and why they left.
extension ReportFigures {
  var outcomeTables: [ReportTable] {
    [
      crossed(
        .outcomes, title: "", heading: "Job or education", rows: workRows,
        columns: [("On leaving", "0"), ("4 weeks", "28"), ("13 weeks", "91"), ("26 weeks", "182")])
    ]
  }

  /// The kinds of work, then what is not known or not yet due.
  private var workRows: [(label: String, key: String?)] {
    EmploymentRelation.allCases.map { ($0.name, $0.rawValue) }
      + [("None recorded", "none"), ("Not so long ago", "later")]
  }

  var exitTables: [ReportTable] {
    let all = tally(.exits).people(.people)
    let reasons = ExitReason.allCases.map { [$0.rawValue as String?] } + [[nil]]
    let rows = reasons.filter { tally(.exits).rows[$0] != nil }.map { reason in
      ReportRow(
        reason[0].flatMap { ExitReason(rawValue: $0)?.name } ?? "Not recorded",
        [
          people(.exits, .people, reason),
          ReportCell(share(of: tally(.exits).people(.people, reason), in: all)),
          median(.exits, .days, reason),
        ])
    }
    return [
      ReportTable(
        "", heading: "Reason", columns: ["People", "Of all who left", "With us"], rows: rows,
        total: ReportRow("Total", [people(.exits, .people), ReportCell(.nothing), ReportCell(.nothing)]),
        counting: .once)
    ]
  }
}

/// The table of the European Social Fund: who came in and what became of those who left, by gender.
extension ReportFigures {
  var entryExitTables: [ReportTable] {
    let ages: [(label: String, key: String?)] = [
      ("Under 25", "under 25"), ("25 to 54", "25 to 54"), ("Over 54", "over 54"), ("Age not recorded", nil),
    ]
    let work: [(label: String, key: String?)] = [
      ("In a job", "job"), ("In education", "education"), ("Nothing recorded", "none"),
    ]
    return [
      byGender(.entryAges, "On entry, by age", "Age", ages),
      byGender(.entryWork, "On entry, by work", "Work", work),
      byGender(.exitSoon, "Within four weeks of leaving", "Result", work),
      byGender(.exitLater, "Six months after leaving", "Result", work + [("Not so long ago", "later")]),
    ]
  }

  private func byGender(
    _ name: TallyName, _ title: String, _ heading: String, _ rows: [(label: String, key: String?)]
  ) -> ReportTable {
    let keys = genders.map { (label: $0?.capitalisedFirst ?? "Not recorded", key: $0) }
    var table = crossed(
      name, title: title, heading: heading, rows: rows, columns: keys + [("All", Counted.any)])
    table.counting = .onceAcross
    return table
  }

  /// The genders of any table, so that all have the same columns.
  private var genders: [String?] {
    let all = Set(order.name.tallies.flatMap { tally($0).rows.keys.map { $0[1] } })
    return all.sorted { ($0.map { "0" + $0 } ?? "1") < ($1.map { "0" + $0 } ?? "1") }
  }
}
