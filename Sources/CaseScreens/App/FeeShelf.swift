import CaseCore
import Casework

/// The fees of routes, each file read once.
final class FeeShelf {
  private let library: PathwayLibrary
  private var known: [String: DatedPathway?] = [:]

  init(_ library: PathwayLibrary) {
    self.library = library
  }

  /// The fees of the route of a case; nothing where there are none.
  ///
  /// A file with faults counts as none here: a case opens all the same, and `check pathways` names the faults.
  func fees(of facts: CaseFacts) -> DatedPathway? {
    guard let name = facts.pathway?.name else { return nil }
    let route = name.folder.map { "\($0)/\(name.route)" } ?? name.route
    if let fees = known[route] { return fees }
    let fees = try? library.dated(route: route)
    known[route] = .some(fees)
    return fees
  }
}
