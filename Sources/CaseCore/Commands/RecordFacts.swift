/// Records facts about a case: a result, a contact, a promise, a document, a consent, a job.
///
/// Several facts in one command are one step of undo, such as a call and the promise made in it.
package struct RecordFacts: Command {
  package let verb = Verb.record
  package let subject: RecordID?
  package let facts: [any Fact]

  /// Makes the command.
  ///
  /// - Parameters:
  ///   - caseRecord: The case.
  ///   - facts: New rows with their identities, in the order in which they are to be told.
  package init(_ caseRecord: RecordID, _ facts: [any Fact]) {
    self.subject = caseRecord
    self.facts = facts
  }

  package func decide(_ known: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let caseFacts = try self.known(known)
    guard !facts.isEmpty else { throw .nothingToRecord }
    let about = Subject(person: caseFacts.person.id, caseRecord: caseFacts.caseRecord.id)
    var decision = Decision(changes: [], notice: "")
    var notices: [String] = []
    try check(facts, in: caseFacts, today: desk.today)
    for fact in facts {
      decision.changes.append(.insert(fact, about: about))
      notices.append(
        FactWords.summary(of: fact, in: caseFacts, today: desk.today, office: desk.office)
          + consequence(of: fact, in: caseFacts, today: desk.today))
      decision.warnings += warnings(about: fact, in: caseFacts, today: desk.today)
    }
    let details = facts.compactMap { FactDetail.sentence(of: $0, in: caseFacts) }
    decision.notice = (["\(head(today: desk.today)): \(notices.joined(separator: "; "))."] + details)
      .joined(separator: " ")
    return decision
  }

  /// Names the day of a single fact, where it is not today and its summary leaves it out.
  private func head(today: Day) -> String {
    guard facts.count == 1, let day = facts.first.flatMap(untold), day != today else { return "Recorded" }
    return "Recorded for \(day.words(today: today))"
  }

  private func untold(_ fact: any Fact) -> Day? {
    switch fact {
    case is Sitting, is Action, is Placement: nil
    case let consent as Consent where consent.withdrawnOn != nil: nil
    case let barrier as Barrier: barrier.closedOn ?? barrier.openedOn
    default: FactDay.happened(fact)
    }
  }
}

extension RecordFacts {
  /// What the scores of a language test mean by the pathway, to follow their summary: `, not yet passed`.
  private func consequence(of fact: any Fact, in facts: CaseFacts, today: Day) -> String {
    guard let sitting = fact as? Sitting, sitting.languageTest != nil else { return "" }
    let meaning = meaning(ofSitting: sitting, in: facts, on: today)
    let version = meaning.takenAs.map { ", judged as \($0)" } ?? ""
    switch (meaning.isPassed, meaning.validUntil) {
    case (true?, let until?) where until < today: return "\(version), passed, ended \(until.fullWords)"
    case (true?, _): return "\(version), passed"
    case (false?, _): return "\(version), not yet passed"
    case (nil, _): return version
    }
  }
}

/// Says that an action is done or will not be done.
package struct FinishAction: Command {
  package let verb = Verb.finish
  package let subject: RecordID?
  /// The action as it was seen.
  package let seen: Action
  package let day: Day
  /// Why it will not be done; nothing when it was done.
  package let droppedBecause: String?

  /// Makes the command.
  package init(_ seen: Action, on day: Day, droppedBecause: String? = nil) {
    self.subject = seen.caseRecord
    self.seen = seen
    self.day = day
    self.droppedBecause = droppedBecause
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    try check(today: desk.today)
    let about = Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
    let change = Change.update(seen, to: finished, about: about)
    let word = droppedBecause == nil ? "Done" : "Dropped"
    return Decision(changes: [change].compactMap(\.self), notice: "\(word): \(seen.text).")
  }

  /// The action at its end.
  var finished: Action {
    var finished = seen
    if let droppedBecause {
      (finished.droppedOn, finished.droppedBecause) = (day, droppedBecause)
    } else {
      finished.doneOn = day
    }
    return finished
  }

  private func check(today: Day) throws(Refusal) {
    guard seen.isOpen else { throw .actionNotOpen }
    guard day <= today else { throw .inTheFuture(day, today: today) }
    if let droppedBecause, droppedBecause.trimmingBlanks.isEmpty { throw .dropNeedsReason }
  }
}

/// Takes back a fact that was wrong.
///
/// It stays in the history with the reason.
package struct VoidFact<Wrong: Fact>: Command {
  package let verb = Verb.void
  package let subject: RecordID?
  package let seen: Wrong
  package let reason: String

  /// Makes the command.
  package init(_ caseRecord: RecordID, _ seen: Wrong, because reason: String) {
    self.subject = caseRecord
    self.seen = seen
    self.reason = reason
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    guard seen.stands else { throw .takenBackAlready }
    let why = reason.trimmingBlanks
    guard !why.isEmpty else { throw .voidNeedsReason }
    let about = Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
    let change = Change.update(seen, to: seen.voided(because: why), about: about)
    return Decision(
      changes: [change].compactMap(\.self),
      notice: "Taken back: \(FactWords.summary(of: seen, in: facts, today: desk.today)).")
  }
}

extension Refusal {
  /// A record of nothing.
  static let nothingToRecord = Refusal(
    rule: "fact.nothing", summary: "Nothing was recorded: there was nothing to record.",
    remedies: ["Fill in at least one field"])

  /// The action is done, dropped or taken back.
  static let actionNotOpen = Refusal(
    rule: "action.not-open", summary: "The action was not changed: it is not open any more.",
    remedies: ["Look at the case again"])

  /// What was promised is not dropped in silence.
  static let dropNeedsReason = Refusal(
    rule: "action.drop-needs-reason", summary: "The action was not dropped: say in a few words why.")

  /// The fact was taken back before.
  static let takenBackAlready = Refusal(
    rule: "fact.taken-back-already", summary: "Nothing was changed: it has been taken back already.")

  /// A fact goes only with a reason.
  static let voidNeedsReason = Refusal(
    rule: "fact.void-needs-reason", summary: "It was not taken back: say in a few words why it is wrong.")

  /// Something that has happened cannot be in the future.
  static func inTheFuture(_ day: Day, today: Day) -> Refusal {
    Refusal(
      rule: "fact.in-the-future",
      summary: "It was not recorded: \(day.fullWords) is in the future, and this is about what has happened.",
      remedies: ["Type the day it happened, or make it an action"])
  }
}

extension String {
  /// The text without blanks and line ends at its ends; nothing where it has only marks, which stand on no letter.
  package var trimmingBlanks: String {
    guard unicodeScalars.contains(where: \.isSeen) else { return "" }
    guard let first = firstIndex(where: { !$0.isWhitespace }) else { return "" }
    let last = lastIndex(where: { !$0.isWhitespace }) ?? first
    return String(self[first...last])
  }
}

extension Unicode.Scalar {
  /// Whether a person sees it by itself: it is no blank, no mark and no sign without a shape.
  fileprivate var isSeen: Bool {
    guard value > 0x7F else { return value > 0x20 && value < 0x7F }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control, .unassigned: return false
    default: return !properties.isWhitespace
    }
  }
}
