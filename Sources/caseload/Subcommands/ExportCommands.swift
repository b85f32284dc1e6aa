import ArgumentParser
import CaseCore
import Casework

/// Exports of lists, of a calendar, and of a whole case.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write lists, a calendar, or everything that is held about one person.",
    discussion: """
      Without --output an export goes to the folder of the settings, ~/Documents/Caseload by default, and its path is \
      printed; --output - prints the export itself. What leaves the file is in the history: who, what, and how many rows.
      """,
    subcommands: [ExportCSV.self, ExportJSON.self, ExportCalendar.self, ExportCase.self])
}

/// Where an export goes.
struct ExportPlace: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A file or a folder, or - to print it; else the folder of the settings.", valueName: "path"))
  var output: String?
  @Flag(help: "Write over a file of the same name.") var replace = false

  /// Refuses a path that ends in another format.
  func check(_ format: ListExportFormat) throws {
    do throws(Refusal) { try format.check(output) } catch { throw ValidationError(error.words) }
  }

  /// Writes or prints an export and says how many rows it holds.
  func write(
    _ format: ListExportFormat, _ filter: [String], bom: Bool = false, _ options: FileOptions
  ) throws {
    let workspace = try options.openToSave()
    let typed = filter.joined(separator: " ")
    guard output != "-" else {
      return try StandardOutput.print { output in
        try workspace.printExport(format, filter: typed, bom: bom) { try output.add($0) }
      }
    }
    let (path, rows) = try workspace.export(
      format, filter: typed, bom: bom, to: output.map(SheetPlace.path), replacing: replace)
    try StandardOutput.print { try $0.line(CleanText.line(path)) }
    StandardError.line(rows == 1 ? "1 row." : "\(grouped(rows)) rows.")
    StandardError.lines(try workspace.advice(on: typed, found: rows))
  }
}

/// Candidates as CSV.
struct ExportCSV: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "Candidates as CSV (RFC 4180), which no spreadsheet takes for formulas.")

  @OptionGroup var options: FileOptions
  @OptionGroup var place: ExportPlace
  @Argument(help: ArgumentHelp("Who is exported; everybody without it.", valueName: "filter")) var filter:
    [String] = []
  @Flag(help: "Begin with the byte-order mark by which Excel knows UTF-8.") var bom = false

  mutating func validate() throws { try place.check(.csv) }

  mutating func run() throws { try place.write(.csv, filter, bom: bom, options) }
}

/// Candidates as JSON.
struct ExportJSON: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json", abstract: "Candidates as a JSON array.")

  @OptionGroup var options: FileOptions
  @OptionGroup var place: ExportPlace
  @Argument(help: ArgumentHelp("Who is exported; everybody without it.", valueName: "filter")) var filter:
    [String] = []

  mutating func validate() throws { try place.check(.json) }

  mutating func run() throws { try place.write(.json, filter, options) }
}

/// Actions and exams as a calendar.
struct ExportCalendar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ics", abstract: "Open actions and booked exams as a calendar; people by their numbers.")

  @OptionGroup var options: FileOptions
  @OptionGroup var place: ExportPlace
  @Argument(help: ArgumentHelp("Whose; everybody's without it.", valueName: "filter")) var filter: [String] =
    []

  mutating func validate() throws { try place.check(.ics) }

  mutating func run() throws { try place.write(.ics, filter, options) }
}

/// Everything that is held about one person.
struct ExportCase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Everything that is held about one person, for a subject access request.",
    discussion: "Names of others are flagged: read it before you hand it over.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The case.", valueName: "case")) var named: String
  @Option(
    help: ArgumentHelp("html or json; else the ending of the path says it, else html.", valueName: "format"),
    completion: .list(["html", "json"]))
  var format: String?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A file or a folder, or - to print it; else the folder of the settings.", valueName: "path"))
  var output: String?
  @Flag(help: "Write over a file of the same name.") var replace = false

  mutating func validate() throws {
    do throws(Refusal) {
      let format = try meant()
      guard format == .html || format == .json else { throw Refusal.noWholeCaseFormat }
    } catch { throw ValidationError(error.words) }
  }

  private func meant() throws(Refusal) -> SheetFormat {
    try SheetFormat.chosen(format, for: output, usually: .html, among: [.html, .json])
  }

  mutating func run() throws {
    let workspace = try options.openToSave()
    let (found, format) = (try workspace.findCase(named), try meant())
    guard output != "-" else {
      let bytes = try workspace.printedCase(found, as: format)
      return try StandardOutput.print { try $0.add(bytes) }
    }
    let path = try workspace.exportCase(
      found, as: format, to: output.map(SheetPlace.path), replacing: replace)
    try StandardOutput.print { try $0.line(CleanText.line(path)) }
  }
}
