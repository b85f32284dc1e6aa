import CaseCore
import Testing

@testable import Casework

/// Sheets as PDF, read back with poppler.
struct PaperTests {
  /// Five invented people: Latin, Arabic, Ge'ez, mixed, very long.
  static let names: [(full: String, native: String?)] = [
    ("José Ángel Núñez Łukasiewicz", nil), ("Fatima al-Zahra", "فاطمة الزهراء"), ("Selam Tesfay", "ሰላም ተስፋይ"),
    ("Mariam مريم Tesfay", "مريم (Mariam) ተስፋይ 1987"),
    (String(repeating: "Abdurrahman ", count: 17), String(repeating: "عبد الرحمن ", count: 18)),
  ]

  private func facts(_ name: (full: String, native: String?)) throws -> CaseFacts {
    var facts = try SamplePeople.fatima()
    (facts.person.fullName, facts.person.knownAs, facts.person.nativeName) = (name.full, nil, name.native)
    return facts
  }

  @Test("The text of each page is what was recorded, in any script", arguments: names.indices)
  func text(_ index: Int) throws {
    let name = Self.names[index]
    let sheet = try makeSheet(of: facts(name), SheetOrder(as: .pdf))
    let reading = try PDFReading(sheet.bytes)
    let text = try reading.text()
    for fact in [name.full, "SMW-0042", "07700 900123", "fatima@example.org", "no place on Tuesdays", "£320"]
    {
      #expect(text.contains(PDFReading.squeezed(fact)), "\(fact)")
    }
    for word in (name.native ?? "").split(separator: " ") {
      #expect(hasLetters(of: word, in: text), "\(word)")
    }
    #expect(sheet.warnings == [] && sheet.suggestedFileName == "SMW-0042-2026-11-23.pdf")
    #expect(try reading.about("Pages") == "1")
  }

  @Test("Words of every script are found whole by whoever searches the document")
  func wholeWords() throws {
    var facts = try facts(("Akíntọ́lá Adébáyọ", "فاطمة الزهراء"))
    facts.person.nameOnDegree = "ሰላም ተስፋይ"
    let text = try PDFReading(makeSheet(of: facts, SheetOrder(as: .pdf)).bytes).words()
    for words in ["Adébáyọ", "فاطمة الزهراء", "ሰላም ተስፋይ"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  /// Whether the letters are there: readers give right-to-left words in either order.
  private func hasLetters(of word: Substring, in text: String) -> Bool {
    let word = String(word.filter { $0.isLetter || $0.isNumber })
    return text.contains(word) || text.contains(String(word.reversed()))
  }

  @Test("Fonts are embedded, the title is set without a name, and the day is that of the sheet")
  func fonts() throws {
    let reading = try PDFReading(makeSheet(of: SamplePeople.selam(), SheetOrder(as: .pdf)).bytes)
    let fonts = try reading.fonts()
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") })
    #expect(fonts.contains { $0.contains("Ethiopic") })
    #expect(try reading.about("Title") == "SMW-0031, summary sheet of Mon 23 Nov 2026")
    #expect(try reading.about("CreationDate")?.contains("Nov 23 00:00:00 2026") == true)
  }

  @Test("Two sheets of the same facts are the same bytes", arguments: SheetAudience.allCases)
  func sameBytes(_ audience: SheetAudience) throws {
    let make = { try makeSheet(of: SamplePeople.fatima(), .sample(audience, .pdf)) }
    #expect(try make() == make())
  }

  @Test("The paper is A4, or Letter where it is asked for")
  func paper() throws {
    var order = SheetOrder(as: .pdf)
    let a4 = try PDFReading(makeSheet(of: SamplePeople.stranger(), order).bytes).about("Page size")
    #expect(a4?.contains("A4") == true)
    order.paper.size = .letter
    let letter = try PDFReading(makeSheet(of: SamplePeople.stranger(), order).bytes).about("Page size")
    #expect(letter?.contains("letter") == true)
  }

  @Test("What has no room on one page is cut and said; all pages have it")
  func length() throws {
    var facts = try SamplePeople.fatima()
    for number in 0..<80 as Range<Int64> {
      facts.actions.append(
        Action(
          id: RecordID(500 + number), caseRecord: RecordID(2), text: "promise number \(number)",
          dueOn: SamplePeople.today, party: .us, promisedOn: SamplePeople.today))
    }
    var order = SheetOrder(as: .pdf)
    let one = try makeSheet(of: facts, order)
    #expect(one.warnings == ["A sheet has more than one page holds; ask for all pages to have the rest."])
    #expect(try PDFReading(one.bytes).about("Pages") == "1")
    let page = try PDFReading(one.bytes).text()
    #expect(page.contains("promisenumber0") && page.contains("more") && page.contains("Steps"))
    #expect(page.contains("Noroomonthispagefor") && page.contains("moreunder“Nextactions”.Askforallpages"))
    order.paper.takesAllPages = true
    let all = try makeSheet(of: facts, order)
    #expect(all.warnings == [])
    let text = try PDFReading(all.bytes).text()
    #expect((0..<80).allSatisfy { text.contains("promisenumber\($0)") } && text.contains("Page2of"))
  }

  @Test("A text that is longer than a page goes on on the next one; on one page it is cut and said")
  func longText() throws {
    let club = try ScratchFolder()
    let long = (0..<4_000).map { "w\($0)" }.joined(separator: " ")
    _ = try club.write("name {{name}}\ntext \(long)\nfoot end\n", to: "caseworker.pdf.mustache")
    let folders = [club.path, SheetSnapshots.templates]
    var order = SheetOrder(as: .pdf)
    let one = try makeSheet(of: SamplePeople.fatima(), order, from: folders)
    #expect(one.warnings == ["A sheet has more than one page holds; ask for all pages to have the rest."])
    order.paper.takesAllPages = true
    let all = try makeSheet(of: SamplePeople.fatima(), order, from: folders)
    let reading = try PDFReading(all.bytes)
    let pages = try reading.about("Pages").flatMap { Int($0) } ?? 0
    #expect(all.warnings == [] && pages > 1)
    let text = try reading.text()
    #expect((0..<4_000).allSatisfy { text.contains("w\($0)") })
  }

  @Test(
    "What was cut for its place on all pages, and letters that no font has, are told by package and by case")
  func printedWarnings() {
    let chinese = PrintedPaper.Sheet(isCut: false, missing: [0x4E2D, 0x6587])
    let whole = PrintedPaper.Sheet(isCut: false, missing: [])
    let cut = PrintedPaper.Sheet(isCut: true, missing: [0x1F600])
    var order = PaperOrder()
    #expect(
      [chinese].warnings(on: order) == [
        "2 letters are shown as a box: no font here has them. On Debian, install fonts-noto-cjk."
      ])
    #expect(
      [whole, chinese, cut].warnings(of: ["SMW-0001", "SMW-0002", "SMW-0003"], on: order) == [
        "A sheet has more than one page holds; ask for all pages to have the rest.",
        "3 letters are shown as a box: no font here has them (SMW-0002, SMW-0003). On Debian, install fonts-noto-cjk "
          + "and fonts-noto-color-emoji.",
      ])
    order.takesAllPages = true
    let rare = PrintedPaper.Sheet(isCut: true, missing: [0x16A0])
    #expect(
      [rare].warnings(on: order) == [
        "A sheet has a text that is too long for its place and ends with “…”.",
        "1 letter is shown as a box: no font here has them. On Debian, install fonts-noto-core, or fonts-noto-extra "
          + "where that is there.",
      ])
  }

  @Test("A long list is shortened so that the person still learns who helps; on all pages it is whole")
  func longList() throws {
    var facts = try SamplePeople.fatima()
    facts.actions = (0..<90 as Range<Int64>).map { number in
      Action(
        id: RecordID(500 + number), caseRecord: RecordID(2), text: "promise number \(number).",
        dueOn: SamplePeople.today, party: .candidate, promisedOn: SamplePeople.today)
    }
    var order = SheetOrder(.candidate, as: .pdf)
    let one = try PDFReading(makeSheet(of: facts, order).bytes)
    let page = try one.text()
    #expect(try one.about("Pages") == "1")
    #expect(
      page.contains("Whohelpsyou") && page.contains("NadiaHussein") && page.contains("promisenumber20."))
    #expect(page.contains("moreunder“Dates”.Askforallpagestohavethem."))
    order.paper.takesAllPages = true
    let all = try PDFReading(makeSheet(of: facts, order).bytes)
    let text = try all.text()
    #expect((0..<90).allSatisfy { text.contains("promisenumber\($0).") })
    #expect(text.contains("Page2of") && text.ranges(of: "WhenWhoWhat").count > 1)
  }

  @Test("A bar, a backslash or markup in a value stays what it is")
  func hostile() throws {
    var facts = try SamplePeople.fatima()
    facts.person.knownAs = "a | b \\ c <b>d</b> {{name}} =HYPERLINK(1)"
    let text = try PDFReading(makeSheet(of: facts, SheetOrder(as: .pdf)).bytes).text()
    #expect(text.contains("a|b\\c<b>d</b>{{name}}=HYPERLINK(1)"))
  }

  @Test(
    "A name of combining marks alone, or of nothing that can be seen, is no trouble",
    arguments: ["\u{301}\u{302}", "\u{202E}"])
  func marks(_ name: String) throws {
    var facts = try SamplePeople.stranger()
    facts.person.fullName = name
    #expect(try PDFReading(makeSheet(of: facts, SheetOrder(as: .pdf)).bytes).about("Pages") == "1")
  }

  @Test("A line that is no part of a page is told with its place, before anything is printed")
  func template() throws {
    let club = try ScratchFolder()
    let path = try club.write(
      "name {{name}}\n{{#phone}}fct Phone | {{phone}}{{/phone}}\n", to: "caseworker.pdf.mustache")
    let refusal = #expect(throws: Refusal.self) {
      try makeSheet(
        of: SamplePeople.fatima(), SheetOrder(as: .pdf), from: [club.path, SheetSnapshots.templates])
    }
    #expect(
      refusal?.words
        == "The sheet was not made: the template \(path) has a fault. Line 2, column 11: A line of a page "
        + "cannot begin with “fct”. Did you mean “fact”? Mend the template, or take it away to use the one that comes "
        + "with Caseload.")
  }

  @Test("What can go wrong with the press has its sentence")
  func refusals() {
    #expect(
      Refusal.pressMissing.words
        == "The PDF was not made: the part of Caseload that writes PDF, caseload-paper, is "
        + "not installed. Install Caseload again, or choose html.")
    #expect(
      Refusal.pressStopped.words == "The PDF was not made: the part of Caseload that writes PDF has stopped. "
        + "Install the fonts (on Debian fonts-noto-core) and libpangocairo-1.0-0, or choose html.")
    #expect(
      Refusal.pressRefused("line 1 begins with “x”, which is no part of a page").summary
        == "The PDF was not made: line 1 begins with “x”, which is no part of a page.")
  }

  @Test("A page that is none is refused with its line, and the press goes on")
  func refused() throws {
    let press = try PaperPress()
    let refusal = #expect(throws: Refusal.self) {
      try press.print(["name a\nwhat b\n"], PaperOrder(), on: SamplePeople.today)
    }
    #expect(
      refusal?.summary == "The PDF was not made: line 2 begins with “what”, which is no part of a page.")
    let paper = try press.print(["name a\n", "name b\n"], PaperOrder(), on: SamplePeople.today)
    #expect(try PDFReading(paper.bytes).about("Pages") == "2")
  }
}
