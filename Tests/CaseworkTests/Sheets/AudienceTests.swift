import CaseCore
import Testing

@testable import Casework

/// Who may see what of a person, and what it takes.
struct AudienceTests {
  private static let pairs = SheetAudience.allCases.filter { $0 != .caseworker }

  @Test("A sheet of each audience looks as its picture", arguments: pairs, SheetFormat.readable)
  func pictures(_ audience: SheetAudience, _ format: SheetFormat) throws {
    let sheet = try makeSheet(of: SamplePeople.fatima(), .sample(audience, format))
    try SheetSnapshots.check(sheet, named: "\(audience.rawValue).\(format.fileExtension)")
  }

  @Test("The file of a sheet is named by case, audience and day; a funder's by its content")
  func names() throws {
    let facts = try SamplePeople.fatima()
    let name = { try makeSheet(of: facts, .sample($0, .text)).suggestedFileName }
    #expect(try name(.partner) == "SMW-0042-partner-2026-11-23.txt")
    #expect(try name(.candidate) == "SMW-0042-candidate-2026-11-23.txt")
    #expect(try name(.funder).hasSuffix("-funder-2026-11-23.txt"))
    #expect(try !name(.funder).contains("42-f"))
  }

  @Test("A funder's sheet holds neither a name nor a case number", arguments: SheetFormat.readable)
  func funder(_ format: SheetFormat) throws {
    let text = try makeSheet(of: SamplePeople.fatima(), .sample(.funder, format)).text
    for word in ["Fatima", "Zahra", "فاطمة", "0042", "SMW", "Syria", "Nadia"] {
      #expect(!text.contains(word))
    }
  }

  @Test("The footer says day, number, pathway version, what was left out, and the hash")
  func footer() throws {
    let text = try makeSheet(of: SamplePeople.fatima(), .sample(.partner, .text)).text
    let flowing = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flowing.contains("SMW-0042, as of Mon 23 Nov 2026. Pathway:"))
    #expect(
      flowing.contains(
        "Left out: phone, e-mail, address, nationality, date of birth and gender, results that were not passed, documents, "
          + "contacts and notes, actions, barriers, money, details of jobs, immigration status. Content "))
  }

  @Test("What was left out is told field by field, and of everything nothing")
  func leftOut() {
    #expect(SheetFields.all.leftOutWords == "no kind of fact")
    let words = SheetFields(["name", "phone"]).leftOutWords
    #expect(words.contains("e-mail") && !words.contains("phone"))
  }

  @Test(
    "A partner is not told what did not go well: it is simply needed",
    arguments: [StepState.failed, .expired, .abandoned])
  func needed(_ state: StepState) throws {
    var facts = try SamplePeople.fatima()
    facts.stepEvents[0].state = state
    let text = try makeSheet(of: facts, .sample(.partner, .json)).text
    #expect(!text.contains(state.rawValue))
    let squeezed = text.filter { !$0.isWhitespace }
    #expect(squeezed.contains("{\"words\":\"Englishclass\",\"state\":null}"))
    facts.stepEvents[0].state = .booked
    #expect(try makeSheet(of: facts, .sample(.partner, .json)).text.contains("booked"))
  }

  @Test("What comes next is told to the person in plain words, and nothing twice")
  func next() throws {
    var facts = try SamplePeople.fatima()
    facts.consents = []
    let text = try makeSheet(of: facts, .sample(.candidate, .text)).text
    #expect(text.contains("Tell us if you agree to take part") && !text.contains("no consent"))
    #expect(text.contains("Writing 320 of 350"))
    facts.sittings = []
    let fresh = try makeSheet(of: facts, .sample(.candidate, .text)).text
    #expect(fresh.split(separator: "English at the level").count == 2 && !fresh.contains("no result"))
    #expect(!fresh.contains("results that were not passed"))
  }

  @Test(
    "What has to be shown about leave is next for the person, in plain words, and a partner learns nothing of it"
  )
  func leave() throws {
    var facts = try SamplePeople.fatima()
    facts.restricted = nil
    facts.transitions = [
      StageTransition(
        id: RecordID(20), caseRecord: RecordID(2), enrolment: facts.transitions[0].enrolment, stage: .intake,
        happenedOn: Day(number: 20_230))
    ]
    let words = "Show us that you may work here"
    let own = try makeSheet(of: facts, .sample(.candidate, .text)).text
    #expect(own.ranges(of: words).count == 1)
    #expect(try !makeSheet(of: facts, .sample(.partner, .text)).text.contains(words))
  }

  @Test(
    "Money that others paid counts for the funder, whether as a line or with a sitting; our own sheet has all"
  )
  func money() throws {
    var facts = try SamplePeople.fatima()
    (facts.sittings[0].cost, facts.sittings[0].paidBy) = (Money(pence: 17_500), "RefuAid")
    (facts.sittings[1].cost, facts.sittings[1].paidBy) = (Money(pence: 10_000), "candidate")
    (facts.sittings[2].cost, facts.sittings[2].paidBy) = (Money(pence: 5_000), nil)
    #expect(
      try makeSheet(of: facts, .sample(.funder, .text)).text.contains("Money paid by others          £495\n"))
    let own = try makeSheet(of: facts, SheetOrder(as: .text)).text
    #expect(own.contains("fee of PLAB 1, candidate") && own.contains("fee of OET, RefuAid"))
    #expect(own.contains("not recorded who paid") && own.contains("Together        £645 paid"))
    #expect(costs(of: facts, on: SamplePeople.today, dated: nil).paid.words == "£645")
  }

  @Test("The hash is the same in every format, and another where a fact is another")
  func hash() throws {
    let facts = try SamplePeople.fatima()
    let hash = try content(of: facts, .json)
    #expect(try SheetFormat.templated.allSatisfy { try content(of: facts, $0) == hash })
    var other = facts
    other.actions[0].text = "something else"
    #expect(try content(of: other, .json) != hash)
  }

  private func content(of facts: CaseFacts, _ format: SheetFormat) throws -> String? {
    let text = try makeSheet(of: facts, .sample(.candidate, format)).text
    let flowing = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return flowing.firstMatch(of: #/[0-9a-f]{4}(\.[0-9a-f]{4}){3}/#).map { String($0.0) }
  }

  @Test("Audiences are found by name, and a partner by its kind")
  func named() throws {
    #expect(try SheetAudience.named("Hospital") == .partner)
    #expect(try SheetAudience.named("funder") == .funder)
    let refusal = #expect(throws: Refusal.self) { try SheetAudience.named("everybody") }
    #expect(
      refusal?.words == "The sheet was not made: there is no audience “everybody”. "
        + "Choose partner, candidate, caseworker, funder.")
  }
}

/// Consent: what a sheet takes, what may stand in for it, and what may not.
struct SheetConsentTests {
  private func refusal(_ order: SheetOrder, _ change: (inout CaseFacts) -> Void) throws -> Refusal? {
    var facts = try SamplePeople.fatima()
    change(&facts)
    do throws(Refusal) { _ = try makeSheet(of: facts, order) } catch { return error }
    return nil
  }

  private let hospital = SheetOrder.sample(.partner, .text)

  @Test("A partner's sheet takes the consent to share with that partner")
  func partner() throws {
    #expect(try refusal(hospital) { _ in } == nil)
    let missing = try refusal(hospital) { $0.consents.removeLast() }
    #expect(
      missing?.words
        == "The sheet was not made: the consent of SMW-0042 to share with Midland Hospitals is not "
        + "recorded. Ask, and record the consent. Or say why it may be made without, on the command line with "
        + "--without-consent REASON; the reason is kept in the history.")
    #expect(try refusal(hospital) { $0.consents[1].partner = RecordID(999) }?.rule == "sheet.no-consent")
    #expect(try refusal(hospital) { $0.consents[1].partner = nil }?.rule == "sheet.no-consent")
  }

  @Test("A consent that has ended says when")
  func ended() throws {
    let refusal = try refusal(hospital) { $0.consents[1].expiresOn = Day(2026, 11, 1) }
    #expect(refusal?.summary.hasSuffix("to share with Midland Hospitals ended on Sun 1 Nov 2026.") == true)
  }

  @Test("A reason stands in for a missing consent, and comes back to be recorded")
  func reason() throws {
    var facts = try SamplePeople.fatima()
    facts.consents.removeLast()
    let order = SheetOrder.sample(.partner, .text, because: " asked for by telephone ")
    let sheet = try makeSheet(of: facts, order)
    #expect(sheet.reason == "asked for by telephone")
    #expect(sheet.text.contains("shared with Midland Hospitals without a recorded consent"))
    #expect(try makeSheet(of: SamplePeople.fatima(), order).reason == nil)
    #expect(try refusal(.sample(.partner, .text, because: "  ")) { $0.consents.removeLast() } != nil)
  }

  @Test("A consent that was withdrawn yields to no reason")
  func withdrawn() throws {
    let order = SheetOrder.sample(.partner, .text, because: "they insist")
    let refusal = try refusal(order) { $0.consents[1].withdrawnOn = Day(2026, 11, 3) }
    #expect(
      refusal?.words
        == "The sheet was not made: SMW-0042 withdrew the consent to share with Midland Hospitals on "
        + "Tue 3 Nov 2026. Ask again; only a consent of a later day, recorded, opens it.")
    #expect(refusal?.yieldsToReason == false)
  }

  @Test("Whoever leaves the programme or withdraws sharing as a whole withdraws every share")
  func wider() throws {
    let left = try refusal(hospital) { $0.consents[0].withdrawnOn = Day(2026, 11, 3) }
    #expect(left?.rule == "sheet.consent-withdrawn")
    let whole = try refusal(hospital) { facts in
      var all = Consent(
        id: RecordID(32), person: RecordID(1), purpose: .sharing, givenOn: Day(number: 20_454))
      all.withdrawnOn = Day(2026, 11, 3)
      facts.consents.append(all)
    }
    #expect(whole?.rule == "sheet.consent-withdrawn")
  }

  @Test("Whoever withdrew from the programme is shared with nobody, until there is a consent of a later day")
  func gone() throws {
    let exit = { (facts: inout CaseFacts) in
      var event = CaseStatusEvent(
        id: RecordID(70), caseRecord: facts.caseRecord.id, status: .exited, happenedOn: Day(number: 20_760))
      event.exitReason = .withdrew
      facts.statuses.append(event)
    }
    #expect(try refusal(hospital, exit)?.rule == "sheet.consent-withdrawn")
    for (day, opens) in [(20_760, false), (20_761, true)] {
      let refusal = try refusal(hospital) { facts in
        exit(&facts)
        facts.consents[1] = Consent(
          id: RecordID(33), person: RecordID(1), purpose: .sharing, givenOn: Day(number: day))
        facts.consents[1].partner = RecordID(903)
      }
      #expect((refusal == nil) == opens, "\(day)")
    }
  }

  @Test("On the day on which somebody withdraws as a whole, no share of that day counts")
  func sameDay() throws {
    let refusal = try refusal(hospital) { facts in
      facts.consents[1] = Consent(
        id: RecordID(33), person: RecordID(1), purpose: .sharing, givenOn: Day(number: 20_760))
      facts.consents[1].partner = RecordID(903)
      facts.consents[0].withdrawnOn = Day(number: 20_760)
    }
    #expect(refusal?.rule == "sheet.consent-withdrawn")
  }

  @Test("A partner learns that somebody is on hold or gone, not why; the person learns what it means")
  func away() throws {
    for (status, words, own) in [
      (
        CaseStatus.paused, "not at present; please ask us",
        "Your way is on hold; we look at it again on 4 Dec 2026."
      ),
      (.exited, "no longer on the programme; please ask us", "You left the programme on 20 Nov 2026."),
    ] {
      var facts = try SamplePeople.fatima()
      var event = CaseStatusEvent(
        id: RecordID(70), caseRecord: facts.caseRecord.id, status: status, happenedOn: Day(number: 20_777))
      event.reason = "moving house"
      event.reviewOn = status == .paused ? Day(2026, 12, 4) : nil
      facts.statuses.append(event)
      let partner = try makeSheet(of: facts, hospital).text
      #expect(partner.contains(words) && !partner.contains("moving house"))
      #expect(try makeSheet(of: facts, .sample(.candidate, .text)).text.contains(own))
    }
  }

  @Test("A newer consent opens it again")
  func newer() throws {
    let refusal = try refusal(hospital) { facts in
      facts.consents[1].withdrawnOn = Day(2026, 11, 3)
      var again = Consent(
        id: RecordID(33), person: RecordID(1), purpose: .sharing, givenOn: Day(number: 20_761))
      again.partner = RecordID(903)
      facts.consents.append(again)
    }
    #expect(refusal == nil)
  }

  @Test("A funder's sheet takes the consent to take part; the candidate's and our own take none")
  func others() throws {
    let none: (inout CaseFacts) -> Void = { $0.consents = [] }
    #expect(
      try refusal(.sample(.funder, .text), none)?.summary
        == "The sheet was not made: the consent of SMW-0042 to take part in the programme is not recorded.")
    #expect(try refusal(.sample(.candidate, .text), none) == nil)
    #expect(try refusal(.sample(.caseworker, .text), none) == nil)
  }

  @Test("A partner is named by a part of its name; what is unclear names the partners")
  func partners() throws {
    var office = SamplePeople.office
    office.partners.append(Partner(id: RecordID(904), name: "Midland College", kind: .trust))
    #expect(try office.partner(named: "midland hospitals").id == RecordID(903))
    #expect(try office.partner(named: "coll").id == RecordID(904))
    let two = #expect(throws: Refusal.self) { try office.partner(named: "midland") }
    #expect(
      two?.words == "The sheet was not made: several partners have that in their name. "
        + "The file knows Midland Hospitals, Midland College.")
    let none = #expect(throws: Refusal.self) { try Office().partner(named: "midland") }
    #expect(
      none?.words
        == "The sheet was not made: no partner has that name. Add the partner first, on the screens with : and new partner."
    )
    #expect(
      Refusal.partnerNotNamed.words
        == "The sheet was not made: it is not said for which partner. Name the partner, on the command line with --for."
    )
  }
}
