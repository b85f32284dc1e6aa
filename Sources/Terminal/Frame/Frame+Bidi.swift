/// A place where right-to-left text would disturb its neighbours on a terminal that reorders rows.
package struct BidiProblem: Equatable, Sendable, CustomStringConvertible {
  /// What the row does wrong.
  package enum Fault: Equatable, Sendable {
    /// The first letter of the row is right-to-left: some terminals then turn the whole row round.
    case rowBeginsRightToLeft

    /// A field that follows right-to-left text begins with a digit: it would change places with that text.
    case digitFollows

    /// Two fields of right-to-left text stand side by side: they would change places.
    case rightToLeftFollows
  }

  /// What is wrong.
  package let fault: Fault

  /// The cell where it shows.
  package let position: Position

  /// The fault and its place, without the text itself.
  package var description: String {
    let words =
      switch fault {
      case .rowBeginsRightToLeft: "the row's first letter is right-to-left"
      case .digitFollows: "a digit follows a right-to-left field"
      case .rightToLeftFollows: "a right-to-left field follows another"
      }
    return "row \(position.row), column \(position.column): \(words)"
  }
}

extension Frame {
  /// Returns every place that breaks the layout rule for right-to-left text; empty is right.
  ///
  /// The rule: a row's first letter is left-to-right, and after a field of right-to-left text comes one that begins
  /// with a left-to-right letter, signs and blanks not counted. Fields begin where a text was written, and after two
  /// blanks. Digits inside a right-to-left field are part of it.
  package func bidiProblems() -> [BidiProblem] {
    (0..<size.rows).flatMap { row in
      var check = BidiCheck(row: row)
      for (column, cell) in cellsOfRow(row).enumerated() { check.read(cell, column: column) }
      return check.problems
    }
  }
}

/// Walks one row.
private struct BidiCheck {
  let row: Int
  var problems: [BidiProblem] = []
  private var sawLetter = false
  private var followsRightToLeft = false
  private var isNewField = false
  private var blanks = 0

  init(row: Int) {
    self.row = row
  }

  mutating func read(_ cell: Cell, column: Int) {
    if cell.isRightHalf { return }
    isNewField = isNewField || cell.startsField || blanks >= 2
    blanks = cell.isBlank ? blanks + 1 : 0
    switch Direction(of: cell.base) {
    case .leftToRight: meetLeftToRight()
    case .rightToLeft: meetRightToLeft(column)
    case .digit: meetDigit(column)
    case .neutral: break
    }
  }

  private mutating func meetLeftToRight() {
    sawLetter = true
    followsRightToLeft = false
    isNewField = false
  }

  private mutating func meetRightToLeft(_ column: Int) {
    if !sawLetter { note(.rowBeginsRightToLeft, column) }
    if followsRightToLeft, isNewField { note(.rightToLeftFollows, column) }
    sawLetter = true
    followsRightToLeft = true
    isNewField = false
  }

  private mutating func meetDigit(_ column: Int) {
    guard followsRightToLeft, isNewField else { return }
    note(.digitFollows, column)
    followsRightToLeft = false
  }

  private mutating func note(_ fault: BidiProblem.Fault, _ column: Int) {
    problems.append(BidiProblem(fault: fault, position: Position(row, column)))
  }
}

/// What the reordering of a terminal makes of a scalar.
private enum Direction {
  case leftToRight
  case rightToLeft
  case digit
  case neutral

  init(of value: UInt32) {
    self = value < 0x80 ? Self.ascii(value) : Self.other(value)
  }

  private static func ascii(_ value: UInt32) -> Direction {
    if (0x30...0x39).contains(value) { return .digit }
    return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) ? .leftToRight : .neutral
  }

  private static func other(_ value: UInt32) -> Direction {
    guard let properties = Unicode.Scalar(value)?.properties else { return .neutral }
    switch properties.generalCategory {
    case .decimalNumber: return .digit
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .letterNumber:
      return isRightToLeft(value) ? .rightToLeft : .leftToRight
    default: return .neutral
    }
  }

  /// The blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic, and of the right-to-left planes.
  private static func isRightToLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
