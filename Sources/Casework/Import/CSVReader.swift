/// Reads CSV from bytes as they come, and knows the place of everything it reads.
///
/// The format is RFC 4180 with what spreadsheets make of it: lines end with CR, LF or both; quoted fields
/// hold separators, line breaks and doubled quotation marks; the separator is found in the header
/// (`CSVDialect`).
///
/// A fault spoils one record, not the rest. Where a quotation mark is missing, the reader goes back to the
/// line after the one with the opening mark and reads from there, so no row disappears into a field that was
/// never closed. Whatever is read comes out as a record; the reader drops nothing.
package struct CSVReader: Sendable {
  /// The longest field that is read whole, in bytes.
  package static let longestField = 1 << 20

  private enum State { case fieldStart, plain, quoted, quoteInQuoted }

  private var dialect: CSVDialect
  private var state = State.fieldStart
  private var line = 1
  private var column = 1
  private var previousWasReturn = false

  // The field being read, as the file has it; `isVerbatim` once a fault forbids to take its marks away.
  private var raw: [UInt8] = []
  private var fieldBegin = TextPosition(line: 1, column: 1)
  private var isVerbatim = false
  // Where in `raw` the second line of the field begins.
  private var secondLine: Int?

  private var fields: [CSVField] = []
  private var faults: [CSVFault] = []
  // Whether a fault of this record has to do with quotation marks; then a line break ends it in any case.
  private var lineIsBroken = false
  private var records: [CSVRecord] = []
  // What has to be read once more, after going back.
  private var again: [UInt8] = []

  /// Makes a reader at the beginning of a file.
  ///
  /// - Parameter separator: The byte between fields; nothing to find it in the header.
  package init(separator: UInt8? = nil) {
    dialect = CSVDialect(separator: separator)
  }

  /// The byte between fields; nothing before the header has been read.
  package var separator: UInt8? { dialect.separator }

  /// Reads some bytes of UTF-8 and returns the records that they complete.
  ///
  /// Where they are cut does not matter.
  package mutating func feed(_ bytes: some Collection<UInt8>) -> [CSVRecord] {
    for byte in bytes {
      if dialect.isSettled { readOne(byte) } else { open(with: byte) }
    }
    return takeRecords()
  }

  /// Ends the file and returns the records that were still open.
  package mutating func finish() -> [CSVRecord] {
    if let opening = dialect.settle() { read(opening) }
    while state == .quoted {
      endUnclosed()
    }
    if state != .fieldStart || !fields.isEmpty { endRecord() }
    return takeRecords()
  }

  private mutating func takeRecords() -> [CSVRecord] {
    defer { records = [] }
    return records
  }

  private mutating func open(with byte: UInt8) {
    guard let opening = dialect.take(byte) else { return }
    line += dialect.linesBefore
    previousWasReturn = opening.isEmpty && byte == .carriageReturn
    read(opening)
  }

  private mutating func readOne(_ byte: UInt8) {
    step(byte)
    if !again.isEmpty { readAgain() }
  }

  private mutating func readAgain() {
    let bytes = again
    again = []
    read(bytes)
  }

  private mutating func read(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      step(byte)
      if !again.isEmpty {
        rest = (again + rest)[...]
        again = []
      }
    }
  }
}

/// One byte after the other.
extension CSVReader {
  private mutating func step(_ byte: UInt8) {
    let isSecondOfPair = byte == .lineFeed && previousWasReturn
    previousWasReturn = byte == .carriageReturn
    if isSecondOfPair { return endPair() }
    let here = TextPosition(line: line, column: column)
    advance(over: byte)
    switch state {
    case .fieldStart: begin(byte, at: here)
    case .plain: plain(byte, at: here)
    case .quoted: quoted(byte, at: here)
    case .quoteInQuoted: afterQuote(byte, at: here)
    }
  }

  /// The line feed after a carriage return belongs to the field that holds the return, else to nothing.
  private mutating func endPair() {
    guard state == .quoted else { return }
    if secondLine == raw.count { secondLine = raw.count + 1 }
    raw.append(.lineFeed)
  }

  private mutating func advance(over byte: UInt8) {
    if byte.isLineEnd {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private mutating func begin(_ byte: UInt8, at here: TextPosition) {
    fieldBegin = here
    guard byte == .quote else {
      state = .plain
      return plain(byte, at: here)
    }
    raw.append(byte)
    state = .quoted
  }

  private mutating func plain(_ byte: UInt8, at here: TextPosition) {
    if byte == dialect.separator { return endField() }
    if byte.isLineEnd { return endRecord() }
    if byte == .quote { fault(.strayQuote, at: here) }
    keep(byte, at: here)
  }

  private mutating func quoted(_ byte: UInt8, at here: TextPosition) {
    if byte == .quote { state = .quoteInQuoted }
    if byte.isLineEnd, lineIsBroken { return endBrokenLine() }
    keep(byte, at: here)
    if byte.isLineEnd, secondLine == nil { secondLine = raw.count }
    if raw.count > Self.longestField { endTooLong() }
  }

  private mutating func afterQuote(_ byte: UInt8, at here: TextPosition) {
    if byte == .quote {
      raw.append(byte)
      state = .quoted
    } else if byte == dialect.separator {
      endField()
    } else if byte.isLineEnd {
      endRecord()
    } else if secondLine == nil {
      fault(.textAfterQuote, at: here)
      state = .plain
      plain(byte, at: here)
    } else {
      raw.append(byte)
      goBack(because: .closedInText(here))
    }
  }

  /// Adds a byte to the field, up to the longest field.
  private mutating func keep(_ byte: UInt8, at here: TextPosition) {
    if byte == 0 { fault(.nul, at: here) }
    if state == .plain, raw.count >= Self.longestField {
      fault(.tooLong, at: fieldBegin)
    } else {
      raw.append(byte)
    }
  }
}

/// Ends of fields and records, and faults.
extension CSVReader {
  private mutating func fault(_ kind: CSVFault.Kind, at position: TextPosition) {
    if kind.breaksTheLine {
      isVerbatim = true
      lineIsBroken = true
    }
    let ofThisField = faults.reversed().prefix { $0.field == fields.count }
    guard !ofThisField.contains(where: { $0.kind == kind }) else { return }
    faults.append(CSVFault(kind: kind, position: position, field: fields.count))
  }

  private mutating func endField() {
    if state == .fieldStart { fieldBegin = TextPosition(line: line, column: column) }
    fields.append(CSVField(text: fieldText, position: fieldBegin))
    raw.removeAll(keepingCapacity: true)
    isVerbatim = false
    secondLine = nil
    state = .fieldStart
  }

  private mutating func endRecord() {
    endField()
    records.append(CSVRecord(fields: fields, faults: faults))
    fields = []
    faults = []
    lineIsBroken = false
  }

  /// Ends a quoted field of a record that is spoilt already: its marks say nothing about the next line.
  private mutating func endBrokenLine() {
    isVerbatim = true
    endRecord()
  }

  /// What the field says: without its marks, and with the mark of a lost character for each NUL, so that the
  /// row can be written as text.
  private var fieldText: String {
    let bytes = raw.first == .quote && !isVerbatim ? unquoted : raw
    guard faults.last?.field == fields.count, bytes.contains(0) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }, as: UTF8.self)
  }

  private var unquoted: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(raw.count)
    var previousWasQuote = false
    for byte in raw.dropFirst().dropLast() {
      previousWasQuote = byte == .quote && !previousWasQuote
      if !previousWasQuote { text.append(byte) }
    }
    return text
  }

  private mutating func endUnclosed() {
    guard secondLine == nil else {
      goBack(because: .neverClosed)
      return readAgain()
    }
    fault(.neverClosed, at: fieldBegin)
    endRecord()
  }

  private mutating func endTooLong() {
    if secondLine != nil { return goBack(because: .tooLong) }
    fault(.tooLong, at: fieldBegin)
    state = .plain
  }

  /// Ends the record at the end of the line on which the field began, and arranges that everything after it
  /// is read again.
  ///
  /// A line is read at most twice: between the opening mark and here all marks were doubled, so none of those
  /// lines can open a field that stays open.
  private mutating func goBack(because kind: CSVFault.Kind) {
    let end = secondLine ?? raw.count
    again = Array(raw[end...])
    previousWasReturn = again.isEmpty && raw[end - 1] == .carriageReturn
    raw.removeSubrange(end...)
    while raw.last?.isLineEnd == true { raw.removeLast() }
    faults.removeAll { $0.position.line > fieldBegin.line }
    fault(kind, at: fieldBegin)
    line = fieldBegin.line + 1
    column = 1
    endRecord()
  }
}
