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
    standing(of: consents(for: .programme, on: day), on: day)
  }

  /// How consent to share with one partner stands.
  ///
  /// A consent that names no partner or another one does not count. Whoever withdraws sharing as a whole, or the
  /// consent to take part, or leaves because of withdrawing, withdraws this too; only one given on a later day counts
  /// then, since which came first on one day cannot be told.
  ///
  /// - Parameters:
  ///   - partner: With whom something is to be shared.
  ///   - day: The day on which it is asked.
  /// - Returns: How it stands.
  package func sharingConsent(with partner: RecordID, on day: Day) -> ConsentStanding {
    let sharing = consents(for: .sharing, on: day)
    let named = sharing.filter { $0.partner == partner }
    let wider = sharing.filter { $0.partner == nil } + consents(for: .programme, on: day)
    let ends = wider.compactMap(\.withdrawnOn) + exitsByWithdrawing
    guard let end = ends.filter({ $0 <= day }).max() else { return standing(of: named, on: day) }
    let later = standing(of: named.filter { $0.givenOn > end }, on: day)
    return later == .missing ? .withdrawn(end) : later
  }

  /// The day of the first consent to share with a partner that was given after a day.
  package func nextSharingConsent(with partner: RecordID, after day: Day) -> Day? {
    consents.filter { $0.stands && $0.purpose == .sharing && $0.partner == partner && $0.givenOn > day }
      .map(\.givenOn).min()
  }

  /// The days on which the person left the programme because of withdrawing from it.
  private var exitsByWithdrawing: [Day] {
    statuses.filter { $0.stands && $0.status == .exited && $0.exitReason == .withdrew }.map(\.happenedOn)
  }

  private func consents(for purpose: ConsentPurpose, on day: Day) -> [Consent] {
    consents.filter { $0.stands && $0.purpose == purpose && $0.givenOn <= day }
  }

  private func standing(of named: [Consent], on day: Day) -> ConsentStanding {
    let withdrawn = named.filter { $0.isWithdrawn(by: day) }
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
