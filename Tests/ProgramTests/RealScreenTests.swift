import CPseudoTerminal
import Foundation
import Testing

/// The real program on terminals of many kinds.
struct RealScreenTests {
  private func open(
    _ office: Office, _ more: [String] = [], variables: [String: String] = [:], rows: Int = 24,
    columns: Int = 80
  ) throws -> ScreenSession {
    let arguments = ["--file", try office.sample(), "--today", "2026-11-23", "--as", "NH"] + more
    return try ScreenSession(arguments, in: office, variables: variables, rows: rows, columns: columns)
  }

  @Test("With NO_COLOR no colour is asked for; a theme asks for its own")
  func colours() throws {
    let none = try open(try Office(), variables: ["NO_COLOR": "1"])
    try none.wait(for: "? help")
    #expect(none.colours == 0)
    let blue = try open(try Office(), ["--theme", "colour-blind"])
    try blue.wait(for: "? help")
    #expect(String(decoding: blue.bytes, as: UTF8.self).contains("38;5;33"))
    let mono = try open(try Office(), ["--theme", "mono"])
    try mono.wait(for: "? help")
    #expect(!String(decoding: mono.bytes, as: UTF8.self).contains("38;5;"))
  }

  @Test(
    "A terminal without colour, and one without a UTF-8 locale, show everything",
    arguments: ["vt100", "xterm"])
  func poorTerminals(term: String) throws {
    let session = try open(try Office(), variables: ["TERM": term, "LC_ALL": "C"])
    try session.wait(for: "? help")
    session.type("2/selam")
    try session.wait(for: "/ selam")
    try session.wait(for: "ሰላም")
    session.type("\u{1B}")
    try session.wait(for: "? help")
  }

  @Test("A TERM that nobody knows is one sentence and exit code 1, with the terminal as it was")
  func unknownTerminal() throws {
    let session = try open(try Office(), variables: ["TERM": "nonesuch"])
    #expect(session.end() == 1)
    #expect(session.text.contains("The screens were not opened: this computer has no description"))
    #expect(session.settings.before == session.settings.after)
  }

  @Test("The screens follow the window, ask for a larger one below 40 by 12, and come back")
  func sizes() throws {
    let session = try open(try Office())
    try session.wait(for: "? help")
    for (rows, columns) in [(12, 40), (40, 120), (60, 250), (24, 80)] {
      session.resize(rows: 8, columns: 30)
      try session.wait(for: "Make the window at least 40")
      session.resize(rows: rows, columns: columns)
      try session.wait(for: "? help")
      #expect(session.line(rows - 1).hasSuffix("? help"), "\(columns)x\(rows)")
    }
  }

  @Test("A window that was small for a moment is drawn whole again")
  func smallForAMoment() throws {
    let session = try open(try Office())
    try session.wait(for: "? help")
    session.cutForAMoment()
    #expect(!session.text.contains("? help"))
    try session.signal(SIGWINCH)
    try session.wait(for: "? help")
    #expect(session.line(0).hasPrefix("[1 Today]"))
  }

  @Test("A window of another size is drawn whole, whatever was drawn into it before the program knew")
  func drawnWideBefore() throws {
    let session = try open(try Office())
    try session.wait(for: "? help")
    for (rows, columns) in [(30, 100), (24, 80), (40, 120), (24, 80)] {
      session.cutForAMoment()
      #expect(!session.text.contains("? help"))
      session.resize(rows: rows, columns: columns)
      try session.wait(for: "? help")
      #expect(session.line(0).hasPrefix("[1 Today]") && session.text.contains("Promised for today"))
    }
  }

  @Test("Pasted commands press no key; a click on a screen's name goes there, and two on a row open it")
  func pasteAndMouse() throws {
    let session = try open(try Office())
    try session.wait(for: "? help")
    session.type("\u{1B}[200~2u3\nQ\u{1B}[201~")
    try session.wait(for: "Pasted text was not taken: it goes only into a field.")
    session.type("\u{1B}[<0;15;1M\u{1B}[<0;15;1m")
    try session.wait(for: "[2 Candidates]")
    session.type("\u{1B}[<0;20;7M\u{1B}[<0;20;7m\u{1B}[<0;20;7M\u{1B}[<0;20;7m")
    try session.wait(for: "[Pathway]")
  }

  @Test(
    "Half an escape sequence does nothing, and the next key counts",
    arguments: ["\u{1B}[", "\u{1B}O", "\u{1B}[1;", "\u{1B}[200"])
  func halfSequences(_ half: String) throws {
    let session = try open(try Office())
    try session.wait(for: "? help")
    session.type(half)
    _ = session.listen(milliseconds: 400)
    session.type("2")
    try session.wait(for: "[2 Candidates]")
  }

  @Test("Nothing is written and nothing changes while nobody types")
  func idle() throws {
    let session = try open(try Office())
    try session.wait(for: "? help")
    _ = session.listen(milliseconds: 500)
    #expect(session.listen(milliseconds: 3_000).isEmpty)
  }

  @Test("A fault of the settings file is shown at the start with its line, and any key goes on")
  func faultySettings() throws {
    let office = try Office()
    _ = try office.write("theme: drak\nkeys:\n  find: r\n", to: ".config/caseload/config.yaml")
    let session = try open(office)
    try session.wait(for: "config.yaml:1:8: 'drak' is not a theme. Did you mean 'dark'?")
    #expect(session.text.contains("config.yaml:3:9: 'r' cannot be the key of 'find'"))
    session.type(" ")
    try session.wait(for: "Promised")
  }

  @Test("Ctrl-Z is explained first; the window's title never holds a name")
  func quietTitle() throws {
    let session = try open(try Office())
    try session.wait(for: "? help")
    session.type("\u{1A}")
    try session.wait(for: "Undo is u. Press Ctrl-Z again to leave Caseload in the background.")
    session.type("/fatima al\r\r")
    try session.wait(for: "[Pathway]")
    let titles = String(decoding: session.bytes, as: UTF8.self).components(separatedBy: "\u{1B}]").dropFirst()
    #expect(titles.allSatisfy { !$0.prefix { $0 != "\u{07}" && $0 != "\u{1B}" }.contains("Fatima") })
  }
}
