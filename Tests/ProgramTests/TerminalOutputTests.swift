import Foundation
import Testing

struct TerminalOutputTests {
  @Test(
    "A terminal gets a table that fits it, without escape sequences, with names of any script in their column"
  )
  func table() throws {
    let office = try Office()
    let file = try office.sample()
    let run = try TerminalRun(
      ["--file", file, "--today", "2026-11-23", "list", "profession:pharmacist"], in: office, columns: 90)
    #expect(run.code == 0)
    #expect(!run.bytes.contains(0x1B))
    #expect(
      run.lines.first
        == "  Case      Name                 Profession      Stage         Next            Action")
    #expect(run.lines.last == "14 candidates.")
    #expect(
      run.lines.contains(
        "! SMW-0042  Fatima al-Zahra      Pharmacist      Language      overdue 3 d     book OET r…"))
    #expect(run.lines.allSatisfy { $0.count <= 90 })
    let narrow = try TerminalRun(
      ["--file", file, "--today", "2026-11-23", "list", "42"], in: office, columns: 80)
    #expect(
      narrow.lines.contains("! SMW-0042  Fatima al-Zahra      Pharmacist      Language      overdue 3 d"))
  }

  @Test("A terminal that this computer does not know gets a sentence, and nothing is drawn")
  func unknownTerminal() throws {
    let office = try Office()
    let run = try TerminalRun(["--file", try office.sample()], in: office, term: "no-such-terminal")
    #expect(run.code == 1)
    #expect(run.lines.count == 1)
    #expect(
      run.lines.first
        == "The screens were not opened: this computer has no description of the terminal “no-such-terminal” (TERM). Try TERM=xterm-256color caseload, or use the command line: caseload list."
    )
  }

  @Test("A look that there is not is wrong use")
  func wrongLook() throws {
    let office = try Office()
    for (arguments, words) in [
      (
        ["--theme", "pink"],
        "Nothing was opened: “pink” is no theme. Known are automatic, dark, light, neutral, colour-blind, mono."
      ),
      (["--color", "some"], "Nothing was opened: “some” is no colour. Known are auto, always, never."),
    ] {
      let run = try office.run(arguments)
      #expect(run.code == 64)
      #expect(run.err.contains(words), "\(run.err)")
    }
  }

  @Test("History in a terminal stops at fifty operations, and says all of them in a pipe")
  func history() throws {
    let office = try Office()
    let file = try office.sample()
    #expect(try TerminalRun(["--file", file, "history"], in: office, columns: 200).lines.count == 50)
    #expect(try office.run("--file", file, "history").lines.count > 1_000)
  }

  @Test("Completions are written for three shells, and the manual page names every command")
  func completionsAndManual() throws {
    let office = try Office()
    let commands = [
      "list", "show", "record", "note", "action", "move", "sheet", "history", "undo", "redo", "import",
      "init",
      "demo", "check",
    ]
    for shell in ["bash", "zsh", "fish"] {
      let run = try office.run("--generate-completion-script", shell)
      #expect(run.code == 0)
      #expect(commands.allSatisfy(run.out.contains))
    }
    let page = packageFolder.appendingPathComponent("Assets/Manual/caseload.1")
    let manual = try String(contentsOf: page, encoding: .utf8)
    for command in commands where !manual.contains(".It Ic \(command)") && !manual.contains(", \(command)") {
      Issue.record("The manual page does not name \(command)")
    }
    let help = try office.run("--help").out
    #expect(commands.allSatisfy { help.contains("\n  \($0) ") })
  }
}
