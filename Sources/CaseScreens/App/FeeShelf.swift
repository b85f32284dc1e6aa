import CaseCore
import Casework

/// The fees of routes, each file read once, so that a case opens without looking at files.
final class FeeShelf {
  private let workspace: Workspace
  private var known: [String: RouteFees] = [:]

  init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// The fees of the route of a case; nothing where there are none.
  ///
  /// A file with faults counts as none here: a case opens all the same, and `check pathways` names the faults.
  func fees(of facts: CaseFacts) -> DatedPathway? {
    let key = facts.pathway?.name.text ?? ""
    let fees = known[key] ?? workspace.fees(of: facts)
    known[key] = fees
    return fees.dated
  }
}
