import CaseCore
import CaseStore

/// How the answers of one rule are spread over the open cases.
package struct RuleCount: Equatable, Sendable {
  package let rule: String
  package fileprivate(set) var met = 0
  package fileprivate(set) var notMet = 0
  package fileprivate(set) var unknown = 0
  /// The numbers of the cases of which it is not met; none for a rule that tells of leave or the right to work.
  package fileprivate(set) var cases: [String] = []
  /// Whether the rule tells of leave or the right to work, which few need to see.
  package fileprivate(set) var isRestricted = false

  fileprivate mutating func add(_ answer: RuleAnswer, of number: String) {
    isRestricted = isRestricted || answer.isRestricted
    switch answer.standing {
    case .met, .metUntil, .applies: met += 1
    case .unknown: unknown += 1
    case .notMet:
      notMet += 1
      if !isRestricted, cases.last != number { cases.append(number) }
    }
  }
}

/// What every rule says of every open case.
package struct CasesCheck: Equatable, Sendable {
  /// The number of open cases, and of answers given about them.
  package private(set) var cases = 0
  package private(set) var answers = 0
  package private(set) var overdue = 0
  package private(set) var expiring = 0
  package private(set) var stalled = 0
  private var counts: [String: RuleCount] = [:]

  /// The rules in alphabetical order.
  package var rules: [RuleCount] { counts.values.sorted { $0.rule < $1.rule } }

  /// Puts the case numbers in order.
  mutating func sort() {
    for rule in counts.keys { counts[rule]?.cases.sort { numberSort($0) < numberSort($1) } }
  }

  /// Asks every rule of a case.
  mutating func ask(_ facts: CaseFacts, on day: Day) {
    let summary = summarise(facts)
    cases += 1
    overdue += summary.isOverdue(today: day) ? 1 : 0
    expiring += summary.isExpiring(today: day) ? 1 : 0
    stalled += summary.isStalled(today: day) ? 1 : 0
    for answer in ruleAnswers(of: facts, on: day) {
      answers += 1
      counts[answer.rule, default: RuleCount(rule: answer.rule)].add(answer, of: facts.caseRecord.number)
    }
  }
}

/// What `caseload check cases` prints.
extension CasesCheck {
  private static let shown = 10

  /// The lines of text: how many, then each rule that is not met somewhere.
  package var lines: [String] {
    let size = cases == 1 ? "1 open case" : "\(grouped(cases)) open cases"
    let head = [
      "\(size), \(grouped(answers)) answers.",
      "\(grouped(overdue)) overdue, \(grouped(expiring)) expiring, \(grouped(stalled)) stalled.",
    ]
    return head + rules.filter { $0.notMet > 0 }.flatMap(lines)
  }

  private func lines(of count: RuleCount) -> [String] {
    let unknown = count.unknown > 0 ? ", \(grouped(count.unknown)) not known" : ""
    let head = "\(count.rule): \(grouped(count.notMet)) not met\(unknown)"
    guard !count.isRestricted else { return [head, "  Case numbers are left out: few need to see them"] }
    let more = count.cases.count - CasesCheck.shown
    let rest = more > 0 ? " and \(grouped(more)) more; --json names all" : ""
    return [head, "  " + count.cases.prefix(CasesCheck.shown).joined(separator: ", ") + rest]
  }

  /// The same as a JSON object, with every rule and every number.
  package var json: JSONValue {
    .members([
      "cases": .count(cases), "answers": .count(answers), "overdue": .count(overdue),
      "expiring": .count(expiring), "stalled": .count(stalled), "rules": .array(rules.map(json)),
    ])
  }

  private func json(of count: RuleCount) -> JSONValue {
    .members([
      "rule": .text(count.rule), "met": .count(count.met), "notMet": .count(count.notMet),
      "unknown": .count(count.unknown),
      "cases": count.isRestricted ? .null : .array(count.cases.map(JSONValue.text)),
    ])
  }
}

extension Workspace {
  /// Asks every rule of every open case, page by page.
  ///
  /// - Parameter progress: Told how many cases were asked about.
  /// - Returns: What came of it.
  /// - Throws: `FileFailure`.
  package func checkCases(progress: (Int) -> Void = { _ in }) throws -> CasesCheck {
    var check = CasesCheck()
    try file.eachOpenCase { facts in
      check.ask(facts, on: today)
      progress(check.cases)
    }
    check.sort()
    return check
  }

  /// How many cases the file holds.
  package func caseCount() throws -> Int { try file.total() }
}
