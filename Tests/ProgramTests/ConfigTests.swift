import Foundation
import Testing

/// The settings from the command line.
struct ConfigTests {
  @Test("Every setting in force is printed; one is changed by its name, and a key by its action's")
  func change() throws {
    let office = try Office()
    let usual = try office.run("config")
    #expect(usual.code == 0 && usual.lines.contains("theme: automatic"))
    #expect(usual.lines.first == "# \(office.path(".config/caseload/config.yaml"))")
    #expect(
      usual.lines[1].hasPrefix("# Templates of sheets: /")
        && usual.lines[1].contains("Assets/Sheets; your own"))
    #expect(usual.lines[1].hasSuffix("go to \(office.path(".config/caseload/Sheets"))"))
    #expect(try office.run("config", "theme", "colour-blind").lines == ["theme: colour-blind"])
    #expect(try office.run("config", "accessible", "true").lines == ["accessible: yes"])
    #expect(try office.run("config", "accessible", "off").lines == ["accessible: no"])
    #expect(try office.run("config", "theme").lines == ["colour-blind"])
    #expect(try office.run("config", "keys.find", "#", "F4").code == 1)
    #expect(try office.run("config", "keys.find", "#").lines == ["keys.find: \"#\""])
    let now = try office.run("config")
    #expect(now.lines.contains("theme: colour-blind") && now.lines.suffix(2) == ["keys:", "  find: \"#\""])
    #expect(try office.run("config", "keys.find").lines == ["keys.find: the usual ones"])
  }

  @Test("A setting, a value and a key that are none are refused with those that are")
  func refused() throws {
    let office = try Office()
    let unknown = try office.run("config", "colour", "dark")
    #expect(unknown.code == 1)
    #expect(
      unknown.err
        == "The setting was not saved: there is no setting 'colour'. Known are theme, ascii, accessible, mouse, keyboard, hide-names, lock-after, sheet-format, sheet-folder, caseworker, keys.ACTION.\n"
    )
    #expect(
      try office.run("config", "theme", "drak").err
        == "The setting was not saved. 'drak' is not a theme. Did you mean 'dark'?\n")
    #expect(try office.run("config", "ascii").lines == ["no"])
    #expect(
      try office.run("config", "ascii", "yes", "no").err.hasPrefix(
        "The setting was not saved: 'ascii' takes one value."))
    #expect(try office.run("config", "--write", "theme").code == 64)
  }

  @Test("The file that explains itself is written once, and a file with faults names every one of them")
  func explained() throws {
    let office = try Office()
    let path = office.path(".config/caseload/config.yaml")
    #expect(try office.run("config", "--write").lines == [path])
    #expect(
      try office.run("config", "--write").err
        == "The settings were not written: \(path) is there already. Change it, or give it another name first.\n"
    )
    _ = try office.write("theme: drak\nlock-after: 0\n", to: ".config/caseload/config.yaml")
    let faulty = try office.run("config")
    #expect(faulty.code == 1)
    #expect(faulty.err.split(separator: "\n").count == 2)
    #expect(faulty.err.hasPrefix("config.yaml:1:8: 'drak' is not a theme."))
  }

  @Test("A file that Windows saved, with its mark before everything, is read and changed like any other")
  func markOfWindows() throws {
    let office = try Office()
    let saved = "\u{FEFF}theme: dark\r\nmouse: no\r\n"
    let path = try office.write(saved, to: ".config/caseload/config.yaml")
    let read = try office.run("config")
    #expect(read.code == 0, "\(read.err)")
    #expect(read.lines.contains("theme: dark") && read.lines.contains("mouse: no"))
    #expect(try office.run("config", "theme", "light").code == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "theme:").count == 2)
  }

  @Test(
    "The settings file says what each setting is for",
    arguments: [
      "Settings of Caseload, for all case files of this account. A setting is switched off while a # stands right before "
        + "it: take the # away and change the value. What is left out has the value shown here.",
      "Automatic goes by the terminal where it tells its background.",
      "Whether to draw only ASCII signs, for a terminal that shows boxes instead of letters:",
      "Whether to draw for a screen reader, without lines and with the cursor on the selected line:",
      "The keyboard whose letters count as those of a Latin one:", "Arabic and Persian differ in a few.",
      "Whether Caseload takes the mouse, or leaves it to the terminal:",
      "Whether names and phone numbers are hidden from the start, as H does:",
      "The minutes without a key after which the screen locks, from 1 to 240, or never.",
      "What a sheet is written as unless another letter is pressed:",
      "The folder for sheets, from the root or from the home folder, ~.",
      "Your initials, or ask: then the login name decides, or a question at the start.",
      "Other keys for actions, by the action's name; one key, or several in brackets.",
      "A key that would mean two things in one place is refused.",
    ])
  func helped(words: String) throws {
    let office = try Office()
    let path = try #require(try office.run("config", "--write").lines.first)
    let text = try String(contentsOfFile: path, encoding: .utf8).replacing("\n# ", with: " ")
    #expect(text.contains(words))
  }

  @Test("A line that only a person can change is left to that person")
  func byHand() throws {
    let office = try Office()
    let path = try office.write("{theme: dark}\n", to: ".config/caseload/config.yaml")
    let run = try office.run("config", "theme", "light")
    #expect(run.code == 1)
    #expect(
      run.err
        == "The setting was not saved: its line in \(path) is written in a way that only a person can change. "
        + "Change it there.\n")
  }

  @Test("Sheets go into the folder of the settings, and the initials of the settings say who works")
  func followed() throws {
    let office = try Office()
    let file = try office.sample()
    #expect(try office.run("config", "sheet-folder", "~/Sheets for print").code == 0)
    #expect(try office.run("config", "caseworker", "TB").code == 0)
    let sheet = try office.run("sheet", "42", "--file", file, "--today", "2026-11-23")
    #expect(sheet.lines == [office.path("Sheets for print/SMW-0042-2026-11-23.txt")])
    #expect(try office.run("note", "42", "hello", "--file", file, "--clock-is-right").code == 0)
    let history = try office.run("history", "42", "--json", "--limit", "1", "--file", file).objects()
    #expect(history.first?["caseworker"] as? String == "TB")
  }
}
