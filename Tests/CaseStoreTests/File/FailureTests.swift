import CaseCore
import Foundation
import GRDB
import Testing

@testable import CaseStore

@Suite("What cannot be opened or saved, and the sentence for it")
struct FailureTests {
  private func words(opening path: String, for purpose: CaseFile.Purpose = .open) -> String {
    do {
      _ = try CaseFile(path, for: purpose, pathways: SampleRoute.reader)
      return "opened"
    } catch let failure as FileFailure {
      return failure.words
    } catch {
      return "\(error)"
    }
  }

  @Test("No file, or no folder")
  func missing() throws {
    let folder = try ScratchFolder()
    #expect(
      words(opening: folder.file())
        == "Nothing was opened: there is no file \(folder.file()). Check the name, or start Caseload without --file."
    )
    let far = folder.file("none/club.sqlite")
    #expect(
      words(opening: far, for: .create)
        == "Nothing was opened: the folder of \(far) does not exist. Make the folder, or name another place.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("A file that is there is not made anew")
  func exists() throws {
    let club = try ScratchClub()
    #expect(
      words(opening: club.folder.file(), for: .create)
        == "Nothing was written: \(club.folder.file()) exists already. "
        + "Name another file, or move that one away first.")
  }

  @Test("A file of another program, of text, or of nothing is refused and left as it is")
  func foreign() throws {
    let folder = try ScratchFolder()
    try ForeignFiles.write(folder.file("other"), applicationID: 7, version: 1)
    let long = Data(String(repeating: "Dear diary. ", count: 20).utf8)
    let contents: [(String, Data)] = [
      ("text", long), ("short", Data("SQLite format 3\0".utf8)), ("empty", Data()),
    ]
    for (name, content) in contents {
      #expect(FileManager.default.createFile(atPath: folder.file(name), contents: content))
    }
    for name in ["other", "text", "short", "empty"] {
      let before = try folder.bytes(name)
      let path = folder.file(name)
      #expect(
        words(opening: path)
          == "Nothing was opened: \(path) is not a Caseload file. It was left as it is. Name another file.")
      #expect(try folder.bytes(name) == before)
    }
  }

  @Test("A folder or a device is no case file")
  func notAFile() throws {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: folder.file("inner"), withIntermediateDirectories: false)
    #expect(words(opening: folder.file("inner")).contains("is not a Caseload file"))
  }

  @Test("A file of a newer version is refused, and not one byte of it changes")
  func newer() throws {
    let folder = try ScratchFolder()
    do { _ = try CaseFile(folder.file(), for: .create, pathways: SampleRoute.reader) }
    try ForeignFiles.execute("PRAGMA user_version = \(Schema.version + 1)", in: folder.file())
    let before = try folder.bytes()
    #expect(
      words(opening: folder.file())
        == "Nothing was opened: \(folder.file()) was written by a newer Caseload. It was left as it is. "
        + "Update this program first.")
    #expect(try folder.bytes() == before)
  }

  @Test("A damaged file is named as damaged, and a file cut short is not written")
  func damaged() throws {
    let folder = try ScratchFolder()
    do {
      let file = try CaseFile(folder.file(), for: .create, pathways: SampleRoute.reader)
      _ = try file.perform(
        SetUpFile(name: "Sample", prefix: "SMW", limits: [], caseworkers: []),
        by: Hand(worker: nil, today: ScratchClub.monday))
    }
    let damaged =
      "Nothing was written: \(folder.file()) is damaged. Take your newest backup, and keep this file for "
      + "whoever repairs it."
    let whole = try folder.bytes()
    var cut = whole.prefix(whole.count / 2)
    try cut.write(to: URL(fileURLWithPath: folder.file()))
    #expect(words(opening: folder.file()) == damaged)
    #expect(try folder.bytes() == cut)
    cut = whole
    for place in 4_096..<(whole.count) { cut[place] = 0x55 }
    try cut.write(to: URL(fileURLWithPath: folder.file()))
    #expect(words(opening: folder.file()) == damaged)
    #expect(try folder.bytes() == cut)
  }

  @Test("A file that must be brought up to date while somebody has it open waits, then says so")
  func inUse() throws {
    let folder = try ScratchFolder()
    try ForeignFiles.write(folder.file(), applicationID: Schema.applicationID, version: 0)
    let lock = try #require(try FileLock.open(besides: folder.file(), readOnly: false))
    #expect(lock.take(.shared))
    #expect(
      words(opening: folder.file())
        == "Nothing was changed: somebody has \(folder.file()) open. Ask them to leave Caseload, then try again."
    )
    #expect(!lock.take(.exclusive) || true)
    lock.release()
    #expect(words(opening: folder.file()) == "opened")
  }

  @Test("Nobody comes in while somebody works alone on the file")
  func exclusive() throws {
    let club = try ScratchClub()
    let lock = try #require(try FileLock.open(besides: club.folder.file(), readOnly: false))
    #expect(!lock.take(.exclusive))
    #expect(lock.take(.shared))
  }

  @Test("A save while another process saves says who waits")
  func busy() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let other = try club.open()
    other.wait(atMost: 20)
    var note = Contact(id: other.newID(), caseRecord: id, kind: .note, happenedOn: club.today)
    note.body = "Rang"
    try club.file.queue.inDatabase { db in
      try db.inTransaction(.immediate) {
        let failure = #expect(throws: FileFailure.self) {
          try other.perform(RecordFacts(id, [note]), by: club.byAnna)
        }
        #expect(
          failure?.words
            == "Not saved: another caseworker is saving at this moment. What you typed is kept; save again.")
        return .commit
      }
    }
    _ = try other.perform(RecordFacts(id, [note]), by: club.byAnna)
    #expect(try club.facts(id).contacts == [note])
  }

  @Test("Sentences that need a fault of a disk or a network, which a test cannot have everywhere")
  func restOfTheWords() {
    let path = "/data/club.sqlite"
    #expect(
      FileFailure.networkFolder(path: path).words
        == "Nothing was opened: /data/club.sqlite lies on a network folder, where two computers can damage it. "
        + "Keep it on a disk of the computer that runs Caseload.")
    #expect(FilePlace.isNetworked(0x6969))
    #expect(FilePlace.isNetworked(0xFF53_4D42))
    #expect(!FilePlace.isNetworked(0xEF53))
    #expect(
      FileFailure.unreadable(path: path).words
        == "Nothing was opened: /data/club.sqlite cannot be read from this account. Ask its owner for access."
    )
    #expect(
      FileFailure.setting("synchronous").words
        == "Nothing was opened: SQLite did not take the setting synchronous, without which saves would not be safe."
    )
    #expect(
      FileFailure.storage(code: 778).words
        == "Not saved: the disk or the file reported a fault (SQLite 778). What was saved before is safe. Try again."
    )
    #expect(
      FileFailure.unclear(code: 778).words
        == "It is not clear whether this was saved: the disk reported a fault (SQLite 778). "
        + "Look at the history before you enter it again.")
    #expect(
      FileFailure.doesNotFit(code: 787).words
        == "Not saved: it does not fit what is in the file (SQLite 787). Look at the case again, then decide."
    )
  }

  @Test(
    "SQLite's codes become our sentences",
    arguments: [
      (ResultCode.SQLITE_BUSY, FileFailure.busy), (.SQLITE_FULL, .diskFull),
      (.SQLITE_CORRUPT, .damaged(path: "p")),
      (.SQLITE_NOTADB, .damaged(path: "p")), (.SQLITE_READONLY, .readOnly(path: "p")),
      (.SQLITE_CANTOPEN, .unreadable(path: "p")), (.SQLITE_IOERR_FSYNC, .storage(code: 1034)),
      (.SQLITE_CONSTRAINT_FOREIGNKEY, .doesNotFit(code: 787)),
      (ResultCode(rawValue: 776), .cutOff(path: "p")), (ResultCode(rawValue: 1_032), .moved(path: "p")),
    ])
  func codes(code: ResultCode, failure: FileFailure) {
    let told = Connection.failure(DatabaseError(resultCode: code), path: "p")
    #expect(told as? FileFailure == failure)
  }

  @Test("A row that cannot be read is damage, not a riddle")
  func unreadableRow() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    try club.file.queue.write { try $0.execute(sql: "UPDATE caseStatus SET status = 'lost'") }
    #expect(throws: FileFailure.damaged(path: club.file.path)) { try club.file.facts(of: id) }
  }
}
