package import CaseCore

/// Which column of a file holds which field, as its header and a map file say.
package struct ColumnMap: Equatable, Sendable {
  /// The headers as the file has them, without the columns that a rejects file adds in front.
  package let headers: [String]
  /// How many columns stand before those: 3 in a rejects file, else 0.
  package let added: Int
  /// The headers of the columns that hold no field, in order; those without a header are not among them.
  package let unread: [String]
  /// The index of each field's column, from 0, counting all columns.
  let columns: [CandidateField: Int]

  /// How many columns the file has.
  package var width: Int { added + headers.count }

  /// Maps the columns of a header.
  ///
  /// - Parameters:
  ///   - header: The first record of the file.
  ///   - file: What the user says about columns; it goes before the synonyms.
  /// - Throws: A refusal when the header has a fault, when two columns hold the same field, when the map names
  ///   a column that does not exist, or when no column holds a name.
  package init(header: CSVRecord, file: ColumnMapFile? = nil) throws(Refusal) {
    if let fault = header.faults.first { throw .importHeader(fault) }
    let all = header.fields.map { ColumnMap.plainHeader($0.text) }
    added = all.prefix(3) == RejectsFile.addedHeaders[...] ? 3 : 0
    headers = Array(all.dropFirst(added))
    let told = try ColumnMap.told(by: file, in: headers)
    let fields = ColumnMap.fields(of: headers, told: told)
    columns = try ColumnMap.index(fields, headers, header.line).mapValues { [added] in $0 + added }
    unread = zip(headers, fields).compactMap { $1 == nil && !$0.isEmpty ? $0 : nil }
    let names: [CandidateField] = [.name, .givenName, .familyName, .nativeName]
    let hasName = names.contains { columns[$0] != nil }
    guard hasName else { throw .importNoName(headers.filter { !$0.isEmpty }, line: header.line) }
  }

  /// The header of a column that counts from 0; nothing where it has none.
  func header(at index: Int) -> String? {
    guard headers.indices.contains(index - added), !headers[index - added].isEmpty else { return nil }
    return headers[index - added]
  }
}

extension ColumnMap {
  private static func plainHeader(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What the map file says of each column; an inner nothing means that it is not to be read.
  private static func told(
    by file: ColumnMapFile?, in headers: [String]
  ) throws(Refusal) -> [Int: CandidateField?] {
    var told: [Int: CandidateField?] = [:]
    var missing: [String] = []
    for entry in file?.entries ?? [] {
      let wanted = plainSpelling(entry.header)
      let indices = headers.indices.filter { plainSpelling(headers[$0]) == wanted }
      for index in indices { told[index] = .some(entry.field) }
      if indices.isEmpty {
        missing.append("Line \(entry.line): The file has no column \(ImportText.inQuotes(entry.header)).")
      }
    }
    guard missing.isEmpty else { throw .importMap(missing) }
    return told
  }

  /// The field of each column: what the map says, else what its header says, unless the map gives that field
  /// to another column.
  private static func fields(of headers: [String], told: [Int: CandidateField?]) -> [CandidateField?] {
    let taken = Set(told.values.compactMap(\.self))
    return headers.indices.map { index in
      if let answer = told[index] { return answer }
      guard let field = CandidateField(header: headers[index]), !taken.contains(field) else { return nil }
      return field
    }
  }

  private static func index(
    _ fields: [CandidateField?], _ headers: [String], _ line: Int
  ) throws(Refusal) -> [CandidateField: Int] {
    var columns: [CandidateField: Int] = [:]
    var twice: [String] = []
    for (index, field) in fields.enumerated() {
      guard let field else { continue }
      if let first = columns[field] {
        let pair = "\(ImportText.inQuotes(headers[first])) and \(ImportText.inQuotes(headers[index]))"
        twice.append("\(pair) both hold the field \(ImportText.inQuotes(field.rawValue)).")
      } else {
        columns[field] = index
      }
    }
    guard twice.isEmpty else { throw .importTwice(twice, line: line) }
    return columns
  }
}

extension Refusal {
  /// The header has a fault of form.
  static func importHeader(_ fault: CSVFault) -> Refusal {
    Refusal(
      rule: "import.header",
      summary: "Nothing was imported: the header has a fault at \(fault.position.words). \(fault.words)",
      remedies: ["Mend the header and import the file again"])
  }

  /// Two columns hold the same field.
  static func importTwice(_ sentences: [String], line: Int) -> Refusal {
    Refusal(
      rule: "import.column-twice",
      summary: "Nothing was imported: the columns of line \(line) are not clear. "
        + sentences.joined(separator: " "),
      remedies: ["Rename one of the two, or say “Its header: -” in a map of columns to pass it over"])
  }

  /// No column holds a name.
  static func importNoName(_ headers: [String], line: Int) -> Refusal {
    let found =
      headers.isEmpty
      ? "There are none."
      : "They are " + ImportText.list(headers.map { ImportText.inQuotes($0) }, last: "and") + "."
    return Refusal(
      rule: "import.no-name-column",
      summary: "Nothing was imported: none of the columns in line \(line) holds a name. \(found)",
      remedies: ["Give a column the header “Name”, or say which one it is in a map of columns"])
  }
}
