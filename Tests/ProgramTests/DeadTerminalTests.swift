import CPseudoTerminal
import Foundation
import Testing

/// However the program ends, the terminal is given back and nothing is lost.
struct DeadTerminalTests {
  private func open(_ office: Office, _ more: [String] = []) throws -> ScreenSession {
    let file = office.path("sample.sqlite")
    if !FileManager.default.fileExists(atPath: file) { _ = try office.sample() }
    let arguments = ["--file", file, "--today", "2026-11-23", "--as", "NH"] + more
    let session = try ScreenSession(arguments, in: office)
    for _ in 0..<2 where !session.text.contains("help") {
      try session.wait(for: session.text.contains("Is the clock right?") ? "Is the clock right?" : "1")
      if session.text.contains("Is the clock right?") { session.type("\r") }
    }
    try session.wait(for: "? help")
    return session
  }

  private func expectGivenBack(_ session: ScreenSession, _ why: String) {
    let (before, after) = session.settings
    #expect(before != nil && before == after, "\(why): stty says\n\(after ?? "nothing")")
    let left = session.modes & (PT_ALTERNATE_SCREEN | PT_BRACKETED_PASTE | PT_MOUSE | PT_HIDDEN_CURSOR)
    #expect(left == 0, "\(why): modes \(left) are still on")
  }

  @Test("Q, and Ctrl-C twice, leave the terminal as it was", arguments: ["Q", "\u{03}\u{03}"])
  func leaving(_ keys: String) throws {
    let session = try open(try Office())
    session.type(keys)
    #expect(session.end() == 0)
    expectGivenBack(session, keys.debugDescription)
  }

  @Test(
    "A signal leaves the terminal as it was, and says which it was",
    arguments: [SIGTERM, SIGINT, SIGHUP, SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT])
  func signals(_ number: Int32) throws {
    let session = try open(try Office())
    try session.signal(number)
    #expect(session.end() == Int(128 + number), "signal \(number)")
    expectGivenBack(session, "signal \(number)")
  }

  @Test("What was typed when the program is killed is offered at the next start, and no log holds a name")
  func killed() throws {
    let office = try Office()
    let session = try open(office)
    session.type("/fatima al\r\rnrang the college of Quetzal")
    try session.wait(for: "Quetzal")
    _ = session.listen(milliseconds: 2_500)
    try session.signal(SIGKILL)
    #expect(session.end() == 137)
    let next = try open(office)
    #expect(next.text.contains("Caseload stopped unexpectedly last time. Everything saved is here."))
    next.type("/fatima al\r\rn")
    try next.wait(for: "rang the college of Quetzal")
    next.type("\u{1B}")
    try next.wait(for: "What you typed is kept")
    next.type("\u{1B}\u{1B}")
    try next.wait(for: "[1 Today]")
    next.type("Q")
    #expect(next.end() == 0)
    let log = office.path(".local/share/caseload/screens.log")
    let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    #expect(!said.contains("Fatima") && !said.contains("Quetzal"))
    #expect(try office.work(on: office.path("sample.sqlite"), "check").code == 0)
  }

  @Test(
    "A signal, or a window that closes, does not wait for keys that are still queued",
    arguments: [SIGTERM, SIGHUP, SIGINT, nil])
  func queued(_ number: Int32?) throws {
    let office = try Office()
    let session = try open(office)
    let program = try #require(session.program)
    session.type("2")
    try session.wait(for: "[2 Candidates]")
    session.type(String(repeating: "x", count: 600))
    let folder = office.path("Documents/Caseload")
    // What is being written has a hidden name of its own.
    func lists() -> Int {
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
      return names?.count { $0.hasSuffix(".csv") } ?? 0
    }
    let begun = pt_milliseconds() + 20_000
    while lists() < 5, pt_milliseconds() < begun { usleep(10_000) }
    if let number { try session.signal(number) } else { session.closeTerminal() }
    let deadline = pt_milliseconds() + 10_000
    while kill(program, 0) == 0, pt_milliseconds() < deadline {
      if number != nil { _ = session.listen(milliseconds: 20) } else { usleep(20_000) }
    }
    #expect(kill(program, 0) != 0)
    #expect(lists() >= 5 && lists() < 600)
    #expect(try office.work(on: office.path("sample.sqlite"), "check").code == 0)
  }

  @Test("Closing the window ends the program, and the file is sound")
  func closedWindow() throws {
    let office = try Office()
    let session = try open(office)
    let program = try #require(session.program)
    session.type("/fatima al\r\rnrang")
    try session.wait(for: "rang")
    session.closeTerminal()
    let deadline = pt_milliseconds() + 10_000
    while kill(program, 0) == 0, pt_milliseconds() < deadline { usleep(20_000) }
    #expect(kill(program, 0) != 0)
    #expect(try office.work(on: office.path("sample.sqlite"), "check").code == 0)
  }
}
