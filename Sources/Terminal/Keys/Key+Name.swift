extension Key {
  /// Creates the key of a name as a person writes it: `x`, `?`, `Ctrl-S`, `F5`, `PgUp`.
  ///
  /// The names are those of `description`; upper and lower case count for single letters only. Nil for what is no
  /// key, for a key that terminals cannot tell from another one, as Ctrl-I from Tab, and for Ctrl-L, which repaints.
  package init?(named name: String) {
    if name.count == 1, let character = name.first {
      guard let key = Key(sign: character) else { return nil }
      self = key
      return
    }
    let word = name.lowercased()
    if let key = keysByName[word] {
      self = key
    } else if word.hasPrefix("ctrl-"), let key = Key(withControl: String(word.dropFirst(5))) {
      self = key
    } else if word.hasPrefix("f"), let number = Int(word.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private init?(sign: Character) {
    if let arrow = keysByName[String(sign)] {
      self = arrow
      return
    }
    let scalars = sign.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1, scalar.value > 0x20, scalar.value != 0x7F,
      displayWidth(String(sign)) == 1, sanitize(String(sign)) == String(sign)
    else { return nil }
    self = .character(sign)
  }

  private init?(withControl name: String) {
    if let arrow = controlKeysByName[name] {
      self = arrow
      return
    }
    guard name.count == 1, let character = name.first, "abcdefgjknopqrstuvwxyz\\]^_".contains(character)
    else { return nil }
    self = .control(character)
  }
}

private let keysByName: [String: Key] = [
  "space": .character(" "), "enter": .enter, "esc": .escape, "tab": .tab, "shift-tab": .backTab,
  "backspace": .backspace, "del": .delete, "ins": .insert, "home": .home, "end": .end, "pgup": .pageUp,
  "pgdn": .pageDown, "up": .up, "down": .down, "left": .left, "right": .right, "↑": .up, "↓": .down,
  "←": .left, "→": .right,
]

private let controlKeysByName: [String: Key] = [
  "space": .control(" "), "up": .controlUp, "down": .controlDown, "left": .controlLeft,
  "right": .controlRight, "↑": .controlUp, "↓": .controlDown, "←": .controlLeft, "→": .controlRight,
]
