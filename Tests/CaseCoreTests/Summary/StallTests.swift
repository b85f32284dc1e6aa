import CaseCore
import Testing

@Suite("Since when a case makes no way")
struct StallTests {
  private let today = CommandSamples.today

  /// A case in language since 53 days, opened 100 days ago, limit 90 days, with an open action.
  private func line(_ change: (inout CaseFacts) -> Void = { _ in }) -> CaseSummary {
    var facts = CommandSamples.facts
    facts.limits = ["language": 90]
    facts.actions = [CommandSamples.action(due: 4)]
    change(&facts)
    return summarise(facts)
  }

  private func contact(_ daysAgo: Int, _ kind: ContactKind = .call, _ outcome: ContactOutcome? = nil)
    -> Contact
  {
    var contact = Contact(
      id: RecordID(Int64(300 + daysAgo)), caseRecord: RecordID(2), kind: kind,
      happenedOn: today.adding(days: -daysAgo))
    contact.outcome = outcome
    return contact
  }

  private func status(_ id: Int64, _ status: CaseStatus, _ daysAgo: Int) -> CaseStatusEvent {
    CaseStatusEvent(
      id: RecordID(id), caseRecord: RecordID(2), status: status, happenedOn: today.adding(days: -daysAgo))
  }

  @Test("Over the stage's limit is the day after its last day; without a limit there is none")
  func limit() {
    #expect(line().overLimitFrom == today.adding(days: -53 + 91))
    #expect(line { $0.limits = [:] }.overLimitFrom == nil)
    #expect(
      line { $0.pathway?.stages[1].limitDays = Sourced(30, source: CommandSamples.source) }.overLimitFrom
        == today.adding(days: -53 + 91))
    let own = line {
      $0.limits = [:]
      $0.pathway?.stages[1].limitDays = Sourced(30, source: CommandSamples.source)
    }
    #expect(own.overLimitFrom == today.adding(days: -53 + 31))
    #expect(own.isStalled(today: today.adding(days: -22)) && !own.isStalled(today: today.adding(days: -73)))
  }

  @Test("Silence is too long after 28 days, or after the programme's own limit")
  func contactLimit() {
    #expect(line { $0.contacts = [contact(10)] }.quietFrom == today.adding(days: 19))
    #expect(
      line {
        $0.contacts = [contact(10)]; $0.limits["contact"] = 14
      }.quietFrom == today.adding(days: 5))
    #expect(line().quietFrom == today.adding(days: -100 + 29))
    #expect(line { $0.contacts = [contact(10)] }.lastContact == today.adding(days: -10))
  }

  @Test("A note, a missed visit, a message left and a contact taken back are no contact")
  func noContact() {
    for contact in [
      contact(10, .note), contact(10, .visit, .noShow), contact(10, .call, .leftMessage),
      contact(10).voided(because: "x"),
    ] {
      #expect(line { $0.contacts = [contact] }.lastContact == nil)
    }
    #expect(line { $0.contacts = [contact(10, .club, .attended)] }.lastContact != nil)
  }

  @Test("Without an open action a case is idle since the last one ended, else since it was opened")
  func idle() {
    #expect(line().idleFrom == nil)
    #expect(line { $0.actions = [] }.idleFrom == today.adding(days: -100))
    var (done, dropped) = (CommandSamples.action(due: 1), CommandSamples.action(due: 1, id: 8))
    done.doneOn = today.adding(days: -20)
    dropped.droppedOn = today.adding(days: -12)
    #expect(line { $0.actions = [done, dropped] }.idleFrom == today.adding(days: -12))
    #expect(line { $0.actions = [done, dropped.voided(because: "x")] }.idleFrom == today.adding(days: -20))
    #expect(line { $0.actions = [CommandSamples.action(due: 1).voided(because: "x")] }.idleFrom != nil)
  }

  @Test("The first of the three days is when the case stalled")
  func first() {
    let line = line {
      $0.actions = []; $0.contacts = [contact(3)]
    }
    #expect(line.stalledFrom == line.idleFrom)
    #expect(self.line { $0.contacts = [contact(3)] }.stalledFrom == today.adding(days: 26))
  }

  @Test("An open hold stops the clock; an ended one adds its days and is a fresh beginning")
  func holds() {
    let open = line { $0.statuses.append(status(10, .paused, 20)) }
    #expect([open.overLimitFrom, open.idleFrom, open.quietFrom, open.stalledFrom] == [nil, nil, nil, nil])
    #expect(open.heldDays == 0)
    let ended = line {
      $0.statuses += [status(10, .paused, 20), status(11, .active, 6)]
      $0.actions = []
      $0.contacts = [contact(40)]
    }
    #expect(ended.heldDays == 14)
    #expect(ended.overLimitFrom == today.adding(days: -53 + 91 + 14))
    #expect(ended.daysInStage(today: today) == 53 - 14)
    #expect(ended.quietFrom == today.adding(days: -6 + 29))
    #expect(ended.idleFrom == today.adding(days: -6))
  }

  @Test("Of a hold that began before the stage, only the days within the stage count")
  func holdBeforeStage() {
    let line = line { $0.statuses += [status(10, .paused, 60), status(11, .active, 50)] }
    #expect(line.heldDays == 3)
    let before = self.line { $0.statuses += [status(10, .paused, 90), status(11, .active, 80)] }
    #expect(before.heldDays == 0)
  }

  @Test("Somebody who comes back begins anew")
  func returned() {
    let line = line {
      $0.statuses += [status(10, .exited, 40), status(11, .active, 5)]
      $0.actions = []
    }
    #expect(line.status == .active)
    #expect(line.idleFrom == today.adding(days: -5))
    #expect(line.quietFrom == today.adding(days: -5 + 29))
  }

  @Test("Who is employed, has left, or only asks never stalls")
  func never() {
    let employed = line {
      $0.actions = []
      $0.transitions.append(CommandSamples.move(20, .employed, on: today.adding(days: -9)))
    }
    #expect(employed.stalledFrom == nil)
    #expect(
      line {
        $0.statuses.append(status(10, .exited, 1)); $0.actions = []
      }.stalledFrom == nil)
    #expect(
      line {
        $0.statuses = []; $0.actions = []
      }.stalledFrom == nil)
    #expect(
      line {
        $0.statuses = [status(5, .intake, 100)]; $0.actions = []
      }.stalledFrom != nil)
  }
}
