import ArgumentParser
import CaseCore
import Casework

/// Prints the history.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Print what was done, newest first: of a case, or of the whole file.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The case; the whole file without it.", valueName: "case")) var named: String?
  @Flag(help: "Print a JSON array of operations with their changes.") var json = false
  @Option(help: ArgumentHelp("At most so many; 50 in a terminal, else all.", valueName: "count")) var limit:
    Int?

  mutating func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  mutating func run() throws {
    let workspace = try options.open()
    let found = try named.map { try workspace.findCase($0) }
    let count = limit ?? (StandardOutput.isTerminal && !json ? 50 : nil)
    try StandardOutput.print { output in
      var separator = "[\n"
      try workspace.eachOperation(of: found, limit: count) { row in
        guard json else { return try output.line(row.line(today: workspace.today)) }
        try output.text(separator + row.json.written)
        separator = ",\n"
      }
      if json { try output.text(separator == "[\n" ? "[]\n" : "\n]\n") }
    }
  }
}

/// Takes back the newest change.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back your newest change, or the one with a number of the history.",
    discussion: "The change and the undo stay in the history.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The number of an older change of yours.", valueName: "operation"))
  var number: Int64?

  mutating func run() throws {
    try tell(try options.openToSave().takeBack(operation: number))
  }
}

/// Does again what was taken back.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what you took back last.")

  @OptionGroup var options: FileOptions

  mutating func run() throws {
    try tell(try options.openToSave().doAgain())
  }
}
