import ArgumentParser
import CaseCore
import Casework

/// Shows one case.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a case: where it stands, what is missing, what happened.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The case.", valueName: "case")) var named: String
  @Flag(help: "Print a JSON object with every fact.") var json = false

  mutating func run() throws {
    let workspace = try options.open()
    try StandardOutput.print { output in
      if json { return try output.line(try workspace.json(ofCase: named).spread) }
      for line in try workspace.text(ofCase: named) { try output.line(line) }
    }
  }
}
