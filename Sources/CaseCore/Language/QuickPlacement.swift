/// A placement as one line gives it.
package struct QuickPlacement: Equatable, Sendable {
  package var kind: PlacementKind
  /// As the line says; else offered where it has a first day, and sought where it has none.
  package var state: PlacementState
  /// The host in words.
  package var host: String
  package var startsOn: Day?
  package var endsOn: Day?

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
    try line.expectEnd(placementExample)
    let usual = start == nil ? PlacementState.sought : .offered
    var placement = QuickPlacement(kind: kind, state: state ?? usual, host: host)
    (placement.startsOn, placement.endsOn) = (start, end)
    return .placement(placement)
  }

  /// A kind of placement, or the everyday word for one.
  private static func takePlacementKind(_ line: inout QuickLine) throws(Refusal) -> PlacementKind {
    if line.take(anyOf: "attachment") { return .clinicalAttachment }
    return try vocabulary(&line, "a kind of placement", placementExample)
  }

  /// The words up to a day; `from` always begins one, `to` only where a day follows.
  private static func takeHost(_ line: inout QuickLine) throws(Refusal) -> String {
    var words: [String] = []
    while let next = line.peek, next != "from", try !line.endsHost {
      words.append(line.take() ?? next)
    }
    guard words.isEmpty else { return words.joined(separator: " ") }
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
    return try takeDay(&line, from: start)
  }

  /// A day; where it would lie before the first one, the next such day after that.
  private static func takeDay(_ line: inout QuickLine, from start: Day?) throws(Refusal) -> Day? {
    let (begin, column) = (line.place, line.column)
    guard let end = try line.takeDay(.nearest) else { return nil }
    guard let start, end < start else { return end }
    let text = line.text(from: begin, to: line.place)
    return try QuickLine(text, today: start).read(text, .forward, column: column) ?? end
  }
}

extension QuickLine {
  /// Whether `to` and a day follow, or `until`.
  fileprivate var endsHost: Bool {
    get throws(Refusal) {
      var ahead = self
      guard ahead.take(anyOf: "to", "until") else { return false }
      return try ahead.takeDay(.nearest) != nil
    }
  }

  /// The value that the next words spell in full.
  fileprivate mutating func takeExact<Value: Vocabulary>(among values: [Value]) -> Value? {
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
}
