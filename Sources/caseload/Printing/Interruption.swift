import CaseCore
import Foundation
import Synchronization

/// Ctrl-C during a long job: it stops at the next safe place, so that nothing half-written stays.
enum Interruption {
  private static let isAsked = Atomic<Bool>(false)

  /// From now on Ctrl-C is noted instead of ending the program at once.
  static func begin() {
    signal(SIGINT) { _ in Interruption.isAsked.store(true, ordering: .relaxed) }
  }

  /// Stops the job where somebody has asked for it.
  static func check() throws(Refusal) {
    guard isAsked.load(ordering: .relaxed) else { return }
    throw Refusal(rule: "job.stopped", summary: "Stopped. Nothing was written.")
  }
}
