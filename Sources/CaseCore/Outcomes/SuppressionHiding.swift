/// Hides figures column by column, where everybody stands in one row.
struct ColumnHiding {
  private let table: ReportTable
  private let people: Int

  init(_ table: ReportTable) {
    self.table = table
    people = table.peopleColumn
  }

  /// The table without the figures of few people, and without those that would give them back.
  var shown: ReportTable {
    var copy = table
    let small = hidden(in: people, with: [])
    for column in table.columns.indices {
      let rows = column == people ? small : hidden(in: column, with: small)
      for row in rows where cell(row, column).tells {
        copy.rows[row].cells[column] = cell(row, column).keptBack
      }
      if let total = table.total?.cells[column], total.tells, isOpen(column, total, hiding: rows) {
        // Of four rows that are not nothing it would tell that each is one, were the sum said to be few.
        let isOneEach = total.isSmall && rows.count >= Suppression.least - 1
        copy.total?.cells[column] = isOneEach ? ReportCell(.keptBack) : total.keptBack
      }
    }
    return copy
  }

  /// Whether the total of a column tells of few people, or gives hidden rows back.
  private func isOpen(_ column: Int, _ total: ReportCell, hiding rows: Set<Int>) -> Bool {
    total.isSmall || !isSafe(rows, column) || (column == table.pricedColumn && !rows.isEmpty)
  }

  /// The rows whose figure in a column is hidden; with those whose people are hidden goes all that tells of them.
  private func hidden(in column: Int, with gone: Set<Int>) -> Set<Int> {
    var rows = Set(table.rows.indices.filter { cell($0, column).isSmall })
    if !isRate(column) { rows.formUnion(gone.filter { cell($0, column).tells }) }
    while !isSafe(rows, column) {
      let rest = table.rows.indices.filter { !rows.contains($0) && (cell($0, column).size ?? 0) > 0 }
      guard let next = rest.min(by: { cell($0, column).size ?? 0 < cell($1, column).size ?? 0 }) else {
        return rows
      }
      rows.insert(next)
    }
    return rows
  }

  private func cell(_ row: Int, _ column: Int) -> ReportCell { table.rows[row].cells[column] }

  /// Whether a column has amounts that the programme has published, whoever is paid them.
  private func isRate(_ column: Int) -> Bool {
    guard column != table.pricedColumn else { return false }
    return table.rows.contains { row in
      if case .money = row.cells[column].figure { row.cells[column].behind == nil } else { false }
    }
  }

  /// Whether hidden figures cannot be worked out from their sum, which stands below them or elsewhere.
  private func isSafe(_ rows: Set<Int>, _ column: Int) -> Bool {
    HiddenSum(figures: rows.compactMap { figure($0, column) }).isSafe
  }

  private func figure(_ row: Int, _ column: Int) -> (value: Int, range: ClosedRange<Int>)? {
    switch cell(row, column).figure {
    case .people(let count) where count > 0:
      let most = column == people ? .max : cell(row, people).count ?? .max
      return (count, HiddenSum.range(of: count, most: most))
    case .count(let size) where size > 0: return (size, 1...Int.max)
    case .money(let money) where column != table.pricedColumn: return (money.pence, 1...Int.max)
    default: return nil
    }
  }
}

/// Hides figures row by row, where somebody may stand in several rows: first what a row has of few people, and how
/// many people it has only where they are few.
struct RowHiding {
  private let table: ReportTable
  private let people: Int

  init(_ table: ReportTable) {
    self.table = table
    people = table.peopleColumn
  }

  /// The table without the figures of few people, and without those that would give them back.
  var shown: ReportTable {
    let whole = growing(table.rows.indices.filter { cell($0, people).isSmall }) { isSafe($0, people) }
    let partly = growing(
      table.rows.indices.filter { row in
        whole.contains(row) || details.contains { cell(row, $0).isSmall }
      }, until: { areDetailsSafe($0, whole) })
    var copy = table
    for row in partly {
      for column in table.columns.indices where cell(row, column).tells {
        guard column != people || whole.contains(row) else { continue }
        // Of a detail it is not told whether it is small, since that alone can be enough to work it out.
        copy.rows[row].cells[column] = column == people ? cell(row, column).keptBack : ReportCell(.keptBack)
      }
    }
    copy.total = table.total.map { total($0, whole, partly) }
    return copy
  }

  private func total(_ total: ReportRow, _ whole: Set<Int>, _ partly: Set<Int>) -> ReportRow {
    let isSmall = total.cells[people].isSmall
    // One detail can be worked out from the others: who passed from who sat and who failed, for one.
    let areDetailsOpen = details.contains { total.cells[$0].isSmall } || !areDetailsSafe(partly, whole)
    return ReportRow(
      total.label,
      total.cells.enumerated().map { column, cell in
        let isOpen = column == people ? !isSafe(whole, people) : areDetailsOpen
        return cell.tells && (cell.isSmall || isSmall || isOpen) ? cell.keptBack : cell
      })
  }

  private var details: [Int] { table.columns.indices.filter { $0 != people } }

  /// Some rows, with the smallest others until they give nothing away.
  private func growing(_ rows: [Int], until isSafe: (Set<Int>) -> Bool) -> Set<Int> {
    var rows = Set(rows)
    while !isSafe(rows), let next = table.smallestRow(but: rows) { rows.insert(next) }
    return rows
  }

  /// Whether no detail of hidden rows, of some of which the people are hidden as a whole, can be worked out: neither
  /// from its column nor from columns that hold another.
  private func areDetailsSafe(_ rows: Set<Int>, _ whole: Set<Int>) -> Bool {
    details.allSatisfy { isSafe(rows, $0) }
      && table.nested.allSatisfy { chain in
        isSafe(rows, chain[0], beside: whole)
          && chain.indices.allSatisfy { wide in
            chain[(wide + 1)...].allSatisfy { isSafe(rows, chain[wide], holding: $0) }
          }
      }
  }

  /// Whether a column tells of few people, since everybody has at least one of what it counts.
  private func isSafe(_ rows: Set<Int>, _ column: Int, beside whole: Set<Int>) -> Bool {
    isSafe(rows, column) { row in
      let count = cell(row, people).count ?? 0
      return (size(row, column), whole.contains(row) ? HiddenSum.range(of: count).lowerBound : count)
    }
  }

  /// Whether a column tells of few people by what it has more than another that it holds: all of it, where that one
  /// has nothing.
  private func isSafe(_ rows: Set<Int>, _ wide: Int, holding narrow: Int) -> Bool {
    isSafe(rows, wide) { row in
      (size(row, wide) - size(row, narrow), size(row, narrow) == 0 ? 1 : 0)
    }
  }

  /// Whether no figure of few people is told by a sum of figures with their least.
  private func isSafe(_ rows: Set<Int>, _ column: Int, _ figure: (Int) -> (value: Int, least: Int)) -> Bool {
    let rows = rows.filter { size($0, column) > 0 }.sorted()
    let figures = rows.map(figure)
    let told = HiddenSum(figures: figures.map { ($0.value, $0.least...Int.max) }).told
    return !told.contains { figures[$0].least > 0 && cell(rows[$0], column).isSmall }
  }

  private func size(_ row: Int, _ column: Int) -> Int { cell(row, column).size ?? 0 }

  private func cell(_ row: Int, _ column: Int) -> ReportCell { table.rows[row].cells[column] }

  private func isSafe(_ rows: Set<Int>, _ column: Int) -> Bool {
    let sizes = rows.map { cell($0, column) }.filter { $0.adds && $0.tells }.compactMap(\.size)
    return HiddenSum(
      figures: sizes.map { ($0, column == people ? HiddenSum.range(of: $0) : 1...Int.max) }
    ).isSafe
  }
}
