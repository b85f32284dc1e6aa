import CaseCore
import Testing

@testable import Casework

/// The calendar, and everything that is held about one person.
struct ExportTests {
  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test("A calendar has a day for each open action and exam, by number and never by name")
  func calendar() throws {
    let entries = CalendarText.entries(of: try SamplePeople.fatima(), on: SamplePeople.today)
    #expect(entries.count == 4)
    let first = lines(entries[0])
    #expect(
      first == [
        "BEGIN:VEVENT", "UID:55@caseload", "DTSTAMP:20261123T000000Z", "DTSTART;VALUE=DATE:20261127",
        "DTEND;VALUE=DATE:20261128", "SUMMARY:SMW-0042: bring the translation of the degree",
        "CATEGORIES:Action of candidate", "TRANSP:TRANSPARENT", "END:VEVENT",
      ])
    #expect(!entries.contains { String(decoding: $0, as: UTF8.self).contains("Fatima") })
  }

  @Test("Long and hostile texts keep to the rules of calendars")
  func folding() throws {
    var facts = try SamplePeople.stranger()
    let text = "a, b; c\\ d\nEND:VEVENT " + String(repeating: "ሰላም ", count: 60)
    facts.actions = [
      Action(
        id: RecordID(9), caseRecord: RecordID(2), text: text, dueOn: SamplePeople.today, party: .us,
        promisedOn: SamplePeople.today)
    ]
    let lines = lines(CalendarText.entries(of: facts, on: SamplePeople.today)[0])
    #expect(lines.allSatisfy { $0.utf8.count <= 75 } && lines.count { $0 == "END:VEVENT" } == 1)
    let unfolded = lines.reduce(into: "") { $0 += $1.hasPrefix(" ") ? String($1.dropFirst()) : "\n" + $1 }
    #expect(unfolded.contains("SUMMARY:SMW-0120: a\\, b\\; c\\\\ d END:VEVENT ሰላም"))
  }

  private func export(_ change: (inout CaseFacts) -> Void = { _ in }) throws -> CaseExport {
    var facts = try SamplePeople.fatima()
    facts.contacts[0].body = "Nadia spoke with the brother"
    facts.contacts[1].body = "She came with her cousin Hassan Omar."
    facts.barriers[0].voided = "typed for somebody else"
    facts.sittings[0].cost = Money(pence: 17_550)
    change(&facts)
    return CaseExport(
      facts: facts, office: SamplePeople.office, history: history(facts), exports: exports,
      day: SamplePeople.today)
  }

  private var exports: [Export] {
    var sheet = Export(
      id: RecordID(99_001), caseRecord: RecordID(2), kind: .sheet, format: "pdf", rows: 1,
      happenedOn: Day(number: 20_636))
    (sheet.audience, sheet.partner, sheet.reason) = (
      "partner", RecordID(903), "asked by phone, Dr Okafor heard it"
    )
    return [sheet]
  }

  /// One operation of five new actions and a changed club.
  private func history(_ facts: CaseFacts) -> [HistoryEntry] {
    let actions = (1...5).map { number in
      Change.insert(
        Action(
          id: RecordID(Int64(700 + number)), caseRecord: RecordID(2), text: "promise \(number)",
          dueOn: SamplePeople.today, party: .us, promisedOn: SamplePeople.today), about: .nobody)
    }
    var moved = facts.caseRecord
    moved.club = nil
    let changes = actions + [Change.update(facts.caseRecord, to: moved, about: .nobody)].compactMap(\.self)
    let operation = Operation(
      number: 7, id: RecordID(98_001), at: 0, day: SamplePeople.today, caseworker: RecordID(902),
      verb: .record,
      undoes: nil, occasion: nil)
    return [
      HistoryEntry(
        operation: operation, initials: "NH", words: "Action promise 1; and 5 more", numbers: ["SMW-0042"],
        size: OperationSize(changes: changes.count, cases: 1, caseRows: 0), changes: changes)
    ]
  }

  @Test("The whole case holds what was taken back and the immigration status, and flags the names of others")
  func wholeCase() throws {
    let json = try export().json().written
    #expect(json.contains("typed for somebody else") && json.contains("personRestricted"))
    #expect(
      json.contains("\"body\":{\"value\":\"Nadia spoke with the brother\",\"flag\":\"names Nadia Hussein\"}"))
    #expect(json.contains("\"flag\":\"may name somebody: Hassan Omar\"}"))
    #expect(json.contains("\"body\":\"will pay the fee on Friday\""))
  }

  @Test("As a page it is whole, without script, and escapes what was typed")
  func page() throws {
    let page = try CaseExportPage(
      export {
        $0.person.fullName = "<script>alert(1)</script>"
        $0.person.knownAs = nil
      }
    ).html()
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
    #expect(page.contains("<h2>Person</h2>") && page.contains("<bdi>") && page.hasSuffix("</html>\n"))
    #expect(page.contains("Read what is marked before this is handed over: it names somebody else, or may."))
  }

  @Test("The page speaks the words of the screens: money, countries, names, steps, and no identity of a row")
  func words() throws {
    let page = try CaseExportPage(export()).html()
    for words in [
      "<dt>Nationality</dt><dd><bdi>Syria</bdi>", "<dt>Cost</dt><dd><bdi>£175.50</bdi>",
      "<dt>Club</dt><dd><bdi>Smethwick job club</bdi>", "<dt>Caseworker</dt><dd><bdi>Nadia Hussein</bdi>",
      "English class, in progress", "<dt>To be paid back</dt><dd><bdi>no</bdi>",
      "<h2>Immigration status</h2>",
      "<dt>Taken back because</dt><dd><bdi>typed for somebody else</bdi>",
      "Thu 2 Jul 2026: Sheet for Midland Hospitals as PDF, made without consent: asked by phone, Dr Okafor heard it</bdi> <mark>may name somebody: Dr Okafor</mark>",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    for id in ["903", "902", "901", "99001", "98001", "caseRecord", "Case record", "17550"] {
      #expect(!page.contains(id), "\(id)")
    }
  }

  @Test("The history of the page is whole, with names in place of identities")
  func wholeHistory() throws {
    let page = try CaseExportPage(export()).html()
    #expect((1...5).allSatisfy { page.contains("promise \($0)") } && !page.contains("more</bdi>"))
    #expect(page.contains("Case changed: club Smethwick job club taken out"))
  }

  @Test(
    "Names of others are found, and not those of the person, of bodies and of beginnings",
    arguments: [
      ("Fatima came on Monday", nil), ("Brought the degree. Will come again", nil),
      ("Asked the Refugee Council in November", nil), ("OET at Midland Hospitals, Arabic spoken", nil),
      ("Ahmed Khan rang", "may name somebody: Ahmed Khan"),
      ("her son Yusra is ill", "may name somebody: Yusra"),
      ("Dr. Smith wrote, and Dr Jones", "may name somebody: Dr Smith"),
      ("Ahmed rang", "may name somebody: Ahmed"),
      ("Will sit the Language test, Bachelor in hand", nil), ("Interview went well", nil),
      ("NADIA rang", "names Nadia Hussein"), ("اتصلت اليوم", "may name somebody, in another script"),
    ] as [(String, String?)])
  func names(_ text: String, _ flag: String?) throws {
    #expect(NamesOfOthers(try SamplePeople.fatima(), SamplePeople.office).flag(text) == flag)
  }

  @Test("Who referred somebody is marked where it is a person")
  func referrer() throws {
    let names = NamesOfOthers(try SamplePeople.fatima(), SamplePeople.office)
    #expect(names.flagOfReferrer("self") == nil && names.flagOfReferrer("British Red Cross") == nil)
    #expect(names.flagOfReferrer("Jobcentre Plus") == nil && names.flagOfReferrer("Smethwick") == nil)
    #expect(names.flagOfReferrer("Jane Smith, GP") == "may name somebody: Jane Smith")
  }

  @Test("A whole case is html or json")
  func formats() {
    #expect(
      Refusal.noWholeCaseFormat.words
        == "Nothing was written: a whole case is written as html or json. Choose --format html or json.")
  }

  @Test("What leaves a file that can only be read is refused, because it cannot be recorded")
  func notRecorded() {
    #expect(
      Refusal.exportNotRecorded.words
        == "Nothing was written: this file can only be read here, and what leaves it "
        + "is recorded in it. Work on a file that you may write to.")
  }

  @Test("Where there is no printer or no desktop, the file is named")
  func printing() {
    #expect(
      Refusal.noPrinter("/x/y.pdf").words
        == "The sheet was not printed: this computer has no printer. It is in "
        + "/x/y.pdf. Set a printer up, or take the file to a computer that has one.")
    #expect(
      Refusal.notPrinted("/x/y.pdf").words
        == "The sheet was not printed: the printer did not take it. It is in "
        + "/x/y.pdf. Look at the printer, then try again.")
    #expect(
      Refusal.noDesktop("/x/y.pdf").words
        == "The sheet was not opened: no desktop runs where Caseload runs. It is in /x/y.pdf. Copy the path and open "
        + "it yourself.")
    #expect(
      Refusal.notOpened("/x/y.pdf").words
        == "The sheet was not opened: no program for it was found on this computer. It is in "
        + "/x/y.pdf. Copy the path and open it yourself.")
  }
}
