import Foundation
import Testing

/// Caseload by questions and answers.
struct PlainTests {
  private func talk(_ lines: [String], _ office: Office, on file: String, _ more: [String] = []) throws -> Run
  {
    let input = try office.write(lines.map { $0 + "\n" }.joined(), to: "input.txt")
    return try office.run(
      ["--file", file, "--today", "2026-11-23", "--as", "NH", "--clock-is-right", "--plain"] + more,
      input: input)
  }

  @Test("Somebody is found, what happened is recorded, and the sheet is written, by lines alone")
  func threeJobs() throws {
    let office = try Office()
    let file = try office.sample()
    let run = try talk(
      ["fatima", "42", "call no answer", "sheet", "undo", "back", "zzzz", "help", "quit"], office, on: file)
    #expect(run.code == 0, "\(run.err)")
    #expect(run.out.contains("Caseload by questions. Type a part of a name, or a case number"))
    #expect(run.out.contains("Who? 3 fit. Type 1 to 3, or a case number.\n1  SMW-"))
    #expect(run.out.contains("SMW-0042  Fatima al-Zahra, Language.\nNext: book OET resit, overdue 3 d.\n"))
    #expect(run.out.contains("SMW-0042? Recorded: Call"))
    #expect(run.out.contains("The sheet is in \(office.path("Documents/Caseload/SMW-0042-2026-11-23.txt"))"))
    #expect(
      run.out.contains(
        "Nobody is chosen now.\nType 1 to 3 of the list before, a name, or a case number.\nWho? Nobody has that name or number."
      ))
    #expect(!run.out.unicodeScalars.contains("\u{1B}"))
    #expect(try office.work(on: file, "check").code == 0)
  }

  @Test("Names are read out although the screens hide them, which is said first")
  func hiddenNames() throws {
    let office = try Office()
    let file = try office.sample()
    _ = try office.write("hide-names: yes\n", to: ".config/caseload/config.yaml")
    let run = try talk(["42", "quit"], office, on: file)
    #expect(
      run.out.hasPrefix("hide-names is for the screens: here names are read out.\nYou are Nadia Hussein.\n"))
    #expect(run.out.contains("Fatima al-Zahra"))
  }

  @Test("A list that was heard stays while nobody is chosen, and what is of the chosen case says so")
  func staysListed() throws {
    let office = try Office()
    let file = try office.sample()
    let run = try talk(["list fatima", "1", "show 43", "history 2", "back", "2", "quit"], office, on: file)
    let answers = run.out.components(separatedBy: "? ")
    #expect(
      answers.contains {
        $0.hasPrefix(
          "Nothing was done: show stands alone, and is about whoever is chosen. For another person, type back first, then who it is.\n"
        )
      })
    #expect(answers.contains { $0.hasPrefix("Nothing was done: history stands alone") })
    let second = answers[1].split(separator: "\n").first { $0.hasPrefix("2  SMW-") }?.dropFirst(3).prefix(8)
    #expect(answers.last { $0.hasPrefix("SMW-") }?.prefix(8) == second && second != nil)
    let named = try talk(["fatima", "quit"], office, on: file)
    #expect(named.out.contains("SMW-0042  Fatima al-Zahra, Pharmacist, Language\n"), "\(named.out)")
  }

  @Test("A number after a list chooses from the list, and never somebody who is not on it")
  func choosesFromList() throws {
    let office = try Office()
    let run = try talk(["fatima", "1", "quit"], office, on: try office.sample())
    let first = try #require(run.out.firstMatch(of: #/\n1 +(SMW-\d+) /#))
    #expect(run.out.contains("Who? \(first.1)  Fatima"))
  }

  @Test("Each answer is whole sentences: what to type, who fits, what is promised, and how to give a reason")
  func sentences() throws {
    let office = try Office()
    let run = try talk(
      ["zzzz", "help", "a", "12", "back", "0001", "back", "42", "move observation", "quit"], office,
      on: try office.sample())
    for words in [
      "Caseload by questions. Type a part of a name, or a case number; help says what else.\n"
        + "Nothing is drawn: each answer is lines of text, and what is saved can be taken back with undo.\n",
      "Who? Nobody has that name or number. Type another part of it, or list to hear who is here.\n",
      "With nobody chosen: a part of a name, or a number such as 42; list; today; undo; quit.\n"
        + "  list alone is everybody, what is due first before the rest; list stage:language overdue narrows it.\n"
        + "With a case chosen: one line of what happened, such as oet 14nov L350 R360 W340 S350,\n"
        + "  call no answer, note came by, action book resit by fri, done, move observation.\n"
        + "Also: show, history, sheet, undo, redo, back, quit.\n",
      " more: type more of the name.\n", "Nothing is promised.\n", ", has left.\n",
      "Type what happened in one line, or show, history, sheet, undo, back, quit.\n",
      "Give a reason to move it all the same. The line ends with the reason, as in because the trust asked.",
    ] {
      #expect(run.out.contains(words), "\(words)")
    }
  }

  @Test("list says who is due first, as caseload list has them, and a number chooses from it")
  func lists() throws {
    let office = try Office()
    let file = try office.sample()
    let run = try talk(
      [
        "list", "20", "back", "Filter stage:language overdue", "list zzzz", "list stge:language",
        "list 42,4711",
        "quit",
      ],
      office, on: file)
    let rows = try office.work(on: file, "list").lines
    let numbers = rows.dropFirst().prefix(20).map { $0.prefix { $0 != "\t" } }
    for (place, number) in numbers.enumerated() {
      #expect(run.out.contains("\n\(place + 1)  \(number)  "), "\(number)")
    }
    let count = rows.count - 1
    #expect(run.out.contains("Who? \(count) fit. Type 1 to 20, or a case number.\n"))
    #expect(
      run.out.contains(
        "\nAnd \(count - 20) more: narrow it, as in list stage:language overdue, or list fatima.\n"))
    #expect(run.out.contains("Who? \(numbers[19])  "))
    let late = try office.work(on: file, "list", "stage:language", "overdue").lines.count - 1
    #expect(run.out.contains("Who? \(late) fit. Type 1 to \(min(late, 20)), or a case number.\n"))
    #expect(run.out.contains("Fatima al-Zahra, Pharmacist, Language, overdue 3 d: book OET resit\n"))
    #expect(run.out.contains("Who? Nobody fits. Type list to hear everybody.\n"))
    #expect(run.out.contains("Who? There is no case 4711.\nOne fits. Type 1, or a case number.\n1  SMW-0042"))
    #expect(run.out.contains("Who? " + (try office.work(on: file, "list", "stge:language").err)))
  }

  @Test("A file without candidates says so")
  func empty() throws {
    let office = try Office()
    let file = office.path("new.caseload")
    let made = try office.run([
      "init", "--file", file, "--clock-is-right", "--name", "Sample", "--caseworker", "Nadia Hussein",
      "--initials", "NH",
    ])
    #expect(made.code == 0, "\(made.err)")
    #expect(try talk(["list", "quit"], office, on: file).out.contains("Who? There are no candidates yet.\n"))
  }

  @Test("The name of another person is no line of the one who is chosen; history is that of the case")
  func otherPerson() throws {
    let office = try Office()
    let run = try talk(
      ["42", "fatima", "7", "list overdue", "done", "history", "undo", "dropped", "quit"], office,
      on: try office.sample())
    for words in ["fatima", "7", "list overdue"] {
      #expect(
        run.out.contains(
          "SMW-0042? Nothing was recorded: “\(words)” begins no line. To go to another person, type back first.\n"
        ))
    }
    #expect(run.out.contains("SMW-0042? Done: book OET resit.\n"))
    #expect(run.out.contains(/SMW-0042\? \w{3} \d+ \w{3} \d{4} .*book OET resit/))
    #expect(run.out.contains("SMW-0042? Nothing was recorded: the reason is missing at column 9."))
  }

  @Test("What has only a form is said to take the screens, with no key that nobody can press here")
  func screensOnly() throws {
    let office = try Office()
    let run = try talk(
      [
        "42", "qualification MBBS", "barrier digital since 1 sep because a",
        "barrier digital since 2 sep because b",
        "barrier digital ended", "quit",
      ], office, on: try office.sample())
    #expect(
      run.out.contains(
        "Nothing was recorded: no line begins with “qualification”. There is a form for it on the screens, which caseload "
          + "without --plain opens. A line begins with "))
    #expect(
      run.out.contains(
        "ended 3 nov, or close it on the screens, which caseload without --plain opens.\n"))
    #expect(!run.out.contains("then :"))
  }

  @Test("Who works is asked for before anything is saved; without a file of one's own the sample opens")
  func asksWho() throws {
    let office = try Office()
    let file = try office.sample()
    let input = try office.write("xx\nnh\n42\ncall no answer\nquit\n", to: "input.txt")
    let run = try office.run(["--file", file, "--clock-is-right", "--plain"], input: input)
    #expect(
      run.out.contains("Your initials? Nothing was done: no caseworker of this file has these initials."))
    #expect(run.out.contains("Your initials? You are Nadia Hussein."))
    #expect(run.out.contains("Recorded: Call"))
    let sample = try office.run(
      ["--clock-is-right", "--plain"], input: try office.write("42\n", to: "two.txt"))
    #expect(sample.out.hasPrefix("There is no case file yet: this is the sample programme, invented people."))
    #expect(sample.out.contains("Fatima al-Zahra"))
  }

  @Test("A line that is none is refused in words, and the end of the input ends the program")
  func refused() throws {
    let office = try Office()
    let run = try talk(["42", "frobnicate the widget", "show"], office, on: try office.sample())
    #expect(run.code == 0)
    #expect(run.out.contains("SMW-0042? Nothing was recorded") || run.out.contains("frobnicate"))
    #expect(run.out.contains("Fatima al-Zahra"))
  }
}
