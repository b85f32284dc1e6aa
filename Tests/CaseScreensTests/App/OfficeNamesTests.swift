import CaseCore
import CaseScreens
import CaseStore
import Casework
import Terminal
import Testing

/// Clubs and partners by name, on the screens and in the history.
@Suite("Names of the office")
struct OfficeNamesTests {
  @Test("A partner that is added is known by name at once")
  func newPartner() throws {
    let script =
      ":new partner<Enter>Quillbourne<Tab>trust<C-s>/fat<Enter><Enter>rlconsent sharing quill<Enter><Tab>"
    let frame = try #require(try Scratch().press(keys(script)).last)
    #expect(frame.text.contains("Consent, sharing, with Quillbourne"), "\(frame.text)")
  }

  @Test("The last day of a consent is said when it is saved, and stands among the facts")
  func consentEnd() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: "42"))
    let person = try #require(try workspace.facts(of: id)).person.id
    var consent = Consent(id: workspace.newID(), person: person, purpose: .publicity, givenOn: Scratch.today)
    consent.expiresOn = Day(iso: "2027-05-23")
    let saved = try workspace.perform(RecordFacts(id, [consent]))
    #expect(saved.notice == "Recorded: Consent, publicity. Good until Sun 23 May 2027.")
    let facts = try scratch.press(keys("/fat<Enter><Enter><Tab><Tab>"), size: Size(rows: 60, columns: 120))
      .last
    #expect(facts?.text.contains("given Mon 23 Nov 2026, good until Sun 23 May 2027") == true)
  }

  @Test("The history names the club and the caseworker that a case was given to")
  func history() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: "42"))
    let facts = try #require(try workspace.facts(of: id))
    let office = try workspace.office()
    let club = try #require(office.clubs.first { $0.id != facts.caseRecord.club })
    let worker = try #require(office.caseworkers.first { $0.id != facts.caseRecord.caseworker })
    _ = try workspace.perform(ForMarked([facts.caseRecord], .place(caseworker: worker.id, club: club.id)))
    let words = try #require(try workspace.history(of: id, limit: 1).first?.words)
    #expect(words.contains("→ \(worker.name), club "))
    #expect(words.hasSuffix("→ \(club.name)"), "\(words)")
  }
}
