import CaseCore
import Foundation
import GRDB
import Synchronization
import Testing

@testable import CaseStore

@Suite("Opening a case file")
struct OpeningTests {
  @Test("A new file and its lock are for this account alone, and nothing else stays when it is closed")
  func modes() throws {
    let folder = try ScratchFolder()
    do {
      let file = try CaseFile(folder.file(), for: .create, pathways: SampleRoute.reader)
      #expect(!file.isReadOnly)
      #expect(try file.lastOperation() == nil)
    }
    #expect(try folder.mode() == 0o600)
    #expect(try folder.mode("club.sqlite.lock") == 0o600)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["club.sqlite", "club.sqlite.lock"])
  }

  @Test("Every setting that makes saves safe is on, in every connection")
  func settings() throws {
    let club = try ScratchClub()
    for file in [club.file, try club.open(.read)] {
      let values = try file.read { db in
        try [
          "synchronous", "foreign_keys", "secure_delete", "trusted_schema", "cell_size_check", "cache_spill",
        ]
        .map { try Int.fetchOne(db, sql: "PRAGMA \($0)") }
      }
      #expect(values == [3, 1, 1, 0, 1, 0])
      #expect(try file.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "delete")
    }
  }

  @Test("A connection that only reads cannot write, and says so")
  func readOnlyPurpose() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let reader = try club.open(.read)
    #expect(try reader.facts(of: id)?.person.fullName == "Fatima Haddad")
    #expect(throws: FileFailure.readOnly(path: reader.path)) { try reader.undo(by: club.byAnna) }
    #expect(throws: FileFailure.readOnly(path: reader.path)) { try reader.continueNumbers(after: 7) }
  }

  @Test("Opening the file again in this process leaves SQLite's locks alone")
  func locksSurvive() throws {
    let club = try ScratchClub()
    try club.file.queue.inDatabase { db in
      try db.inTransaction(.immediate) {
        let other = try club.open()
        other.wait(atMost: 1)
        #expect(throws: FileFailure.busy) { try other.continueNumbers(after: 1) }
        // The lock is still there for a process of its own.
        #expect(try Self.shell("sqlite3", club.folder.file(), "PRAGMA busy_timeout=1; BEGIN IMMEDIATE;") != 0)
        return .commit
      }
    }
    #expect(try Self.shell("sqlite3", club.folder.file(), "BEGIN IMMEDIATE; ROLLBACK;") == 0)
  }

  /// Runs a program quietly; gives its exit code.
  static func shell(_ words: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("Two names of one file are one file with one lock")
  func symbolicLink() throws {
    let club = try ScratchClub()
    let link = club.folder.file("link.sqlite")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: club.folder.file())
    let other = try CaseFile(link, for: .open, pathways: SampleRoute.reader)
    #expect(other.path == club.file.path)
    #expect(!FileManager.default.fileExists(atPath: link + ".lock"))
  }

  @Test("Of twenty who make one file together, one makes it, the others are told that it exists")
  func twentyCreators() throws {
    for _ in 0..<3 {
      let folder = try ScratchFolder()
      let path = folder.file()
      let answers = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 20) { _ in
        let answer: String
        do {
          let file = try CaseFile(path, for: .create, pathways: SampleRoute.reader)
          answer = try file.total() == 0 ? "made" : "full"
        } catch {
          answer = (error as? FileFailure)?.words ?? "\(error)"
        }
        answers.withLock { $0.append(answer) }
      }
      let exists =
        "Nothing was written: \(path) exists already. Name another file, or move that one away first."
      let got = answers.withLock { $0 }
      #expect(got.filter { $0 == "made" }.count == 1)
      #expect(got.filter { $0 == exists }.count == 19)
    }
  }

  @Test("Of twenty who open an old file together, one brings it up to date, and all come in")
  func twentyMigrators() throws {
    for _ in 0..<3 {
      let folder = try ScratchFolder()
      let path = folder.file()
      try ForeignFiles.write(path, applicationID: Schema.applicationID, version: 0)
      let failures = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 20) { _ in
        do {
          _ = try CaseFile(path, for: .open, pathways: SampleRoute.reader).total()
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
      #expect(failures.withLock { $0 } == [])
    }
  }

  @Test("A file that another program gave a write-ahead log gets its rollback journal back")
  func writeAheadLog() throws {
    let folder = try ScratchFolder()
    do { _ = try CaseFile(folder.file(), for: .create, pathways: SampleRoute.reader) }
    try ForeignFiles.execute("PRAGMA journal_mode = WAL", in: folder.file())
    let file = try CaseFile(folder.file(), for: .open, pathways: SampleRoute.reader)
    #expect(try file.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "delete")
    #expect(!FileManager.default.fileExists(atPath: folder.file() + "-wal"))
  }

  @Test("An empty file can be made into a case file where one is to be made")
  func emptyFileIsMade() throws {
    let folder = try ScratchFolder()
    #expect(FileManager.default.createFile(atPath: folder.file(), contents: nil))
    let file = try CaseFile(folder.file(), for: .create, pathways: SampleRoute.reader)
    #expect(try file.total() == 0)
  }

  @Test("What an interrupted creation left is no hindrance")
  func leftovers() throws {
    let folder = try ScratchFolder()
    let rubbish = Data("rubbish".utf8)
    for name in ["club.sqlite.new", "club.sqlite.new-journal"] {
      #expect(FileManager.default.createFile(atPath: folder.file(name), contents: rubbish))
    }
    let file = try CaseFile(folder.file(), for: .create, pathways: SampleRoute.reader)
    #expect(try file.total() == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.file("club.sqlite.new")))
  }

  @Test("A save that was killed half-way is taken back at the next opening, without a question")
  func hotJournal() throws {
    let club = try ScratchClub()
    try club.enrol("Fatima Haddad")
    let before = try club.tables()
    let killed = club.folder.file("killed.sqlite")
    // The copy is taken between the writing of the journal and the end of the commit, as a kill would leave it.
    let sql = """
      PRAGMA journal_mode=DELETE; PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN IMMEDIATE;
      UPDATE person SET fullName = 'Half Saved';
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
      INSERT INTO partner SELECT i, printf('%0200d', i), 'trust', NULL FROM n;
      .shell cp '\(club.folder.file())' '\(killed)'; cp '\(club.folder.file())-journal' '\(killed)-journal'
      ROLLBACK;
      """
    #expect(try Self.shell("sh", "-c", "sqlite3 '\(club.folder.file())' <<'END'\n\(sql)\nEND\n") == 0)
    #expect(FileManager.default.fileExists(atPath: killed + "-journal"))
    let file = try CaseFile(killed, for: .open, pathways: SampleRoute.reader)
    let names = try file.read { try String.fetchAll($0, sql: "SELECT fullName FROM person") }
    #expect(names == ["Fatima Haddad"])
    #expect(try file.office().partners == [])
    #expect(try club.tables() == before)
  }
}
