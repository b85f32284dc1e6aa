/// The economic estimate: what was achieved beside what would be possible.
struct EconomicReport {
  let census: Census
  let plan: ProgrammePlan
  private let isPotentialAlone: Bool
  private let rates: [Rate]

  init(_ census: Census, _ plan: ProgrammePlan, isPotentialAlone: Bool) {
    self.census = census
    self.plan = plan
    self.isPotentialAlone = isPotentialAlone
    rates = plan.rates.held(on: census.day)
  }

  var report: Report {
    guard isPotentialAlone else {
      return Report(
        .economic, programme: plan.name, asOf: census.day, tables: [benefits, salaries], telling: telling,
        notes: missingRates + sources)
    }
    var report = Report(
      .economic, programme: plan.name, asOf: census.day,
      tables: [benefits.keeping([1]), salaries.keeping([0, 1, 2])],
      telling: [leftOut, printedTotal].compactMap(\.self), notes: missingRates + sources)
    report.title += ", potential alone"
    return report
  }

  private var everybody: Int { census.count(.identified) }
  private var inWork: Int { census.count(.paid) }
  private var registered: PeopleGroup { .inWork("Registered post", [.registeredPost]) }
}

/// What leaves the benefits and what the programme costs.
extension EconomicReport {
  private var benefits: ReportTable {
    ReportTable(
      "Benefits and cost", heading: "", columns: ["Achieved", "Potential"],
      rows: [
        ReportRow(
          "People counted",
          [
            ReportCell(.people(inWork), people: PeopleGroup.paid.filter),
            ReportCell(.people(everybody), people: ""),
          ]),
        row(
          "Benefits no longer claimed, a year", (priced(inWork, .benefit), inWork),
          (priced(everybody, .benefit), everybody)),
        row(
          "Cost of the programme", (priced(enrolled, .cost), enrolled), (priced(everybody, .cost), everybody)),
      ] + costOfOutcomes + [
        row(
          "Paid back from benefits after", (payback(inWork, cost: enrolled), inWork),
          (payback(everybody, cost: everybody), everybody))
      ], counting: .apart)
  }

  /// What was spent for each outcome; there is none of the potential.
  private var costOfOutcomes: [ReportRow] {
    guard !isPotentialAlone else { return [] }
    return [
      row("Cost for each person in work", (costOfOutcome(inWork), inWork)),
      row("Cost for each registered post", (costOfOutcome(inPost), inPost)),
    ]
  }

  private var enrolled: Int { census.count(.enrolled) }
  private var inPost: Int { census.count(registered) }

  /// Figures, each with the people from whom it is reckoned.
  private func row(
    _ label: String, _ achieved: (ReportCell.Figure, Int),
    _ potential: (ReportCell.Figure, Int) = (.nothing, 0)
  ) -> ReportRow {
    ReportRow(label, [achieved, potential].map { ReportCell($0.0, behind: $0.1) })
  }

  private func priced(_ people: Int, _ kind: Rate.Kind) -> ReportCell.Figure {
    rates.first(kind).map { .money(Money(pence: $0.amount.pence * people)) } ?? .nothing
  }

  /// To the nearest pound.
  private func costOfOutcome(_ outcomes: Int) -> ReportCell.Figure {
    guard outcomes > 0, let cost = rates.first(.cost) else { return .nothing }
    let pence = cost.amount.pence * enrolled / outcomes
    return .money(Money(pence: (pence + 50) / 100 * 100))
  }

  /// Months until the benefits of so many people have paid the cost of so many.
  private func payback(_ people: Int, cost paidFor: Int) -> ReportCell.Figure {
    guard let benefit = rates.first(.benefit), let cost = rates.first(.cost), people > 0 else {
      return .nothing
    }
    let saved = benefit.amount.pence * people
    return .months(tenths: (cost.amount.pence * paidFor * 240 + saved) / (saved * 2))
  }
}

/// What people earn, or would.
extension EconomicReport {
  private var salaries: ReportTable {
    var table = ReportTable(
      "Salaries, a year", heading: "Profession",
      columns: ["People", "Rate", "Potential", "In work", "Achieved"],
      rows: rates.salaries.map { row(of: group(of: $0), at: $0.amount) } + rowWithoutRate, total: salaryTotal,
      counting: .once)
    table.pricedColumn = 2
    return table
  }

  /// Of everybody, so that it tells of nobody who stands in no row.
  private var salaryTotal: ReportRow {
    ReportRow(
      "Total",
      [
        ReportCell(.people(everybody)), ReportCell(.nothing),
        potentialTotal, ReportCell(.people(inWork)), achieved(.paid),
      ])
  }

  /// Where nobody has a rate there is no sum, not one of nought.
  private var potentialTotal: ReportCell {
    unpriced > 0 && unpriced == everybody
      ? ReportCell(.nothing) : ReportCell(.money(potential), isAtLeast: unpriced > 0)
  }

  /// What the people for whom there is a rate would earn.
  private var potential: Money {
    Money(pence: rates.salaries.map { $0.amount.pence * census.count(group(of: $0)) }.reduce(0, +))
  }

  /// Nothing where there is a rate for everybody.
  private var rowWithoutRate: [ReportRow] { unpriced == 0 ? [] : [row(of: withoutRate, at: nil)] }

  private func row(of group: PeopleGroup, at rate: Money?) -> ReportRow {
    let people = census.count(group)
    return ReportRow(
      group.label,
      [
        ReportCell(.people(people), people: group.filter), ReportCell(rate.map { .money($0) } ?? .nothing),
        ReportCell(rate.map { .money(Money(pence: $0.pence * people)) } ?? .nothing),
        ReportCell(.people(census.count(group, .paid)), people: joined(group, .paid)),
        achieved(group, .paid),
      ])
  }

  private func achieved(_ groups: PeopleGroup...) -> ReportCell {
    let salaries = census.salaries(of: groups)
    let without = census.count(groups) - salaries.people
    guard salaries.people > 0 || without == 0 else { return ReportCell(.nothing) }
    return ReportCell(
      .money(salaries.sum), behind: fewestWithSalary(salaries.people, without, of: groups),
      isAtLeast: without > 0)
  }

  /// Of all professions together a sum may stand beside some without a salary, as long as their number stays open.
  private func fewestWithSalary(_ people: Int, _ without: Int, of groups: [PeopleGroup]) -> Int {
    let isWhole = groups.count == 1 && people + without >= 2 * Suppression.least
    return isWhole ? people : Suppression.fewest(people, without)
  }

  private func group(of rate: Rate) -> PeopleGroup {
    rate.group.map { .group($0, beside: rates.salaries.compactMap(\.group)) } ?? .identified
  }

  /// Those for whom there is no rate.
  private var withoutRate: PeopleGroup {
    .outside(rates.salaries.compactMap(\.group), label: "No rate in the programme file")
  }

  private var unpriced: Int { rates.salaries.contains { $0.group == nil } ? 0 : census.count(withoutRate) }
}

extension ReportTable {
  /// The table with some of its columns.
  fileprivate func keeping(_ kept: [Int]) -> ReportTable {
    var copy = self
    copy.columns = kept.map { columns[$0] }
    copy.rows = rows.map { row in ReportRow(row.label, kept.map { row.cells[$0] }) }
    copy.total = total.map { total in ReportRow(total.label, kept.map { total.cells[$0] }) }
    return copy
  }
}

/// What a reader has to know.
extension EconomicReport {
  private var telling: [TellingNote] {
    [leftOut, withoutSalary, costOf, printedTotal].compactMap(\.self)
  }

  /// Whom the potential leaves out.
  private var leftOut: TellingNote? {
    TellingNote(people: unpriced, if: .rowShown(withoutRate.label)) {
      "The potential salaries leave out \($0): the programme file has no rate for their profession."
    }
  }

  private var withoutSalary: TellingNote? {
    let out = inWork - census.salaries(of: [.paid]).people
    return TellingNote(people: out, if: .nothingHidden) {
      "The achieved salaries leave out \($0) in work: no salary is recorded for the job."
    }
  }

  /// For whom the programme has spent, which is more than those whom the column counts.
  private var costOf: TellingNote? {
    guard rates.first(.cost) != nil else { return nil }
    return TellingNote(people: enrolled, if: .always) {
      "The achieved cost is that of everybody who was ever enrolled, in work or not: \($0)."
    }
  }

  /// A printed total that is not the sum of the same rates and people; a sum that leaves people out is set against
  /// nothing.
  private var printedTotal: TellingNote? {
    let sum = potential.pence
    let printed = plan.printed.first { $0.total != nil && $0.total != $0.sumOfTotals }
    guard unpriced == 0, let printed, let total = printed.total else { return nil }
    let words =
      "“\(printed.slide)” prints \(total.words) in total, \(Money(pence: abs(sum - total.pence)).words) "
      + "\(total.pence < sum ? "less" : "more") than the potential here."
    let hasFew = rates.salaries.contains { Suppression.isFew(census.count(group(of: $0))) }
    return TellingNote(words: words, instead: nil, condition: hasFew ? .never : .always)
  }

  private var missingRates: [String] {
    [Rate.Kind.benefit, .cost].filter { rates.first($0) == nil }.map {
      "There is no \($0.rawValue) rate for \(census.day.fullWords): what needs it is left out."
    }
  }

  private var sources: [String] {
    [Rate.Kind.benefit, .cost].compactMap { rates.first($0) }.map { rate in
      let origin = rate.isTyped ? "typed for this what-if" : "\(rate.start.words) (\(rate.source.title))"
      return "The \(rate.kind.rawValue) rate is \(rate.amount.words) a person, \(origin)."
    }
  }
}
