/// Where frames go and events come from: a terminal, or a script in a test.
package protocol Screen: ~Copyable {
  /// The extent to draw for.
  var size: Size { get }

  /// Shows a frame; of what the terminal has already, nothing is sent again.
  mutating func show(_ frame: Frame)

  /// Waits for the next event.
  ///
  /// - Parameters:
  ///   - milliseconds: The longest wait, after which `.timeout` comes; nil waits for ever, 0 not at all.
  ///   - watching: At most 16 file descriptors whose readiness is an event too.
  /// - Returns: The event; never `.timeout` when no time was given.
  mutating func next(timeout milliseconds: Int?, watching: [Int32]) -> Event

  /// Gives the screen another look, from the next frame on.
  ///
  /// - Parameters:
  ///   - theme: How the roles look; nothing leaves it as it is.
  ///   - ascii: Whether our own signs are drawn in ASCII; nothing leaves it as it is.
  mutating func wear(theme: Theme?, ascii: Bool?)

  /// Asks the terminal to put a text on the clipboard; many allow it, some pass it over, none answers.
  ///
  /// - Parameter base64: The text in base64.
  mutating func copy(base64: String)

  /// Hands the terminal back while the body runs, as for an editor, then shows the last frame again.
  mutating func suspended(_ body: () -> Void)

  /// Leaves the program stopped in the background until the shell continues it.
  mutating func stop()
}

extension Screen where Self: ~Copyable {
  /// Waits for the next event without watching a descriptor.
  package mutating func next(timeout milliseconds: Int? = nil) -> Event {
    next(timeout: milliseconds, watching: [])
  }
}
