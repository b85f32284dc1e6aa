/// A table as the programme has printed it elsewhere, kept as it stands there, right or wrong.
package struct PrintedTable: Equatable, Sendable {
  /// Where it stands: `Outcome 2: salaries`.
  package var slide: String
  package var rows: [PrintedRow]
  /// The sum that is printed under it; nothing where none is.
  package var total: Money?
  package var source: Source

  /// Makes a table.
  package init(slide: String, rows: [PrintedRow], total: Money?, source: Source) {
    self.slide = slide
    self.rows = rows
    self.total = total
    self.source = source
  }

  /// The groups that its rows name.
  package var groups: [ProfessionGroup] { rows.compactMap(\.group) }

  /// The people of all rows.
  package var people: Int { rows.map(\.people).reduce(0, +) }

  /// The sum of the rows' totals; nothing where no row has one.
  package var sumOfTotals: Money? {
    let totals = rows.compactMap(\.total?.pence)
    return totals.isEmpty ? nil : Money(pence: totals.reduce(0, +))
  }
}

/// A row of a printed table.
package struct PrintedRow: Equatable, Sendable {
  /// Whom it counts; nothing for everybody.
  package var group: ProfessionGroup?
  package var people: Int
  /// The amount for one person, where it is printed.
  package var each: Money?
  /// The amount for all, where it is printed.
  package var total: Money?

  /// Makes a row.
  package init(group: ProfessionGroup?, people: Int, each: Money? = nil, total: Money? = nil) {
    self.group = group
    self.people = people
    self.each = each
    self.total = total
  }

  /// What is counted: `Nurse`, `Everybody`.
  package var words: String { group?.words ?? "Everybody" }
}
