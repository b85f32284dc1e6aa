/// One line of the checklist of a placement.
package struct ChecklistLine: Equatable, Sendable {
  /// How far an item has come.
  package enum Standing: Equatable, Sendable {
    /// Nobody has asked for it.
    case open
    case requested(Day)
    /// It is there, until its end where it has one.
    case received(Day, until: Day?)
    /// It was there, and its end has passed.
    case ended(Day)
    /// The host does without.
    case waived(String)
  }

  /// The item: `DBS`.
  package let kind: String
  /// What is meant; nothing for what only one host asks.
  package let requirement: PlacementRequirement?
  /// The row that stands for it; nothing while there is none.
  package let check: PlacementCheck?
  package let standing: Standing

  /// Whether nothing more has to be done for it.
  package var isSettled: Bool {
    switch standing {
    case .received, .waived: true
    case .open, .requested, .ended: false
    }
  }

  /// Whether the placement waits for it: it is usual, or this host has asked for it.
  package var isAwaited: Bool { !isSettled && (check != nil || requirement?.isRequired == true) }
}

extension CaseFacts {
  /// The checklist of a placement: what hosts usually ask, then what only this one does.
  ///
  /// - Parameters:
  ///   - placement: The placement; it may be new.
  ///   - day: The day on which ends are compared.
  /// - Returns: Every item once, in the order of the list.
  package func checklist(of placement: RecordID, on day: Day) -> [ChecklistLine] {
    let checks = placementChecks.filter { $0.stands && $0.placement == placement }
    let usual = PlacementRequirement.all.map { requirement in
      line(requirement.kind, checks.last { $0.isOf(kind: requirement.kind) }, on: day)
    }
    let own = checks.filter { PlacementRequirement.of(kind: $0.kind) == nil }.map {
      line($0.kind, $0, on: day)
    }
    return usual + own
  }

  private func line(_ kind: String, _ check: PlacementCheck?, on day: Day) -> ChecklistLine {
    ChecklistLine(
      kind: kind, requirement: .of(kind: kind), check: check, standing: check?.standing(on: day) ?? .open)
  }
}

extension PlacementCheck {
  /// Whether it stands for an item, in any spelling.
  package func isOf(kind other: String) -> Bool { plainSpelling(kind) == plainSpelling(other) }

  fileprivate func standing(on day: Day) -> ChecklistLine.Standing {
    if let receivedOn, (expiresOn ?? day) >= day { return .received(receivedOn, until: expiresOn) }
    if let waived { return .waived(waived) }
    if receivedOn != nil, let expiresOn { return .ended(expiresOn) }
    return requestedOn.map { .requested($0) } ?? .open
  }
}

/// Says that an item of the checklist has come today.
package struct TickCheck: Command {
  package let verb = Verb.record
  package let subject: RecordID?
  package let placement: RecordID
  /// The item: `DBS`.
  package let kind: String

  /// Makes the command.
  package init(_ caseRecord: RecordID, placement: RecordID, kind: String) {
    self.subject = caseRecord
    self.placement = placement
    self.kind = kind
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    guard let line = facts.checklist(of: placement, on: desk.today).first(where: { $0.kind == kind }) else {
      throw .checkUnknown
    }
    if case .received(let day, _) = line.standing { throw .checkReceived(kind, day) }
    let before = line.check
    var after =
      before
      ?? PlacementCheck(
        id: desk.newID(), person: facts.person.id, placement: placement, kind: kind)
    after.receivedOn = desk.today
    after.expiresOn = line.requirement?.lasts?.lastSafeDay(from: desk.today)
    let about = Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
    let change = before.map { Change.update($0, to: after, about: about) } ?? .insert(after, about: about)
    let end = after.expiresOn.map { ", good until \($0.fullWords)" } ?? ""
    return Decision(
      changes: [change].compactMap(\.self), notice: "Received today: \(kind)\(end).")
  }
}

extension Refusal {
  /// The item is on no list.
  static let checkUnknown = Refusal(
    rule: "placement-check.unknown", summary: "Nothing was ticked: this placement has no such check.",
    remedies: ["Look at the case again"])

  /// A tick twice would move the day.
  static func checkReceived(_ kind: String, _ day: Day) -> Refusal {
    Refusal(
      rule: "placement-check.received",
      summary: "Nothing was ticked: \(kind) was received on \(day.fullWords).",
      remedies: ["Press Enter to change the days"])
  }
}
