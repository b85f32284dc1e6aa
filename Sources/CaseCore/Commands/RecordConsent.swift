/// Records a consent that one line gives, or the end of the one that stands.
package struct RecordConsent: Command {
  package let subject: RecordID?
  private let consent: QuickConsent
  private let id: RecordID

  package var verb: Verb { consent.isWithdrawn ? .edit : .record }

  /// Makes the command.
  package init(_ caseRecord: RecordID, _ consent: QuickConsent, id: RecordID) {
    (subject, self.consent, self.id) = (caseRecord, consent, id)
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    let partner = try consent.partner(among: desk.office.partners)
    if consent.isWithdrawn, consent.purpose == .sharing, partner == nil {
      return try wholeWithdrawal(facts, desk)
    }
    return try consent.isWithdrawn ? withdrawal(partner, facts, desk) : giving(partner, facts, desk)
  }

  private func giving(_ partner: Partner?, _ facts: CaseFacts, _ desk: Desk) throws(Refusal) -> Decision {
    if consent.purpose == .sharing, partner == nil { throw .consentForNobody }
    var given = Consent(id: id, person: facts.person.id, purpose: consent.purpose, givenOn: consent.day)
    given.partner = partner?.id
    return try RecordFacts(facts.caseRecord.id, [given]).decide(facts, at: desk)
  }

  private func withdrawal(_ partner: Partner?, _ facts: CaseFacts, _ desk: Desk) throws(Refusal) -> Decision {
    guard consent.day <= desk.today else { throw .inTheFuture(consent.day, today: desk.today) }
    let seen = try standing(with: partner, facts, desk.office)
    guard consent.day >= seen.givenOn else { throw .withdrawnBeforeGiven(seen.givenOn) }
    var withdrawn = seen
    withdrawn.withdrawnOn = consent.day
    return try ChangeFact(facts.caseRecord.id, seen, to: withdrawn).decide(facts, at: desk)
  }

  /// The end of sharing as a whole: of what stands, and with everybody who could be asked about later.
  private func wholeWithdrawal(_ facts: CaseFacts, _ desk: Desk) throws(Refusal) -> Decision {
    guard consent.day <= desk.today else { throw .inTheFuture(consent.day, today: desk.today) }
    let open = facts.consents.filter { $0.stands && $0.purpose == .sharing && $0.withdrawnOn == nil }
    if let later = open.first(where: { $0.givenOn > consent.day }) {
      throw .withdrawnBeforeGiven(later.givenOn)
    }
    let about = Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
    var changes = open.compactMap { seen in
      var withdrawn = seen
      withdrawn.withdrawnOn = consent.day
      return Change.update(seen, to: withdrawn, about: about)
    }
    if !open.contains(where: { $0.partner == nil }) {
      var whole = Consent(id: id, person: facts.person.id, purpose: .sharing, givenOn: consent.day)
      whole.withdrawnOn = consent.day
      changes.append(.insert(whole, about: about))
    }
    let names = desk.office.partners.filter { partner in open.contains { $0.partner == partner.id } }
    let with = names.isEmpty ? "" : ", also \(choices(names.map(\.name), "and"))"
    return Decision(
      changes: changes,
      notice: "Consent, sharing, withdrawn \(consent.day.words(today: desk.today)) with everybody\(with).")
  }

  /// The consent that is meant: that for the partner, else the one for nobody in particular, else the only one.
  private func standing(
    with partner: Partner?, _ facts: CaseFacts, _ office: Office
  ) throws(Refusal) -> Consent {
    let open = facts.consents.filter { $0.stands && $0.purpose == consent.purpose && $0.withdrawnOn == nil }
    if let meant = open.last(where: { $0.partner == partner?.id }) { return meant }
    guard partner == nil, let only = open.last else { throw .noConsentStands(consent.purpose, partner) }
    guard Set(open.map(\.partner)).count == 1 else {
      let names = office.partners.filter { partner in open.contains { $0.partner == partner.id } }
      throw .consentOpen(consent.purpose, names.map(\.name))
    }
    return only
  }
}

extension Refusal {
  /// Nobody could be told anything by it.
  package static let consentForNobody = Refusal(
    rule: "consent.for-nobody",
    summary: "Nothing was recorded: a consent to share is for one partner, and this one names none.",
    remedies: ["Ask for each partner by itself, and name it as in \(QuickRecord.consentExample)"])

  static func withdrawnBeforeGiven(_ given: Day) -> Refusal {
    Refusal(
      rule: "consent.withdrawn-before-given",
      summary: "Nothing was recorded: the consent was given on \(given.fullWords), after that day.",
      remedies: ["Check the day"])
  }

  static func noConsentStands(_ purpose: ConsentPurpose, _ partner: Partner?) -> Refusal {
    let whom = partner.map { " with \($0.name)" } ?? ""
    return Refusal(
      rule: "consent.none-stands",
      summary:
        "Nothing was recorded: no consent for \(purpose.rawValue)\(whom) stands that could be withdrawn.",
      remedies: ["Look at the consents among the facts of the case"])
  }

  static func consentOpen(_ purpose: ConsentPurpose, _ names: [String]) -> Refusal {
    Refusal(
      rule: "consent.open",
      summary: "Nothing was recorded: consents for \(purpose.rawValue) stand with \(choices(names, "and")).",
      remedies: ["Say with whom, as in consent \(purpose.rawValue) withdrawn NAME"])
  }
}
