import ArgumentParser
import CaseCore
import Casework

/// Writes the summary sheet of a case.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Write the summary sheet of a case; prints where it is.",
    discussion:
      "Without --output it goes to the folder of the settings, ~/Documents/Caseload by default; --output - prints it."
  )

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The case.", valueName: "case")) var named: String
  @Option(
    help: ArgumentHelp("text, md or html.", valueName: "format"), completion: .list(["text", "md", "html"]))
  var format = "text"
  @Option(name: .shortAndLong, help: ArgumentHelp("A file or a folder, or - to print it.", valueName: "path"))
  var output: String?
  @Flag(help: "Write over a sheet of the same name.") var replace = false

  mutating func validate() throws {
    do throws(Refusal) { _ = try SheetFormat.named(format) } catch { throw ValidationError(error.words) }
  }

  mutating func run() throws {
    let workspace = try options.open()
    let found = try workspace.findCase(named)
    let format = try SheetFormat.named(format)
    guard output != "-" else {
      let sheet = try workspace.sheet(of: found, format: format)
      return try StandardOutput.print { try $0.text(sheet.text) }
    }
    let place = output.map(SheetPlace.path)
    let path = try workspace.writeSheet(of: found, format: format, to: place, replacing: replace)
    try StandardOutput.print { try $0.line(CleanText.line(path)) }
  }
}
