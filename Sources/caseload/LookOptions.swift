import ArgumentParser
import CaseCore
import CaseScreens
import Casework

/// The options of the screens.
struct LookOptions: ParsableArguments {
  @Flag(help: "Draw only ASCII signs.") var ascii = false

  @Flag(help: "Draw for a screen reader: no lines, the cursor on what is selected.") var accessible = false

  @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
  var color: String?

  @Option(help: ArgumentHelp("automatic, dark, light, neutral, colour-blind or mono.", valueName: "name"))
  var theme: String?

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.") var leavesMouse = false

  mutating func validate() throws {
    var probe = LaunchOptions(
      file: nil, today: nil, initials: nil, assets: AssetPlaces(folders: []), environment: [:])
    do throws(Refusal) { try apply(to: &probe) } catch { throw ValidationError(error.words) }
  }

  /// Opens the screens and runs them to their end.
  ///
  /// - Parameters:
  ///   - file: The case file; nothing for the usual one, with its first start.
  ///   - options: The day, who works, and where pathways and sheets lie.
  /// - Throws: The exit code where it is not 0; what kept the screens from opening.
  func openScreens(on file: String?, _ options: FileOptions) throws {
    var launch = LaunchOptions(
      file: file, today: try options.fixedDay(), initials: options.initials, assets: options.places,
      environment: options.environment)
    try apply(to: &launch)
    launch.accessible = accessible
    launch.clockIsRight = options.clockIsRight
    let code = try runScreens(launch)
    guard code == 0 else { throw ExitCode(code) }
  }

  private func apply(to launch: inout LaunchOptions) throws(Refusal) {
    try launch.look(ascii: ascii, colour: color, theme: theme, mouse: !leavesMouse)
  }
}
