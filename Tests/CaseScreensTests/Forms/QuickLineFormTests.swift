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
    #expect((try typist("call no answer").facts().first as? Contact)?.body == "no answer")
    #expect(
      (try typist("action book resit by fri").facts().first as? Action)?.dueOn == FormSample.day("2026-11-27")
    )
    #expect((try typist("step cra submitted 3 nov").facts().first as? StepEvent)?.state == .submitted)
    #expect((try typist("document identity received").facts().first as? Document)?.kind == .identity)
    #expect((try typist("consent sharing 3 nov").facts().first as? Consent)?.purpose == .sharing)
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

  @Test("A move in a line shows its guards and needs its reason")
  func move() throws {
    let typist = typist("move observation")
    #expect(typist.frame().text.contains("asks for a reason"))
    #expect(try typist.onlyFault(.line).hasPrefix("The case was not moved to Observation"))
  }
}
