/// A word that may stand where the cursor is, and what it is for.
package struct QuickCandidate: Equatable, Sendable {
  /// The word as it goes into the line.
  package let text: String
  /// A few words beside it.
  package let help: String
  /// Other words by which people call it.
  package let also: [String]

  /// Joins a word and its help.
  package init(_ text: String, _ help: String, also: [String] = []) {
    self.text = text
    self.help = help
    self.also = also
  }

  private var spellings: [String] { ([text] + also).map { plainSpelling($0) } }

  /// Whether a word means it.
  func isSpelled(_ typed: some StringProtocol) -> Bool {
    let wanted = plainSpelling(typed)
    return !wanted.isEmpty && spellings.contains(wanted)
  }

  /// Whether it, or what it is also called, goes on with what is typed.
  func isBegun(by typed: some StringProtocol) -> Bool {
    let wanted = plainSpelling(typed)
    return spellings.contains { $0.hasPrefix(wanted) }
  }
}

/// What may stand where the cursor is in a line.
package struct QuickCompletion: Equatable, Sendable {
  /// The place, in characters from 0, where the part begins that a candidate replaces; it ends at the cursor.
  package let start: Int
  /// The candidates in the order in which they are usually wanted; none where any text may stand.
  package let candidates: [QuickCandidate]

  /// Takes a candidate into a line.
  ///
  /// - Parameters:
  ///   - candidate: One of `candidates`.
  ///   - line: The line for which they were found.
  ///   - cursor: The cursor for which they were found; the end where nothing is given.
  /// - Returns: The new line, with a blank after the candidate, and where the cursor then stands.
  package func taking(
    _ candidate: QuickCandidate, into line: String, cursor: Int? = nil
  ) -> (line: String, cursor: Int) {
    let head = String(line.prefix(start)) + candidate.text + " "
    let tail = line.dropFirst(max(start, cursor ?? line.count)).drop(while: \.isWhitespace)
    return (head + tail, head.count)
  }
}

/// The words of a case and its office that a line may hold.
package struct QuickNames: Equatable, Sendable {
  /// Keys of exams and what they are called.
  package var exams: [QuickCandidate]
  /// Keys of steps and what they are called.
  package var steps: [QuickCandidate]
  /// The words for each stage.
  package var stages = QuickStage.common
  /// Texts of the open actions, and when they are due.
  package var actions: [QuickCandidate] = []
  /// Names of partners at which a placement may be.
  package var hosts: [String]
  /// Names of who pays.
  package var funds = [FundingLine.ownFund]
  private var versions: [LanguageTest: [String]] = [:]
  private var ways: [LanguageTest: [SittingVariant]] = [:]

  /// Makes a list of names.
  package init(exams: [QuickCandidate], steps: [QuickCandidate], hosts: [String] = []) {
    (self.exams, self.steps, self.hosts) = (exams, steps, hosts)
  }

  /// The names of a case's pathway, the language tests first.
  package init(_ facts: CaseFacts, hosts: [String] = []) {
    let tests = LanguageTest.allCases.map { QuickCandidate($0.rawValue, "\($0.name), an exam") }
    let steps = facts.pathway?.steps ?? []
    self.init(
      exams: tests
        + steps.filter { $0.kind == .exam }.map { step in
          QuickCandidate(step.key, "\(step.shortName), an exam", also: [step.shortName])
        },
      steps: steps.map { QuickCandidate($0.key, $0.shortName) }, hosts: hosts)
    stages = QuickStage.words(of: facts)
    actions = facts.openActions.map { QuickCandidate($0.text, "by \($0.dueOn.fullWords)") }
    funds = (funds + facts.fundingLines.filter(\.stands).map(\.fund)).unique
    for test in LanguageTest.allCases {
      (versions[test], ways[test]) = (facts.versions(of: test), facts.ways(of: test))
    }
  }

  /// The versions that a language test has.
  func versions(of test: LanguageTest) -> [String] { versions[test] ?? test.versions }

  /// The ways of taking a language test.
  func ways(of test: LanguageTest) -> [SittingVariant] { ways[test] ?? test.ways }

  /// `OET is taken at a test centre or at home`.
  func waysInWords(of test: LanguageTest) -> String { test.words(ofWays: ways(of: test)) }
}

extension QuickRecord {
  /// Finds the words that may stand where the cursor is.
  ///
  /// - Parameters:
  ///   - line: The line as far as it is typed.
  ///   - cursor: The place of the cursor, in characters from 0; the end where nothing is given.
  ///   - names: The words of the case and its office.
  ///   - today: The rules' day.
  /// - Returns: The candidates and where they go.
  package static func complete(
    _ line: String, cursor: Int? = nil, names: QuickNames, today: Day
  ) -> QuickCompletion {
    var completer = QuickCompleter(String(line.prefix(max(0, cursor ?? line.count))), names, today: today)
    return completer.completion()
  }

  /// The words that begin a line beside the exams, each with a right line.
  static let verbCandidates = [
    QuickCandidate("call", "call no answer"), QuickCandidate("visit", "visit 14 nov: brought the degree"),
    QuickCandidate("text", "text will come on Friday"), QuickCandidate("email", "email yesterday: sent"),
    QuickCandidate("club", "club came with a friend"), QuickCandidate("note", "note prefers mornings"),
    QuickCandidate("action", "action book resit by fri"),
    QuickCandidate("done", doneExample), QuickCandidate("dropped", droppedExample),
    QuickCandidate("step", "step epic submitted 3 nov"),
    QuickCandidate("move", "move observation on 3 nov because the trust asked"),
    QuickCandidate("document", "document identity received 3 nov"),
    QuickCandidate("consent", consentExample),
    QuickCandidate("hold", "hold waiting for regulator until 1 feb"),
    QuickCandidate("resume", "resume on 3 nov because the papers have come"),
    QuickCandidate("placement", placementExample),
    QuickCandidate("barrier", barrierExample), QuickCandidate("exit", exitExample),
    QuickCandidate("job", jobExample),
    QuickCandidate("funding", fundingExample, also: ["paid", "money", "fee"]),
  ]
}
