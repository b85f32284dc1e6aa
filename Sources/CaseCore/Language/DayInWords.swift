/// Which way a field of a form looks: a due date forward, the day of a result back.
package enum DayDirection: Sendable {
  case forward, back
}

/// Reads a day as people type it: `today`, `fri`, `next fri`, `+2w`, `3 weeks ago`, `14nov`, `27/11/2026`, `eom`.
///
/// The day comes before the month, always. Digits of other scripts count. A day without a year is, looking back,
/// the latest that is not after today and, looking forward, the first that is not before today. The name of a
/// weekday is the coming one when looking forward, the last one when looking back; today's own name means today
/// when looking back and next week's when looking forward. `this fri` and `next fri` are the Friday of this week
/// and of the week after, `last fri` the latest before today; weeks begin on Monday. `eow` and `eom` are the last
/// day of this week (Sunday) and of this month. A year of two digits is of this century, but looking back never
/// after this year. What can be read in two ways is refused.
///
/// - Parameters:
///   - text: What was typed.
///   - today: The rules' day.
///   - looking: Which way the field looks.
/// - Returns: The day, of a year from 1900 to 2199.
/// - Throws: A refusal where the text is no day, such as 31 November, or where its meaning is open.
package func parseDay(_ text: String, today: Day, looking: DayDirection) throws(Refusal) -> Day {
  guard let day = try readDay(text, today: today, looking: looking) else {
    throw westernDigits(text).contains { !$0.isWhitespace } ? notRead(text) : .noDay
  }
  return day
}

/// Why a text is no day: a year, or a month of one, says what it lacks.
private func notRead(_ text: String) -> Refusal {
  guard let tokens = DayToken.split(text), case .number(let year, digits: 4)? = tokens.last,
    DayReader.years.contains(year)
  else { return .unknownDay(text) }
  if tokens.count == 1 {
    return .dayIncomplete(text, lacks: "the day and the month are", example: "1 jul \(year)")
  }
  guard tokens.count == 2, case .word(let word) = tokens[0], let month = Month(word: word) else {
    return .unknownDay(text)
  }
  let example = "1 \(month.name.prefix(3).lowercased()) \(year)"
  return .dayIncomplete(text, lacks: "the day is", example: example)
}

/// Reads a day that comes after another, looking back: a day and month without a year, which would lie before it,
/// are those of the year in which they follow it.
///
/// - Parameters:
///   - text: What was typed.
///   - today: The rules' day.
///   - start: The day that it follows.
/// - Returns: The day; it can lie before the other where its words leave no choice.
/// - Throws: What the reading of a day refuses.
package func parseDay(_ text: String, today: Day, following start: Day) throws(Refusal) -> Day {
  let back = try parseDay(text, today: today, looking: .back)
  guard back < start else { return back }
  let next = try parseDay(text, today: start, looking: .forward)
  let isSameDay = next.parts.month == back.parts.month && next.parts.day == back.parts.day
  return isSameDay && next > start ? next : back
}

/// Reads a day that mostly lies ahead and may have passed, such as the day on which applications close: a day and month
/// without a year are the nearer ones, whatever else is read looking forward.
///
/// - Throws: What the reading of a day refuses.
package func parseDay(_ text: String, nearerTo today: Day) throws(Refusal) -> Day {
  let ahead = { () throws(Refusal) in try parseDay(text, today: today, looking: .forward) }
  guard DayReader.leavesYearOut(text), let back = try? parseDay(text, today: today, looking: .back) else {
    return try ahead()
  }
  guard let next = try? ahead() else { return back }
  return today.distance(to: next) < back.distance(to: today) ? next : back
}

/// Reads a day, and gives nothing where the text does not look like one at all.
func readDay(
  _ text: some StringProtocol, today: Day, looking: DayDirection
) throws(Refusal) -> Day? {
  guard let tokens = DayToken.split(text), !tokens.isEmpty else { return nil }
  let reader = DayReader(text: String(text), today: today, looking: looking)
  guard let day = try reader.day(tokens) else { return nil }
  guard DayReader.years.contains(day.parts.year) else { throw .yearOutOfRange(day.parts.year) }
  return day
}

/// A piece of a typed day.
enum DayToken: Equatable {
  /// A number and how many digits it was typed with.
  case number(Int, digits: Int)
  /// Letters, in lower case.
  case word(String)
  /// One of `+ - / .`
  case sign(Character)

  /// Cuts a text into pieces; nothing where it holds what no day holds.
  static func split(_ text: some StringProtocol) -> [DayToken]? {
    guard text.utf8.count <= 60 else { return nil }
    var tokens: [DayToken] = []
    var run = ""
    for character in westernDigits(text).lowercased() + " " {
      if let last = run.last, last.isNumber != character.isNumber || !isWordPart(character) {
        guard let token = piece(run) else { return nil }
        tokens.append(token)
        run = ""
      }
      if isWordPart(character) {
        run.append(character)
      } else if let sign = sign(character) {
        tokens.append(.sign(sign))
      } else if !character.isWhitespace, character != "," {
        return nil
      }
    }
    return tokens
  }

  /// One to twelve, as in `in two weeks`.
  private static let numberWords = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || ("0"..."9").contains(character)
  }

  private static func sign(_ character: Character) -> Character? {
    switch character {
    case "+", "-", "/", ".": character
    case "\u{2212}", "\u{2013}", "\u{2010}", "\u{2011}": "-"
    default: nil
    }
  }

  private static func piece(_ run: String) -> DayToken? {
    guard run.first?.isNumber == true else {
      return numberWords.firstIndex(of: run).map { .number($0 + 1, digits: 1) } ?? .word(run)
    }
    guard run.count <= 4, let value = Int(run) else { return nil }
    return .number(value, digits: run.count)
  }
}

extension Refusal {
  /// Nothing was typed where a day is needed.
  static let noDay = Refusal(
    rule: "day.missing", summary: "No day was given.", remedies: [dayExamples])

  /// The text is not a day in any of the known ways.
  static func unknownDay(_ text: String) -> Refusal {
    Refusal(
      rule: "day.unknown", summary: "“\(shortened(text))” was not read as a day.", remedies: [dayExamples])
  }

  /// A year, or a month of one, where a whole day is needed.
  static func dayIncomplete(_ text: String, lacks missing: String, example: String) -> Refusal {
    Refusal(
      rule: "day.incomplete", summary: "“\(shortened(text))” is no whole day: \(missing) missing.",
      remedies: ["Type it in full, as \(example); leave it empty until it is known"])
  }

  /// The month has no such day.
  static func noSuchDay(_ day: Int, month: Month, year: Int?) -> Refusal {
    let place = year.map { "\(month.name) \($0)" } ?? month.name
    let days = year.map { "\(Day.length(ofMonth: month.number, in: $0)) days" } ?? month.daysWords
    return Refusal(
      rule: "day.none-such", summary: "There is no \(day) \(place): \(place) has \(days).",
      remedies: ["Type another day"])
  }

  /// The second number is over 12: probably the month was typed first.
  static func noSuchMonth(_ number: Int) -> Refusal {
    Refusal(
      rule: "day.no-month", summary: "There is no month \(number): the day comes before the month.",
      remedies: ["Type a day such as 27/11 or 27 nov"])
  }

  /// The year is probably a slip of the hand.
  static func yearOutOfRange(_ year: Int) -> Refusal {
    Refusal(
      rule: "day.year", summary: "The year \(year) is not between 1900 and 2199.",
      remedies: ["Type a day in those years"])
  }

  /// A number of days that does not say which way.
  static func openDirection(_ text: String) -> Refusal {
    let amount = shortened(text)
    return Refusal(
      rule: "day.open-direction", summary: "“\(amount)” does not say whether it is ahead or ago.",
      remedies: ["Type +\(amount) or -\(amount)"])
  }

  /// The weekday and the date do not belong together.
  static func otherWeekday(_ day: Day, said: Weekday) -> Refusal {
    let (year, month, number) = day.parts
    let date = "\(number) \(Month(month).name) \(year)"
    return Refusal(
      rule: "day.other-weekday", summary: "\(date) is a \(day.weekday.name), not a \(said.name).",
      remedies: ["Leave out the weekday, or give the year"])
  }

  private static let dayExamples = "Type one such as today, fri, +2w, 14 nov or 27/11/2026"
}

/// At most 30 characters of what was typed, to be quoted in a sentence.
func shortened(_ text: some StringProtocol) -> String {
  let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return words.count <= 30 ? words : words.prefix(29) + "…"
}
