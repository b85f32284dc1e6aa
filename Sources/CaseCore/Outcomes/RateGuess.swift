/// A rate that somebody tries out, such as a nurse who earns £28,000.
package struct RateGuess: Hashable, Sendable {
  package var kind: Rate.Kind
  /// Whose salary; nothing for the other kinds.
  package var group: ProfessionGroup?
  package var amount: Money

  /// `benefit £9,000`.
  package var words: String { "\(group?.words ?? kind.rawValue) \(amount.words)" }

  /// Reads `benefit 9000 cost 12000 nurse 28000`: a rate or whose salary it is, and pounds a year or once.
  ///
  /// - Throws: A refusal that names what cannot be understood.
  package static func parse(_ text: String) throws(Refusal) -> [RateGuess] {
    var guesses: [RateGuess] = []
    var name: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard let amount = pounds(word) else {
        guard !isFigure(word) else { throw .guessAmount(String(word)) }
        name.append(word)
        continue
      }
      let tried = try guess(name.joined(separator: " "), amount)
      if let first = guesses.first(where: tried.isOfSameRate(as:)) { throw .guessTwice(first, tried) }
      guesses.append(tried)
      name = []
    }
    guard name.isEmpty else { throw .guessWithoutAmount(name.joined(separator: " ")) }
    return guesses
  }

  private static func guess(_ name: String, _ amount: Money) throws(Refusal) -> RateGuess {
    if let kind = Rate.Kind(anySpelling: name), kind != .salary {
      return RateGuess(kind: kind, amount: amount)
    }
    if let profession = Profession(anySpelling: name) {
      return RateGuess(kind: .salary, group: ProfessionGroup(profession), amount: amount)
    }
    if let specialty = Specialty(anySpelling: name) {
      return RateGuess(kind: .salary, group: ProfessionGroup(.doctor, specialty), amount: amount)
    }
    throw .guessUnknown(name)
  }

  private func isOfSameRate(as other: RateGuess) -> Bool { kind == other.kind && group == other.group }

  /// Whether a word is meant as an amount, though it is none.
  private static func isFigure(_ word: Substring) -> Bool {
    word.drop { "£-+.,".contains($0) }.first?.isNumber == true
  }

  /// Whole pounds, with or without the sign and commas.
  private static func pounds(_ word: Substring) -> Money? {
    let digits = word.drop { $0 == "£" }.filter { $0 != "," }
    guard !digits.isEmpty, digits.count < 10, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Int(digits).map { Money(pence: $0 * 100) }
  }
}

extension ProgrammePlan {
  /// The plan with some rates as they are tried out, from the beginning of time on, each in the place of those of the
  /// programme that it stands for.
  package func trying(_ guesses: [RateGuess]) -> ProgrammePlan {
    var plan = self
    for guess in guesses { plan.put(guess) }
    return plan
  }

  private mutating func put(_ guess: RateGuess) {
    let isReplaced = { (rate: Rate) in rate.kind == guess.kind && rate.group == guess.group }
    let place = rates.firstIndex(where: isReplaced) ?? rates.endIndex
    rates.removeAll(where: isReplaced)
    var rate = Rate(
      kind: guess.kind, group: guess.group, amount: guess.amount, start: .year(1),
      source: .programme(checkedOn: checkedOn))
    rate.isTyped = true
    rates.insert(rate, at: place)
  }
}

extension Refusal {
  fileprivate static func guessWithoutAmount(_ name: String) -> Refusal {
    Refusal(
      rule: "report.what-if", summary: "Nothing was tried out: “\(name)” has no amount after it.",
      remedies: ["Write it as nurse 28000"])
  }

  fileprivate static func guessAmount(_ word: String) -> Refusal {
    Refusal(
      rule: "report.what-if-amount",
      summary: "Nothing was tried out: “\(word)” is not an amount in whole pounds.",
      remedies: ["Write it without pence and without a sign, as in nurse 28000"])
  }

  fileprivate static func guessTwice(_ first: RateGuess, _ second: RateGuess) -> Refusal {
    Refusal(
      rule: "report.what-if-twice",
      summary: "Nothing was tried out: one rate is given twice, \(first.words) and \(second.words).",
      remedies: ["Leave one of them out"])
  }

  fileprivate static func guessUnknown(_ name: String) -> Refusal {
    Refusal(
      rule: "report.what-if-name", summary: "Nothing was tried out: “\(name)” is no rate.",
      remedies: ["Rates: benefit, cost, and a profession or specialty for its salary"])
  }
}
