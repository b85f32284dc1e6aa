/// Records how far somebody has come with an opening: proposed, sent, interview, offered, started, declined, withdrawn.
///
/// Whatever tells the partner who the person is takes the consent to share with that partner; no reason stands in.
package struct SubmitCandidate: Command {
  package let verb = Verb.record
  package let subject: RecordID?
  package let opening: RecordID
  package let state: SubmissionState
  package let day: Day
  package let note: String?

  /// Makes the command.
  package init(
    _ caseRecord: RecordID, to opening: RecordID, _ state: SubmissionState, on day: Day, note: String? = nil
  ) {
    subject = caseRecord
    self.opening = opening
    self.state = state
    self.day = day
    self.note = note?.trimmingBlanks.nothingIfEmpty
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    let shelf = try desk.openingShelf()
    guard let opening = shelf.opening(opening), opening.stands else { throw .openingUnknown }
    let page = OpeningPage(opening, submissions: shelf.submissions(to: opening.id))
    let last = page.submissions.current[facts.caseRecord.id]
    guard day <= desk.today else { throw .inTheFuture(day, today: desk.today) }
    try checkOrder(after: last)
    if last?.state == .started { try checkLeaving() }
    if state == .started, let starts = opening.startsOn, day < starts {
      throw .submissionStartsLater(opening.label, starts)
    }
    if !state.isEnded { try checkPlace(page, holder: last, facts, desk) }
    var step = Submission(
      id: desk.newID(), opening: opening.id, caseRecord: facts.caseRecord.id, state: state, happenedOn: day)
    step.note = note
    let about = Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
    return Decision(
      changes: [.insert(step, about: about)],
      notice: "\(facts.person.displayName): \(state.words) for \(opening.titleAndLabel).",
      warnings: warnings(opening, facts, desk))
  }

  private func checkOrder(after last: Submission?) throws(Refusal) {
    guard let last, !last.state.isEnded else {
      if state.isEnded { throw last == nil ? .notSubmitted : .submittedAlready(last?.state ?? state) }
      if let last, day < last.happenedOn { throw .submissionBefore(last.happenedOn) }
      return
    }
    guard last.state != state else { throw .submittedAlready(state) }
    guard state.isEnded || state.isAfter(last.state) else { throw .submissionBack(last.state) }
    guard day >= last.happenedOn else { throw .submissionBefore(last.happenedOn) }
  }

  /// Who has started has the place: nobody declines any more, and whoever leaves it does so for a reason.
  private func checkLeaving() throws(Refusal) {
    if state == .declined { throw .declinedAfterStart }
    if note == nil { throw .leftWithoutReason }
  }

  private func checkPlace(
    _ page: OpeningPage, holder: Submission?, _ facts: CaseFacts, _ desk: Desk
  ) throws(Refusal) {
    let opening = page.opening
    guard opening.isOpen else { throw .openingClosed(opening.label) }
    guard facts.status.isOpen else { throw .submissionOfExited }
    if holder?.state.takesPlace != true, page.isFull {
      throw .openingFull(opening.label, places: opening.places)
    }
    guard state.tellsPartner else { return }
    // On the day itself and today: dating a step back does not bring back what was withdrawn.
    for asked in [desk.today, self.day] {
      let standing = facts.sharingConsent(with: opening.partner, on: asked)
      guard standing.isGiven else {
        throw .noConsentToShare(
          desk.office.partnerName(opening.partner), standing,
          begins: facts.nextSharingConsent(with: opening.partner, after: asked))
      }
    }
  }

  private func warnings(_ opening: Opening, _ facts: CaseFacts, _ desk: Desk) -> [String] {
    guard !state.isEnded else { return [] }
    var warnings: [String] = []
    if let closes = opening.closesOn, closes < day, !state.takesPlace {
      warnings.append("The closing date was \(closes.fullWords).")
    }
    if !facts.isOfField(of: opening) {
      warnings.append("It is a \(opening.forWhom): the profession or specialty recorded here is another.")
    }
    if state == .proposed, !facts.sharingConsent(with: opening.partner, on: desk.today).isGiven {
      warnings.append("Without consent to share with the partner it goes no further than this.")
    }
    if state == .started {
      warnings.append(
        opening.kind == .placement
          ? "Record the placement, too: r and p on the case, or a line: \(QuickRecord.placementExample)."
          : "Record the job, too: r and j on the case.")
    }
    return warnings
  }
}

extension SubmissionState {
  /// The state in a sentence: `asked to an interview`.
  package var words: String {
    switch self {
    case .interview: "asked to an interview"
    case .offered: "offered a place"
    default: rawValue
    }
  }
}

extension ConsentStanding {
  /// Whether it holds.
  package var isGiven: Bool {
    if case .given = self { true } else { false }
  }

  /// The words of a row: `consent`, `no consent`, `consent withdrawn`.
  package var rowWords: String {
    switch self {
    case .given: "consent"
    case .missing: "no consent"
    case .ended: "consent ended"
    case .withdrawn: "consent withdrawn"
    }
  }
}

extension Office {
  /// The name of a partner; a word for one that is not in the office.
  package func partnerName(_ id: RecordID) -> String {
    partners.first { $0.id == id }?.name ?? "the partner"
  }
}
