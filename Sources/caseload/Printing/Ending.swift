import ArgumentParser
import CaseCore
import Casework
import Foundation

/// How the program ends when something was refused, failed, or was typed wrongly: sentences on standard error and
/// an exit code, never a trace.
enum Ending {
  /// Says what was wrong and ends the program: 0 for help, 1 where something was refused or failed, 64 for wrong use,
  /// 130 where it was stopped with Ctrl-C.
  static func end(with error: any Error) -> Never {
    let code = error is UnknownCommand ? .validationFailure : CaseloadCommand.exitCode(for: error)
    if code == .success {
      StandardOutput.write(CaseloadCommand.fullMessage(for: error) + "\n")
    } else {
      let words = words(for: error, code)
      if !words.isEmpty { StandardError.line(words) }
    }
    exit(Interruption.isMeant(by: error) ? Interruption.code : code.rawValue)
  }

  private static func words(for error: any Error, _ code: ExitCode) -> String {
    if error is ExitCode { return "" }
    if let unknown = error as? UnknownCommand { return unknown.words }
    if code == .validationFailure { return CaseloadCommand.fullMessage(for: error) }
    if let failure = error as? OutputFailure { return failure.words }
    // A type of the terminal's, which this target does not import; its description is made for users.
    if "\(type(of: error))" == "TerminalFailure" { return "\(error)" }
    return FailureWords.words(for: error)
  }
}
