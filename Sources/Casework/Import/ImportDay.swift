import CaseCore

/// Why a field could not be taken; a full sentence.
struct FieldProblem: Error, Equatable {
  let why: String
}

/// Reads the days of a file: `2026-11-23`, `23/11/2026`, `23.11.2026`, `23 Nov 2026`, `23-November-2026`.
///
/// A time after the day is passed over. Nothing is guessed: a year of two digits is refused, and a number of
/// three parts that does not begin with the year is always day, month, year.
enum ImportDay {
  /// A day of which perhaps only the month or the year is known.
  struct Partial: Equatable {
    let day: Day
    let precision: BirthPrecision
  }

  /// Reads a whole day.
  static func read(_ text: String) throws(FieldProblem) -> Day {
    let partial = try readPartial(text)
    switch partial.precision {
    case .year: throw FieldProblem(why: "The day and the month are missing.")
    case .month: throw FieldProblem(why: "The day of the month is missing.")
    default: return partial.day
    }
  }

  /// Reads a day, a month (`03/1985`, `Mar 1985`) or a year (`1985`).
  static func readPartial(_ text: String) throws(FieldProblem) -> Partial {
    let parts = try parts(of: withoutTime(withPlainDigits(text)))
    switch parts.count {
    case 1: return Partial(day: try day(parts[0], "1", "1"), precision: .year)
    case 2 where parts[0].count == 4: return Partial(day: try day(parts[0], parts[1], "1"), precision: .month)
    case 2: return Partial(day: try day(parts[1], parts[0], "1"), precision: .month)
    case 3 where parts[0].count == 4:
      return Partial(day: try day(parts[0], parts[1], parts[2]), precision: .day)
    default: return Partial(day: try day(parts[2], parts[1], parts[0]), precision: .day)
    }
  }
}

extension ImportDay {
  private static let notADay = FieldProblem(
    why: "This is not a day. Write it as 2026-11-23 or as 23/11/2026.")
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// Digits of other scripts as our own.
  private static func withPlainDigits(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 > 0x7F }) else { return text }
    return String(
      text.map { character in
        guard let value = character.wholeNumberValue, (0...9).contains(value) else { return character }
        return Character(String(value))
      })
  }

  private static func withoutTime(_ text: String) -> Substring {
    guard text.contains(":"), let cut = text.lastIndex(where: { $0 == "T" || $0 == " " }) else {
      return text[...]
    }
    let time = text[text.index(after: cut)...]
    guard time.allSatisfy({ $0.isNumber || $0 == ":" || $0 == "." }) else { return text[...] }
    return text[..<cut]
  }

  /// The two or three parts between separators of one kind, or the year alone.
  private static func parts(of text: Substring) throws(FieldProblem) -> [Substring] {
    if text.count == 5, Int(text) != nil {
      throw FieldProblem(
        why: "This is a spreadsheet's day number. Format the column as dates and save it again.")
    }
    let separators = Set(text.filter { !$0.isLetter && !$0.isNumber })
    guard separators.count <= 1, separators.isSubset(of: ["/", "-", ".", " "]) else { throw notADay }
    let parts = text.split(omittingEmptySubsequences: false) { separators.contains($0) }
    guard parts.count <= 3, parts.allSatisfy({ !$0.isEmpty }) else { throw notADay }
    return parts
  }

  private static func day(
    _ yearWord: Substring, _ monthWord: Substring, _ dayWord: Substring
  ) throws(FieldProblem) -> Day {
    guard let year = number(yearWord), let number = number(dayWord) else { throw notADay }
    guard dayWord.count <= 2 else { throw notADay }
    if yearWord.count == 2 { throw FieldProblem(why: "Write the year with four digits.") }
    guard yearWord.count == 4 else { throw notADay }
    guard (1900...2100).contains(year) else {
      throw FieldProblem(why: "The year has to lie between 1900 and 2100.")
    }
    let month = try month(monthWord)
    if let day = Day(year, month, number) { return day }
    let isLeapDay = month == 2 && number == 29
    throw FieldProblem(why: "There is no \(number) \(months[month - 1])" + (isLeapDay ? " in \(year)." : "."))
  }

  private static func month(_ word: Substring) throws(FieldProblem) -> Int {
    if let number = number(word) {
      guard word.count <= 2 else { throw notADay }
      if (1...12).contains(number) { return number }
      throw FieldProblem(why: "There is no month \(number). Days are read as day, month, year.")
    }
    let wanted = word.lowercased()
    let index = months.firstIndex { name in
      wanted == name.lowercased() || wanted == name.lowercased().prefix(3)
        || (wanted == "sept" && name == "September")
    }
    guard let index else { throw notADay }
    return index + 1
  }

  private static func number(_ word: Substring) -> Int? {
    word.allSatisfy { ("0"..."9").contains($0) } ? Int(word) : nil
  }
}
