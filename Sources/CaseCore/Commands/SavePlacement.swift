/// Records a placement, or changes one; it does not start while the host still waits for something.
///
/// A reason lets it start all the same: what was open stays open, and a note on the case says without what it began,
/// and why. Naming the supervisor settles the check that asks for one.
package struct SavePlacement: Command {
  package let verb: Verb
  package let subject: RecordID?
  /// The placement as it was seen; nothing for a new one.
  package let seen: Placement?
  package let edited: Placement
  /// Why it starts although something is open; nothing where nobody gave a reason.
  package let reason: String?

  /// Makes the command.
  package init(_ caseRecord: RecordID, seen: Placement?, edited: Placement, reason: String? = nil) {
    verb = seen == nil ? .record : .edit
    subject = caseRecord
    self.seen = seen
    self.edited = edited
    self.reason = reason?.trimmingBlanks.nothingIfEmpty
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    guard !edited.host.trimmingBlanks.isEmpty else { throw .placementWithoutHost }
    let checks = facts.checklist(of: edited.id, on: desk.today)
    let named =
      namesSupervisor ? checks.first { $0.kind == PlacementRequirement.supervisor && $0.isAwaited } : nil
    let open = startsNow ? checks.filter(\.isAwaited).map(\.kind).filter { $0 != named?.kind } : []
    guard open.isEmpty || reason != nil else { throw .checksOpen(open) }
    var decision = try base(facts, at: desk)
    let about = Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
    decision.changes += named.flatMap { settled($0, about: about, at: desk) }.map { [$0] } ?? []
    if !open.isEmpty {
      decision.changes.append(.insert(note(of: open, facts, at: desk), about: about))
      decision.notice += " It started without \(listed(open))."
    }
    return decision
  }

  /// Whether a supervisor is named with this change.
  private var namesSupervisor: Bool { edited.supervisor != nil && edited.supervisor != seen?.supervisor }

  /// Whether the placement begins with this change.
  private var startsNow: Bool { edited.state == .running && seen?.state != .running }

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
    note.body = "The placement started while \(listed(open)) \(verb) still open, because: \(reason ?? "")"
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
  static func checksOpen(_ kinds: [String]) -> Refusal {
    Refusal(
      rule: "placement.checks-open",
      summary:
        "The placement was not started: still open \(kinds.count == 1 ? "is" : "are") \(listed(kinds)).",
      remedies: ["Tick what has come, or say why it starts all the same"], yieldsToReason: true)
  }
}
