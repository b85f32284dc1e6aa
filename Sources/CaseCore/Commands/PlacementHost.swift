extension PartnerKind {
  /// The kinds of partners at which a placement may be.
  package static let hosts: Set<PartnerKind> = [.trust, .employer, .provider, .community]
}

/// A host as somebody typed it: in quotation marks it is no partner, whatever it resembles.
package struct TypedHost: Equatable, Sendable {
  package let name: String
  package let isQuoted: Bool

  /// Takes the quotation marks off, straight or curly.
  package init(_ typed: String) {
    let words = typed.trimmingBlanks
    isQuoted = words.count > 2 && TypedHost.isMark(words.first) && TypedHost.isMark(words.last)
    name = isQuoted ? String(words.dropFirst().dropLast()).trimmingBlanks : words
  }

  /// Whether a character begins or ends what is quoted.
  static func isMark(_ character: Character?) -> Bool { character.map { "\"“”".contains($0) } ?? false }
}

extension Office {
  /// The partner that is probably meant by a host which is none: its name is a slip of the hand away, or is the only
  /// one that holds what was typed.
  func hostMeant(by typed: String) -> Partner? {
    let hosts = partners.filter { PartnerKind.hosts.contains($0.kind) }
    if let near = nearestWord(to: typed, among: hosts.map(\.name)) { return hosts.first { $0.name == near } }
    let wanted = plainSpelling(typed)
    let holding = wanted.count < 3 ? [] : hosts.filter { plainSpelling($0.name).contains(wanted) }
    return holding.count == 1 ? holding.first : nil
  }
}

extension Refusal {
  /// The host resembles a partner's name, and is none.
  static func hostResembles(_ typed: String, _ partner: Partner) -> Refusal {
    Refusal(
      rule: "placement.host-resembles",
      summary: "The placement was not saved: no partner is called “\(shortened(typed))”.",
      remedies: [
        "Perhaps “\(partner.name)” was meant",
        "Type that, or put the place in quotation marks to keep it as typed",
      ])
  }
}
