import Casework
import Terminal

/// The lock in front of everything: nothing of the case file is drawn, and only the PIN opens it.
package struct LockState: Equatable, Sendable {
  /// Whether there is a PIN; without one any key opens.
  let needsPin: Bool
  var typed = TextLine()
  /// What the last try came to; empty at first.
  var words = ""

  init(needsPin: Bool) {
    self.needsPin = needsPin
  }
}

/// Typing a new PIN, twice.
package struct PinBox: Equatable, Sendable {
  var typed = TextLine()
  /// What was typed the first time.
  var first: String?
}

extension AppState {
  /// Takes a key while the screen is locked.
  mutating func handleLocked(_ event: Event, _ lock: LockState) -> [Effect] {
    var lock = lock
    switch event {
    case .key(.enter) where lock.needsPin:
      let typed = lock.typed.text
      lock.typed = TextLine()
      self.lock = lock
      return typed.isEmpty ? [] : [.tryPin(typed)]
    // Whoever closes the window gets out, too; what was typed is kept as a draft.
    case .key(.control("c")) where lock.needsPin: isDone = true
    case .key(let key):
      guard lock.needsPin else {
        self.lock = nil
        return []
      }
      _ = lock.typed.handle(key)
    case .paste(let text): lock.typed.insert(text)
    default: break
    }
    self.lock = lock
    return []
  }

  /// Opens the lock, or says why not.
  mutating func takePin(_ refusal: String?) {
    lock?.words = refusal ?? ""
    if refusal == nil { lock = nil }
  }

  mutating func handle(_ key: Key, in pin: PinBox) -> [Effect] {
    var pin = pin
    switch key {
    case .escape:
      box = nil
      return []
    case .enter: return take(&pin)
    default: _ = pin.typed.handle(key)
    }
    box = .pin(pin)
    return []
  }

  private mutating func take(_ pin: inout PinBox) -> [Effect] {
    let typed = pin.typed.text
    pin.typed = TextLine()
    guard let first = pin.first else {
      box = typed.isEmpty ? nil : .pin(pin)
      guard !typed.isEmpty else { return [.removePin] }
      pin.first = typed
      box = .pin(pin)
      return []
    }
    box = nil
    guard first == typed else {
      notice = Notice("The PIN was not set: the two were not the same.", isRefusal: true)
      return []
    }
    return [.setPin(typed)]
  }
}

/// Draws the lock, and the box in which a PIN is set.
enum LockDraw {
  static func draw(_ lock: LockState, into frame: inout Frame) {
    let (rows, columns) = (frame.size.rows, frame.size.columns)
    let ask = lock.needsPin ? "Type the PIN, then Enter. Ctrl-C leaves." : "Any key goes on."
    let lines = wrap("Caseload is locked. \(ask)", to: columns - 4)
    let words = wrap(lock.words, to: columns - 4)
    // Where the words are many, all goes up, so that they are read to their end.
    let top = max(0, min(rows / 3, rows - lines.count - words.count - 3))
    for (offset, line) in lines.enumerated() { frame.write(line, at: Position(top + offset, 2)) }
    let row = top + lines.count + 1
    let stars = String(repeating: "*", count: max(0, min(lock.typed.text.count, columns - 6)))
    frame.write(stars, at: Position(row, 2))
    if lock.needsPin { frame.cursor = Position(row, 2 + stars.count) }
    for (offset, line) in words.enumerated() {
      frame.write(line, at: Position(row + 2 + offset, 2), style: .alert)
    }
  }

  static func draw(_ pin: PinBox, into frame: inout Frame) {
    let columns = min(frame.size.columns - 2, 66)
    let meaning = wrap(PinFile.meaning, to: columns - 6)
    let box = FloatingBox(title: "PIN", rows: meaning.count + 6, columns: columns, in: frame.size)
    box.draw(foot: "Enter take   Esc leave", into: &frame)
    for (offset, line) in meaning.enumerated() {
      frame.write(line, at: Position(box.top + 1 + offset, box.left + 3), style: .dim)
    }
    let row = box.top + 2 + meaning.count
    let ask = pin.first == nil ? "New PIN, empty for none: " : "The same once more: "
    let used = frame.write(ask, at: Position(row, box.left + 3), style: .accent)
    let stars = String(repeating: "*", count: min(pin.typed.text.count, 12))
    frame.write(stars, at: Position(row, box.left + 3 + used))
    frame.cursor = Position(row, min(frame.size.columns - 1, box.left + 3 + used + stars.count))
  }
}
