/// The bytes after `ESC [`, and what they mean.
struct EscapeSequence {
  private let final: UInt8
  private let isMouse: Bool
  private let isLinuxFunctionKey: Bool
  private let numbers: [Int]

  /// Reads a sequence that is complete.
  ///
  /// - Parameter bytes: Parameters and the final byte, without `ESC [`.
  init(_ bytes: [UInt8]) {
    final = bytes.last ?? 0
    isMouse = bytes.first == 0x3C
    isLinuxFunctionKey = bytes.first == 0x5B
    let text = String(decoding: bytes.dropLast().drop { !(0x30...0x3B).contains($0) }, as: UTF8.self)
    numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
  }

  /// The input it stands for, or nil if it is none of ours.
  var meaning: KeyInput? {
    if isMouse { return mouse }
    if final == 0x7E, numbers.first == 200 { return .pasteStart }
    if final == 0x7E, numbers.first == 201 { return .pasteEnd }
    return key.map { .key($0) }
  }

  /// The key that a byte after `ESC O` stands for.
  static func singleKey(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x4D: .enter
    case 0x50...0x53: .function(Int(byte) - 0x4F)
    default: cursorKey(byte, withControl: false)
    }
  }

  /// The meaning of the three bytes after `ESC [ M`, the mouse report of old terminals.
  static func oldMouse(_ bytes: [UInt8]) -> KeyInput? {
    guard bytes.count == 3, bytes[0] >= 32, bytes[1] > 32, bytes[2] > 32 else { return nil }
    let position = Position(Int(bytes[2]) - 33, Int(bytes[1]) - 33)
    return action(button: Int(bytes[0]) - 32).map { .mouse(position, $0) }
  }

  private var mouse: KeyInput? {
    guard final == 0x4D, numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    return Self.action(button: numbers[0]).map { .mouse(Position(numbers[2] - 1, numbers[1] - 1), $0) }
  }

  private static func action(button: Int) -> MouseAction? {
    switch button & ~0b1_1100 {
    case 0: .press
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }

  private var key: Key? {
    if isLinuxFunctionKey { return (0x41...0x45).contains(final) ? .function(Int(final) - 0x40) : nil }
    switch final {
    case 0x7E: return numberedKey
    case 0x5A: return .backTab
    case 0x50...0x53: return .function(Int(final) - 0x4F)
    default: return Self.cursorKey(final, withControl: numbers.count > 1 && numbers[1] == 5)
    }
  }

  private static func cursorKey(_ byte: UInt8, withControl: Bool) -> Key? {
    switch byte {
    case 0x41: withControl ? .controlUp : .up
    case 0x42: withControl ? .controlDown : .down
    case 0x43: withControl ? .controlRight : .right
    case 0x44: withControl ? .controlLeft : .left
    case 0x46: .end
    case 0x48: .home
    default: nil
    }
  }

  private var numberedKey: Key? {
    let number = numbers.first ?? 0
    switch number {
    case 1, 7: return .home
    case 2: return .insert
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    case 11...15: return .function(number - 10)
    case 17...21: return .function(number - 11)
    case 23, 24: return .function(number - 12)
    default: return nil
    }
  }
}
