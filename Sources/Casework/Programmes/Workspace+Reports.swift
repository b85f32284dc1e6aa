package import CaseCore
import CaseStore

extension Workspace {
  /// Makes a report of the programme of this file.
  ///
  /// - Parameters:
  ///   - name: Which.
  ///   - day: The day by which it judges, and after which nothing that was recorded counts; nothing for today
  ///     and all that is known.
  /// - Returns: The report, with every figure.
  /// - Throws: The faults of the programme file; `FileFailure`.
  package func report(_ name: ReportName, asOf day: Day? = nil) throws -> Report {
    let programme = try office().programme?.name ?? ""
    let plan = try programmes.plan(of: programme, on: today)
    return try file.census(on: day ?? today, known: day).report(name, plan: plan)
  }

  /// The programme files around this file.
  package var programmes: ProgrammeLibrary { ProgrammeLibrary(folders: assets.folders(of: "Programmes")) }
}
