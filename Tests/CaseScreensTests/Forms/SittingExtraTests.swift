import CaseCore
import CaseScreens
import Terminal
import Testing

/// What only some sittings have, and sittings that are there.
struct SittingExtraTests {
  private func sitting(_ test: String, _ change: (inout Sitting) -> Void = { _ in }) -> Sitting {
    var sitting = Sitting(
      id: RecordID(60), person: RecordID(1), test: test, satOn: FormSample.day("2026-11-02"))
    change(&sitting)
    return sitting
  }

  private func context(_ sitting: Sitting) -> FormContext {
    var facts = FormSample.facts()
    facts.sittings = [sitting]
    return MoneyAndWorkFormTests.context(facts)
  }

  @Test("The way a language test was taken is kept, with what the regulator says of it")
  func variant() throws {
    var typist = FormTypist(.sitting)
    #expect(!typist.frame().text.contains("Taken"))
    typist.fill(.test, "oet")
    typist.fill(.satOn, "2 nov")
    typist.fill(.variant, "at home")
    #expect(
      typist.frame(columns: 120, rows: 40).text.contains(
        "The GPhC may not accept this way of taking it: at home. Ask before relying on it."))
    #expect((try typist.facts().first as? Sitting)?.variant == .atHome)
    typist.fill(.test, "cra")
    #expect(!typist.frame().text.contains("Priority place"))
    #expect(!typist.frame().text.contains("Refund claimed"))
  }

  @Test("Only the versions and ways of the chosen test are offered, by any word for them")
  func versionsAndWays() throws {
    var typist = FormTypist(.sitting)
    typist.fill(.test, "ielts")
    typist.fill(.satOn, "2 nov")
    typist.fill(.variant, "osr")
    #expect(typist.form.text(of: .variant) == "One skill retake")
    typist.fill(.test, "oet")
    #expect(typist.form.text(of: .variant).isEmpty)
    typist.fill(.variant, "ukvi")
    #expect(
      try typist.onlyFault(.variant)
        == "“ukvi” is not among the choices. Type part of one, or empty the field and press Space to see all."
    )
    typist.fill(.variant, "home")
    typist.fill(.version, "nurse")
    #expect(typist.form.text(of: .version) == "nursing")
    typist.fill(.version, "IELTS")
    #expect(
      try typist.onlyFault(.version)
        == "“IELTS” is not among the choices. Type part of one, or empty the field and press Space to see all."
    )
  }

  @Test("A way that an early file holds as a version is shown as a way")
  func early() throws {
    let seen = sitting("oet") { ($0.version, $0.listening) = ("at-home", Score(370)) }
    let typist = FormTypist(.editSitting(seen.id), in: context(seen))
    #expect(typist.form.text(of: .variant) == "At home")
    #expect(typist.form.text(of: .version) != "at-home")
  }

  @Test("An overall score that does not fit its skills is told while it is typed")
  func overall() throws {
    var typist = FormTypist(.sitting)
    typist.fill(.test, "ielts")
    typist.fill(.satOn, "2 nov")
    for key in [FieldKey.listening, .reading, .writing, .speaking] { typist.fill(key, "6.5") }
    typist.fill(.overall, "7")
    let words = "Overall 7 does not fit the skills: IELTS gives their mean, to the nearest half."
    #expect(typist.frame(columns: 120, rows: 40).text.contains(words))
    #expect(try typist.onlyFault(.overall) == words)
  }

  @Test("Only dentists are asked for a priority place")
  func priority() throws {
    var facts = FormSample.facts()
    facts.enrolments[0].profession = .dentist
    var typist = FormTypist(.sitting, in: FormSample.context(facts))
    typist.fill(.test, "cra")
    typist.fill(.satOn, "2 nov")
    typist.fill(.usedPriority, "y")
    #expect((try typist.facts().first as? Sitting)?.usedPriority == true)
  }

  @Test("A refund is claimed on a sitting that is there, where the fee comes back")
  func refund() throws {
    let seen = sitting("cra") {
      ($0.outcome, $0.cost, $0.paidBy) = (.failed, Money(pence: 26_850), "candidate")
    }
    var typist = FormTypist(.editSitting(seen.id), in: context(seen))
    #expect(typist.form.text(of: .cost) == "268.50")
    #expect(typist.form.text(of: .outcome) == "Failed")
    typist.fill(.refundClaimedOn, "tomorrow")
    #expect(
      try typist.onlyFault(.refundClaimedOn) == "Tue 24 Nov 2026 is in the future. Type a day that has been.")
    typist.fill(.refundClaimedOn, "today")
    try expectFormPicture(typist.frame(), "sitting-refund-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "sitting-refund-120x40")
    let change = try #require(try typist.command() as? ChangeFact<Sitting>)
    #expect(change.edited.refundClaimedOn == FormSample.today)
    #expect(change.edited.cost == Money(pence: 26_850))
  }

  @Test("A result for a booking of the same day goes to the booking")
  func booking() throws {
    let booked = sitting("cra") { ($0.outcome, $0.reference) = (.pending, "B-12") }
    var typist = FormTypist(.sitting, in: context(booked))
    typist.fill(.test, "cra")
    typist.fill(.satOn, "2 nov")
    typist.fill(.outcome, "pass")
    #expect(typist.frame().text.contains("The booking for Mon 2 Nov 2026 gets its result."))
    let change = try #require(try typist.command() as? ChangeFact<Sitting>)
    #expect(change.seen == booked)
    #expect(change.edited.outcome == .passed)
    #expect(change.edited.id == booked.id)
    #expect(change.edited.reference == "B-12")
  }

  @Test("A language test keeps its version and scores when it is changed")
  func language() throws {
    let seen = sitting("oet") { ($0.version, $0.listening, $0.writing) = ("nursing", Score(370), Score(320)) }
    var typist = FormTypist(.editSitting(seen.id), in: context(seen))
    #expect(typist.form.text(of: .version) == "nursing")
    #expect(typist.form.text(of: .listening) == "370")
    typist.fill(.reading, "360")
    let change = try #require(try typist.command() as? ChangeFact<Sitting>)
    #expect(change.edited.version == "nursing")
    #expect(change.edited.writing == Score(320))
    #expect(change.edited.reading == Score(360))
  }
}
