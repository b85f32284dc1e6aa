/// The economic estimate: what was achieved beside what would be possible.
struct EconomicReport {
  let census: Census
  let plan: ProgrammePlan
  private let rates: [Rate]

  init(census: Census, plan: ProgrammePlan) {
    self.census = census
    self.plan = plan
    rates = plan.rates.held(on: census.day)
  }

  var report: Report {
    var report = Report(
      .economic, programme: plan.name, asOf: census.day, tables: [benefits, salaries], notes: notes)
    report.tellingNotes = tellingNotes
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
        row("Cost for each person in work", (costOfOutcome(inWork), inWork)),
        row("Cost for each registered post", (costOfOutcome(inPost), inPost)),
        row(
          "Paid back from benefits after", (payback(inWork, cost: enrolled), inWork),
          (payback(everybody, cost: everybody), everybody)),
      ], counting: .apart)
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
        ReportCell(.people(everybody)), ReportCell(.nothing), ReportCell(.money(potential)),
        ReportCell(.people(inWork)), achieved(.paid),
      ])
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
    return ReportCell(.money(salaries.sum), behind: salaries.people)
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

/// What a reader has to know.
extension EconomicReport {
  /// What tells how many people a row has that may be put together with others, or gives the sum of the salaries.
  private var tellingNotes: [String] {
    let few = 1..<Suppression.least
    let people = rates.salaries.map { census.count(group(of: $0)) } + [unpriced]
    let hasFew = people.contains(where: few.contains)
    return [
      hasFew ? leftOut : nil,
      few.contains(inWork - census.salaries(of: [.paid]).people) ? withoutSalary : nil,
      hasFew ? printedTotal : nil,
    ].compactMap(\.self)
  }

  private var notes: [String] {
    [leftOut, withoutSalary, printedTotal].compactMap(\.self) + missingRates + sources
  }

  /// Whom the potential leaves out.
  private var leftOut: String? {
    guard unpriced > 0 else { return nil }
    let out = peopleWords(unpriced)
    return "The potential salaries leave out \(out): the programme file has no rate for their profession."
  }

  private var withoutSalary: String? {
    let out = inWork - census.salaries(of: [.paid]).people
    guard out > 0 else { return nil }
    return "The achieved salaries leave out \(peopleWords(out)) in work: no salary is recorded for the job."
  }

  /// A printed total that is not the sum of the same rates and people.
  private var printedTotal: String? {
    let sum = potential.pence
    let printed = plan.printed.first { $0.total != nil && $0.total != $0.sumOfTotals }
    guard let printed, let total = printed.total else { return nil }
    return
      "“\(printed.slide)” prints \(total.words) in total, \(Money(pence: abs(sum - total.pence)).words) "
      + "\(total.pence < sum ? "less" : "more") than the potential here."
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
