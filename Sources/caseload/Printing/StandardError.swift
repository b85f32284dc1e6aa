import CaseCore
import Foundation

/// Everything that is not the result: refusals, warnings, progress.
enum StandardError {
  /// Writes a sentence, cleaned, and a line end.
  static func line(_ text: String) {
    raw(CleanText.lines(text) + "\n")
  }

  /// Writes several sentences, one a line.
  static func lines(_ lines: [String]) {
    for text in lines { line(text) }
  }

  /// Writes bytes of our own; nobody can be told where this fails.
  static func raw(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Whether somebody looks at it in a terminal.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
