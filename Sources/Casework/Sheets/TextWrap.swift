/// Breaks long lines of a plain-text sheet at blanks.
package enum TextWrap {
  /// The most characters in a line: what fits across A4 in a usual typewriter face.
  package static let width = 80

  /// The line in pieces.
  ///
  /// What follows the first is indented to the column where the value began: after a label and
  /// at least two blanks, else two more than the line itself.
  package static func lines(_ line: some StringProtocol, to width: Int = width) -> [String] {
    guard line.count > width else { return [trimmed(String(line))] }
    let indent = String(repeating: " ", count: hangingIndent(of: line))
    var lines: [String] = []
    var current = String(line.prefix { $0 == " " })
    var isFresh = true
    for piece in pieces(of: line) {
      if !isFresh, current.count + trimmed(piece).count > width {
        lines.append(trimmed(current))
        current = indent
      }
      current += piece
      isFresh = false
    }
    return lines + [trimmed(current)]
  }

  /// The words, each with the blanks after it; the sign of a stage stays with the stage's name.
  private static func pieces(of line: some StringProtocol) -> [String] {
    var pieces: [String] = []
    var last: Character = " "
    for character in line.drop(while: { $0 == " " }) {
      if last == " ", character != " ", !isLoneSign(pieces.last) { pieces.append("") }
      pieces[pieces.count - 1].append(character)
      last = character
    }
    return pieces
  }

  private static func isLoneSign(_ piece: String?) -> Bool {
    guard let piece, let first = piece.first, first.isSymbol else { return false }
    return piece.dropFirst().allSatisfy { $0 == " " }
  }

  private static func hangingIndent(of line: some StringProtocol) -> Int {
    let leading = line.prefix { $0 == " " }.count
    let rest = Array(line.dropFirst(leading).prefix(width / 2))
    let gap = rest.indices.dropLast().first { rest[$0] == " " && rest[$0 + 1] == " " }
    guard let gap, let value = rest[gap...].firstIndex(where: { $0 != " " }) else { return leading + 2 }
    return leading + value
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
