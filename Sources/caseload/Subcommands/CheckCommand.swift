import ArgumentParser
import CaseCore
import Casework

/// Checks the case file, pathway files, or the cases by every rule.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the case file, pathway or programme files, or the cases by every rule.",
    subcommands: [CheckFile.self, CheckPathways.self, CheckProgrammes.self, CheckCases.self],
    defaultSubcommand: CheckFile.self)
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
    commandName: "pathways", abstract: "Check all pathway files, or those that are named.",
    discussion: """
      With --impact it reads the case file instead: which open cases go by an older version of their pathway, and \
      what the newest one would say otherwise of them. Nothing is saved; caseload move-pathway lets cases go over.
      """)

  @OptionGroup var options: FileOptions
  @Argument(
    help: ArgumentHelp("Files; all without one.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var files: [String] = []
  @Flag(help: "Show whom newer versions affect, and how.") var impact = false
  @Option(help: ArgumentHelp("With --impact: only cases of this profession.", valueName: "profession"))
  var profession: String?
  @Flag(help: "With --impact: name candidates beside their numbers.") var names = false
  @Flag(help: "With --impact: print a JSON array.") var json = false

  mutating func validate() throws {
    guard impact else {
      guard profession == nil, !names, !json else {
        throw ValidationError("--profession, --names and --json go with --impact.")
      }
      return
    }
    guard files.isEmpty else {
      throw ValidationError("--impact takes no files: it reads the newest versions.")
    }
    guard let profession, Profession(anySpelling: profession) == nil else { return }
    let known = Profession.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("There is no such profession. The professions are \(known).")
  }

  mutating func run() throws {
    guard !impact else { return try printImpact() }
    let (faults, count) = PathwayCheck.run(files: files, assets: options.places)
    let read = count == 1 ? "1 pathway file" : "\(grouped(count)) pathway files"
    let found = faults.count == 1 ? "1 fault" : "\(grouped(faults.count)) faults"
    try print(faults, faults.isEmpty ? "\(read) read, no fault." : "\(read) read, \(found).")
  }

  private func printImpact() throws {
    let only = profession.flatMap { Profession(anySpelling: $0) }
    let report = ImpactReport(try options.open().versionImpact(profession: only), names: names)
    try StandardOutput.print { output in
      guard !json else { return try output.line(report.json.spread) }
      for line in report.lines { try output.line(CleanText.line(line)) }
    }
    guard !report.faultLines.isEmpty else { return }
    for line in report.faultLines { StandardError.line(line) }
    throw ExitCode.failure
  }
}

/// Checks programme files.
struct CheckProgrammes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programmes", abstract: "Check all programme files: rates, partners, printed figures.")

  @OptionGroup var options: FileOptions

  mutating func run() throws {
    let library = ProgrammeLibrary(folders: options.places.folders(of: "Programmes"))
    let (faults, count) = library.checkAll()
    let read = count == 1 ? "1 programme file" : "\(grouped(count)) programme files"
    let found = faults.count == 1 ? "1 fault" : "\(grouped(faults.count)) faults"
    try print(
      faults.map(\.description), faults.isEmpty ? "\(read) read, no fault." : "\(read) read, \(found).")
  }
}

/// Asks every rule of every open case.
struct CheckCases: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases",
    abstract: "Ask every rule of every open case, and count what is not met.",
    discussion: "Nothing is saved. Rules about leave and the right to work are counted without case numbers.")

  @OptionGroup var options: FileOptions
  @Flag(help: "Print a JSON object with every rule and every case number.") var json = false

  mutating func run() throws {
    let workspace = try options.open()
    let progress = ProgressLine("Asking about", of: try workspace.caseCount())
    let check = try workspace.checkCases { progress.report($0) }
    progress.end()
    try StandardOutput.print { output in
      guard !json else { return try output.line(check.json.spread) }
      for line in check.lines { try output.line(CleanText.line(line)) }
    }
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
