import CaseCore
import CaseStore
import Synchronization

/// A clock that tests set; every look takes a millisecond.
final class ScratchClock: Sendable {
  private let milliseconds: Mutex<Int64>

  /// Begins at noon in London on a day.
  init(_ day: Day) {
    milliseconds = Mutex(Int64(day.number) * 86_400_000 + 12 * 3_600_000)
  }

  /// Stands at a moment from now on.
  func set(_ moment: Int64) { milliseconds.withLock { $0 = moment } }

  /// Goes on, or back, by so many days.
  func advance(days: Int) { milliseconds.withLock { $0 += Int64(days) * 86_400_000 } }

  /// The moment, without taking time.
  var moment: Int64 { milliseconds.withLock { $0 } }

  var wall: WallClock {
    WallClock {
      self.milliseconds.withLock { moment in
        moment += 1
        return moment
      }
    }
  }
}

/// The same numbers each time, so that a failing test fails again.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
