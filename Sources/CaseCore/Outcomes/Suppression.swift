/// Keeps single people from being read out of small numbers in what leaves the room.
///
/// A row with one to four people is hidden whole. So that it cannot be subtracted back from the total, further
/// rows are hidden, the smallest first, until every sum that remains has more than one answer. Nought is shown.
package enum Suppression {
  /// Up to so many people are hidden.
  package static let least = 5

  /// A report as it may leave the room.
  package static func applied(to report: Report) -> Report {
    var copy = report
    copy.tables = report.tables.map { $0.isAboutPeople ? applied(to: $0) : $0 }
    if copy.tables.first != report.tables.first {
      // What says the first table again would give its hidden rows back.
      copy.tables = copy.tables.map { $0.repeatsTheFirst ? emptied($0) : $0 }
    }
    if copy != report {
      copy.notes.append(
        "Rows of fewer than \(least) people, and as many more as keep them from being worked out, are not shown."
      )
    }
    return copy
  }

  /// A table with its small rows hidden.
  package static func applied(to table: ReportTable) -> ReportTable {
    guard table.rows.contains(where: isSmall) else { return table }
    // Money that is people times a printed rate would give the people back.
    return table.rows.contains(where: \.hasAmounts) ? emptied(table) : hiding(hidden(of: table), in: table)
  }

  /// The rows to hide: the small ones, and the smallest others until nothing can be worked out.
  private static func hidden(of table: ReportTable) -> Set<Int> {
    var hidden = Set(table.rows.indices.filter { isSmall(table.rows[$0]) })
    while let next = next(in: table, hidden: hidden) { hidden.insert(next) }
    return hidden
  }

  private static func hiding(_ hidden: Set<Int>, in table: ReportTable) -> ReportTable {
    let hidesTotal = table.total.map(isSmall) == true || isOpen(table, hidden)
    var copy = table
    copy.rows = table.rows.enumerated().map { hidden.contains($0) ? $1.hidden : $1 }
    copy.total = hidesTotal ? table.total?.hidden : table.total
    return copy
  }

  private static func isSmall(_ row: ReportRow) -> Bool {
    row.cells.contains { cell in
      guard let count = cell.count else { return false }
      return count > 0 && count < least
    }
  }

  /// The next row to hide; nothing once the hidden ones can no longer be worked out, or none is left.
  private static func next(in table: ReportTable, hidden: Set<Int>) -> Int? {
    guard isOpen(table, hidden) else { return nil }
    return table.rows.indices.filter { !hidden.contains($0) && (table.rows[$0].size > 0) }
      .min { table.rows[$0].size < table.rows[$1].size }
  }

  /// Whether some column gives a hidden cell away: a single one, or as many as there are people.
  ///
  /// A table without a total is treated alike, because how many people there are stands elsewhere.
  private static func isOpen(_ table: ReportTable, _ hidden: Set<Int>) -> Bool {
    table.columns.indices.contains { column in
      let counts = hidden.compactMap { table.rows[$0].cells[column].count }.filter { $0 > 0 }
      return !counts.isEmpty && (counts.count == 1 || counts.reduce(0, +) == counts.count)
    }
  }

  private static func emptied(_ table: ReportTable) -> ReportTable {
    var copy = table
    copy.rows = []
    if copy.repeatsTheFirst { copy.total = nil }
    return copy
  }
}

extension ReportRow {
  /// The people of its first count.
  fileprivate var size: Int { cells.compactMap(\.count).first ?? 0 }

  /// The row without its figures; nought stays, since nobody can be found in it.
  fileprivate var hidden: ReportRow {
    ReportRow(label, cells.map { $0.count == 0 ? $0 : ReportCell(.hidden) })
  }

  /// Whether it has amounts beside people.
  fileprivate var hasAmounts: Bool { cells.contains { !$0.isPlainCount } }
}

extension ReportCell {
  /// The people of the cell, or those behind it.
  ///
  /// Kept out of line: the optimiser of Swift 6.3.1 crashes where this getter is inlined.
  @inline(never) package var count: Int? {
    if case .people(let count) = figure { count } else { behind }
  }

  fileprivate var isPlainCount: Bool {
    switch figure {
    case .money, .months: behind != nil
    default: true
    }
  }
}
