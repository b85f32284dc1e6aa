import CPseudoTerminal
import Foundation
import Terminal
import Testing

/// The driver where the surroundings are not the usual ones.
@Suite("The driver in unusual surroundings", .serialized, .timeLimit(.minutes(2)))
struct DriverEnvironmentTests {
  @Test("Without a UTF-8 locale Ge'ez text is shown all the same", arguments: ["C", "POSIX", "nowhere_XX"])
  func noLocale(_ locale: String) throws {
    let probe = try ProbeSession(environment: ["LC_ALL": locale])
    try probe.wait(for: "events 0")
    #expect(probe.line(1).hasPrefix(" ሰላም ተስፋይ"))
    #expect(probe.line(1).hasSuffix("│ field ◔"))
  }

  @Test("A terminal without colour works", arguments: ["vt100", "vt220"])
  func oldTerminals(_ name: String) throws {
    let probe = try ProbeSession(environment: ["TERM": name])
    try probe.wait(for: "events 0")
    probe.send("\u{1B}[Bj")
    try probe.wait(for: "↓ | j")
    probe.send("q")
    #expect(try #require(probe.end()).code == 0)
    #expect(probe.colours == 0)
  }

  @Test("An unknown TERM is named in one sentence with a way out")
  func unknownTerminal() throws {
    let probe = try ProbeSession(environment: ["TERM": "no\u{202E}such"], columns: 200)
    let end = try #require(probe.end())
    #expect(end.code == 1)
    #expect(
      probe.line(0)
        == "The screens were not opened: this computer has no description of the terminal “nosuch” (TERM). "
        + "Try TERM=xterm-256color caseload, or use the command line: caseload list.")
    #expect(probe.isCooked)
  }

  @Test("A TERM that is not set is said so")
  func noTerminalName() throws {
    let probe = try ProbeSession(environment: ["TERM": "-"], columns: 200)
    #expect(try #require(probe.end()).code == 1)
    #expect(
      probe.line(0)
        == "The screens were not opened: the variable TERM does not name the terminal. "
        + "Try TERM=xterm-256color caseload, or use the command line: caseload list.")
  }

  @Test("A terminal that cannot place its cursor is refused")
  func dumbTerminal() throws {
    let probe = try ProbeSession(environment: ["TERM": "dumb"], columns: 200)
    #expect(try #require(probe.end()).code == 1)
    #expect(
      probe.text.contains(
        "The screens were not opened: the terminal “dumb” (TERM) cannot place its cursor. "
          + "Try TERM=xterm-256color caseload, or use the command line: caseload list."))
  }

  @Test("With NO_COLOR no colour is asked for, and with --colour=always it is")
  func noColour() throws {
    let usual = try ProbeSession()
    try usual.wait(for: "events 0")
    #expect(usual.colours > 0)
    let quiet = try ProbeSession(environment: ["NO_COLOR": "1"])
    try quiet.wait(for: "events 0")
    quiet.send("jq")
    _ = quiet.end()
    #expect(quiet.colours == 0)
    let stronger = try ProbeSession(["--colour=always"], environment: ["NO_COLOR": "1"])
    try stronger.wait(for: "events 0")
    #expect(stronger.colours > 0)
  }

  @Test("An empty NO_COLOR counts as not set")
  func emptyNoColour() throws {
    let probe = try ProbeSession(environment: ["NO_COLOR": ""])
    try probe.wait(for: "events 0")
    #expect(probe.colours > 0)
  }

  @Test("LINES and COLUMNS in the environment do not pin the size")
  func pinnedSize() throws {
    let probe = try ProbeSession(environment: ["LINES": "5", "COLUMNS": "20"])
    try probe.wait(for: "probe 80x24")
  }

  @Test("With --ascii our own signs are ASCII")
  func asciiSigns() throws {
    let probe = try ProbeSession(["--ascii"], environment: ["PROBE_TEXT": "Mariam"])
    try probe.wait(for: "events 0")
    #expect(probe.line(1) == " Mariam                         | field .")
    #expect(probe.line(2).hasPrefix(">"))
    #expect(probe.text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("Escapes in data never reach the terminal")
  func hostileData() throws {
    let text = "a\u{1B}]0;owned\u{07}b\u{1B}[2Jc\u{9B}5md\u{202E}e\u{200F}f\u{E0041}g"
    let probe = try ProbeSession(environment: ["PROBE_TEXT": text])
    try probe.wait(for: "events 0")
    let wire = String(decoding: probe.bytes, as: UTF8.self)
    for sent in ["\u{1B}]", "\u{07}", "\u{9B}", "\u{202E}", "\u{200F}", "\u{E0041}"] {
      #expect(
        !wire.unicodeScalars.contains { sent.unicodeScalars.count == 1 && sent.unicodeScalars.first == $0 })
      #expect(!wire.contains(sent))
    }
    #expect(probe.line(1).hasPrefix(" a\u{FFFD}]0;owned\u{FFFD}b\u{FFFD}[2Jc\u{FFFD}5mdefg"))
    #expect(probe.line(1).hasSuffix("│ field ◔"))
  }

  @Test("A child has the terminal as it was, and the picture comes back after it")
  func childProcess() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.send("e")
    try probe.wait(for: "child is here")
    #expect(probe.isCooked)
    #expect(probe.modes & (PT_ALTERNATE_SCREEN | PT_BRACKETED_PASTE | PT_MOUSE) == 0)
    probe.send("yes\r")
    try probe.wait(for: "e | exited(7)")
    #expect(probe.text.contains("SMW-0012"))
    #expect(probe.modes & (PT_ALTERNATE_SCREEN | PT_BRACKETED_PASTE) != 0)
  }

  @Test("A window that changes size under a child is drawn at its new size")
  func resizeUnderChild() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.send("e")
    try probe.wait(for: "child is here")
    probe.resize(rows: 30, columns: 100)
    probe.send("\r")
    try probe.wait(for: "probe 100x30")
  }

  @Test("A child that cannot start says why")
  func noChild() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.send("y")
    try probe.wait(for: "notStarted(\"No such file or directory\")")
  }

  @Test("After a stop and a continue from outside the picture is complete")
  func stopAndContinue() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    let before = probe.text
    probe.signal(SIGSTOP)
    probe.signal(SIGCONT)
    _ = probe.listen(milliseconds: 300)
    #expect(probe.text == before)
    probe.send("j")
    try probe.wait(for: "events 1")
  }

  @Test("A stop leaves the terminal to the shell, and continuing brings the picture back")
  func jobControl() throws {
    let script =
      "set -m; \"$0\"; echo stopped with $?; read answer; fg >/dev/null; echo ended with $?; read answer"
    let probe = try ProbeSession(script: script)
    try probe.wait(for: "events 0")
    probe.send("z")
    try probe.wait(for: "stopped with \(128 + SIGTSTP)")
    #expect(probe.isCooked)
    #expect(probe.modes == 0)
    probe.send("\r")
    try probe.wait(for: "events 1")
    #expect(probe.line(22) == " z")
    probe.send("q")
    try probe.wait(for: "ended with 0")
  }

  @Test("Without a terminal on standard input or output the program refuses and writes no escape")
  func noTerminal() throws {
    let command = "Start caseload in a terminal window, or use the command line: caseload list."
    for (redirection, name) in [("</dev/null", "input"), ("| cat", "output")] {
      let probe = try ProbeSession(script: "\"$0\" \(redirection)", columns: 200)
      _ = try #require(probe.end())
      #expect(probe.line(0) == "The screens were not opened: standard \(name) is not a terminal. \(command)")
      #expect(!probe.bytes.contains(0x1B))
    }
  }

  @Test("Of 400 hostile texts only our own escapes reach the terminal, and the columns stay")
  func hostileFields() throws {
    var random = Seeded(state: 14)
    let texts = (0..<400).map { _ in hostileText(&random).filter { $0 != "\u{1E}" } }
    let file = NSTemporaryDirectory() + "texts-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try texts.joined(separator: "\u{1E}").write(toFile: file, atomically: true, encoding: .utf8)
    let probe = try ProbeSession(environment: ["PROBE_TEXTS": file])
    try probe.wait(for: "events 0")
    for number in texts.indices {
      probe.send("n")
      try probe.wait(for: "events \(number + 1)")
      let field = try #require(probe.line(1).components(separatedBy: "│").first)
      #expect(displayWidth(field) == 32)
    }
    #expect(foreignControls(probe.bytes).isEmpty)
  }

  /// Returns what is neither text nor an escape that the driver itself sends.
  private func foreignControls(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    let own = "\u{1B}(\\[[?>]?[0-9;]*[A-Za-z@`]|[()][0B]|[78=>])|[\r\n\u{08}]"
    let rest = String(decoding: bytes, as: UTF8.self)
      .replacingOccurrences(of: own, with: "", options: .regularExpression)
    return rest.unicodeScalars.filter { !isHarmless($0) }
  }

  @Test("Standard error is kept off the screen, in a private file, and its last line is handed over")
  func standardError() throws {
    let log = NSTemporaryDirectory() + "probe-\(UUID().uuidString).log"
    defer { try? FileManager.default.removeItem(atPath: log) }
    let probe = try ProbeSession(environment: ["PROBE_LOG": log])
    try probe.wait(for: "events 0")
    probe.send("w")
    try probe.wait(for: "events 1")
    #expect(!probe.text.contains("a warning"))
    probe.send("q")
    #expect(try #require(probe.end()).code == 0)
    #expect(probe.text.contains("kept: a warning on standard error"))
    let attributes = try FileManager.default.attributesOfItem(atPath: log)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }
}
