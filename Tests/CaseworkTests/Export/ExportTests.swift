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

  private func export() throws -> CaseExport {
    var facts = try SamplePeople.fatima()
    facts.contacts[0].body = "Nadia spoke with the brother"
    facts.barriers[0].voided = "typed for somebody else"
    return CaseExport(
      facts: facts, office: SamplePeople.office, history: [], exports: [], day: SamplePeople.today)
  }

  @Test("The whole case holds what was taken back and the immigration status, and flags the names of others")
  func wholeCase() throws {
    let json = try export().json().written
    #expect(json.contains("typed for somebody else") && json.contains("personRestricted"))
    #expect(
      json.contains("\"body\":{\"value\":\"Nadia spoke with the brother\",\"flag\":\"names a caseworker\"}"))
    #expect(json.contains("\"body\":{\"value\":\"first talk\"") == false)
    #expect(json.contains("\"body\":{\"value\":\"brought the degree\",\"flag\":\"may name others\"}"))
  }

  @Test("As a page it is whole, without script, and escapes what was typed")
  func page() throws {
    var facts = try SamplePeople.fatima()
    facts.person.fullName = "<script>alert(1)</script>"
    let page = try CaseExportPage(
      CaseExport(facts: facts, office: SamplePeople.office, history: [], exports: [], day: SamplePeople.today)
    ).html()
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
    #expect(page.contains("<h2>Person</h2>") && page.contains("dir=\"auto\"") && page.hasSuffix("</html>\n"))
    #expect(page.contains("are to be read before this is handed over"))
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
      Refusal.notOpened("/x/y.pdf").words
        == "The sheet was not opened: no program for it was found here. It is in "
        + "/x/y.pdf. Copy the path and open it yourself.")
  }
}
