package import CaseCore

/// What a map file says: which column holds which field.
///
/// Plain text, a line a column: `Column header: field`. The field is a name or synonym of a `CandidateField`,
/// or `-` for a column that is not to be read. The last colon of a line counts, so that a header may hold
/// one. Empty lines, and lines that begin with `#`, say nothing.
package struct ColumnMapFile: Equatable, Sendable {
  /// One line.
  struct Entry: Equatable, Sendable {
    let header: String
    /// Nothing for a column that is not to be read.
    let field: CandidateField?
    let line: Int
  }

  let entries: [Entry]

  /// Reads a map file.
  ///
  /// - Throws: A refusal that names every fault with its line and column, or says that the file is not text.
  package init(_ bytes: [UInt8]) throws(Refusal) {
    var reader = MapReader()
    let text = try TextDecoding.decode(bytes)
    let lines = String(decoding: text.bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() { reader.read(line, number: index + 1) }
    guard reader.faults.isEmpty else { throw .importMap(reader.faults) }
    entries = reader.entries
  }
}

private struct MapReader {
  var entries: [ColumnMapFile.Entry] = []
  var faults: [String] = []

  mutating func read(_ line: Substring, number: Int) {
    let begin = line.prefix(while: \.isWhitespace).count + 1
    guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { return }
    guard let colon = line.lastIndex(of: ":") else {
      return fault(number, begin, "There is no colon between the column's header and the field.")
    }
    let header = trimmed(line[..<colon])
    let word = trimmed(line[line.index(after: colon)...])
    if header.isEmpty { return fault(number, begin, "There is no header before the colon.") }
    if entries.contains(where: { plainSpelling($0.header) == plainSpelling(header) }) {
      return fault(number, begin, "The column \(ImportText.inQuotes(header)) stands here a second time.")
    }
    let wordColumn =
      line[..<colon].count + 2 + line[line.index(after: colon)...].prefix(while: \.isWhitespace).count
    add(header, word, number, wordColumn)
  }

  private mutating func add(_ header: String, _ word: String, _ line: Int, _ column: Int) {
    let field = CandidateField(header: word)
    guard field != nil || word == "-" else {
      return fault(line, column, "There is no field \(ImportText.inQuotes(word)).")
    }
    if let field, entries.contains(where: { $0.field == field }) {
      return fault(line, column, "The field \(ImportText.inQuotes(field.rawValue)) has a column already.")
    }
    entries.append(ColumnMapFile.Entry(header: header, field: field, line: line))
  }

  private mutating func fault(_ line: Int, _ column: Int, _ words: String) {
    faults.append("Line \(line), column \(column): \(words)")
  }
}

private func trimmed(_ text: Substring) -> String {
  let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex
  return String(text[..<end].drop(while: \.isWhitespace))
}

extension Refusal {
  /// A map file has faults, each a full sentence with its line and column.
  package static func importMap(_ faults: [String]) -> Refusal {
    let fields = CandidateField.allCases.map(\.rawValue).joined(separator: ", ")
    return Refusal(
      rule: "import.map",
      summary: "Nothing was imported: the map of columns has faults. " + faults.joined(separator: " "),
      remedies: ["Write a line “Column header: field” for each column; the fields are \(fields)"])
  }
}
