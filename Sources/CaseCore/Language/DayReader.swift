/// A month of the year, by number and name.
struct Month: Equatable {
  /// From 1 to 12.
  let number: Int

  init(_ number: Int) {
    self.number = number
  }

  /// Reads a name or its beginning, of three letters at least.
  init?(word: String) {
    guard word.count >= 3, let index = Month.names.firstIndex(where: { $0.lowercased().hasPrefix(word) })
    else {
      return nil
    }
    number = index + 1
  }

  var name: String { Month.names[number - 1] }
  /// The days that it has in a leap year.
  var longest: Int { Day.length(ofMonth: number, in: 2000) }

  /// How many days it has where no year is given.
  var daysWords: String { number == 2 ? "28 days, or 29 in a leap year" : "\(longest) days" }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
}

extension Weekday {
  /// Reads a name or its beginning, of three letters at least, and `weds`.
  init?(word: String) {
    let found = Weekday.allCases.first { word.count >= 3 && $0.rawValue.hasPrefix(word) }
    guard let weekday = found ?? (word == "weds" ? .wednesday : nil) else { return nil }
    self = weekday
  }

  /// The place in the week, Monday 0.
  var position: Int { Weekday.allCases.firstIndex(of: self) ?? 0 }
}

/// Reads the pieces of a typed day.
///
/// Each form gives nothing where the pieces are not of its kind.
struct DayReader {
  let text: String
  let today: Day
  let looking: DayDirection
  static let years = 1900...2199

  func day(_ tokens: [DayToken]) throws(Refusal) -> Day? {
    if let day = named(tokens) ?? weekday(tokens) { return day }
    if let day = try offset(tokens) { return day }
    return try dated(tokens)
  }

  /// `today`, `tom`, `eom` and their like.
  private func named(_ tokens: [DayToken]) -> Day? {
    guard tokens.count == 1, case .word(let word) = tokens[0] else { return nil }
    switch word {
    case "today", "tod": return today
    case "tomorrow", "tom": return today.adding(days: 1)
    case "yesterday", "yes": return today.adding(days: -1)
    case "eow": return today.adding(days: 6 - today.weekday.position)
    case "eom": return today.adding(days: 1 - today.parts.day).adding(months: 1).adding(days: -1)
    default: return nil
    }
  }

  /// `fri`, `this fri`, `next fri`, `last fri`.
  private func weekday(_ tokens: [DayToken]) -> Day? {
    guard tokens.count <= 2, case .word(let last)? = tokens.last, let weekday = Weekday(word: last) else {
      return nil
    }
    let ahead = (weekday.position - today.weekday.position + 7) % 7
    guard tokens.count == 2 else {
      if looking == .forward { return today.adding(days: ahead == 0 ? 7 : ahead) }
      return today.adding(days: ahead == 0 ? 0 : ahead - 7)
    }
    switch tokens[0] {
    case .word("this"): return today.adding(days: weekday.position - today.weekday.position)
    case .word("next"): return today.adding(days: weekday.position - today.weekday.position + 7)
    case .word("last"): return today.adding(days: ahead - 7)
    default: return nil
    }
  }

  /// `27 nov`, `nov 27 2026`, `27/11`, `2026-11-27`, each with or without a weekday before it.
  private func dated(_ tokens: [DayToken]) throws(Refusal) -> Day? {
    var rest = tokens[...]
    var said: Weekday?
    if case .word(let word)? = rest.first, let weekday = Weekday(word: word) {
      said = weekday
      rest = rest.dropFirst()
    }
    guard let date = DatePieces(rest) else { return nil }
    let day = try resolve(date)
    if let said, said != day.weekday { throw .otherWeekday(day, said: said) }
    return day
  }

  private func resolve(_ date: DatePieces) throws(Refusal) -> Day {
    guard (1...12).contains(date.month) else { throw .noSuchMonth(date.month) }
    let month = Month(date.month)
    guard let typed = date.year else { return try nearest(date.day, month) }
    let year = date.yearDigits == 2 ? century(typed) : typed
    guard DayReader.years.contains(year) else { throw .yearOutOfRange(year) }
    guard let day = Day(year, month.number, date.day) else {
      throw .noSuchDay(date.day, month: month, year: year)
    }
    return day
  }

  /// Whether a text names a day and a month, and no year.
  static func leavesYearOut(_ text: String) -> Bool {
    guard let tokens = DayToken.split(text) else { return false }
    let hasWeekday = if case .word(let word)? = tokens.first { Weekday(word: word) != nil } else { false }
    return DatePieces(tokens.dropFirst(hasWeekday ? 1 : 0)).map { $0.year == nil } ?? false
  }

  /// The day of this month and number that the direction asks for; 29 February may be years away.
  private func nearest(_ number: Int, _ month: Month) throws(Refusal) -> Day {
    let year = today.parts.year
    for away in 0...8 {
      let tried = looking == .forward ? year + away : year - away
      guard let day = Day(tried, month.number, number) else { continue }
      if looking == .forward ? day >= today : day <= today { return day }
    }
    throw .noSuchDay(number, month: month, year: nil)
  }

  private func century(_ short: Int) -> Int {
    let year = 2000 + short
    return looking == .back && year > today.parts.year ? year - 100 : year
  }
}
