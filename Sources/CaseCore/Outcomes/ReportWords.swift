/// What somebody types to say of which time a report tells.
extension ReportOrder {
  /// Reads `1 jan to 31 mar`, `last quarter`, `2025`, `from 1 jan`, `to 31 mar`, `as of 31 mar`, or several of them.
  ///
  /// - Parameters:
  ///   - text: What was typed; nothing is all the time there is, as it is known now.
  ///   - name: The report.
  ///   - today: The day from which days in words count, mostly back.
  /// - Returns: The order, without rates to try out.
  /// - Throws: A refusal of a day, of a period turned round or still to come, or of one that the report cannot have.
  package static func parse(_ text: String, for name: ReportName, today: Day) throws(Refusal) -> ReportOrder {
    var days: [Part: [Substring]] = [:]
    var part = Part.from
    for word in text.split(whereSeparator: \.isWhitespace) {
      switch word.lowercased() {
      case "from": part = .from
      case "to", "-", "–": part = .to
      case "as": part = .asOf
      case "of" where part == .asOf: break
      default: days[part, default: []].append(word)
      }
    }
    let words = days.mapValues { $0.joined(separator: " ") }
    let period = try ReportPeriod.parse(words[.from], to: words[.to], for: name, today: today)
    guard let asOf = words[.asOf] else { return try ReportOrder(name, period: period) }
    let known = try past(try parseDay(asOf, today: today, looking: .back), today: today)
    return try ReportOrder(name, period: period, asOf: known)
  }

  private enum Part {
    case from, to, asOf
  }

  /// The words that `parse` reads.
  package var typed: String {
    [("from", period.from), ("to", period.to), ("as of", asOf)]
      .compactMap { word, day in day.map { "\(word) \($0.iso)" } }.joined(separator: " ")
  }
}

extension ReportPeriod {
  /// Reads the two ends of a period; `last quarter`, `this year` or `2025` alone are both.
  ///
  /// - Parameters:
  ///   - from: The first day in words; nothing where it is open.
  ///   - to: The last day in words; a day and month without a year are the next ones after the first day.
  ///   - name: The report, which looks back, or ahead to what is due: there a period without years is the one that
  ///     holds today, else the next.
  ///   - today: The day from which words count.
  /// - Returns: The period; all the time there is where neither end is given.
  /// - Throws: A refusal of a day, of a period turned round, or still to come where the report looks back.
  package static func parse(
    _ from: String?, to: String?, for name: ReportName, today: Day
  ) throws(Refusal) -> ReportPeriod {
    let words = PeriodWords(today: today, looking: name.looksAhead ? .forward : .back)
    let period = try words.period(from, to: to)
    return name.looksAhead ? period : try period.begun(by: today)
  }

  /// The period, unless all of it lies ahead.
  private func begun(by today: Day) throws(Refusal) -> ReportPeriod {
    guard let from, from > today else { return self }
    throw Refusal(
      rule: "report.ahead", summary: "No report was made: the period begins only on \(from.fullWords).",
      remedies: ["Choose one that begins by today, \(today.fullWords)"])
  }
}

/// Reads the ends of a period, or its name.
private struct PeriodWords {
  let today: Day
  let looking: DayDirection

  func period(_ from: String?, to: String?) throws(Refusal) -> ReportPeriod {
    if let from, to == nil, let named = named(from) { return named }
    if let from, looking == .forward, DayReader.leavesYearOut(from), let begun = try begun(from, to: to) {
      return begun
    }
    let first = try beginning(from, isAlone: to == nil)
    return try ReportPeriod(first, to: try day(to, following: first))
  }

  /// A period whose first day is given without a year: before the last day where that one has a year, else as it holds
  /// today; nothing where it is still to come.
  private func begun(_ from: String, to: String?) throws(Refusal) -> ReportPeriod? {
    guard let to else { return ReportPeriod(from: try parseDay(from, nearerTo: today), to: nil) }
    guard DayReader.leavesYearOut(to) else {
      let last = try parseDay(to, today: today, looking: .forward)
      return ReportPeriod(from: try parseDay(from, today: last, looking: .back), to: last)
    }
    let first = try parseDay(from, today: today, looking: .back)
    let last = try parseDay(to, today: first, looking: .forward)
    return last < today ? nil : ReportPeriod(from: first, to: last)
  }

  /// The first day; words that stand alone may be meant as the name of a period.
  private func beginning(_ text: String?, isAlone: Bool) throws(Refusal) -> Day? {
    do throws(Refusal) {
      return try day(text, following: nil)
    } catch {
      guard let text, isAlone, error.rule == "day.unknown" else { throw error }
      throw .periodUnknown(text)
    }
  }

  private func day(_ text: String?, following first: Day?) throws(Refusal) -> Day? {
    guard let text else { return nil }
    guard let first else { return try parseDay(text, today: today, looking: looking) }
    if looking == .forward { return try parseDay(text, today: max(first, today), looking: .forward) }
    return try parseDay(text, today: today, following: first)
  }

  /// A month, quarter or year by its name.
  private func named(_ text: String) -> ReportPeriod? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    if words.count == 1 {
      return year(text).map { months(12, from: 1, of: $0) } ?? financialYear(text) ?? comingMonth(words[0])
    }
    guard words.count == 2 else { return nil }
    return partOfYear(words[0], words[1]) ?? beside(words)
  }

  /// The month of a name without a year, in a report that looks ahead: this one or the next.
  private func comingMonth(_ word: String) -> ReportPeriod? {
    guard looking == .forward, let month = Month(word: word)?.number else { return nil }
    return months(1, from: month, of: today.parts.year + (month < today.parts.month ? 1 : 0))
  }

  /// A year of the calendar, in four digits.
  private func year(_ text: some StringProtocol) -> Int? {
    text.count == 4 ? Int(text).flatMap { (1900...2199).contains($0) ? $0 : nil } : nil
  }

  /// `2025/26`: the financial year of the government, from 1 April to 31 March.
  private func financialYear(_ text: String) -> ReportPeriod? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = year(parts[0]),
      [String(first + 1), String(String(first + 1).suffix(2))].contains(String(parts[1]))
    else { return nil }
    return months(12, from: 4, of: first)
  }

  /// `q3 2026`, `apr 2026`.
  private func partOfYear(_ part: String, _ typed: String) -> ReportPeriod? {
    guard let year = year(typed) else { return nil }
    if let quarter = ["q1", "q2", "q3", "q4"].firstIndex(of: part) {
      return months(3, from: quarter * 3 + 1, of: year)
    }
    return Month(word: part).flatMap { months(1, from: $0.number, of: year) }
  }

  /// `this quarter`, `last year`; `next month` in a report that looks ahead.
  private func beside(_ words: [String]) -> ReportPeriod? {
    let (year, month, _) = today.parts
    guard let back = ["this": 0, "last": 1, "next": looking == .forward ? -1 : nil][words[0]] ?? nil else {
      return nil
    }
    switch words[1] {
    case "month": return months(1, from: month - back, of: year)
    case "quarter": return months(3, from: (month - 1) / 3 * 3 + 1 - back * 3, of: year)
    case "year": return months(12, from: 1, of: year - back)
    default: return nil
    }
  }

  /// Some months from one on, which is counted from January and may lie in the year before or after.
  private func months(_ count: Int, from month: Int, of year: Int) -> ReportPeriod? {
    guard let first = Day(year, 1, 1)?.adding(months: month - 1) else { return nil }
    return ReportPeriod(from: first, to: first.adding(months: count).adding(days: -1))
  }
}

extension Refusal {
  /// Words that are neither a day nor the name of a time.
  fileprivate static func periodUnknown(_ text: String) -> Refusal {
    Refusal(
      rule: "report.period-unknown", summary: "No report was made: “\(shortened(text))” is no period.",
      remedies: [
        "Periods: this or last month, quarter or year; 2025, 2025/26, q3 2026, apr 2026; 1 jan to 31 mar, from 1 jan, "
          + "to 31 mar"
      ])
  }
}
