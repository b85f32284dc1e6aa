package import CaseCore
import CaseStore

extension Workspace {
  /// The most cases of a route whose times are asked; a middle does not get truer by more.
  private static let askedForPace = 1000

  /// How long a route took the people of this file, whatever the version they are pinned to.
  ///
  /// It reads up to a thousand cases, in many short transactions, and may take some tenths of a second.
  ///
  /// - Parameters:
  ///   - name: Any version of the route.
  ///   - progress: Told how many cases were read; what it throws ends the reading.
  /// - Returns: The times of what enough of them have finished.
  /// - Throws: `FileFailure`, or what `progress` throws.
  package func pace(of name: PathwayName, progress: (Int) throws -> Void = { _ in }) throws -> RoutePace {
    let versions = try office().pathways.filter { held in
      PathwayName(held.name).map { $0.folder == name.folder && $0.route == name.route } ?? false
    }
    var taken: [DaysTaken] = []
    try file.eachCase(pinnedTo: versions.map(\.id), atMost: Workspace.askedForPace) { facts in
      taken.append(DaysTaken(of: facts))
      try progress(taken.count)
    }
    return RoutePace(taken)
  }
}
