import CaseCore
import Testing

/// Tries to work hidden figures out from everything that is printed.
@Suite struct SuppressionAttackTests {
  @Test("Attacked with every sum that is printed, no hidden cell of 3,000 random tables has only one answer")
  func attack() {
    var random = LanguageRandom(seed: 7)
    var attacked = 0
    for number in 0..<3_000 {
      let columns = Int.random(in: 1...3, using: &random)
      let rows = (0..<Int.random(in: 2...6, using: &random)).map { _ in
        (0..<columns).map { _ in Int.random(in: 0...[9, 14, 40][number % 3], using: &random) }
      }
      for counting in [ReportTable.Counting.once, .several] {
        let attack = TableAttack(shown: Suppression.applied(to: table(rows, counting)))
        #expect(attack.told.isEmpty, "\(rows)")
        for column in 0..<columns {
          let solved = attack.solved(column: column)
          attacked += solved == nil ? 0 : 1
          #expect(solved ?? [] == [], "\(rows) column \(column)")
        }
      }
      #expect(TableAttack(shown: Suppression.applied(to: table(rows, .apart))).told.isEmpty)
    }
    #expect(attacked > 1_000)
  }

  @Test(
    "Attacked by its rows and columns together, no hidden cell of 1,500 random crossed tables has one answer")
  func crossed() {
    var random = LanguageRandom(seed: 8)
    var attacked: [Int: Int] = [:]
    for _ in 0..<1_500 {
      let (inner, shown) = randomCross(&random)
      #expect(TableAttack(shown: shown).told.isEmpty, "\(inner)")
      guard let attack = CrossAttack(shown) else { continue }
      attacked[shown.columns.count, default: 0] += 1
      #expect(attack.solved.isEmpty, "\(inner)")
    }
    #expect(attacked.values.reduce(0, +) > 100)
    #expect(attacked.count > 1)
  }

  private func randomCross(_ random: inout LanguageRandom) -> ([[Int]], ReportTable) {
    let (columns, most) = (
      Int.random(in: 2...4, using: &random), [6, 9, 30].randomElement(using: &random) ?? 9
    )
    let inner = (0..<Int.random(in: 2...4, using: &random)).map { _ in
      (0..<columns).map { _ in Int.random(in: 0...most, using: &random) }
    }
    return (inner, Suppression.applied(to: table(inner.map { $0 + [$0.reduce(0, +)] }, .onceAcross)))
  }

  @Test("One figure that is told by mistake gives another one away, and the attack finds it")
  func plantedFault() {
    var random = LanguageRandom(seed: 11)
    var (planted, small) = (0, 0)
    for _ in 0..<500 {
      let rows = (0..<5).map { _ in (0..<2).map { _ in Int.random(in: 0...12, using: &random) } }
      var shown = Suppression.applied(to: table(rows))
      let hidden = shown.rows.indices.filter { shown.rows[$0].cells[1].count == nil }
      guard hidden.count == 2, shown.total?.cells[1].count != nil, let row = Int(shown.rows[hidden[0]].label)
      else {
        continue
      }
      shown.rows[hidden[0]].cells[1] = ReportCell(.people(rows[row][1]))
      planted += 1
      #expect(TableAttack(shown: shown).solved(column: 1) == [hidden[1]], "\(rows)")
      if (1..<5).contains(rows[row][1]) {
        small += 1
        #expect(TableAttack(shown: shown).told == [rows[row][1]])
      }
    }
    #expect(planted > 20 && small > 5)
  }

  @Test("One figure of a block that is told by mistake gives the others away, and the attack finds them")
  func plantedInBlock() {
    let rows = [[20, 30, 50], [12, 3, 15], [9, 9, 18]]
    var shown = Suppression.applied(to: table(rows, .onceAcross))
    let block = shown.rows.indices.filter { shown.rows[$0].cells[0].figure == .keptBack }
    #expect(block.count == 2)
    #expect(CrossAttack(shown)?.solved.isEmpty == true)
    shown.rows[block[0]].cells[0] = ReportCell(.people(rows[block[0]][0]))
    let solved = CrossAttack(shown)?.solved ?? []
    #expect(solved.map { [$0.row, $0.column] } == [[block[0], 1], [block[1], 0], [block[1], 1]])
  }

  @Test("The sums of a table whose rows are put together still add up")
  func sums() {
    var random = LanguageRandom(seed: 5)
    for _ in 0..<500 {
      let made = table((0..<5).map { _ in [Int.random(in: 0...12, using: &random)] }, .once)
      let shown = Suppression.applied(to: made)
      let counts = shown.rows.compactMap { $0.cells[0].count }
      guard counts.count == shown.rows.count else { continue }
      #expect(counts.reduce(0, +) == made.total?.cells[0].count)
      #expect(counts.allSatisfy { $0 == 0 || $0 >= Suppression.least })
    }
  }
}

/// A table of counts with their sums under them.
func table(_ rows: [[Int]], _ counting: ReportTable.Counting = .once) -> ReportTable {
  let columns = rows[0].indices
  return ReportTable(
    "", heading: "Row", columns: columns.map { "Column \($0 + 1)" },
    rows: rows.enumerated().map { ReportRow("\($0)", $1.map { ReportCell(.people($0)) }) },
    total: ReportRow(
      "Total", columns.map { column in ReportCell(.people(rows.map { $0[column] }.reduce(0, +))) }),
    counting: counting)
}

/// The same with one column.
func table(_ counts: [Int]) -> ReportTable { table(counts.map { [$0] }) }
