import CaseCore
import CaseScreens
import Terminal
import Testing

struct MoveFormTests {
  @Test("A move proposes the next stage and shows every guard")
  func picture() throws {
    let typist = FormTypist(.move(nil))
    #expect(typist.form.text(of: .stage) == "Observation")
    try expectFormPicture(typist.frame(), "move-80x24")
    try expectFormPicture(typist.frame(columns: 40, rows: 12), "move-40x12")
  }

  @Test("A guard that is not met asks for a reason, under the field for it")
  func reason() throws {
    var typist = FormTypist(.move(nil))
    typist.press(.control("s"))
    let faults = FormFaults(typist.faults())
    #expect(
      faults.faults == [
        FormFault(
          .reason,
          "The case was not moved to Observation: English at the GPhC's level: no result of OET Pharmacy or "
            + "IELTS Academic yet. Give a reason to move it all the same.")
      ])
    typist.form.show(faults)
    #expect(typist.form.focus == .field(.reason))
    typist.type("the trust offered a place now")
    let move = try #require(try typist.command() as? MoveStage)
    #expect(move.stage == .observation)
    #expect(move.day == FormSample.today)
    #expect(move.reason == "the trust offered a place now")
    #expect(move.basedOn == RecordID(6))
  }

  @Test("A move that would be false is stopped at the stage")
  func blocked() throws {
    var typist = FormTypist(.move(.employed))
    #expect(typist.frame().text.contains("stops the move   A job with a start date"))
    typist.fill(.reason, "she says so")
    #expect(
      try typist.onlyFault(.stage)
        == "The case was not moved to Employed: A job with a start date: no job with a start date is recorded. "
        + "Record it first.")
  }

  @Test("A move to last week is one, a move before the last move is none")
  func days() throws {
    var typist = FormTypist(.move(.observation))
    typist.fill(.reason, "agreed")
    typist.fill(.on, "last fri")
    #expect((try typist.command() as? MoveStage)?.day == FormSample.day("2026-11-20"))
    typist.fill(.on, "1 jul")
    #expect(
      try typist.onlyFault(.on).hasPrefix(
        "The case was not moved: the move before this one was on Mon 20 Jul"))
  }

  @Test("A move that somebody else made meanwhile is not overlooked")
  func movedMeanwhile() throws {
    let typist = FormTypist(.move(nil))
    var later = typist.context
    later.facts?.transitions.append(
      StageTransition(
        id: RecordID(60), caseRecord: RecordID(2), enrolment: RecordID(4), stage: .accreditation,
        happenedOn: FormSample.today))
    let result = typist.form.commands(in: later, newID: { RecordID(100) })
    guard case .failure(let faults) = result else { throw NoFaults() }
    #expect(
      faults.faults.map(\.words) == [
        "The case was not moved: somebody else has moved it meanwhile; it is now in Accreditation. "
          + "Look at the history, then decide again."
      ])
  }

  @Test("Choosing another stage asks the guards of that one")
  func otherStage() throws {
    var typist = FormTypist(.move(nil))
    typist.type("int")
    typist.press(.enter)
    #expect(typist.form.text(of: .stage) == "Intake")
    #expect(typist.frame().text.contains("the move goes back"))
    #expect(typist.form.isDirty)
  }
}

private struct NoFaults: Error {}
