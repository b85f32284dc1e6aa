/// What somebody types to say of which time a report tells.
extension ReportOrder {
  /// Reads `1 jan to 31 mar`, `from 1 jan`, `to 31 mar`, `as of 31 mar`, or several of them.
  ///
  /// - Parameters:
  ///   - text: What was typed; nothing is all the time there is, as it is known now.
  ///   - name: The report.
  ///   - today: The day from which days in words count, mostly back.
  /// - Returns: The order, without rates to try out.
  /// - Throws: A refusal of a day, of a period turned round, or of one that the report cannot have.
  package static func parse(_ text: String, for name: ReportName, today: Day) throws(Refusal) -> ReportOrder {
    var days: [Part: [Substring]] = [:]
    var part = Part.from
    for word in text.split(whereSeparator: \.isWhitespace) {
      switch word.lowercased() {
      case "from": part = .from
      case "to": part = .to
      case "as": part = .asOf
      case "of" where part == .asOf: break
      default: days[part, default: []].append(word)
      }
    }
    let day = { (part: Part) throws(Refusal) -> Day? in
      guard let words = days[part] else { return nil }
      return try parseDay(words.joined(separator: " "), today: today, looking: .back)
    }
    let period = try ReportPeriod(try day(.from), to: try day(.to))
    guard let known = try day(.asOf) else { return try ReportOrder(name, period: period) }
    return try ReportOrder(name, period: period, asOf: try past(known, today: today))
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
