/// Goes through a line as the parser does and stops at the word where the cursor is.
struct QuickCompleter {
  let names: QuickNames
  let today: Day
  /// What stands before the cursor.
  let typed: String
  /// Where the word at the cursor begins, in characters from 0.
  let wordStart: Int
  /// The words before that one.
  var line: QuickLine

  init(_ typed: String, _ names: QuickNames, today: Day) {
    let word = typed.reversed().prefix { !$0.isWhitespace }.count
    (self.typed, self.names, self.today) = (typed, names, today)
    wordStart = typed.count - word
    line = QuickLine(String(typed.prefix(wordStart)), today: today)
  }

  mutating func completion() -> QuickCompletion {
    if line.isAtEnd { return found(names.exams + QuickRecord.verbCandidates) }
    if let exam = line.takeExam(names.exams) { return sitting(exam) }
    let verb = line.takeVerb()
    if QuickRecord.contactKind(verb, before: line) != nil { return contact() }
    switch QuickRecord.usualVerb(verb) {
    case "action": return textAndDay("by")
    case "done": return finish()
    case "dropped": return finish([because])
    case "hold": return textAndDay("until")
    case "resume": return dayAndReason()
    case "step": return step()
    case "move": return move()
    case "document": return document()
    case "consent": return consent()
    case "placement": return placement()
    case "barrier": return barrier()
    case "exit": return exit()
    case "job": return job()
    case "funding": return funding()
    default: return found(names.exams + QuickRecord.verbCandidates, from: 0)
    }
  }
}

/// The ways past one value.
extension QuickCompleter {
  /// Goes past a value that stands before the cursor; else says what may stand there.
  mutating func settle(_ candidates: [QuickCandidate]) -> QuickCompletion? {
    if line.isAtEnd { return found(candidates) }
    let begun = found(candidates, from: line.column - 1)
    var ahead = line
    guard let value = (try? ahead.takeMatch(among: candidates, spelling: \.text)) ?? nil else { return begun }
    let words = line.text(from: line.place, to: ahead.place)
    guard begun.candidates.isEmpty || plainSpelling(words) == plainSpelling(value.text) else { return begun }
    line = ahead
    return nil
  }

  /// The same for a day, with `on` before it or not.
  mutating func settleDay(_ looking: QuickLooking) -> QuickCompletion? {
    _ = line.take(anyOf: "on")
    if line.isAtEnd { return days(looking, from: wordStart) }
    let start = line.column - 1
    guard (try? line.takeDay(looking)) ?? nil == nil else { return nil }
    return days(looking, from: start)
  }

  /// The candidates that go on with what is typed from a place to the cursor.
  func found(_ candidates: [QuickCandidate], from start: Int? = nil) -> QuickCompletion {
    let start = start ?? wordStart
    let wanted = typed.dropFirst(start)
    return QuickCompletion(start: start, candidates: candidates.filter { $0.isBegun(by: wanted) })
  }

  var nothing: QuickCompletion { QuickCompletion(start: wordStart, candidates: []) }
}

/// What follows each verb.
extension QuickCompleter {
  private func contact() -> QuickCompletion {
    guard line.isAtEnd else { return nothing }
    let days = dayWords(.back).dropFirst().map {
      QuickCandidate($0.text + ":", $0.help + "; today without it")
    }
    return found(days)
  }

  private mutating func textAndDay(_ word: String) -> QuickCompletion {
    var isText = false
    var rest: QuickLine?
    while let next = line.take() {
      if isText, QuickLine.plain(next) == word { rest = line }
      isText = true
    }
    guard let rest else { return isText ? found([QuickCandidate(word, "then the day")]) : nothing }
    line = rest
    return settleDay(.forward) ?? nothing
  }

  private mutating func step() -> QuickCompletion {
    if let here = settle(names.steps) { return here }
    if !line.take(anyOf: "done", "pass", "started"), let here = settle(words(StepState.self, "a state")) {
      return here
    }
    if line.take(anyOf: "on", "for"), let here = settle(words(Party.self, "waiting on them")) { return here }
    let looking = line.last == "booked" ? QuickLooking.nearest : .back
    let party = line.last == "waiting" ? [QuickCandidate("on", "on whom")] : []
    guard line.isAtEnd else { return settleDay(looking) ?? found([reference]) }
    return found(party + dayWords(looking) + [reference]).orDays(days(looking, from: wordStart))
  }

  private mutating func move() -> QuickCompletion {
    let stages = names.stages.map { QuickCandidate($0.word, $0.isOtherName ? "its common name" : "a stage") }
    if let here = settle(stages) { return here }
    return dayAndReason()
  }

  private var because: QuickCandidate { QuickCandidate("because", "the reason, in your words") }

  private mutating func dayAndReason() -> QuickCompletion {
    if line.isAtEnd { return found(dayWords(.back) + [because]).orDays(days(.back, from: wordStart)) }
    if line.peek == "because" { return nothing }
    return settleDay(.back) ?? (line.isAtEnd ? found([because]) : nothing)
  }

  private mutating func consent() -> QuickCompletion {
    if let here = settle(words(ConsentPurpose.self, "a purpose")) { return here }
    let ends = line.take(anyOf: "withdrawn") ? [] : [QuickCandidate("withdrawn", "taken back")]
    let partners = names.hosts.map { QuickCandidate($0, "a partner") }
    let start = line.isAtEnd ? wordStart : line.column - 1
    if line.isAtEnd { return found(dayWords(.back) + ends + partners).orDays(days(.back, from: wordStart)) }
    if let here = found(partners, from: start).unlessEmpty { return here }
    return settleDay(.back) ?? found(ends)
  }

  private mutating func placement() -> QuickCompletion {
    if !line.take(anyOf: "attachment"), let here = settle(words(PlacementKind.self, "a placement")) {
      return here
    }
    var last: (word: String, rest: QuickLine)?
    let host = line.isAtEnd ? wordStart : line.column - 1
    var hasHost = false
    while let next = line.take() {
      if hasHost, ["from", "to", "until", "because"].contains(QuickLine.plain(next)) { last = (next, line) }
      hasHost = true
    }
    if let last {
      guard last.word != "because" else { return nothing }
      line = last.rest
      return settleDay(.nearest) ?? found(last.word == "from" ? [QuickCandidate("to", "the last day")] : [])
    }
    let hosts = found(names.hosts.map { QuickCandidate($0, "a partner") }, from: host)
    let more = hasHost ? [QuickCandidate("from", "the first day"), QuickCandidate("to", "the last day")] : []
    return hosts.candidates.isEmpty ? found(more) : hosts
  }

  private var reference: QuickCandidate { QuickCandidate("ref", "a reference, as in ref ABC123") }

  func words<Value: Vocabulary>(_ type: Value.Type, _ help: String) -> [QuickCandidate] {
    Value.allCases.map { QuickCandidate($0.rawValue, help) }
  }
}

extension QuickCompletion {
  /// The other completion where this one has nothing: a day that is no word, such as `14 nov`.
  fileprivate var unlessEmpty: QuickCompletion? { candidates.isEmpty ? nil : self }

  func orDays(_ days: QuickCompletion) -> QuickCompletion { candidates.isEmpty ? days : self }
}
