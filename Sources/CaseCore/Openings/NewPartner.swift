/// A partner that is added together with what it offers.
package struct NewPartner: Sendable {
  /// The partner, with the name as it is to be kept.
  package let partner: Partner
  /// Whether the name is meant as it was typed, though it resembles that of another partner.
  private let isAsTyped: Bool

  /// Makes a partner of a typed name; quotation marks around it say that it is meant as typed.
  package init(id: RecordID, typed: String, kind: PartnerKind, isAsTyped: Bool = false) {
    let host = TypedHost(typed)
    partner = Partner(id: id, name: host.name, kind: kind)
    self.isAsTyped = isAsTyped || host.isQuoted
  }

  /// Why it cannot be added; nothing where it can.
  func fault(in office: Office) -> Refusal? {
    guard !partner.name.isEmpty else { return .openingWithoutPartner }
    let wanted = plainSpelling(partner.name)
    if let same = office.partners.first(where: { plainSpelling($0.name) == wanted }) {
      return .partnerThere(same.name)
    }
    guard !isAsTyped, let meant = office.hostMeant(by: partner.name) else { return nil }
    return .partnerResembles(partner.name, meant.name)
  }

  /// The decision with the partner before what refers to it.
  func added(with decision: Decision) -> Decision {
    var decision = decision
    decision.changes.insert(.insert(partner, about: .nobody), at: 0)
    decision.notice += " \(partner.name) was added as a partner (\(partner.kind.rawValue))."
    return decision
  }
}

extension Refusal {
  /// It would be there twice.
  fileprivate static func partnerThere(_ name: String) -> Refusal {
    Refusal(
      rule: "opening.partner-there",
      summary: "The opening was not saved: “\(shortened(name))” is a partner already.",
      remedies: ["Choose it from the list"])
  }

  /// It would be there twice, once with a slip of the hand.
  fileprivate static func partnerResembles(_ typed: String, _ meant: String) -> Refusal {
    Refusal(
      rule: "opening.partner-resembles",
      summary: "The opening was not saved: no partner is called “\(shortened(typed))”.",
      remedies: [
        "Perhaps “\(meant)” was meant", "Type that, or put the name in quotation marks to add it as typed",
      ])
  }
}
