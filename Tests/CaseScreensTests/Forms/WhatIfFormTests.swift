import CaseCore
import CaseScreens
import Terminal
import Testing

struct WhatIfFormTests {
  private func typist(_ facts: CaseFacts = FormSample.facts()) -> FormTypist {
    FormTypist(.whatIf, in: FormSample.context(facts))
  }

  @Test("A test without scores is supposed to be passed, and the difference is shown at once")
  func sitting() throws {
    var typist = typist()
    #expect(typist.frame().text.contains("Fill in what is supposed: the answer follows at once."))
    typist.fill(.test, "oet")
    typist.fill(.satOn, "14 jan")
    let text = typist.frame().text
    #expect(text.contains("Supposed: OET Pharmacy with what is asked, no more."))
    #expect(text.contains("On Thu 14 Jan 2027:"))
    #expect(text.contains("now met"))
    #expect(text.contains("Move to Observation: "))
    try expectFormPicture(typist.frame(), "what-if-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "what-if-120x40")
    typist.press(.pageDown)
    try expectFormPicture(typist.frame(columns: 40, rows: 12), "what-if-40x12")
  }

  @Test("The next stage is called what the pathway of the case calls it")
  func ownNames() {
    var facts = FormSample.facts()
    for index in facts.pathway?.stages.indices ?? 0..<0
    where facts.pathway?.stages[index].stage == .observation {
      facts.pathway?.stages[index].name = "Work taster"
    }
    var typist = typist(facts)
    typist.fill(.test, "oet")
    typist.fill(.satOn, "14 jan")
    #expect(typist.frame().text.contains("Move to Work taster: "))
  }

  @Test("Scores that are typed are taken as they are")
  func scores() {
    var typist = typist()
    typist.fill(.test, "oet")
    typist.fill(.satOn, "14 jan")
    for (key, score) in [
      (FieldKey.listening, "350"), (.reading, "350"), (.writing, "340"), (.speaking, "350"),
    ] { typist.fill(key, score) }
    let text = typist.frame().text
    #expect(!text.contains("Supposed:"))
    #expect(text.contains("still not met"))
  }

  @Test("A step, a move and longer leave are supposed as well")
  func others() {
    var typist = typist()
    typist.fill(.supposed, "step")
    typist.fill(.step, "placement")
    #expect(typist.form.text(of: .state) == "Passed")
    typist.fill(.on, "+2w")
    #expect(typist.frame().text.contains("On Mon 7 Dec 2026:"))
    typist.fill(.supposed, "moves")
    typist.fill(.stage, "obs")
    #expect(typist.frame().text.contains("Move to Accreditation"))
    typist.fill(.supposed, "leave")
    typist.fill(.leaveExpiresOn, "1 may 2031")
    #expect(typist.frame().text.contains("On Mon 23 Nov 2026:"))
    #expect(typist.frame().text.contains("leave to remain until Thu 1 May 2031"))
  }

  @Test("What stops a move, or asks for a reason, stands beside what it would change")
  func obstacles() {
    var typist = typist()
    typist.fill(.supposed, "moves")
    typist.fill(.stage, "employed")
    let text = typist.frame(columns: 120, rows: 40).text
    #expect(text.contains("Not possible: A job with a start date: no job with a start date is recorded."))
    #expect(text.contains("Needs a reason: Every stage in turn: the move passes "))
    typist.fill(.stage, "language")
    #expect(
      typist.frame(columns: 120, rows: 40).text.contains("Not possible: the case is in Language already."))
  }

  @Test("That no step is left is said plainly")
  func noStep() {
    var typist = typist()
    typist.fill(.supposed, "moves")
    typist.fill(.stage, "employed")
    let text = typist.frame(columns: 120, rows: 40).text
    #expect(text.contains("No next step any more; it was "))
    #expect(!text.contains("Next step: none"))
  }

  @Test("A word that is nothing to suppose is told, with what there is")
  func wrongWord() {
    var typist = typist()
    typist.go(to: .supposed)
    typist.type("zz")
    typist.press(.tab)
    let text = typist.frame(columns: 120, rows: 40).text
    #expect(
      text.contains(
        "“zz” is not among the choices. Type part of one, or empty the field and press Space to see all."))
    #expect(text.contains("Choose what is supposed: a test is passed or sat; a step is done; "))
  }

  @Test("What makes no difference says so")
  func nothing() {
    var typist = typist()
    typist.fill(.supposed, "step")
    typist.fill(.step, "ospap")
    typist.fill(.state, "not started")
    #expect(typist.frame().text.contains("Nothing would be different."))
  }

  @Test("It cannot be saved, has no buttons, and nothing of it is kept")
  func notSaved() throws {
    var typist = typist()
    typist.press(.control("s"))
    #expect(
      try typist.onlyFault(nil)
        == "Nothing is saved from here: What if only shows what would follow. Press Esc to leave.")
    #expect(!typist.frame().text.contains("[ Save ]"))
    typist.press(.pageDown)
    #expect(typist.form.focus == .button(.cancel))
    typist.press(.enter)
    #expect(typist.last == .cancel)
  }

  @Test("F9 in the forms of a result, a step and a move shows what would follow, and back")
  func inForms() {
    var move = FormTypist(.move(.observation))
    move.press(.function(9))
    #expect(move.frame().text.contains("What if this is saved? Nothing is written yet."))
    #expect(move.frame().text.contains("Move to Accreditation"))
    #expect(move.frame(columns: 120, rows: 40).text.contains("F9 back to this"))
    move.press(.function(9))
    #expect(move.frame().text.contains("Now in Language"))
    var sitting = FormTypist(.sitting)
    sitting.press(.function(9))
    #expect(sitting.frame().text.contains("What if: fill the fields in first."))
  }
}
