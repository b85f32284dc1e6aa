import Foundation
import Testing

struct HostileNameTests {
  /// Signs that must never reach a terminal from the data: ESC, BEL, carriage return, the C1 control 0x9B, the
  /// override of direction, the mark of direction, and the isolates.
  private static let hostile: [Unicode.Scalar] = [
    "\u{1B}", "\u{07}", "\r", "\u{9B}", "\u{202E}", "\u{200F}", "\u{2066}", "\u{061C}", "\u{FEFF}",
  ]

  @Test("A name with ESC, U+202E or a line end in it does nothing to any output")
  func everyOutput() throws {
    let office = try Office()
    let file = office.path("own.sqlite")
    let made = try office.run(
      "init", "--file", file, "--name", "Quay\u{1B}[31m", "--caseworker", "Nadia\u{202E}Hussein",
      "--initials", "NH")
    let name = "Mal\u{1B}[2Jory\u{202E}gnp.exe"
    let list = try office.write(
      "Name,Native name,Occupation,Note\n\"\(name)\",\"A\u{9B}B\",\"\u{200F}tai\u{07}lor\",\"first\nsecond\u{1B}]0;x\u{07}\"\n",
      to: "list.csv")
    let imported = try office.run("import", list, "--file", file)
    let noted = try office.run("note", "1", "what\u{1B}[31m \u{2066}now", "--file", file)
    let promised = try office.run("action", "1", "ring\u{07}\tback", "--by", "+3d", "--file", file)
    var runs = [made, imported, noted, promised]
    for arguments in [
      ["list"], ["list", "--json"], ["list", "--csv"], ["show", "1"], ["show", "1", "--json"], ["history"],
      ["history", "--json"], ["sheet", "1", "-o", "-"], ["sheet", "1", "--format", "md", "-o", "-"],
      ["sheet", "1", "--format", "html", "-o", "-"], [], ["show", "\u{1B}[31m"], ["list", "\u{202E}:x"],
      ["record", "1", "\u{1B}]0;x 3 nov"], ["\u{1B}[31m"], ["list", "--sort", "\u{202E}"], ["undo"],
    ] {
      runs.append(try office.run(["--file", file] + arguments))
    }
    for run in runs {
      for scalar in Self.hostile where scalar != "\r" || !run.out.hasPrefix("\u{FEFF}") {
        let text = run.out.hasPrefix("\u{FEFF}") ? String(run.out.unicodeScalars.dropFirst()) : run.out
        #expect(
          !text.unicodeScalars.contains(scalar),
          "U+\(String(scalar.value, radix: 16)) in \(text.debugDescription)")
        #expect(
          !run.err.unicodeScalars.contains(scalar),
          "U+\(String(scalar.value, radix: 16)) in \(run.err.debugDescription)")
      }
    }
  }

  @Test("JSON keeps what it escapes: whoever reads it gets the name whole")
  func losslessJSON() throws {
    let office = try Office()
    let file = try office.sample()
    #expect(try office.work(on: file, "note", "42", "left\u{202E}right").code == 0)
    let object = try #require(try office.work(on: file, "show", "42", "--json").json() as? [String: Any])
    let contacts = try #require(object["contact"] as? [[String: Any]])
    #expect(contacts.contains { $0["body"] as? String == "left\u{202E}right" })
  }
}
