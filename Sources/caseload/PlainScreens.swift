import CaseCore
import Casework
import Foundation

/// `--plain`: the questions and answers of `PlainDesk` on standard input and output.
struct PlainScreens {
  let options: FileOptions

  /// Asks until the user leaves or the input ends.
  func run() throws {
    let workspace = try options.open()
    var desk = PlainDesk(workspace)
    try say(try openingLines(workspace) + PlainDesk.welcome)
    while !desk.isDone {
      try StandardOutput.print { try $0.text(desk.prompt) }
      guard let line = readLine() else { break }
      try say(desk.answer(line))
    }
  }

  /// Whose clock and name cannot be believed is told first; nothing is saved under the wrong ones.
  private func openingLines(_ workspace: Workspace) throws -> [String] {
    if !workspace.isReadOnly { try workspace.requireClock(confirmed: options.clockIsRight) }
    return workspace.me.map { ["You are \(CleanText.line($0.name))."] } ?? []
  }

  private func say(_ lines: [String]) throws {
    try StandardOutput.print { output in
      for line in lines { try output.line(CleanText.line(line)) }
    }
  }
}
