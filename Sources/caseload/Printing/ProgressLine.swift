import CaseCore
import Foundation

/// Says on standard error how far a long job is: nothing in its first 300 ms, then a line that is written over in a
/// terminal, and one line every five seconds elsewhere.
final class ProgressLine {
  private let verb: String
  private let total: Int
  private let start = ProgressLine.milliseconds
  private var last: Int
  private var isShown = false

  /// Makes the line of a job, such as `Writing` 183 of something.
  init(_ verb: String, of total: Int) {
    self.verb = verb
    self.total = total
    last = start
  }

  /// Takes how much is done.
  func report(_ done: Int) {
    let now = ProgressLine.milliseconds
    let pause = StandardError.isTerminal ? 100 : 5_000
    guard done < total, now - start > 300, now - last > pause else { return }
    last = now
    isShown = true
    let words = "\(verb) \(grouped(done)) of \(grouped(total))"
    StandardError.raw(StandardError.isTerminal ? "\r" + words : words + "\n")
  }

  /// Ends the line, so that what follows begins at the left.
  func end() {
    if isShown, StandardError.isTerminal { StandardError.raw("\n") }
  }

  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
