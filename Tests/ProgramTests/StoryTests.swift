import Foundation
import Testing

/// What the README shows, command by command.
struct StoryTests {
  @Test("Find Fatima, record a result, see what it means, move her, take it back, and have her sheet")
  func story() throws {
    let office = try Office()
    let file = try office.sample()
    let found = try office.work(on: file, "list", "fatima", "al-zahra")
    #expect(found.lines.count == 2)

    let recorded = try office.work(on: file, "record", "42", "oet 14nov version pharmacy L350 R360 W340 S350")
    #expect(recorded.code == 0, "\(recorded.err)")
    #expect(recorded.lines.first == "SMW-0042  Fatima al-Zahra", "whose case it was")
    #expect(
      recorded.lines[1] == "Recorded: OET pharmacy, sat Sat 14 Nov, L350 R360 W340 S350, not yet passed.")
    #expect(
      recorded.lines.last == "GPhC needs all four in one sitting: not yet passed. Writing only is short.")

    let other = try office.work(on: file, "record", "42", "oet nurse 13nov L350 R360 W340 S350")
    let words = "GPhC does not accept OET nursing. It asks for IELTS Academic or OET Pharmacy."
    #expect(other.err.contains(words) && !other.out.contains(words), "said once")
    let wrong = try office.work(on: file, "record", "42", "oet nurze 12nov L350 R360 W340 S350")
    #expect(wrong.code == 1)
    #expect(wrong.err.contains("“nurze” at column 5 is no version of OET"))

    let refused = try office.work(on: file, "move", "42", "observation")
    #expect(refused.code == 1)
    #expect(refused.err.hasPrefix("The case was not moved to Observation: English at the GPhC's level"))
    #expect(refused.err.hasSuffix("Add it as in --reason \"the trust asked\".\n"))
    let reason = "a host accepts her English"
    let moved = try office.work(
      on: file, "move", "smw-42", "observation", "--on", "20nov", "--reason", reason)
    #expect(moved.code == 0, "\(moved.err)")
    #expect(moved.lines.last == "Moved Fatima al-Zahra to Observation.")
    #expect(try stage(of: "42", in: file, office) == "observation")

    let undone = try office.work(on: file, "undo")
    #expect(undone.lines.first?.hasPrefix("Undone for SMW-0042: Moved to Observation") == true)
    #expect(try stage(of: "42", in: file, office) == "language")
    let redone = try office.work(on: file, "redo")
    #expect(redone.lines.first?.hasPrefix("Done again for SMW-0042: Moved to Observation") == true)
    #expect(try stage(of: "42", in: file, office) == "observation")

    let sheet = try office.work(on: file, "sheet", "42", "--format", "html")
    let place = try #require(sheet.lines.first)
    #expect(place == office.path("Documents/Caseload/SMW-0042-2026-11-23.html"))
    #expect(try String(contentsOfFile: place, encoding: .utf8).contains("Fatima al-Zahra"))
    #expect(try office.work(on: file, "check").code == 0)
  }

  private func stage(of number: String, in file: String, _ office: Office) throws -> String? {
    let run = try office.work(on: file, "show", number, "--json")
    return try #require(try run.json() as? [String: Any])["stage"] as? String
  }

  @Test("A note and a promise are saved with who and when, and stand in the history")
  func noteAndAction() throws {
    let office = try Office()
    let file = try office.sample()
    #expect(
      try office.work(on: file, "note", "Fatima al-Zahra", "asked about the fee").lines
        == ["SMW-0042  Fatima al-Zahra", "Recorded: Note, “asked about the fee”."])
    #expect(
      try office.work(on: file, "action", "42", "ring the college", "--by", "fri").lines
        == ["SMW-0042  Fatima al-Zahra", "Recorded: Action, ring the college, by Fri 27 Nov."])
    let history = try office.work(on: file, "history", "42", "--json", "--limit", "2").objects()
    #expect(
      history.compactMap { $0["words"] as? String } == [
        "Action, ring the college, by Fri 27 Nov", "Note, “asked about the fee”",
      ])
    #expect(history.allSatisfy { $0["caseworker"] as? String == "NH" && $0["verb"] as? String == "record" })
  }

  @Test(
    "Two numbers where one case is asked for are refused, and nothing is written",
    arguments: ["30,60", "30 60", "SMW-0030-0060", "42/57"])
  func twoNumbers(typed: String) throws {
    let office = try Office()
    let file = try office.sample()
    for words in [["note", typed, "hello"], ["record", typed, "note hello"], ["sheet", typed]] {
      let run = try office.work(on: file, words)
      #expect(run.code == 1 && run.out.isEmpty)
      #expect(
        run.err
          == "Nothing was done: “\(typed)” names more than one number. Type one number, such as SMW-0042 or 42, "
          + "and do the same for the next.\n")
    }
    #expect(try office.work(on: file, "note", "smw 0042", "hello").code == 0)
  }

  @Test("A name that several people have is refused with their numbers, never with their names")
  func severalPeople() throws {
    let office = try Office()
    let run = try office.run("show", "fatima", "--file", try office.sample())
    #expect(run.code == 1)
    #expect(
      run.err
        == "Nothing was done: “fatima” fits 3 cases: SMW-0042, SMW-0140, SMW-0163. Type one of the numbers; caseload list fatima shows who they are.\n"
    )
  }

  @Test("A case that is not there is refused with how to name one")
  func nobody() throws {
    let office = try Office()
    let file = try office.sample()
    let remedy = "Type its number, such as SMW-0042 or 42, or a part of the name.\n"
    #expect(
      try office.run("show", "Zzyzx", "--file", file).err
        == "Nothing was done: no case has the number or name “Zzyzx”. " + remedy)
    #expect(
      try office.run("show", " ", "--file", file).err == "Nothing was done: no case was named. " + remedy)
  }

  @Test("Nothing is saved while nobody is known to work; the variable and the option tell who it is")
  func whoWorks() throws {
    let office = try Office()
    let file = try office.sample()
    let refused = try office.run("note", "42", "hello", "--file", file)
    #expect(refused.code == 1)
    #expect(
      refused.err
        == "Nothing was saved: Caseload does not know who you are. Add --as with your initials; this file knows NH, TB, GK, MO.\n"
    )
    let wrong = try office.run("note", "42", "hello", "--file", file, "--as", "ZZ")
    #expect(
      wrong.err
        == "Nothing was done: no caseworker of this file has these initials. The file knows NH, TB, GK, MO. Whoever "
        + "is not there yet is added on the screens, with : and new caseworker.\n"
    )
    let desk = try Office(environment: ["CASELOAD_AS": "tb"])
    #expect(try desk.run("note", "42", "hello", "--file", file, "--clock-is-right").code == 0)
    #expect(
      try desk.run("undo", "--file", file, "--clock-is-right").lines == [
        "Undone for SMW-0042: Note, “hello”."
      ])
  }

  @Test("An undo with nothing to take back is refused; invented history stays")
  func nothingToUndo() throws {
    let office = try Office()
    let file = try office.sample()
    let run = try office.work(on: file, "undo")
    #expect(run.code == 1)
    #expect(run.err == "Nothing was undone: you have no change left to take back.\n")
    #expect(
      try office.work(on: file, "redo").err == "Nothing was done again: there is no undo to take back.\n")
  }

  @Test("A move is refused where a guard asks for a reason, and goes through with one")
  func guardedMove() throws {
    let office = try Office()
    let file = try office.sample()
    let nurses = try office.work(
      on: file, "list", "profession:nurse", "stage:language", "status:active", "--json"
    )
    .objects()
    var refused: Run?
    for nurse in nurses {
      let number = try #require(nurse["case"] as? String)
      let run = try office.work(on: file, "move", number, "job search")
      guard run.code == 1 else { continue }
      refused = run
      let again = try office.work(
        on: file, "move", number, "job search", "--reason", "the trust asked for it")
      #expect(again.code == 0, "\(again.err)")
      break
    }
    let words = try #require(refused?.err)
    #expect(words.hasPrefix("The case was not moved to Job search: "))
    #expect(words.hasSuffix("Add it as in --reason \"the trust asked\".\n"))
  }
}
