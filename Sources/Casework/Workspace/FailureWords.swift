import CaseCore
import CaseStore

/// What a user reads when something was refused or failed: the same words on the screen and on the command line.
package enum FailureWords {
  /// What somebody else has changed since a change was begun; nothing for any other error.
  package static func conflict(_ error: any Error) -> String? { (error as? Conflict)?.words }

  /// The sentences for an error.
  package static func words(for error: any Error) -> String {
    switch error {
    case let refusal as Refusal: refusal.words
    case let conflict as Conflict: conflict.words
    case let failure as FileFailure: failure.words
    case let faults as FileFaults: faults.description
    default:
      "Not done: Caseload met a fault of its own (\(type(of: error))). What was saved is safe. Try again, then report it."
    }
  }
}
