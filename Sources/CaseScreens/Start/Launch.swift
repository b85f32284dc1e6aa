package import CaseCore
package import Casework
import Foundation
package import Terminal

/// How the screens are opened.
package struct LaunchOptions: Sendable {
  /// The case file that is named, if any.
  package var file: String?
  package var today: Day?
  package var initials: String?
  package var assets: AssetPlaces
  package var environment: [String: String]
  package var screen = ScreenOptions()
  /// Whether the screens are drawn for a screen reader, whatever the settings say.
  package var accessible = false
  /// Whether the user has said already that the clock is right.
  package var clockIsRight = false

  /// Makes options.
  package init(
    file: String?, today: Day?, initials: String?, assets: AssetPlaces, environment: [String: String]
  ) {
    self.file = file
    self.today = today
    self.initials = initials
    self.assets = assets
    self.environment = environment
  }

  /// Says how the screens look, in the words of the command line.
  ///
  /// - Parameters:
  ///   - ascii: Whether only ASCII signs are drawn.
  ///   - colour: `auto`, `always` or `never`.
  ///   - theme: The name of a theme, or `automatic`.
  ///   - mouse: Whether the mouse is used.
  /// - Throws: A refusal that names the known words.
  package mutating func look(ascii: Bool, colour: String?, theme: String?, mouse: Bool) throws(Refusal) {
    screen.ascii = ascii
    screen.mouse = mouse
    if let colour { screen.colour = try LaunchOptions.choice(colour, ColourChoice.self, called: "colour") }
    if let theme { screen.theme = try LaunchOptions.choice(theme, Theme.self, called: "theme") }
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ word: String, _ type: Choice.Type, called name: String
  ) throws(Refusal) -> Choice {
    if let choice = Choice(rawValue: word.lowercased()) { return choice }
    throw Refusal(
      rule: "screen.\(name)", summary: "Nothing was opened: “\(word)” is no \(name).",
      remedies: ["Known are \(Choice.allCases.map(\.rawValue).joined(separator: ", "))"])
  }
}

extension LaunchOptions {
  /// The files of the user's own.
  var places: UserPlaces { UserPlaces(environment: environment) }

  /// The settings file, with what it may do to the keyboard.
  var settingsFile: SettingsFile { SettingsFile(places.settings, rules: Keyboard.rules) }

  /// The language of the account, as `fa_IR.UTF-8`.
  var locale: String {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
  }
}

extension ScreenOptions {
  /// The same with the user's settings, where the command line says nothing else.
  func completed(by settings: Settings) -> ScreenOptions {
    var options = self
    if theme == .automatic { options.theme = Theme(settings.theme) }
    options.ascii = ascii || settings.ascii
    options.mouse = mouse && settings.mouse
    return options
  }
}

extension Theme {
  /// The theme that somebody has chosen.
  init(_ choice: ThemeChoice) { self = Theme(rawValue: choice.rawValue) ?? .neutral }
}

/// Opens the screens and runs them to their end.
///
/// - Returns: The exit code.
/// - Throws: `TerminalFailure`, `FileFailure` or `Refusal`, before or instead of the screens.
package func runScreens(_ options: LaunchOptions) throws -> Int32 {
  let path = DefaultPlace.file(named: options.file, environment: options.environment)
  var opened = try existing(path, options)
  var screenOptions = options.screen.completed(by: options.settingsFile.read().settings)
  screenOptions.errorLog = errorLog(options)
  var screen = try NcursesScreen(screenOptions)
  let code = try runScreens(on: &screen, opened: &opened, path: path, options)
  let last = screen.close()
  if let last { FileHandle.standardError.write(Data((last + "\n").utf8)) }
  return code
}

/// Where standard error goes while the screens are up: beside the case files, where there is such a folder.
private func errorLog(_ options: LaunchOptions) -> String? {
  let folder = DefaultPlace.folder(options.environment)
  return FileManager.default.fileExists(atPath: folder) ? folder + "/screens.log" : nil
}

private func existing(_ path: String, _ options: LaunchOptions) throws -> Workspace? {
  guard options.file != nil || FileManager.default.fileExists(atPath: path) else { return nil }
  return try Workspace(path, assets: options.assets, today: options.today)
}

/// Runs the screens on any screen: the first start, who works, and the loop.
package func runScreens<Terminal: Screen & ~Copyable>(
  on screen: inout Terminal, opened: inout Workspace?, path: String, _ options: LaunchOptions
) throws -> Int32 {
  let first = opened == nil ? FirstStart(path: path, options: options).run(on: &screen) : nil
  if let first { opened = first.workspace }
  guard let workspace = opened else { return 0 }
  let settings = options.settingsFile.read()
  let isSample = workspace.path == DefaultPlace.sample(environment: options.environment)
  try identify(in: workspace, options, settings.settings, isSample: isSample)
  if workspace.me == nil, !workspace.isReadOnly {
    guard WhoAsks().run(on: &screen, in: workspace) else { return 0 }
  }
  if !options.clockIsRight {
    guard try ClockAsks().run(on: &screen, in: workspace) else { return 0 }
  }
  workspace.wait(atMost: 2_000)
  workspace.sheetFolder = settings.settings.sheetFolder
  var state = AppState(
    size: screen.size, today: workspace.today, me: workspace.me, office: try workspace.office(),
    isReadOnly: workspace.isReadOnly, isSample: isSample)
  state.follow(settings, locale: options.locale)
  state.settings.accessible = options.accessible || settings.settings.accessible
  let mark = RunMark(options.places.stateFolder)
  state.notice = first?.notice ?? (mark.foundStopped ? stopNotice(options, workspace) : nil)
  return withExtendedLifetime(mark) {
    run(
      state, on: &screen, in: workspace, drafts: DraftPlace(DraftStore(options.places.drafts)),
      own: ownFiles(options, settings.settings))
  }
}

/// What is said after the program was killed: also that what was typed in a form is kept.
private func stopNotice(_ options: LaunchOptions, _ workspace: Workspace) -> Notice {
  let drafts = (try? workspace.draftIdentity()).map {
    DraftStore(options.places.drafts).list(ofCaseFile: $0).drafts
  }
  let kept = drafts?.isEmpty == false ? " What you were typing is kept: type :drafts and Enter." : ""
  return Notice(RunMark.words + kept)
}

private func ownFiles(_ options: LaunchOptions, _ settings: Settings) -> OwnFiles {
  var own = OwnFiles(
    views: options.places.views, pin: PinFile(options.places.pin), lockAfter: settings.lockAfter,
    settings: options.settingsFile, memory: options.places.stateFolder + "/screens.json")
  own.editor = EditorChoice(environment: options.environment)
  return own
}

extension AppState {
  /// Begins with what the user has chosen, and shows what of it cannot be followed.
  mutating func follow(_ reading: SettingsReading, locale: String) {
    settings = reading.settings
    keyboard = Keyboard(
      chosen: reading.settings.keys, layouts: reading.settings.keyboard.layouts(locale: locale))
    hidesNames = reading.settings.hidesNames
    box = FaultsBox(reading).map { .faults($0) }
  }
}

private func identify(
  in workspace: Workspace, _ options: LaunchOptions, _ settings: Settings, isSample: Bool
) throws {
  try workspace.identify(
    named: options.initials, usually: settings.caseworker, environment: options.environment)
  if workspace.me == nil, isSample { try workspace.identifyInSample() }
}
