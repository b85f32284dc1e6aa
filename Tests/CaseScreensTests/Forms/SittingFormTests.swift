import CaseCore
import Terminal
import Testing

@testable import CaseScreens

struct SittingFormTests {
  private func typist() -> FormTypist {
    var typist = FormTypist(.sitting)
    typist.type("oet")
    typist.press(.tab)
    typist.fill(.satOn, "12 sep")
    typist.fill(.listening, "370")
    typist.fill(.reading, "360")
    typist.fill(.writing, "320")
    typist.fill(.speaking, "380")
    return typist
  }

  @Test("A result shows at once what each score means, and what to do next")
  func picture() throws {
    var typist = typist()
    typist.go(to: .paidBy)
    typist.type("RefuAid")
    typist.fill(.cost, "320.50")
    try expectFormPicture(typist.frame(), "sitting-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "sitting-120x40")
    typist.go(to: .writing)
    try expectFormPicture(typist.frame(columns: 40, rows: 12), "sitting-40x12")
  }

  @Test("One line is offered only where it says all, and scores that cannot be are not judged")
  func oneLineSaysAll() {
    var typist = typist()
    #expect(typist.frame().text.contains("One line does the same:  oet 12sep2026 L370 R360 W320 S380"))
    typist.fill(.cost, "320.50")
    #expect(!typist.frame().text.contains("One line does the same"))
    typist.fill(.listening, "999")
    #expect(!typist.frame().text.contains("Valid until") && !typist.frame().text.contains("pass is 350"))
  }

  @Test("A choice is found by the words that people use for it")
  func otherWords() {
    let documents = ChoiceField([ChoiceOption](DocumentKind.self))
    #expect(documents.match("degree")?.label == "Qualification")
    #expect(documents.match("passport")?.label == "Identity")
    #expect(ChoiceField([ChoiceOption](ConsentPurpose.self)).match("share")?.label == "Sharing")
  }

  @Test("A result is recorded within twelve keys beside what is typed")
  func keys() throws {
    var typist = FormTypist(.sitting)
    typist.type("oet")
    typist.press(.enter, .enter)
    typist.type("12 sep")
    typist.press(.enter)
    for score in ["370", "360", "320"] {
      typist.type(score)
      typist.press(.enter)
    }
    typist.type("380")
    typist.press(.control("s"))
    #expect(typist.last == .save)
    let sitting = try #require(try typist.facts().first as? Sitting)
    #expect(sitting.test == "oet")
    #expect(sitting.version == "pharmacy")
    #expect(sitting.satOn == FormSample.day("2026-09-12"))
    #expect(sitting.writing == Score(320))
    #expect(sitting.outcome == nil)
  }

  @Test("The suggested action is taken over with one key and saved together with the result")
  func suggestion() throws {
    var typist = typist()
    typist.go(to: .nextAction)
    #expect(
      typist.frame().text.contains("Suggested: book OET resit by Mon 7 Dec 2026. → in Next action takes it."))
    typist.press(.right)
    let facts = try typist.facts()
    #expect(facts.count == 2)
    let action = try #require(facts.last as? Action)
    #expect(action.text == "book OET resit")
    #expect(action.dueOn == FormSample.day("2026-12-07"))
    #expect(action.owner == FormSample.nadia)
  }

  @Test("The line that does the same is read as the same")
  func oneLine() throws {
    let typist = typist()
    let typed = try #require(try typist.facts().first as? Sitting)
    let foot = typist.frame().line(22)
    #expect(foot == " One line does the same:  oet 12sep2026 L370 R360 W320 S380")
    let line = String(foot.dropFirst(" One line does the same:  ".count))
    var quick = try #require(try FormTypist(.quickLine(line)).facts().first as? Sitting)
    quick.version = typed.version
    #expect(
      FactWords.summary(of: quick, today: FormSample.today)
        == FactWords.summary(of: typed, today: FormSample.today))
  }

  @Test("An exam of the pathway asks for its outcome, not for scores")
  func exam() throws {
    var typist = FormTypist(.sitting)
    typist.type("cra")
    typist.press(.tab)
    typist.fill(.satOn, "3 nov")
    #expect(!typist.frame().text.contains("Listening"))
    typist.go(to: .outcome)
    typist.type("p")
    typist.press(.tab)
    let sitting = try #require(try typist.facts().first as? Sitting)
    #expect(sitting.test == "cra")
    #expect(sitting.outcome == .passed)
  }

  @Test("A test without scores may lie ahead and is then pending; the nearer day is meant")
  func booking() throws {
    var typist = FormTypist(.sitting)
    typist.type("ielts")
    typist.press(.tab)
    typist.fill(.satOn, "12 dec")
    #expect(typist.frame().text.contains("Sat 12 Dec 2026, in 19 days"))
    #expect(typist.frame().text.contains("Booked: the result follows."))
    let sitting = try #require(try typist.facts().first as? Sitting)
    #expect(sitting.outcome == .pending)
    #expect(typist.form.text(of: .version) == "academic")
  }

  @Test("Each fault stands under its field and says what to do")
  func faults() throws {
    let empty = FormTypist(.sitting)
    #expect(
      empty.faults().map(\.words) == [
        "The test is missing. Type part of it, or press Space to see all.",
        "The day is missing, and validity counts from it. Type one such as 12 sep or -2d.",
      ])
    var typist = typist()
    typist.fill(.writing, "32O")
    #expect(try typist.onlyFault(.writing) == "“32O” is not a score. Type a number such as 350 or 7.5.")
    typist.fill(.writing, "325")
    #expect(
      try typist.onlyFault(.writing)
        == "Writing 325 is not a score of OET. OET goes from 0 to 500 in tens, such as 350.")
    typist.fill(.writing, "350")
    typist.fill(.cost, "12,5 pounds")
    #expect(
      try typist.onlyFault(.cost) == "“12,5 pounds” is not an amount of money. Type it as in 320 or 320.50.")
    typist.fill(.cost, "")
    typist.fill(.nextAction, "ring")
    #expect(try typist.onlyFault(.by) == "The next action has no day. Type one such as fri or +2w.")
    typist.fill(.nextAction, "")
    typist.fill(.by, "+2w")
    #expect(
      try typist.onlyFault(.nextAction)
        == "There is a day, but not what will be done. Type it, or clear the day.")
  }

  @Test("A result in the future is a fault of its day, in the words of the core")
  func future() throws {
    var typist = typist()
    typist.fill(.satOn, "12 dec 2026")
    #expect(
      try typist.onlyFault(.satOn)
        == "The result was not recorded: Sat 12 Dec 2026 is in the future. Leave the result out to book the exam, or correct the day."
    )
  }

  @Test("A day that does not exist is explained in the words of the reader of days")
  func noSuchDay() throws {
    var typist = typist()
    typist.fill(.satOn, "31 nov")
    #expect(
      try typist.onlyFault(.satOn) == "There is no 31 November: November has 30 days. Type another day.")
    #expect(typist.frame().text.contains("! There is no 31 November"))
    #expect(typist.frame().text.contains("1 thing to check"))
  }
}
