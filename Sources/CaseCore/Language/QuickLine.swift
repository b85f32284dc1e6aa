/// How a day of a line is looked for.
enum QuickLooking {
  case forward, back
  /// Whichever of the two is nearer; back where they are equally near.
  case nearest
}

/// The words of a line, and how far they were read.
struct QuickLine {
  private var words: [String]
  /// The column of each word from 1, and the one where a further word would stand.
  private var columns: [Int]
  private(set) var place = 0
  /// The days that were read from words without a year.
  private(set) var guesses: [DayGuess] = []
  let today: Day

  init(_ line: String, today: Day) {
    let found = QuickLine.split(line)
    words = found.map { String($0.word) }
    columns = found.map(\.column) + [found.last.map { $0.column + $0.word.count + 1 } ?? 1]
    self.today = today
  }

  private static func split(_ line: String) -> [(word: Substring, column: Int)] {
    var column = 1
    var found: [(word: Substring, column: Int)] = []
    for piece in line.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      if !piece.isEmpty { found.append((piece, column)) }
      column += piece.count + 1
    }
    return cutAtSign(found)
  }

  /// `oet@home` is two words; no line begins with an address.
  private static func cutAtSign(_ words: [(word: Substring, column: Int)]) -> [(word: Substring, column: Int)]
  {
    guard let first = words.first, let sign = first.word.firstIndex(of: "@"), sign > first.word.startIndex
    else { return words }
    let head = first.word[..<sign]
    return [(head, first.column), (first.word[sign...], first.column + head.count)] + words.dropFirst()
  }

  var isAtEnd: Bool { place >= words.count }

  /// The column of the next word, from 1; at the end, of where it would stand.
  var column: Int { columns[min(place, words.count)] }

  /// The column of the word that was taken last.
  var lastColumn: Int { columns[max(0, min(place, words.count) - 1)] }

  /// The column after the whole line.
  var endColumn: Int { columns[words.count] }

  /// The word that was taken last, plain.
  var last: String? { place == 0 ? nil : QuickLine.plain(words[place - 1]) }

  /// The same as it was typed; nothing where a colon ends it.
  var lastTyped: String? { place == 0 || words[place - 1].hasSuffix(":") ? nil : words[place - 1] }

  /// The next word in lower case with Western digits.
  var peek: String? { isAtEnd ? nil : QuickLine.plain(words[place]) }

  /// The next word as typed, and goes on.
  mutating func take() -> String? {
    guard !isAtEnd else { return nil }
    place += 1
    return words[place - 1]
  }

  /// Whether the next word is one of these.
  func next(isAnyOf wanted: String...) -> Bool { peek.map(wanted.contains) == true }

  /// Goes on if the next word is one of these.
  mutating func take(anyOf wanted: String...) -> Bool { take(anyOf: wanted) }

  /// Goes on if the next word is in a list.
  mutating func take(anyOf wanted: [String]) -> Bool {
    guard let peek, wanted.contains(peek) else { return false }
    place += 1
    return true
  }

  /// All words that are left, as typed.
  mutating func takeRest() -> String {
    defer { place = words.count }
    return words[place...].joined(separator: " ")
  }

  /// The first word; a colon after it does not matter.
  mutating func takeVerb() -> String {
    let verb = QuickLine.plain(take() ?? "")
    return verb.hasSuffix(":") ? String(verb.dropLast()) : verb
  }

  /// One of the exams by its key or by what people call it, which may be typed in several words: `plab 1`.
  mutating func takeExam(_ exams: [QuickCandidate]) -> String? {
    takeRun { typed in exams.first { $0.isSpelled(typed) }?.text }
  }

  /// What the longest run of the next words means; goes past it.
  mutating func takeRun<Value>(_ meaning: (String) -> Value?) -> Value? {
    for count in [4, 3, 2, 1] where place + count <= words.count {
      guard let value = meaning(joined(count)) else { continue }
      place += count
      return value
    }
    return nil
  }

  /// The value that the next words mean, the longest run of words first.
  mutating func takeMatch<Value>(
    among values: [Value], spelling: (Value) -> String
  ) throws(Refusal) -> Value? {
    for count in [5, 4, 3, 2, 1] where place + count <= words.count {
      switch spellingMatch(joined(count), among: values, spelling: spelling) {
      case .one(let value):
        place += count
        return value
      case .several(let found) where count == 1:
        throw .quickOpenWord(words[place], column: column, found.map(spelling))
      default: continue
      }
    }
    return nil
  }

  /// The day that the next words mean, the longest run of words first.
  mutating func takeDay(_ looking: QuickLooking) throws(Refusal) -> Day? {
    for count in [5, 4, 3, 2, 1] where place + count <= words.count {
      let words = joined(count)
      if let day = try read(words, looking, column: column) {
        note(words, as: day, looking)
        place += count
        return day
      }
    }
    return nil
  }

  /// Remembers how words were taken that leave out the year; others leave no choice.
  mutating func note(_ text: String, as day: Day, _ looking: QuickLooking) {
    guesses += [DayGuess(text, as: day, isNearest: looking == .nearest)].compactMap(\.self)
  }

  /// Goes as far as another reading of the line did, without how that one took its days.
  mutating func goOn(to other: QuickLine) { place = other.place }

  /// Goes on behind the word at a place.
  mutating func goOn(past word: Int) { place = min(word + 1, words.count) }

  /// Reads a day the way it is looked for; a refusal names the column at which the text stands.
  func read(_ text: String, _ looking: QuickLooking, column: Int) throws(Refusal) -> Day? {
    do throws(Refusal) { return try day(text, looking) } catch { throw .quickWrongDay(error, column: column) }
  }

  private func day(_ text: String, _ looking: QuickLooking) throws(Refusal) -> Day? {
    switch looking {
    case .forward: return try readDay(text, today: today, looking: .forward)
    case .back: return try readDay(text, today: today, looking: .back)
    case .nearest:
      guard let back = try readDay(text, today: today, looking: .back),
        let ahead = try readDay(text, today: today, looking: .forward)
      else { return nil }
      return abs(today.distance(to: ahead)) < abs(today.distance(to: back)) ? ahead : back
    }
  }

  /// The words from one place to another, as typed.
  func text(from start: Int, to end: Int) -> String { words[start..<end].joined(separator: " ") }

  /// Cuts what is left at the last of these words after which a day follows, to the end of the line or to the further
  /// word, with which the text goes on.
  mutating func takeTextAndDay(
    after word: String, goingOnWith further: String? = nil
  ) throws(Refusal) -> (text: String, day: Day)? {
    guard let cut = words[place...].lastIndex(where: { QuickLine.plain($0) == word }) else { return nil }
    let end = words[(cut + 1)...].firstIndex { QuickLine.plain($0) == further } ?? words.count
    let tail = words[(cut + 1)..<end].joined(separator: " ")
    guard let day = try read(tail, .forward, column: columns[cut + 1]) else { return nil }
    note(tail, as: day, .forward)
    let text = (words[place..<cut] + words[end...]).joined(separator: " ")
    place = words.count
    return (text, day)
  }

  /// Takes what is left, to the end or to a word, with the day at its end, which `on` may lead in.
  ///
  /// What would also be a day stays in a text that is known; a text that is all a day is one.
  mutating func takeTextAndDayAtEnd(
    before word: String?, unless isKnown: (String) -> Bool
  ) throws(Refusal) -> (text: String, day: Day?) {
    let (start, end) = (place, words[place...].firstIndex { QuickLine.plain($0) == word } ?? words.count)
    let isText = isKnown(text(from: start, to: end))
    place = end
    guard let cut = try dayAtEnd(from: start, to: end), !isText || cut.place == start else {
      return (text(from: start, to: end), nil)
    }
    note(cut.typed, as: cut.day, .back)
    return (text(from: start, to: cut.place), cut.day)
  }

  /// The day at the end of some words, as it was typed, and where it begins.
  private func dayAtEnd(
    from start: Int, to end: Int
  ) throws(Refusal) -> (place: Int, typed: String, day: Day)? {
    for first in max(start, end - 5)..<end {
      let typed = text(from: first, to: end)
      guard let day = try readIfDay(typed, column: columns[first]) else { continue }
      let isLedIn = first > start && QuickLine.plain(words[first - 1]) == "on"
      return (isLedIn ? first - 1 : first, typed, day)
    }
    return nil
  }

  /// The day that a text is, looking back; one that merely resembles a day, such as `2 weeks`, stays text.
  func readIfDay(_ text: String, column: Int) throws(Refusal) -> Day? {
    do throws(Refusal) {
      return try read(text, .back, column: column)
    } catch {
      if error.rule == "day.none-such" || error.rule == "day.other-weekday" { throw error }
      return nil
    }
  }

  /// Takes `on` and a day out of what is left, where it stands first, right before a word, or last of all:
  /// `maternity on 1 nov until …`, `maternity until 1 feb on 1 nov`.
  ///
  /// Elsewhere than first a day to come stays in the text, as in `exam on 14 jan until …`.
  mutating func takeDayOn(before word: String) throws(Refusal) -> Day? {
    if peek == "on" { return try takeDayAfterOn(.nearest) }
    for end in [words[place...].lastIndex { QuickLine.plain($0) == word }, words.count].compactMap(\.self) {
      if let day = try takeDayOn(endingAt: end) { return day }
    }
    return nil
  }

  private mutating func takeDayOn(endingAt end: Int) throws(Refusal) -> Day? {
    guard let start = words[place..<end].lastIndex(where: { ["on", "since"].contains(QuickLine.plain($0)) }),
      start + 1 < end
    else { return nil }
    let said = words[(start + 1)..<end].joined(separator: " ")
    guard let day = try read(said, .nearest, column: columns[start + 1]), day <= today else { return nil }
    note(said, as: day, .nearest)
    words.removeSubrange(start..<end)
    columns.removeSubrange(start..<end)
    return day
  }

  /// Takes `on` and a day, or a day; nothing where neither follows.
  mutating func takeDayAfterOn(_ looking: QuickLooking) throws(Refusal) -> Day? {
    var ahead = self
    _ = ahead.take(anyOf: "on")
    guard let day = try ahead.takeDay(looking) else { return nil }
    self = ahead
    return day
  }

  /// Takes one of these words and the day that follows it; nothing where none of them is next.
  mutating func takeDay(
    after words: [String], _ looking: QuickLooking, _ example: String
  ) throws(Refusal) -> Day? {
    guard take(anyOf: words) else { return nil }
    let (word, column) = (last ?? "", lastColumn)
    if let day = try takeDayAfterOn(looking) { return day }
    try expectEnd(example)
    throw .quickNothingAfter(word, column: column, example: example)
  }

  /// Takes an amount such as `£320`.
  mutating func takeMoney(_ example: String) throws(Refusal) -> Money {
    guard let word = take() else {
      throw .quickNothingAfter(last ?? "", column: lastColumn, example: example)
    }
    guard let amount = Money(typed: QuickLine.plain(word)) else {
      throw .quickBadMoney(word, column: lastColumn)
    }
    return amount
  }

  /// Refuses whatever is left.
  func expectEnd(_ example: String) throws(Refusal) {
    if !isAtEnd { throw .quickUnknownWord(words[place], column: column, example: example) }
  }

  private func joined(_ count: Int) -> String {
    words[place..<min(place + count, words.count)].joined(separator: " ")
  }

  static func plain(_ word: String) -> String { westernDigits(word).lowercased() }
}
