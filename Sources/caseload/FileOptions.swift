import ArgumentParser
import CaseCore
import Casework
import Foundation

/// The options that every command takes, before or after its name.
struct FileOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The case file.", valueName: "file"), completion: .file(extensions: ["sqlite"]))
  var file: String?

  @Option(help: ArgumentHelp("The day by which rules judge: 2026-11-23, mon, -2w.", valueName: "date"))
  var today: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("Who works.", valueName: "initials"))
  var initials: String?

  @Option(help: ArgumentHelp("Where pathways and sheets lie.", valueName: "folder"), completion: .directory)
  var assets: String?

  @Flag(help: "Save even though the computer's clock looks wrong.")
  var clockIsRight = false

  mutating func validate() throws {
    do throws(Refusal) { _ = try fixedDay() } catch { throw ValidationError(error.words) }
    guard let assets, !AssetPlaces.isFolder(assets) else { return }
    throw ValidationError(
      "Nothing was done: --assets names no folder: “\(assets)”. Name the folder that has Pathways or Sheets in it, "
        + "or leave --assets out.")
  }

  /// The day of `--today`; nothing where it was not given.
  ///
  /// A day without a year is the nearest one: next week must not be taken for last year.
  func fixedDay() throws(Refusal) -> Day? {
    guard let today else { return nil }
    let now = ProcessCare.today
    let back = try parseDay(today, today: now, looking: .back)
    guard back.distance(to: now) > 183 else { return back }
    let forward = try parseDay(today, today: now, looking: .forward)
    return now.distance(to: forward) < 183 ? forward : back
  }

  /// The day by which rules judge where no file is open.
  func day() throws(Refusal) -> Day { try fixedDay() ?? ProcessCare.today }

  /// The variables of the environment.
  var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// Where pathways and sheets lie.
  var places: AssetPlaces {
    let executable = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return .usual(named: assets, environment: environment, executable: executable)
  }

  /// The files of the user's own.
  var userPlaces: UserPlaces { UserPlaces(environment: environment) }

  /// The case file that is meant.
  var path: String { DefaultPlace.file(named: file, environment: environment) }

  /// Opens the case file, knowing who works where that can be known.
  func open() throws -> Workspace {
    if file == nil, !FileManager.default.fileExists(atPath: path) { throw noFileYet }
    let workspace = try Workspace(path, assets: places, today: try fixedDay())
    let reading = SettingsFile(userPlaces.settings).read()
    StandardError.lines(reading.faults.map(\.description))
    workspace.sheetFolder = reading.settings.sheetFolder
    try workspace.identify(
      named: initials, usually: reading.settings.caseworker, environment: environment)
    return workspace
  }

  /// Nobody has named a file, and there is none of one's own.
  private var noFileYet: Refusal {
    let sample = DefaultPlace.sample(environment: environment)
    let hasSample = FileManager.default.fileExists(atPath: sample)
    return Refusal(
      rule: "file.none-yet", summary: "Nothing was opened: there is no case file of your own yet, \(path).",
      remedies: [
        "Start caseload to make one, or name one with --file" + (hasSample ? ": the sample is \(sample)" : "")
      ])
  }

  /// Opens the case file to save something in it.
  ///
  /// - Throws: Also where nobody is known to work, or the clock cannot be believed.
  func openToSave() throws -> Workspace {
    let workspace = try open()
    try workspace.requireMe()
    try workspace.requireClock(confirmed: clockIsRight)
    return workspace
  }
}

/// Prints what came of a change: the sentences as the result, the warnings beside it.
func tell(_ report: WorkReport) throws {
  try StandardOutput.print { output in
    for line in report.lines { try output.line(CleanText.line(line)) }
  }
  StandardError.lines(report.warnings)
}
