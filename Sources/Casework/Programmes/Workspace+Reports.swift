package import CaseCore
import CaseStore

extension Workspace {
  /// Makes a report of the programme of this file.
  ///
  /// - Parameters:
  ///   - order: Which, over what time, as known when.
  ///   - progress: Told how many cases were counted; what it throws ends the work.
  /// - Returns: The report, with every figure.
  /// - Throws: A refusal with the faults of the programme file; `FileFailure`; what `progress` throws.
  package func report(
    _ order: ReportOrder, progress: (Int) throws -> Void = { _ in }
  ) throws -> Report {
    let plan = try plan(for: order.name)
    return try file.figures(order, today: today, progress: progress).report(plan: plan)
  }

  /// What the programme file says of the programme of this file; of reports that ask it nothing, the name alone.
  func plan(for report: ReportName) throws -> ProgrammePlan {
    let name = try office().programme?.name ?? ""
    guard report.needsPlan else { return ProgrammePlan(name: name, checkedOn: today) }
    do throws(FileFaults) {
      return try programmes.plan(of: name, on: today)
    } catch {
      throw Refusal.programmeAtFault(error)
    }
  }

  /// The partners that the programme file names; none where it has faults, which its own check tells.
  package func planPartners() throws -> [PlanPartner] {
    let name = try office().programme?.name ?? ""
    do throws(FileFaults) {
      return try programmes.plan(of: name, on: today).partners
    } catch {
      return []
    }
  }

  /// The programme files around this file.
  package var programmes: ProgrammeLibrary { ProgrammeLibrary(folders: assets.folders(of: "Programmes")) }
}

extension Refusal {
  /// Nothing is counted by a file that cannot be read whole.
  fileprivate static func programmeAtFault(_ faults: FileFaults) -> Refusal {
    Refusal(
      rule: "report.programme-file",
      summary: "No report was made: the programme file cannot be read. \(faults)",
      remedies: ["Mend it, then try caseload check programmes"])
  }
}
