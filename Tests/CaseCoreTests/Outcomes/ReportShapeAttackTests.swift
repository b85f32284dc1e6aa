import CaseCore
import Testing

/// The same attack on the reports themselves, over random programmes.
@Suite struct ReportShapeAttackTests {
  @Test("No hidden cell of any report made of counts has one answer, over 60 random programmes")
  func reports() {
    var random = LanguageRandom(seed: 13)
    var attacked: Set<ReportName> = []
    var some = 0
    for _ in 0..<60 {
      for name in ReportName.allCases where !name.tallies.isEmpty {
        let made = figures(name, &random).report(plan: plan)
        let report = Suppression.applied(to: made)
        let notes = NoteAttack(report, made)
        #expect(notes.told.isEmpty && notes.solved.isEmpty, "\(name)")
        some += report.notes.filter { $0.contains("some ") }.count
        for table in report.tables where table.isAboutPeople {
          #expect(TableAttack(shown: table).told.isEmpty, "\(name)")
          if attack(table, of: name) { attacked.insert(name) }
        }
      }
    }
    #expect(some > 10)
    #expect(attacked.isSuperset(of: [.genders, .ages, .outcomes, .entryExit, .openings, .placements]))
  }

  @Test("The rows of the economic estimate add up to everybody, and hidden ones have more than one answer")
  func estimates() throws {
    var random = LanguageRandom(seed: 17)
    var attacked = 0
    for _ in 0..<300 {
      let report = estimate(&random)
      let made = try #require(report.tables.last)
      for column in [0, 3] {
        #expect(
          made.rows.compactMap { $0.cells[column].count }.reduce(0, +) == made.total?.cells[column].count)
      }
      #expect(made.total?.cells[3].count == report.tables[0].rows[0].cells[0].count)
      let hidden = Suppression.applied(to: report)
      #expect(NoteAttack(hidden, report).told.isEmpty && NoteAttack(hidden, report).solved.isEmpty)
      let shown = try #require(hidden.tables.last)
      #expect(TableAttack(shown: shown).told.isEmpty)
      for column in [0, 3] {
        let solved = TableAttack(shown: shown).solved(column: column)
        attacked += solved == nil ? 0 : 1
        #expect(solved ?? [] == [], "\(made)")
      }
    }
    #expect(attacked > 50)
  }

  /// Rates for three professions, people of five and of none.
  private func estimate(_ random: inout LanguageRandom) -> Report {
    let day = Day(number: 20_780)
    var plan = plan
    plan.rates = [Profession.nurse, .doctor, .dentist].map { profession in
      Rate(
        kind: .salary, group: ProfessionGroup(profession), amount: Money(pence: 2_500_000), start: .day(day),
        source: .programme(checkedOn: day))
    }
    var figures = ReportFigures(ReportOrder(of: .economic), on: day)
    let most = [4, 9, 30].randomElement(using: &random) ?? 9
    let lines = [Profession.nurse, .doctor, .dentist, .pharmacist, nil].flatMap { profession in
      [EmploymentRelation.registeredPost, nil].map { job in
        var line = CensusLine(
          stage: .intake, status: .active, isEnrolled: true, people: Int.random(in: 0...most, using: &random))
        (line.profession, line.job) = (profession, job)
        return line
      }
    }
    figures.census = Census(day: day, lines: lines)
    return figures.report(plan: plan)
  }

  private let plan = ProgrammePlan(name: "Sample", checkedOn: Day(number: 20_780))

  /// Tries a table by its columns, and where its last column is a sum by both; gives whether there was anything to try.
  private func attack(_ table: ReportTable, of name: ReportName) -> Bool {
    if table.counting == .onceAcross, let cross = CrossAttack(table) {
      #expect(cross.solved.isEmpty, "\(name)")
      return true
    }
    // Somebody can stand in several rows of these, so that people are no parts of a sum.
    let columns = table.columns.indices.filter { table.counting != .several || $0 > 0 }
    guard table.counting != .apart else { return false }
    return columns.map { column in
      let solved = TableAttack(shown: table).solved(column: column)
      #expect(solved ?? [] == [], "\(name), column \(column)\n\(table)")
      return solved != nil
    }.contains(true)
  }

  private func figures(_ name: ReportName, _ random: inout LanguageRandom) -> ReportFigures {
    var figures = ReportFigures(ReportOrder(of: name), on: Day(number: 20_780))
    for tally in name.tallies { figures.tallies[tally] = made(tally, &random) }
    return figures
  }

  /// A count whose total has everybody of its rows once.
  private func made(_ name: TallyName, _ random: inout LanguageRandom) -> Tally {
    var tally = Tally(name)
    for keys in keys(of: name) {
      let most = [3, 8, 30].randomElement(using: &random) ?? 8
      let people = name.measures.map { _ in Int.random(in: 0...most, using: &random) }
      let all = people.max() ?? 0
      let sums = TallySums(sums: [all] + people.dropFirst(), people: [all] + people.dropFirst())
      tally.add(sums, to: keys)
      tally.add(toTotal: sums)
    }
    return tally
  }

  private func keys(of name: TallyName) -> [[String?]] {
    func crossed(_ first: [String], _ second: [String]) -> [[String?]] {
      first.flatMap { key in second.map { [key, $0] } }
    }
    let work = ["job", "education", "none"]
    switch name {
    case .outcomes:
      return crossed(EmploymentRelation.allCases.map(\.rawValue) + ["none"], ["0", "28", "91", "182"])
    case .entryAges: return crossed(["under 25", "25 to 54", "over 54"], ["female", "male", "other"])
    case .entryWork, .exitSoon, .exitLater: return crossed(work, ["female", "male", "other"])
    case .components: return crossed(["oet"], Skill.allCases.map(\.rawValue))
    case .ages: return AgeBand.allCases.map { [$0.rawValue] }
    case .exits: return ExitReason.allCases.map { [$0.rawValue] }
    case .barriers: return BarrierKind.allCases.map { [$0.rawValue] }
    case .support: return ContactKind.allCases.filter(\.countsAsContact).map { [$0.rawValue] }
    case .supportMonths: return ["2026-08", "2026-09", "2026-10"].map { [$0] }
    default: return name.keys == 0 ? [[]] : ["one", "two", "three", "four", nil].map { [$0] }
    }
  }
}
