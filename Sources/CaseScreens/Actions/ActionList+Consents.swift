import CaseCore
import Terminal

/// The end of a consent.
extension ActionList {
  static let consents: [ActionEntry] = [
    entry(
      .withdrawConsent, [], "Withdraw a consent",
      "Records that the person takes a consent back: with whom, and from which day. It stays in the history.",
      writes: true)
  ]
}

extension AppState {
  /// Offers the line by which a consent is taken back: that to share, since it is the one with partners.
  mutating func startWithdrawal() -> [Effect] {
    startForm(.quickLine("consent \(ConsentPurpose.sharing.rawValue) withdrawn "))
  }
}
