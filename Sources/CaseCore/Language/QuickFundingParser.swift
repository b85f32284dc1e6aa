/// Reads what follows `funding` or `paid`.
struct QuickFundingParser {
  private(set) var line: QuickLine
  private let names: QuickNames
  private var state: FundingState?
  private var day: Day?
  /// The amount, where it stands before what is paid for: `paid £60 for a bus pass from candidate`.
  private var early: Money?

  init(_ line: QuickLine, _ names: QuickNames) {
    (self.line, self.names) = (line, names)
    state = line.last?.hasPrefix("paid") == true ? .paid : nil
  }

  mutating func parsed() throws(Refusal) -> QuickFunding {
    if state == nil { state = line.takeExact(among: FundingState.allCases) }
    try takeEarlyAmount()
    let item = try takeItem()
    let fund = try takeFund()
    let amount = if let early { early } else { try line.takeMoney(QuickRecord.fundingExample) }
    var funding = QuickFunding(item.words, from: fund, amount, .paid, on: line.today)
    funding.paysFor = item.key
    while !line.isAtEnd { try takeMore(&funding) }
    guard let state else {
      throw .quickUnknownValue(
        line, "the state of the money", known: FundingState.allCases.map(\.rawValue),
        example: QuickRecord.fundingExample)
    }
    (funding.state, funding.day) = (state, day ?? line.today)
    return funding
  }

  private mutating func takeEarlyAmount() throws(Refusal) {
    guard line.peek?.hasPrefix("£") == true else { return }
    early = try line.takeMoney(QuickRecord.fundingExample)
    _ = line.take(anyOf: "for")
  }

  /// The words up to the last `from` before the amount; without one, a step or an exam by its name.
  private mutating func takeItem() throws(Refusal) -> (words: String, key: String?) {
    let missing = Refusal.quickMissing(
      "what is paid for", column: line.column, example: QuickRecord.fundingExample)
    guard let cut = fromWord else {
      if let known = line.takeRun({ names.payable(named: $0) }) { return known }
      throw line.isAtEnd || line.peek?.hasPrefix("£") == true ? missing : noFund
    }
    let words = line.text(from: line.place, to: cut)
    line.goOn(past: cut)
    guard !words.isEmpty else { throw missing }
    return names.payable(named: words) ?? (words, nil)
  }

  /// The place of the word before who pays, or before whom it went back to.
  private var fromWord: Int? {
    var (ahead, found) = (line, Int?.none)
    let before = state == .refunded ? ["from", "by", "to"] : ["from", "by"]
    while let next = ahead.peek, !next.hasPrefix("£") {
      if before.contains(next) { found = ahead.place }
      _ = ahead.take()
    }
    return found
  }

  private mutating func takeFund() throws(Refusal) -> String {
    var words: [String] = []
    while let next = line.peek, try !endsFund(next) { words.append(line.take() ?? next) }
    guard !words.isEmpty else { throw noFund }
    guard !line.isAtEnd || early != nil else {
      throw .quickMissing("the amount", column: line.endColumn, example: QuickRecord.fundingExample)
    }
    let fund = words.joined(separator: " ")
    return names.funds.first { plainSpelling($0) == plainSpelling(fund) } ?? fund
  }

  /// Whether the amount follows, or, where that stands before, what else is said of the money.
  private func endsFund(_ next: String) throws(Refusal) -> Bool {
    guard early != nil else { return next.hasPrefix("£") }
    if FundingState(rawValue: next) != nil || ["loan", "ref", "reference"].contains(next) { return true }
    var ahead = line
    return try ahead.takeDayAfterOn(.back) != nil
  }

  /// That nobody is named who pays, where the amount or the end stands instead.
  private var noFund: Refusal {
    var ahead = line
    while let next = ahead.peek, !next.hasPrefix("£") { _ = ahead.take() }
    return .quickMissing(
      "who pays, after “from”,", column: ahead.column, example: QuickRecord.fundingExample)
  }

  private mutating func takeMore(_ funding: inout QuickFunding) throws(Refusal) {
    let column = line.column
    if let stated = line.peek.flatMap(FundingState.init(rawValue:)) {
      guard state == nil else { throw .quickTwice("state", column: column) }
      state = stated
      _ = line.take()
    } else if line.take(anyOf: "loan") {
      funding.isLoan = true
    } else if line.take(anyOf: "ref", "reference") {
      guard let reference = line.take() else {
        throw .quickNothingAfter(
          "ref", column: column, example: QuickRecord.fundingExample + " ref ABC123")
      }
      funding.reference = reference
    } else if let said = try line.takeDayAfterOn(.back) {
      guard day == nil else { throw .quickTwice("day", column: column) }
      day = said
    } else {
      try line.expectEnd(QuickRecord.fundingExample)
    }
  }
}

extension QuickNames {
  /// What has a fee of its own: the language tests and the steps.
  var payable: [QuickCandidate] {
    exams.filter { LanguageTest(rawValue: $0.text) != nil } + steps
  }

  /// The step or the language test that words mean, with what it is called.
  func payable(named words: String) -> (words: String, key: String?)? {
    let byName = payable.first { $0.isSpelled(words) || plainSpelling($0.help) == plainSpelling(words) }
    guard let found = byName ?? only(spellingMatch(words, among: steps, spelling: \.text)) else { return nil }
    return (LanguageTest(rawValue: found.text)?.name ?? found.help.nothingIfEmpty ?? found.text, found.text)
  }

  private func only(_ match: SpellingMatch<QuickCandidate>) -> QuickCandidate? {
    if case .one(let found) = match { found } else { nil }
  }
}
