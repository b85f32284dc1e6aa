import CaseCore
import Casework

/// The forms of a list.
enum ListForm {
  case table, tabs, csv, json
}

/// Prints the lines of a list as they come.
struct ListPrinter {
  let form: ListForm
  let output: StandardOutput
  private let columns = StandardOutput.columns
  private var isFirst = true

  init(form: ListForm, output: StandardOutput) {
    self.form = form
    self.output = output
  }

  /// Prints what stands before the first line.
  func begin() throws {
    switch form {
    case .table: try output.line(ListRow.tableHeading(columns: columns))
    case .tabs: try output.line(ListRow.headings.joined(separator: "\t"))
    case .csv: try output.add(csv(ListRow.headings, isFirst: true))
    case .json: try output.text("[")
    }
  }

  /// Prints a line.
  mutating func add(_ row: ListRow) throws {
    switch form {
    case .table: try output.line(row.tableLine(columns: columns))
    case .tabs: try output.line(row.cells.joined(separator: "\t"))
    case .csv: try output.add(csv(row.cells, isFirst: false))
    case .json: try output.text((isFirst ? "\n" : ",\n") + row.json.written)
    }
    isFirst = false
  }

  /// Prints what stands after the last line.
  func end() throws {
    if form == .json { try output.text(isFirst ? "]\n" : "\n]\n") }
  }

  /// One record; only the first keeps the byte-order mark.
  private func csv(_ fields: [String], isFirst: Bool) -> ArraySlice<UInt8> {
    var writer = CSVWriter()
    writer.add(fields)
    return writer.bytes.dropFirst(isFirst ? 0 : 3)
  }
}
