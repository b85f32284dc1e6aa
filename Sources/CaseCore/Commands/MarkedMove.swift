/// A move of several cases to one stage, as it was decided.
package struct MarkedMove: Equatable, Sendable {
  package let stage: Stage
  package let day: Day
  /// Why, for those whose guards ask for it; it is kept with these alone.
  package let reason: String?
  /// The last move of each case when this was decided; a case without one has none here.
  package let bases: [RecordID: RecordID]

  /// Makes a move of the cases as they were seen.
  package init(to stage: Stage, on day: Day, reason: String?, seen: [CaseFacts]) {
    (self.stage, self.day, self.reason) = (stage, day, reason?.trimmingBlanks.nothingIfEmpty)
    let moved = seen.compactMap { facts in facts.lastTransition.map { (facts.caseRecord.id, $0.id) } }
    bases = Dictionary(moved, uniquingKeysWith: { first, _ in first })
  }
}

/// What the guards of a pathway say to one of several cases that are to be moved.
package enum MoveAnswer: Equatable, Sendable {
  case can
  /// It can be moved with a reason; the words say what is missing.
  case needsReason(String)
  /// It stays, and why.
  case stays(String)
}

extension MarkedMove {
  /// Asks the guards of one case.
  package func answer(of facts: CaseFacts, at desk: Desk) -> MoveAnswer {
    do throws(Refusal) {
      _ = try decision(of: facts, because: nil, at: desk)
      return .can
    } catch {
      return error.yieldsToReason ? .needsReason(error.summary) : .stays(error.summary)
    }
  }

  /// Moves each case that can be moved; those that cannot stay, and are named.
  ///
  /// - Throws: A refusal where a reason is asked for and not given, where somebody has moved a case meanwhile, or
  ///   where all of them stay.
  func decide(_ cases: [CaseFacts], at desk: Desk) throws(Refusal) -> Decision {
    var whole = Decision(changes: [], notice: "")
    var (waiting, staying): ([String], [String]) = ([], [])
    for facts in cases {
      if facts.lastTransition?.id != bases[facts.caseRecord.id] {
        throw .movedMeanwhile(to: facts.stageName(facts.stage))
      }
      switch answer(of: facts, at: desk) {
      case .can: try add(facts, because: nil, to: &whole, at: desk)
      case .needsReason where reason != nil: try add(facts, because: reason, to: &whole, at: desk)
      case .needsReason: waiting.append(facts.caseRecord.number)
      case .stays: staying.append(facts.caseRecord.number)
      }
    }
    guard waiting.isEmpty else { throw .markedNeedReason(name(in: cases), waiting) }
    guard !whole.changes.isEmpty else { throw .markedAllStay(name(in: cases)) }
    let rest = staying.isEmpty ? "" : " Staying where they are: \(staying.joined(separator: ", "))."
    whole.notice = "Moved \(counted(whole.changes.count)) to \(name(in: cases)).\(rest)"
    return whole
  }

  private func add(
    _ facts: CaseFacts, because reason: String?, to whole: inout Decision, at desk: Desk
  ) throws(Refusal) {
    let decision = try decision(of: facts, because: reason, at: desk)
    whole.changes += decision.changes
    whole.warnings += decision.warnings.map { "\(facts.caseRecord.number): \($0)" }
  }

  private func decision(
    of facts: CaseFacts, because reason: String?, at desk: Desk
  ) throws(Refusal) -> Decision {
    let move = MoveStage(
      facts.caseRecord.id, id: desk.newID(), to: stage, on: day, reason: reason,
      basedOn: facts.lastTransition?.id)
    return try move.decide(facts, at: desk)
  }

  /// What the pathways of all of them call the stage, where they agree.
  private func name(in cases: [CaseFacts]) -> String {
    let names = Set(cases.map { $0.stageName(stage) })
    return names.count == 1 ? names.first ?? stage.name : stage.name
  }

  private func counted(_ cases: Int) -> String { cases == 1 ? "1 case" : "\(grouped(cases)) cases" }
}

extension Refusal {
  static func markedNeedReason(_ stage: String, _ numbers: [String]) -> Refusal {
    Refusal(
      rule: "stage.reason-needed",
      summary:
        "No case was moved to \(stage): a reason is needed for \(numbers.joined(separator: ", ")).",
      remedies: ["Give a reason, or take the marks off these"], yieldsToReason: true)
  }

  static func markedAllStay(_ stage: String) -> Refusal {
    Refusal(
      rule: "stage.blocked", summary: "No case was moved to \(stage): none of them can be moved there.",
      remedies: ["The list says why for each; choose another stage or record what is missing first"])
  }
}
