/// Moves a case to a stage, through the guards of its pathway.
package struct MoveStage: Command {
  package let verb = Verb.move
  package let subject: RecordID?
  package let id: RecordID
  package let stage: Stage
  package let day: Day
  package let reason: String?
  /// The move that was the last one when this was decided; nothing when there was none.
  package let basedOn: RecordID?

  /// Makes the command.
  ///
  /// - Parameters:
  ///   - caseRecord: The case.
  ///   - id: The identity of the new move.
  ///   - stage: Where to.
  ///   - day: The day it happened; may be earlier than today.
  ///   - reason: Why, where a guard asks for it.
  ///   - basedOn: The last move that the decision was made on.
  package init(
    _ caseRecord: RecordID, id: RecordID, to stage: Stage, on day: Day, reason: String?, basedOn: RecordID?
  ) {
    self.subject = caseRecord
    self.id = id
    self.stage = stage
    self.day = day
    self.reason = reason
    self.basedOn = basedOn
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    guard let enrolment = facts.enrolment else { throw .noEnrolment }
    try checkPlace(in: facts, today: desk.today)
    let answers = guards(intoStage: stage, of: facts, on: desk.today)
    let unmet = answers.filter { !$0.holds }
    try checkGuards(unmet, in: facts)

    var move = StageTransition(
      id: id, caseRecord: facts.caseRecord.id, enrolment: enrolment.id, stage: stage, happenedOn: day)
    move.reason = reason?.trimmingBlanks.nothingIfEmpty
    move.overrides = unmet.map(\.requirement.rule).joined(separator: " ").nothingIfEmpty
    let about = Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
    return Decision(
      changes: [.insert(move, about: about)],
      notice: "Moved \(facts.person.displayName) to \(facts.stageName(stage)).",
      warnings: answers.filter(\.warns).map(\.words) + [strangeness(to: facts)].compactMap(\.self))
  }

  /// That the pathway has left the stage out; the move stands, because a move may be wanted before its pathway is.
  private func strangeness(to facts: CaseFacts) -> String? {
    guard let pathway = facts.pathway, pathway.stage(stage) == nil else { return nil }
    let known = choices(pathway.stages.map(\.name), "and")
    return "The pathway of this case has no stage \(facts.stageName(stage)). It has \(known)."
  }

  private func checkPlace(in facts: CaseFacts, today: Day) throws(Refusal) {
    guard facts.lastTransition?.id == basedOn else { throw .movedMeanwhile(to: facts.stageName(facts.stage)) }
    guard facts.stage != stage else { throw .alreadyThere(facts.stageName(stage)) }
    guard day <= today else { throw .inTheFuture(day, today: today) }
    if let last = facts.lastTransition, day < last.happenedOn { throw .beforeLastMove(last.happenedOn) }
  }

  /// Refuses what blocks, and what asks for a reason that was not given.
  private func checkGuards(_ unmet: [GuardAnswer], in facts: CaseFacts) throws(Refusal) {
    let name = facts.stageName(stage)
    if let blocked = unmet.first(where: { $0.severity == .block }) { throw .blocked(name, blocked) }
    let asked = unmet.filter { $0.severity == .reason }
    guard asked.isEmpty || !(reason ?? "").trimmingBlanks.isEmpty else { throw .reasonNeeded(name, asked) }
  }
}

extension String {
  /// The text, or nothing where it is empty.
  package var nothingIfEmpty: String? { isEmpty ? nil : self }
}

extension Refusal {
  static let noEnrolment = Refusal(
    rule: "stage.no-enrolment", summary: "The case was not moved: it has no enrolment.",
    remedies: ["Choose a profession for the candidate first"])

  static func movedMeanwhile(to stage: String) -> Refusal {
    Refusal(
      rule: "stage.moved-meanwhile",
      summary: "The case was not moved: somebody else has moved it meanwhile; it is now in \(stage).",
      remedies: ["Look at the history, then decide again"])
  }

  static func alreadyThere(_ stage: String) -> Refusal {
    Refusal(
      rule: "stage.already-there", summary: "The case was not moved: it is in \(stage) already.",
      remedies: ["Choose another stage"])
  }

  static func beforeLastMove(_ day: Day) -> Refusal {
    Refusal(
      rule: "stage.before-last-move",
      summary: "The case was not moved: the move before this one was on \(day.fullWords).",
      remedies: ["Type that day or a later one"])
  }

  static func blocked(_ stage: String, _ answer: GuardAnswer) -> Refusal {
    Refusal(
      rule: "stage.blocked", summary: "The case was not moved to \(stage): \(answer.words).",
      remedies: ["Record it first"])
  }

  static func reasonNeeded(_ stage: String, _ answers: [GuardAnswer]) -> Refusal {
    Refusal(
      rule: "stage.reason-needed",
      summary: "The case was not moved to \(stage): \(answers.map(\.words).joined(separator: "; ")).",
      remedies: ["Give a reason to move it all the same"], yieldsToReason: true)
  }
}
