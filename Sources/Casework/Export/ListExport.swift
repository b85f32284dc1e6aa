package import CaseCore
import CaseStore

/// What a list is exported as.
package enum ListExportFormat: String, CaseIterable, Sendable {
  case csv, json
  /// A calendar of actions and exams.
  case ics

  var kind: ExportKind { self == .ics ? .calendar : .list }

  /// Refuses a path that ends in another format.
  package func check(_ path: String?) throws(Refusal) { try FileEnding.check(path, is: rawValue) }
}

/// Lists and calendars that leave the file; each is recorded with its rows.
extension Workspace {
  /// Writes an export of the cases that a filter lets through.
  ///
  /// - Parameters:
  ///   - format: As what.
  ///   - filter: The filter as it was typed.
  ///   - bom: Whether CSV begins with the mark by which Excel knows UTF-8.
  ///   - place: Where it goes; the folder of sheets where nothing is said.
  ///   - replacing: Whether a file of that name may go.
  /// - Returns: The path, and how many rows it holds.
  /// - Throws: A refusal that says what is wrong or in the way; then nothing is written or recorded.
  package func export(
    _ format: ListExportFormat, filter: String, bom: Bool = false, to place: SheetPlace? = nil,
    replacing: Bool = false
  ) throws -> (path: String, rows: Int) {
    var bytes: [UInt8] = []
    let rows = try eachPiece(of: format, filter: filter, bom: bom) { bytes += $0 }
    let name = "\(format == .ics ? "calendar" : "candidates")-\(today.iso).\(format.rawValue)"
    let path = try SheetFile.write(
      bytes, named: name, to: place ?? .folder(sheetFolder), replacing: replacing
    ) { try record([RecordExport.Item(rows: rows, format.kind, as: format.rawValue)]) }
    return (path, rows)
  }

  /// Tells an export piece by piece, to be printed, and records it at its end.
  package func printExport(
    _ format: ListExportFormat, filter: String, bom: Bool = false, _ body: ([UInt8]) throws -> Void
  ) throws {
    guard !isReadOnly else { throw Refusal.exportNotRecorded }
    let rows = try eachPiece(of: format, filter: filter, bom: bom, body)
    try record([RecordExport.Item(rows: rows, format.kind, as: format.rawValue)])
  }

  private func eachPiece(
    of format: ListExportFormat, filter: String, bom: Bool, _ body: ([UInt8]) throws -> Void
  ) throws -> Int {
    switch format {
    case .csv: try eachCSVPiece(filter: filter, bom: bom, body)
    case .json: try eachJSONPiece(filter: filter, body)
    case .ics: try eachCalendarPiece(filter: filter, body)
    }
  }

  private func eachCSVPiece(filter: String, bom: Bool, _ body: ([UInt8]) throws -> Void) throws -> Int {
    var writer = CSVWriter(bom: bom)
    writer.add(ListRow.headings)
    let rows = try eachRow(filter: filter, sort: .number, limit: nil) { row in
      writer.add(row.cells)
      if writer.bytes.count >= 65_536 { try body(writer.take()) }
    }
    try body(writer.take())
    return rows
  }

  private func eachJSONPiece(filter: String, _ body: ([UInt8]) throws -> Void) throws -> Int {
    var separator = "[\n"
    let rows = try eachRow(filter: filter, sort: .number, limit: nil) { row in
      try body(Array((separator + row.json.written).utf8))
      separator = ",\n"
    }
    try body(Array((rows == 0 ? "[]\n" : "\n]\n").utf8))
    return rows
  }

  private func eachCalendarPiece(filter: String, _ body: ([UInt8]) throws -> Void) throws -> Int {
    var rows = 0
    try body(CalendarText.head(programme: try office().programme?.name))
    _ = try eachSummary(filter: filter, sort: .number) { summary in
      guard let facts = try facts(of: summary.caseRecord) else { return }
      let entries = CalendarText.entries(of: facts, on: today)
      rows += entries.count
      for entry in entries { try body(entry) }
    }
    try body(CalendarText.end)
    return rows
  }
}
