/// Whether colour is used.
package enum ColourChoice: String, CaseIterable, Sendable {
  /// Where the terminal has it and the variable NO_COLOR is empty or not set.
  case auto

  /// Where the terminal has it, whatever NO_COLOR says.
  case always

  /// Never; bold, dim, underline and reverse stay.
  case never
}

/// How a terminal is to be used.
package struct ScreenOptions: Sendable {
  /// How the roles look.
  package var theme = Theme.automatic

  /// Whether our own signs are drawn in ASCII.
  package var ascii = false

  /// Whether colour is used.
  package var colour = ColourChoice.auto

  /// Whether the mouse is ours; the terminal's own selection then needs Shift.
  package var mouse = true

  /// Milliseconds that curses waits after Esc for the rest of a sequence; the variable ESCDELAY is stronger.
  package var escapeDelay = 25

  /// The file, made private to the user, that takes standard error while the screen is up.
  ///
  /// Without one it is lost.
  package var errorLog: String?

  /// One line for the terminal if the program crashes.
  ///
  /// It must hold no personal data.
  package var crashMessage: String?

  /// Creates the usual options.
  package init() {}
}
