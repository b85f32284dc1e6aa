/// A key as the program knows it, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A typed character.
  ///
  /// A combining mark comes by itself; appended to a text it joins its base.
  case character(Character)

  /// Return, or the keypad's Enter.
  case enter

  /// Esc by itself.
  case escape

  /// Tab, which is also Ctrl-I.
  case tab

  /// Shift-Tab.
  case backTab

  /// Backspace, which is also Ctrl-H.
  case backspace

  /// Delete.
  case delete

  /// Insert.
  case insert

  /// Arrow up; with Shift or Alt it is the same key.
  case up

  /// Arrow down.
  case down

  /// Arrow left.
  case left

  /// Arrow right.
  case right

  /// Home.
  case home

  /// End.
  case end

  /// Page up.
  case pageUp

  /// Page down.
  case pageDown

  /// Ctrl and arrow up.
  case controlUp

  /// Ctrl and arrow down.
  case controlDown

  /// Ctrl and arrow left.
  case controlLeft

  /// Ctrl and arrow right.
  case controlRight

  /// A function key, from 1.
  ///
  /// F1, F10 and F11 never arrive from many desktop terminals.
  case function(Int)

  /// Ctrl and a lower-case letter, or one of `space`, `\`, `]`, `^` and `_`.
  ///
  /// Never h, i, m or `[`: those are Backspace, Tab, Enter and Esc.
  case control(Character)

  /// Alt and a character: to most terminals Esc and the character at once, which is also what a slow line makes of two
  /// keys. Nothing is bound to it.
  case alt(Character)
}

extension Key: CustomStringConvertible {
  /// The key's name as a person reads it, as `Ctrl-S` or `PgUp`.
  package var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .function(let number): "F\(number)"
    case .control(" "): "Ctrl-Space"
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt("\r"): "Alt-Enter"
    case .alt(let character): "Alt-\(character)"
    case .controlUp, .controlDown, .controlLeft, .controlRight: "Ctrl-\(arrow)"
    case .up, .down, .left, .right: arrow
    default: word
    }
  }

  private var arrow: String {
    switch self {
    case .up, .controlUp: "↑"
    case .down, .controlDown: "↓"
    case .left, .controlLeft: "←"
    default: "→"
    }
  }

  private var word: String {
    switch self {
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    default: "PgDn"
    }
  }
}
