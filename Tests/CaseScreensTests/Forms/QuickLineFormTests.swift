import CaseCore
import CaseScreens
import Terminal
import Testing

struct QuickLineFormTests {
  private func typist(_ line: String) -> FormTypist { FormTypist(.quickLine(line)) }

  @Test("A line says at once what it would record and what it means")
  func preview() throws {
    let typist = typist("oet 12sep L370 R360 W320 S380")
    try expectFormPicture(typist.frame(), "line-80x24")
    let sitting = try #require(try typist.facts().first as? Sitting)
    #expect(sitting.writing == Score(320))
    #expect(sitting.satOn == FormSample.day("2026-09-12"))
  }

  @Test("Enter saves a line at once")
  func enter() {
    var typist = typist("call no answer")
    typist.press(.enter)
    #expect(typist.last == .save)
  }

  @Test("Each kind of line becomes its own command")
  func kinds() throws {
    #expect((try typist("call no answer").facts().first as? Contact)?.outcome == .noAnswer)
    #expect(
      (try typist("action book resit by fri").facts().first as? Action)?.dueOn == FormSample.day("2026-11-27")
    )
    #expect((try typist("step cra submitted 3 nov").facts().first as? StepEvent)?.state == .submitted)
    #expect((try typist("document identity received").facts().first as? Document)?.kind == .identity)
    #expect(try typist("consent publicity 3 nov").command() is RecordConsent)
    let hold = try typist("hold waiting for regulator until 1 feb").facts().first as? CaseStatusEvent
    #expect(hold?.status == .paused)
    #expect(hold?.reviewOn == FormSample.day("2027-02-01"))
    #expect((try typist("cra 3 nov").facts().first as? Sitting)?.outcome == .pending)
    let move = try typist("move observation on 3 nov because the trust asked").command() as? MoveStage
    #expect(move?.day == FormSample.day("2026-11-03"))
  }

  @Test("A line that is not understood is refused in the words of the grammar")
  func refusals() throws {
    #expect(try typist("oet 12sep Q9").onlyFault(.line).contains("was not understood"))
    #expect(
      try typist("").onlyFault(.line)
        == "Nothing was recorded: the line is empty. Type it as in oet 14nov L350 R360 W340 S350 or call no answer."
    )
  }

  @Test("Where a guard asks for a reason, the line says how it is given")
  func reason() throws {
    let words = try typist("placement shadowing running Corner Pharmacy").onlyFault(.line)
    #expect(words.hasSuffix("The line ends with the reason, as in because the trust asked."))
  }

  @Test("A caution is said once, with the way in which the test was taken")
  func caution() throws {
    let text = typist("oet at home 12sep L370 R360 W350 S380").frame(columns: 120, rows: 40).text
    let words = "The GPhC may not accept this way of taking it: at home. Ask before relying on it."
    #expect(text.ranges(of: words).count == 1)
    #expect(!text.contains("Note: \(words)"))
    #expect(text.contains("OET, at home, sat Sat 12 Sep"))
  }

  @Test("What may follow is listed with a few words on each, and Tab takes the one under the bar")
  func completion() throws {
    var typist = typist("")
    try expectFormPicture(typist.frame(), "line-empty-80x24")
    typist.type("mo")
    typist.press(.tab)
    #expect(typist.form.text(of: .line) == "move ")
    typist.press(.down, .down, .tab)
    #expect(typist.form.text(of: .line) == "move observation ")
    typist.type("b")
    #expect(typist.frame().text.contains("because         the reason, in your words"))
    #expect(typist.form.focus == .field(.line))
  }

  @Test("Once a line is whole, Tab goes on to the buttons as in any form")
  func tabGoesOn() {
    var typist = typist("call no answer")
    typist.press(.tab)
    #expect(typist.form.focus == .button(.save))
    var open = FormTypist(.quickLine("oet 12sep L370 R360 W320 S380 "))
    #expect(open.frame().text.contains("as in ref ABC123"))
    open.press(.tab)
    #expect(open.form.focus == .button(.save))
  }

  @Test("Completion in the middle of a line leaves what comes after it")
  func completesInside() {
    var typist = typist("action book resit by fri")
    typist.press(.home, .delete, .delete, .delete, .delete, .delete, .delete)
    typist.type("act")
    typist.press(.tab)
    #expect(typist.form.text(of: .line) == "action book resit by fri")
  }

  @Test("What a save would warn of, or refuse, stands below the line while it is typed")
  func warnings() {
    #expect(typist("oet 12sep L370 Q").frame().text.contains("“Q” at column 16 was not understood"))
    #expect(typist("call in 3 days: x").frame().text.contains("call"))
    let narrow = typist("oet 12sep L370").frame(columns: 40, rows: 12)
    #expect(narrow.text.contains("OET, sat"))
  }

  @Test("Scores of a day to come are not called booked beside the words that refuse them")
  func scoresAhead() {
    let text = typist("oet 12 dec 2026 L350").frame().text
    #expect(text.contains("The result was not recorded: Sat 12 Dec 2026 is in the future."))
    #expect(!text.contains("booked for"))
    #expect(typist("oet 12 dec 2026").frame().text.contains("OET, booked for Sat 12 Dec"))
  }

  @Test("A move in a line shows its guards and needs its reason")
  func move() throws {
    let typist = typist("move observation")
    #expect(typist.frame().text.contains("asks for a reason"))
    #expect(try typist.onlyFault(.line).hasPrefix("The case was not moved to Observation"))
  }
}
