/// What a line is refused for. Each says which word, and shows a right line.
extension Refusal {
  static let quickEmpty = Refusal(
    rule: "record.empty", summary: "Nothing was recorded: the line is empty.",
    remedies: ["Type it as in \(QuickSittingParser.example(of: "oet")) or call no answer"])

  static func quickEmptyNote(column: Int) -> Refusal {
    Refusal(
      rule: "record.empty-note",
      summary: "Nothing was recorded: the text of the note is missing at column \(column).",
      remedies: ["Type it after the word note"])
  }

  static func quickNoSittingDay(column: Int, example: String) -> Refusal {
    Refusal(
      rule: "record.no-sitting-day",
      summary:
        "Nothing was recorded: the day on which the exam was taken is missing at column \(column), and its "
        + "validity counts from it.",
      remedies: ["Type it as in \(example)"])
  }

  /// A day that is none; the rule is that of the day.
  static func quickWrongDay(_ reason: Refusal, column: Int) -> Refusal {
    Refusal(
      rule: reason.rule, summary: "Nothing was recorded, because of column \(column). " + reason.summary,
      remedies: reason.remedies)
  }

  /// The rule of a line that no verb begins.
  package static let unknownVerbRule = "record.unknown-verb"

  /// How the remedy begins that leads to a form.
  package static let thereIsAForm = "There is a form for it"

  static func quickUnknownVerb(_ verb: String, exams: [String]) -> Refusal {
    let known = exams + QuickRecord.verbs
    let near =
      form(of: verb).map { "\(thereIsAForm): open the case, then : and \($0)" }
      ?? (["met", "saw", "came", "attended"].contains(verb) ? "Begin it with visit, club or note" : nil)
      ?? nearestWord(to: verb, among: known).map { "Perhaps “\($0)” was meant" }
    return Refusal(
      rule: unknownVerbRule,
      summary: "Nothing was recorded: no line begins with “\(shortened(verb))”.",
      remedies: [near, "A line begins with \(choices(known))"].compactMap(\.self))
  }

  /// What has a form and no line, by the word that finds it among the commands.
  private static func form(of verb: String) -> String? {
    switch verb {
    case "qualification", "degree", "diploma": "qualification"
    default: nil
    }
  }

  static func quickUnknownWord(
    _ word: String, column: Int, example: String, near: String? = nil
  ) -> Refusal {
    Refusal(
      rule: "record.unknown-word",
      summary: "Nothing was recorded: “\(shortened(word))” at column \(column) was not understood.",
      remedies: [near.map { "Perhaps “\($0)” was meant" }, "Type it as in \(example)"].compactMap(\.self))
  }

  static func quickOpenWord(_ word: String, column: Int, _ found: [String]) -> Refusal {
    Refusal(
      rule: "record.open-word",
      summary: "Nothing was recorded: “\(shortened(word))” at column \(column) could be \(choices(found)).",
      remedies: ["Type more of it"])
  }

  /// The next word is no value of its kind, or there is none.
  static func quickUnknownValue(
    _ line: QuickLine, _ noun: String, known: [String], example: String
  ) -> Refusal {
    var line = line
    let knownWords = known.isEmpty ? "This pathway has no steps" : "Known are \(choices(known, "and"))"
    guard let word = line.take() else {
      return Refusal(
        rule: "record.missing-word",
        summary: "Nothing was recorded: \(noun) is missing at column \(line.column).",
        remedies: ["Type it as in \(example)", knownWords])
    }
    let near = nearestWord(to: word, among: known).map { "Perhaps “\($0)” was meant" }
    return Refusal(
      rule: "record.unknown-value",
      summary: "Nothing was recorded: “\(shortened(word))” at column \(line.lastColumn) is not \(noun).",
      remedies: [near, "Type it as in \(example)", knownWords].compactMap(\.self))
  }

  /// Something that belongs to the line is not there.
  static func quickMissing(_ noun: String, column: Int, example: String) -> Refusal {
    Refusal(
      rule: "record.missing-word",
      summary: "Nothing was recorded: \(noun) is missing at column \(column).",
      remedies: ["Type it as in \(example)"])
  }

  static func quickTwice(_ noun: String, column: Int) -> Refusal {
    Refusal(
      rule: "record.twice",
      summary: "Nothing was recorded: the \(noun) is given twice, again at column \(column).",
      remedies: ["Leave one of them out"])
  }

  /// A verb whose reason is left out.
  static func quickNoReason(of verb: String, column: Int, example: String) -> Refusal {
    Refusal(
      rule: "record.no-reason",
      summary: "Nothing was recorded: the reason is missing after “\(verb)” at column \(column).",
      remedies: ["Type it as in \(example)"])
  }

  static func quickNothingAfter(_ keyword: String, column: Int, example: String) -> Refusal {
    Refusal(
      rule: "record.nothing-after",
      summary: "Nothing was recorded: nothing follows “\(keyword)” at column \(column).",
      remedies: ["Type it as in \(example)"])
  }

  static func quickNoLastDay(
    _ keyword: String, _ noun: String, column: Int, example: String
  ) -> Refusal {
    Refusal(
      rule: "record.no-last-day",
      summary: "Nothing was recorded: \(noun) ends with “\(keyword)” and a day, which are missing at column "
        + "\(column).",
      remedies: ["Type it as in \(example)"])
  }

  static func quickBadScore(_ word: String, column: Int) -> Refusal {
    Refusal(
      rule: "record.bad-score",
      summary: "Nothing was recorded: “\(shortened(word))” at column \(column) is not a score.",
      remedies: ["Type a letter and a number, as in L350 or W6.5"])
  }

  static func quickBadMoney(_ word: String, column: Int) -> Refusal {
    Refusal(
      rule: "record.bad-money",
      summary: "Nothing was recorded: “\(shortened(word))” at column \(column) is not an amount of money.",
      remedies: ["Type it as in £320 or £320.50"])
  }
}
