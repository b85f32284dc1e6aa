/// Whether somebody agrees, on a day, that what is known of them is used for a purpose.
package enum ConsentStanding: Equatable, Sendable {
  /// Agreed on that day.
  case given(Day)
  /// Nobody has recorded one.
  case missing
  /// It was for a time, and that has ended.
  case ended(Day)
  /// Taken back on that day; nothing but a newer one counts after it.
  case withdrawn(Day)
}

extension CaseFacts {
  /// How consent to take part in the programme stands.
  ///
  /// - Parameter day: The day on which it is asked.
  /// - Returns: How it stands.
  package func programmeConsent(on day: Day) -> ConsentStanding {
    standing(of: consents(for: .programme, on: day), on: day, brokenBy: [])
  }

  /// How consent to share with one partner stands.
  ///
  /// A consent that names no partner or another one does not count. Whoever withdraws sharing as a whole, or leaves
  /// the programme, withdraws this too.
  ///
  /// - Parameters:
  ///   - partner: With whom something is to be shared.
  ///   - day: The day on which it is asked.
  /// - Returns: How it stands.
  package func sharingConsent(with partner: RecordID, on day: Day) -> ConsentStanding {
    let sharing = consents(for: .sharing, on: day)
    let wider = sharing.filter { $0.partner == nil } + consents(for: .programme, on: day)
    return standing(of: sharing.filter { $0.partner == partner }, on: day, brokenBy: wider)
  }

  private func consents(for purpose: ConsentPurpose, on day: Day) -> [Consent] {
    consents.filter { $0.stands && $0.purpose == purpose && $0.givenOn <= day }
  }

  private func standing(
    of named: [Consent], on day: Day, brokenBy wider: [Consent]
  ) -> ConsentStanding {
    let withdrawn = (named + wider).filter { $0.isWithdrawn(by: day) }
      .max { ($0.withdrawnOn ?? $0.givenOn, $0.id) < ($1.withdrawnOn ?? $1.givenOn, $1.id) }
    let newer = named.filter { consent in
      !consent.isWithdrawn(by: day) && withdrawn.map { consent.isNewer(than: $0) } ?? true
    }
    if let valid = newer.last(where: { $0.expiresOn.map { $0 >= day } ?? true }) {
      return .given(valid.givenOn)
    }
    if let ended = newer.compactMap(\.expiresOn).max() { return .ended(ended) }
    return withdrawn?.withdrawnOn.map { .withdrawn($0) } ?? .missing
  }
}

extension Consent {
  fileprivate func isWithdrawn(by day: Day) -> Bool { withdrawnOn.map { $0 <= day } ?? false }

  /// Whether it was given after another one was withdrawn; of the same day, the one that was recorded later counts.
  fileprivate func isNewer(than withdrawn: Consent) -> Bool {
    guard let end = withdrawn.withdrawnOn else { return true }
    return (givenOn, id) > (end, withdrawn.id)
  }
}
