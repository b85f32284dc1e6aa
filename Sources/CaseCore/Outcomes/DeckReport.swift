/// The printed figures of a programme, set against their own rows, each other and the file.
struct DeckReport {
  let census: Census
  let plan: ProgrammePlan

  var report: Report {
    guard !plan.printed.isEmpty else {
      return Report(.deck, programme: plan.name, asOf: census.day, tables: [], notes: [nothingPrinted])
    }
    let potential = [potentialNote].compactMap(\.self)
    var report = Report(
      .deck, programme: plan.name, asOf: census.day,
      tables: [slides] + [between].compactMap(\.self) + [arithmetic] + plan.printed.compactMap(people),
      notes: notes + potential.map(\.words))
    report.telling = potential
    return report
  }

  private var withGroups: [PrintedTable] { plan.printed.filter { !$0.groups.isEmpty } }

  private func difference(_ left: Int, _ right: Int) -> ReportCell {
    ReportCell(.words(left == right ? "0" : (left > right ? "+" : "−") + grouped(abs(left - right))))
  }

  private func difference(_ left: Money, _ right: Money) -> ReportCell {
    let gap = Money(pence: abs(left.pence - right.pence)).words
    return ReportCell(.words(left == right ? "0" : (left > right ? "+" : "−") + gap))
  }
}

/// How many people each slide speaks of.
extension DeckReport {
  private var slides: ReportTable {
    let file = census.count(.identified)
    return ReportTable(
      "People of each slide", heading: "Slide", columns: ["Rows", "Printed", "In the file", "Difference"],
      rows: plan.printed.map { table in
        ReportRow(
          table.slide,
          [
            ReportCell(.people(table.rows.count)), ReportCell(.people(table.people)),
            ReportCell(.people(file), people: ""), difference(table.people, file),
          ])
      }, isAboutPeople: false)
  }

  /// The professions of the first two slides that name any, without their specialties.
  private var between: ReportTable? {
    guard let first = withGroups.first, let second = withGroups.dropFirst().first else { return nil }
    return ReportTable(
      "Between the slides", heading: "Profession",
      columns: [first.shortName, second.shortName, "Difference"],
      rows: Profession.allCases.compactMap { row(of: $0, first, second) }, isAboutPeople: false)
  }

  private func row(of profession: Profession, _ first: PrintedTable, _ second: PrintedTable) -> ReportRow? {
    let (left, right) = (first.people(of: profession), second.people(of: profession))
    guard left > 0 || right > 0 else { return nil }
    return ReportRow(
      profession.name, [ReportCell(.people(left)), ReportCell(.people(right)), difference(left, right)])
  }
}

/// Whether each printed sum is what its own parts give.
extension DeckReport {
  private var arithmetic: ReportTable {
    ReportTable(
      "The printed sums", heading: "Sum", columns: ["Printed", "Its own parts give", "Difference"],
      rows: plan.printed.flatMap(sums), isAboutPeople: false)
  }

  private func sums(_ table: PrintedTable) -> [ReportRow] {
    let rows = table.rows.compactMap { row -> ReportRow? in
      guard let each = row.each, let total = row.total else { return nil }
      let product = Money(pence: each.pence * row.people)
      let words = "\(row.words): \(grouped(row.people)) × \(each.words)"
      return sum(table.rows.count == 1 ? "\(table.slide): \(words)" : words, total, product)
    }
    guard let total = table.total, let parts = table.sumOfTotals else { return rows }
    return rows + [sum("\(table.slide): total", total, parts)]
  }

  private func sum(_ label: String, _ printed: Money, _ computed: Money) -> ReportRow {
    ReportRow(
      label,
      [ReportCell(.money(printed)), ReportCell(.money(computed)), difference(printed, computed)])
  }
}

/// The people of each row, beside those in the file.
extension DeckReport {
  private func people(_ table: PrintedTable) -> ReportTable? {
    guard !table.groups.isEmpty else { return nil }
    let rows = table.rows.map { row in
      self.row(row.words, row.people, row.group.map { .group($0, beside: table.groups) } ?? .identified)
    }
    let rest = PeopleGroup.outside(table.groups, label: "In no row of the slide")
    var made = ReportTable(
      table.slide, heading: "Profession", columns: ["Printed", "In the file", "Difference"],
      rows: rows + (census.count(rest) == 0 ? [] : [row(rest.label, 0, rest)]), counting: .once)
    made.tellsBesideOthers = table.groups != withGroups.first?.groups && hasFewBetween
    return made
  }

  private func row(_ label: String, _ printed: Int, _ group: PeopleGroup) -> ReportRow {
    let count = census.count(group)
    return ReportRow(
      label,
      [
        ReportCell(.count(printed)), ReportCell(.people(count), people: group.filter),
        difference(printed, count),
      ])
  }

  /// Whether few people stand in one of the parts into which the slides together cut the file, so that the rows of one,
  /// subtracted from those of another, can tell of them.
  private var hasFewBetween: Bool {
    let all = withGroups.flatMap(\.groups)
    let parts = Set(all).map { PeopleGroup.group($0, beside: all) } + [.outside(all, label: "")]
    return parts.contains { Suppression.isFew(census.count($0)) }
  }
}

/// Each disagreement in a sentence.
extension DeckReport {
  private var nothingPrinted: String {
    "There is nothing to set against the file: no figures are printed in the programme file."
  }

  private var notes: [String] {
    betweenNotes + plan.printed.flatMap(sumNotes)
  }

  private var betweenNotes: [String] {
    guard let first = withGroups.first, let second = withGroups.dropFirst().first else { return [] }
    var notes: [String] = []
    if first.people != second.people {
      notes.append(
        "“\(first.slide)” adds up to \(grouped(first.people)) people in \(first.rows.count) rows, "
          + "“\(second.slide)” to \(grouped(second.people)) in \(second.rows.count).")
    }
    for profession in Profession.allCases {
      let (left, right) = (first.people(of: profession), second.people(of: profession))
      if left != right {
        notes.append(
          "\(profession.name): \(left) in “\(first.slide)”, \(right == 0 ? "no row" : "\(right)") in “\(second.slide)”."
        )
      }
    }
    return notes
  }

  private func sumNotes(_ table: PrintedTable) -> [String] {
    guard let total = table.total, let parts = table.sumOfTotals, total != parts else { return [] }
    let gap = Money(pence: abs(total.pence - parts.pence)).words
    return [
      "“\(table.slide)” prints a total of \(total.words); its own rows add up to \(parts.words), "
        + "\(gap) \(total < parts ? "more" : "less")."
    ]
  }

  /// That what is printed is no outcome yet.
  private var potentialNote: TellingNote? {
    let priced = plan.printed.filter { $0.rows.contains { $0.each != nil } }.map(\.people).max()
    guard let priced else { return nil }
    let paid = census.count(.paid)
    let words = { (have: String) in
      "The slides price \(grouped(priced)) people as if all were employed. In this file \(have) a paid job on the day: "
        + "the rest is potential, not achieved."
    }
    return TellingNote(
      words: words("\(grouped(paid)) have"), instead: words("fewer than \(Suppression.least) have"),
      condition: Suppression.isFew(paid) ? .never : .always)
  }
}

extension PrintedTable {
  /// `Outcome 1` of `Outcome 1: people by profession`.
  fileprivate var shortName: String { slide.split(separator: ":").first.map(String.init) ?? slide }

  /// The people of a profession with all its specialties.
  fileprivate func people(of profession: Profession) -> Int {
    rows.filter { $0.group?.profession == profession }.map(\.people).reduce(0, +)
  }
}
