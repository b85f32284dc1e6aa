import CaseCore

/// What a reader can work out of the notes of a report whose small numbers are hidden.
struct NoteAttack {
  let shown: Report
  let made: Report

  init(_ shown: Report, _ made: Report) {
    (self.shown, self.made) = (shown, made)
  }

  /// The numbers in the notes that only the report itself has: not those of the sentences on what is hidden.
  private var numbers: [Int] {
    shown.notes.filter(made.notes.contains).flatMap { note in
      note.split { !$0.isNumber && $0 != "," }.compactMap { Int($0.filter(\.isNumber)) }
    }
  }

  /// The numbers of one to four.
  var told: [Int] { numbers.filter { (1..<Suppression.least).contains($0) } }

  /// The hidden cells that have one answer where each number of a note is the sum of every column that has this sum.
  var solved: [Int] {
    shown.tables.indices.flatMap { index in
      guard let whole = made.tables.first(where: { $0.title == shown.tables[index].title }) else {
        return [Int]()
      }
      return shown.tables[index].columns.indices.flatMap { column -> [Int] in
        guard whole.columns == shown.tables[index].columns, whole.counting != .apart,
          let cell = whole.total?.cells[column], numbers.contains(cell.size ?? 0)
        else { return [] }
        var table = shown.tables[index]
        table.total?.cells[column] = cell
        return TableAttack(shown: table).solved(column: column) ?? []
      }
    }
  }
}
