package import CaseCore

/// The fees of a case's route, as far as they can be read.
package enum RouteFees: Equatable, Sendable {
  case read(DatedPathway)
  /// The route has no fees, or the case has no route.
  case none
  /// The file of the fees has faults; the case is shown all the same.
  case faulty(String)

  /// The fees, where there are any.
  package var dated: DatedPathway? {
    if case .read(let dated) = self { return dated }
    return nil
  }

  /// `The fees were not read: doctor/plab.dated.yaml:12:7: …`; nothing where all is well.
  var fault: String? {
    if case .faulty(let words) = self { return "The fees were not read: \(words)" }
    return nil
  }
}

extension Workspace {
  /// The fees of the route that a case is on.
  package func fees(of facts: CaseFacts) -> RouteFees {
    guard let name = facts.pathway?.name else { return .none }
    let route = [name.folder, name.route].compactMap(\.self).joined(separator: "/")
    do throws(FileFaults) {
      return try library.dated(route: route).map { .read($0) } ?? .none
    } catch {
      return .faulty(error.description)
    }
  }
}
