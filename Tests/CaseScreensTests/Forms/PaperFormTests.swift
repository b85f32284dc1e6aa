import CaseCore
import CaseScreens
import Terminal
import Testing

/// Documents, consents and barriers.
struct PaperFormTests {
  @Test("A document has a kind, a status and days; one that cannot be had says why")
  func document() throws {
    var typist = FormTypist(.document(nil))
    #expect(
      typist.faults().map(\.words) == [
        "The kind is missing. Type part of it, or press Space to see all.",
        "The status is missing. Type part of it, or press Space to see all.",
      ])
    typist.fill(.kind, "good st")
    typist.fill(.status, "received")
    typist.fill(.issuedOn, "2 nov")
    typist.fill(.expiresOn, "1 feb")
    typist.fill(.note, "Pharmacy council")
    try expectFormPicture(typist.frame(), "document-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "document-120x40")
    let document = try #require(try typist.facts().first as? Document)
    #expect(document.kind == .goodStanding)
    #expect(document.issuedOn == FormSample.day("2026-11-02"))
    #expect(document.expiresOn == FormSample.day("2027-02-01"))
    typist.fill(.status, "not obt")
    typist.fill(.note, "")
    #expect(
      try typist.onlyFault(.note) == "The reason is missing. Say in a few words why it cannot be had.")
  }

  @Test("What is known of a document stands beside the new fact")
  func documentKnown() throws {
    var facts = FormSample.facts()
    facts.documents = [
      Document(
        id: RecordID(50), person: facts.person.id, kind: .identity, status: .requested,
        happenedOn: FormSample.day("2026-11-02"))
    ]
    var typist = FormTypist(.document(.identity), in: FormSample.context(facts))
    #expect(typist.frame().text.contains("Now: requested since Mon 2 Nov 2026."))
    typist.fill(.status, "received")
    typist.fill(.expiresOn, "1 nov 2027")
    typist.fill(.issuedOn, "1 dec 2025")
    #expect((try typist.facts().first as? Document)?.status == .received)
    typist.fill(.issuedOn, "20 nov 2026")
    typist.fill(.expiresOn, "fri")
    #expect(try typist.facts().count == 1)
  }

  @Test("A consent is given for a purpose, and withdrawn later on the same row")
  func consent() throws {
    var typist = FormTypist(.consent(nil))
    typist.fill(.purpose, "shar")
    typist.fill(.partner, "brush")
    typist.fill(.how, "on paper")
    try expectFormPicture(typist.frame(), "consent-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "consent-120x40")
    let given = try #require(try typist.facts().first as? Consent)
    #expect(given.purpose == .sharing)
    #expect(given.partner == RecordID(21))
    var facts = FormSample.facts()
    facts.consents = [given]
    var again = FormTypist(.consent(given.id), in: FormSample.context(facts))
    again.fill(.withdrawnOn, "tomorrow")
    #expect(
      try again.onlyFault(.withdrawnOn) == "Tue 24 Nov 2026 is in the future. Type a day that has been.")
    again.fill(.withdrawnOn, "today")
    let change = try #require(try again.command() as? ChangeFact<Consent>)
    #expect(change.edited.withdrawnOn == FormSample.today)
  }

  @Test("A consent that stands already is named")
  func consentTwice() {
    var facts = FormSample.facts()
    facts.consents = [
      Consent(
        id: RecordID(51), person: facts.person.id, purpose: .programme, givenOn: FormSample.day("2026-07-03"))
    ]
    let typist = FormTypist(.consent(nil), in: FormSample.context(facts))
    #expect(typist.frame().text.contains("Given already: programme, Fri 3 Jul 2026."))
  }

  @Test("Where the file has no partner, a consent to share says how one is added")
  func noPartners() {
    var context = FormSample.context()
    context.office.partners = []
    var typist = FormTypist(.consent(nil), in: context)
    typist.fill(.purpose, "sharing")
    #expect(
      typist.frame().text.contains(
        "There is no partner yet. Esc keeps this as a draft; then : and new partner."))
    #expect(
      FormTypist(.partnerContact, in: context).frame().text.contains(
        "There is no partner yet. Esc keeps this as a draft; then : and new partner."))
    typist.go(to: .partner)
    typist.press(.character(" "))
    #expect(typist.frame().text.contains("The list is empty"))
    var refer = FormTypist(.refer, in: context)
    refer.go(to: .partner)
    refer.press(.character(" "))
    #expect(refer.frame().text.contains("Type the name of a new one"))
  }

  @Test("A consent to share names the partner it is for, or is not saved")
  func nobodyNamed() throws {
    var typist = FormTypist(.consent(nil))
    typist.fill(.purpose, "sharing")
    let words = "Ask for each partner by itself: a consent to share names the one it is for."
    #expect(typist.frame().text.contains(words))
    #expect(
      try typist.onlyFault(.partner) == "The partner is missing. Type part of it, or press Space to see all.")
    typist.fill(.partner, "harb")
    #expect(!typist.frame().text.contains(words))
  }

  @Test("A barrier is opened, and closed later on the same row")
  func barrier() throws {
    var typist = FormTypist(.barrier(nil))
    typist.fill(.kind, "child")
    typist.fill(.note, "no nursery place on Tuesdays")
    try expectFormPicture(typist.frame(), "barrier-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "barrier-120x40")
    let barrier = try #require(try typist.facts().first as? Barrier)
    #expect(barrier.kind == .childcare)
    var facts = FormSample.facts()
    facts.barriers = [barrier]
    var again = FormTypist(.barrier(barrier.id), in: FormSample.context(facts))
    again.fill(.closedOn, "1 nov")
    #expect(
      try again.onlyFault(.closedOn)
        == "Sun 1 Nov 2026 is before Mon 23 Nov 2026, when it began. Check the two days.")
    again.fill(.closedOn, "tomorrow")
    #expect(
      try again.onlyFault(.closedOn) == "Tue 24 Nov 2026 is in the future. Type a day that has been.")
    again.fill(.closedOn, "today")
    #expect((try again.command() as? ChangeFact<Barrier>)?.edited.closedOn == FormSample.today)
    #expect(
      FormTypist(.barrier(nil), in: FormSample.context(facts)).frame().text.contains(
        "Open already: childcare since Mon 23 Nov. A day in Over since"))
  }

  @Test("A new barrier with an end is the end of the open one of its kind, unless it lies before that")
  func barrierEnd() throws {
    var facts = FormSample.facts()
    facts.barriers = [
      Barrier(
        id: RecordID(60), caseRecord: facts.caseRecord.id, kind: .travel,
        openedOn: FormSample.day("2026-11-02"))
    ]
    let desk = Desk.asking(today: FormSample.today, worker: FormSample.nadia, office: Office())
    func changes(_ fields: (FieldKey, String)...) throws -> [Change] {
      var typist = FormTypist(.barrier(nil), in: FormSample.context(facts))
      for (key, text) in fields { typist.fill(key, text) }
      return try typist.command().decide(facts, at: desk).changes
    }
    for since in ["today", "2 nov"] {
      let change = try #require(
        try changes((.kind, "travel"), (.openedOn, since), (.closedOn, "20 nov")).first)
      guard case .update(let columns) = change.image, change.row == RecordID(60) else {
        Issue.record("the open one is left as it is")
        continue
      }
      #expect(columns["closedOn"]?.new == .text("2026-11-20"))
    }
    for (since, end) in [("1 sep", "1 oct"), ("5 nov", "20 nov")] {
      let change = try #require(try changes((.kind, "travel"), (.openedOn, since), (.closedOn, end)).first)
      guard case .insert = change.image else {
        Issue.record("\(since) is another barrier")
        continue
      }
    }
    let money = try changes((.kind, "money"), (.openedOn, "2 nov"), (.closedOn, "20 nov"))
    #expect(money.first?.row != RecordID(60))
  }
}

/// Degrees, and the partners of the office.
struct QualificationFormTests {
  @Test("A qualification has a title as on the certificate; a day ahead is no award")
  func qualification() throws {
    var typist = FormTypist(.qualification(nil))
    #expect(try typist.onlyFault(.post) == "The title is missing. Type it as on the certificate.")
    typist.fill(.post, "Bachelor of Pharmacy")
    typist.fill(.nationality, "syria")
    typist.fill(.issuedOn, "30 jun 2009")
    let degree = try #require(try typist.facts().first as? Qualification)
    #expect(degree.title == "Bachelor of Pharmacy")
    #expect(degree.country == "SY")
    #expect(degree.awardedOn == FormSample.day("2009-06-30"))
    typist.fill(.issuedOn, "1999")
    #expect((try typist.facts().first as? Qualification)?.awardedOn == FormSample.day("1999-01-01"))
    typist.fill(.issuedOn, "2027-06-30")
    #expect(try typist.onlyFault(.issuedOn).contains("is in the future. Type a day that has been."))
  }

  @Test("A partner has a name and a kind; one of the same name is pointed out")
  func partner() throws {
    var typist = FormTypist(.partner)
    typist.fill(.fullName, "harbour road hospital")
    #expect(typist.frame().text.contains("There is a partner of this name: Harbour Road Hospital."))
    #expect(typist.frame().text.contains("For the whole office"))
    #expect(try typist.onlyFault(.kind).hasPrefix("The kind is missing."))
    typist.fill(.fullName, "Canal Street Trust")
    typist.fill(.kind, "trust")
    typist.fill(.hours, "365")
    guard case .partner(let partner)? = (try typist.command() as? AddToOffice)?.addition else {
      Issue.record("The command adds no partner.")
      return
    }
    #expect(partner.name == "Canal Street Trust")
    #expect(partner.dbsLimitDays == 365)
  }
}
