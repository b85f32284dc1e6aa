import CaseCore
import Testing

@testable import Casework

/// Texts that people type, paste or import cannot do anything in a sheet.
struct HostileTextTests {
  private func sheet(named name: String, _ format: SheetFormat) throws -> String {
    var facts = try SamplePeople.fatima()
    (facts.person.knownAs, facts.person.nativeName, facts.person.safeContact) = (name, name, name)
    facts.actions[0].text = name
    facts.contacts[3].body = name
    facts.documents[2].note = name
    return try makeSheet(
      of: facts, SheetOrder(as: format), on: SamplePeople.today, from: [SheetSnapshots.templates]
    ).text
  }

  @Test("A name cannot become markup in HTML")
  func script() throws {
    let html = try sheet(named: "<script>alert(\"x\")</script> & 'y'", .html)
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;"))
  }

  @Test("A quotation mark with an accent on it is escaped too: the library lets it through")
  func accentedQuotation() throws {
    let html = try sheet(named: "x\"\u{301} onload=y <\u{338}b>", .html)
    #expect(html.contains("x&quot;\u{301} onload=y &lt;\u{338}b&gt;"))
  }

  @Test("A name cannot become markup in Markdown")
  func markdown() throws {
    let text = try sheet(named: "a | b * c _ d ` [x](y) <b> \\ ~~z~~ & $q$", .markdown)
    let row = "| **Name** | a \\| b \\* c \\_ d \\` \\[x\\](y) &lt;b&gt; \\\\ \\~\\~z\\~\\~ &amp; \\$q\\$ |"
    #expect(text.contains(row))
  }

  @Test(
    "A value cannot begin a heading, a list or a line in Markdown",
    arguments: [
      ("# a", "\\# a"), ("- a", "\\- a"), ("12. a", "12\\. a"), ("1) a", "1\\) a"), ("=", "\\="),
      ("12", "12"),
    ])
  func lineStarts(_ typed: String, _ expected: String) {
    #expect(SheetText.harmless(typed, in: .markdown) == expected)
  }

  @Test(
    "Plain text is left as it is, but for signs that steer",
    arguments: ["a|b*c_d<e>", "Zoë O'Connor", "فاطمة", "ሰላም"])
  func plain(_ typed: String) {
    #expect(SheetText.harmless(typed, in: .text) == typed)
  }

  @Test(
    "No control and no sign of direction reaches a file",
    arguments: SheetFormat.readable,
    [0x1B, 0x9B, 0x202E, 0x2066, 0x2069, 0x200F, 0x61C, 0, 0x7F, 0xFEFF, 0xE0041, 0x2028, 0x0D, 0x09]
      as [UInt32])
  func controls(_ format: SheetFormat, _ number: UInt32) throws {
    let sign = try #require(Unicode.Scalar(number))
    let text = try sheet(named: "a\(sign)b", format)
    let steering: Set<UInt32> = [0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF]
    let found = text.unicodeScalars.filter { scalar in
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      let isEmbedding = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      return isControl || isEmbedding || steering.contains(scalar.value) || scalar.value >= 0xE0000
    }
    #expect(found.isEmpty)
  }

  @Test("A value stays on one line, with single blanks")
  func oneLine() {
    #expect(SheetText.clean("  a\n\n b\u{A0}\tc \u{2028}") == "a b c")
  }

  @Test("Letters that join are kept, what is no character is shown as such")
  func kept() {
    #expect(SheetText.clean("می\u{200C}خواهم") == "می\u{200C}خواهم")
    #expect(SheetText.clean("a\u{E000}b") == "a\u{FFFD}b")
  }

  @Test("A name that holds nothing visible is not known", arguments: SheetFormat.templated)
  func invisible(_ format: SheetFormat) throws {
    var facts = try SamplePeople.stranger()
    (facts.person.fullName, facts.person.nativeName) = ("\u{202E}\u{1B}", "\u{200B}\u{200D}")
    let text = try makeSheet(
      of: facts, SheetOrder(as: format), on: SamplePeople.today, from: [SheetSnapshots.templates]
    ).text
    let lines = ["Name            not known", "| **Name** | not known |", "<h1 dir=\"auto\">not known</h1>"]
    #expect(lines.contains { text.contains($0) } && !text.contains("Native name"))
  }

  @Test("A very long name stays whole")
  func longName() throws {
    let name = String(repeating: "Abdurrahman ", count: 30)
    let text = try sheet(named: name, .text)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= TextWrap.width })
    #expect(text.split(whereSeparator: \.isWhitespace).count { $0 == "Abdurrahman" } >= 90)
  }
}
