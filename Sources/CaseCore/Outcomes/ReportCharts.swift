/// Which column of a table a page draws as bars.
extension Report {
  /// The column that the table is about; nothing where bars would set beside each other what has no common scale, or
  /// say no more than the rows.
  package func drawnColumn(of table: ReportTable) -> Int? {
    switch name {
    case .deck: drawnInDeck(table)
    case .economic: table.columns.firstIndex(of: "Potential")
    case .entryExit: table.columns.indices.last
    case .sittings: table.columns.firstIndex(of: "Rate") ?? table.columns.firstIndex(of: "Sittings")
    case .placements: table.columns.firstIndex(of: "Started")
    case .support: table.columns.firstIndex(of: "Contacts")
    case .money: table.columns.firstIndex(of: "Paid") ?? table.columns.firstIndex(of: "Cost")
    default: 0
    }
  }

  /// The people of each slide as it prints them, and those of each of its rows in the file.
  private func drawnInDeck(_ table: ReportTable) -> Int? {
    table.columns.contains("Rows")
      ? table.columns.firstIndex(of: "Printed") : table.columns.firstIndex(of: "In the file")
  }
}
