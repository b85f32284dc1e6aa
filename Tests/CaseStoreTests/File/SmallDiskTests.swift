import CaseCore
import Foundation
import Testing

@testable import CaseStore

/// A small file system in memory that can be filled and made read-only; only the administrator can mount one.
final class SmallDisk {
  let folder: ScratchFolder
  var path: String { folder.file("disk") }

  init() throws {
    folder = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let code = try OpeningTests.shell("mount", "-t", "tmpfs", "-o", "size=1m,mode=0700", "caseload", path)
    guard code == 0 else { throw FileFailure.storage(code: code) }
  }

  deinit {
    _ = try? OpeningTests.shell("umount", path)
  }

  /// A path on the disk.
  func file(_ name: String = "club.sqlite") -> String { path + "/" + name }

  func makeReadOnly() throws {
    let code = try OpeningTests.shell("mount", "-o", "remount,ro", path)
    guard code == 0 else { throw FileFailure.storage(code: code) }
  }

  /// Fills the disk but for some bytes.
  func fill() throws {
    _ = try OpeningTests.shell("dd", "if=/dev/zero", "of=\(file("ballast"))", "bs=4k")
  }

  /// Whether this account can mount; the tests that need it say so where it cannot.
  static let isPossible: Bool = {
    guard geteuid() == 0 else { return false }
    do {
      _ = try SmallDisk()
      return true
    } catch {
      return false
    }
  }()
}

@Suite("A small disk", .enabled(if: SmallDisk.isPossible, "needs an account that can mount a file system"))
struct SmallDiskTests {
  private func club(on disk: SmallDisk) throws -> (CaseFile, Hand, RecordID) {
    let file = try CaseFile(disk.file(), for: .create, pathways: SampleRoute.reader)
    let anna = Caseworker(id: file.newID(), initials: "AB", name: "Anna Baker")
    let hand = Hand(worker: anna.id, today: file.clock.today)
    _ = try file.perform(SetUpFile(name: "Sample", prefix: "SMW", limits: [], caseworkers: [anna]), by: hand)
    _ = try file.perform(
      EnrolCandidates([CandidateDraft(fullName: "Fatima Haddad")], offers: SampleRoute.offers), by: hand)
    let query = ListQuery(me: nil, today: hand.today)
    let first = try #require(try file.list(query, from: .first, count: 1).first)
    return (file, hand, first.caseRecord)
  }

  private func note(_ file: CaseFile, _ id: RecordID, size: Int) -> RecordFacts {
    var note = Contact(id: file.newID(), caseRecord: id, kind: .note, happenedOn: file.clock.today)
    note.body = String(repeating: "word ", count: size)
    return RecordFacts(id, [note])
  }

  @Test("A full disk is said, what was saved stays, reading goes on, and with space the same save succeeds")
  func full() throws {
    let disk = try SmallDisk()
    let (file, hand, id) = try club(on: disk)
    try disk.fill()
    let command = note(file, id, size: 10_000)
    let failure = #expect(throws: FileFailure.self) { try file.perform(command, by: hand) }
    #expect(
      failure?.words
        == "Not saved: the disk is full. What was saved before is safe. Free some space, then save again.")
    #expect(try file.facts(of: id)?.contacts == [])
    try FileManager.default.removeItem(atPath: disk.file("ballast"))
    _ = try file.perform(command, by: hand)
    #expect(try file.facts(of: id)?.contacts.count == 1)
    #expect(try file.check(replay: true).faults == [])
  }

  @Test("A file on a disk that can only be read is opened for reading, and says so when something is saved")
  func readOnly() throws {
    let disk = try SmallDisk()
    let id = try club(on: disk).2
    try disk.makeReadOnly()
    let file = try CaseFile(disk.file(), for: .open, pathways: SampleRoute.reader)
    #expect(file.isReadOnly)
    #expect(try file.facts(of: id)?.person.fullName == "Fatima Haddad")
    let command = note(file, id, size: 1)
    let failure = #expect(throws: FileFailure.self) {
      try file.perform(command, by: Hand(worker: nil, today: file.clock.today))
    }
    #expect(
      failure?.words
        == "Not saved: \(disk.file()) can only be read here. Copy it to a place where you can write, then open "
        + "the copy.")
  }

  @Test("No file is made where nothing can be written")
  func folderReadOnly() throws {
    let disk = try SmallDisk()
    try disk.makeReadOnly()
    let failure = #expect(throws: FileFailure.self) {
      try CaseFile(disk.file(), for: .create, pathways: SampleRoute.reader)
    }
    #expect(
      failure?.words
        == "Nothing was opened: no file can be made in the folder of \(disk.file()). Name another place, or ask "
        + "for access.")
  }

  @Test("An old file, and one with a cut-off save, must be opened once where they can be written")
  func needsWriting() throws {
    let disk = try SmallDisk()
    try ForeignFiles.write(disk.file(), applicationID: Schema.applicationID, version: 0)
    try disk.makeReadOnly()
    let failure = #expect(throws: FileFailure.self) {
      try CaseFile(disk.file(), for: .open, pathways: SampleRoute.reader)
    }
    #expect(
      failure?.words
        == "Nothing was opened: \(disk.file()) must be brought up to date first, but can only be read here. "
        + "Copy it to a place where you can write, then open the copy.")
    #expect(
      FileFailure.cutOff(path: disk.file()).words
        == "Nothing was opened: a save to \(disk.file()) was cut off, and it can only be read here. "
        + "Open it once where you can write; that puts it right.")
  }
}
