import CPseudoTerminal
import Foundation
import Testing

/// Sheets on their way to a printer, and what a killed program leaves of them.
struct PrintScreenTests {
  @Test(
    "l after a sheet that is no PDF sends the same sheet to the printer as PDF, and both are in the history")
  func printing() throws {
    let tools = try Office()
    let printed = tools.path("printed")
    for (name, script) in [
      ("lpstat", "echo 'system default destination: Desk'"), ("lp", "cat \"$2\" > \(printed)"),
    ] {
      let path = try tools.write("#!/bin/sh\n\(script)\n", to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    let office = try Office(environment: ["PATH": "\(tools.folder.path):/usr/bin:/bin"])
    let file = try office.sample()
    let session = try ScreenSession(
      ["--file", file, "--today", "2026-11-23", "--as", "NH", "--clock-is-right"], in: office)
    try session.wait(for: "? help")
    session.type("2/fatima al\rpc\r")
    try session.wait(for: "l print")
    session.type("l")
    try session.wait(for: "For that it was made as PDF, too:")
    session.type("qQ")
    _ = session.end()
    #expect(FileManager.default.contents(atPath: printed)?.starts(with: Data("%PDF".utf8)) == true)
    let history = try office.work(on: file, "history", "42", "--limit", "2").out
    #expect(history.contains("as PDF") && history.contains("as HTML"))
  }

  @Test("The part that writes PDF does not end with Ctrl-C: that is for the program that asked")
  func interrupted() throws {
    let paper = Process()
    let (input, output) = (Foundation.Pipe(), Foundation.Pipe())
    paper.executableURL = URL(filePath: try programPath()).deletingLastPathComponent()
      .appending(path: "caseload-paper")
    (paper.standardInput, paper.standardOutput) = (input, output)
    try paper.run()
    let page = "title x\nname Fatima\n"
    let request = Data("A4 one 2026-11-23 1\n\(page.utf8.count)\n\(page)".utf8)
    for _ in 1...2 {
      try input.fileHandleForWriting.write(contentsOf: request)
      #expect(!output.fileHandleForReading.availableData.isEmpty)
      kill(paper.processIdentifier, SIGINT)
    }
    try input.fileHandleForWriting.close()
    _ = try output.fileHandleForReading.readToEnd()
    paper.waitUntilExit()
    #expect(paper.terminationReason == .exit && paper.terminationStatus == 0)
  }

  @Test(
    "Drafts that a killed program left in the folder more than a day ago go with the next batch; nothing else does"
  )
  func forgotten() throws {
    let office = try Office()
    let file = try office.sample()
    let old = Date(timeIntervalSinceNow: -2 * 86_400)
    for (name, date) in [
      (".caseload-abcdef", old), (".caseload-ghijkl", Date()), (".caseload-notes.txt", old),
      ("letter.txt", old),
    ] {
      let path = try office.write("x", to: "sheets/\(name)")
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }
    let run = try office.work(on: file, "sheets", "42", "-o", office.path("sheets"))
    #expect(run.code == 0, "\(run.err)")
    let names = try FileManager.default.contentsOfDirectory(atPath: office.path("sheets")).sorted()
    #expect(
      names == [".caseload-ghijkl", ".caseload-notes.txt", "SMW-0042-2026-11-23.txt", "letter.txt"])
  }
}
