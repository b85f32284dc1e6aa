import CPseudoTerminal
import Foundation
import Testing

struct OutputTests {
  @Test("Without a terminal and without a file, Today of the sample is printed, and how to open the screens")
  func todayOfTheSample() throws {
    let office = try Office()
    let run = try office.run("--today", "2026-11-23")
    #expect(run.code == 0)
    #expect(run.lines.first == "Today, Mon 23 Nov 2026")
    #expect(run.out.contains("\nPromised for today: "))
    #expect(run.out.contains("SMW-0042  Fatima al-Zahra"))
    #expect(
      run.err == """
        There is no case file yet: this is the sample programme, 183 invented people.
        To open the screens, start caseload in a terminal. To make a file of your own here: caseload init --help.

        """)
    #expect(!FileManager.default.fileExists(atPath: office.path(".local")))
  }

  @Test("Without a terminal, Today of the file is printed where there is one")
  func todayOfTheFile() throws {
    let office = try Office()
    let run = try office.work(on: try office.sample())
    #expect(run.code == 0)
    #expect(run.out.contains("USE-IT! skills matching · Nadia Hussein · 183 candidates"))
    #expect(run.err == "To open the screens, start caseload in a terminal.\n")
  }

  @Test("A reader that goes away ends the program quietly")
  func closedPipe() throws {
    let office = try Office()
    let file = try office.sample()
    let script =
      "'\(try programPath())' --file '\(file)' history --json 2>'\(office.path("err"))' | head -c 10 >/dev/null; echo ${PIPESTATUS[0]}"
    let process = Process()
    let out = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script]
    process.environment = office.variables
    process.standardOutput = out
    try process.run()
    let code = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(code == "141\n")
    #expect(try String(contentsOfFile: office.path("err"), encoding: .utf8).isEmpty)
  }

  @Test(
    "With standard places closed nothing is printed into another file, and the exit code says so",
    arguments: [">&-", ">&- <&-", ">&- 2>&- <&-", "<&-"])
  func closedPlaces(places: String) throws {
    let office = try Office()
    let file = try office.sample()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "'\(try programPath())' --file '\(file)' --today 2026-11-23 --as NH show 42 \(places)",
    ]
    process.environment = office.variables
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == (places == "<&-" ? 0 : 1))
    let locks = try FileManager.default.contentsOfDirectory(atPath: office.path("")).filter {
      $0.contains("lock")
    }
    for lock in locks {
      #expect(try Data(contentsOf: URL(fileURLWithPath: office.path(lock))).isEmpty, "\(lock)")
    }
  }

  @Test("A full disk behind standard output is told, and the exit code says so")
  func fullDisk() throws {
    guard access("/dev/full", W_OK) == 0 else { return }
    let office = try Office()
    let run = try office.run(["list", "--file", try office.sample()], output: "/dev/full")
    #expect(run.code == 1)
    #expect(
      run.err
        == "The output was not written in full: the disk is full. What was saved before is safe. Run the command again.\n"
    )
  }

  @Test("The same seed and day give the same people with the same history; another seed gives others")
  func sameSample() throws {
    let office = try Office()
    var exports: [String: [String]] = [:]
    for (name, seed) in [("a", "5"), ("b", "5"), ("c", "6")] {
      let file = office.path("\(name).sqlite")
      let made = try office.run(
        "demo", "--candidates", "60", "--seed", seed, "--today", "2026-11-23", "--file", file, "--no-open")
      #expect(made.code == 0, "\(made.err)")
      #expect(made.out == "Made \(file): 60 invented candidates of USE-IT! skills matching.\n")
      let list = try office.work(on: file, "list", "--json").out
      exports[name] = [list, try office.work(on: file, "history", "--json").out]
      #expect(try office.work(on: file, "check").code == 0)
    }
    #expect(exports["a"] == exports["b"])
    #expect(exports["a"] != exports["c"])
  }

  @Test("A sheet goes to the place that is named, is not written over, and says how it can be")
  func sheetPlaces() throws {
    let office = try Office()
    let file = try office.sample()
    let place = office.path("fatima.md")
    #expect(try office.work(on: file, "sheet", "42", "--format", "md", "-o", place).out == place + "\n")
    let again = try office.work(on: file, "sheet", "42", "--format", "md", "-o", place)
    #expect(again.code == 1)
    #expect(again.err.hasPrefix("Nothing was written: there is a file \(place) already."))
    #expect(try office.work(on: file, "sheet", "42", "--format", "md", "-o", place, "--replace").code == 0)
    let printed = try office.work(on: file, "sheet", "42", "-o", "-")
    #expect(printed.out.contains("SMW-0042"))
    #expect(printed.err.isEmpty)
  }
}
