import CaseCore
import Foundation
import GRDB
import Testing

@testable import CaseStore

@Suite("A file of an older version")
struct MigrationTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    let queue = try DatabaseQueue(path: folder.file())
    try Schema.migrator.migrate(queue, upTo: "0001 foundation")
    try queue.write { db in
      try RowAccess.insert(
        fields(of: Programme(id: RecordID(1), name: "North", prefix: "N")), into: .programme, db)
      try RowAccess.insert(fields(of: Person(id: RecordID(2), fullName: "Fatima Haddad")), into: .person, db)
      let opened = ScratchClub.monday
      let record = CaseRecord(
        id: RecordID(3), person: RecordID(2), programme: RecordID(1), number: "N-0001", openedOn: opened)
      try RowAccess.insert(fields(of: record), into: .caseRecord, db)
      try db.execute(sql: Self.line)
    }
    try queue.close()
  }

  private static let line = """
    INSERT INTO caseSummary (caseRecord, person, number, numberSort, name, nameSort, stage, stagePlace, stageSince,
      heldDays, status, nextSort)
    VALUES (3, 2, 'N-0001', 'N-000000001', 'Fatima Haddad', 'fatima haddad', 'intake', 0, '2026-11-23', 0,
      'enquiry', '9999-12-31')
    """

  @Test("It opens with every row, with its cases counted, and is then of the current version")
  func opens() throws {
    let file = try CaseFile(folder.file(), for: .open, pathways: SampleRoute.reader)
    #expect(try file.facts(of: RecordID(3))?.person.fullName == "Fatima Haddad")
    #expect(try file.read { try ListReading.total($0) } == 1)
    #expect(try file.read { try ListReading.total(.enquiry, $0) } == 1)
    #expect(try file.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.version)
  }

  @Test("A copy of it as it was is kept beside it, for this account alone")
  func copy() throws {
    _ = try CaseFile(folder.file(), for: .open, pathways: SampleRoute.reader)
    let copy = try DatabaseQueue(path: folder.file("club.sqlite.version1"))
    #expect(try copy.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
    #expect(try copy.read { try String.fetchOne($0, sql: "SELECT fullName FROM person") } == "Fatima Haddad")
    #expect(try folder.mode("club.sqlite.version1") == 0o600)
  }

  @Test("Lines that were made by other rules are made again, once")
  func caches() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let line = try club.file.summary(of: id)
    try ForeignFiles.execute(
      "UPDATE counter SET value = 1 WHERE name = 'cache'; UPDATE caseSummary SET name = 'Nobody'",
      in: club.folder.file())
    try club.reopen()
    #expect(try club.file.summary(of: id) == line)
    try ForeignFiles.execute("UPDATE caseSummary SET name = 'Nobody'", in: club.folder.file())
    try club.reopen()
    #expect(try club.file.summary(of: id)?.name == "Nobody")
  }

  @Test("Where it can only be read it is not touched, and the sentence says what to do")
  func readOnly() throws {
    let before = try folder.bytes()
    #expect(throws: FileFailure.olderReadOnly(path: folder.file())) {
      _ = try CaseFile(folder.file(), for: .read, pathways: SampleRoute.reader)
    }
    #expect(try folder.bytes() == before)
  }
}
