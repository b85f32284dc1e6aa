import Foundation
import Testing

/// Each kind of bad input gets a sentence that says what did not happen, why, and what to do.
struct BadFileTests {
  @Test("A file that is not ours is refused and left as it is")
  func foreign() throws {
    let office = try Office()
    let words = "This is a letter, not a case file.\n"
    let file = try office.write(words, to: "letter.sqlite")
    let run = try office.run("list", "--file", file)
    #expect(run.code == 1)
    #expect(
      run.err
        == "Nothing was opened: \(file) is not a Caseload file. It was left as it is. Name another file.\n")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == words)
  }

  @Test("A file from a newer version is refused and left as it is, to the byte")
  func newer() throws {
    let office = try Office()
    let file = try office.sample()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    bytes.replaceSubrange(60..<64, with: [0, 0, 0x27, 0x0F])
    try bytes.write(to: URL(fileURLWithPath: file))
    let run = try office.work(on: file, "note", "42", "hello")
    #expect(run.code == 1)
    #expect(
      run.err
        == "Nothing was opened: \(file) was written by a newer Caseload. It was left as it is. Update this program first.\n"
    )
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == bytes)
  }

  @Test(
    "A first word that is no command is answered with what was meant",
    arguments: [
      ("lits", "“lits”. Perhaps caseload list was meant. All commands: caseload --help.\n"),
      ("sample", "“sample”. The sample programme is made by caseload demo. All commands: caseload --help.\n"),
      (
        "club.sqlite",
        "“club.sqlite”. A case file is opened with caseload --file and its name. All commands: caseload --help.\n"
      ), ("frobnicate", "“frobnicate”. All commands: caseload --help.\n"),
    ])
  func unknownCommand(word: String, answer: String) throws {
    let run = try Office().run(word)
    #expect(run.code == 64 && run.out.isEmpty)
    #expect(run.err == "Nothing was done: there is no command " + answer)
  }

  @Test("A folder of assets that is not there is wrong use, and a programme file with faults makes no report")
  func assets() throws {
    let office = try Office()
    let file = try office.sample()
    let missing = try office.work(on: file, "--assets", office.path("nosuch"), "list")
    #expect(missing.code == 64)
    #expect(
      missing.err.contains(
        "Nothing was done: --assets names no folder: “\(office.path("nosuch"))”. Name the folder that has Pathways or "
          + "Sheets in it, or leave --assets out."))
    _ = try office.write("programme: [\n", to: "own/Programmes/own.yaml")
    let report = try office.work(on: file, "--assets", office.path("own"), "report", "economic")
    #expect(report.code == 1)
    #expect(
      report.err.hasPrefix("No report was made: the programme file cannot be read. own.yaml:"),
      "\(report.err)")
    #expect(report.err.hasSuffix("Mend it, then try caseload check programmes.\n"), "\(report.err)")
  }

  @Test("A file that is not there, and a folder that is not there, are told apart")
  func missing() throws {
    let office = try Office()
    let file = office.path("none.sqlite")
    #expect(
      try office.run("list", "--file", file).err
        == "Nothing was opened: there is no file \(file). Check the name, or start Caseload without --file.\n"
    )
    #expect(!FileManager.default.fileExists(atPath: file + ".lock"))
    let own = try office.run("list")
    #expect(
      own.err.hasPrefix("Nothing was opened: there is no case file of your own yet, \(office.folder.path)/"))
    #expect(own.err.hasSuffix("Start caseload to make one, or name one with --file.\n") && own.code == 1)
    let far = office.path("no/such/folder/x.sqlite")
    let run = try office.run("list", "--file", far)
    #expect(run.code == 1)
    #expect(
      run.err
        == "Nothing was opened: the folder of \(far) does not exist. Make the folder, or name another place.\n"
    )
  }

  @Test("A file that can only be read is listed, and says so when something is to be saved")
  func readOnly() throws {
    let office = try Office()
    let file = try office.sample()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    for place in [file, office.folder.path] { chmodAll(place) }
    let reader = Reader(office: office)
    guard let list = try reader.run(["list", "--file", file, "--limit", "2"]) else { return }
    #expect(list.code == 0, "\(list.err)")
    #expect(list.lines.count == 3)
    let note = try #require(
      try reader.run(["--file", file, "--as", "NH", "--clock-is-right", "note", "42", "hello"]))
    #expect(note.code == 1)
    #expect(
      note.err
        == "Not saved: \(file) can only be read here. Copy it to a place where you can write, then open the copy.\n"
    )
  }

  private func chmodAll(_ path: String) {
    var about = stat()
    let isFolder = stat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR
    chmod(path, isFolder ? 0o755 : 0o444)
  }

  @Test("A sample is never written over a file that exists")
  func existing() throws {
    let office = try Office()
    let file = try office.write("mine", to: "x.sqlite")
    let run = try office.run("demo", "--file", file, "--no-open")
    #expect(run.code == 1)
    #expect(
      run.err
        == "Nothing was written: \(file) exists already. Name another file, or move that one away first.\n")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    let left = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
    #expect(!left.contains { $0.contains(".part") })
  }
}

/// Runs the program as an account that may not write: our own, or for root that of nobody.
private struct Reader {
  private static let places: [String] = ["/usr/bin/setpriv", "/bin/setpriv"]
  let office: Office

  /// Nothing where root has no way to become somebody else.
  func run(_ arguments: [String]) throws -> Run? {
    guard geteuid() == 0 else { return try office.run(arguments) }
    guard let setpriv = Reader.places.first(where: { access($0, X_OK) == 0 }) else { return nil }
    let command = ["--reuid=65534", "--regid=65534", "--clear-groups", try programPath()] + arguments
    let process = Process()
    let (out, err) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: setpriv)
    process.arguments = command
    process.environment = office.variables
    (process.standardOutput, process.standardError) = (out, err)
    try process.run()
    let output = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let trouble = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus != 126, process.terminationStatus != 127 else { return nil }
    return Run(code: process.terminationStatus, out: output, err: trouble)
  }
}

struct BadValueTests {
  @Test("A day that no month has, and a score that no test gives, are refused")
  func dayAndScore() throws {
    let office = try Office()
    let file = try office.sample()
    let day = try office.work(on: file, "action", "42", "ring", "--by", "31nov")
    #expect(day.code == 1)
    #expect(day.err == "There is no 31 November: November has 30 days. Type another day.\n")
    let line = try office.work(on: file, "record", "42", "oet 31nov L350")
    #expect(
      line.err
        == "Nothing was recorded, because of column 5. There is no 31 November: November has 30 days. Type another day.\n"
    )
    let score = try office.work(on: file, "record", "42", "oet 14nov L900")
    #expect(score.code == 1)
    #expect(score.err.hasPrefix("It was not recorded: "))
    let later = try office.work(on: file, "record", "42", "oet 14dec2026 L350")
    #expect(later.code == 1)
    #expect(
      try office.work(on: file, "undo").err == "Nothing was undone: you have no change left to take back.\n")
  }

  @Test("A line that begins with no known word is refused with the words that are")
  func unknownVerb() throws {
    let office = try Office()
    let run = try office.work(on: try office.sample(), "record", "42", "oett 14nov L350")
    #expect(run.code == 1)
    #expect(run.err.hasPrefix("Nothing was recorded: no line begins with “oett”. Perhaps “oet” was meant."))
  }
}

struct BadPathwayTests {
  @Test("A typo in a pathway file is named with file, line and column, and all files are counted")
  func typo() throws {
    let office = try Office()
    let source = packageFolder.appendingPathComponent("Assets/Pathways/general-1.yaml")
    let good = try String(contentsOf: source, encoding: .utf8)
    let wrong = try office.write(
      good.replacingOccurrences(of: "stages:", with: "stagse:"), to: "Pathways/general-1.yaml")
    let run = try office.run("check", "pathways", wrong)
    #expect(run.code == 1)
    #expect(run.lines.count >= 2)
    #expect(run.lines.first?.hasPrefix("general-1.yaml:") == true)
    #expect(run.out.contains(": Unknown key 'stagse' in the pathway. Did you mean 'stages'?\n"))
    #expect(run.lines.last == "1 pathway file read, 2 faults.")
  }

  @Test("The pathway files that come with Caseload have no fault, one by one and together")
  func shipped() throws {
    let office = try Office()
    let all = try office.run("check", "pathways")
    #expect(all.code == 0)
    #expect(all.lines.count == 1)
    #expect(all.out.hasSuffix("pathway files read, no fault.\n"))
    let plab = packageFolder.appendingPathComponent("Assets/Pathways/doctor/plab-2026-11.yaml").path
    #expect(try office.run("check", "pathways", plab).out == "1 pathway file read, no fault.\n")
  }

  @Test("A file that is no pathway file is refused by its name")
  func otherName() throws {
    let office = try Office()
    let notes = try office.run("check", "pathways", try office.write("x", to: "notes.txt"))
    #expect(notes.code == 1)
    #expect(
      notes.lines.first?.hasSuffix("notes.txt: A pathway file ends in .yaml. Name such a file.") == true)
    let path = office.path("doctor/none-1.yaml")
    let gone = try office.run("check", "pathways", path)
    #expect(gone.lines.first == path + ": There is no such file. Check the name and the folder.")
  }
}
