/// Turns pieces of input into events: decodes UTF-8 that may be cut anywhere, gathers pastes, and puts together
/// escape sequences whose bytes came so far apart that curses gave them up.
///
/// After a lone Esc it holds for a moment: if `[` or `O` follows, the rest of the sequence is awaited, so a slow
/// arrow key never counts as Esc and letters. It has no clock; every call says what time it is, in milliseconds.
package struct KeyParser: Sendable {
  private enum State: Equatable {
    case ground
    case escape
    case control
    case single
    case oldMouse
    case character
    case paste
  }

  /// The most bytes of a paste that become one event; a longer one comes in parts.
  package static let largestPaste = 1 << 20

  /// How long a paste waits for more before it counts as ended.
  private static let pastePatience: Int64 = 1000

  /// The milliseconds within which Esc and a character came together, faster than anybody types them.
  private static let together: Int64 = 15

  private let hold: Int64
  private var state = State.ground
  private var bytes: [UInt8] = []
  private var since: Int64 = 0
  /// How long nothing had come before the last input.
  private var silence: Int64 = 0
  private var clicks = ClickTimer()
  private var ready: [Event] = []

  /// Creates a parser.
  ///
  /// - Parameter hold: Milliseconds that an unfinished sequence waits for its next byte.
  package init(hold: Int = 100) {
    self.hold = Int64(max(0, hold))
  }

  /// Takes the oldest event that is complete.
  package mutating func next() -> Event? {
    ready.isEmpty ? nil : ready.removeFirst()
  }

  /// Adds an event that does not come from keys, in its order.
  mutating func append(_ event: Event) {
    ready.append(event)
  }

  /// Takes one piece of input.
  package mutating func feed(_ input: KeyInput, at time: Int64) {
    silence = time - since
    since = time
    switch input {
    case .byte(let byte): take(byte, at: time)
    case .key(let key): take(key)
    case .pasteStart: begin(.paste)
    case .pasteEnd: endPaste()
    case .mouse(let position, let action): take(action, at: position, time: time)
    }
  }

  /// The milliseconds until `expire` must be called if nothing more comes, or nil if nothing is unfinished.
  package func patience(at time: Int64) -> Int? {
    if state == .ground { return nil }
    return Int(max(0, since + (isMeantForNobody ? Self.pastePatience : hold) - time))
  }

  /// Gives up what is unfinished if its time has passed: a lone Esc becomes the key, the rest is forgotten.
  package mutating func expire(at time: Int64) {
    if patience(at: time) == 0 { flush() }
  }

  /// Whether what is unfinished cannot be keys of a person: a paste, or a report of the mouse over a slow line.
  private var isMeantForNobody: Bool { state == .paste || state == .oldMouse || isMouse }

  private var isMouse: Bool { state == .control && bytes.first == 0x3C }

  private mutating func begin(_ next: State, with byte: UInt8? = nil) {
    if state != .ground { flush() }
    state = next
    bytes = byte.map { [$0] } ?? []
  }

  private mutating func finish() {
    state = .ground
    bytes = []
  }

  private mutating func flush() {
    let unfinished = state
    if unfinished == .paste { return endPaste() }
    let isStart = bytes.isEmpty
    if isMouse { return finish() }
    finish()
    switch unfinished {
    case .escape: press(.escape)
    case .control: press(isStart ? .alt("[") : .escape)
    case .single: press(.alt("O"))
    case .ground, .oldMouse, .character, .paste: break
    }
  }

  private mutating func press(_ key: Key) {
    ready.append(.key(key))
  }

  private mutating func take(_ key: Key) {
    if state == .paste {
      if key == .enter { bytes.append(0x0D) }
      return
    }
    flush()
    press(key)
  }

  private mutating func take(_ action: MouseAction, at position: Position, time: Int64) {
    if state != .ground { flush() }
    let kind = clicks.event(of: action, at: position, time: time)
    ready.append(.mouse(MouseEvent(position: position, kind: kind)))
  }

  private mutating func take(_ byte: UInt8, at time: Int64) {
    switch state {
    case .ground: takeFirst(byte)
    case .escape: takeAfterEscape(byte)
    case .control: takeInControl(byte, at: time)
    case .single: takeSingle(byte)
    case .oldMouse: takeInOldMouse(byte, at: time)
    case .character: takeInCharacter(byte)
    case .paste: takeInPaste(byte)
    }
  }
}

// MARK: Text

extension KeyParser {
  private mutating func takeFirst(_ byte: UInt8) {
    switch byte {
    case 0x1B: begin(.escape)
    case 0x00..<0x20, 0x7F: press(controlKey(byte))
    case 0x20..<0x7F: press(.character(Character(Unicode.Scalar(byte))))
    case 0xC2...0xF4: begin(.character, with: byte)
    default: break
    }
  }

  private func controlKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// A byte that cannot continue the character begins something new; what came before is no text and is dropped.
  private mutating func takeInCharacter(_ byte: UInt8) {
    guard (0x80...0xBF).contains(byte) else {
      finish()
      return takeFirst(byte)
    }
    bytes.append(byte)
    guard bytes.count == length(of: bytes[0]) else { return }
    let text = String(validating: bytes, as: UTF8.self)
    finish()
    for scalar in text?.unicodeScalars ?? "".unicodeScalars { press(.character(Character(scalar))) }
  }

  private func length(of first: UInt8) -> Int {
    if first < 0xE0 { return 2 }
    return first < 0xF0 ? 3 : 4
  }
}

// MARK: Pastes

extension KeyParser {
  private static let endMark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// Esc that is pressed again, each time after a pause, leads out of a paste whose end never came.
  private mutating func takeInPaste(_ byte: UInt8) {
    bytes.append(byte)
    if byte == 0x1B, silence >= hold, bytes.suffix(2).elementsEqual([0x1B, 0x1B]) {
      bytes.removeLast(2)
      endPaste()
      press(.escape)
    } else if byte == 0x7E, bytes.suffix(Self.endMark.count).elementsEqual(Self.endMark) {
      bytes.removeLast(Self.endMark.count)
      endPaste()
    } else if bytes.count >= Self.largestPaste, byte & 0xC0 != 0x80 {
      let last = bytes.removeLast()
      endPaste()
      begin(.paste, with: last)
    }
  }

  private mutating func endPaste() {
    guard state == .paste else { return }
    let text = pastedText(bytes)
    finish()
    if !text.isEmpty { ready.append(.paste(text)) }
  }
}

/// Returns pasted bytes as text: line ends as newlines, without other controls but Tab.
private func pastedText(_ bytes: [UInt8]) -> String {
  var text = ""
  var followsReturn = false
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    let isSecondHalf = followsReturn && scalar == "\n"
    followsReturn = scalar == "\r"
    if isSecondHalf { continue }
    switch scalar.value {
    case 0x0A, 0x0D: text.unicodeScalars.append("\n")
    case 0x00..<0x09, 0x0B..<0x20, 0x7F...0x9F: continue
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text
}

// MARK: Sequences that curses gave up

extension KeyParser {
  private mutating func takeAfterEscape(_ byte: UInt8) {
    switch byte {
    case 0x5B: state = .control
    case 0x4F: state = .single
    case 0x0D where silence <= Self.together, 0x20..<0x7F where silence <= Self.together:
      finish()
      press(.alt(Character(Unicode.Scalar(byte))))
    default:
      flush()
      takeFirst(byte)
    }
  }

  private mutating func takeSingle(_ byte: UInt8) {
    guard let key = EscapeSequence.singleKey(byte) else {
      flush()
      return takeFirst(byte)
    }
    finish()
    press(key)
  }

  private mutating func takeInControl(_ byte: UInt8, at time: Int64) {
    if byte == 0x1B { return begin(.escape) }
    if bytes.isEmpty, byte == 0x4D { return state = .oldMouse }
    bytes.append(byte)
    let isLinuxFunctionKey = bytes.first == 0x5B
    guard (0x40...0x7E).contains(byte), !(isLinuxFunctionKey && bytes.count == 1) else {
      if bytes.count > 32 { finish() }
      return
    }
    let sequence = EscapeSequence(bytes)
    finish()
    deliver(sequence.meaning, at: time)
  }

  private mutating func takeInOldMouse(_ byte: UInt8, at time: Int64) {
    bytes.append(byte)
    guard bytes.count == 3 else { return }
    let meaning = EscapeSequence.oldMouse(bytes)
    finish()
    deliver(meaning, at: time)
  }

  private mutating func deliver(_ input: KeyInput?, at time: Int64) {
    if let input { feed(input, at: time) }
  }
}
