internal import CaseCore

/// A consent that was given, or the end of one.
struct ConsentPlan: FormPlan {
  let id: RecordID?

  var title: String { id == nil ? "Record a consent" : "Consent" }

  func fields(in context: FormContext) -> [Field] {
    let seen = context.fact(id, in: \.consents)
    return [
      .words(
        .purpose, "For", ConsentPurpose.self, "What the person agrees to; each purpose is asked by itself."
      )
      .holding(seen?.purpose ?? .programme),
      .choice(.partner, "With whom", .partners(of: context.office), "The partner with whom we may share.")
        .holding(seen?.partner),
      .day(.on, "Given on", "The day on which the person agreed.").holding(seen?.givenOn ?? context.today),
      .line(.how, "How", "On paper, by telephone, with an interpreter.").holding(seen?.how),
      .day(.expiresOn, "Good until", "The last day, where it was given for a time.", .forward)
        .holding(seen?.expiresOn),
      .day(.withdrawnOn, "Withdrawn on", "The day on which the person took it back. It stays in the history.")
        .holding(seen?.withdrawnOn),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let purpose = form.chosen(.purpose, ConsentPurpose.self)
    form.show(.partner, if: purpose == .sharing || purpose == .regulatorContact)
    form.show(.withdrawnOn, if: id != nil)
    let standing = (context.facts?.consents ?? []).filter {
      $0.stands && $0.purpose == purpose && $0.id != id && $0.withdrawnOn == nil
    }
    form.preview = standing.map { FormLine("Given already: \(words(of: $0, in: context)).", .dim) }
    if id == nil, !standing.isEmpty {
      form.preview.append(
        FormLine("To take one back: Esc, then \(context.keyboard.named(.palette)) and withdraw.", .dim))
    }
    if form[.partner]?.isShown == true, context.office.partners.isEmpty {
      form.preview += FormLine.noPartner(in: context)
    } else if purpose == .sharing, form[.partner]?.choice?.chosen == nil {
      form.preview.append(
        FormLine("Ask for each partner by itself: a consent to share names the one it is for.", .warning))
    }
  }

  /// `sharing with the NHS trust, Fri 3 Jul 2026`.
  private func words(of consent: Consent, in context: FormContext) -> String {
    let partner = context.office.partners.first { $0.id == consent.partner }.map { " with \($0.name)" } ?? ""
    return "\(consent.purpose.rawValue)\(partner), \(consent.givenOn.fullWords)"
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let purpose = reader.needWord(.purpose, "The purpose", ConsentPurpose.self)
    let day = reader.needDay(.on)
    let (expires, withdrawn) = (reader.day(.expiresOn), reader.day(.withdrawnOn))
    reader.check(expires, .expiresOn, isNotBefore: day)
    reader.check(withdrawn, .withdrawnOn, isNotBefore: day)
    if purpose == .sharing, withdrawn == nil, reader.row(.partner) == nil {
      reader.fault(.partner, FaultWords.missing("The partner"))
    }
    if let withdrawn, withdrawn > reader.context.today {
      reader.fault(.withdrawnOn, "\(withdrawn.fullWords) is in the future. Type a day that has been.")
    }
    guard let facts = reader.context.facts, let purpose, let day else { return nil }
    let seen = reader.form.basis.fact(id, in: \.consents)
    var consent = seen ?? Consent(id: newID(), person: facts.person.id, purpose: purpose, givenOn: day)
    (consent.purpose, consent.givenOn, consent.expiresOn) = (purpose, day, expires)
    (consent.withdrawnOn, consent.partner, consent.how) = (withdrawn, reader.row(.partner), reader.text(.how))
    return reader.saving(consent, seen: seen)
  }

  func field(refusedBy rule: String) -> FieldKey? {
    ["fact.in-the-future", "fact.long-ago"].contains(rule) ? .on : nil
  }
}
