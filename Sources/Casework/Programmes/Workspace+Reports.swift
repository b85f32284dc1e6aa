package import CaseCore
import CaseStore

extension Workspace {
  /// Makes a report of the programme of this file.
  ///
  /// - Parameters:
  ///   - order: Which, over what time, as known when.
  ///   - progress: Told how many cases were counted; what it throws ends the work.
  /// - Returns: The report, with every figure.
  /// - Throws: The faults of the programme file; `FileFailure`; what `progress` throws.
  package func report(
    _ order: ReportOrder, progress: (Int) throws -> Void = { _ in }
  ) throws -> Report {
    let plan = try plan()
    return try file.figures(order, today: today, progress: progress).report(plan: plan)
  }

  /// What the programme file says of the programme of this file.
  func plan() throws -> ProgrammePlan {
    try programmes.plan(of: try office().programme?.name ?? "", on: today)
  }

  /// The programme files around this file.
  package var programmes: ProgrammeLibrary { ProgrammeLibrary(folders: assets.folders(of: "Programmes")) }
}
