/// The records of a CSV text, one after the other, without ever holding all of them.
struct CSVRecords: IteratorProtocol {
  private static let pieceLength = 1 << 16

  private var reader = CSVReader()
  private var rest: ArraySlice<UInt8>
  private var ready: ArraySlice<CSVRecord> = []
  private var isFinished = false

  /// Begins with the first record of a text in UTF-8.
  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  /// The byte between fields; nothing before the first record.
  var separator: UInt8? { reader.separator }

  mutating func next() -> CSVRecord? {
    while ready.isEmpty, !isFinished {
      ready = readPiece()[...]
    }
    return ready.popFirst()
  }

  /// The next record that holds anything.
  mutating func nextFilled() -> CSVRecord? {
    while let record = next() {
      if !record.isEmpty { return record }
    }
    return nil
  }

  private mutating func readPiece() -> [CSVRecord] {
    guard !rest.isEmpty else {
      isFinished = true
      return reader.finish()
    }
    defer { rest = rest.dropFirst(Self.pieceLength) }
    return reader.feed(rest.prefix(Self.pieceLength))
  }
}
