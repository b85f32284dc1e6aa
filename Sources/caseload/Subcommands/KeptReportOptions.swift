import ArgumentParser
import CaseCore
import Casework

/// Reports that are kept under a number.
struct KeptReportOptions: ParsableArguments {
  @Flag(help: "Keep the report in the file, without small numbers, under a number.") var keep = false
  @Flag(name: .customLong("list-kept"), help: "Name the reports that are kept.") var listKept = false
  @Option(help: ArgumentHelp("Print a report as it was kept.", valueName: "number")) var kept: Int?
  @Flag(help: "Count a kept report again, from what is left of what was known then.") var recount = false

  /// Whether a kept report is asked for instead of a new one.
  var isAsked: Bool { listKept || kept != nil }

  func validate(hasName: Bool, exact: Bool, choosing: [String]) throws {
    if hasName, isAsked { throw ValidationError("A kept report is asked for by its number alone.") }
    if let option = choosing.first, isAsked {
      throw ValidationError(
        "A kept report is printed as it was kept: \(option) cannot change it. Leave \(option) out, or name a report "
          + "to make a new one.")
    }
    if listKept, kept != nil {
      throw ValidationError("Ask for the list, --list-kept, or for one report, --kept NUMBER.")
    }
    if keep, isAsked {
      throw ValidationError(
        "A kept report is not kept once more. Leave --keep out, or name a report to make a new one.")
    }
    if recount, kept == nil {
      throw ValidationError("Say which report is counted again: --kept NUMBER --recount.")
    }
    if exact, keep || isAsked {
      throw ValidationError("A report is kept without small numbers. Leave --exact out.")
    }
  }

  func report(_ number: Int, in workspace: Workspace) throws -> Report {
    try recount ? workspace.recount(number) : workspace.keptReport(number)
  }

  func printList(of workspace: Workspace) throws {
    let runs = try workspace.keptReports()
    try StandardOutput.print { output in
      for run in runs {
        try output.line(
          CleanText.fitted(String(run.number), 6) + CleanText.fitted(run.report, 15) + run.scope)
      }
    }
  }
}
