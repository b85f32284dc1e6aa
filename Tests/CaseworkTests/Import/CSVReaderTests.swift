import Testing

@testable import Casework

@Suite("Reading CSV")
struct CSVReaderTests {
  /// A file, the fields that come out, and the words of the faults with their places.
  struct Golden: CustomTestStringConvertible, Sendable {
    let name: String
    let file: String
    var rows: [[String]]
    var faults: [String] = []
    var testDescription: String { name }
  }

  @Test("A file gives exactly these fields and faults", arguments: CSVGolden.sound + CSVGolden.faulty)
  func golden(_ case: Golden) {
    let records = read(`case`.file)
    #expect(records.map { $0.fields.map(\.text) } == `case`.rows)
    #expect(records.flatMap(\.faults).map { "\($0.position.words): \($0.words)" } == `case`.faults)
  }

  @Test("Where the bytes are cut does not matter", arguments: CSVGolden.sound + CSVGolden.faulty)
  func everySplit(_ case: Golden) {
    let bytes = Array(`case`.file.utf8)
    let whole = read(`case`.file)
    for cut in 0...bytes.count {
      var reader = CSVReader()
      let records = reader.feed(bytes[..<cut]) + reader.feed(bytes[cut...]) + reader.finish()
      #expect(records == whole, "cut after byte \(cut)")
    }
  }

  @Test("Lines and columns count from 1, in characters, and a quoted field begins at its mark")
  func positions() {
    let records = read("a,b\r\n\"é\nü\",x\r\nأب,\"y\"\n")
    let places = records.flatMap { $0.fields.map { [$0.position.line, $0.position.column] } }
    #expect(places == [[1, 1], [1, 3], [2, 1], [3, 4], [4, 1], [4, 4]])
    #expect(records.map(\.line) == [1, 2, 4])
  }

  @Test("A mark that is never closed spoils one line of a thousand, and the file is read in one go")
  func recoversQuickly() {
    let lines = (1...1_000).map { "row \($0),x" }
    let records = read("a,b\n\"open,x\n" + lines.joined(separator: "\n"))
    #expect(records.count == 1_002)
    #expect(records.count { !$0.faults.isEmpty } == 1)
    #expect(records.last?.line == 1_002)
  }

  @Test("A field over 1 MiB is cut and told, quoted or not, and the next line is read")
  func tooLong() throws {
    let long = String(repeating: "x", count: CSVReader.longestField + 10)
    for field in [long, "\"\(long)\""] {
      let records = read("a,b\n\(field),1\nnext,2\n")
      #expect(records.count == 3)
      let fault = try #require(records[1].faults.first)
      #expect(
        "\(fault.position.words): \(fault.words)"
          == "line 2, column 1: The field is longer than 1 MiB, and was cut there. "
          + "Is a quotation mark missing?")
      #expect(records[2].fields.map(\.text) == ["next", "2"])
    }
  }

  @Test("A mark that is not closed within 1 MiB spoils its line only")
  func openTooLong() {
    let line = "row,2\r\n"
    let count = CSVReader.longestField / line.count + 2
    let records = read("a,b\r\n\"open,1\r\n" + String(repeating: line, count: count))
    #expect(records.count == count + 2)
    #expect(records.flatMap(\.faults).map(\.kind) == [.tooLong])
    #expect(records[1].fields.map(\.text) == ["\"open,1"])
    #expect(records.map(\.line) == Array(1...(count + 2)))
  }

  @Test("A separator that is told is not looked for")
  func toldSeparator() {
    var reader = CSVReader(separator: UInt8(ascii: "|"))
    let records = reader.feed(Array("a|b,c,d\n1|2".utf8)) + reader.finish()
    #expect(records.map { $0.fields.map(\.text) } == [["a", "b,c,d"], ["1", "2"]])
  }

  private func read(_ text: String) -> [CSVRecord] {
    var reader = CSVReader()
    return reader.feed(Array(text.utf8)) + reader.finish()
  }
}
