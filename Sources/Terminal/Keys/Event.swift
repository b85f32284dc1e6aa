/// What the mouse did, and where.
package struct MouseEvent: Hashable, Sendable {
  /// What was done.
  package enum Kind: Hashable, Sendable {
    /// The left button went down.
    case press

    /// The left button went down a second time on the same cell within 400 ms.
    ///
    /// A `press` came before it.
    case double

    /// The wheel turned away from the hand.
    case wheelUp

    /// The wheel turned towards the hand.
    case wheelDown
  }

  /// The cell under the mouse.
  package let position: Position

  /// What was done.
  package let kind: Kind

  /// Creates an event.
  package init(position: Position, kind: Kind) {
    self.position = position
    self.kind = kind
  }
}

/// What a screen can tell the loop.
package enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)

  /// A text was pasted.
  ///
  /// Line ends are `\n`, other controls but Tab are gone; it is not sanitised.
  case paste(String)

  /// The mouse was used.
  case mouse(MouseEvent)

  /// The window has a new size; draw again.
  case resize(Size)

  /// The terminal is gone.
  ///
  /// Save, write nothing to it, end with exit code 129.
  case hangUp

  /// Somebody asked the program to end: SIGTERM (15) or SIGINT (2).
  ///
  /// End with exit code 128 and the number.
  case terminate(signal: Int32)

  /// A watched file descriptor has something to read.
  case descriptor(Int32)

  /// Nothing happened in the time given.
  case timeout
}
