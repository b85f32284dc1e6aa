import CaseCore
import CaseScreens
import Terminal
import Testing

struct FormKeyTests {
  @Test("Tab and the arrows move whatever the fields hold, round the ends")
  func movement() {
    var typist = FormTypist(.sitting)
    typist.fill(.satOn, "31 nov")
    #expect(typist.form.focus == .field(.listening))
    typist.press(.up)
    #expect(typist.form.focus == .field(.satOn))
    typist.press(.pageDown)
    #expect(typist.form.focus == .button(.save))
    typist.press(.right, .right, .right)
    #expect(typist.form.focus == .field(.test))
    typist.press(.backTab)
    #expect(typist.form.focus == .button(.cancel))
  }

  @Test("The buttons do what they say")
  func buttons() {
    var typist = FormTypist(.note)
    typist.press(.pageDown, .enter)
    #expect(typist.last == .save)
    typist.press(.tab, .enter)
    #expect(typist.last == .saveAndNext)
    typist.press(.tab, .enter)
    #expect(typist.last == .cancel)
  }

  @Test("Enter goes on, and from the last field to Save")
  func enter() {
    var typist = FormTypist(.action)
    typist.press(.enter, .enter, .enter, .enter)
    #expect(typist.form.focus == .button(.save))
  }

  @Test("Typing narrows a list, Esc keeps the old value and stays")
  func list() throws {
    var typist = FormTypist(.action)
    typist.go(to: .owner)
    typist.type("o")
    try expectFormPicture(typist.frame(), "list-80x24")
    typist.press(.escape)
    #expect(typist.last == .stay)
    #expect(typist.form.text(of: .owner) == "Nadia Hussein")
    typist.type(" ")
    typist.press(.down, .tab)
    #expect(typist.form.text(of: .owner) == "Omar Siddiqui")
    typist.press(.escape)
    #expect(typist.last == .cancel)
  }

  @Test("Words that are not on the list stay to be corrected, and the move goes on")
  func unknownChoice() {
    var typist = FormTypist(.action)
    typist.go(to: .owner)
    typist.type("zz")
    #expect(typist.frame().text.contains("Nothing fits. Esc keeps the old value"))
    typist.press(.tab)
    #expect(typist.form.focus == .button(.save))
    #expect(typist.form.text(of: .owner) == "zz")
    #expect(typist.frame().text.contains("! “zz” is not among the choices."))
  }

  @Test("A blank keeps words that are not on the list, and opens the list of an empty field")
  func blankInChoice() {
    var typist = FormTypist(.action)
    typist.go(to: .owner)
    typist.type("omur sid")
    #expect(typist.form.text(of: .owner) == "omur sid")
    typist.press(.control("u"))
    typist.type(" ")
    #expect(typist.frame().text.contains("▌ Nadia Hussein"))
  }

  @Test("What is wrong with words that run from the right is said in a sentence")
  func wrongArabic() {
    var typist = FormTypist(.action)
    typist.fill(.by, "اهلا")
    #expect(typist.frame().text.contains("! Typed “اهلا” was not read as a day."))
  }

  @Test("Where other words may stand, they are taken as typed")
  func otherWords() throws {
    var typist = FormTypist(.placement(nil))
    typist.go(to: .host)
    typist.type("home for the old")
    #expect(typist.frame().text.contains("Enter adds the words as typed"))
    typist.press(.enter)
    #expect(typist.form.text(of: .host) == "home for the old")
  }

  @Test("A club whose name runs from the right is offered behind a Latin word")
  func arabicClub() {
    var typist = FormTypist(.newCandidate(name: "Omar"), in: FormSample.context(nil))
    typist.go(to: .club)
    typist.type(" ")
    #expect(typist.frame().text.contains("Called نادي العمل"))
    typist.press(.down, .tab)
    #expect(typist.form.text(of: .club) == "نادي العمل")
    #expect(typist.frame().bidiProblems().isEmpty)
  }

  @Test("The calendar goes by day, week and month, and gives its day to the field")
  func calendar() throws {
    var typist = FormTypist(.action)
    typist.go(to: .by)
    typist.press(.control("t"), .right, .down, .pageDown)
    try expectFormPicture(typist.frame(), "calendar-80x24")
    try expectFormPicture(typist.frame(columns: 40, rows: 12), "calendar-40x12")
    typist.press(.enter)
    #expect(typist.form.text(of: .by) == "1 Jan 2027")
    typist.press(.control("t"), .character("t"), .left, .escape)
    #expect(typist.form.text(of: .by) == "1 Jan 2027")
    typist.press(.control("t"), .character("t"), .up, .pageUp, .enter)
    #expect(typist.form.text(of: .by) == "16 Oct 2026")
  }

  @Test("Keys edit the text as everywhere")
  func editing() {
    var typist = FormTypist(.newCandidate(name: ""), in: FormSample.context(nil))
    typist.type("Fatima al Zahra")
    typist.press(.control("w"))
    #expect(typist.form.text(of: .fullName) == "Fatima al ")
    typist.press(.home, .delete, .end, .backspace, .left)
    typist.type("X")
    #expect(typist.form.text(of: .fullName) == "atima aXl")
    typist.press(.controlLeft, .controlLeft)
    typist.type("F")
    #expect(typist.form.text(of: .fullName) == "Fatima aXl")
    typist.press(.control("u"))
    #expect(typist.form.text(of: .fullName).isEmpty)
    typist.type("e")
    typist.type("\u{0301}")
    typist.press(.backspace)
    #expect(typist.form.text(of: .fullName).isEmpty)
  }

  @Test("Pasted lines become one line, and signs that steer the direction are left out")
  func paste() {
    var typist = FormTypist(.newCandidate(name: ""), in: FormSample.context(nil))
    typist.form.paste("Fatima\nal\u{202E}-Zahra\u{1B}")
    #expect(typist.form.text(of: .fullName) == "Fatima al-Zahra")
  }

  @Test("A pasted line says what it means once the form is settled")
  func pastedLine() {
    var typist = FormTypist(.quickLine(""))
    typist.form.paste("oet 12sep L370 R360 W320 S380")
    typist.form.settle(in: typist.context)
    #expect(typist.frame().text.contains("Writing only is short."))
  }

  @Test("A text that is too long is not taken, and the field says so")
  func tooLong() {
    var typist = FormTypist(.newCandidate(name: ""), in: FormSample.context(nil))
    typist.form.paste(String(repeating: "x", count: 501))
    #expect(typist.form.text(of: .fullName).isEmpty)
    #expect(
      typist.form.faults.map(\.words) == ["The text was not taken: this field holds at most 500 characters."])
  }

  @Test("What was proposed gives way to the first typed character")
  func proposed() {
    var typist = FormTypist(.contact)
    typist.go(to: .on)
    typist.type("-2d")
    #expect(typist.form.text(of: .on) == "-2d")
    #expect(typist.frame().text.contains("Sat 21 Nov 2026"))
  }

  @Test("A day keeps its meaning when the form is left over night")
  func overNight() throws {
    var typist = FormTypist(.contact)
    var later = typist.context
    later.today = FormSample.day("2026-11-24")
    _ = typist.form.handle(.tab, in: later)
    let result = typist.form.commands(in: later, newID: { RecordID(100) })
    let contact = try #require((try result.get().first as? RecordFacts)?.facts.first as? Contact)
    #expect(contact.happenedOn == FormSample.today)
  }

  @Test("F1 shows what the field is for")
  func help() {
    var typist = FormTypist(.sitting)
    typist.press(.function(1))
    #expect(typist.frame().text.contains("The language test, or an exam of this pathway."))
    typist.press(.tab)
    #expect(!typist.frame().text.contains("The language test, or an exam"))
  }

  @Test("A fault shows when the field is left, goes with the next change, and is counted")
  func faultLife() {
    var typist = FormTypist(.sitting)
    typist.type("oet")
    typist.press(.tab)
    typist.fill(.satOn, "31 nov")
    typist.fill(.listening, "999")
    #expect(typist.frame().text.contains("2 things to check"))
    typist.press(.backTab, .backspace)
    #expect(typist.frame().text.contains("1 thing to check"))
  }

  @Test("The head names the person, or covers the name")
  func hiding() {
    let typist = FormTypist(.note)
    #expect(typist.frame().line(0).hasSuffix("SMW-0042  Fatima al-Zahra"))
    #expect(typist.frame(hidden: true).line(0).hasSuffix("SMW-0042  F. a."))
    #expect(FormTypist(.note, in: FormSample.context(nil)).frame().line(0).hasSuffix("No case open"))
    #expect(FormTypist(.newCandidate(name: "")).frame().line(0).hasSuffix("Somebody new"))
  }

  @Test("What the caller has to say stands in the form: the kept draft, possible doubles")
  func callersWords() {
    var typist = FormTypist(.newCandidate(name: "Fatma"), in: FormSample.context(nil))
    typist.form.status = "Draft kept 10:42"
    typist.form.notices = ["Perhaps the same: SMW-0042  Fatima al-Zahra"]
    #expect(typist.frame().text.contains("Perhaps the same: SMW-0042  Fatima al-Zahra"))
    #expect(typist.frame().line(22) == " Draft kept 10:42")
  }

  @Test("A refusal that comes only with the save is shown as well")
  func lateRefusal() {
    var typist = FormTypist(.move(nil))
    typist.form.show(
      Refusal(rule: "stage.already-there", summary: "The case was not moved: it is there.", remedies: []))
    #expect(typist.form.focus == .field(.stage))
    #expect(typist.frame().text.contains("! The case was not moved: it is there."))
    typist.form.show(Refusal(rule: "file.read-only", summary: "Not saved; the draft is kept."))
    #expect(typist.frame().text.contains("! Not saved; the draft is kept."))
  }

  @Test("Esc closes the help of a field first, and then leaves the form")
  func helpClosesFirst() {
    var typist = FormTypist(.action)
    typist.press(.function(1))
    #expect(typist.frame().line(22).contains("What will be done, in a few words: book OET resit."))
    #expect(typist.frame().line(23).contains("Esc close this help"))
    typist.press(.escape)
    #expect(typist.last == .stay)
    #expect(!typist.frame().line(22).contains("What will be done, in a few words"))
    typist.press(.escape)
    #expect(typist.last == .cancel)
  }

  @Test("Every help fits the foot line")
  func helpFits() {
    let all: [FormPurpose] = [
      .sitting, .contact, .note, .action, .move(nil), .newCandidate(name: ""), .editCandidate,
    ]
    for purpose in all {
      var typist = FormTypist(purpose)
      for _ in 0..<40 {
        typist.press(.tab, .function(1))
        #expect(!typist.frame().line(22).hasSuffix("…"))
        typist.press(.function(1))
      }
    }
  }

  @Test("F1 explains every field of every form in one line, and no line is cut at 80 columns")
  func helpOnEveryField() {
    let purposes: [FormPurpose] = [
      .sitting, .step(key: "cra"), .contact, .action, .editCandidate, .placement(RecordID(30)),
      .placementCheck(RecordID(30), kind: "DBS"), .document(.identity), .consent(nil), .barrier(nil),
      .funding(nil), .employment(nil), .status, .whatIf,
    ]
    for purpose in purposes {
      var typist = FormTypist(purpose, in: FormSample.context(FormSample.placed()))
      for _ in FieldKey.allCases {
        guard case .field(let key) = typist.form.focus else { break }
        typist.press(.function(1))
        let help = typist.frame().line(22)
        #expect(help.count > 10 && !help.contains("…"), "\(purpose) \(key): \(help)")
        typist.press(.function(1), .tab)
      }
    }
  }
}
