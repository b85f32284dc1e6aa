internal import CaseCore

/// How far somebody has come with an opening, with the day.
struct SubmissionPlan: FormPlan {
  let opening: RecordID

  let title = "Submission"

  func fields(in context: FormContext) -> [Field] {
    let now = standing(in: context)
    let next: SubmissionState = now.map { $0.isEnded ? .proposed : $0.next ?? $0 } ?? .proposed
    return [
      .words(
        .state, "State", SubmissionState.self,
        "Proposed, sent, interview, offered, started; or declined, withdrawn."
      ).holding(next),
      .happenedOn(context),
      .line(.note, "Note", "A few words, such as why it was declined, or why a post was left."),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    guard let page = context.opening, let facts = context.facts else { return }
    let partner = context.office.partnerName(page.opening.partner)
    let now = page.submissions.current[facts.caseRecord.id]
    let standing = now.map { "Now: \($0.state.words), \($0.happenedOn.fullWords)." } ?? "Not proposed yet."
    form.preview = [
      FormLine("Opening \(page.opening.titleAndLabel), \(partner): \(page.placeWords)."),
      FormLine(standing, .dim),
    ]
    let consent = facts.sharingConsent(with: page.opening.partner, on: context.today)
    guard !consent.isGiven else { return }
    form.preview.append(
      FormLine(
        "With \(consent.rowWords) to share with \(partner) it can be proposed, declined or withdrawn.",
        .warning))
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let state = reader.needWord(.state, "The state", SubmissionState.self)
    let day = reader.needDay(.on)
    guard let facts = reader.context.facts, let state, let day else { return nil }
    return SubmitCandidate(facts.caseRecord.id, to: opening, state, on: day, note: reader.text(.note))
  }

  private func standing(in context: FormContext) -> SubmissionState? {
    guard let facts = context.facts else { return nil }
    return context.opening?.submissions.current[facts.caseRecord.id]?.state
  }

  func field(refusedBy rule: String) -> FieldKey? {
    switch rule {
    case "submission.before", "submission.starts-later", "fact.in-the-future": .on
    case "submission.left-without-reason": .note
    case "submission.already", "submission.none", "submission.back", "submission.consent",
      "submission.after-start",
      "opening.full":
      .state
    default: nil
    }
  }
}

/// Somebody whom we can ask at a partner.
struct PartnerContactPlan: FormPlan {
  let title = "New contact at a partner"

  func fields(in context: FormContext) -> [Field] {
    [
      .choice(.partner, "At", .partners(of: context.office), "The partner where the person works."),
      .line(.fullName, "Name", "As the person is addressed: Dr Jane Roe."),
      .line(.post, "Role", "What the person does there."),
      .line(.department, "Department", "Where in the house."),
      .line(.phone, "Phone", "As one dials it."),
      .line(.email, "E-mail", "One address."),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    form.preview = FormLine.noPartner(in: context)
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let partner = reader.row(.partner)
    _ = reader.need(partner, .partner, orSay: FaultWords.missing("The partner"))
    let name = reader.needText(.fullName, orSay: "The name is missing. Type it as in letters.")
    let (phone, email) = (reader.phone(), reader.email())
    guard let partner, let name else { return nil }
    var contact = PartnerContact(id: newID(), partner: partner, name: name)
    (contact.role, contact.department) = (reader.text(.post), reader.text(.department))
    (contact.phone, contact.email) = (phone, email)
    return SavePartnerContact(edited: contact)
  }

  func field(refusedBy rule: String) -> FieldKey? { rule == "office.nameless" ? .fullName : nil }
}
