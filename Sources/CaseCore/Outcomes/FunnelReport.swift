/// How far people came.
extension ReportFigures {
  var funnelTables: [ReportTable] {
    [
      funnel(
        .stages, "Stages reached", heading: "Stage", since: "Since the one before",
        labels: ["Enrolled"] + Stage.allCases.dropFirst().map { stageNames[$0] ?? $0.name }),
      funnel(
        .milestones, "Events", heading: "Event", since: "Since enrolled",
        labels: [
          "Enrolled", "English shown", "Placement begun", "Registered", "Paid job begun",
          "Registered post begun",
        ]),
    ]
  }

  private func funnel(
    _ name: TallyName, _ title: String, heading: String, since: String, labels: [String]
  ) -> ReportTable {
    let all = tally(name).people(.enrolled)
    return ReportTable(
      title, heading: heading, columns: ["People", "Of enrolled", since],
      rows: zip(labels, name.measures).map { label, measure in
        let share = share(of: tally(name).people(measure), in: all)
        let days = measure == .enrolled ? ReportCell(.nothing) : median(name, measure)
        return ReportRow(label, [people(name, measure), ReportCell(share), days])
      }, counting: .apart)
  }
}
