/// Reads what follows the name of an exam.
struct QuickSittingParser {
  var line: QuickLine
  var sitting: QuickSitting
  let names: QuickNames
  private var dayText: (text: String, column: Int)?
  private var isBooking = false

  init(line: QuickLine, test: String, names: QuickNames) {
    self.line = line
    self.names = names
    sitting = QuickSitting(test: test, satOn: line.today)
  }

  mutating func parsed() throws(Refusal) -> QuickSitting {
    let start = line.place
    while let word = line.peek {
      if try takeItem(word) { continue }
      throw try unknown(isFirst: line.place == start)
    }
    guard let dayText else { throw .quickNoSittingDay(column: line.column, example: example) }
    sitting.satOn = try line.read(dayText.text, looking, column: dayText.column) ?? sitting.satOn
    line.note(dayText.text, as: sitting.satOn, looking)
    return sitting
  }

  /// A result looks back, a booking ahead; without either the nearer day is meant.
  private var looking: QuickLooking { hasResult ? .back : isBooking ? .forward : .nearest }

  private mutating func takeItem(_ word: String) throws(Refusal) -> Bool {
    if try takeScore(word) { return true }
    if try takeOutcome(word) { return true }
    if try takeKeyword() { return true }
    if try takeDay() { return true }
    return try takeWayOrVersion()
  }

  private var hasResult: Bool {
    let scores = [sitting.listening, sitting.reading, sitting.writing, sitting.speaking, sitting.overall]
    return scores.contains { $0 != nil } || sitting.outcome == .passed || sitting.outcome == .failed
  }

  private mutating func takeDay() throws(Refusal) -> Bool {
    var ahead = line
    _ = ahead.take(anyOf: "on")
    let (start, column) = (ahead.place, ahead.column)
    guard try ahead.takeDay(.back) != nil else { return false }
    guard dayText == nil else { throw .quickTwice("day", column: column) }
    line.goOn(to: ahead)
    dayText = (line.text(from: start, to: line.place), column)
    return true
  }

  func nextIsDay() throws(Refusal) -> Bool {
    var ahead = line
    return try ahead.takeDay(.back) != nil
  }

  private mutating func takeOutcome(_ word: String) throws(Refusal) -> Bool {
    guard let outcome = QuickSittingParser.outcomes[word] else { return false }
    guard sitting.outcome == nil else { throw .quickTwice("result", column: line.column) }
    sitting.outcome = outcome
    isBooking = word == "booked"
    _ = line.take()
    return true
  }

  static let outcomes: [String: SittingOutcome] = [
    "passed": .passed, "pass": .passed, "failed": .failed, "fail": .failed, "pending": .pending,
    "booked": .pending,
  ]

  private mutating func takeKeyword() throws(Refusal) -> Bool {
    if line.take(anyOf: "ref", "reference") {
      sitting.reference = try once(sitting.reference, "reference", after: "ref", "ref ABC123")
    } else if line.take(anyOf: "version") {
      try takeNamedVersion()
    } else if line.take(anyOf: "paid") {
      try takePayment()
    } else {
      return false
    }
    return true
  }

  mutating func once(
    _ before: String?, _ noun: String, after keyword: String, _ example: String
  ) throws(Refusal) -> String {
    let column = line.lastColumn
    guard before == nil else { throw .quickTwice(noun, column: column) }
    guard let word = line.take() else {
      throw .quickNothingAfter(keyword, column: column, example: example)
    }
    return word
  }

  /// `paid RefuAid £320`: who paid, how much, or both.
  private mutating func takePayment() throws(Refusal) {
    let column = line.lastColumn
    guard sitting.paidBy == nil, sitting.cost == nil else { throw .quickTwice("payment", column: column) }
    var payer: [String] = []
    while let word = line.peek, !startsItem(word), !word.hasPrefix("£") {
      if dayText == nil, try nextIsDay() { break }
      payer.append(line.take() ?? word)
    }
    if let word = line.peek, word.hasPrefix("£") {
      guard let amount = Money(typed: word) else {
        throw .quickBadMoney(line.take() ?? word, column: line.lastColumn)
      }
      sitting.cost = amount
      _ = line.take()
    }
    guard !payer.isEmpty || sitting.cost != nil else {
      throw .quickNothingAfter("paid", column: column, example: "paid RefuAid £320")
    }
    sitting.paidBy = payer.isEmpty ? nil : payer.joined(separator: " ")
  }

  private func startsItem(_ word: String) -> Bool {
    ["ref", "reference", "version", "paid", "on"].contains(word) || QuickSittingParser.outcomes[word] != nil
      || QuickScore(word, next: nil) != nil
  }
}

extension QuickSittingParser {
  private mutating func takeScore(_ word: String) throws(Refusal) -> Bool {
    var ahead = line
    _ = ahead.take()
    guard let typed = QuickScore(word, next: ahead.peek) else { return false }
    if typed.usesNext { _ = ahead.take() }
    guard let score = Score(typed.number) else {
      throw .quickBadScore(line.take() ?? word, column: line.lastColumn)
    }
    guard sitting[keyPath: typed.component] == nil else { throw .quickTwice(typed.name, column: line.column) }
    sitting[keyPath: typed.component] = score
    line = ahead
    return true
  }
}

/// A score as typed, such as `L350`, `l=350` or `listening 350`.
private struct QuickScore {
  let name: String
  let component: WritableKeyPath<QuickSitting, Score?>
  let number: Substring
  /// Whether the number is the next word.
  let usesNext: Bool

  init?(_ word: String, next: String?) {
    for (name, component) in QuickScore.components {
      guard let rest = QuickScore.rest(of: word, name) else { continue }
      let number = rest.isEmpty ? Substring(next ?? "") : rest
      guard let first = number.first, ("0"..."9").contains(first) else { continue }
      self.init(name: name, component: component, number: number, usesNext: rest.isEmpty)
      return
    }
    return nil
  }

  private init(
    name: String, component: WritableKeyPath<QuickSitting, Score?>, number: Substring, usesNext: Bool
  ) {
    self.name = name
    self.component = component
    self.number = number
    self.usesNext = usesNext
  }

  /// What follows the component's name or first letter, without a sign between them.
  private static func rest(of word: String, _ name: String) -> Substring? {
    for beginning in [name, String(name.prefix(1))] where word.hasPrefix(beginning) {
      let rest = word.dropFirst(beginning.count)
      return rest.first == "=" || rest.first == ":" ? rest.dropFirst() : rest
    }
    return nil
  }

  private static var components: [(String, WritableKeyPath<QuickSitting, Score?>)] {
    [
      ("listening", \.listening), ("reading", \.reading), ("writing", \.writing), ("speaking", \.speaking),
      ("overall", \.overall),
    ]
  }
}
