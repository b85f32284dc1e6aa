import ArgumentParser
import CaseCore
import Casework

/// Writes the summary sheets of many cases.
struct SheetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets", abstract: "Write the sheets of everybody in a filter: a club's for the week, say.",
    discussion: """
      With --output FILE.pdf all of them are one document; else each is a file in the folder. \
      Either all are written or, stopped with Ctrl-C, none. Whoever has not consented is left out and named by number; \
      whoever has left the programme is passed over, unless the filter asks for a status or a number.

        caseload sheets club:smethwick --audience candidate -o week.pdf
      """)

  @OptionGroup var options: FileOptions
  @OptionGroup var sheet: SheetOptions
  @Argument(help: ArgumentHelp("Whose sheets; everybody's without it.", valueName: "filter")) var filter:
    [String] = []
  @Option(name: .shortAndLong, help: ArgumentHelp("A folder, or a file for one PDF.", valueName: "path"))
  var output: String?
  @Flag(help: "Write over sheets of the same name.") var replace = false

  mutating func validate() throws {
    if output == "-" { throw ValidationError(Refusal.sheetsNotPrinted.words) }
    if isDocument, try format != .pdf { throw ValidationError(Refusal.notOneDocument.words) }
  }

  private var format: SheetFormat {
    get throws { try sheet.format(for: output, usually: .text) }
  }

  /// Whether the path is that of a file, by its ending.
  private var isDocument: Bool { output.map { SheetFormat.ending(of: $0) != nil } ?? false }

  mutating func run() throws {
    let workspace = try options.openToSave()
    let order = try sheet.order(in: workspace, as: try format)
    let typed = filter.joined(separator: " ")
    let (cases, left) = try workspace.cases(filter: typed)
    StandardError.lines(try workspace.advice(on: typed, found: cases.count))
    let line = ProgressLine("Making", of: cases.count)
    Interruption.begin()
    let report = try workspace.writeSheets(of: cases, order, to: place(in: workspace), replacing: replace) {
      done in
      line.report(done)
      try Interruption.check()
    }
    line.end()
    try tell(report, left)
  }

  private func place(in workspace: Workspace) -> SheetBatchPlace {
    guard let output else { return .folder(workspace.sheetFolder) }
    return isDocument ? .document(output) : .folder(output)
  }

  private func tell(_ report: SheetBatchReport, _ left: Int) throws {
    try StandardOutput.print { output in
      for path in report.paths { try output.line(CleanText.line(path)) }
    }
    StandardError.lines(report.leftOut.sentences + report.warnings)
    if left > 0 {
      let people = left == 1 ? "1 person has" : "\(grouped(left)) people have"
      StandardError.line("\(people) left the programme and got no sheet: status:exited asks for them.")
    }
    let sheets = report.sheets == 1 ? "1 sheet" : "\(grouped(report.sheets)) sheets"
    StandardError.line("\(sheets) written, \(grouped(report.leftOut.count)) left out.")
  }
}
