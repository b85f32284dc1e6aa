/// Headcounts by what the person record says.
extension ReportFigures {
  var genderTables: [ReportTable] {
    [
      headcount(
        .genders, "Gender", rows: rows(of: .genders, \.capitalisedFirst).map { ($0.label, $0.keys[0]) })
    ]
  }

  var ageTables: [ReportTable] {
    let bands = AgeBand.allCases.map { ($0.name as String?, $0.rawValue as String?) }
    let unknown: [(String?, String?)] = tally(.ages).rows[[nil]] == nil ? [] : [(nil, nil)]
    return [headcount(.ages, "Age", rows: bands + unknown)]
  }

  private func headcount(
    _ name: TallyName, _ heading: String, rows: [(label: String?, key: String?)]
  ) -> ReportTable {
    let columns: [TallyMeasure] = [.identified, .enrolled, .active]
    return ReportTable(
      "", heading: heading, columns: columns.map(\.name),
      rows: rows.map { row in
        ReportRow(row.label ?? "Not recorded", columns.map { people(name, $0, [row.key]) })
      }, total: ReportRow("Total", columns.map { people(name, $0) }), counting: .once)
  }
}

/// Ages that are counted together.
package enum AgeBand: String, Vocabulary {
  case under25 = "under 25"
  case from25 = "25 to 34"
  case from35 = "35 to 44"
  case from45 = "45 to 54"
  case from55 = "55 and over"

  /// The first year of age that no longer belongs; nothing for the last band.
  package var end: Int? {
    switch self {
    case .under25: 25
    case .from25: 35
    case .from35: 45
    case .from45: 55
    case .from55: nil
    }
  }
}
