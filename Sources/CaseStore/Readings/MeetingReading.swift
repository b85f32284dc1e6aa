import CaseCore
import GRDB

/// Reads what commands about reviews and sessions ask for; a fault of the file is kept for `whole`.
final class MeetingReading: MeetingShelf {
  private let db: Database
  private let shelf: PathwayShelf
  private var fault: (any Error)?
  private(set) lazy var stageNames = readStageNames()

  init(_ db: Database, shelf: PathwayShelf) {
    (self.db, self.shelf) = (db, shelf)
  }

  /// Decides; a fault of the file counts before what was decided without the rows.
  func whole(_ decide: () throws -> Decision) throws -> Decision {
    let decision = Result { try decide() }
    if let fault { throw fault }
    return try decision.get()
  }

  private func attempt<Value>(_ read: () throws -> [Value]) -> [Value] {
    do {
      return try read()
    } catch {
      fault = fault ?? error
      return []
    }
  }

  private func readStageNames() -> [Stage: String] {
    attempt { [try OfficeReading.office(db, naming: shelf).stageNames] }.first ?? [:]
  }

  var lastOperation: Int64 { attempt { try [OperationLog.last(db)?.number ?? 0] }.first ?? 0 }

  func reviews() -> [Review] { attempt { try ReviewReading.reviews(db) } }

  func lines(of review: RecordID) -> [ReviewLine] { attempt { try ReviewReading.lines(of: review, db) } }

  func minutes(of review: RecordID) -> [ReviewMinute] {
    attempt { try ReviewReading.minutes(of: review, db) }
  }

  func standings(in scope: ReviewScope) -> [ReviewStanding] {
    attempt { try StandingReading(db).open(in: scope) }
  }

  func standings(of cases: [RecordID]) -> [ReviewStanding] {
    attempt { try StandingReading(db).some(cases) }
  }

  func actions(_ ids: [RecordID]) -> [RecordID: Action] {
    let rows = attempt { try ReviewReading.rows(Action.self, among: ids, db) }
    return Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func undoneMoves(since moments: [RecordID: Int64]) -> Set<RecordID> {
    Set(attempt { try ReviewReading.undoneMoves(since: moments, db) })
  }

  func moves(
    of caseRecord: RecordID, after operation: Int64, outside review: Review
  ) -> [StageTransition] {
    attempt { try ReviewReading.moves(of: caseRecord, after: operation, outside: review, db) }
  }

  func decisions(of review: Review) -> [ReviewDecision] {
    attempt { try ReviewReading.decisions(of: review, db) }
  }

  func sessions(of club: RecordID) -> [ClubSession] { attempt { try ClubReading.sessions(of: club, db) } }

  func attendance(of session: RecordID) -> [Attendance] {
    attempt { try ClubReading.attendance(of: session, db) }
  }

  func contacts(_ ids: [RecordID]) -> [RecordID: Contact] {
    let rows = attempt { try ReviewReading.rows(Contact.self, among: ids, db) }
    return Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
