/// A field as it is taken into the case file.
struct FieldText: Equatable {
  /// Trimmed, without a spreadsheet's guard; may be empty.
  var text = ""
  /// Whether a line break or a tab became a blank.
  var lostLineBreak = false
  /// Whether invisible marks were taken out.
  var lostMarks = false

  /// Cleans a field.
  ///
  /// Blanks around it go, runs of blanks become one, and invisible marks of direction and width, which come
  /// along when people copy, are taken out. What cannot have been meant refuses the field.
  ///
  /// - Parameters:
  ///   - raw: The field as the file has it.
  ///   - keepsLines: Whether line breaks are kept, as line feeds.
  /// - Throws: What is wrong with a character of it.
  init(cleaning raw: String, keepsLines: Bool = false) throws(FieldProblem) {
    guard !FieldText.isClean(raw) else {
      text = SpreadsheetGuard.taken(from: raw)
      return
    }
    var kept = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch try FieldText.fate(of: scalar) {
      case .keep: kept.append(scalar)
      case .drop: lostMarks = true
      }
    }
    let lines = String(kept).split(omittingEmptySubsequences: !keepsLines, whereSeparator: \.isNewline)
    let plain = lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    if keepsLines {
      text = FieldText.joined(plain)
    } else {
      let filled = plain.filter { !$0.isEmpty }
      lostLineBreak = filled.count > 1
      text = filled.joined(separator: " ")
    }
    text = SpreadsheetGuard.taken(from: text)
  }

  /// Whether the field says that nothing is known.
  var isUnknown: Bool {
    text.utf8.count <= 9
      && ["", "-", "–", "—", "?", "n/a", "#n/a", "unknown", "not known"].contains(text.lowercased())
  }
}

extension FieldText {
  private enum Fate { case keep, drop }

  /// Whether there is nothing to clean: printable ASCII, and no blank too many.
  ///
  /// Most fields are so, and are passed quickly.
  private static func isClean(_ raw: String) -> Bool {
    let blank = UInt8(ascii: " ")
    var previous = blank
    for byte in raw.utf8 {
      guard (blank...0x7E).contains(byte), byte != blank || previous != blank else { return false }
      previous = byte
    }
    return previous != blank || raw.isEmpty
  }

  private static func joined(_ lines: [String]) -> String {
    let begin = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let end = lines.lastIndex { !$0.isEmpty } ?? begin
    return begin < lines.endIndex ? lines[begin...end].joined(separator: "\n") : ""
  }

  private static func fate(of scalar: Unicode.Scalar) throws(FieldProblem) -> Fate {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return .keep
    case 0x00...0x1F, 0x7F...0x9F, 0xE0000...0xE007F:
      throw FieldProblem(why: "The text holds a control character (\(name(scalar))). Delete it.")
    case 0x202D, 0x202E:
      throw FieldProblem(
        why: "The text holds an invisible mark that turns it round (\(name(scalar))). Delete it.")
    case 0xFFFD:
      throw FieldProblem(why: "A character was lost before the file came here (�). Type it again.")
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202C, 0x2060, 0x2066...0x2069, 0xFEFF: return .drop
    default: return .keep
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
