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
    #expect(
      try office.run("config", "ascii").err.hasPrefix("The setting was not saved: 'ascii' takes one value.")
    )
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
