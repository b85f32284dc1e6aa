/// What commands about reviews and sessions read inside their transaction.
package protocol MeetingShelf {
  /// The number of the last operation.
  var lastOperation: Int64 { get }
  /// What all pathways of the file call a stage, where that is not the common name.
  var stageNames: [Stage: String] { get }
  /// Every review of the file, the earliest first.
  func reviews() -> [Review]
  /// Every line of a review.
  func lines(of review: RecordID) -> [ReviewLine]
  /// The minutes of a closed review.
  func minutes(of review: RecordID) -> [ReviewMinute]
  /// The open cases of a scope.
  func standings(in scope: ReviewScope) -> [ReviewStanding]
  /// Cases by identity; those that are not in the file are left out.
  func standings(of cases: [RecordID]) -> [ReviewStanding]
  /// Actions by identity; those that are not in the file are left out.
  func actions(_ ids: [RecordID]) -> [RecordID: Action]
  /// The cases of which a move stood at an operation of its own and was undone or taken back since.
  func undoneMoves(since moments: [RecordID: Int64]) -> Set<RecordID>
  /// The moves of a case that were recorded after an operation, in no review or another one, and stand.
  func moves(of caseRecord: RecordID, after operation: Int64, outside review: Review) -> [StageTransition]
  /// The facts that were recorded in a review and stand.
  func decisions(of review: Review) -> [ReviewDecision]
  /// The sessions of a club, the earliest first.
  func sessions(of club: RecordID) -> [ClubSession]
  /// The attendance of a session.
  func attendance(of session: RecordID) -> [Attendance]
  /// The contacts that some attendances were recorded as.
  func contacts(_ ids: [RecordID]) -> [RecordID: Contact]
}
