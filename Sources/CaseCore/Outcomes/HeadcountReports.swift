/// Reports that count people by one thing.
extension Census {
  /// People by profession, specialties under a row of their own.
  package func professions(_ programme: String) -> Report {
    let known = Set(lines.compactMap { line in line.profession.map { ProfessionGroup($0, line.specialty) } })
    let groups = known.union(known.map { ProfessionGroup($0.profession) }).sorted(by: inOrder)
    var rows = groups.map { PeopleGroup.group($0, beside: groups) }
    if lines.contains(where: { $0.profession == nil }) { rows.append(.profession(nil)) }
    return Report(
      .professions, programme: programme, asOf: day,
      tables: [headcount("Profession", rows, columns: PeopleGroup.columns(over: period))])
  }

  /// People by nationality, the most frequent first.
  package func nationalities(_ programme: String) -> Report {
    let codes = Set(lines.map(\.nationality))
    let rows = codes.map { PeopleGroup.nationality($0) }
      .map { (group: $0, people: count($0)) }
      .sorted { ($1.people, $0.group.label) < ($0.people, $1.group.label) }
    return Report(
      .nationalities, programme: programme, asOf: day,
      tables: [headcount("Nationality", rows.map(\.group), columns: PeopleGroup.columns(over: period))])
  }

  /// People by status.
  package func statuses(_ programme: String) -> Report {
    let rows = CaseStatus.allCases.map { PeopleGroup.status($0) }
    return Report(
      .statuses, programme: programme, asOf: day,
      tables: [headcount("Status", rows, columns: [.identified])])
  }

  /// People by stage, each with the name that the programme has for it.
  package func stages(_ programme: String, names: [Stage: String] = [:]) -> Report {
    let rows = Stage.allCases.map { PeopleGroup.stage($0, called: names[$0]) }
    return Report(
      .stages, programme: programme, asOf: day,
      tables: [headcount("Stage", rows, columns: [.identified, .active])])
  }

  /// Jobs by how near they are to the profession.
  package func jobs(_ programme: String) -> Report {
    let kinds = EmploymentRelation.allCases.map { PeopleGroup.inWork($0.name, [$0]) }
    let enrolled = count(.enrolled)
    let rows = kinds.map { kind in
      let people = count(kind, .enrolled)
      return ReportRow(
        kind.label,
        [
          ReportCell(.people(people), people: joined(kind, .enrolled)),
          ReportCell(share(of: people, in: enrolled)),
        ])
    }
    let total = ReportRow(
      "Ever enrolled", [ReportCell(.people(enrolled), people: "enrolled"), ReportCell(.nothing)])
    let table = ReportTable(
      "", heading: "Kind", columns: ["People", "Of all enrolled"], rows: rows, total: total,
      counting: .apart)
    return Report(.jobs, programme: programme, asOf: day, tables: [table])
  }

  /// Over a period, who has nobody in it has no row.
  private func headcount(_ heading: String, _ groups: [PeopleGroup], columns: [PeopleGroup]) -> ReportTable {
    let rows = groups.map { row in ReportRow(row.label, columns.map { cell(row, $0) }) }
    return ReportTable(
      "", heading: heading, columns: columns.map(\.label),
      rows: rows.filter { row in period.isAlways || row.cells.contains { $0.count != 0 } },
      total: ReportRow("Total", columns.map { cell($0, .identified) }), counting: .once)
  }

  private func cell(_ row: PeopleGroup, _ column: PeopleGroup) -> ReportCell {
    ReportCell(.people(count(row, column)), people: joined(row, column))
  }
}

/// The filter of those who belong to two groups.
func joined(_ first: PeopleGroup, _ second: PeopleGroup) -> String {
  [first.filter, second.filter].filter { !$0.isEmpty }.joined(separator: " ")
}

/// A share in tenths of a per cent, rounded to the nearest; nothing of nothing is no share.
func share(of part: Int, in whole: Int) -> ReportCell.Figure {
  whole == 0 ? .nothing : .share(tenths: (part * 2_000 + whole) / (whole * 2))
}

/// By profession in the order of the vocabulary, the profession before its specialties.
private func inOrder(_ left: ProfessionGroup, _ right: ProfessionGroup) -> Bool {
  place(of: left) < place(of: right)
}

private func place(of group: ProfessionGroup) -> (Int, Int) {
  (
    Profession.allCases.firstIndex(of: group.profession) ?? 0,
    group.specialty.flatMap { Specialty.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
  )
}
