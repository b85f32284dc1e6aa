/// What a line would do, while it is typed: the words of the decision itself, with nothing written.
package struct LinePreview: Equatable, Sendable {
  /// What would be said after the save; nothing where the line is refused.
  package let notice: String?
  /// Things to think of that would not stop it.
  package let warnings: [String]
  /// Why it would not be saved, with the column where a word is at fault.
  package let refusal: Refusal?

  /// Reads a line and decides it on a case as it stands.
  ///
  /// - Parameters:
  ///   - line: The line as far as it is typed.
  ///   - facts: The case.
  ///   - desk: The office, the day and who acts; see `Desk.asking`.
  package init(_ line: String, in facts: CaseFacts, at desk: Desk) {
    do throws(Refusal) {
      let decision = try LinePreview.decision(line, facts, desk)
      self.init(notice: decision.notice, warnings: decision.warnings, refusal: nil)
    } catch {
      self.init(notice: nil, warnings: [], refusal: error.inALine)
    }
  }

  private init(notice: String?, warnings: [String], refusal: Refusal?) {
    (self.notice, self.warnings, self.refusal) = (notice, warnings, refusal)
  }

  private static func decision(
    _ line: String, _ facts: CaseFacts, _ desk: Desk
  ) throws(Refusal) -> Decision {
    let reading = try QuickReading(line, in: facts, today: desk.today)
    let command = reading.command(
      for: facts, me: desk.worker, today: desk.today, partners: desk.office.partners, newID: desk.newID)
    guard let command else { throw .quickNoEnrolment }
    return try command.decide(facts, at: desk)
  }
}

extension Desk {
  /// A desk at which nothing is written: new rows have no lasting identity, and no case number is taken.
  package static func asking(today: Day, worker: RecordID?, office: Office) -> Desk {
    Desk(today: today, worker: worker, office: office, newID: { RecordID(0) }, newNumber: { "" })
  }
}

extension Refusal {
  /// The same with how a line gives a reason, or the note that tells a barrier from the open one.
  package var inALine: Refusal {
    guard rule == Refusal.barrierOpenRule else {
      return tellingHow(toGiveReason: "The line ends with the reason, as in because the trust asked")
    }
    let note = "The line ends with the note, as in because no bus runs on Sundays"
    return Refusal(rule: rule, summary: summary, remedies: remedies + [note])
  }

  /// A step of a case that follows no pathway.
  static let quickNoEnrolment = Refusal(
    rule: "record.no-enrolment",
    summary: "Nothing was recorded: the case follows no pathway, so it has no steps.",
    remedies: ["Enrol the candidate on a pathway first"])
}
