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
        let shown = Suppression.applied(to: table(rows, counting))
        for column in 0..<columns { attacked += attack(shown, column, rows) ? 1 : 0 }
      }
    }
    #expect(attacked > 1_000)
  }

  /// Tries a column by its total; gives whether there was anything to try.
  private func attack(_ shown: ReportTable, _ column: Int, _ rows: [[Int]]) -> Bool {
    let total = shown.total?.cells[column]
    let hidden = shown.rows.map { $0.cells[column] }.filter { $0.count == nil }
    guard let sum = total?.count, !hidden.isEmpty else { return false }
    let left = sum - shown.rows.compactMap { $0.cells[column].count }.reduce(0, +)
    // Of a figure that is kept back nothing is known but that it is not nought.
    let ranges = hidden.map { $0.figure == .hidden ? 1...4 : 1...max(1, left) }
    for place in ranges.indices {
      let answers = ranges[place].filter { value in
        reaches(left - value, ranges.indices.filter { $0 != place }.map { ranges[$0] })
      }
      #expect(answers.count > 1, "\(rows) column \(column)")
    }
    return true
  }

  /// Whether figures of some ranges can have a sum.
  private func reaches(_ sum: Int, _ ranges: [ClosedRange<Int>]) -> Bool {
    sum >= ranges.map(\.lowerBound).reduce(0, +) && sum <= ranges.map(\.upperBound).reduce(0, +)
  }

  @Test(
    "Attacked by its rows and columns together, no hidden cell of 1,500 random crossed tables has one answer")
  func crossed() {
    var random = LanguageRandom(seed: 8)
    var attacked = 0
    for number in 0..<1_500 {
      let inner = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        (0..<2).map { _ in Int.random(in: 0...[6, 9, 30][number % 3], using: &random) }
      }
      let shown = Suppression.applied(to: table(inner.map { $0 + [$0.reduce(0, +)] }, .onceAcross))
      guard shown.columns.count == 3, !shown.rows.contains(where: { $0.cells[2].count == nil }) else {
        continue
      }
      let block = shown.rows.filter { $0.cells[0].figure == .keptBack || $0.cells[1].figure == .keptBack }
      guard !block.isEmpty else { continue }
      attacked += 1
      for row in block { #expect(fillings(block, row, shown) > 1, "\(inner)") }
    }
    #expect(attacked > 100)
  }

  /// In how many ways the first figure of a row can be filled, all other rows of the block with it.
  ///
  /// With two columns whose sums are known, a row is told by its first figure: the others must make up the column.
  private func fillings(_ block: [ReportRow], _ row: ReportRow, _ shown: ReportTable) -> Int {
    let open = shown.rows.filter { row in !block.contains { $0.label == row.label } }
    let left = (shown.total?.cells[0].count ?? 0) - open.compactMap { $0.cells[0].count }.reduce(0, +)
    let range = { (row: ReportRow) -> ClosedRange<Int> in
      let all = row.cells[2].count ?? 0
      if let first = row.cells[0].count { return first...first }
      if let second = row.cells[1].count { return (all - second)...(all - second) }
      return 1...max(1, all - 1)
    }
    let others = block.filter { $0.label != row.label }.map(range)
    return range(row).filter { reaches(left - $0, others) }.count
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
