package import CaseCore

/// Which sheet is wanted: for whom and as what.
package struct SheetOrder: Equatable, Sendable {
  package var audience: SheetAudience
  package var format: SheetFormat
  /// The hospital or employer for whom a partner's sheet is made.
  package var partner: Partner?
  /// The paper of a PDF.
  package var paper = PaperOrder()
  /// Why it may be made without the consent that it takes.
  package var reason: String?

  /// Makes an order.
  package init(
    _ audience: SheetAudience = .caseworker, as format: SheetFormat, for partner: Partner? = nil,
    because reason: String? = nil
  ) {
    self.audience = audience
    self.format = format
    self.partner = partner
    self.reason = reason
  }
}

extension Office {
  /// The partner that was meant: by its name in any spelling, or by a part of a name that only one has.
  ///
  /// - Throws: A refusal that names the partners there are.
  package func partner(named typed: String) throws(Refusal) -> Partner {
    let part = partners.meant(by: typed)
    guard part.count == 1, let only = part.first else {
      throw .partnerUnclear(part.isEmpty ? partners : part, isKnown: !part.isEmpty)
    }
    return only
  }
}
