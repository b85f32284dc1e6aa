import CaseCore
import GRDB
import Testing

@testable import CaseStore

@Suite("A closed review")
struct ClosedReviewTests {
  private let scene: ReviewClub
  private var club: ScratchClub { scene.club }

  init() throws {
    scene = try ReviewClub()
  }

  /// A closed review with a move and a promise made in it.
  private func closed() throws -> (review: Review, id: RecordID) {
    let id = try scene.enrol("Fatima Haddad", promising: "Ring", in: 2)
    _ = try scene.enrol("Unseen Una")
    let review = try scene.open()
    let inReview = Hand(worker: club.ben.id, today: club.today, occasion: review.occasion)
    try scene.move(id, to: .language, by: inReview)
    try scene.promise("Book OET", in: 10, for: id, by: inReview)
    try scene.leave([id], in: review, by: inReview)
    let outcome = try scene.close(review)
    #expect(outcome.notice == "Closed the review of North Hall. 1 card was not looked at.")
    return (try scene.review(review.id), id)
  }

  @Test("Its minutes hold what was decided with owner and day, and who was not looked at")
  func minutes() throws {
    let (review, _) = try closed()
    let rows = try club.file.minutes(ofReview: review.id)
    let decisions = rows.filter { $0.kind == .decision }
    #expect(decisions.map(\.words) == ["Moved to Language: agreed", "Book OET"])
    #expect(decisions.last?.owner == "AB" && decisions.last?.due == club.today.adding(days: 10))
    #expect(rows.filter { $0.kind == .unseen }.map(\.name) == ["Unseen Una"])
    let figures = try scene.figures(review)
    #expect(figures[ReviewFigure.cases] == 2 && figures[ReviewFigure.seen] == 1)
    #expect(figures[ReviewFigure.cases(in: .language)] == 1)
  }

  @Test("Nothing of it changes by any later work, undo or VACUUM, and the next review says what was undone")
  func staysTheSame() throws {
    let (review, id) = try closed()
    let frozen = try scene.frozen(review)
    // Leaving the card is frozen, so that undo passes it by and takes the work before it back.
    #expect(try club.file.undo(by: club.byBen).words.contains("Action, Book OET"))
    #expect(try club.file.undo(by: club.byBen).words.contains("Moved to Language"))
    try club.changePhone(of: id, to: "07700 900123")
    try club.file.queue.writeWithoutTransaction { db in
      try db.execute(sql: "UPDATE club SET name = 'Old Hall'; VACUUM")
    }
    try club.reopen()
    #expect(try scene.frozen(review) == frozen)
    club.clock.advance(days: 7)
    let next = try scene.open()
    let line = try #require(try club.file.lines(ofReview: next.id).first { $0.caseRecord == id })
    #expect(line.why?.contains("Undone since: the move to Language") == true)
    #expect(line.why?.contains("Not kept: Ring") == true)
  }

  @Test("u stops at one's own closing")
  func closingIsNotUndone() throws {
    _ = try closed()
    let refusal = #expect(throws: Refusal.self) { try club.file.undo(by: club.byAnna) }
    #expect(
      refusal?.words
        == "Nothing was undone: your newest change closed a review or erased somebody, which is final. An older change is taken back in the history, or by its number there."
    )
  }

  @Test(
    "The file itself refuses to change it",
    arguments: [
      "UPDATE review SET title = 'x'", "DELETE FROM review", "UPDATE reviewLine SET name = 'x'",
      "DELETE FROM reviewLine", "UPDATE reviewMinute SET words = 'x'", "DELETE FROM reviewMinute",
      "INSERT INTO reviewMinute (id, review, place, kind) SELECT 1, id, 1, 'figure' FROM review",
    ])
  func triggers(sql: String) throws {
    _ = try closed()
    let error = #expect(throws: DatabaseError.self) { try club.file.queue.write { try $0.execute(sql: sql) } }
    #expect(error?.message == "a closed review is never changed")
  }

  @Test("When a person is erased the minutes lose the person and keep the counts")
  func erased() throws {
    let (review, id) = try closed()
    let figures = try scene.figures(review)
    _ = try club.file.erase(id, because: .asked, by: club.byAnna)
    #expect(try scene.figures(review) == figures)
    let rows = try club.file.minutes(ofReview: review.id)
    #expect(!rows.contains { $0.name == "Fatima Haddad" || $0.caseRecord == id })
    #expect(try club.file.lines(ofReview: review.id).allSatisfy { $0.caseRecord != id })
  }

  @Test("Who is erased while a review is open is counted in its minutes and not named")
  func erasedMeanwhile() throws {
    _ = try scene.enrol("Omar Aziz", promising: "Ring")
    let id = try scene.enrol("Fatima Haddad", promising: "Ring")
    let review = try scene.open(by: club.byBen)
    try scene.leave([id], in: review)
    _ = try club.file.erase(id, because: .asked, by: club.byAnna)
    let refusal = #expect(throws: Refusal.self) { try scene.leave([id], in: review) }
    #expect(refusal?.rule == "review.card-gone")
    try scene.close(review)
    let figures = try scene.figures(scene.review(review.id))
    #expect(figures[ReviewFigure.gone] == 1 && figures[ReviewFigure.cases] == 1)
    let minutes = try club.file.minutes(ofReview: review.id)
    #expect(!minutes.contains { $0.name == "Fatima Haddad" })
    #expect(try club.file.check(replay: true).faults == [])
  }

  @Test("A case that goes between opening and closing is counted, and its card can be passed by")
  func goneMeanwhile() throws {
    _ = try scene.enrol("Fatima Haddad", promising: "Ring")
    let mistake = try scene.enrol("Mistaken Entry")
    let review = try scene.open(by: club.byBen)
    _ = try club.file.undo(by: club.byAnna)
    #expect(try club.file.facts(of: mistake) == nil)
    let refusal = #expect(throws: Refusal.self) { try scene.leave([mistake], in: review) }
    #expect(
      refusal?.words
        == "Nothing was saved: that case is not in this file any more. Go on with the next card.")
    try scene.close(review)
    let figures = try scene.figures(scene.review(review.id))
    #expect(figures[ReviewFigure.gone] == 1 && figures[ReviewFigure.cases] == 1)
    #expect(try club.file.check(replay: true).faults == [])
  }

  @Test(
    "A review over midnight is closed on the next day; a clock that was set back is told and stops nothing")
  func clocks() throws {
    _ = try scene.enrol("Fatima Haddad", promising: "Ring", in: 30)
    let late = try scene.open()
    club.clock.advance(days: 1)
    try scene.close(late)
    #expect(try scene.review(late.id).closedOn == late.openedOn.adding(days: 1))
    club.clock.advance(days: -3)
    let outcome = try club.file.perform(
      OpenReview(id: club.file.newID(), .club(scene.hall)), by: club.byAnna)
    #expect(
      outcome.warnings == [
        "The last review was closed on Tue 24 Nov 2026, after today. Check the day of this computer."
      ])
    let next = try #require(try club.file.reviews().last)
    #expect(next.previous == late.id)
    #expect(try scene.needs(of: next) == ["Fatima Haddad": .unchanged])
  }
}
