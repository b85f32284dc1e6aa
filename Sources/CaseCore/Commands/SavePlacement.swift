/// Records a placement, or changes one; it does not start while the host still waits for something.
///
/// A reason lets it start all the same: each open check keeps it, so that the history shows what it began without.
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
    let open = startsNow ? facts.checklist(of: edited.id, on: desk.today).filter(\.isAwaited) : []
    guard open.isEmpty || reason != nil else { throw .checksOpen(open.map(\.kind)) }
    var decision = try base(facts, at: desk)
    let about = Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
    decision.changes += open.compactMap { waiver(of: $0, about: about, at: desk) }
    if !open.isEmpty { decision.notice += " It started without \(listed(open.map(\.kind)))." }
    return decision
  }

  /// Whether the placement begins with this change.
  private var startsNow: Bool { edited.state == .running && seen?.state != .running }

  private func base(_ facts: CaseFacts, at desk: Desk) throws(Refusal) -> Decision {
    guard let seen else {
      return try RecordFacts(facts.caseRecord.id, [edited]).decide(facts, at: desk)
    }
    return try ChangeFact(facts.caseRecord.id, seen, to: edited).decide(facts, at: desk)
  }

  private func waiver(of line: ChecklistLine, about: Subject, at desk: Desk) -> Change? {
    let words = "Started without it: \(reason ?? "")"
    guard var check = line.check else {
      var check = PlacementCheck(
        id: desk.newID(), person: edited.person, placement: edited.id, kind: line.kind)
      check.waived = words
      return .insert(check, about: about)
    }
    let before = check
    check.waived = words
    return .update(before, to: check, about: about)
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
