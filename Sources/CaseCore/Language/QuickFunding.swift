/// Money for one thing from one fund as one line gives it.
package struct QuickFunding: Equatable, Sendable {
  /// What is paid, in words.
  package var item: String
  /// The key of the step or of the language test that is paid for; nothing for travel, child care and the like.
  package var paysFor: String?
  package var fund: String
  package var amount: Money
  package var state: FundingState
  /// The day of this state.
  package var day: Day
  package var isLoan = false
  package var reference: String?

  /// Makes money for a thing that is no step.
  package init(_ item: String, from fund: String, _ amount: Money, _ state: FundingState, on day: Day) {
    (self.item, self.fund, self.amount, self.state, self.day) = (item, fund, amount, state, day)
  }

  /// The row; a language test is paid for the step of the pathway that asks for one.
  func fundingLine(id: RecordID, in facts: CaseFacts) -> FundingLine {
    var line = FundingLine(
      id: id, caseRecord: facts.caseRecord.id, item: item, fund: fund, amount: amount, state: state,
      happenedOn: day)
    (line.isLoan, line.reference) = (isLoan, reference)
    line.step = paysFor.flatMap { LanguageTest(rawValue: $0) == nil ? $0 : facts.languageStep }
    return line
  }
}

extension CaseFacts {
  /// The key of the only step that is a language test.
  fileprivate var languageStep: String? {
    let steps = (pathway?.steps ?? []).filter { $0.kind == .language }
    return steps.count == 1 ? steps.first?.key : nil
  }
}

extension QuickRecord {
  static let fundingExample = "funding paid OET from RefuAid £320 3 nov"

  static func funding(_ line: inout QuickLine, _ names: QuickNames) throws(Refusal) -> QuickRecord {
    var parser = QuickFundingParser(line, names)
    defer { line = parser.line }
    return .funding(try parser.parsed())
  }
}

extension QuickCompleter {
  mutating func funding() -> QuickCompletion {
    let states = words(FundingState.self, "how far it is")
    var isStated = line.last == "paid"
    if line.isAtEnd { return found((isStated ? [] : states) + names.payable) }
    isStated = line.take(anyOf: FundingState.allCases.map(\.rawValue)) || isStated
    if line.peek?.hasPrefix("£") == true {
      _ = line.take()
      _ = line.take(anyOf: "for")
    }
    if line.isAtEnd { return found(names.payable) }
    if let here = itemOrFund() { return here }
    let more = [
      QuickTailWord("loan", "it is paid back", .nothing), QuickTailWord("ref", "as in ref ABC123", .word),
    ]
    return tail(
      (isStated ? [] : states.map { QuickTailWord($0.text, $0.help, .nothing) }) + more, bare: .back)
  }

  /// Goes past what is paid, who pays and the amount; else says what may stand there.
  private mutating func itemOrFund() -> QuickCompletion? {
    var fund: Int?
    while let next = line.peek, !next.hasPrefix("£") {
      _ = line.take()
      if ["from", "by", "to"].contains(next) { fund = line.isAtEnd ? wordStart : line.column - 1 }
    }
    guard line.isAtEnd else {
      _ = line.take()
      return nil
    }
    guard let fund else { return found([QuickCandidate("from", "then who pays, and the amount")]) }
    return found(names.funds.map { QuickCandidate($0, "who pays; then the amount, as in £320") }, from: fund)
  }
}
