import CaseCore
import CaseStore

extension Workspace {
  /// What tells the drafts of this case file from those of others: the identity of its programme, so that they
  /// are found again when the file has moved.
  package func draftIdentity() throws -> String {
    try office().programme.map { String($0.id.value) } ?? "none"
  }
}
