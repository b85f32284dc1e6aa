import Testing

@testable import CaseCore

/// What two tables of one report tell together.
@Suite struct TwoTableAttackTests {
  private let day = Day(number: 20_780)

  @Test(
    "Rows of one slide subtracted from those of another tell of no few people, over 400 random programmes")
  func deck() {
    var random = LanguageRandom(seed: 23)
    var (both, one) = (0, 0)
    for _ in 0..<400 {
      let census = Census(day: day, lines: lines(&random))
      let report = Suppression.applied(to: deck(census))
      let tables = report.tables.filter(\.isAboutPeople)
      both += tables.count == 2 ? 1 : 0
      one += tables.count == 1 ? 1 : 0
      let parts = tables.map { unions(of: $0, census) }
      guard parts.count == 2 else { continue }
      for left in parts[0] {
        for right in parts[1] where left.isSuperset(of: right) || right.isSuperset(of: left) {
          let people = left.symmetricDifference(right).map { census.lines[$0].people }.reduce(0, +)
          #expect(!Suppression.isFew(people))
        }
      }
    }
    #expect(both > 20 && one > 20)
  }

  @Test("Two slides that cut the doctors otherwise do not tell of two paediatric surgeons")
  func surgeons() {
    let census = Census(day: day, lines: [line(.doctor, nil, 42), line(.doctor, .paediatricSurgery, 2)])
    let made = deck(census)
    #expect(made.tables.filter(\.isAboutPeople).map(\.title) == ["One", "Two"])
    let shown = Suppression.applied(to: made)
    #expect(shown.tables.filter(\.isAboutPeople).map(\.title) == ["One"])
    #expect(shown.notes.contains("“Two” is left out: it would give back what is hidden."))
  }

  @Test("People whom no row of a slide names have a row of their own, so that none is told by the sum")
  func outside() {
    let made = deck(Census(day: day, lines: [line(.doctor, nil, 42), line(.pharmacist, nil, 1)]))
    let row = made.tables.last?.rows.last
    #expect(row?.label == "In no row of the slide" && row?.cells.map(\.words) == ["0", "1", "−1"])
    #expect(row?.cells[1].people == "not profession:doctor,nurse")
    let shown = Suppression.applied(to: made).tables.filter(\.isAboutPeople)
    #expect(shown.flatMap(\.rows).allSatisfy { !Suppression.isFew($0.cells[1].count ?? 0) })
  }

  @Test("Contacts by kind and by month tell the same sum, or the months go")
  func support() {
    let few = support(withoutMinutes: 2)
    #expect(few.tables[0].total?.cells[1].words == "kept back")
    #expect(few.tables.map(\.title) == [""])
    #expect(few.notes.contains("“By month” is left out: it would give back what is hidden."))
    #expect(few.notes.first == "The time leaves out some contacts: none was recorded.")
    let many = support(withoutMinutes: 9)
    #expect(many.tables[0].total?.cells[1].figure == many.tables[1].total?.cells[1].figure)
    #expect(many.notes.first == "The time leaves out 9 contacts: none was recorded.")
  }

  @Test("A sum that placements by host tell is not kept back for nothing by those in departments")
  func placements() {
    var figures = ReportFigures(ReportOrder(of: .placements), on: day)
    for (name, keys) in [
      (TallyName.placements, ["Trust"]),
      (.departments, ["wards", "theatres", "pharmacy", "dentistry", "surgery"]),
    ] {
      var tally = Tally(name)
      for key in keys { tally.add(placed(5 / keys.count), to: [key]) }
      tally.add(toTotal: placed(5))
      figures.tallies[name] = tally
    }
    let report = figures.report(plan: plan)
    #expect(report.tables.map(\.title) == ["By host", "By department"])
    let shown = Suppression.applied(to: report)
    #expect(shown.tables.map(\.title) == ["By host"])
    #expect(shown.tables[0].total?.cells[0].words == "5")
    #expect(shown.notes.contains("“By department” is left out: it would give back what is hidden."))
  }

  /// Placements of as many people, all of them completed.
  private func placed(_ count: Int) -> TallySums {
    let sums = [count, count, count, count, count * 8, 0, 0]
    return TallySums(sums: sums, people: sums)
  }

  @Test("A note gives the number that a total prints, though something else is hidden")
  func printed() {
    var figures = supportFigures(withoutMinutes: 9)
    figures.tallies[.supportMonths]?.add(sums(2, 2), to: ["2026-08"])
    figures.tallies[.supportMonths]?.add(sums(30, 2), to: ["2026-10"])
    let shown = Suppression.applied(to: figures.report(plan: plan))
    #expect(shown.notes.contains { $0.hasPrefix("“under 5”") || $0.hasPrefix("“kept back”") })
    #expect(shown.tables[0].total?.cells.last?.words == "9")
    #expect(shown.notes.first == "The time leaves out 9 contacts: none was recorded.")
  }

  @Test("That differences are not protected is said where there are columns to subtract, and nowhere else")
  func differences() {
    let note =
      "Differences are not protected: what one column or step has more than the next may be few people."
    let census = Census(day: day, lines: [line(.nurse, nil, 71)])
    #expect(Suppression.applied(to: census.professions("Sample")).notes.contains(note))
    #expect(!Suppression.applied(to: census.statuses("Sample")).notes.contains(note))
  }

  private let plan = ProgrammePlan(name: "Sample", checkedOn: Day(number: 20_780))

  private func deck(_ census: Census) -> Report {
    var plan = plan
    plan.printed = [
      printed("One", [.init(.doctor), .init(.doctor, .paediatricSurgery), .init(.nurse)]),
      printed("Two", [.init(.doctor), .init(.nurse)]),
    ]
    return DeckReport(census: census, plan: plan).report
  }

  private func printed(_ slide: String, _ groups: [ProfessionGroup]) -> PrintedTable {
    PrintedTable(
      slide: slide, rows: groups.map { PrintedRow(group: $0, people: 40) }, total: nil,
      source: .programme(checkedOn: day))
  }

  private func line(_ profession: Profession, _ specialty: Specialty?, _ people: Int) -> CensusLine {
    var line = CensusLine(stage: .intake, status: .active, isEnrolled: true, people: people)
    (line.profession, line.specialty) = (profession, specialty)
    return line
  }

  private func lines(_ random: inout LanguageRandom) -> [CensusLine] {
    let most = [6, 30, 90].randomElement(using: &random) ?? 30
    return [
      (Profession.doctor, nil), (.doctor, Specialty.paediatricSurgery), (.nurse, nil), (.pharmacist, nil),
    ].map { line($0, $1, Int.random(in: 0...most, using: &random)) }
  }

  /// Every sum that a reader can make of the rows that are told, as the lines of the census in it.
  private func unions(of table: ReportTable, _ census: Census) -> [Set<Int>] {
    let own = ["Doctor", "Nurse"] + (table.title == "One" ? ["Doctor, paediatric surgery"] : [])
    let rest = "In no row of the slide"
    let told = table.rows.map(\.label)
    let sets = table.rows.compactMap { row -> Set<Int>? in
      let labels = row.label == "Others" ? own.filter { !told.contains($0) } : [row.label]
      let hasRest = row.label == rest || row.label == "Others" && !told.contains(rest)
      return Set(
        census.lines.indices.filter { belongs(census.lines[$0], to: labels, in: table.title, hasRest) })
    }
    return sets.reduce([[]]) { sums, set in sums + sums.map { $0.union(set) } }
  }

  private func belongs(_ line: CensusLine, to labels: [String], in title: String, _ hasRest: Bool) -> Bool {
    switch (line.profession, line.specialty) {
    case (.doctor, .paediatricSurgery) where title == "One": labels.contains("Doctor, paediatric surgery")
    case (.doctor, _): labels.contains("Doctor")
    case (.nurse, _): labels.contains("Nurse")
    default: hasRest
    }
  }

  private func support(withoutMinutes: Int) -> Report {
    Suppression.applied(to: supportFigures(withoutMinutes: withoutMinutes).report(plan: plan))
  }

  /// Twenty people with contacts of one kind in two months.
  private func supportFigures(withoutMinutes: Int) -> ReportFigures {
    var figures = ReportFigures(ReportOrder(of: .support), on: day)
    var kinds = Tally(.support)
    kinds.add(sums(40, withoutMinutes), to: ["call"])
    kinds.add(toTotal: sums(40, withoutMinutes))
    var months = Tally(.supportMonths)
    months.add(sums(20, 0), to: ["2026-09"])
    months.add(sums(20, 0), to: ["2026-10"])
    months.add(toTotal: sums(40, 0))
    (figures.tallies[.support], figures.tallies[.supportMonths]) = (kinds, months)
    return figures
  }

  /// Contacts of as many people, twenty at most, of whom some have contacts without a time.
  private func sums(_ contacts: Int, _ withoutMinutes: Int) -> TallySums {
    let people = min(20, contacts)
    return TallySums(
      sums: [contacts, contacts * 10, withoutMinutes], people: [people, people, withoutMinutes])
  }
}
