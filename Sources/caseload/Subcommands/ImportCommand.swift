import ArgumentParser
import CaseCore
import Casework

/// Imports a list of candidates.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import a list of candidates from CSV, as a spreadsheet saves it.",
    discussion: """
      Nothing is guessed: a row that cannot be read is kept in a file beside the list, with its line, column and \
      reason, and can be mended and imported from there. The whole import is one change: caseload undo takes it back. \
      A map file has a line “Column header: field” for each column whose header says something else.
      """)

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The CSV file.", valueName: "list"), completion: .file(extensions: ["csv"]))
  var list: String
  @Option(help: ArgumentHelp("Says which column is what.", valueName: "file"), completion: .file()) var map:
    String?
  @Flag(help: "Say what would happen; write nothing.") var dryRun = false
  @Option(help: ArgumentHelp("Where rejected rows go.", valueName: "file"), completion: .file()) var rejects:
    String?

  mutating func run() throws {
    let run = try ImportRun(list, map: map, today: try options.day())
    guard !dryRun else {
      StandardError.lines(run.remarks)
      return try tell(WorkReport([run.plan.words, "Nothing was written: this was a dry run."]))
    }
    let workspace = try options.openToSave()
    StandardError.lines(run.remarks)
    try tell(try run.carryOut(in: workspace, rejects: rejects))
  }
}
