internal import CTerminal

/// Why the screens could not be opened.
///
/// Nothing has been written to the terminal.
package enum TerminalFailure: Error, Equatable, Sendable {
  /// Standard input is no terminal.
  case inputIsNoTerminal

  /// Standard output is no terminal.
  case outputIsNoTerminal

  /// The variable TERM is empty or not set.
  case terminalIsNotNamed

  /// This computer has no description of the terminal that TERM names.
  case unknownTerminal(String)

  /// The terminal that TERM names cannot place its cursor, so no screen can be drawn.
  case cannotPlaceCursor(String)

  /// A screen is open already.
  case alreadyOpen
}

extension TerminalFailure: CustomStringConvertible {
  /// What did not happen, why, and what to do.
  ///
  /// The name of the terminal is sanitised.
  package var description: String {
    "The screens were not opened: \(reason) \(remedy)"
  }

  private var reason: String {
    switch self {
    case .inputIsNoTerminal: "standard input is not a terminal."
    case .outputIsNoTerminal: "standard output is not a terminal."
    case .terminalIsNotNamed: "the variable TERM does not name the terminal."
    case .unknownTerminal(let name):
      "this computer has no description of the terminal “\(shown(name))” (TERM)."
    case .cannotPlaceCursor(let name): "the terminal “\(shown(name))” (TERM) cannot place its cursor."
    case .alreadyOpen: "they are open already."
    }
  }

  private var remedy: String {
    switch self {
    case .inputIsNoTerminal, .outputIsNoTerminal:
      "Start caseload in a terminal window, or use the command line: caseload list."
    case .terminalIsNotNamed, .unknownTerminal, .cannotPlaceCursor:
      "Try TERM=xterm-256color caseload, or use the command line: caseload list."
    case .alreadyOpen: "Close them first."
    }
  }

  private func shown(_ name: String) -> String {
    let clean = sanitize(name)
    return clean.count > 40 ? clean.prefix(39) + "…" : clean
  }
}

/// Whether the screens can be opened: both standard input and standard output are terminals.
package func hasTerminal() -> Bool {
  ct_is_terminal(0) != 0 && ct_is_terminal(1) != 0
}
