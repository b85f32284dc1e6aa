/// Counts wrong PINs and says how long to wait: nothing for four, then 1, 2, 4 … seconds, 60 at most.
///
/// It knows no clock: every call brings the moment, in milliseconds that never run backwards.
package struct PinTries: Equatable, Sendable {
  /// How many wrong PINs are free.
  package static let free = 5

  private var wrong = 0
  private var closedUntil: Int64?

  /// Begins to count.
  package init() {}

  /// Counts a wrong PIN.
  package mutating func noteWrong(at moment: Int64) {
    wrong += 1
    let beyond = wrong - PinTries.free
    guard beyond >= 0 else { return }
    closedUntil = moment + min(60, 1 << Int64(min(beyond, 6))) * 1_000
  }

  /// Forgets all wrong PINs: the right one was typed.
  package mutating func noteRight() { self = PinTries() }

  /// The moment from which the next PIN may be tried; nothing where it may be tried now.
  package func closedUntil(at moment: Int64) -> Int64? {
    closedUntil.flatMap { $0 > moment ? $0 : nil }
  }

  /// What the lock says while nobody may try; nothing where somebody may.
  package func words(at moment: Int64) -> String? {
    guard let until = closedUntil(at: moment) else { return nil }
    let seconds = (until - moment + 999) / 1_000
    return "\(wrong) wrong PINs. The next try is in \(seconds) second\(seconds == 1 ? "" : "s")."
  }
}
