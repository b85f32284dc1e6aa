import CaseCore

/// What a reader can work out of a table whose small numbers are hidden, from its sums alone.
struct TableAttack {
  let shown: ReportTable

  /// The hidden rows of a column that have one answer only; nothing where its sum, or every row, is told.
  func solved(column: Int) -> [Int]? {
    let cells = shown.rows.map { $0.cells[column] }
    let hidden = cells.indices.filter { [.hidden, .keptBack].contains(cells[$0].figure) }
    guard let sum = shown.total?.cells[column].counted, !hidden.isEmpty else { return nil }
    let left = sum - cells.compactMap(\.counted).reduce(0, +)
    // Of a figure that is kept back nothing is known but that it is not nought.
    let ranges = hidden.map { cells[$0].figure == .hidden ? 1...4 : 1...max(1, left) }
    return hidden.indices.filter { place in
      let others = ranges.indices.filter { $0 != place }.map { ranges[$0] }
      return ranges[place].count { TableAttack.reach(left - $0, others) } < 2
    }.map { hidden[$0] }
  }

  /// Whether figures of some ranges can have a sum.
  private static func reach(_ sum: Int, _ ranges: [ClosedRange<Int>]) -> Bool {
    sum >= ranges.map(\.lowerBound).reduce(0, +) && sum <= ranges.map(\.upperBound).reduce(0, +)
  }

  /// The figures of few people that are told as they are.
  var told: [Int] {
    shown.rows.flatMap(\.cells).compactMap { cell in
      if case .people(let count) = cell.figure, (1..<Suppression.least).contains(count) { count } else { nil }
    }
  }
}

extension ReportCell {
  /// How many people or things it counts.
  fileprivate var counted: Int? {
    switch figure {
    case .people(let count), .count(let count): count
    default: nil
    }
  }
}

/// The same for a table whose last column and last row are sums.
///
/// One way to fill the hidden cells is found first; a cell has another answer where one more or one less of it can be
/// made up for around a circle of other hidden cells.
struct CrossAttack {
  private let cells: [[Bool]]
  /// How much more than one stands in each hidden cell, in the way that was found.
  private var extra: [[Int]]

  /// Finds a way to fill a table; nothing where nothing is hidden, or a sum is.
  init?(_ shown: ReportTable) {
    let inner = shown.columns.indices.dropLast()
    guard let total = shown.total, inner.count > 1 else { return nil }
    cells = shown.rows.map { row in inner.map { row.cells[$0].figure == .keptBack } }
    extra = cells.map { $0.map { _ in 0 } }
    let sums = shown.rows.compactMap { $0.cells[inner.endIndex].count }
    let ends = inner.compactMap { total.cells[$0].count }
    guard sums.count == cells.count, ends.count == inner.count, cells.contains(where: { $0.contains(true) })
    else {
      return nil
    }
    let known = shown.rows.map { row in inner.map { row.cells[$0].count ?? 1 } }
    let rows = known.indices.map { sums[$0] - known[$0].reduce(0, +) }
    let columns = inner.map { column in ends[column] - known.map { $0[column] }.reduce(0, +) }
    fill(rows, columns)
  }

  /// Hands out what the rows have left, going round by other cells where a column is full.
  private mutating func fill(_ rows: [Int], _ columns: [Int]) {
    var room = columns
    for row in rows.indices {
      var left = rows[row]
      for column in columns.indices where cells[row][column] {
        let part = min(left, room[column])
        (left, room[column], extra[row][column]) = (left - part, room[column] - part, part)
      }
      for _ in 0..<left {
        guard
          let path = path(
            from: .row(row), until: { if case .column(let place) = $0 { room[place] > 0 } else { false } })
        else { continue }
        turn(along: path)
        if case .column(let place)? = path.last { room[place] -= 1 }
      }
    }
  }

  /// The hidden cells that have one answer only.
  var solved: [(row: Int, column: Int)] {
    cells.indices.flatMap { row in
      cells[row].indices.filter { cells[row][$0] && !isOpen(row, $0) }.map { (row, $0) }
    }
  }

  private func isOpen(_ row: Int, _ column: Int) -> Bool {
    let more = path(from: .column(column), until: { $0 == .row(row) }, not: (row, column)) != nil
    return more
      || extra[row][column] > 0
        && path(from: .row(row), until: { $0 == .column(column) }, not: (row, column)) != nil
  }

  private enum Place: Hashable {
    case row(Int), column(Int)
  }

  /// From a row to any column of its hidden cells, from a column to rows that can give something of theirs back.
  private func path(
    from start: Place, until isEnd: (Place) -> Bool, not barred: (row: Int, column: Int)? = nil
  ) -> [Place]? {
    var paths = [[start]]
    var seen: Set<Place> = [start]
    while !paths.isEmpty {
      let path = paths.removeFirst()
      if path.count > 1, isEnd(path[path.count - 1]) { return path }
      for next in steps(from: path[path.count - 1], not: barred) where seen.insert(next).inserted {
        paths.append(path + [next])
      }
    }
    return nil
  }

  private func steps(from place: Place, not barred: (row: Int, column: Int)?) -> [Place] {
    let isFree = { (row: Int, column: Int) in
      cells[row][column] && !(barred?.row == row && barred?.column == column)
    }
    switch place {
    case .row(let row): return cells[row].indices.filter { isFree(row, $0) }.map { .column($0) }
    case .column(let column):
      return cells.indices.filter { isFree($0, column) && extra[$0][column] > 0 }.map { .row($0) }
    }
  }

  private mutating func turn(along path: [Place]) {
    for (left, right) in zip(path, path.dropFirst()) {
      if case .row(let row) = left, case .column(let column) = right { extra[row][column] += 1 }
      if case .column(let column) = left, case .row(let row) = right { extra[row][column] -= 1 }
    }
  }
}
