internal import CTerminal

/// One scalar that may be drawn, and its columns by the C library: 0 for a mark that sits on the one before.
struct CleanScalar {
  var value: UInt32
  var width: UInt8
}

/// Lets through what a terminal may be sent, one scalar after another.
///
/// Controls, private use and unassigned scalars become U+FFFD; what is invisible or steers the direction of text is
/// dropped; of a joined emoji sequence only the first is kept, since terminals disagree about its width.
struct ScalarFilter {
  private static let replacement = CleanScalar(value: 0xFFFD, width: 1)
  private static let space = CleanScalar(value: 0x20, width: 1)

  private var followsEmoji = false
  private var isJoined = false

  /// Returns the scalar to draw in place of this one, or nil if none.
  mutating func admit(_ scalar: Unicode.Scalar) -> CleanScalar? {
    let value = scalar.value
    if value == 0xAD { return nil }
    if value < 0x300 { return admitLatin(value) }
    if value == 0x200D {
      isJoined = followsEmoji
      return nil
    }
    if isPlainSymbol(value) { return admitSymbol(scalar) }
    return admitByProperties(scalar)
  }

  private mutating func admitLatin(_ value: UInt32) -> CleanScalar? {
    followsEmoji = false
    isJoined = false
    if value < 0x20 || (0x7F...0x9F).contains(value) { return Self.replacement }
    return value == 0xA0 ? Self.space : CleanScalar(value: value, width: 1)
  }

  /// Whether the scalar is among letters and signs that need no look at their properties.
  private func isPlainSymbol(_ value: UInt32) -> Bool {
    (0x2018...0x201D).contains(value) || value == 0x2026 || (0x2190...0x2193).contains(value)
      || (0x2500...0x259F).contains(value) || (0x1200...0x1248).contains(value)
      || (0x0621...0x064A).contains(value)
  }

  private mutating func admitSymbol(_ scalar: Unicode.Scalar) -> CleanScalar? {
    followsEmoji = false
    isJoined = false
    return measure(scalar)
  }

  private mutating func admitByProperties(_ scalar: Unicode.Scalar) -> CleanScalar? {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return nil }
    if isEmoji(scalar) { return admitEmoji(scalar) }
    let clean = cleaned(scalar, properties.generalCategory)
    if let clean, clean.width > 0 {
      followsEmoji = false
      isJoined = false
    }
    return clean
  }

  private func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isEmojiPresentation || (properties.isEmoji && scalar.value >= 0x2190)
  }

  private mutating func admitEmoji(_ scalar: Unicode.Scalar) -> CleanScalar? {
    if let letter = regionalLetter(scalar.value) {
      followsEmoji = false
      isJoined = false
      return letter
    }
    let isPartOfTheOneBefore = isJoined || (followsEmoji && scalar.properties.isEmojiModifier)
    followsEmoji = true
    isJoined = false
    return isPartOfTheOneBefore ? nil : measure(scalar)
  }

  /// A flag is two regional letters, drawn by terminals in two, three or four columns: its plain letters are not.
  private func regionalLetter(_ value: UInt32) -> CleanScalar? {
    guard (0x1F1E6...0x1F1FF).contains(value) else { return nil }
    return CleanScalar(value: value - 0x1F1E6 + 0x41, width: 1)
  }

  private func cleaned(_ scalar: Unicode.Scalar, _ category: Unicode.GeneralCategory) -> CleanScalar? {
    switch category {
    case .control, .privateUse, .unassigned, .surrogate: Self.replacement
    case .lineSeparator, .paragraphSeparator: Self.space
    case .spaceSeparator: scalar.value == 0x3000 ? measure(scalar) : Self.space
    case .format: isVisibleFormat(scalar.value) ? Self.replacement : nil
    default: measure(scalar)
    }
  }

  /// Arabic and Syriac signs that enclose the digits after them: visible, and drawn differently everywhere.
  private func isVisibleFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  private func measure(_ scalar: Unicode.Scalar) -> CleanScalar {
    let width = ct_scalar_width(scalar.value)
    return (0...2).contains(width) ? CleanScalar(value: scalar.value, width: UInt8(width)) : Self.replacement
  }
}
