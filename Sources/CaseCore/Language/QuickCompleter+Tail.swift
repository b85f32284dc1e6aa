/// A word that stands behind what a line is about, and what follows it.
struct QuickTailWord {
  enum Follows {
    case day(QuickLooking), word, nothing
    /// Any text, to the end of the line.
    case text
  }

  let candidate: QuickCandidate
  let follows: Follows

  init(_ word: String, _ help: String, _ follows: Follows, also: [String] = []) {
    candidate = QuickCandidate(word, help, also: also)
    self.follows = follows
  }
}

/// The end of a line: words in any order, each with what follows it, a day, and sums of money.
extension QuickCompleter {
  /// What may stand at the cursor in such an end.
  ///
  /// - Parameters:
  ///   - words: The words that may stand there, each once.
  ///   - bare: Where the day looks that stands by itself; nothing where none does.
  /// - Returns: The candidates and where they go.
  mutating func tail(_ words: [QuickTailWord], bare: QuickLooking?) -> QuickCompletion {
    var (left, looking) = (words, bare)
    while let next = line.peek {
      if let place = left.firstIndex(where: { $0.candidate.isSpelled(next) }) {
        guard pass(left.remove(at: place).follows, &looking) else { return nothing }
      } else if next.hasPrefix("£") {
        _ = line.take()
      } else if let expected = looking, (try? line.takeDayAfterOn(expected)) ?? nil != nil {
        looking = nil
      } else {
        return looking.flatMap { settleDay($0) } ?? nothing
      }
    }
    let found = found((looking.map(dayWords) ?? []) + left.map(\.candidate))
    return looking.map { found.orDays(days($0, from: wordStart)) } ?? found
  }

  /// Goes past a word and the one that follows it; says whether anything but text may stand there.
  private mutating func pass(_ follows: QuickTailWord.Follows, _ looking: inout QuickLooking?) -> Bool {
    _ = line.take()
    switch follows {
    case .day(let direction): looking = direction
    case .word: return line.take() != nil
    case .text: return false
    case .nothing: break
    }
    return true
  }
}
