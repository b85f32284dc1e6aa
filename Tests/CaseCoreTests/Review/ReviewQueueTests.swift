import Testing

@testable import CaseCore

@Suite("The order of a first review")
struct ReviewQueueTests {
  private let desk = Desk(
    today: Day.on("2026-11-23"), worker: nil, office: Office(), newID: { RecordID(900) },
    newNumber: { "SMW-0900" })

  private func standing(_ number: String, _ change: (inout CaseSummary) -> Void) -> ReviewStanding {
    var facts = caseFacts(doctorPathway)
    facts.caseRecord.number = number
    facts.statuses = [
      CaseStatusEvent(
        id: RecordID(30), caseRecord: RecordID(2), status: .active, happenedOn: Day.on("2026-11-02"))
    ]
    var summary = summarise(facts)
    (summary.idleFrom, summary.quietFrom, summary.stalledFrom, summary.overLimitFrom) = (nil, nil, nil, nil)
    change(&summary)
    return ReviewStanding(summary: summary, actions: [])
  }

  private func lines(before: [RecordID: ReviewLine]?) -> [ReviewLine] {
    lines(
      before: before,
      of: [
        standing("SMW-0001") {
          ($0.quietFrom, $0.stalledFrom) = (Day.on("2026-11-01"), Day.on("2026-11-01"))
        },
        standing("SMW-0002") { ($0.expires, $0.expiresOn) = ("OET", Day.on("2026-12-08")) },
        standing("SMW-0003") { ($0.expires, $0.expiresOn) = ("OET", Day.on("2026-12-07")) },
      ])
  }

  private func lines(before: [RecordID: ReviewLine]?, of standings: [ReviewStanding]) -> [ReviewLine] {
    let freezer = ReviewFreezer(review: RecordID(1), moment: .opening, asOf: 1, desk: desk)
    return ReviewQueue(freezer: freezer, before: before, actions: [:], undone: [])
      .lines(of: standings, and: [], in: Office())
  }

  @Test("What ends within 14 days comes before who is stalled, what ends later after")
  func first() {
    #expect(lines(before: nil).map(\.number) == ["SMW-0003", "SMW-0001", "SMW-0002"])
    #expect(lines(before: nil).map(\.need) == [.endingSoon, .stalled, .expiring])
    #expect(lines(before: nil).first?.why?.hasPrefix("Expires: OET ends Mon 7 Dec 2026") == true)
  }

  @Test("Within a group who stalls longest comes first, and what ends first")
  func within() {
    let all = lines(
      before: nil,
      of: [
        standing("SMW-0001") { $0.stalledFrom = Day.on("2026-11-09") },
        standing("SMW-0002") { $0.stalledFrom = Day.on("2026-11-02") },
        standing("SMW-0003") { ($0.expires, $0.expiresOn) = ("OET", Day.on("2026-12-06")) },
        standing("SMW-0004") { ($0.expires, $0.expiresOn) = ("OET", Day.on("2026-12-01")) },
      ])
    #expect(all.map(\.number) == ["SMW-0004", "SMW-0003", "SMW-0002", "SMW-0001"])
  }

  @Test("Who is on hold is said to be, in the first review and in the next, and is not asked for an action")
  func held() {
    let paused = standing("SMW-0001") {
      ($0.status, $0.statusSince, $0.nextAction) = (.paused, Day.on("2026-11-02"), nil)
    }
    let first = lines(before: nil, of: [paused])
    #expect(first.map(\.need) == [.onHold])
    #expect(first.map(\.why) == ["On hold since Mon 2 Nov 2026"])
    let next = lines(before: [first[0].caseRecord: first[0]], of: [paused])
    #expect(next.map(\.need) == [.onHold])
    #expect(next.map(\.why) == ["Still on hold since Mon 2 Nov 2026"])
    #expect(ReviewNeed.onHold.name == "On hold" && ReviewNeed.stalled.name == "Stalled")
  }

  @Test("From the second review on what ends is a group of its own")
  func next() {
    #expect(!lines(before: [:]).map(\.need).contains(.endingSoon))
  }
}
