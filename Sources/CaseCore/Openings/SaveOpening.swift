/// Adds an opening, changes one, or closes one.
package struct SaveOpening: Command {
  package let verb: Verb
  package let subject: RecordID? = nil
  /// The opening as it was seen; nothing for a new one, which gets its number here.
  package let seen: Opening?
  package let edited: Opening
  /// The steps that can be asked for; nothing where what is asked stays as it is.
  private let steps: StepNames?
  /// The partner who offers it, where it is to be added with it.
  private let newPartner: NewPartner?

  /// Makes the command.
  package init(
    seen: Opening? = nil, edited: Opening, steps: StepNames? = nil, adding newPartner: NewPartner? = nil
  ) {
    verb = seen == nil ? .record : .edit
    self.seen = seen
    self.edited = edited
    self.steps = steps
    self.newPartner = newPartner
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let shelf = try desk.openingShelf()
    try check(desk, shelf)
    let decision = try SaveOpening(seen: seen, edited: settled()).decision(desk, shelf)
    return newPartner?.added(with: decision) ?? decision
  }

  /// The opening with its steps by their keys; what was asked before is not judged again.
  private func settled() throws(Refusal) -> Opening {
    guard let steps, edited.needs != seen?.needs || edited.profession != seen?.profession else {
      return edited
    }
    var opening = edited
    opening.needs = try steps.settled(edited.needs, for: edited.profession)
    return opening
  }

  private func decision(_ desk: Desk, _ shelf: any OpeningShelf) throws(Refusal) -> Decision {
    guard let seen else {
      let opening = edited.numbered(shelf.lastNumber + 1)
      return Decision(
        changes: [.insert(opening, about: .nobody)], notice: "Added \(opening.titleAndDays).",
        warnings: warnings(desk.today))
    }
    guard seen.stands else { throw .takenBackAlready }
    guard let change = Change.update(seen, to: edited, about: .nobody) else { throw .nothingChanged }
    let isClosed = seen.closedOn == nil && edited.closedOn != nil
    return Decision(
      changes: [change], notice: "\(isClosed ? "Closed" : "Changed") \(edited.titleAndLabel).",
      warnings: isClosed ? [] : warnings(desk.today))
  }

  private func check(_ desk: Desk, _ shelf: any OpeningShelf) throws(Refusal) {
    let faults = [titleFault, partnerFault(desk), placesFault(shelf), needsFault, dayFault(desk)]
      .compactMap(\.self)
    guard let first = faults.first else { return }
    throw faults.count == 1 ? first : .several(faults)
  }

  private var titleFault: Refusal? { edited.title.trimmingBlanks.isEmpty ? .openingWithoutTitle : nil }

  private func partnerFault(_ desk: Desk) -> Refusal? {
    if let newPartner { return newPartner.fault(in: desk.office) }
    return desk.office.partners.contains { $0.id == edited.partner } ? nil : .openingWithoutPartner
  }

  private func placesFault(_ shelf: any OpeningShelf) -> Refusal? {
    guard edited.places >= 1 else { return .openingWithoutPlaces }
    let taken = shelf.submissions(to: edited.id).placesTaken
    return edited.places < taken ? .placesAreTaken(taken) : nil
  }

  private var needsFault: Refusal? {
    OpeningNeed.list(edited.needs ?? "").strange.first.map { .needUnknown($0) }
  }

  private func dayFault(_ desk: Desk) -> Refusal? {
    let past = [edited.openedOn, edited.closedOn].compactMap(\.self).first { $0 > desk.today }
    return past.map { .inTheFuture($0, today: desk.today) }
  }

  private func warnings(_ today: Day) -> [String] {
    var warnings: [String] = []
    if let closes = edited.closesOn, closes < today {
      warnings.append("The closing date, \(closes.fullWords), has passed.")
    }
    if let starts = edited.startsOn, starts < today {
      warnings.append("It starts on \(starts.fullWords), which has passed.")
    } else if let starts = edited.startsOn, let closes = edited.closesOn, starts < closes {
      warnings.append("It starts on \(starts.fullWords), before it closes.")
    }
    if edited.profession == nil {
      warnings.append("No profession is named, so it is set against everybody.")
    }
    return warnings
  }
}

/// Takes back an opening that was never there; one that has ended is closed instead.
package struct VoidOpening: Command {
  package let verb = Verb.void
  package let subject: RecordID? = nil
  package let seen: Opening
  package let reason: String

  /// Makes the command.
  package init(_ seen: Opening, because reason: String) {
    self.seen = seen
    self.reason = reason
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    guard seen.stands else { throw .takenBackAlready }
    let why = reason.trimmingBlanks
    guard !why.isEmpty else { throw .voidNeedsReason }
    let open = try desk.openingShelf().submissions(to: seen.id).current.values.count { !$0.state.isEnded }
    guard open == 0 else { throw .openingInUse(open) }
    let change = Change.update(seen, to: seen.voided(because: why), about: .nobody)
    return Decision(changes: [change].compactMap(\.self), notice: "Taken back: \(seen.titleAndLabel).")
  }
}

/// Adds a contact of a partner, or changes one.
package struct SavePartnerContact: Command {
  package let verb: Verb
  package let subject: RecordID? = nil
  /// The contact as it was seen; nothing for a new one.
  package let seen: PartnerContact?
  package let edited: PartnerContact

  /// Makes the command.
  package init(seen: PartnerContact? = nil, edited: PartnerContact) {
    verb = seen == nil ? .office : .edit
    self.seen = seen
    self.edited = edited
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    guard !edited.name.trimmingBlanks.isEmpty else { throw .officeNameless }
    guard let partner = desk.office.partners.first(where: { $0.id == edited.partner }) else {
      throw .contactWithoutPartner
    }
    guard let seen else {
      return Decision(
        changes: [.insert(edited, about: .nobody)], notice: "Added \(edited.name) at \(partner.name).")
    }
    guard let change = Change.update(seen, to: edited, about: .nobody) else { throw .nothingChanged }
    return Decision(changes: [change], notice: "Changed \(edited.name) at \(partner.name).")
  }
}

extension Desk {
  /// The openings, or a refusal where no file is behind the desk.
  func openingShelf() throws(Refusal) -> any OpeningShelf {
    guard let openings else { throw .openingUnknown }
    return openings
  }
}
