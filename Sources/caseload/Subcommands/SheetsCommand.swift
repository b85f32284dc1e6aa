import ArgumentParser
import CaseCore
import Casework

/// Writes the summary sheets of many cases.
struct SheetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets", abstract: "Write the sheets of everybody in a filter: a club's for the week, say.",
    discussion: """
      With --output FILE.pdf and the format pdf all of them are one document; else each is a file in the folder. \
      Either all are written or, stopped with Ctrl-C, none. Whoever has not consented is left out and named by number.

        caseload sheets club:smethwick --audience candidate --format pdf -o week.pdf
      """)

  @OptionGroup var options: FileOptions
  @OptionGroup var sheet: SheetOptions
  @Argument(help: ArgumentHelp("Whose sheets; everybody's without it.", valueName: "filter")) var filter:
    [String] = []
  @Option(name: .shortAndLong, help: ArgumentHelp("A folder, or a file for one PDF.", valueName: "path"))
  var output: String?

  mutating func run() throws {
    let workspace = try options.openToSave()
    let order = try sheet.order(in: workspace)
    let cases = try workspace.cases(filter: filter.joined(separator: " "))
    let line = ProgressLine("Making", of: cases.count)
    Interruption.begin()
    let report = try workspace.writeSheets(of: cases, order, to: place(order, in: workspace)) { done in
      line.report(done)
      try Interruption.check()
    }
    line.end()
    try tell(report)
  }

  private func place(_ order: SheetOrder, in workspace: Workspace) -> SheetBatchPlace {
    guard let output else { return .folder(workspace.sheetFolder) }
    return order.format == .pdf && output.lowercased().hasSuffix(".pdf") ? .document(output) : .folder(output)
  }

  private func tell(_ report: SheetBatchReport) throws {
    try StandardOutput.print { output in
      for path in report.paths { try output.line(CleanText.line(path)) }
    }
    StandardError.lines(report.leftOut + report.warnings)
    let sheets = report.sheets == 1 ? "1 sheet" : "\(grouped(report.sheets)) sheets"
    StandardError.line("\(sheets) written, \(grouped(report.leftOut.count)) left out.")
  }
}
