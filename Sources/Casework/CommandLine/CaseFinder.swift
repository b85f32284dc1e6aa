package import CaseCore
import CaseStore

extension Workspace {
  /// Finds the case that was meant: by its number in any spelling, or by a part of a name that only one has.
  ///
  /// - Throws: A refusal that names the numbers of the cases that fit, never their names.
  package func findCase(_ typed: String) throws -> RecordID {
    let words = typed.trimmingBlanks
    guard !words.isEmpty else { throw Refusal.caseNotNamed }
    if let found = try file.caseRecord(number: words) { return found }
    guard words.split(whereSeparator: { !$0.isNumber }).count < 2 else { throw Refusal.severalNumbers(words) }
    // Free words only: what was typed is a name, whatever signs it holds.
    let terms = words.split(separator: " ").map { FilterTerm(.word(String($0))) }
    let query = ListQuery(filter: Filter(terms: terms), sort: .number, me: me?.id, today: today)
    let found = try file.list(query, from: .first, count: 6)
    switch found.count {
    case 0: throw Refusal.noSuchCase(words)
    case 1: return found[0].caseRecord
    default: throw Refusal.severalCases(words, found.map(\.number), count: try file.count(query))
    }
  }

  /// Everything that is known of the case that was meant.
  ///
  /// - Throws: What `findCase` throws.
  package func factsOfCase(_ typed: String) throws -> CaseFacts {
    guard let facts = try facts(of: try findCase(typed)) else { throw Refusal.noSuchCase(typed) }
    return facts
  }
}

extension Workspace {
  /// The same with the time that the route took others here.
  func factsAndPaceOfCase(_ typed: String) throws -> CaseFacts {
    var facts = try factsOfCase(typed)
    if let name = facts.pathway?.name { facts.pace = try pace(of: name) }
    return facts
  }
}

extension Refusal {
  /// No case was named.
  static let caseNotNamed = Refusal(
    rule: "case.not-named", summary: "Nothing was done: no case was named.",
    remedies: ["Type its number, such as SMW-0042 or 42, or a part of the name"])

  /// Nobody has that number or name.
  static func noSuchCase(_ typed: String) -> Refusal {
    Refusal(
      rule: "case.none", summary: "Nothing was done: no case has the number or name “\(quotable(typed))”.",
      remedies: ["Type its number, such as SMW-0042 or 42, or a part of the name"])
  }

  /// One case is asked for at a time.
  static func severalNumbers(_ typed: String) -> Refusal {
    Refusal(
      rule: "case.several-numbers",
      summary: "Nothing was done: “\(quotable(typed))” names more than one number.",
      remedies: ["Type one number, such as SMW-0042 or 42, and do the same for the next"])
  }

  /// Several people have that name.
  static func severalCases(_ typed: String, _ numbers: [String], count: Int) -> Refusal {
    let shown =
      numbers.prefix(5).joined(separator: ", ") + (count > 5 ? " and \(grouped(count - 5)) more" : "")
    let name = quotable(typed)
    return Refusal(
      rule: "case.several", summary: "Nothing was done: “\(name)” fits \(grouped(count)) cases: \(shown).",
      remedies: ["Type one of the numbers; caseload list \(name) shows who they are"])
  }

  /// What was typed, cleaned and cut to 40 characters.
  private static func quotable(_ typed: String) -> String {
    let clean = CleanText.line(typed)
    return clean.count > 40 ? clean.prefix(39) + "…" : clean
  }
}
