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

extension Census {
  /// Makes a report that counts everybody.
  func report(_ order: ReportOrder, plan: ProgrammePlan, stageNames: [Stage: String]) -> Report {
    switch order.name {
    case .nationalities: nationalities(plan.name)
    case .statuses: statuses(plan.name)
    case .stages: stages(plan.name, names: stageNames)
    case .jobs: jobs(plan.name)
    case .economic: EconomicReport(self, plan, isPotentialAlone: order.isPotentialAlone).report
    case .deck: DeckReport(census: self, plan: plan).report
    default: professions(plan.name)
    }
  }
}
