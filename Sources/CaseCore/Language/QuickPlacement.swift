/// A placement as one line gives it.
package struct QuickPlacement: Equatable, Sendable {
  package var kind: PlacementKind
  /// As the line says; else offered where it has a first day, and sought where it has none.
  package var state: PlacementState
  /// The host in words.
  package var host: String
  /// Whether the host stood in quotation marks, so that it is none of the partners.
  package var isHostQuoted = false
  package var startsOn: Day?
  package var endsOn: Day?
  /// Why it is ready or starts although something is open.
  package var reason: String?

  /// Makes a placement of which kind, state and host are known.
  package init(kind: PlacementKind, state: PlacementState, host: String) {
    self.kind = kind
    self.state = state
    self.host = host
  }
}

extension QuickRecord {
  static let placementExample = "placement shadowing City Hospital from 1 dec to 12 dec"

  static func placement(_ line: inout QuickLine) throws(Refusal) -> QuickRecord {
    let kind = try takePlacementKind(&line)
    let state = line.takeExact(among: PlacementState.allCases)
    let host = try takeHost(&line)
    let start = try takeDay(&line, after: "from", notBefore: nil)
    let end = try takeDay(&line, after: "to", "until", notBefore: start)
    let reason = try takeReason(
      &line, example: "placement shadowing ready City Hospital because the ward agreed")
    try line.expectEnd(placementExample)
    let usual = start == nil ? PlacementState.sought : .offered
    var placement = QuickPlacement(kind: kind, state: state ?? usual, host: host.name)
    (placement.startsOn, placement.endsOn, placement.reason) = (start, end, reason)
    placement.isHostQuoted = host.isQuoted
    return .placement(placement)
  }

  /// A kind of placement, or the everyday word for one.
  private static func takePlacementKind(_ line: inout QuickLine) throws(Refusal) -> PlacementKind {
    if line.take(anyOf: "attachment") { return .clinicalAttachment }
    return try vocabulary(&line, "a kind of placement", placementExample)
  }

  /// The words up to a day or a reason; `from` always begins a day, `to` only where a day follows.
  private static func takeHost(_ line: inout QuickLine) throws(Refusal) -> TypedHost {
    if let quoted = line.takeQuoted() { return TypedHost(quoted) }
    var words: [String] = []
    while let next = line.peek, next != "from", next != "because" || words.isEmpty, try !line.endsHost {
      words.append(line.take() ?? next)
    }
    guard words.isEmpty else { return TypedHost(words.joined(separator: " ")) }
    throw .quickNoHost(column: line.column)
  }

  private static func takeDay(
    _ line: inout QuickLine, after words: String..., notBefore start: Day?
  ) throws(Refusal) -> Day? {
    guard let word = words.first(where: { line.peek == $0 }) else { return nil }
    _ = line.take()
    guard !line.isAtEnd else {
      throw .quickNothingAfter(word, column: line.lastColumn, example: placementExample)
    }
    return try line.takeLastDay(notBefore: start)
  }
}

extension QuickLine {
  /// A day; where it would lie before the first one, the next such day after that within half a year.
  mutating func takeLastDay(notBefore start: Day?) throws(Refusal) -> Day? {
    let (begin, column) = (place, column)
    var ahead = self
    guard let end = try ahead.takeDay(.nearest) else { return nil }
    guard let start, end < start else {
      self = ahead
      return end
    }
    goOn(to: ahead)
    let text = text(from: begin, to: place)
    let next = try QuickLine(text, today: start).read(text, .forward, column: column) ?? end
    guard next >= start, next <= start.adding(months: 6) else {
      throw .quickEndsBeforeStart(end, start, column: column)
    }
    return next
  }

  /// Whether `to` and a day follow, or `until`.
  var endsHost: Bool {
    get throws(Refusal) {
      var ahead = self
      guard ahead.take(anyOf: "to", "until") else { return false }
      return try ahead.takeDay(.nearest) != nil
    }
  }

  /// The next words, if they begin with a quotation mark and another ends them.
  mutating func takeQuoted() -> String? {
    var (ahead, words) = (self, [String]())
    guard TypedHost.isMark(peek?.first) else { return nil }
    while let word = ahead.take() {
      words.append(word)
      guard TypedHost.isMark(word.last), words.joined().count > 2 else { continue }
      self = ahead
      return words.joined(separator: " ")
    }
    return nil
  }

  /// The value that the next words spell in full.
  mutating func takeExact<Value: Vocabulary>(among values: [Value]) -> Value? {
    for count in [2, 1] {
      var ahead = self
      let typed = (0..<count).compactMap { _ in ahead.take() }.joined(separator: " ")
      guard let value = Value(anySpelling: typed), !ahead.isAtEnd else { continue }
      self = ahead
      return value
    }
    return nil
  }
}

extension Refusal {
  static func quickNoHost(column: Int) -> Refusal {
    Refusal(
      rule: "record.no-host",
      summary: "Nothing was recorded: the host of the placement is missing at column \(column).",
      remedies: ["Type it as in \(QuickRecord.placementExample)"])
  }

  /// The last day of a placement lies before its first.
  static func quickEndsBeforeStart(_ end: Day, _ start: Day, column: Int) -> Refusal {
    Refusal(
      rule: "placement.ends-before-start",
      summary:
        "Nothing was recorded: the last day, \(end.fullWords) at column \(column), is before the first, "
        + "\(start.fullWords).",
      remedies: ["Check the two days, or write the year as well"])
  }
}
