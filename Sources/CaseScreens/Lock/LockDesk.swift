import CaseCore
import Casework

/// The PIN, the wrong tries, and how long nobody has pressed a key.
final class LockDesk {
  private let pin: PinFile?
  private var idle: Int64?
  private var tries = PinTries()
  private var lastKey: Int64 = 0
  private let start = ContinuousClock.now

  init(_ own: OwnFiles) {
    pin = own.pin
    lockAfter(own.lockAfter)
  }

  /// Says after how many minutes without a key the screen locks.
  func lockAfter(_ minutes: Int?) { idle = minutes.map { Int64($0) * 60_000 } }

  /// A lock to put in front of the screens.
  var lock: LockState { LockState(needsPin: pin?.isSet == true) }

  /// The lock with which the screens begin: closing the window leads past no PIN.
  var atStart: LockState? { lock.needsPin ? lock : nil }

  /// The milliseconds until nobody has pressed a key for too long; nothing where the screen never locks itself.
  var wait: Int? { idle.map { Int(max(0, lastKey + $0 - moment)) } }

  /// Somebody is there.
  func noteKey() { lastKey = moment }

  /// Tries a PIN; gives what to say where it does not open.
  func refusal(of typed: String) -> String? {
    guard let pin, pin.isSet else { return nil }
    if let words = tries.words(at: moment) { return words }
    do throws(Refusal) {
      guard try pin.opens(typed) else {
        tries.noteWrong(at: moment)
        return tries.words(at: moment) ?? "That is not the PIN. \(pin.resetWords)"
      }
      tries.noteRight()
      return nil
    } catch {
      return error.words
    }
  }

  /// Sets the PIN, or removes it.
  func set(_ typed: String?) throws(Refusal) -> String {
    guard let pin else {
      throw Refusal(
        rule: "pin.no-place", summary: "The PIN was not set: no folder for settings was found.")
    }
    guard let typed else {
      try pin.remove()
      return "There is no PIN now. The lock still covers the screen until a key is pressed."
    }
    try pin.set(typed)
    return "The PIN is set. The lock asks for it, and so does the next start."
  }

  /// Milliseconds that never run backwards.
  private var moment: Int64 {
    let parts = (ContinuousClock.now - start).components
    return parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000
  }
}
