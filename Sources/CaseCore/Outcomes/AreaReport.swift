extension ProgrammePlan {
  /// The area's profile, as the programme file has it.
  func areaReport(on day: Day) -> Report {
    guard let area else {
      return Report(
        .area, programme: name, asOf: day, tables: [], notes: ["The programme file describes no area."])
    }
    let table = ReportTable(
      "", heading: "Per cent", columns: [area.here, area.there],
      rows: area.indicators.map {
        ReportRow($0.name, [ReportCell(.share(tenths: $0.here)), ReportCell(.share(tenths: $0.there))])
      }, isAboutPeople: false)
    let titles = area.indicators.map(\.source.title)
    let unique = titles.indices.filter { titles.firstIndex(of: titles[$0]) == $0 }.map { titles[$0] }
    return Report(
      .area, programme: name, asOf: day, tables: [table], notes: unique.map { "Source: \($0)." })
  }
}

/// Makes any report.
extension Census {
  /// Makes the report of a name.
  ///
  /// - Parameters:
  ///   - name: Which report.
  ///   - plan: The programme file: its name, rates and printed figures.
  /// - Returns: The report, with every figure.
  package func report(_ name: ReportName, plan: ProgrammePlan) -> Report {
    var report = made(name, plan: plan)
    if let firstEntry, day < firstEntry {
      report.notes.insert(
        "Nothing was recorded by \(day.fullWords): the first entry is of \(firstEntry.fullWords).", at: 0)
    }
    return report
  }

  private func made(_ name: ReportName, plan: ProgrammePlan) -> Report {
    switch name {
    case .professions: professions(plan.name)
    case .nationalities: nationalities(plan.name)
    case .statuses: statuses(plan.name)
    case .stages: stages(plan.name)
    case .jobs: jobs(plan.name)
    case .economic: EconomicReport(census: self, plan: plan).report
    case .deck: DeckReport(census: self, plan: plan).report
    case .area: plan.areaReport(on: day)
    }
  }
}
