package import CaseCore

/// A case as it was read, with what the rules say of it on a day.
package struct JudgedCase: Equatable, Sendable {
  package private(set) var facts: CaseFacts
  let standing: CaseStanding

  /// Asks the rules about a case.
  package init(_ facts: CaseFacts, on day: Day) {
    self.facts = facts
    standing = CaseStanding(of: facts, on: day)
  }

  /// What the case has, misses and is about to lose.
  package var readiness: Readiness { standing.readiness }

  /// The same without what tells who the person is.
  func covered(by veil: NameVeil) -> JudgedCase {
    JudgedCase(facts.covered(by: veil), on: veil.today)
  }
}
