import CaseCore
import Testing

@Suite("What is otherwise between two frozen lines")
struct ReviewChangeTests {
  private static let day = Day(number: 20_780)

  private static func line(_ change: (inout ReviewLine) -> Void = { _ in }) -> ReviewLine {
    var line = ReviewLine(
      id: RecordID(1), review: RecordID(1), caseRecord: RecordID(1), person: RecordID(1), moment: .opening,
      day: day, asOf: 1, number: "SMW-0001", name: "Fatima Haddad", stage: .language, status: .active)
    change(&line)
    return line
  }

  private static let cases: [(before: ReviewLine?, after: ReviewLine?, words: [String])] = [
    (line(), line(), []),
    (nil, line(), ["Came: Language"]),
    (line { $0.status = .exited }, line(), ["Came back: Language"]),
    (line { $0.gone = "now with BC, no club" }, line(), ["Came: Language"]),
    (line(), nil, ["Left: was Language"]),
    (line(), line { $0.gone = "left for moved area" }, ["Left: left for moved area"]),
    (line { $0.gone = "left" }, nil, []),
    (
      line(), line { ($0.stage, $0.stageName) = (.observation, "Observation") },
      ["Moved: Language → Observation"]
    ),
    (line(), line { ($0.stage, $0.stageName) = (.intake, "Intake") }, ["Back: Language → Intake"]),
    (
      line { $0.stageDays = 126 }, line { $0.stageDays = 3 },
      [
        "Fewer days in Language: 3 d now, 126 d at the review before; moved away and back, or a day was changed"
      ]
    ),
    (
      line { ($0.status, $0.stageDays) = (.paused, 126) }, line { $0.stageDays = 30 },
      ["Active again after the hold"]
    ),
    (line(), line { $0.status = .paused }, ["Newly on hold"]),
    (line { $0.status = .paused }, line(), ["Active again after the hold"]),
    (line(), line { $0.stalled = "no next action" }, ["Newly stalled: no next action"]),
    (line { $0.stalled = "no contact for 30 d" }, line { $0.stalled = "no contact for 37 d" }, []),
    (line { $0.stalled = "no next action" }, line(), ["Makes way again"]),
    (line { $0.stalled = "no next action" }, line { $0.status = .paused }, ["Newly on hold"]),
    (line(), line { ($0.next, $0.nextDue) = ("Ring", day) }, ["Next action: Ring"]),
    (line { ($0.next, $0.nextDue) = ("Ring", day) }, line(), ["No next action any more"]),
    (
      line { ($0.next, $0.nextDue) = ("Ring", day) },
      line { ($0.next, $0.nextDue) = ("Ring", day.adding(days: 7)) },
      ["Next action put to Mon 30 Nov 2026: Ring"]
    ),
    (line(), line { $0.expires = "OET ends Sun 14 Mar 2027" }, ["Expires: OET ends Sun 14 Mar 2027"]),
    (line { $0.expires = "OET ends" }, line(), ["Nothing expires soon any more"]),
    (line(), line { $0.waitingOn = "regulator" }, ["Waiting on regulator"]),
    (line { $0.waitingOn = "us" }, line(), ["Waiting on nobody any more"]),
  ]

  @Test("Each change is told in words, and what only grows older is none", arguments: cases.indices)
  func changes(index: Int) {
    let (before, after, words) = Self.cases[index]
    #expect(reviewChanges(from: before, to: after).map(\.words) == words)
  }

  @Test("A move that was undone is told as undone")
  func undone() {
    let before = Self.line { ($0.stage, $0.stageName) = (.observation, "Observation") }
    let changes = reviewChanges(from: before, to: Self.line(), isUndone: true)
    #expect(changes.map(\.words) == ["Undone since: the move to Observation"])
    #expect(changes.map(\.kind) == [.undone])
  }

  @Test("A promise is kept, broken, waiting, dropped or taken back, and the card says so")
  func fates() {
    let day = Self.day
    let promise = ReviewPromise(action: RecordID(2), due: day.adding(days: -3), owner: "AB", text: "Ring")
    func fate(_ change: (inout Action) -> Void) -> PromiseFate {
      var action = Action(
        id: RecordID(2), caseRecord: RecordID(1), text: "Ring", dueOn: day.adding(days: -3), party: .us,
        promisedOn: day.adding(days: -7))
      change(&action)
      return PromiseFate(of: promise, action: action, on: day)
    }
    #expect(fate { $0.doneOn = day }.words(today: day) == "yes, Mon 23 Nov")
    #expect(fate { _ in }.words(today: day) == "no, overdue 3 d")
    #expect(fate { $0.dueOn = day }.words(today: day) == "not yet, its day has not passed")
    #expect(
      fate { ($0.droppedOn, $0.droppedBecause) = (day, "moved away") }.words(today: day)
        == "dropped: moved away")
    #expect(fate { $0.voided = "wrong case" } == .takenBack)
    #expect(PromiseFate(of: promise, action: nil, on: day).words(today: day) == "taken back since")
    #expect([fate { _ in }, fate { $0.dueOn = day }, .takenBack].map(\.counts) == [true, false, false])
  }

  @Test("The next card is one that nobody has left; those put off come at the end, and then there is none")
  func next() {
    let lines = (1...3).map { number in
      var line = Self.line()
      line = ReviewLine(
        id: RecordID(Int64(number)), review: RecordID(1), caseRecord: RecordID(Int64(number)),
        person: RecordID(1), moment: .opening, day: Self.day, asOf: 1, number: "SMW-000\(number)",
        name: "Person", stage: .intake, status: .active)
      return line
    }
    let review = Review(
      id: RecordID(1), number: 1, scope: .programme, title: "Sample", openedOn: Self.day, asOf: 1,
      previous: nil)
    var meeting = ReviewMeeting(review, lines: lines, before: [:], actions: [:], today: Self.day)
    #expect(meeting.next(after: -1) == 0)
    meeting.mark([RecordID(1)], later: true)
    meeting.mark([RecordID(2)], later: false)
    #expect(meeting.next(after: 0) == 2)
    meeting.mark([RecordID(3)], later: false)
    #expect(meeting.next(after: 2) == 0 && meeting.later == 1 && meeting.seen == 2)
    meeting.mark([RecordID(1)], later: false)
    #expect(meeting.next(after: 0) == nil && meeting.ahead == 0)
  }
}
