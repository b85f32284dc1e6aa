/// Days, and what follows an exam.
extension QuickCompleter {
  /// The days that go on with what is typed from a place to the cursor.
  ///
  /// A number brings the next days with it; a day that is typed whole stands alone, with its full date.
  func days(_ looking: QuickLooking, from start: Int) -> QuickCompletion {
    let text = typed.dropFirst(start).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let words = found(dayWords(looking), from: start).candidates
    if let number = Int(westernDigits(text)), (1...31).contains(number) {
      return QuickCompletion(start: start, candidates: numbered(number, looking))
    }
    if words.isEmpty, let day = (try? line.read(text, looking, column: 1)) ?? nil {
      return QuickCompletion(start: start, candidates: [QuickCandidate(text, echo(day))])
    }
    return QuickCompletion(start: start, candidates: words)
  }

  /// The days that have words, the likeliest first.
  func dayWords(_ looking: QuickLooking) -> [QuickCandidate] {
    let words: [String]
    switch looking {
    case .back: words = ["today", "yesterday"] + weekdays(-6 ... -2)
    case .forward: words = ["today", "tomorrow"] + weekdays(2...7) + ["+1w", "+2w", "+1m", "eom"]
    case .nearest: words = ["today", "tomorrow", "yesterday", "+1w", "+2w", "+1m"]
    }
    return words.compactMap { word in
      let day = (try? line.read(word, looking, column: 1)) ?? nil
      return day.map { QuickCandidate(word, echo($0)) }
    }
  }

  private func weekdays(_ distances: ClosedRange<Int>) -> [String] {
    let nearestFirst = distances.sorted { abs($0) < abs($1) }
    return nearestFirst.map { String(today.adding(days: $0).weekday.rawValue.prefix(3)) }
  }

  /// `14` with each of the three nearest months that have such a day.
  private func numbered(_ number: Int, _ looking: QuickLooking) -> [QuickCandidate] {
    let first = today.adding(days: 1 - today.parts.day)
    let months = looking == .back ? [0, -1, -2, -3] : looking == .forward ? [0, 1, 2, 3] : [0, 1, -1, 2]
    let days = months.compactMap { distance -> Day? in
      let (year, month, _) = first.adding(months: distance).parts
      return Day(year, month, number)
    }
    let fitting = days.filter { looking == .nearest || (looking == .back ? $0 <= today : $0 >= today) }
    return fitting.prefix(3).map { QuickCandidate("\(number) \($0.monthName.lowercased())", echo($0)) }
  }

  private func echo(_ day: Day) -> String { "\(day.fullWords), \(day.distanceWords(today: today))" }
}

/// What follows an exam: a day, scores or a result, and what else is known.
extension QuickCompleter {
  mutating func sitting(_ exam: String) -> QuickCompletion {
    let words = rest()
    if let last = words.last, ["ref", "reference", "version", "paid"].contains(last) { return nothing }
    if let number = words.last, Int(number) != nil, number.count <= 2 {
      return days(.nearest, from: line.lastColumn - 1)
    }
    let days = hasDay(words) ? [] : dayWords(.nearest)
    let test = LanguageTest(rawValue: exam)
    let results = test.map { scores($0, words) + ways($0) + versions($0) } ?? outcomes(words)
    let all = found(days + results + extras(words))
    return all.candidates.isEmpty && !hasDay(words) ? self.days(.nearest, from: wordStart) : all
  }

  /// The words before the cursor that are left, plain.
  private mutating func rest() -> [String] {
    var words: [String] = []
    while let word = line.take() { words.append(QuickLine.plain(word)) }
    return words
  }

  private func hasDay(_ words: [String]) -> Bool {
    var ahead = QuickLine(words.joined(separator: " "), today: today)
    while !ahead.isAtEnd {
      if (try? ahead.takeDay(.nearest)) ?? nil != nil { return true }
      _ = ahead.take()
    }
    return false
  }

  private func scores(_ test: LanguageTest, _ words: [String]) -> [QuickCandidate] {
    let names = Skill.allCases.map(\.rawValue) + (test.hasOverall ? ["overall"] : [])
    return names.filter { name in !words.contains { isScore($0, of: name) } }.map { name in
      let letter = name.prefix(1).uppercased()
      return QuickCandidate(letter, "\(name), as in \(letter)\(test.highestInSkill.words)")
    }
  }

  private func isScore(_ word: String, of name: String) -> Bool {
    if word.hasPrefix(name) { return true }
    guard word.hasPrefix(name.prefix(1)) else { return false }
    return word.dropFirst().allSatisfy { $0.isNumber || ".,=:".contains($0) }
  }

  private func outcomes(_ words: [String]) -> [QuickCandidate] {
    guard !words.contains(where: { QuickSittingParser.outcomes[$0] != nil }) else { return [] }
    let booked = QuickCandidate("booked", "for a day to come")
    let results = ["passed", "failed", "pending"].map { QuickCandidate($0, "the result") }
    return results.prefix(2) + [booked] + results.suffix(1)
  }

  /// The ways of taking a test that some regulators do not accept.
  private func ways(_ test: LanguageTest) -> [QuickCandidate] {
    names.ways(of: test).filter { $0 != .testCentre }.map {
      QuickCandidate($0.rawValue, "how it was taken", also: $0.alsoCalled)
    }
  }

  /// The versions of a test, once one is begun.
  private func versions(_ test: LanguageTest) -> [QuickCandidate] {
    guard wordStart < typed.count else { return [] }
    return names.versions(of: test).map { QuickCandidate($0, "a version of \(test.name)") }
  }

  private func extras(_ words: [String]) -> [QuickCandidate] {
    [QuickCandidate("ref", "as in ref ABC123"), QuickCandidate("paid", "as in paid RefuAid £320")]
      .filter { !words.contains($0.text) }
  }
}
