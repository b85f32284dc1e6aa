import Foundation
import Testing

/// Ctrl-C while the program makes many files.
struct InterruptionTests {
  @Test("Ctrl-C in the middle of many sheets leaves no file, says so, and ends with 130")
  func sheets() throws {
    let office = try Office()
    let (file, out, err) = (
      try office.sample(), try office.write("", to: "out"), try office.write("", to: "err")
    )
    let process = try startDeafToCtrlC(
      office,
      "\(try programPath()) --file \(file) --today 2026-11-23 --as NH --clock-is-right sheets --output week >\(out) 2>\(err)"
    )
    while process.isRunning {
      process.interrupt()
      usleep(1_000)
    }
    #expect(process.terminationReason == .exit && process.terminationStatus == 130)
    #expect(try FileManager.default.contentsOfDirectory(atPath: office.path("week")).isEmpty)
    #expect(try String(contentsOfFile: out, encoding: .utf8).isEmpty)
    #expect(try String(contentsOfFile: err, encoding: .utf8).hasSuffix("Stopped. Nothing was written.\n"))
    #expect(try !office.work(on: file, "history").out.contains("sheet"))
  }

  /// Ctrl-C does nothing to it until the program itself listens, so that it may be pressed from the start.
  private func startDeafToCtrlC(_ office: Office, _ line: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "trap '' INT; : > deaf; exec \(line)"]
    process.environment = office.variables
    process.currentDirectoryURL = office.folder
    try unblocked { try process.run() }
    while process.isRunning, !FileManager.default.fileExists(atPath: office.path("deaf")) { usleep(1_000) }
    return process
  }

  /// A program inherits what the thread that starts it has blocked, and the threads of tests block signals.
  private func unblocked(_ start: () throws -> Void) rethrows {
    var (interrupt, before) = (sigset_t(), sigset_t())
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interrupt, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try start()
  }
}
