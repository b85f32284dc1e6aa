/// What follows the employer, in any order; how it is known ends the line.
struct QuickJobTerms {
  var line: QuickLine
  var startedOn: Day?
  var endedOn: Day?
  var band: String?
  var salary: Money?
  var evidence: String?

  static let from = ["from", "since"]
  static let until = ["to", "until", "ended"]

  init(_ line: QuickLine) { self.line = line }

  private var endColumn = 0

  mutating func read() throws(Refusal) {
    while let word = line.peek {
      if Self.from.contains(word) {
        guard startedOn == nil else { throw .quickTwice("first day", column: line.column) }
        startedOn = try line.takeDay(after: Self.from, .nearest, QuickRecord.jobExample)
      } else if Self.until.contains(word) {
        try readEnd(after: word)
      } else if word == "band" {
        try readBand()
      } else if word == "salary" || word.hasPrefix("£") {
        try readSalary()
      } else if line.take(anyOf: "evidence") {
        try readEvidence()
      } else {
        try line.expectEnd(QuickRecord.jobExample)
      }
    }
    if let start = startedOn, let end = endedOn, end < start {
      throw .quickEndsBeforeStart(end, start, column: endColumn)
    }
  }

  private mutating func readEnd(after word: String) throws(Refusal) {
    guard endedOn == nil else { throw .quickTwice("last day", column: line.column) }
    _ = line.take()
    guard !line.isAtEnd else {
      throw .quickNothingAfter(word, column: line.lastColumn, example: QuickRecord.jobExample)
    }
    _ = line.take(anyOf: "on")
    endColumn = line.column
    endedOn = try line.takeLastDay(notBefore: startedOn)
    if endedOn == nil { try line.expectEnd(QuickRecord.jobExample) }
  }

  private mutating func readBand() throws(Refusal) {
    guard band == nil else { throw .quickTwice("band", column: line.column) }
    _ = line.take()
    band = line.take()
    if band == nil {
      throw .quickNothingAfter("band", column: line.lastColumn, example: QuickRecord.jobExample)
    }
  }

  private mutating func readSalary() throws(Refusal) {
    guard salary == nil else { throw .quickTwice("salary", column: line.column) }
    _ = line.take(anyOf: "salary")
    salary = try line.takeMoney(QuickRecord.jobExample + " £31,049")
  }

  private mutating func readEvidence() throws(Refusal) {
    let column = line.lastColumn
    evidence = line.takeRest().nothingIfEmpty
    if evidence == nil {
      throw .quickNothingAfter(
        "evidence", column: column, example: QuickRecord.jobExample + " evidence contract seen")
    }
  }
}

extension QuickLine {
  /// The words up to the `at` before the employer: the last one, or that before a quotation mark; `with` where there is
  /// none.
  mutating func takeTitle() throws(Refusal) -> String {
    let column = self.column
    guard let cut = employerWord("at") ?? employerWord("with") else {
      throw .quickMissing("the employer", column: endColumn, example: QuickRecord.jobExample)
    }
    let title = text(from: place, to: cut)
    goOn(past: cut)
    guard title.isEmpty else { return title }
    throw .quickMissing("the post", column: column, example: QuickRecord.jobExample)
  }

  /// The place of the word that stands before the employer.
  private func employerWord(_ word: String) -> Int? {
    var (ahead, found) = (self, Int?.none)
    while let next = ahead.peek, found == nil || !ahead.endsEmployer {
      if next == word { found = ahead.place }
      _ = ahead.take()
      if found == ahead.place - 1, TypedHost.isMark(ahead.peek?.first) { break }
    }
    return found
  }

  /// The words up to what is said of the job.
  mutating func takeEmployer() throws(Refusal) -> TypedHost {
    if let quoted = takeQuoted() { return TypedHost(quoted) }
    var words: [String] = []
    while !isAtEnd, !endsEmployer { words += [take()].compactMap(\.self) }
    guard words.isEmpty else { return TypedHost(words.joined(separator: " ")) }
    throw .quickMissing("the employer", column: column, example: QuickRecord.jobExample)
  }

  /// Whether a word follows that says more of the job, with what belongs to it.
  private var endsEmployer: Bool {
    guard let peek else { return true }
    if (QuickJobTerms.from + ["ended", "salary", "evidence"]).contains(peek) || peek.hasPrefix("£") {
      return true
    }
    var ahead = self
    _ = ahead.take()
    if peek == "band" { return ahead.peek?.first.map { ("0"..."9").contains($0) } ?? false }
    return (try? endsHost) ?? false
  }
}
