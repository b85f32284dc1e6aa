import CaseCore
import Testing

@Suite("Reviews and sessions in words")
struct MeetingWordsTests {
  private let today = Day(number: 20_780)
  private let one = RecordID(1)

  private func line(_ number: String) -> ReviewLine {
    ReviewLine(
      id: one, review: one, caseRecord: one, person: one, moment: .leaving, day: today, asOf: 1,
      number: number, name: "Fatima Haddad", stage: .language, status: .active)
  }

  @Test("The history says what was opened, looked at, put off, closed and marked, without a name")
  func history() {
    let review = Review(
      id: one, number: 1, scope: .programme, title: "Sample Programme", openedOn: today, asOf: 1,
      previous: nil)
    var closed = review
    closed.closedOn = today
    let attendance = Attendance(id: one, session: one, caseRecord: one, mark: .late)
    let session = ClubSession(id: one, club: one, heldOn: today)
    let cards = [line("SMW-0001"), line("SMW-0002")].map { Change.insert($0, about: .nobody) }
    let all: [(Verb, [Change], String)] = [
      (.openReview, [.insert(review, about: .nobody)] + cards, "Opened the review of Sample Programme"),
      (.seen, [cards[0]], "Looked at SMW-0001 in the review"),
      (.seen, cards, "Looked at 2 cards in the review"),
      (.later, [cards[0]], "Put off SMW-0001 to the end of the review"),
      (
        .closeReview, [Change.update(review, to: closed, about: .nobody)].compactMap(\.self),
        "Closed a review"
      ),
      (.attend, [.insert(attendance, about: .nobody)], "Attendance: late"),
      (.session, [.insert(session, about: .nobody)], "Changed a session of a club"),
    ]
    for (verb, changes, words) in all {
      #expect(OperationWords.summary(verb: verb, changes: changes, today: today) == words)
    }
  }
}
