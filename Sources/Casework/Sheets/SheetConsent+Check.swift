package import CaseCore

/// Whether a sheet may be made.
extension SheetOrder {
  /// Checks the consent that an audience takes.
  ///
  /// - Returns: The reason that stands in for a missing consent; nothing where the consent is there or not needed.
  /// - Throws: A refusal that says what is missing; one that was withdrawn yields to no reason.
  func check(_ consent: SheetConsent, of facts: CaseFacts, on day: Day) throws(Refusal) -> String? {
    guard let standing = try standing(of: consent, in: facts, on: day) else { return nil }
    let number = facts.caseRecord.number
    switch standing {
    case .given: return nil
    case .withdrawn(let since): throw .consentWithdrawn(number, what(consent), since)
    case .missing, .ended:
      guard let reason = reason?.trimmingBlanks, !reason.isEmpty else {
        throw .consentMissing(number, what(consent), standing)
      }
      return reason
    }
  }

  /// What keeps a sheet from being made, without saying of whom.
  func obstacle(_ consent: SheetConsent, of facts: CaseFacts, on day: Day) throws(Refusal) -> String {
    switch try standing(of: consent, in: facts, on: day) {
    case .withdrawn(let since)?: "the consent \(what(consent)) was withdrawn on \(since.fullWords)"
    case .ended(let end)?: "the consent \(what(consent)) ended on \(end.fullWords)"
    default: "the consent \(what(consent)) is not recorded"
    }
  }

  private func standing(
    of consent: SheetConsent, in facts: CaseFacts, on day: Day
  ) throws(Refusal) -> ConsentStanding? {
    switch consent {
    case .none: return nil
    case .programme: return facts.programmeConsent(on: day)
    case .sharing:
      guard let partner else { throw .partnerNotNamed }
      return facts.sharingConsent(with: partner.id, on: day)
    }
  }

  private func what(_ consent: SheetConsent) -> String {
    consent == .sharing ? "to share with \(partner?.name ?? "a partner")" : "to take part in the programme"
  }
}

extension Refusal {
  /// Nobody has agreed, or not for so long.
  static func consentMissing(_ number: String, _ what: String, _ standing: ConsentStanding) -> Refusal {
    let why =
      if case .ended(let end) = standing { "ended on \(end.fullWords)" } else { "is not recorded" }
    return Refusal(
      rule: "sheet.no-consent",
      summary: "The sheet was not made: the consent of \(number) \(what) \(why).",
      remedies: [
        "Ask, and record the consent",
        "Or say why it may be made without, on the command line with --without-consent REASON; the reason is kept in the history",
      ],
      yieldsToReason: true)
  }

  /// Somebody has taken a consent back.
  static func consentWithdrawn(_ number: String, _ what: String, _ since: Day) -> Refusal {
    Refusal(
      rule: "sheet.consent-withdrawn",
      summary: "The sheet was not made: \(number) withdrew the consent \(what) on \(since.fullWords).",
      remedies: ["Ask again; only a consent of a later day, recorded, opens it"])
  }

  /// A partner's sheet is for one partner.
  package static let partnerNotNamed = Refusal(
    rule: "sheet.partner-not-named", summary: "The sheet was not made: it is not said for which partner.",
    remedies: ["Name the partner, on the command line with --for"])

  /// A partner is named for a sheet that is for somebody else.
  package static let notForPartner = Refusal(
    rule: "sheet.not-for-partner",
    summary: "The sheet was not made: only a partner's sheet is for a partner.",
    remedies: ["Add --audience partner, or leave --for out"])

  /// No partner, or several, have the name.
  static func partnerUnclear(_ partners: [Partner], isKnown: Bool) -> Refusal {
    let names = partners.map(\.name).joined(separator: ", ")
    let why = isKnown ? "several partners have that in their name" : "no partner has that name"
    return Refusal(
      rule: "sheet.partner-unclear", summary: "The sheet was not made: \(why).",
      remedies: [names.isEmpty ? addPartner : "The file knows \(names)"])
  }
}
