import ArgumentParser
import CaseCore
import Casework
import Foundation

/// Makes a sample programme of invented people.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make a sample programme of invented people, and open it.",
    discussion: "The same seed and day give the same people. It never becomes your own file.")

  @OptionGroup var options: FileOptions
  @OptionGroup var look: LookOptions
  @Option(help: ArgumentHelp("How many, from 1 to 1,000,000.", valueName: "count")) var candidates = 183
  @Option(help: ArgumentHelp("Chooses the people.", valueName: "number")) var seed: UInt64 = 1
  @Flag(name: .customLong("no-open"), help: "Make it, but do not open the screens.") var staysClosed = false

  mutating func validate() throws {
    guard (1...1_000_000).contains(candidates) else {
      throw ValidationError("--candidates takes a number from 1 to 1,000,000.")
    }
  }

  mutating func run() throws {
    let path = options.file ?? DefaultPlace.sample(environment: options.environment)
    if options.file == nil { try DefaultPlace.makeFolder(options.environment) }
    try make(path)
    guard !staysClosed, StandardOutput.isTerminal else { return }
    try look.openScreens(on: path, options)
  }

  private func make(_ path: String) throws {
    let progress = ProgressLine("Writing", of: candidates)
    do {
      try SampleFile.make(
        at: path, candidates: candidates, seed: seed, today: try options.fixedDay(), assets: options.places,
        progress: progress.report)
    } catch {
      progress.end()
      throw error
    }
    progress.end()
    let workspace = try Workspace(path, assets: options.places, today: try options.fixedDay())
    try tell(WorkReport(["Made \(path): \(try workspace.sampleSummary())"]))
  }
}
