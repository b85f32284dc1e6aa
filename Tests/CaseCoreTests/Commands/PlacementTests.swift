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

  private func dated(_ state: PlacementState, _ start: Int?, _ end: Int? = nil) -> Placement {
    var placement = placement(state)
    placement.startsOn = start.map { today.adding(days: $0) }
    placement.endsOn = end.map { today.adding(days: $0) }
    return placement
  }

  @Test("What has not begun is neither running nor over, and what goes on is not over")
  func daysAndStates() {
    func words(_ placement: Placement) -> String? {
      SavePlacement(RecordID(2), seen: nil, edited: placement, reason: "told by telephone").refusal()
    }
    let notBegun =
      "it begins on Tue 24 Nov 2026, which is still to come. Leave it ready until then, or correct "
      + "the first day."
    #expect(words(dated(.running, 1)) == "The placement was not recorded as running: " + notBegun)
    #expect(words(dated(.endedEarly, 1)) == "The placement was not recorded as ended early: " + notBegun)
    #expect(
      words(dated(.completed, -9, 1))
        == "The placement was not recorded as completed: its last day is Tue 24 Nov 2026, which is still to come. "
        + "Leave it running until then, or type the day on which it ended.")
    for fitting in [
      dated(.running, 0, 9), dated(.completed, -9, 0), dated(.ready, 1), dated(.running, nil),
      dated(.withdrawn, 1, 9),
    ] {
      #expect(words(fitting) == nil)
    }
  }

  @Test("It is not called ready while a check is open, unless for a reason that a note keeps")
  func readiness() throws {
    var facts = ready
    facts.placementChecks.removeAll { $0.kind == "DBS" }
    let command = SavePlacement(RecordID(2), seen: placement(.checks), edited: placement(.ready))
    #expect(
      command.refusal(facts)
        == "The placement was not recorded as ready: still open is DBS. Tick what has come, or say why it is ready "
        + "all the same.")
    let decision = try SavePlacement(
      RecordID(2), seen: placement(.checks), edited: placement(.ready), reason: "the ward agreed"
    ).decide(facts, at: CommandSamples.desk())
    #expect(decision.notice.hasSuffix("It is ready without DBS."))
    guard case .insert(let note)? = decision.changes.last?.image else {
      Issue.record("no note was written")
      return
    }
    #expect(
      note["body"]
        == .text("The placement was called ready while DBS was still open, because: the ward agreed"))
    #expect(SavePlacement(RecordID(2), seen: placement(.running), edited: placement(.ready)).refusal() == nil)
  }

  @Test("Days that have passed, another placement in its time, and checks that never came are remarked")
  func remarks() throws {
    var facts = ready
    facts.placements = []
    func warnings(_ placement: Placement) throws -> [String] {
      try SavePlacement(RecordID(2), seen: nil, edited: placement, reason: "told by telephone")
        .decide(facts, at: CommandSamples.desk()).warnings
    }
    #expect(
      try warnings(dated(.offered, -1)) == [
        "It was to begin on Sun 22 Nov 2026, which has passed, and it is only offered: change the state or the days."
      ])
    #expect(
      try warnings(dated(.running, -9, -1)) == [
        "It was to end on Sun 22 Nov 2026, which has passed, and it is still running: change the state or the last "
          + "day."
      ])
    #expect(try warnings(dated(.withdrawn, -9, -1)) == [])
    var other = dated(.offered, 5, 9)
    other = Placement(
      id: RecordID(99), person: RecordID(1), kind: .clinicalAttachment, state: .offered,
      host: "Corner Surgery")
    (other.startsOn, other.endsOn) = (today.adding(days: 5), today.adding(days: 9))
    facts.placements = [other]
    #expect(
      try warnings(dated(.offered, 9)) == [
        "It overlaps with the clinical attachment at Corner Surgery (Sat 28 Nov 2026 to Wed 2 Dec 2026)."
      ])
    #expect(try warnings(dated(.offered, 10)) == [])
    facts.placements[0].state = .sought
    #expect(try warnings(dated(.offered, 9)) == [])
    facts.placementChecks.removeAll { ["DBS", "identity"].contains($0.kind) }
    #expect(
      try warnings(dated(.completed, -9, -1)) == ["When it ended, still open were identity and DBS."])
  }

  @Test(
    "A host that resembles a partner is asked about; in quotation marks, or quite another, it stays as typed")
  func mistypedHost() throws {
    var office = Office()
    office.partners = [
      Partner(id: RecordID(95), name: "City Hospital", kind: .trust),
      Partner(id: RecordID(96), name: "City Council", kind: .council),
    ]
    let desk = Desk(
      today: today, worker: nil, office: office, newID: { RecordID(300) }, newNumber: { "" })
    func save(_ host: String, asTyped: Bool = false) throws(Refusal) -> Decision {
      var placement = placement(.sought)
      placement.host = host
      return try SavePlacement(RecordID(2), seen: nil, edited: placement, isHostAsTyped: asTyped)
        .decide(CommandSamples.facts, at: desk)
    }
    for typed in ["Citty Hopsital", "hospital", "city hospital"] {
      let refusal = #expect(throws: Refusal.self) { try save(typed) }
      #expect(
        refusal?.words
          == "The placement was not saved: no partner is called “\(typed)”. Perhaps “City Hospital” was meant. Type "
          + "that, or put the place in quotation marks to keep it as typed.")
    }
    #expect(
      try save("Citty Hospital", asTyped: true).warnings
        == ["“Citty Hospital” is none of the partners, so the host is kept as typed."])
    #expect(try save("City Councl").warnings.count == 1, "nobody is placed at a council")
    #expect(TypedHost(" “St Mary’s” ") == TypedHost("\"St Mary’s\""))
    #expect(TypedHost("\"\"").isQuoted == false)
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
