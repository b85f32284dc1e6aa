import CaseCore
import Testing

@Suite("Placements and their checks")
struct PlacementTests {
  private let today = CommandSamples.today
  private let id = RecordID(60)

  private func placement(_ state: PlacementState) -> Placement {
    Placement(id: id, person: RecordID(1), kind: .shadowing, state: state, host: "Harbour Road Hospital")
  }

  private func check(_ kind: String, id: Int64 = 61, _ change: (inout PlacementCheck) -> Void)
    -> PlacementCheck
  {
    var check = PlacementCheck(id: RecordID(id), person: RecordID(1), placement: self.id, kind: kind)
    change(&check)
    return check
  }

  /// A case with a placement in its checks, for which everything that is usual has come.
  private var ready: CaseFacts {
    var facts = CommandSamples.facts
    facts.placements = [placement(.checks)]
    let needed = PlacementRequirement.all.filter(\.isRequired)
    facts.placementChecks = needed.enumerated().map { place, requirement in
      check(requirement.kind, id: 70 + Int64(place)) { $0.receivedOn = today.adding(days: -5) }
    }
    return facts
  }

  private func start(_ facts: CaseFacts, because reason: String? = nil) throws(Refusal) -> Decision {
    try SavePlacement(RecordID(2), seen: placement(.checks), edited: placement(.running), reason: reason)
      .decide(facts, at: CommandSamples.desk())
  }

  @Test("A placement starts when every usual check has come")
  func starts() throws {
    let decision = try start(ready)
    #expect(decision.changes.map(\.table) == [.placement])
    #expect(decision.notice == "Changed: Shadowing, running, Harbour Road Hospital.")
  }

  @Test("It does not start while a check is open, and names what is")
  func waits() {
    var facts = ready
    facts.placementChecks.removeAll { $0.kind == "DBS" }
    let refusal = #expect(throws: Refusal.self) { try start(facts) }
    #expect(
      refusal?.words
        == "The placement was not started: still open is DBS. Tick what has come, or say why it starts all the same."
    )
    #expect(refusal?.yieldsToReason == true)
    facts.placementChecks.removeAll { $0.kind == "identity" }
    #expect(
      SavePlacement(RecordID(2), seen: nil, edited: placement(.running)).refusal(facts)
        == "The placement was not started: still open are identity and DBS. "
        + "Tick what has come, or say why it starts all the same.")
  }

  @Test("With a reason it starts, what is open stays open, and a note says without what and why")
  func startsForAReason() throws {
    var facts = ready
    facts.placementChecks.removeAll { $0.kind == "DBS" }
    let decision = try start(facts, because: "the trust has its own check")
    #expect(decision.changes.map(\.table) == [.placement, .contact])
    #expect(decision.notice.hasSuffix("It started without DBS."))
    guard case .insert(let note)? = decision.changes.last?.image else {
      Issue.record("no note was written")
      return
    }
    #expect(
      note["body"]
        == .text("The placement started while DBS was still open, because: the trust has its own check"))
  }

  @Test("Naming the supervisor settles the check that asks for one")
  func supervisor() throws {
    var facts = ready
    facts.placementChecks.removeAll { $0.kind == "named supervisor" }
    var named = placement(.running)
    #expect(
      SavePlacement(RecordID(2), seen: nil, edited: named).refusal(facts)?.contains("named supervisor")
        == true)
    named.supervisor = "Dr A. Example, consultant"
    let decision = try SavePlacement(RecordID(2), seen: nil, edited: named).decide(
      facts, at: CommandSamples.desk())
    #expect(decision.changes.map(\.table) == [.placement, .placementCheck])
  }

  @Test("A check that has ended is needed again, and what only this host asks is awaited too")
  func standings() throws {
    var facts = ready
    facts.placementChecks.append(check("parking permit", id: 90) { $0.requestedOn = today })
    facts.placementChecks[0].expiresOn = today.adding(days: -1)
    let awaited = facts.checklist(of: id, on: today).filter(\.isAwaited)
    #expect(awaited.map(\.kind) == ["placement agreement", "parking permit"])
    #expect(awaited.map(\.standing) == [.ended(today.adding(days: -1)), .requested(today)])
    facts.placementChecks[0].waived = "seen by the ward"
    #expect(facts.checklist(of: id, on: today).filter(\.isAwaited).map(\.kind) == ["parking permit"])
  }

  @Test("The list says what is usual: nine checks, each with a source")
  func list() {
    let required = PlacementRequirement.all.filter(\.isRequired).map(\.kind)
    #expect(
      required == [
        "placement agreement", "named supervisor", "identity", "right to be in the UK", "DBS",
        "occupational health", "references", "confidentiality agreement", "data security training",
      ])
    #expect(PlacementRequirement.of(kind: "dbs")?.kind == "DBS")
    #expect(PlacementRequirement.all.allSatisfy { !$0.source.words.isEmpty && $0.words.hasSuffix(".") })
  }

  @Test("A tick says received today, with the end that is usual; a second tick changes nothing")
  func tick() throws {
    let tick = TickCheck(RecordID(2), placement: id, kind: "data security training")
    var facts = CommandSamples.facts
    facts.placements = [placement(.checks)]
    let decision = try tick.decide(facts, at: CommandSamples.desk())
    #expect(
      decision.notice == "Received today: data security training, good until Mon 22 Nov 2027.")
    #expect(
      tick.refusal(ready)
        == "Nothing was ticked: data security training was received on Wed 18 Nov 2026. "
        + "Press Enter to change the days.")
    #expect(
      TickCheck(RecordID(2), placement: id, kind: "flute").refusal(facts)
        == "Nothing was ticked: this placement has no such check. Look at the case again.")
  }

  @Test("A placement is at a host, and does not end before it starts")
  func words() {
    var nowhere = placement(.sought)
    nowhere.host = " "
    #expect(
      SavePlacement(RecordID(2), seen: nil, edited: nowhere).refusal()
        == "The placement was not saved: the host is missing. Choose a partner or type the name of the place."
    )
  }
}

@Suite("Changing a fact")
struct ChangeFactTests {
  private let today = CommandSamples.today
  private var booked: Sitting {
    var sitting = Sitting(id: RecordID(50), person: RecordID(1), test: "theory", satOn: CommandSamples.today)
    sitting.outcome = .pending
    return sitting
  }

  @Test("Only what differs is written, with what goes along")
  func change() throws {
    var passed = booked
    passed.outcome = .passed
    var facts = CommandSamples.facts
    facts.sittings = [booked]
    let command = ChangeFact(RecordID(2), booked, to: passed, also: [CommandSamples.action(due: 4)])
    let decision = try command.decide(facts, at: CommandSamples.desk())
    #expect(decision.changes.map(\.table) == [.sitting, .action])
    #expect(
      decision.changes.first?.image
        == .update(["outcome": FieldChange(old: .text("pending"), new: .text("passed"))]))
    #expect(decision.notice.hasPrefix("Changed: THEORY"))
  }

  @Test("A change is checked like a new fact, and has to change something")
  func refusals() {
    var later = booked
    (later.outcome, later.satOn) = (.passed, today.adding(days: 3))
    #expect(ChangeFact(RecordID(2), booked, to: later).refusal()?.contains("is in the future") == true)
    #expect(
      ChangeFact(RecordID(2), booked, to: booked).refusal() == "Nothing was saved: nothing was changed.")
    #expect(
      ChangeFact(RecordID(2), booked.voided(because: "twice"), to: later).refusal()
        == "Nothing was changed: it has been taken back already.")
  }
}
