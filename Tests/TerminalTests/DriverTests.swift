import CPseudoTerminal
import Foundation
import Testing

/// The real driver on a real terminal device: what it draws, reads and gives back.
@Suite("The driver on a pseudo-terminal", .serialized, .timeLimit(.minutes(2)))
struct DriverTests {
  @Test("Arrows are arrows in both forms that terminals send")
  func bothArrowForms() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.send("\u{1B}[A\u{1B}OB")
    try probe.wait(for: "↑ | ↓")
  }

  @Test("An arrow whose bytes come slowly is still one key")
  func slowArrow() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.send("\u{1B}")
    _ = probe.listen(milliseconds: 60)
    probe.send("OC")
    try probe.wait(for: "events 1")
    #expect(probe.line(22) == " →")
  }

  @Test("Esc by itself acts within a fifth of a second")
  func loneEscape() throws {
    // The shortest of five, so that a busy machine does not speak for the program.
    let times = try (1...5).map { _ in
      let probe = try ProbeSession()
      try probe.wait(for: "events 0")
      let start = pt_milliseconds()
      probe.send("\u{1B}")
      try probe.wait(for: "Esc")
      return pt_milliseconds() - start
    }
    #expect(try #require(times.min()) < 200)
  }

  @Test("Ctrl-arrows, function keys, Shift-Tab and Backspace are told apart")
  func otherKeys() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.send("\u{1B}[1;5A\u{1B}OP\u{1B}[Z\u{7F}")
    try probe.wait(for: "Ctrl-↑ | F1 | Shift-Tab | Backspace")
  }

  @Test("A character whose bytes come apart is one character")
  func splitCharacter() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.send([0xE1, 0x88])
    _ = probe.listen(milliseconds: 30)
    probe.send([0xB0])
    try probe.wait(for: "events 1")
    #expect(probe.line(22) == " ሰ")
  }

  @Test("The frame follows the window's size, smaller and larger")
  func resizes() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "probe 80x24")
    for (rows, columns) in [(40, 120), (10, 30), (24, 80)] {
      probe.resize(rows: rows, columns: columns)
      try probe.wait(for: "probe \(columns)x\(rows)")
    }
  }

  @Test("A size whose signal was missed is seen at the next key")
  func missedSignal() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "probe 80x24")
    probe.send("d")
    try probe.wait(for: "events 1")
    for (rows, columns) in [(30, 100), (24, 80), (50, 200)] {
      probe.resize(rows: rows, columns: columns)
      probe.send("j")
      try probe.wait(for: "probe \(columns)x\(rows)")
    }
  }

  @Test("A paste is one event and presses no key")
  func pastes() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    #expect(probe.modes & PT_BRACKETED_PASTE != 0)
    probe.send("\u{1B}[200~q one\rtwo\u{1B}[201~")
    try probe.wait(for: "paste q one/two")
    try probe.wait(for: "events 1")
    // A frame may come in two reads; a key pressed by the paste would still count up after it.
    _ = probe.listen(milliseconds: 100)
    #expect(probe.text.contains("events 1"))
  }

  @Test("A click, a second one and the wheel arrive with their cell")
  func mouse() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.send("\u{1B}[<0;11;6M\u{1B}[<0;11;6m")
    try probe.wait(for: "press 5,10")
    probe.send("\u{1B}[<0;11;6M\u{1B}[<0;11;6m\u{1B}[<65;11;6M")
    try probe.wait(for: "double 5,10 | wheelDown 5,10")
    probe.send("\u{1B}[<0;3")
    try probe.wait(for: "wheelDown 5,10")
    probe.send(";4Mk")
    try probe.wait(for: "press 3,2 | k")
  }

  @Test("Quitting gives the terminal back as it was")
  func quitRestores() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    #expect(probe.modes & PT_ALTERNATE_SCREEN != 0)
    #expect(!probe.isCooked)
    probe.send("q")
    let end = try #require(probe.end())
    #expect(end.code == 0)
    #expect(!end.bySignal)
    #expect(probe.modes == 0)
  }

  @Test("A crash gives the terminal back, says so in one line, and keeps its exit status")
  func crashRestores() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.send("x")
    let end = try #require(probe.end())
    #expect(end.bySignal)
    #expect([128 + 4, 128 + 5].contains(end.code))
    #expect(probe.modes == 0)
    #expect(probe.text.contains("The probe stopped unexpectedly."))
    #expect(!probe.text.contains("Press space to interact"))
  }

  @Test(
    "The terminal handles lines again, whether the program quits, exits or crashes",
    arguments: ["q", "Q", "x"])
  func settingsComeBack(_ way: String) throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.send(way)
    _ = try #require(probe.end())
    #expect(probe.isCooked)
    #expect(probe.modes == 0)
  }

  @Test(
    "A crash of any kind gives the terminal back", arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGTRAP])
  func crashSignals(_ signal: Int32) throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.signal(signal)
    let end = try #require(probe.end())
    #expect(end.bySignal)
    #expect(end.code == 128 + Int(signal))
    #expect(probe.isCooked)
    #expect(probe.modes == 0)
  }

  @Test("The screen can be closed and opened again, and still follows the window's size")
  func opensAgain() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.send("o")
    try probe.wait(for: "events 1")
    probe.resize(rows: 30, columns: 100)
    try probe.wait(for: "probe 100x30")
  }

  @Test(
    "SIGTERM, SIGINT and SIGHUP end the program in order",
    arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129)])
  func terminates(_ signal: Int32, _ code: Int) throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    probe.signal(signal)
    let end = try #require(probe.end())
    #expect(end.code == code)
    #expect(!end.bySignal)
    #expect(probe.isCooked)
    #expect(probe.modes == 0)
  }

  @Test("Closing the window ends the program at once, without spinning")
  func hangUp() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    let start = pt_milliseconds()
    probe.closeTerminal()
    let end = try #require(probe.end())
    #expect(end.code == 129)
    #expect(pt_milliseconds() - start < 5000)
  }

  @Test("Nothing is written while nothing happens")
  func silentWhenIdle() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    #expect(probe.listen(milliseconds: 2000).isEmpty)
  }

  @Test("Moving the cursor one row takes under 400 bytes at 120 by 40, as one synchronised update")
  func cheapCursorMove() throws {
    let probe = try ProbeSession(rows: 40, columns: 120)
    try probe.wait(for: "events 0")
    let before = probe.bytes.count
    probe.send("j")
    try probe.wait(for: "events 1")
    _ = probe.listen(milliseconds: 100)
    let bytes = probe.bytes[before...]
    #expect(bytes.count < 400, "\(bytes.count) bytes")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("\u{1B}[?2026h"))
    #expect(text.hasSuffix("\u{1B}[?2026l"))
  }

  @Test("Ctrl-L repaints the same picture")
  func repaints() throws {
    let probe = try ProbeSession()
    try probe.wait(for: "events 0")
    let before = probe.text
    let start = probe.bytes.count
    probe.send("\u{0C}")
    try probe.wait { probe.bytes.count > start + 500 }
    #expect(probe.text == before)
  }
}
