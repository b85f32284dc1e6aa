import CaseCore
import Testing

@Suite("The line of a case")
struct SummaryTests {
  private let today = CommandSamples.today

  private func line(_ change: (inout CaseFacts) -> Void = { _ in }) -> CaseSummary {
    var facts = CommandSamples.facts
    change(&facts)
    return summarise(facts)
  }

  private func hold(reviewIn days: Int?) -> CaseStatusEvent {
    var hold = CaseStatusEvent(id: RecordID(10), caseRecord: RecordID(2), status: .paused, happenedOn: today)
    hold.reviewOn = days.map { today.adding(days: $0) }
    return hold
  }

  @Test("What is due is the first open action, or the review of a hold that comes before it")
  func due() {
    let action = CommandSamples.action(due: 4)
    let plain = line { $0.actions = [CommandSamples.action(due: 9, id: 8), action] }
    #expect(plain.nextAction == "Book OET" && plain.nextDue == today.adding(days: 4))
    let held = line {
      $0.actions = [action]; $0.statuses.append(hold(reviewIn: 2))
    }
    #expect(held.nextAction == "look at the hold again" && held.nextDue == today.adding(days: 2))
    let later = line {
      $0.actions = [action]; $0.statuses.append(hold(reviewIn: 30))
    }
    #expect(later.nextAction == "Book OET" && later.nextDue == today.adding(days: 4))
    let none = line { $0.statuses.append(hold(reviewIn: nil)) }
    #expect(none.nextAction == nil && none.nextDue == nil && none.nextSort == CaseSummary.never)
  }

  @Test("Who has left has nothing due, whatever was promised")
  func exited() {
    let left = line {
      $0.actions = [CommandSamples.action(due: -4)]
      $0.statuses.append(
        CaseStatusEvent(id: RecordID(10), caseRecord: RecordID(2), status: .exited, happenedOn: today))
    }
    #expect(left.nextAction == nil && left.nextDue == nil && left.nextOwner == nil && left.waitingOn == nil)
    #expect(!left.isOverdue(today: today) && left.nextSort == CaseSummary.never)
  }

  @Test("The end of leave to remain is never in the line, and hides nothing that ends after it")
  func leave() {
    var facts = caseFacts(doctorPathway)
    var restricted = PersonRestricted(id: RecordID(8), person: RecordID(1))
    restricted.leaveExpiresOn = Day.on("2026-12-24")
    facts.restricted = restricted
    facts.statuses = CommandSamples.facts.statuses
    #expect(expiries(of: facts).map(\.rule) == ["LEAVE-EXP"])
    #expect(summarise(facts).expires == nil && summarise(facts).expiresOn == nil)
    facts.sittings = [sitting(1, .oet, "2025-03-15", scores(400, 400, 400, 400))]
    #expect(summarise(facts).expires == "OET Medicine" && summarise(facts).expiresOn == Day.on("2027-03-14"))
  }

  @Test("Overdue begins the day after the due day")
  func overdue() {
    let due = line { $0.actions = [CommandSamples.action(due: 0)] }
    #expect(!due.isOverdue(today: today) && due.isOverdue(today: today.adding(days: 1)))
  }

  @Test(
    "Waiting on is the party of the step that waits longest, in the current enrolment, else of the action")
  func waiting() {
    func step(
      _ id: Int64, _ key: String, _ state: StepState, _ days: Int, _ party: Party, enrolment: Int64 = 3
    )
      -> StepEvent
    {
      var event = StepEvent(
        id: RecordID(id), caseRecord: RecordID(2), enrolment: RecordID(enrolment), step: key, state: state,
        happenedOn: today.adding(days: -days))
      event.waitingOn = party
      return event
    }
    var action = CommandSamples.action(due: 4)
    action.party = .candidate
    #expect(line { $0.actions = [action] }.waitingOn == .candidate)
    let steps = [
      step(20, "registration", .submitted, 9, .regulator), step(21, "theory", .waiting, 5, .provider),
    ]
    #expect(
      line {
        $0.actions = [action]; $0.stepEvents = steps
      }.waitingOn == .regulator)
    let passed = steps + [step(22, "registration", .passed, 1, .us)]
    #expect(
      line {
        $0.actions = [action]; $0.stepEvents = passed
      }.waitingOn == .provider)
    let elsewhere = [step(20, "registration", .waiting, 9, .regulator, enrolment: 99)]
    #expect(
      line {
        $0.actions = [action]; $0.stepEvents = elsewhere
      }.waitingOn == .candidate)
  }

  @Test("Numbers sort as numbers, and names without marks and case")
  func sorting() {
    func sort(_ number: String) -> String { line { $0.caseRecord.number = number }.numberSort }
    #expect(sort("SMW-9999") < sort("SMW-10000"))
    #expect(sort("abc-7") < sort("SMW-1"))
    #expect(sort("ABC") == "ABC000000000")
    #expect(line { $0.person.knownAs = "Élodie Żak" }.nameSort == "elodie zak")
    #expect(line { $0.person.knownAs = "Élodie Żak" }.name == "Élodie Żak")
  }

  @Test("Stage, its day and its place come from the last move that stands")
  func stage() {
    let moved = line {
      $0.transitions.append(CommandSamples.move(20, .observation, on: today))
      $0.transitions.append(CommandSamples.move(21, .employed, on: today).voided(because: "a slip"))
    }
    #expect(moved.stage == .observation && moved.stagePlace == 2 && moved.stageSince == today)
    let bare = line { $0.transitions = [] }
    #expect(bare.stage == .intake && bare.stageSince == today.adding(days: -100))
    #expect(bare.daysInStage(today: today) == 100)
    #expect(line().quietDays(today: today) == nil)
  }
}
