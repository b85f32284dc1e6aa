/// What the file gives for a report: counts, without a sentence.
package struct ReportFigures: Equatable, Sendable {
  package let order: ReportOrder
  /// The day by which they judge.
  package let day: Day
  /// The day of the first entry in the file; nothing in an empty file.
  package var firstEntry: Day?
  /// How many people have a case, as known then.
  package var people = 0
  /// The number of the last operation that is counted.
  package var known: Int64 = 0
  /// How many people were erased after that operation.
  package var erased = 0
  package var census: Census?
  package var tallies: [TallyName: Tally] = [:]
  /// The names of tests that only pathways know, by key.
  package var testNames: [String: String] = [:]
  /// What the pathways of the file call a stage, where all of them agree.
  package var stageNames: [Stage: String] = [:]

  /// Makes the figures of a report, none yet.
  package init(_ order: ReportOrder, on day: Day) {
    (self.order, self.day) = (order, day)
    tallies = Dictionary(uniqueKeysWithValues: order.name.tallies.map { ($0, Tally($0)) })
  }

  /// Makes the report, with every figure, by a programme file: its name, rates and printed figures.
  package func report(plan: ProgrammePlan) -> Report {
    var report = made(plan.trying(order.guesses))
    (report.period, report.listsPeople) = (order.period, order.asOf == nil)
    if order.name.needsPlan, let missing = plan.missingNote { report.notes.insert(missing, at: 0) }
    if !order.guesses.isEmpty {
      report.title += ", what if"
      report.notes.insert(
        "What if: \(order.guesses.map(\.words).joined(separator: ", ")). Nothing is saved.", at: 0)
    }
    if let erasedNote {
      report.notes.insert(erasedNote.words, at: 0)
      report.telling.append(erasedNote)
    }
    if order.name.looksAhead, report.tables.allSatisfy(\.rows.isEmpty) {
      report.notes.append(
        "Nothing falls due\(order.period.words.map { " in the time asked for, \($0)" } ?? "").")
    }
    if let firstEntry, day < firstEntry {
      report.notes.insert(
        "Nothing was recorded by \(day.fullWords): the first entry is of \(firstEntry.fullWords).", at: 0)
    }
    return report
  }

  private var erasedNote: TellingNote? {
    TellingNote(people: erased, if: .nothingHidden) {
      "\($0.capitalisedFirst) \($0 == "1 person" ? "was" : "were") erased from the file since: whoever of them had a case "
        + "then is missing here."
    }
  }

  private func made(_ plan: ProgrammePlan) -> Report {
    if let census { return census.report(order, plan: plan, stageNames: stageNames) }
    if order.name == .area { return plan.areaReport(on: day) }
    let (tables, telling) = content
    return Report(order.name, programme: plan.name, asOf: day, tables: tables, telling: telling)
  }

  private var content: (tables: [ReportTable], telling: [TellingNote]) {
    switch order.name {
    case .genders: (genderTables, [])
    case .ages: (ageTables, [])
    case .funnel: (funnelTables, [])
    case .sittings: (sittingTables, sittingNotes)
    case .placements: (placementTables, placementNotes)
    case .outcomes: (outcomeTables, [])
    case .support: (supportTables, supportNotes)
    case .openings: (openingTables, [])
    case .money: (moneyTables, [])
    case .entryExit: (entryExitTables, [])
    case .barriers: (barrierTables, [])
    case .exits: (exitTables, [])
    case .deadlines: (deadlineTables, [])
    default: ([], [])
    }
  }
}

/// Cells and rows.
extension ReportFigures {
  func tally(_ name: TallyName) -> Tally { tallies[name] ?? Tally(name) }

  /// Finds the rows of a count that have something of a measure, each with its label, in the order of the labels;
  /// what is not recorded comes last.
  func rows(
    of name: TallyName, with measure: TallyMeasure? = nil, unknown: String = "Not recorded",
    _ label: (String) -> String = { $0 }
  ) -> [(label: String, keys: [String?])] {
    let tally = tally(name)
    let held = tally.rows.keys.filter { keys in measure.map { tally.sum($0, keys) > 0 } ?? true }
    let known = held.filter { $0[0] != nil }.map { (label: label($0[0] ?? ""), keys: $0) }
    return known.sorted { place($0) < place($1) } + held.filter { $0[0] == nil }.map { (unknown, $0) }
  }

  /// Small letters among capitals; what reads alike by its key.
  private func place(_ row: (label: String, keys: [String?])) -> (String, String) {
    (plainSpelling(row.label), row.keys.map { $0 ?? "" }.joined(separator: " "))
  }

  /// How many people have something of a measure.
  func people(_ name: TallyName, _ measure: TallyMeasure, _ row: [String?]? = nil) -> ReportCell {
    ReportCell(.people(tally(name).people(measure, row)), people: filter(name, measure, row))
  }

  /// How many things there are.
  func things(_ name: TallyName, _ measure: TallyMeasure, _ row: [String?]? = nil) -> ReportCell {
    figure(name, measure, row) { .count($0) }
  }

  /// A sum in its own unit, with the people behind it.
  func figure(
    _ name: TallyName, _ measure: TallyMeasure, _ row: [String?]? = nil, _ unit: (Int) -> ReportCell.Figure
  ) -> ReportCell {
    let tally = tally(name)
    return ReportCell(
      unit(tally.sum(measure, row)), people: filter(name, measure, row), behind: tally.people(measure, row))
  }

  /// The median of some days.
  func median(_ name: TallyName, _ measure: TallyMeasure, _ row: [String?] = []) -> ReportCell {
    ReportCell(tally(name).median(measure, row).map { .days($0) } ?? .nothing)
  }

  private func filter(_ name: TallyName, _ measure: TallyMeasure, _ row: [String?]?) -> String {
    Counted(name, measure, in: order.period, row: row).filter
  }

  /// Rows that count people by one key and a second one in columns, with the totals of both.
  func crossed(
    _ name: TallyName, title: String, heading: String, rows: [(label: String, key: String?)],
    columns: [(label: String, key: String?)]
  ) -> ReportTable {
    ReportTable(
      title, heading: heading, columns: columns.map(\.label),
      rows: rows.map { row in
        ReportRow(row.label, columns.map { people(name, .people, [row.key, $0.key]) })
      }, total: ReportRow("Total", columns.map { people(name, .people, [Counted.any, $0.key]) }),
      counting: .once)
  }
}
