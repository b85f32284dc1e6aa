import CaseCore
import Testing

@Suite("Editing a candidate, and the office's own lists")
struct EditAndOfficeTests {
  private func edit(_ change: (inout CandidateCard) -> Void) -> EditCandidate {
    let seen = CandidateCard(CommandSamples.facts)
    var edited = seen
    change(&edited)
    return EditCandidate(seen: seen, edited: edited, offers: CommandSamples.offers)
  }

  @Test("Only what differs is written, each row for itself")
  func changes() throws {
    let command = edit {
      $0.person.knownAs = "Selam"
      $0.caseRecord.club = RecordID(92)
      $0.restricted = PersonRestricted(id: RecordID(70), person: RecordID(1), rightToWork: .unrestricted)
    }
    let decision = try command.decide(CommandSamples.facts, at: CommandSamples.desk())
    #expect(decision.notice == "Saved the details of Selam.")
    #expect(decision.changes.map(\.table) == [.person, .caseRecord, .personRestricted])
    #expect(
      decision.changes.first?.image == .update(["knownAs": FieldChange(old: .null, new: .text("Selam"))]))
  }

  @Test("Another profession is pinned to its own pathway")
  func profession() throws {
    let decision = try edit { $0.enrolment?.profession = .nurse }
      .decide(CommandSamples.facts, at: CommandSamples.desk())
    #expect(decision.changes.map(\.table) == [.pathwayFile, .enrolment])
    #expect(
      decision.changes.last?.image
        == .update([
          "profession": FieldChange(old: .text("doctor"), new: .text("nurse")),
          "pathwayFile": FieldChange(old: .integer(4), new: .integer(101)),
        ]))
  }

  @Test("An edit without a difference, or without a name, is refused")
  func refusals() {
    #expect(edit { _ in }.refusal() == "Nothing was saved: nothing was changed.")
    for name in [" ", "\u{301}\u{302}", "- 1"] {
      #expect(
        edit { $0.person.fullName = name }.refusal()
          == "Nothing was saved: a candidate needs a name. Type the name as the person gives it.")
    }
  }

  @Test("A file is set up once, with names that can be used")
  func setUp() throws {
    func setUp(_ name: String, _ prefix: String, _ workers: [Caseworker]) -> SetUpFile {
      SetUpFile(name: name, prefix: prefix, limits: [], caseworkers: workers)
    }
    let new = CommandSamples.desk { $0.programme = nil }
    #expect(try setUp("Sample", "SMW", []).decide(nil, at: new).notice == "The file is ready.")
    #expect(
      setUp("Sample", "SMW", []).refusal(nil)
        == "Nothing was changed: this file already has a programme.")
    let nameless =
      "The file was not set up: the programme needs a name and the letters of its case numbers."
    #expect(setUp(" ", "SMW", []).refusal(nil, at: new) == nameless)
    #expect(setUp("Sample", "", []).refusal(nil, at: new) == nameless)
    let twin = Caseworker(id: RecordID(93), initials: "ab", name: "Adam Bell")
    #expect(
      setUp("Sample", "SMW", [CommandSamples.anna, twin]).refusal(nil, at: new)?.contains(
        "has these initials")
        == true)
  }

  @Test("A club, a partner or a caseworker has a name, and a caseworker initials of their own")
  func additions() throws {
    func notice(_ addition: AddToOffice.Addition) throws -> String {
      try AddToOffice(addition).decide(nil, at: CommandSamples.desk()).notice
    }
    #expect(try notice(.club(Club(id: RecordID(94), name: "East Hall"))) == "Added the club East Hall.")
    #expect(try notice(.partner(Partner(id: RecordID(94), name: "Royal", kind: .trust))) == "Added Royal.")
    let cleo = Caseworker(id: RecordID(94), initials: "CD", name: "Cleo Dunn")
    #expect(try notice(.caseworker(cleo)) == "Added Cleo Dunn (CD).")
    let twin = Caseworker(id: RecordID(94), initials: "ab", name: "Adam Bell")
    #expect(
      AddToOffice(.caseworker(twin)).refusal(nil)
        == "The caseworker was not added: another caseworker has these initials. "
        + "Choose other initials, such as with a second letter of the family name.")
    #expect(
      AddToOffice(.club(Club(id: RecordID(94), name: " "))).refusal(nil)
        == "Nothing was added: it needs a name, and a caseworker needs initials. Type what is missing.")
  }

  @Test("A club is there once by name", arguments: ["North Hall", " north-hall "])
  func clubTwice(_ name: String) {
    #expect(
      AddToOffice(.club(Club(id: RecordID(94), name: name))).refusal(nil)
        == "The club was not added: “North Hall” is a club already. Choose it from the lists, or type another name."
    )
  }

  @Test("Initials are one to four letters", arguments: ["ABCDE", "A B", "A.B.", "A1"])
  func initials(_ initials: String) {
    #expect(
      AddToOffice(.caseworker(Caseworker(id: RecordID(94), initials: initials, name: "Cleo Dunn"))).refusal(
        nil)
        == "The caseworker was not added: initials are one to four letters, such as NH. Type them without dots "
        + "and blanks.")
  }
}
