import CaseCore
import Testing

/// The same attack on the reports themselves, over random programmes.
@Suite struct ReportShapeAttackTests {
  @Test("No hidden cell of any report made of counts has one answer, over 60 random programmes")
  func reports() {
    var random = LanguageRandom(seed: 13)
    var attacked: Set<ReportName> = []
    for _ in 0..<60 {
      for name in ReportName.allCases where !name.tallies.isEmpty {
        let report = Suppression.applied(to: figures(name, &random).report(plan: plan))
        for table in report.tables where table.isAboutPeople {
          #expect(TableAttack(shown: table).told.isEmpty, "\(name)")
          if attack(table, of: name) { attacked.insert(name) }
        }
      }
    }
    #expect(attacked.isSuperset(of: [.genders, .ages, .outcomes, .entryExit, .openings, .placements]))
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
    default: return name.keys == 0 ? [[]] : ["one", "two", "three", "four", nil].map { [$0] }
    }
  }
}
