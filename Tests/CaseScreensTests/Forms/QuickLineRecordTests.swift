import CaseCore
import CaseScreens
import Terminal
import Testing

@Suite("A line records what the form records")
struct QuickLineRecordTests {
  private func form(_ purpose: FormPurpose, _ fields: (FieldKey, String)...) -> FormTypist {
    var typist = FormTypist(purpose)
    for (key, text) in fields { typist.fill(key, text) }
    return typist
  }

  private func row<Value: Fact>(_ line: String) throws -> Value {
    let command = try FormTypist(.quickLine(line)).command()
    let facts = (command as? RecordJob).map { [$0.job] } ?? (command as? RecordFacts)?.facts
    return try #require(facts?.first as? Value)
  }

  @Test("A call that nobody answered, which says what follows")
  func unreached() throws {
    let typed = form(.contact, (.outcome, "no answer"))
    let (row, byForm): (Contact, Contact) = (
      try row("call no answer"), try #require(try typed.facts().first as? Contact)
    )
    #expect(
      row.kind == byForm.kind && row.happenedOn == byForm.happenedOn && row.caseworker == byForm.caseworker)
    #expect(row.outcome == .noAnswer && byForm.outcome == .noAnswer && row.body == byForm.body)
    let text = FormTypist(.quickLine("call no answer")).frame().text
    #expect(text.contains("Call, no answer   Mon 23 Nov 2026"))
    #expect(text.contains("Nobody was reached, so the quiet days go on."))
  }

  @Test("A barrier")
  func barrier() throws {
    let typed = form(.barrier(nil), (.kind, "travel"), (.openedOn, "3 nov"), (.note, "no bus on Sundays"))
    let row: Barrier = try row("barrier travel since 3 nov because no bus on Sundays")
    #expect(row == (try typed.facts().first as? Barrier))
  }

  @Test("The end of a barrier, which shows since when it was open")
  func barrierEnd() throws {
    var facts = FormSample.facts()
    facts.barriers = [
      Barrier(
        id: RecordID(60), caseRecord: facts.caseRecord.id, kind: .travel,
        openedOn: FormSample.day("2026-09-01"))
    ]
    let context = FormSample.context(facts)
    var typed = FormTypist(.barrier(RecordID(60)), in: context)
    typed.fill(.closedOn, "3 nov")
    let line = FormTypist(.quickLine("barrier travel ended 3 nov"), in: context)
    let byForm = try #require(try typed.command() as? ChangeFact<Barrier>)
    let desk = Desk.asking(today: context.today, worker: context.me, office: context.office)
    #expect(try line.command().decide(facts, at: desk).changes == byForm.decide(facts, at: desk).changes)
    let text = line.frame().text
    #expect(text.contains("Barrier, travel, closed   Tue 3 Nov 2026"))
    #expect(text.contains("Open since Tue 1 Sep 2026."))
    #expect(
      FormTypist(.quickLine("barrier money ended"), in: context).frame(columns: 120).text.contains(
        "Open are travel since Tue 1 Sep 2026."))
  }

  @Test("The end of an action, which shows when it was due")
  func finish() throws {
    var typed = FormTypist(.finishAction(RecordID(7)))
    typed.fill(.on, "20 nov")
    let byForm = try #require(try typed.command() as? FinishAction)
    let line = FormTypist(.quickLine("done oet 20 nov"))
    let byLine = try #require(try line.command() as? FinishAction)
    #expect(byLine.seen == byForm.seen && byLine.day == byForm.day && byLine.droppedBecause == nil)
    let text = line.frame().text
    #expect(text.contains("Done: book OET resit   Fri 20 Nov 2026, 3 days ago"))
    #expect(text.contains("By Fri 20 Nov 2026, 3 d ago."))
    let dropped = FormTypist(.quickLine("dropped resit because she has passed"))
    #expect((try dropped.command() as? FinishAction)?.droppedBecause == "she has passed")
    #expect(dropped.frame().text.contains("Dropped: book OET resit   Mon 23 Nov 2026, today"))
    #expect(
      FormTypist(.quickLine("done degree")).frame(columns: 120).text.contains("Open are “book OET resit”."))
    #expect(FormTypist(.quickLine("done ")).frame(columns: 120).text.contains("by Fri 20 Nov 2026"))
  }

  @Test("A job, with what a registered post asks for")
  func job() throws {
    let typed = form(
      .employment(nil), (.employer, "Harbour Road Hospital"), (.post, "Pharmacist"), (.relation, "reg"),
      (.band, "6"), (.salary, "37,338"), (.startedOn, "4 jan"), (.endedOn, "31 mar 2027"),
      (.evidence, "contract seen"))
    let line =
      "job registered Pharmacist at harbour road hospital from 4 jan to 31 mar 2027 band 6 £37,338 evidence contract seen"
    let row: Employment = try row(line)
    #expect(row == (try typed.facts().first as? Employment))
    let text = FormTypist(.quickLine(line)).frame(columns: 120, rows: 40).text
    #expect(text.contains("Band 6, salary £37,338 a year, to Wed 31 Mar 2027."))
    #expect(
      text.contains("A registered post needs the register: no registration number is recorded. e adds it."))
  }

  @Test("The end of a case, which names the open action")
  func exit() throws {
    let typed = form(
      .status, (.status, "left"), (.on, "3 nov"), (.reason, "to Leeds"), (.exitReason, "moved"))
    let row: CaseStatusEvent = try row("exit moved area 3 nov because to Leeds")
    #expect(row == (try typed.facts().first as? CaseStatusEvent))
    #expect(
      FormTypist(.quickLine("exit moved area")).frame().text.contains(
        "Note: An action is still open: “book OET resit”."))
  }

  @Test("A document with its last day, which is shown in full")
  func document() throws {
    let typed = form(
      .document(nil), (.kind, "identity"), (.status, "received"), (.on, "3 nov"), (.issuedOn, "3 aug 2026"),
      (.expiresOn, "3 aug 2027"))
    let line = "document identity received 3 nov signed 3 aug until 3 aug"
    let row: Document = try row(line)
    #expect(row == (try typed.facts().first as? Document))
    #expect(
      FormTypist(.quickLine(line)).frame().text.contains(
        "Signed Mon 3 Aug 2026, good until Tue 3 Aug 2027."))
  }

  @Test("Money for a language test goes to the step that asks for one; the funds of the route are offered")
  func funding() throws {
    let context = MoneyAndWorkFormTests.context()
    var typed = FormTypist(.funding(nil), in: context)
    for (key, text) in [
      (FieldKey.step, "english"), (.item, "OET"), (.fund, "RefuAid loan"), (.amount, "320"), (.isLoan, "y"),
      (.state, "requested"), (.on, "3 nov"), (.reference, "H-7"),
    ] {
      typed.fill(key, text)
    }
    let line = "funding requested oet from RefuAid loan £320 loan 3 nov ref H-7"
    let row: FundingLine = try row(line)
    #expect(row == (try typed.facts().first as? FundingLine))
    #expect(
      FormTypist(.quickLine(line)).frame().text.contains("For the step English test, a loan, reference H-7."))
    let offered = FormTypist(.quickLine("paid cra from "), in: context).frame().text
    #expect(offered.contains("RefuAid loan") && offered.contains("candidate"))
  }
}
