/// The version of a language test and the way it was taken, wherever they stand in a line.
extension QuickSittingParser {
  /// A right line for the exam.
  var example: String { QuickSittingParser.example(of: sitting.test) }

  /// A right line for an exam, by its key.
  static func example(of exam: String) -> String {
    switch LanguageTest(rawValue: exam) {
    case .ielts?: "ielts 14nov L7.5 R7 W6.5 S7"
    case .oet?: "oet 14nov L350 R360 W340 S350"
    case .toefl?: "toefl 14nov L25 R26 W24 S25"
    case nil: "\(exam) 14nov passed"
    }
  }

  private var test: LanguageTest? { LanguageTest(rawValue: sitting.test) }

  /// A way of taking the test, or one of its versions by its beginning; an exam of a pathway has neither.
  mutating func takeWayOrVersion() throws(Refusal) -> Bool {
    guard let test else { return false }
    let start = line
    if let way = line.takeRun({ SittingVariant(spelled: $0) }) {
      try take(way, of: test, typed: line.text(from: start.place, to: line.place), column: start.column)
      return true
    }
    let known = names.versions(of: test)
    guard let version = line.takeRun({ LanguageTest.version(spelled: $0, among: known) }) else {
      return false
    }
    guard sitting.version == nil else { throw .quickTwice("version", column: start.column) }
    sitting.version = version
    return true
  }

  private mutating func take(
    _ way: SittingVariant, of test: LanguageTest, typed: String, column: Int
  ) throws(Refusal) {
    guard names.ways(of: test).contains(way) else {
      throw .quickNoSuchWay(typed, names.waysInWords(of: test), column: column)
    }
    guard sitting.variant == nil else { throw .quickTwice("way it was taken", column: column) }
    sitting.variant = way
  }

  /// What follows the word `version`.
  mutating func takeNamedVersion() throws(Refusal) {
    let column = line.lastColumn
    guard let test else { throw .quickOnlyWhole(sitting.test, "version", column: column) }
    guard let word = line.peek else {
      throw .quickNothingAfter("version", column: column, example: "version pharmacy")
    }
    guard try takeWayOrVersion() else { throw unknownVersion(word, column: line.column, of: test) }
  }

  /// Why the next word is refused.
  ///
  /// Right after the exam and before a day, a version stands; an exam without versions is no more than itself.
  func unknown(isFirst: Bool) throws(Refusal) -> Refusal {
    var ahead = line
    let word = ahead.take() ?? ""
    guard let test else {
      guard !isFirst, QuickLine.plain(word) != "part" else {
        return .quickOnlyWhole(sitting.test, word, column: line.column)
      }
      return unknownWord(word)
    }
    let isBeforeDay = try ahead.takeDay(.back) != nil
    return isFirst && isBeforeDay || near(word, of: test) != nil
      ? unknownVersion(word, column: line.column, of: test) : unknownWord(word)
  }

  private func unknownWord(_ word: String) -> Refusal {
    let near = nearestWord(to: word, among: QuickSittingParser.outcomes.keys.sorted())
    return .quickUnknownWord(word, column: line.column, example: example, near: near)
  }

  private func unknownVersion(_ word: String, column: Int, of test: LanguageTest) -> Refusal {
    .quickUnknownVersion(word, of: test, names, near: near(word, of: test), column: column)
  }

  private func near(_ word: String, of test: LanguageTest) -> String? {
    nearestWord(to: word, among: names.versions(of: test) + names.ways(of: test).map(\.rawValue))
  }
}

extension Refusal {
  /// The word is no version of the test that anybody knows.
  static func quickUnknownVersion(
    _ word: String, of test: LanguageTest, _ names: QuickNames, near: String?, column: Int
  ) -> Refusal {
    Refusal(
      rule: "record.unknown-version",
      summary:
        "Nothing was recorded: “\(shortened(word))” at column \(column) is no version of \(test.name) and no "
        + "way of taking it.",
      remedies: [
        near.map { "Perhaps “\($0)” was meant" },
        "The versions are \(choices(names.versions(of: test), "and"))", names.waysInWords(of: test),
      ].compactMap(\.self))
  }

  /// The test cannot be taken in that way.
  static func quickNoSuchWay(_ typed: String, _ waysInWords: String, column: Int) -> Refusal {
    Refusal(
      rule: "record.no-such-way",
      summary:
        "Nothing was recorded: “\(shortened(typed))” at column \(column) is no way of taking this test.",
      remedies: [waysInWords])
  }

  /// An exam of a pathway has no versions, and its parts are not told apart.
  static func quickOnlyWhole(_ exam: String, _ word: String, column: Int) -> Refusal {
    Refusal(
      rule: "record.only-whole",
      summary: "Nothing was recorded: “\(shortened(word))” at column \(column) was not understood. "
        + "\(FactWords.testName(exam)) is recorded as a whole, without versions or parts.",
      remedies: [
        "Type it as in \(QuickSittingParser.example(of: exam)), which means all of it",
        "Write a single part down as a note",
      ])
  }
}
