import CaseCore
import CaseScreens
import Terminal
import Testing

struct RecordFormTests {
  @Test("A call and the promise made in it are one command")
  func contact() throws {
    var typist = FormTypist(.contact)
    typist.fill(.minutes, "15")
    typist.fill(.said, "will pay the fee on Friday")
    typist.fill(.nextAction, "ask for the receipt")
    typist.fill(.by, "fri")
    try expectFormPicture(typist.frame(), "contact-80x24")
    let facts = try typist.facts()
    let contact = try #require(facts.first as? Contact)
    #expect(contact.kind == .call)
    #expect(contact.happenedOn == FormSample.today)
    #expect(contact.minutes == 15)
    #expect(contact.body == "will pay the fee on Friday")
    #expect(contact.caseworker == FormSample.nadia)
    #expect((facts.last as? Action)?.dueOn == FormSample.day("2026-11-27"))
  }

  @Test(
    "Note and next action take at most seven keys, with the one that opens the form, beside what is typed")
  func noteAndAction() throws {
    var typist = FormTypist(.contact)
    typist.press(.tab, .tab)
    typist.type("rang back")
    typist.press(.tab)
    typist.type("send the form")
    typist.press(.tab)
    typist.type("fri")
    typist.press(.control("s"))
    #expect(typist.last == .save)
    #expect(try typist.facts().count == 2)
  }

  @Test("Minutes that are no number are explained")
  func minutes() throws {
    var typist = FormTypist(.contact)
    typist.fill(.minutes, "long")
    #expect(try typist.onlyFault(.minutes) == "“long” is not a whole number from 0 to 1,440.")
    typist.fill(.minutes, "15")
    typist.fill(.on, "")
    #expect(try typist.onlyFault(.on) == "The day is missing. Type one such as today, -2d or 12 sep.")
    typist.fill(.on, "+1d")
    #expect(try typist.onlyFault(.on).hasPrefix("It was not recorded: Tue 24 Nov 2026 is in the future"))
  }

  @Test("A note keeps its lines and is no contact")
  func note() throws {
    var typist = FormTypist(.note)
    #expect(try typist.onlyFault(.said) == "The note has no words. Type them, or press Esc to leave.")
    typist.type("first line")
    typist.press(.control("j"))
    typist.type("second line")
    let note = try #require(try typist.facts().first as? Contact)
    #expect(note.kind == .note)
    #expect(note.body == "first line\nsecond line")
  }

  @Test("Words that say that nobody was reached ask for the outcome, and the outcome says what it means")
  func unreached() {
    var typist = FormTypist(.contact)
    typist.fill(.said, "rang twice, no answer")
    #expect(
      typist.frame(columns: 120).text.contains(
        "No answer as the outcome says that nobody was reached; without it the quiet days end."))
    typist.fill(.outcome, "no answer")
    typist.press(.enter)
    #expect(typist.frame().text.contains("Nobody was reached, so the quiet days go on."))
    typist.fill(.said, "will come")
    typist.fill(.outcome, "attended")
    typist.press(.enter)
    #expect(!typist.frame(columns: 120).text.contains("quiet days"))
  }

  @Test("With another kind a note is a contact, with how it went and what is promised")
  func noteBecomesContact() throws {
    var typist = FormTypist(.note)
    #expect(
      typist.frame().text.contains(
        "A note is no contact: the quiet days go on. Kind makes it a call or a visit."))
    #expect(typist.frame().text.contains("for contacts"))
    typist.type("will pay on Friday")
    typist.fill(.kind, "call")
    typist.fill(.nextAction, "send the form")
    typist.fill(.by, "fri")
    typist.fill(.minutes, "10")
    let facts = try typist.facts()
    let contact = try #require(facts.first as? Contact)
    #expect(contact.kind == .call)
    #expect(contact.body == "will pay on Friday")
    #expect(contact.minutes == 10)
    #expect((facts.last as? Action)?.text == "send the form")
  }

  @Test("A long note wraps, an Arabic one keeps a Latin word before each row")
  func wrapping() throws {
    var typist = FormTypist(.note)
    typist.type(
      "She will bring the certificate of good standing on Friday, and the translation a week later. ")
    typist.form.paste(
      "سوف تحضر الشهادة يوم الجمعة ثم الترجمة بعد أسبوع من ذلك إن شاء الله مع جواز السفر 12  34")
    try expectFormPicture(typist.frame(), "note-arabic-80x24")
    try expectFormPicture(typist.frame(columns: 40, rows: 12), "note-arabic-40x12")
  }

  @Test("Up and Down go from row to row of a note, and out of it at its ends")
  func rowsOfNote() {
    var typist = FormTypist(.note)
    typist.form.paste("one\ntwo three\nfour")
    let size = Size(rows: 24, columns: 80)
    let up = (0..<3).map { _ in typist.form.moveInText(.up, size: size) }
    typist.type("X")
    var down = [typist.form.moveInText(.down, size: size)]
    typist.type("Y")
    down += (0..<2).map { _ in typist.form.moveInText(.down, size: size) }
    #expect(up == [true, true, false] && down == [true, true, false])
    #expect(typist.frame().text.contains("oneX"))
    #expect(typist.frame().text.contains("two Ythree"), "\(typist.frame().text)")
    #expect(typist.form.focus == .field(.said))
  }

  @Test("An action has words, a day and an owner")
  func action() throws {
    var typist = FormTypist(.action)
    #expect(
      typist.faults().map(\.words) == [
        "The action has no words. Say in a few words what will be done.",
        "The day is missing. Type one such as fri, +2w or 7 dec.",
      ])
    typist.type("call Learning Works")
    typist.press(.tab)
    typist.type("+2w")
    #expect(typist.frame().text.contains("Mon 7 Dec 2026, in 14 days"))
    #expect(typist.frame().text.contains("Open already: book OET resit, overdue 3 d"))
    typist.go(to: .owner)
    typist.type("os")
    typist.press(.enter)
    let action = try #require(try typist.facts().first as? Action)
    #expect(action.owner == FormSample.omar)
    #expect(action.party == .us)
    typist.go(to: .party)
    typist.type("reg")
    typist.press(.enter)
    #expect((try typist.facts().first as? Action)?.owner == nil)
    #expect((try typist.facts().first as? Action)?.party == .regulator)
  }

  @Test("A step shows how far it has come, and asks on whom it waits")
  func step() throws {
    var typist = FormTypist(.step(key: "cra"))
    #expect(typist.frame().text.contains("Now: not started"))
    #expect(typist.frame().text.contains("Done when: Both papers passed in one sitting"))
    #expect(
      try typist.onlyFault(.state) == "The state is missing. Type part of it, or press Space to see all.")
    typist.go(to: .state)
    typist.type("wai")
    typist.press(.tab)
    typist.go(to: .waitingOn)
    typist.type("reg")
    typist.press(.tab)
    let event = try #require(try typist.facts().first as? StepEvent)
    #expect(event.step == "cra")
    #expect(event.state == .waiting)
    #expect(event.waitingOn == .regulator)
    try expectFormPicture(typist.frame(), "step-80x24")
  }

  @Test("A pathway without steps says so")
  func noSteps() {
    let typist = FormTypist(.step(key: nil), in: FormSample.context(FormSample.facts(pathway: nil)))
    #expect(typist.frame().text.contains("This pathway has no steps yet. Write a note instead."))
  }

  @Test("An action is finished, or dropped with a reason")
  func finish() throws {
    var typist = FormTypist(.finishAction(RecordID(7)))
    #expect(typist.frame().text.contains("Action: book OET resit, overdue 3 d"))
    let done = try #require(try typist.command() as? FinishAction)
    #expect(done.droppedBecause == nil)
    typist.type("drop")
    typist.press(.tab)
    #expect(
      try typist.onlyFault(.because) == "The reason is missing. Say in a few words why it will not be done.")
    typist.fill(.because, "she has changed her goal")
    #expect((try typist.command() as? FinishAction)?.droppedBecause == "she has changed her goal")
  }

  @Test("An action that is gone is named, and nothing is saved")
  func finishedAlready() throws {
    let typist = FormTypist(.finishAction(RecordID(8)))
    #expect(typist.frame().text.contains("This action is finished already, or not in this case."))
    #expect(
      try typist.onlyFault(nil)
        == "Nothing was saved: this action is finished already, or not in this case. Press Esc.")
  }

  @Test("What is missing is named once Save is pressed, and only then")
  func missing() throws {
    let asked: [(FormPurpose, FieldKey, String)] = [
      (.contact, .kind, "The kind is missing. Type part of it, or press Space to see all."),
      (.contact, .on, "The day is missing. Type one such as today, -2d or 12 sep."),
      (.note, .on, "The day is missing. Type one such as today, -2d or 12 sep."),
      (.step(key: nil), .step, "The step is missing. Type part of it, or press Space to see all."),
      (.step(key: "cra"), .on, "The day is missing. Type one such as today, -2d or 12 sep."),
      (.move(nil), .stage, "The stage is missing. Type part of it, or press Space to see all."),
      (.move(nil), .on, "The day is missing. Type one such as today, last fri or 12 sep."),
      (.finishAction(RecordID(7)), .on, "The day is missing. Type one such as today, -2d or 12 sep."),
      (
        .finishAction(RecordID(7)), .ending,
        "Done or dropped is missing. Type part of it, or press Space to see all."
      ),
    ]
    for (purpose, key, words) in asked {
      var typist = FormTypist(purpose)
      typist.go(to: key)
      typist.press(.control("u"), .tab)
      #expect(!typist.form.faults.contains { $0.field == key })
      #expect(typist.faults().contains(FormFault(key, words)))
    }
  }

  @Test("Without a case there is nothing to record")
  func caseless() throws {
    var typist = FormTypist(.note, in: FormSample.context(nil))
    typist.type("lost")
    #expect(try typist.onlyFault(nil) == "Nothing was saved: no case is open. Open one from the list first.")
  }
}
