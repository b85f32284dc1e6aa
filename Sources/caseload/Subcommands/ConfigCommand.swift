import ArgumentParser
import CaseCore
import CaseScreens
import Casework

/// Shows and changes the settings.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the settings in force, or change one.",
    discussion: """
      Without a name every setting is printed, and each fault of the file with its line and column; the exit code \
      is then 1.

        caseload config theme               # what it is
        caseload config theme light
        caseload config keys.find '#'       # without a key: the usual ones again
        caseload config --write             # a file that explains every setting
      """)

  @OptionGroup var options: FileOptions
  @Flag(help: "Write a settings file that explains itself, where there is none yet.") var write = false
  @Argument(help: ArgumentHelp("The setting, or keys.ACTION.", valueName: "name")) var name: String?
  @Argument(help: ArgumentHelp("Its value, or the keys.", valueName: "value")) var values: [String] = []

  mutating func validate() throws {
    if write, name != nil { throw ValidationError("Choose --write or a setting, not both.") }
  }

  mutating func run() throws {
    let file = SettingsFile(options.userPlaces.settings, rules: Keyboard.rules)
    if write { return try explain(file) }
    guard let name else { return try show(file) }
    if values.isEmpty, let key = SettingKey(rawValue: name) {
      return try tell(WorkReport([key.text(in: file.read().settings)]))
    }
    try tell(WorkReport([try file.change(name, to: values)]))
  }

  /// Where the templates of sheets lie, and where copies of one's own go.
  private var templates: String {
    let own = options.userPlaces.configFolder + "/Sheets"
    let others = options.places.folders(of: "Sheets").filter { $0 != own }
    return "# Templates of sheets: \(others.joined(separator: ", ")); your own go to \(own)"
  }

  private func explain(_ file: SettingsFile) throws {
    try file.writeExplained()
    try tell(WorkReport([file.path]))
  }

  private func show(_ file: SettingsFile) throws {
    let reading = file.read()
    try tell(WorkReport(["# \(file.path)", templates] + file.lines(of: reading.settings)))
    guard !reading.faults.isEmpty else { return }
    StandardError.lines(reading.faults.map(\.description))
    throw ExitCode(1)
  }
}
