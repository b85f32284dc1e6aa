import CaseCore

/// What was recorded and then undone: it is gone from the case, and the log still holds it.
extension CaseExport {
  /// A row that is no more.
  struct Gone {
    let table: Table
    let fields: Fields
    /// When it was taken back, and by whom.
    let day: Day
    let initials: String?

    /// `taken back on Mon 23 Nov 2026 (NH)`.
    var words: String { "taken back on \(day.fullWords)" + (initials.map { " (\($0))" } ?? "") }
  }

  /// The rows that were taken back and did not come again, the newest first.
  var gone: [Gone] {
    var seen = Set(tables(with: exports).flatMap { table, rows in rows.map { Place(table, $0.id) } })
    return history.flatMap { entry in
      entry.changes.compactMap { change -> Gone? in
        guard case .delete(let fields) = change.image, seen.insert(Place(change.table, change.row)).inserted
        else { return nil }
        return Gone(
          table: change.table, fields: fields, day: entry.operation.day, initials: entry.initials)
      }
    }
  }

  /// A row of a table.
  private struct Place: Hashable {
    let table: Table
    let row: RecordID

    init(_ table: Table, _ row: RecordID) { (self.table, self.row) = (table, row) }
  }

  /// What was taken back as a part of the export; nothing where nothing was.
  var goneSection: [Section] {
    let rows = gone.map { gone in
      [
        Line(column: "kind", value: .text(gone.table.noun), flag: nil),
        Line(column: "takenBackOn", value: .day(gone.day), flag: nil),
        Line(column: "takenBackBy", value: .optional(gone.initials), flag: nil),
      ] + lines(of: gone.fields)
    }
    return rows.isEmpty ? [] : [Section(name: "takenBack", rows: rows)]
  }
}
