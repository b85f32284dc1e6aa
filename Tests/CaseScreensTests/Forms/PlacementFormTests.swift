import CaseCore
import CaseScreens
import Terminal
import Testing

struct PlacementFormTests {
  private func typist(_ state: PlacementState = .checks) -> FormTypist {
    FormTypist(.placement(RecordID(30)), in: FormSample.context(FormSample.placed(state)))
  }

  @Test("A new placement finds its host by part of a name, and says what is open")
  func new() throws {
    var typist = FormTypist(.placement(nil))
    typist.fill(.kind, "superv")
    typist.fill(.host, "harb")
    typist.fill(.site, "North building")
    typist.fill(.department, "pharmacy")
    typist.fill(.supervisor, "Ms Denny, lead pharmacist")
    typist.fill(.startsOn, "7 dec")
    typist.fill(.endsOn, "26 feb")
    try expectFormPicture(typist.frame(), "placement-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "placement-120x40")
    let placement = try #require((try typist.command() as? SavePlacement)?.edited)
    #expect(placement.partner == FormSample.harbourRoad.id)
    #expect(placement.host == "Harbour Road Hospital")
    #expect(placement.site == "North building")
    #expect(placement.state == .sought)
    #expect(placement.endsOn == FormSample.day("2027-02-26"))
  }

  @Test("A host that is no partner is taken as typed")
  func otherHost() throws {
    var typist = FormTypist(.placement(nil))
    #expect(
      typist.faults().map(\.words) == [
        "The kind is missing. Type part of it, or press Space to see all.",
        "The host is missing. Choose a partner or type the name of the place.",
      ])
    typist.fill(.kind, "shad")
    typist.fill(.host, "Corner Pharmacy")
    let placement = try #require((try typist.command() as? SavePlacement)?.edited)
    #expect(placement.host == "Corner Pharmacy")
    #expect(placement.partner == nil)
    typist.fill(.host, "Harbuor Road Hospital")
    #expect(
      try typist.onlyFault(.host)
        == "The placement was not saved: no partner is called “Harbuor Road Hospital”. Perhaps “Harbour Road Hospital” "
        + "was meant. Type that, or put the place in quotation marks to keep it as typed.")
    typist.fill(.host, "\"Harbuor Road Hospital\"")
    #expect((try typist.command() as? SavePlacement)?.edited.host == "Harbuor Road Hospital")
  }

  @Test("It does not start while a check is open, unless a reason is given; the reason is asked for at once")
  func start() throws {
    var typist = typist()
    #expect(!typist.frame().text.contains("Start because"))
    typist.fill(.state, "run")
    #expect(typist.frame().text.contains("It waits for: placement agreement, named supervisor, identity"))
    try expectFormPicture(typist.frame(), "placement-start-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "placement-start-120x40")
    #expect(
      try typist.onlyFault(.startReason)
        == "The placement was not started: still open are placement agreement, named supervisor, identity, "
        + "right to be in the UK, occupational health, references, confidentiality agreement and "
        + "data security training. Tick what has come, or say why it starts all the same.")
    typist.fill(.startReason, "the ward agreed by telephone")
    #expect(
      try typist.onlyFault(.startsOn)
        == "The placement was not recorded as running: it begins on Mon 7 Dec 2026, which is still to come. Leave it "
        + "ready until then, or correct the first day.")
    typist.fill(.startsOn, "today")
    let command = try #require(try typist.command() as? SavePlacement)
    #expect(command.seen?.state == .checks)
    #expect(command.reason == "the ward agreed by telephone")
  }

  @Test("Hours, feedback and the reference letter are asked once it runs")
  func ending() throws {
    var typist = typist(.running)
    typist.fill(.state, "comp")
    typist.fill(.startsOn, "2 nov")
    #expect(
      try typist.onlyFault(.endsOn)
        == "The placement was not recorded as completed: its last day is Fri 26 Feb 2027, which is still to come. "
        + "Leave it running until then, or type the day on which it ended.")
    typist.fill(.endsOn, "20 nov")
    typist.fill(.hours, "84")
    typist.fill(.referenceOn, "fri")
    #expect(typist.form.text(of: .hours) == "84")
    typist.fill(.feedback, "kind and thorough")
    let placement = try #require((try typist.command() as? SavePlacement)?.edited)
    #expect(placement.hours == 84)
    #expect(placement.feedback == "kind and thorough")
    #expect(placement.referenceOn == FormSample.day("2026-11-20"))
  }

  @Test("Days the wrong way round, and a letter of tomorrow, are explained")
  func days() {
    var typist = typist(.running)
    typist.fill(.endsOn, "1 dec 2026")
    typist.fill(.referenceOn, "tomorrow")
    #expect(
      typist.faults().map(\.words) == [
        "Tue 1 Dec 2026 is before Mon 7 Dec 2026, when it began. Check the two days.",
        "Tue 24 Nov 2026 is in the future. Type a day that has been.",
      ])
  }

  @Test("What was wrong between two days is forgotten once one of them is put right")
  func dayPutRight() {
    var typist = typist(.running)
    typist.fill(.endsOn, "1 dec 2026")
    typist.form.show(FormFaults(typist.faults()))
    #expect(typist.frame().text.contains("! Tue 1 Dec 2026 is before Mon 7 Dec 2026"))
    typist.fill(.startsOn, "20 nov 2026")
    #expect(typist.form.faults.isEmpty)
  }

  @Test("An exam in its time, and a DBS certificate that will be too old, are warned of")
  func warnings() {
    var facts = FormSample.placed()
    var sitting = Sitting(
      id: RecordID(40), person: facts.person.id, test: "cra", satOn: FormSample.day("2027-01-14"))
    sitting.outcome = .pending
    facts.sittings = [sitting]
    var dbs = Document(
      id: RecordID(41), person: facts.person.id, kind: .dbs, status: .received,
      happenedOn: FormSample.day("2025-11-01"))
    dbs.issuedOn = FormSample.day("2025-11-01")
    facts.documents = [dbs]
    let text = FormTypist(.placement(RecordID(30)), in: FormSample.context(facts)).frame(
      columns: 140, rows: 40
    ).text
    #expect(
      text.contains(
        "CRA exam on Thu 14 Jan 2027 lies within the placement (Mon 7 Dec 2026 to Fri 26 Feb 2027)."))
    #expect(text.contains("The DBS certificate of Sat 1 Nov 2025 is older than 365 days on Mon 7 Dec 2026."))
  }

  @Test("A check is asked for, received, ends, or is done without for a reason")
  func check() throws {
    let purpose = FormPurpose.placementCheck(RecordID(30), kind: "data security training")
    var typist = FormTypist(purpose, in: FormSample.context(FormSample.placed()))
    #expect(
      try typist.onlyFault(.receivedOn)
        == "Nothing is filled in. Type the day it was asked for or came, or why it is waived.")
    #expect(
      typist.frame().text.contains(
        "Data security awareness level 1; every year. A placement waits for it."))
    #expect(typist.frame().text.hasPrefix(" Check: data security training"))
    typist.fill(.requestedOn, "9 nov")
    typist.fill(.receivedOn, "2 nov")
    #expect(
      try typist.onlyFault(.receivedOn)
        == "Mon 2 Nov 2026 is before Mon 9 Nov 2026, when it began. Check the two days.")
    typist.fill(.receivedOn, "20 nov")
    typist.go(to: .expiresOn)
    typist.press(.right)
    try expectFormPicture(typist.frame(), "placement-check-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "placement-check-120x40")
    let made = try #require(try typist.facts().first as? PlacementCheck)
    #expect(made.receivedOn == FormSample.day("2026-11-20"))
    #expect(made.expiresOn == FormSample.day("2027-11-19"))
    typist.fill(.waived, "done at the last host")
    #expect((try typist.facts().first as? PlacementCheck)?.waived == "done at the last host")
  }

  @Test("A check that is there is changed, not doubled")
  func changesCheck() throws {
    var typist = FormTypist(
      .placementCheck(RecordID(30), kind: "DBS"), in: FormSample.context(FormSample.placed()))
    typist.fill(.expiresOn, "1 nov 2027")
    let change = try #require(try typist.command() as? ChangeFact<PlacementCheck>)
    #expect(change.edited.expiresOn == FormSample.day("2027-11-01"))
    #expect(change.edited.receivedOn == FormSample.day("2026-11-02"))
  }
}
