import CaseCore
import Foundation
import GRDB
import Testing

@testable import CaseStore

@Suite("What holds after any work")
struct RandomWorkTests {
  /// Fewer may be asked for where time is short.
  private static let commands =
    ProcessInfo.processInfo.environment["CASELOAD_RANDOM_COMMANDS"].flatMap { Int($0) } ?? 10_000

  @Test("After 10,000 random commands of two people, lines, search words and the replayed log are equal")
  func everythingDerivedIsEqual() throws {
    let club = try ScratchClub(limits: ["contact": 28, "language": 60], seed: 3)
    let work = RandomWork(in: club, hands: 2, seed: 11)
    try work.perform(Self.commands)
    #expect(work.done > Self.commands / 2)

    let report = try club.file.check(replay: true)
    #expect(report.faults == [])
    #expect(report.operations > Self.commands / 2)
    #expect(report.cases > 0)
  }

  @Test(
    "Undoing everything gives the tables as they were after the set-up, and undoing that gives empty ones")
  func everythingIsUndone() throws {
    let club = try ScratchClub(seed: 5)
    let atFirst = try club.tables()
    try RandomWork(in: club, hands: 1, seed: 12).perform(min(Self.commands, 1_500))
    #expect(try club.tables() != atFirst)

    let refusal = #expect(throws: Refusal.self) {
      while true { _ = try club.file.undo(by: club.byAnna) }
    }
    #expect(refusal?.rule == "undo.nothing")
    #expect(try club.tables() == atFirst)

    try club.file.queue.write { db in
      for change in try OperationLog.changes(of: 1, db).reversed() { try Applier.apply(change.inverse, db) }
    }
    #expect(try club.tables().values.allSatisfy(\.isEmpty))
  }

  @Test("Redoing everything that was undone gives the tables back")
  func everythingIsRedone() throws {
    let club = try ScratchClub(seed: 6)
    try RandomWork(in: club, hands: 1, seed: 13).perform(min(Self.commands, 300))
    _ = try club.enrol("Omar Nasser")
    let atLast = try club.tables()
    for _ in 0..<60 { _ = try club.file.undo(by: club.byAnna) }
    try club.reopen()
    for _ in 0..<60 { _ = try club.file.redo(by: club.byAnna) }
    #expect(try club.tables() == atLast)
    #expect(try club.file.check(replay: true).faults == [])
  }
}
