/// Records a placement, or changes one; it is not ready and does not start while the host still waits for something.
///
/// A reason lets it through all the same: what was open stays open, and a note on the case says what that was, and
/// why. Naming the supervisor settles the check that asks for one.
package struct SavePlacement: Command {
  package let verb: Verb
  package let subject: RecordID?
  /// The placement as it was seen; nothing for a new one.
  package let seen: Placement?
  package let edited: Placement
  /// Why it is ready or starts although something is open; nothing where nobody gave a reason.
  package let reason: String?
  /// Whether the host is none of the partners, however much it resembles one.
  package let isHostAsTyped: Bool

  /// Makes the command.
  package init(
    _ caseRecord: RecordID, seen: Placement?, edited: Placement, reason: String? = nil,
    isHostAsTyped: Bool = false
  ) {
    verb = seen == nil ? .record : .edit
    subject = caseRecord
    self.seen = seen
    self.edited = edited
    self.reason = reason?.trimmingBlanks.nothingIfEmpty
    self.isHostAsTyped = isHostAsTyped
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    try checkHost(in: desk.office)
    let checks = facts.checklist(of: edited.id, on: desk.today)
    let named =
      namesSupervisor ? checks.first { $0.kind == PlacementRequirement.supervisor && $0.isAwaited } : nil
    let awaited = checks.filter(\.isAwaited).map(\.kind).filter { $0 != named?.kind }
    let open = waits ? awaited : []
    guard open.isEmpty || reason != nil else { throw .checksOpen(open, state: edited.state) }
    var decision = try base(facts, at: desk)
    let about = Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
    decision.changes += named.flatMap { settled($0, about: about, at: desk) }.map { [$0] } ?? []
    if !open.isEmpty {
      decision.changes.append(.insert(note(of: open, facts, at: desk), about: about))
      decision.notice += " It \(edited.state == .ready ? "is ready" : "started") without \(listed(open))."
    }
    decision.warnings += remarks(awaited, in: desk.office)
    return decision
  }

  /// Refuses a place without a name, and one whose name is nearly that of a partner.
  private func checkHost(in office: Office) throws(Refusal) {
    guard !edited.host.trimmingBlanks.isEmpty else { throw .placementWithoutHost }
    guard isOtherPlace, !isHostAsTyped, let partner = office.hostMeant(by: edited.host) else { return }
    throw .hostResembles(edited.host, partner)
  }

  /// Whether this change names a host that is no partner.
  private var isOtherPlace: Bool {
    edited.partner == nil && (seen?.partner != nil || seen?.host != edited.host)
  }

  /// That the host is no partner, and what was never received of a placement that is over.
  private func remarks(_ awaited: [String], in office: Office) -> [String] {
    let host = "“\(shortened(edited.host))” is none of the partners, so the host is kept as typed."
    let checks = "When it ended, still open \(awaited.count == 1 ? "was" : "were") \(listed(awaited))."
    let endsNow = edited.state.isOver && edited.state.hasBegun && seen?.state != edited.state
    return (isOtherPlace && !office.partners.isEmpty ? [host] : [])
      + (endsNow && !awaited.isEmpty ? [checks] : [])
  }

  /// Whether a supervisor is named with this change.
  private var namesSupervisor: Bool { edited.supervisor != nil && edited.supervisor != seen?.supervisor }

  /// Whether the placement is ready or begins with this change, which waits for the checks.
  private var waits: Bool { edited.state.waitsForChecks(after: seen?.state) }

  private func base(_ facts: CaseFacts, at desk: Desk) throws(Refusal) -> Decision {
    guard let seen else {
      return try RecordFacts(facts.caseRecord.id, [edited]).decide(facts, at: desk)
    }
    return try ChangeFact(facts.caseRecord.id, seen, to: edited).decide(facts, at: desk)
  }

  private func settled(_ line: ChecklistLine, about: Subject, at desk: Desk) -> Change? {
    var check =
      line.check
      ?? PlacementCheck(id: desk.newID(), person: edited.person, placement: edited.id, kind: line.kind)
    check.receivedOn = desk.today
    return line.check.map { Change.update($0, to: check, about: about) } ?? .insert(check, about: about)
  }

  private func note(of open: [String], _ facts: CaseFacts, at desk: Desk) -> Contact {
    var note = Contact(
      id: desk.newID(), caseRecord: facts.caseRecord.id, kind: .note, happenedOn: desk.today)
    let verb = open.count == 1 ? "was" : "were"
    let what = edited.state == .ready ? "was called ready" : "started"
    note.body = "The placement \(what) while \(listed(open)) \(verb) still open, because: \(reason ?? "")"
    note.caseworker = desk.worker
    return note
  }
}

extension Refusal {
  /// A placement is at a host.
  static let placementWithoutHost = Refusal(
    rule: "placement.no-host", summary: "The placement was not saved: the host is missing.",
    remedies: ["Choose a partner or type the name of the place"])

  /// The host still waits for something.
  static func checksOpen(_ kinds: [String], state: PlacementState) -> Refusal {
    let isReady = state == .ready
    return Refusal(
      rule: "placement.checks-open",
      summary: "The placement was not \(isReady ? "recorded as ready" : "started"): still open "
        + "\(kinds.count == 1 ? "is" : "are") \(listed(kinds)).",
      remedies: ["Tick what has come, or say why it \(isReady ? "is ready" : "starts") all the same"],
      yieldsToReason: true)
  }
}

extension PlacementState {
  /// Whether going to this state waits for the checks: on becoming ready, and on the start.
  package func waitsForChecks(after seen: PlacementState?) -> Bool {
    switch self {
    case .ready: seen != .ready && seen != .running
    case .running: seen != .running
    default: false
    }
  }
}
