import CaseCore
import GRDB
import Testing

@testable import CaseStore

@Suite("When COMMIT reports an error")
struct UnclearCommitTests {
  private func note(_ club: ScratchClub, ending: String) throws -> Operation {
    try club.file.save { db, id in
      let operation = try club.file.commit([], verb: .record, id: id, by: club.byAnna, db)
      // The transaction ends before its own COMMIT, which then fails.
      try db.execute(sql: ending)
      return operation
    }
  }

  @Test("A save that is there after all counts as saved")
  func saved() throws {
    let club = try ScratchClub()
    let operation = try note(club, ending: "COMMIT")
    #expect(try club.file.lastOperation() == operation)
  }

  @Test("A save that is not there is reported as not saved")
  func lost() throws {
    let club = try ScratchClub()
    let failure = #expect(throws: FileFailure.self) { try note(club, ending: "ROLLBACK") }
    #expect(failure?.words.hasPrefix("Not saved: the disk or the file reported a fault (SQLite ") == true)
    #expect(try club.file.lastOperation()?.number == 1)
    try club.enrol("Fatima Haddad")
    #expect(try club.file.total() == 1)
  }
}
