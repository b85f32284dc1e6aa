import CaseCore
import CaseStore
import GRDB

@testable import CaseStore

/// A club that holds reviews: what tests of reviews do in a word each.
struct ReviewClub {
  let club: ScratchClub
  let hall: RecordID

  init(limits: [String: Int] = [:]) throws {
    club = try ScratchClub(limits: limits)
    hall = try club.file.office().clubs[0].id
  }

  /// Enrols a person of the club with a next action.
  func enrol(_ name: String, promising text: String? = nil, in days: Int = 3) throws -> RecordID {
    let id = try club.enrol(name) { $0.club = "North Hall" }
    if let text { try promise(text, in: days, for: id) }
    return id
  }

  @discardableResult
  func promise(_ text: String, in days: Int, for id: RecordID, by hand: Hand? = nil) throws -> RecordID {
    var action = Action(
      id: club.file.newID(), caseRecord: id, text: text, dueOn: club.today.adding(days: days), party: .us,
      promisedOn: club.today)
    action.owner = club.anna.id
    _ = try club.file.perform(RecordFacts(id, [action]), by: hand ?? club.byAnna)
    return action.id
  }

  func finish(_ id: RecordID) throws {
    guard let action = try club.facts(id).nextAction else { return }
    _ = try club.file.perform(FinishAction(action, on: club.today), by: club.byAnna)
  }

  func call(_ id: RecordID) throws {
    var call = Contact(id: club.file.newID(), caseRecord: id, kind: .call, happenedOn: club.today)
    call.outcome = .attended
    _ = try club.file.perform(RecordFacts(id, [call]), by: club.byAnna)
  }

  @discardableResult
  func move(_ id: RecordID, to stage: Stage, by hand: Hand? = nil) throws -> Operation {
    let facts = try club.facts(id)
    let move = MoveStage(
      id, id: club.file.newID(), to: stage, on: club.today, reason: "agreed",
      basedOn: facts.lastTransition?.id)
    return try club.file.perform(move, by: hand ?? club.byAnna).operation
  }

  func change(_ id: RecordID, to status: CaseStatus, exit: ExitReason? = nil) throws {
    var event = CaseStatusEvent(
      id: club.file.newID(), caseRecord: id, status: status, happenedOn: club.today)
    event.exitReason = exit
    if status == .paused { (event.reason, event.reviewOn) = ("travel", club.today.adding(days: 21)) }
    _ = try club.file.perform(RecordFacts(id, [event]), by: club.byAnna)
  }

  @discardableResult
  func open(_ scope: ReviewScope? = nil, by hand: Hand? = nil) throws -> Review {
    let id = club.file.newID()
    _ = try club.file.perform(OpenReview(id: id, scope ?? .club(hall)), by: hand ?? club.byAnna)
    return try review(id)
  }

  func review(_ id: RecordID) throws -> Review {
    guard let review = try club.file.reviews().first(where: { $0.id == id }) else {
      throw Refusal.reviewUnknown
    }
    return review
  }

  @discardableResult
  func leave(_ cases: [RecordID], in review: Review, by hand: Hand? = nil) throws -> Outcome {
    try club.file.perform(MarkCards(cases, in: review.id), by: hand ?? club.byAnna)
  }

  @discardableResult
  func close(_ review: Review, by hand: Hand? = nil) throws -> Outcome {
    try club.file.perform(CloseReview(review.id), by: hand ?? club.byAnna)
  }

  /// The opening line of each case by its name.
  func needs(of review: Review) throws -> [String: ReviewNeed] {
    let lines = try club.file.lines(ofReview: review.id).filter { $0.moment == .opening }
    return Dictionary(
      lines.map { ($0.name, $0.need ?? .unchanged) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every frozen row of a review, as the file holds it.
  func frozen(_ review: Review) throws -> [[Fields]] {
    try club.file.read { db in
      try ["review WHERE id", "reviewLine WHERE review", "reviewMinute WHERE review"].map { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table) = ? ORDER BY id", arguments: [review.id.value])
          .map(\.fields)
      }
    }
  }

  func figures(_ review: Review) throws -> [String: Int] {
    TrendPoint(review, try club.file.minutes(ofReview: review.id)).figures
  }
}
