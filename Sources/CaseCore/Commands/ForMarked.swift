/// Does one thing for several cases at once: one operation, so that one undo takes all of it back.
///
/// It is done for all of them or for none, but for a move, in which those that cannot be moved stay.
package struct ForMarked: Command {
  /// What is done for each of the cases.
  package enum Work: Equatable, Sendable {
    /// A promise, the same words and day for everybody.
    case action(text: String, due: Day, party: Party, owner: RecordID?)
    /// Another caseworker, another club, or both; nothing leaves as it is.
    case place(caseworker: RecordID?, club: RecordID?)
    /// A move through the guards of each; who cannot move stays.
    case move(MarkedMove)
    /// A tag for those that do not have it.
    case tag(String)
    /// The end of a tag.
    case untag(String)
  }

  package let subject: RecordID? = nil
  /// The cases as they were seen, each once.
  package let seen: [CaseRecord]
  package let work: Work

  /// Makes the command.
  ///
  /// - Parameters:
  ///   - seen: The cases as they were seen; one that somebody else has changed meanwhile stops the command.
  ///   - work: What is done for each.
  package init(_ seen: [CaseRecord], _ work: Work) {
    var known: Set<RecordID> = []
    self.seen = seen.filter { known.insert($0.id).inserted }
    self.work = work
  }

  package var verb: Verb {
    switch work {
    case .action, .tag: .record
    case .place: .edit
    case .move: .move
    case .untag: .void
    }
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    guard !seen.isEmpty else { throw .nobodyMarked }
    switch work {
    case .action(let text, let due, let party, let owner):
      return try promise(Promised(text: text, due: due, party: party, owner: owner), at: desk)
    case .place(let caseworker, let club): return try place(caseworker, club, at: desk)
    case .move(let move): return try move.decide(try known(at: desk), at: desk)
    case .tag(let text): return try MarkedTag(text: text).add(to: try known(at: desk), at: desk)
    case .untag(let text): return try MarkedTag(text: text).remove(from: try known(at: desk), at: desk)
    }
  }

  /// The facts of all of them.
  private func known(at desk: Desk) throws(Refusal) -> [CaseFacts] {
    var known: [CaseFacts] = []
    for record in seen {
      guard let facts = desk.facts(record.id) else { throw .caseUnknown }
      known.append(facts)
    }
    return known
  }

  /// The words of a promise, before it belongs to a case.
  private struct Promised {
    let text: String
    let due: Day
    let party: Party
    let owner: RecordID?
  }

  private func promise(_ promised: Promised, at desk: Desk) throws(Refusal) -> Decision {
    var changes: [Change] = []
    var warnings: [String] = []
    for record in seen {
      guard let facts = desk.facts(record.id) else { throw .caseUnknown }
      var action = Action(
        id: desk.newID(), caseRecord: record.id, text: promised.text, dueOn: promised.due,
        party: promised.party, promisedOn: desk.today)
      action.owner = promised.owner
      let decision = try RecordFacts(record.id, [action]).decide(facts, at: desk)
      changes += decision.changes
      warnings += decision.warnings.map { "\(record.number): \($0)" }
    }
    let notice = "Promised for \(count(seen.count)): \(promised.text), by \(promised.due.fullWords)."
    return Decision(changes: changes, notice: notice, warnings: warnings)
  }

  private func place(
    _ caseworker: RecordID?, _ club: RecordID?, at desk: Desk
  ) throws(Refusal) -> Decision {
    var changes: [Change] = []
    for record in seen {
      guard desk.facts(record.id) != nil else { throw .caseUnknown }
      var edited = record
      edited.caseworker = caseworker ?? record.caseworker
      edited.club = club ?? record.club
      let about = Subject(person: record.person, caseRecord: record.id)
      changes += [Change.update(record, to: edited, about: about)].compactMap(\.self)
    }
    guard !changes.isEmpty else { throw .placedAlready }
    return Decision(changes: changes, notice: placed(changes.count, caseworker, club, desk.office))
  }

  private func placed(
    _ changed: Int, _ caseworker: RecordID?, _ club: RecordID?, _ office: Office
  ) -> String {
    let name = office.caseworkers.first { $0.id == caseworker }?.name
    let what = [name.map { "caseworker \($0)" }, office.clubName(of: club).map { "club \($0)" }]
    let rest = seen.count - changed
    let already = rest == 0 ? "" : " \(count(rest)) had that already."
    return
      "Changed for \(count(changed)): \(what.compactMap(\.self).joined(separator: ", ")).\(already)"
  }

  private func count(_ cases: Int) -> String { cases == 1 ? "1 case" : "\(grouped(cases)) cases" }
}

extension Refusal {
  static let nobodyMarked = Refusal(
    rule: "marked.nobody", summary: "Nothing was saved: no case is marked.",
    remedies: ["Mark cases in Candidates with Space"])

  static let placedAlready = Refusal(
    rule: "marked.nothing-changed",
    summary: "Nothing was saved: all of them have this caseworker and club already.",
    remedies: ["Choose another one, or press Esc"])
}
