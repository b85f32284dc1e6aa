package import CaseCore

/// Reads a list of candidates, as a spreadsheet saves it, into drafts.
///
/// Nothing is guessed silently, and every row comes out: as a candidate, or rejected with its line, its
/// column and the reason.
package enum CandidateImport {
  /// Plans an import.
  ///
  /// Nothing is written.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - today: The day that no date of birth or enrolment may be after.
  ///   - map: What the user says about columns.
  /// - Returns: What the import would do.
  /// - Throws: A refusal when the file cannot be read as a list at all.
  package static func plan(
    _ bytes: [UInt8], today: Day, map: ColumnMapFile? = nil
  ) throws(Refusal) -> ImportPlan {
    let text = try TextDecoding.decode(bytes)
    var records = CSVRecords(text.bytes)
    guard let header = records.nextFilled() else { throw .importEmpty }
    let columns = try ColumnMap(header: header, file: map)
    let plan = ImportPlan(
      header: columns.headers, separator: records.separator ?? .comma, encoding: text.encoding)
    var planner = Planner(columns: columns, today: today, plan: plan)
    while let record = records.next() { planner.add(record) }
    return planner.finished()
  }
}

private struct Planner {
  let columns: ColumnMap
  let today: Day
  var plan: ImportPlan
  var remarks = ImportRemarks()
  var duplicates = DuplicateRows()
  /// The columns without a header in which something was found.
  var nameless: Set<Int> = []

  mutating func add(_ record: CSVRecord) {
    guard !record.isEmpty else {
      plan.emptyRows += 1
      return
    }
    var row = RowReader(record, columns: columns, separator: plan.separator, today: today)
    guard let draft = row.read() else { return reject(record, row.faults) }
    if let (field, problem) = duplicates.check(draft, line: record.line) {
      return reject(record, [fault(field, problem, in: record)])
    }
    plan.rows.append(ImportRow(line: record.line, draft: draft))
    remarks.add(row.remarks)
    noteNameless(record)
  }

  private mutating func reject(_ record: CSVRecord, _ faults: [RowFault]) {
    let fields = record.fields.dropFirst(columns.added).map(\.text)
    plan.rejects.append(RejectedRow(line: record.line, fields: fields, faults: faults))
  }

  private func fault(_ field: CandidateField, _ problem: String, in record: CSVRecord) -> RowFault {
    let index = columns.columns[field]
    let position = record.fields[index ?? 0].position
    return RowFault(position: position, header: index.flatMap(columns.header(at:)), problem: problem)
  }

  private mutating func noteNameless(_ record: CSVRecord) {
    for index in columns.headers.indices where columns.headers[index].isEmpty {
      if !record.fields[columns.added + index].text.isEmpty { nameless.insert(index + 1) }
    }
  }

  mutating func finished() -> ImportPlan {
    plan.notices = [encodingNotice, separatorNotice, unreadNotice, namelessNotice].compactMap(\.self)
    plan.notices += remarks.sentences
    if plan.emptyRows > 0 {
      plan.notices.append(ImportText.count(plan.emptyRows, "empty row") + " passed over.")
    }
    return plan
  }
}

/// What is said about the whole file.
extension Planner {
  private var encodingNotice: String? {
    switch plan.encoding {
    case .utf8: nil
    case .utf16: "Read as UTF-16."
    case .windows1252: "Read as Windows-1252, because the file is not UTF-8. Check the names with accents."
    case .damagedUTF8:
      "Read as UTF-8, some bytes of which are damaged. Rows with a lost character are rejected."
    }
  }

  private var separatorNotice: String? {
    switch plan.separator {
    case .comma: nil
    case .semicolon: "The fields are separated by semicolons."
    case .tab: "The fields are separated by tabs."
    default: "The fields are separated by \(ImportText.inQuotes(String(UnicodeScalar(plan.separator))))."
    }
  }

  private var unreadNotice: String? {
    guard !columns.unread.isEmpty else { return nil }
    let names = columns.unread.map { ImportText.inQuotes($0) }
    return "Columns that were not read: \(names.joined(separator: ", "))."
  }

  private var namelessNotice: String? {
    guard !nameless.isEmpty else { return nil }
    let numbers = nameless.sorted().map(String.init)
    return "Columns without a header, not read: \(numbers.joined(separator: ", "))."
  }
}
