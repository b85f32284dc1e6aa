/// A date as numbers, before it is known whether there is such a day.
struct DatePieces {
  var day: Int
  var month: Int
  var year: Int?
  /// How many digits the year was typed with: 2 or 4.
  var yearDigits = 4

  /// Reads a date in any of its forms; nothing where the pieces are not a date.
  init?(_ tokens: ArraySlice<DayToken>) {
    guard let found = DatePieces.named(tokens) ?? DatePieces.numeric(tokens) else { return nil }
    self = found
  }

  private init?(day: Int, month: Int, yearTokens: ArraySlice<DayToken>) {
    self.day = day
    self.month = month
    guard let first = yearTokens.first else { return }
    guard yearTokens.count == 1, case .number(let value, let digits) = first, digits == 2 || digits == 4
    else {
      return nil
    }
    year = value
    yearDigits = digits
  }

  /// `27 nov`, `27th November 2026`, `nov 27`, `27-nov-26`.
  private static func named(_ tokens: ArraySlice<DayToken>) -> DatePieces? {
    guard let first = tokens.first, !first.isSign else { return nil }
    let rest = withoutOrdinals(tokens.filter { !$0.isSign })
    guard rest.count >= 2 else { return nil }
    switch (rest[0], rest[1]) {
    case (.number(let day, let digits), .word(let word)), (.word(let word), .number(let day, let digits)):
      guard digits <= 2, let month = Month(word: word) else { return nil }
      return DatePieces(day: day, month: month.number, yearTokens: rest.dropFirst(2))
    default: return nil
    }
  }

  /// Leaves out the letters of `1st`, `22nd` and their like.
  private static func withoutOrdinals(_ tokens: [DayToken]) -> [DayToken] {
    let endings: [DayToken] = [.word("st"), .word("nd"), .word("rd"), .word("th")]
    return tokens.enumerated().filter { place, token in
      guard place > 0, case .number = tokens[place - 1] else { return true }
      return !endings.contains(token)
    }.map(\.element)
  }

  /// `27/11`, `27.11.`, `27-11-2026`, `2026-11-27`.
  private static func numeric(_ tokens: ArraySlice<DayToken>) -> DatePieces? {
    var numbers: [DayToken] = []
    for (place, token) in tokens.enumerated() {
      guard token.isSign == (place % 2 == 1), token != .sign("+") else { return nil }
      if !token.isSign { numbers.append(token) }
    }
    guard tokens.last?.isSign == false || tokens.last == .sign("."), (2...3).contains(numbers.count) else {
      return nil
    }
    if numbers.count == 3, case .number(_, digits: 4) = numbers[0] { numbers.reverse() }
    guard case .number(let day, let dayDigits) = numbers[0],
      case .number(let month, let monthDigits) = numbers[1],
      dayDigits <= 2, monthDigits <= 2
    else { return nil }
    return DatePieces(day: day, month: month, yearTokens: numbers[2...])
  }
}

extension DayToken {
  fileprivate var isSign: Bool {
    if case .sign = self { return true }
    return false
  }
}

extension DayReader {
  /// `+3d`, `+1m -2d`, `-2`, `in 2 weeks`, `2 weeks ago`.
  func offset(_ tokens: [DayToken]) throws(Refusal) -> Day? {
    if tokens.first == .word("in") { return moved(tokens.dropFirst(), by: 1) }
    if tokens.last == .word("ago") { return moved(tokens.dropLast(), by: -1) }
    if let first = tokens.first, case .sign = first { return signed(tokens[...]) }
    guard let ahead = moved(tokens[...], by: 1) else { return nil }
    // Letters without a blank, such as 3d, are as often a slip as an amount.
    guard looking == .forward, text.contains(where: \.isWhitespace) else { throw .openDirection(text) }
    return ahead
  }

  /// One amount with its unit: `2 weeks`, `a month`.
  private func moved(_ tokens: ArraySlice<DayToken>, by direction: Int) -> Day? {
    guard tokens.count == 2, let first = tokens.first, case .word(let unit)? = tokens.last else { return nil }
    switch first {
    case .number(let amount, _): return add(amount * direction, unit, to: today)
    case .word("a"), .word("one"): return add(direction, unit, to: today)
    default: return nil
    }
  }

  /// A run of amounts, each with its sign; days where no unit is given.
  private func signed(_ tokens: ArraySlice<DayToken>) -> Day? {
    var day = today
    var rest = tokens
    while let sign = rest.popFirst() {
      guard sign == .sign("+") || sign == .sign("-") else { return nil }
      guard case .number(let amount, _)? = rest.popFirst() else { return nil }
      var unit = "d"
      if case .word(let word)? = rest.first {
        unit = word
        rest = rest.dropFirst()
      }
      guard let next = add(sign == .sign("+") ? amount : -amount, unit, to: day) else { return nil }
      day = next
    }
    return day
  }

  private func add(_ amount: Int, _ unit: String, to day: Day) -> Day? {
    switch unit {
    case "d", "day", "days": day.adding(days: amount)
    case "w", "week", "weeks": day.adding(days: amount * 7)
    case "m", "month", "months": day.adding(months: amount)
    case "y", "year", "years": day.adding(months: amount * 12)
    default: nil
    }
  }
}
