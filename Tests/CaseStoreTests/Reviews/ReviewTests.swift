import CaseCore
import GRDB
import Testing

@testable import CaseStore

@Suite("A review in the file")
struct ReviewTests {
  private let scene: ReviewClub
  private var club: ScratchClub { scene.club }

  init() throws {
    scene = try ReviewClub()
  }

  @Test("Opening freezes a line for each open case of the club, in words, and the first one compares nothing")
  func opens() throws {
    let fatima = try scene.enrol("Fatima Haddad", promising: "Book OET")
    _ = try scene.enrol("Idle Ivan")
    _ = try club.enrol("Elsewhere Erik")
    let review = try scene.open()
    #expect(review.title == "North Hall" && review.number == 1 && review.previous == nil)
    let lines = try club.file.lines(ofReview: review.id)
    #expect(lines.map(\.name).sorted() == ["Fatima Haddad", "Idle Ivan"])
    let line = try #require(lines.first { $0.caseRecord == fatima })
    #expect(line.stageName == "Intake" && line.next == "Book OET" && line.nextOwner == "AB")
    #expect(line.openPromises.map(\.text) == ["Book OET"])
    #expect(try scene.needs(of: review)["Idle Ivan"] == .stalled)
    #expect(try club.file.check(replay: true).faults == [])
  }

  @Test("The queue goes by need: promises, stalled, moved, came and left, no action, the rest")
  func queue() throws {
    let names = ["Broken", "Moved", "Kept", "Same", "Gone"]
    let cases = try names.map { try scene.enrol($0, promising: "Ring \($0)", in: 2) }
    try scene.promise("Later", in: 60, for: cases[2])
    let first = try scene.open()
    try scene.close(first)
    club.clock.advance(days: 7)
    try scene.move(cases[1], to: .language)
    for id in cases[1...4] { try scene.finish(id) }
    try scene.promise("Next", in: 20, for: cases[1])
    try scene.change(cases[4], to: .exited, exit: .movedArea)
    _ = try scene.enrol("New", promising: "Start")
    let needs = try scene.needs(of: scene.open())
    #expect(needs["Broken"] == .brokenPromise && needs["Moved"] == .moved)
    #expect(needs["Gone"] == .cameOrLeft && needs["New"] == .cameOrLeft)
    #expect(needs["Kept"] == .otherwise && needs["Same"] == .newlyStalled)
  }

  @Test("Minutes say of a move outside the review why it was made, and what it set aside")
  func movedOutside() throws {
    let id = try scene.enrol("Fatima Haddad", promising: "Ring", in: 60)
    let first = try scene.open()
    try scene.close(first)
    club.clock.advance(days: 7)
    try scene.move(id, to: .observation)
    let second = try scene.open()
    try scene.close(second)
    let moved = try #require(try club.file.minutes(ofReview: second.id).first { $0.kind == .moved })
    #expect(
      moved.words?.hasPrefix("Intake → Observation; set aside: every stage in turn (MOVE-SKIP)") == true)
    #expect(moved.words?.hasSuffix(": agreed") == true)
  }

  @Test("Somebody who was moved, moved back by undo and moved again has moved; nothing they had is undone")
  func movedAgain() throws {
    let id = try scene.enrol("Fatima Haddad", promising: "Ring", in: 60)
    let first = try scene.open()
    try scene.close(first)
    club.clock.advance(days: 1)
    try scene.move(id, to: .language)
    _ = try club.file.undo(by: club.byAnna)
    try scene.move(id, to: .language)
    let second = try scene.open()
    #expect(try scene.needs(of: second)["Fatima Haddad"] == .moved)
    try scene.close(second)
    let minutes = try club.file.minutes(ofReview: second.id)
    let moved = minutes.filter { $0.kind == .moved }
    #expect(moved.map(\.name) == ["Fatima Haddad"] && !minutes.contains { $0.kind == .undone })
    #expect(moved.first?.words?.hasPrefix("Intake → Language") == true)
  }

  @Test("A move that the review before knew and that was undone since is told as undone")
  func undoneSince() throws {
    let others = try scene.enrol("Early Emil", promising: "Ring", in: 60)
    let id = try scene.enrol("Fatima Haddad", promising: "Ring", in: 60)
    let first = try scene.open()
    try scene.leave([others], in: first)
    try scene.move(id, to: .language)
    try scene.leave([id], in: first)
    _ = try club.file.undo(by: club.byAnna)
    _ = try club.file.undo(by: club.byAnna)
    try scene.move(id, to: .language)
    try scene.leave([id], in: first)
    try scene.close(first)
    club.clock.advance(days: 1)
    let move = try #require(try club.facts(id).lastTransition)
    _ = try club.file.perform(VoidFact(id, move, because: "a slip"), by: club.byAnna)
    try scene.move(others, to: .language)
    let second = try scene.open()
    try scene.close(second)
    let minutes = try club.file.minutes(ofReview: second.id)
    #expect(minutes.filter { $0.kind == .undone }.map(\.name) == ["Fatima Haddad"])
    #expect(minutes.filter { $0.kind == .moved }.map(\.name) == ["Early Emil"])
  }

  @Test("The review that was closed last is found by the log, whichever was opened last")
  func closedLast() throws {
    _ = try scene.enrol("Fatima Haddad")
    #expect(try club.file.lastClosedReview() == nil)
    let hall = try scene.open()
    let whole = try scene.open(.programme)
    try scene.close(hall)
    #expect(try club.file.lastClosedReview() == hall.id)
    try scene.close(whole)
    #expect(try club.file.lastClosedReview() == whole.id)
  }

  @Test("What is overdue comes near the top, in the first review too, and is never called unchanged")
  func overdue() throws {
    let late = try scene.enrol("Late Lena", promising: "Ring", in: 1)
    _ = try scene.enrol("Quiet Qasim", promising: "Ring", in: 90)
    club.clock.advance(days: 3)
    let first = try scene.open()
    let lines = try club.file.lines(ofReview: first.id)
    #expect(lines.first { $0.place == 1 }?.caseRecord == late)
    #expect(lines.first { $0.place == 1 }?.why == "Overdue 2 d: Ring")
    #expect(try scene.needs(of: first) == ["Late Lena": .overdue, "Quiet Qasim": .quiet])
    try scene.close(first)
    let second = try scene.open()
    #expect(try scene.needs(of: second)["Late Lena"] == .brokenPromise)
  }

  @Test("News name the action that was finished, tell what was done again, and leave sessions out")
  func news() throws {
    let id = try scene.enrol("Fatima Haddad", promising: "Ring the college", in: 2)
    let before = try #require(club.file.history(limit: 1, today: club.today).first).operation.number
    try scene.finish(id)
    try club.note("first", on: id)
    _ = try club.file.undo(by: club.byAnna)
    _ = try club.file.redo(by: club.byAnna)
    try club.note("second", on: id)
    _ = try club.file.undo(by: club.byAnna)
    let news = try club.file.news(of: id, after: before, today: club.today)
    #expect(news.map(\.words) == ["Note, “first”", "Finished an action: Ring the college"])
  }

  @Test("The change since last time is told from the line of leaving the card, not from the opening")
  func leavingCounts() throws {
    let id = try scene.enrol("Fatima Haddad", promising: "Ring", in: 60)
    let first = try scene.open()
    try scene.move(id, to: .language)
    try scene.leave([id], in: first)
    try scene.close(first)
    club.clock.advance(days: 7)
    let second = try scene.open()
    #expect(try scene.needs(of: second)["Fatima Haddad"] == .unchanged)
    // A card that was not looked at is compared by its opening line.
    try scene.move(id, to: .observation)
    try scene.close(second)
    club.clock.advance(days: 7)
    #expect(try scene.needs(of: scene.open())["Fatima Haddad"] == .moved)
  }

  @Test("One review of a club at a time; another club, a caseworker and the programme have their own")
  func oneAtATime() throws {
    _ = try scene.enrol("Fatima Haddad")
    try scene.open()
    let refusal = #expect(throws: Refusal.self) { try scene.open(by: club.byBen) }
    #expect(refusal?.rule == "review.open-already")
    #expect(
      refusal?.words
        == "The review was not opened: the one of North Hall that was opened on Mon 23 Nov 2026 by AB is still open. Go on with it, or close it first."
    )
    try scene.open(.programme)
    try scene.open(.caseworker(club.anna.id))
    let nobody = #expect(throws: Refusal.self) { try scene.open(.caseworker(club.ben.id)) }
    #expect(
      nobody?.words
        == "The review was not opened: Ben Cole has no open case. "
        + "Choose another club, a caseworker, or the whole programme.")
    let unknown = #expect(throws: Refusal.self) { try scene.open(.club(RecordID(5))) }
    #expect(
      unknown?.summary == "The review was not opened: that club or caseworker is not in this file.")
  }

  @Test("Two laptops hold one review: a card left by one is left for both, and nothing is lost")
  func twoLaptops() throws {
    let cases = try ["A", "B", "C"].map { try scene.enrol($0, promising: "Ring", in: 30) }
    let review = try scene.open()
    let other = try club.open()
    try scene.leave([cases[0]], in: review)
    let again = #expect(throws: Refusal.self) {
      _ = try other.perform(MarkCards([cases[0]], in: review.id), by: club.byBen)
    }
    #expect(again?.words == "Nothing was saved: this card has been left already.")
    let unknown = #expect(throws: Refusal.self) {
      try other.perform(MarkCards(cases, in: RecordID(5)), by: club.byBen)
    }
    #expect(unknown?.words == "Nothing was saved: that review is not in this file. Open a review first.")
    _ = try other.perform(MarkCards([cases[1]], in: review.id), by: club.byBen)
    _ = try other.perform(CloseReview(review.id), by: club.byBen)
    let late = #expect(throws: Refusal.self) { try scene.leave([cases[2]], in: review) }
    #expect(
      late?.words
        == "Nothing was saved: this review was closed on Mon 23 Nov 2026 by BC. Open the next one.")
    let figures = try scene.figures(scene.review(review.id))
    #expect(figures[ReviewFigure.seen] == 2 && figures[ReviewFigure.unseen] == 1)
  }

  @Test("Marks of cards are undone like anything else, together where they were made together")
  func undo() throws {
    let cases = try ["A", "B", "C"].map { try scene.enrol($0, promising: "Ring", in: 30) }
    let review = try scene.open()
    try scene.leave(cases, in: review)
    #expect(try club.file.lines(ofReview: review.id).count == 6)
    let reversal = try club.file.undo(by: club.byAnna)
    #expect(reversal.words == "Looked at 3 cards in the review")
    #expect(try club.file.lines(ofReview: review.id).count == 3)
    _ = try club.file.redo(by: club.byAnna)
    #expect(try club.file.lines(ofReview: review.id).count == 6)
    _ = try club.file.undo(by: club.byAnna)
    #expect(try club.file.undo(by: club.byAnna).words == "Opened the review of North Hall")
    #expect(try club.file.reviews().isEmpty)
    #expect(try club.file.check(replay: true).faults == [])
  }
}
