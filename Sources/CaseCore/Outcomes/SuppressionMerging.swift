/// Puts small rows and columns together where everybody stands in one of them.
extension Suppression {
  /// A table whose rows of few people are one row, with as many more as keep them from being worked out; as it is
  /// where that cannot be.
  static func merged(_ table: ReportTable) -> ReportTable {
    let counts = table.rows.map { $0.cells[table.peopleColumn].count ?? 0 }
    guard let together = together(counts) else { return table }
    var copy = table
    copy.rows = table.rows.indices.filter { !together.contains($0) }.map { table.rows[$0] }
    copy.rows.append(table.row(of: together.sorted().map { table.rows[$0] }))
    if let priced = table.pricedColumn { copy.total?.cells[priced] = ReportCell(.keptBack) }
    return copy
  }

  /// Which of some counts are added up, so that none of them is told; nothing where none is small, or where even all
  /// together would tell.
  private static func together(_ counts: [Int]) -> Set<Int>? {
    var chosen = Set(counts.indices.filter { (1..<least).contains(counts[$0]) })
    guard !chosen.isEmpty else { return nil }
    while !hides(chosen.map { counts[$0] }) {
      let rest = counts.indices.filter { counts[$0] > 0 && !chosen.contains($0) }
      guard let next = rest.min(by: { counts[$0] < counts[$1] }) else { return nil }
      chosen.insert(next)
    }
    return chosen
  }

  private static func hides(_ counts: [Int]) -> Bool {
    counts.reduce(0, +) >= least
      && HiddenSum(figures: counts.map { ($0, HiddenSum.range(of: $0)) }).isSafe
  }

  /// A table whose last column is the sum of the others.
  static func across(_ table: ReportTable) -> ReportTable {
    let rows = merged(mergingColumns(table))
    let inner = rows.columns.indices.dropLast()
    var block = Set(
      rows.rows.indices.filter { row in inner.contains { rows.rows[row].cells[$0].isSmall } })
    let isMerged = !rows.rows.contains { $0.cells[rows.peopleColumn].isSmall }
    guard isMerged, rows.total?.cells.contains(where: \.isSmall) != true else {
      return ColumnHiding(rows.sumsOnly).shown
    }
    while !isSafe(block, in: rows) {
      guard let next = rows.smallestRow(but: block) else { return ColumnHiding(rows.sumsOnly).shown }
      block.insert(next)
    }
    return hiding(block, inner, in: rows)
  }

  private static func hiding(_ block: Set<Int>, _ columns: Range<Int>, in table: ReportTable) -> ReportTable {
    var copy = table
    for row in block {
      for column in columns where table.rows[row].cells[column].tells {
        copy.rows[row].cells[column] = ReportCell(.keptBack)
      }
    }
    return copy
  }

  /// Whether each hidden cell can be one more or less, with three others at the corners of a rectangle.
  private static func isSafe(_ block: Set<Int>, in table: ReportTable) -> Bool {
    let columns = table.columns.indices.dropLast()
    let value = { (row: Int, column: Int) in table.rows[row].cells[column].count ?? 0 }
    func moves(_ row: Int, _ column: Int) -> Bool {
      block.contains { other in
        columns.contains { beside in
          guard other != row, beside != column else { return false }
          let corners = [value(row, column), value(other, beside), value(row, beside), value(other, column)]
          return !corners.contains(0) && (corners[..<2].min() ?? 0 > 1 || corners[2...].min() ?? 0 > 1)
        }
      }
    }
    return block.allSatisfy { row in columns.allSatisfy { value(row, $0) == 0 || moves(row, $0) } }
  }

  /// Columns of few people as one; without the inner columns where there is no other to join them.
  private static func mergingColumns(_ table: ReportTable) -> ReportTable {
    let inner = table.columns.indices.dropLast()
    let counts = inner.map { table.total?.cells[$0].count ?? 0 }
    guard counts.contains(where: { (1..<least).contains($0) }) else { return table }
    guard let together = together(counts), together.count < counts.filter({ $0 > 0 }).count else {
      return table.sumsOnly
    }
    var copy = table
    let kept = inner.filter { !together.contains($0) }
    copy.columns = kept.map { table.columns[$0] } + [others] + table.columns.suffix(1)
    copy.rows = table.rows.map { $0.joining(together.sorted(), keeping: kept) }
    copy.total = table.total?.joining(together.sorted(), keeping: kept)
    return copy
  }
}

extension ReportTable {
  /// The column that says how many people a row has.
  var peopleColumn: Int {
    if counting == .onceAcross { return columns.count - 1 }
    return columns.indices.first { column in rows.contains { $0.cells[column].count != nil } } ?? 0
  }

  /// The table with its last column alone.
  fileprivate var sumsOnly: ReportTable {
    var copy = self
    copy.counting = .once
    copy.columns = columns.suffix(1)
    copy.rows = rows.map { ReportRow($0.label, $0.cells.suffix(1)) }
    copy.total = total.map { ReportRow($0.label, $0.cells.suffix(1)) }
    return copy
  }

  /// The row with the fewest people that is not among some others and has any.
  func smallestRow(but others: Set<Int>) -> Int? {
    let people = { (row: Int) in rows[row].cells[peopleColumn].count ?? 0 }
    return rows.indices.filter { !others.contains($0) && people($0) > 0 }.min { people($0) < people($1) }
  }

  /// The sum of some rows.
  fileprivate func row(of rows: [ReportRow]) -> ReportRow {
    let people = rows.compactMap { $0.cells[peopleColumn].count }.reduce(0, +)
    return ReportRow(
      Suppression.others,
      columns.indices.map { column in
        column == pricedColumn ? ReportCell(.keptBack) : cell(of: rows.map { $0.cells[column] }, people)
      })
  }

  private func cell(of cells: [ReportCell], _ people: Int) -> ReportCell {
    let sum = cells.compactMap(\.size).reduce(0, +)
    switch cells.first?.figure {
    case .people: return ReportCell(.people(sum))
    case .count: return ReportCell(.count(sum))
    case .money where cells[0].behind != nil:
      return ReportCell(
        .money(Money(pence: sum)), behind: cells.compactMap(\.behind).reduce(0, +),
        isAtLeast: cells.contains { $0.isAtLeast == true })
    case .share: return ReportCell(share(of: people, in: total?.cells[peopleColumn].count ?? 0))
    default: return ReportCell(.nothing)
    }
  }
}

extension ReportRow {
  /// The row with some of its counts as one before the last.
  fileprivate func joining(_ together: [Int], keeping kept: [Int]) -> ReportRow {
    let sum = together.compactMap { cells[$0].count }.reduce(0, +)
    return ReportRow(label, kept.map { cells[$0] } + [ReportCell(.people(sum))] + cells.suffix(1))
  }
}
