import Foundation
import Testing

/// Openings by the real program.
struct OpeningCommandTests {
  @Test("An opening is added, set against people, submitted to and closed, and the file stays sound")
  func story() throws {
    let office = try Office()
    let file = try office.sample()
    let added = try office.work(
      on: file, "opening", "add", "Laboratory scientist", "--at", "sandwell", "--profession",
      "biomedical scientist", "--needs", "registered, right to work", "--places", "1", "--closes", "4 dec")
    #expect(added.lines == ["Added Laboratory scientist (O-6), closes Fri 4 Dec 2026."])
    let match = try office.work(on: file, "opening", "match", "O-6")
    #expect(
      match.lines.prefix(3) == [
        "O-6 Laboratory scientist, Sandwell and West Birmingham NHS Trust",
        "Vacancy for a biomedical scientist; 0 of 1 filled; closes Fri 4 Dec.",
        "Asks: registered, right to work.",
      ])
    #expect(match.out.contains("Lacks registration: no"))
    #expect(match.out.contains("is not known") || match.out.contains("about"))
    let people = try #require(
      try office.work(on: file, "opening", "match", "6", "--json", "--limit", "100").json() as? [String: Any])
    let all = try #require(people["people"] as? [[String: Any]])
    let willing = try #require(all.first { $0["consent"] as? String == "consent" }?["case"] as? String)
    let unasked = try #require(all.first { $0["consent"] as? String == "no consent" }?["case"] as? String)
    #expect(try office.work(on: file, "opening", "submit", "6", willing).code == 0)
    #expect(try office.work(on: file, "opening", "submit", "6", willing, "sent", "--on", "fri").code == 1)
    let sent = try office.work(on: file, "opening", "submit", "6", willing, "offered", "--note", "by letter")
    #expect(sent.out.contains("offered a place for Laboratory scientist (O-6)."))
    let full = try office.work(on: file, "opening", "submit", "6", unasked)
    #expect(full.code == 1)
    #expect(full.err.contains("its only place is offered or filled in O-6"))
    #expect(
      try office.work(on: file, "opening", "close", "6", "--because", "filled").lines
        == ["Closed Laboratory scientist (O-6)."])
    #expect(
      try office.work(on: file, "opening", "close", "6").err == "Nothing was saved: O-6 is closed already.\n")
    #expect(try office.work(on: file, "check").code == 0)
  }

  @Test("Whom we ask at the partner stands with telephone and e-mail, unless names are hidden")
  func contact() throws {
    let office = try Office()
    let file = try office.sample()
    let number = try #require(
      try (office.work(on: file, "opening", "list", "--all", "--json").json() as? [[String: Any]])?.compactMap
      {
        $0["opening"] as? String
      }.first { number in try office.work(on: file, "opening", "match", number).out.contains("Contact: Joan")
      })
    let match = try office.work(on: file, "opening", "match", number)
    #expect(match.out.contains("Contact: Joan Pickard, 0121 496 0139, joan.pickard@example.org, recruitment"))
    let hidden = try office.work(on: file, "opening", "match", number, "--hide-names")
    #expect(hidden.out.contains("Contact: Joan Pickard, recruitment"))
    #expect(!hidden.out.contains("0121 496"))
  }

  @Test("Who has not agreed to be named is proposed at most")
  func consent() throws {
    let office = try Office()
    let file = try office.sample()
    let proposed = try office.work(on: file, "opening", "submit", "care assistant", "42")
    #expect(proposed.code == 0)
    #expect(proposed.err.contains("Without consent to share with the partner it goes no further than this."))
    let sent = try office.work(on: file, "opening", "submit", "care assistant", "42", "sent")
    #expect(sent.code == 1)
    #expect(
      sent.err
        == "Nothing was recorded: no consent to share with Elm Grove Care is recorded. "
        + "Ask the person, and record a consent to share with Elm Grove Care.\n")
  }

  @Test("The list shows places and days, and for one person how it stands beside each")
  func lists() throws {
    let office = try Office()
    let file = try office.sample()
    let lines = try office.work(on: file, "opening", "list").lines
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { $0.hasPrefix("O-") })
    #expect(lines.last?.contains("date passed, Fri 20 Nov") == true)
    let objects = try office.work(on: file, "opening", "list", "--for", "42", "--json").objects()
    #expect(Set(objects.compactMap { $0["opening"] as? String }) == ["O-4", "O-5"])
    let match = try #require(objects.first?["match"] as? [String: Any])
    #expect(match["name"] is NSNull)
    let nobody = try office.work(on: file, "opening", "match", "O-3", "--hide-names")
    #expect(nobody.out.contains("SMW-"))
    #expect(!nobody.out.contains("Selam"))
  }

  @Test(
    "Days without a year are the nearer ones and are named in full; the day of a submission is never to come")
  func days() throws {
    let office = try Office()
    let file = try office.sample()
    let added = try office.work(
      on: file, "opening", "add", "Porter", "--at", "elm", "--starts", "16 nov", "--closes", "30 nov")
    #expect(added.lines == ["Added Porter (O-6), closes Mon 30 Nov 2026, starts Mon 16 Nov 2026."])
    #expect(added.err.contains("It starts on Mon 16 Nov 2026, which has passed."))
    let submitted = try office.work(
      on: file, "opening", "submit", "O-6", "42", "proposed", "--on", "20 nov")
    #expect(submitted.code == 0, "\(submitted.err)")
    let held = try office.work(on: file, "opening", "match", "O-6", "--limit", "200").out
    #expect(held.contains("proposed Fri 20 Nov"), "\(held.prefix(500))")
  }

  @Test("Wrong use and what is not there are told")
  func refuses() throws {
    let office = try Office()
    let file = try office.sample()
    let kind = try office.work(on: file, "opening", "add", "X", "--at", "elm", "--kind", "wish")
    #expect(kind.code == 64)
    #expect(kind.err.contains("“wish” is none of: vacancy, placement, bridging post."))
    let begun = try office.work(on: file, "opening", "add", "Ward host", "--at", "elm", "--kind", "bridging")
    #expect(begun.code == 0, "\(begun.err)")
    let match = try office.work(on: file, "opening", "match", "Ward host")
    #expect(match.out.contains("Bridging post for anybody"))
    let partner = try office.work(on: file, "opening", "add", "X", "--at", "nowhere")
    #expect(partner.code == 1)
    #expect(partner.err.hasPrefix("Nothing was saved: no single partner is “nowhere”."))
    #expect(partner.err.hasSuffix("To add it as well, say what it is: --new-partner employer.\n"))
    let strange = try office.work(on: file, "opening", "add", "X", "--at", "Y", "--new-partner", "shop")
    #expect(strange.code == 64)
    #expect(strange.err.contains("“shop” is none of: trust, employer, provider,"))
    let places = try office.work(on: file, "opening", "add", "X", "--at", "elm", "--places", "0")
    #expect(
      places.err
        == "The opening was not saved: it has at least one place. Type how many people can be taken.\n")
    let late = try office.work(on: file, "opening", "add", "X", "--at", "elm", "--closes", "2026-11-20")
    #expect(late.code == 0)
    #expect(late.err.contains("The closing date, Fri 20 Nov 2026, has passed."))
    let unknown = try office.work(on: file, "opening", "match", "O-99")
    #expect(unknown.code == 1)
    #expect(unknown.err.hasPrefix("Nothing was done: no single opening is “O-99”."))
  }

  @Test("A partner that is not there yet is added with its first opening")
  func newPartner() throws {
    let office = try Office()
    let file = try office.sample()
    let added = try office.work(
      on: file, "opening", "add", "Night carer", "--at", "Larkbrook House", "--new-partner", "employer")
    #expect(
      added.out == "Added Night carer (O-6). Larkbrook House was added as a partner (employer).\n")
    let again = try office.work(on: file, "opening", "add", "Cook", "--at", "larkbrook")
    #expect(again.lines == ["Added Cook (O-7)."])
  }

  @Test("Contacts of a partner are added and listed")
  func contacts() throws {
    let office = try Office()
    let file = try office.sample()
    #expect(
      try office.work(on: file, "opening", "contact", "elm", "Sam Wood", "--role", "ward lead").lines
        == ["Added Sam Wood at Elm Grove Care."])
    #expect(
      try office.work(on: file, "opening", "contact", "elm").lines == [
        "Joan Pickard, recruitment, Staff office  0121 496 0139  joan.pickard@example.org",
        "Sam Wood, ward lead",
      ])
  }

  @Test("A file without partners says how one is added")
  func noPartners() throws {
    let office = try Office()
    let file = office.path("empty.sqlite")
    _ = try office.run(
      "init", "--file", file, "--name", "Harbour Street skills", "--caseworker", "Nadia Hussein",
      "--initials", "NH")
    #expect(
      try office.work(on: file, "opening", "contact", "elm", "Sam Wood").err
        == "Nothing was saved: no single partner is “elm”. There is no partner yet. Add the partner first, on the "
        + "screens with : and new partner.\n")
  }

  @Test("Everything that is held about a person holds the submissions, and the JSON of the case too")
  func export() throws {
    let office = try Office()
    let file = try office.sample()
    _ = try office.work(on: file, "opening", "submit", "care assistant", "42", "--note", "likes nights")
    let place = office.path("whole.json")
    _ = try office.work(on: file, "export", "case", "42", "-o", place)
    let whole = try String(contentsOfFile: place, encoding: .utf8)
    #expect(whole.contains("Care assistant, nights (O-5)"))
    #expect(whole.contains("likes nights"))
    let shown = try #require(try office.work(on: file, "show", "42", "--json").json() as? [String: Any])
    #expect((shown["submission"] as? [[String: Any]])?.first?["state"] as? String == "proposed")
  }
}
