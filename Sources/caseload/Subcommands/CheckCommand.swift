import ArgumentParser
import CaseCore
import Casework

/// Checks the case file, or pathway files.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the case file, or pathway files.",
    subcommands: [CheckFile.self, CheckPathways.self], defaultSubcommand: CheckFile.self)
}

/// Checks the case file.
struct CheckFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "file",
    abstract: "Check the case file: its structure, its lists, and that its log gives its tables.")

  @OptionGroup var options: FileOptions

  mutating func run() throws {
    let (faults, summary) = try options.open().checkFile()
    try print(faults, summary)
  }
}

/// Checks pathway files.
struct CheckPathways: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pathways", abstract: "Check all pathway files, or those that are named.")

  @OptionGroup var options: FileOptions
  @Argument(
    help: ArgumentHelp("Files; all without one.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var files: [String] = []

  mutating func run() throws {
    let (faults, count) = PathwayCheck.run(files: files, assets: options.places)
    let read = count == 1 ? "1 pathway file" : "\(grouped(count)) pathway files"
    let found = faults.count == 1 ? "1 fault" : "\(grouped(faults.count)) faults"
    try print(faults, faults.isEmpty ? "\(read) read, no fault." : "\(read) read, \(found).")
  }
}

/// Prints the faults, one a line, and the summary; ends with 1 where there are faults.
private func print(_ faults: [String], _ summary: String) throws {
  try StandardOutput.print { output in
    for fault in faults { try output.line(CleanText.line(fault)) }
    try output.line(summary)
  }
  if !faults.isEmpty { throw ExitCode.failure }
}
