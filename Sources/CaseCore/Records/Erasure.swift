/// Why somebody was erased; only these words are kept, because free text would name people again.
package enum ErasureReason: String, Vocabulary {
  /// The person asked for it.
  case asked
  /// The time for which the programme may keep a file is over.
  case keptLongEnough = "kept long enough"
  /// The file should never have been made.
  case mistake
}

/// What stays of a case that was erased: that it was done, and figures that name nobody.
package struct Erasure: Record {
  package static let table = Table.erasure
  package let id: RecordID
  /// The identities that the person and the case had, which mean nothing to anybody; a file that is restored from
  /// an older copy is cleaned by them.
  package let person: RecordID
  package let caseRecord: RecordID
  package let because: ErasureReason
  package let erasedOn: Day
  /// The initials of who did it.
  package var erasedBy: String?
  package var profession: Profession?
  package let stage: Stage
  package let status: CaseStatus
  /// Why the person had left, where they had.
  package var exit: ExitReason?
  /// The quarter of the first enrolment, such as `2026 Q3`: a day could tell who it was.
  package var enrolledIn: String?

  /// Makes the stub of a case.
  package init(of facts: CaseFacts, because: ErasureReason, by initials: String?, on day: Day, id: RecordID) {
    self.id = id
    (person, caseRecord) = (facts.person.id, facts.caseRecord.id)
    (self.because, erasedOn, erasedBy) = (because, day, initials)
    (profession, stage, status) = (facts.enrolment?.profession, facts.stage, facts.status)
    exit = status == .exited ? facts.lastStatus?.exitReason : nil
    enrolledIn = facts.enrolments.first.map { Erasure.quarter(of: $0.enrolledOn) }
  }

  private static func quarter(of day: Day) -> String { "\(day.parts.year) Q\((day.parts.month + 2) / 3)" }
}
