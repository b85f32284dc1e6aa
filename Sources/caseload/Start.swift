import ArgumentParser
import Casework

/// Starts the program: reads the command line, runs what it says, and ends with the exit code of what came of it.
@main
enum Start {
  static func main() {
    ProcessCare.begin()
    do {
      if let unknown = UnknownCommand(in: Array(CommandLine.arguments.dropFirst())) { throw unknown }
      var command = try CaseloadCommand.parseAsRoot()
      try command.run()
    } catch {
      Ending.end(with: error)
    }
  }
}
