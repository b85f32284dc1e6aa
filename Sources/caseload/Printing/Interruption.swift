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
    throw Refusal(rule: rule, summary: "Stopped. Nothing was written.")
  }

  /// The exit code of a job that was stopped: that of any program which ends by this signal, 128 + 2.
  static let code: Int32 = 128 + SIGINT

  /// Whether an error says that somebody stopped the job.
  static func isMeant(by error: any Error) -> Bool { (error as? Refusal)?.rule == rule }

  private static let rule = "job.stopped"
}
