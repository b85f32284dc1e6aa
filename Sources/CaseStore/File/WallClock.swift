package import CaseCore
import Foundation

/// Tells the moment.
///
/// Tests give their own.
package struct WallClock: Sendable {
  /// Milliseconds since 1970, by world time.
  package let now: @Sendable () -> Int64

  /// Makes a clock.
  package init(now: @escaping @Sendable () -> Int64) {
    self.now = now
  }

  /// The computer's clock.
  package static let system = WallClock {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// The day that it is in London now.
  package var today: Day { LondonTime.day(at: now()) }
}
