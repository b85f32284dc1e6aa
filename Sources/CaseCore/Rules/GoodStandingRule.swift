/// A certificate of good standing from every authority of the last five years: the rule `COGS-5Y`.
extension CaseFacts {
  /// Answers whether each authority where the person was registered has given a certificate.
  ///
  /// The note of a home registration, and that of a certificate, name the authority.
  func goodStandingOfEach(on day: Day) -> Answer {
    let registrations = recentRegistrations(on: day)
    guard !registrations.isEmpty else { return .unknown(missing: "the home registration") }
    let authorities = registrations.compactMap { authority(of: $0) }.unique
    let missing = authorities.filter { !hasCertificate(from: $0, on: day) }
    guard missing.isEmpty else {
      return .notMet(why: "no certificate of good standing from \(listed(missing))")
    }
    guard registrations.allSatisfy({ authority(of: $0) != nil }) else {
      return .unknown(missing: "the authority of a home registration")
    }
    return .met(because: "certificate of good standing from \(listed(authorities))")
  }

  /// The home registrations that stand and did not end more than five years ago.
  private func recentRegistrations(on day: Day) -> [Document] {
    let limit = day.adding(months: -60)
    return documents.filter { document in
      document.stands && document.kind == .homeRegistration && document.happenedOn <= day
        && ![.notNeeded, .refused].contains(document.status)
        && document.expiresOn.map { $0 >= limit } ?? true
    }
  }

  private func hasCertificate(from authority: String, on day: Day) -> Bool {
    documents.contains { document in
      document.stands && document.kind == .goodStanding && document.status.isHeld
        && document.happenedOn <= day && document.expiresOn.map { $0 >= day } ?? true
        && plainSpelling(document.note ?? "") == plainSpelling(authority)
    }
  }

  private func authority(of document: Document) -> String? {
    document.note.map(\.trimmingBlanks).flatMap { $0.isEmpty ? nil : $0 }
  }
}
