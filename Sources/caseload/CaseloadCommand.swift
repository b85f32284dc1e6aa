import ArgumentParser
import CaseCore
import Casework
import Foundation

/// `caseload` itself: without a subcommand it opens the screens.
struct CaseloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload",
    abstract: "Casework for people who help refugee professionals back into their profession.",
    discussion: """
      Without a subcommand, Caseload opens its screens. CASE is a number in any spelling (SMW-0042, smw-42, 42) or a \
      part of a name that only one candidate has. Dates may be typed as 2026-11-23, 14nov, fri, +2w.

      Results go to standard output, everything else to standard error. Exit codes: 0 done, 1 refused or failed, \
      64 wrong use.
      """,
    version: ProgramVersion.words,
    subcommands: [
      ListCommand.self, ShowCommand.self, RecordCommand.self, NoteCommand.self, ActionCommand.self,
      MoveCommand.self, MovePathwayCommand.self, SheetCommand.self, SheetsCommand.self, ExportCommand.self,
      HistoryCommand.self, UndoCommand.self, RedoCommand.self, ReviewCommand.self, ClubCommand.self,
      OpeningCommand.self, ReportCommand.self, ImportCommand.self, InitCommand.self, DemoCommand.self,
      CheckCommand.self, EraseCommand.self, ConfigCommand.self,
    ])

  @OptionGroup var options: FileOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Ask by questions, a line at a time, instead of drawing.") var plain = false

  mutating func run() throws {
    if plain { return try PlainScreens(options: options).run() }
    guard StandardOutput.isTerminal else { return try PlainToday(options: options).print() }
    try look.openScreens(on: options.file, options)
  }
}

/// The version of the program.
enum ProgramVersion {
  /// What `--version` prints.
  static let words = "Caseload 0.1.0"
}

/// Today as plain text, for a standard output that is no terminal.
struct PlainToday {
  let options: FileOptions

  /// Prints Today of the case file; where there is none yet, of a sample programme that is made for it and removed.
  func print() throws {
    let isThere = FileManager.default.fileExists(atPath: options.path)
    guard isThere || options.file != nil else { return try printSample() }
    try print(try options.open())
    StandardError.line("To open the screens, start caseload in a terminal.")
  }

  private func printSample() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/caseload-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sample = folder + "/sample.sqlite"
    try SampleFile.make(
      at: sample, candidates: 183, seed: 1, today: try options.fixedDay(), assets: options.places)
    let workspace = try Workspace(sample, assets: options.places, today: try options.fixedDay())
    try workspace.identifyInSample()
    try print(workspace)
    StandardError.lines([
      "There is no case file yet: this is the sample programme, 183 invented people.",
      "To open the screens, start caseload in a terminal. To make a file of your own here: caseload init --help.",
    ])
  }

  private func print(_ workspace: Workspace) throws {
    try StandardOutput.print { output in
      for line in try workspace.todayLines() { try output.line(line) }
    }
  }
}
