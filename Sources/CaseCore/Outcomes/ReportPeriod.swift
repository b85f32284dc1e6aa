/// The days that a report speaks of, both included; an end that is missing is open.
package struct ReportPeriod: Hashable, Sendable, Codable {
  package let from: Day?
  package let to: Day?

  /// All the time there is.
  package static let always = ReportPeriod(from: nil, to: nil)

  init(from: Day?, to: Day?) {
    (self.from, self.to) = (from, to)
  }

  /// Makes a period.
  ///
  /// - Throws: A refusal where it ends before it begins.
  package init(_ from: Day?, to: Day?) throws(Refusal) {
    if let from, let to, to < from {
      throw Refusal(
        rule: "report.period",
        summary: "No report was made: the period is turned round. It begins on \(from.fullWords) and ends on "
          + "\(to.fullWords).",
        remedies: ["Give the earlier day first"])
    }
    self.init(from: from, to: to)
  }

  /// Whether it leaves nothing out.
  package var isAlways: Bool { self == .always }

  /// `Thu 1 Jan 2026 to Tue 31 Mar 2026`, `from Thu 1 Jan 2026 on`; nothing for all the time there is.
  package var words: String? {
    switch (from, to) {
    case (let from?, let to?): "\(from.fullWords) to \(to.fullWords)"
    case (let from?, nil): "from \(from.fullWords) on"
    case (nil, let to?): "up to \(to.fullWords)"
    case (nil, nil): nil
    }
  }

  /// `2026-01-01..2026-03-31`.
  package var text: String { "\(from?.iso ?? "")..\(to?.iso ?? "")" }

  /// Reads what `text` writes.
  package init?(text: String) {
    let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.isEmpty || Day(iso: $0) != nil }) else { return nil }
    let (from, to) = (Day(iso: ends[0]), Day(iso: ends[1]))
    if let from, let to, to < from { return nil }
    self.init(from: from, to: to)
  }
}

/// Which report is asked for: over what time, and as it was known when.
package struct ReportOrder: Hashable, Sendable {
  package let name: ReportName
  package let period: ReportPeriod
  /// The day by which it judges, and after which nothing that was recorded counts; nothing for today and all
  /// that is known.
  package private(set) var asOf: Day?
  /// Rates that are tried out; none for a report of what is.
  package private(set) var guesses: [RateGuess] = []
  /// Whether of the estimate only what would be possible is told.
  package private(set) var isPotentialAlone = false

  /// Orders a report over all the time there is, as it is known now.
  package init(of name: ReportName) {
    (self.name, period) = (name, .always)
  }

  /// Orders a report.
  ///
  /// - Throws: A refusal where the report is of a single day and cannot have a period.
  package init(_ name: ReportName, period: ReportPeriod = .always, asOf: Day? = nil) throws(Refusal) {
    guard period.isAlways || name.takesPeriod else { throw .reportOfOneDay(name) }
    (self.name, self.period, self.asOf) = (name, period, asOf)
  }

  /// The same report with other rates.
  ///
  /// - Throws: A refusal where it has no rates.
  package func trying(_ guesses: [RateGuess]) throws(Refusal) -> ReportOrder {
    guard guesses.isEmpty || name == .economic else { throw .reportWithoutRates(name) }
    var copy = self
    copy.guesses = guesses
    return copy
  }

  /// The same report with what would be possible, and nothing of what was achieved.
  ///
  /// - Throws: A refusal where the report has no such column.
  package func potentialAlone() throws(Refusal) -> ReportOrder {
    guard name == .economic else { throw .reportWithoutPotential(name) }
    var copy = self
    copy.isPotentialAlone = true
    return copy
  }

  /// A day up to which things were known.
  ///
  /// - Throws: A refusal where it lies ahead.
  package static func past(_ day: Day, today: Day) throws(Refusal) -> Day {
    guard day > today else { return day }
    throw Refusal(
      rule: "report.as-of", summary: "No report was made: \(day.fullWords) is not over yet.",
      remedies: ["Choose a day up to today, \(today.fullWords)"])
  }
}

extension Refusal {
  fileprivate static func reportWithoutRates(_ name: ReportName) -> Refusal {
    Refusal(
      rule: "report.no-rates", summary: "No report was made: ‘\(name.rawValue)’ has no rates to try out.",
      remedies: ["Ask for economic"])
  }

  fileprivate static func reportWithoutPotential(_ name: ReportName) -> Refusal {
    Refusal(
      rule: "report.no-potential",
      summary: "No report was made: ‘\(name.rawValue)’ tells only what is, and has no potential.",
      remedies: ["Ask for economic, or leave --potential out"])
  }

  fileprivate static func reportOfOneDay(_ name: ReportName) -> Refusal {
    Refusal(
      rule: "report.one-day",
      summary: "No report was made: ‘\(name.rawValue)’ tells of a single day and takes no period.",
      remedies: ["Leave the period out, or ask how things were known on a day"])
  }
}
