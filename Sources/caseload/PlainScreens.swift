import CaseCore
import Casework
import Foundation

/// `--plain`: the questions and answers of `PlainDesk` on standard input and output.
struct PlainScreens {
  let options: FileOptions

  /// Asks until the user leaves or the input ends.
  func run() throws {
    let workspace = try opened()
    var desk = PlainDesk(workspace)
    try say(try openingLines(workspace) + PlainDesk.welcome)
    while !desk.isDone {
      try StandardOutput.print { try $0.text(desk.prompt) }
      guard let line = readLine() else { break }
      try say(desk.answer(line))
    }
  }

  /// The case file; where there is none yet, the sample programme, made the first time.
  private func opened() throws -> Workspace {
    let sample = DefaultPlace.sample(environment: options.environment)
    let isNamed = options.file != nil || options.environment["CASELOAD_FILE"] != nil
    guard !isNamed, !FileManager.default.fileExists(atPath: options.path) else {
      return try options.open()
    }
    try say([
      "There is no case file yet: this is the sample programme, invented people. caseload init makes your own."
    ])
    if !FileManager.default.fileExists(atPath: sample) {
      try DefaultPlace.makeFolder(options.environment)
      try SampleFile.make(
        at: sample, candidates: 183, seed: 1, today: try options.fixedDay(), assets: options.places)
    }
    let workspace = try Workspace(sample, assets: options.places, today: try options.fixedDay())
    try workspace.identifyInSample()
    return workspace
  }

  /// Whose clock and name cannot be believed is told first; nothing is saved under the wrong ones.
  private func openingLines(_ workspace: Workspace) throws -> [String] {
    if !workspace.isReadOnly { try workspace.requireClock(confirmed: options.clockIsRight) }
    let hidden = SettingsFile(options.userPlaces.settings).read().settings.hidesNames
    return (hidden ? ["hide-names is for the screens: here names are read out."] : [])
      + (workspace.me.map { ["You are \(CleanText.line($0.name))."] } ?? [])
  }

  /// Says lines; in a terminal broken at blanks, where it would break them anywhere.
  private func say(_ lines: [String]) throws {
    let width = StandardOutput.isTerminal ? StandardOutput.columns : .max
    try StandardOutput.print { output in
      for line in lines.flatMap({ TextWrap.lines(CleanText.line($0), to: width) }) { try output.line(line) }
    }
  }
}
