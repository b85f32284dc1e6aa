/// What the form of a candidate shows and changes.
package struct CandidateCard: Equatable, Sendable {
  package var person: Person
  package var caseRecord: CaseRecord
  package var enrolment: Enrolment?
  package var restricted: PersonRestricted?

  /// Makes the card of a case.
  package init(_ facts: CaseFacts) {
    self.person = facts.person
    self.caseRecord = facts.caseRecord
    self.enrolment = facts.enrolment
    self.restricted = facts.restricted
  }
}

/// Another route of the profession, with its file.
package struct RouteChange: Equatable, Sendable {
  package let target: Pathway
  package let offer: PathwayOffer

  /// Joins a pathway and its file.
  package init(to target: Pathway, offer: PathwayOffer) {
    (self.target, self.offer) = (target, offer)
  }
}

/// Changes what is known of a candidate.
///
/// Only the fields that differ are written, each against the value that was seen.
package struct EditCandidate: Command {
  package let verb = Verb.edit
  package let subject: RecordID?
  package let seen: CandidateCard
  package let edited: CandidateCard
  /// The pathway to pin where the profession changes.
  package let offers: [Profession?: PathwayOffer]
  /// The other route of the same profession to which the case goes over; nothing while it stays.
  package let route: RouteChange?

  /// Makes the command.
  package init(
    seen: CandidateCard, edited: CandidateCard, offers: [Profession?: PathwayOffer], route: RouteChange? = nil
  ) {
    self.subject = seen.caseRecord.id
    self.seen = seen
    self.edited = edited
    self.offers = offers
    self.route = route
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    guard edited.person.fullName.holdsLetter else { throw .nameless }
    let about = Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
    var pinned = PinnedPathways(offers: offers, held: desk.office.pathways)
    var changes = [
      Change.update(seen.person, to: edited.person, about: about),
      Change.update(seen.caseRecord, to: edited.caseRecord, about: about),
    ].compactMap(\.self)
    changes += try enrolmentChanges(pinning: &pinned, about: about, desk: desk)
    changes += restrictedChanges(about: about)
    let migration = try migration(of: facts, pinning: &pinned, at: desk)
    changes += migration.changes
    guard !changes.isEmpty else { throw .nothingChanged }
    return Decision(
      changes: pinned.changes + changes,
      notice: "Saved the details of \(edited.person.displayName).\(migration.notice)",
      warnings: migration.warnings)
  }

  /// The enrolment as it was edited goes over to the other route.
  private func migration(
    of facts: CaseFacts, pinning pinned: inout PinnedPathways, at desk: Desk
  ) throws(Refusal) -> Decision {
    guard let route, let enrolment = edited.enrolment else { return Decision(changes: [], notice: "") }
    var after = facts
    after.enrolments = facts.enrolments.map { $0.id == enrolment.id ? enrolment : $0 }
    let command = MigrateCases([facts.caseRecord.id], to: route.target, offer: route.offer)
    if let refusal = command.refusal(of: after) { throw refusal }
    let file = try pinned.pin(route.target.profession, at: desk).0
    return Decision(
      changes: Migration(of: after, to: route.target, file: file, desk: desk).changes,
      notice: " The case goes by \(route.target.name.text) now.", warnings: command.warnings(for: [after]))
  }

  private func enrolmentChanges(
    pinning pinned: inout PinnedPathways, about: Subject, desk: Desk
  ) throws(Refusal) -> [Change] {
    guard let before = seen.enrolment, var after = edited.enrolment else { return [] }
    if before.profession != after.profession {
      after.pathwayFile = try pinned.pin(after.profession, at: desk).0
    }
    return [Change.update(before, to: after, about: about)].compactMap(\.self)
  }

  private func restrictedChanges(about: Subject) -> [Change] {
    switch (seen.restricted, edited.restricted) {
    case (let before?, let after?): [Change.update(before, to: after, about: about)].compactMap(\.self)
    case (nil, let after?): [.insert(after, about: about)]
    default: []
    }
  }
}

extension Refusal {
  static let nothingChanged = Refusal(
    rule: "candidate.nothing-changed", summary: "Nothing was saved: nothing was changed.")
}
