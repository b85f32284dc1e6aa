/// One piece of input as curses delivers it: what it did not recognise comes byte by byte.
package enum KeyInput: Hashable, Sendable {
  /// A byte of text, of a control character, or of a sequence that came too slowly for curses.
  case byte(UInt8)

  /// A key that curses recognised.
  case key(Key)

  /// What follows is pasted.
  case pasteStart

  /// The end of what is pasted.
  case pasteEnd

  /// A report of the mouse that was read from bytes, before double clicks are told apart.
  case mouse(Position, MouseAction)
}

/// What the mouse reported.
package enum MouseAction: Hashable, Sendable {
  /// The left button went down.
  case press

  /// The wheel turned away from the hand.
  case wheelUp

  /// The wheel turned towards the hand.
  case wheelDown
}

/// Tells a double click by our own clock.
struct ClickTimer {
  /// The longest time between two presses of a double click, in milliseconds.
  static let limit: Int64 = 400

  private var last: (position: Position, time: Int64)?

  /// Returns the event of one report.
  mutating func event(of action: MouseAction, at position: Position, time: Int64) -> MouseEvent.Kind {
    switch action {
    case .wheelUp: .wheelUp
    case .wheelDown: .wheelDown
    case .press: press(at: position, time: time)
    }
  }

  private mutating func press(at position: Position, time: Int64) -> MouseEvent.Kind {
    if let last, last.position == position, time - last.time <= Self.limit {
      self.last = nil
      return .double
    }
    last = (position, time)
    return .press
  }
}
