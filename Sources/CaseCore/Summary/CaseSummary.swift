/// One line of a case for lists: a cache that can always be made again from the facts.
///
/// It depends on the facts, the pinned pathway and the file's limits, never on the day: what depends on today,
/// such as overdue, is a comparison with today when the line is read.
package struct CaseSummary: Codable, Equatable, Sendable {
  package let caseRecord: RecordID
  package let person: RecordID
  package var number: String
  /// The number with leading zeros, to sort by.
  package var numberSort: String
  /// The name to show and its folded form to sort by.
  package var name: String
  package var nameSort: String
  package var nativeName: String?
  package var profession: Profession?
  package var specialty: Specialty?
  package var nationality: String?
  package var stage: Stage
  /// The place of the stage in the usual order, to sort by.
  package var stagePlace: Int
  package var stageSince: Day
  /// The days on hold within this stage, from holds that have ended; they do not count as days in stage.
  package var heldDays: Int
  package var status: CaseStatus
  package var statusSince: Day?
  package var club: RecordID?
  package var caseworker: RecordID?
  package var nextAction: String?
  package var nextDue: Day?
  /// `nextDue`, or a far day where nothing is due, to sort by.
  package var nextSort: Day
  package var nextOwner: RecordID?
  package var waitingOn: Party?
  package var lastContact: Day?
  /// The day from which the case is over its stage's limit; nothing where there is none or it is on hold.
  package var overLimitFrom: Day?
  /// The day from which it has no open action.
  package var idleFrom: Day?
  /// The day from which nobody has been in touch for too long.
  package var quietFrom: Day?
  /// The first of the three.
  package var stalledFrom: Day?
  /// The first thing to expire among what an unfinished step needs, and its last safe day; never leave to remain.
  package var expires: String?
  package var expiresOn: Day?
  package var neededFor: String?
  /// The day from which it is too late to renew it in time.
  package var tooLateFrom: Day?

  /// A day later than any other, which stands for none where lists are sorted.
  package static let never = Day(number: 2_932_896)
}

/// Stages counted apart from their limits.
extension CaseSummary {
  /// The days in the stage, holds left out.
  package func daysInStage(today: Day) -> Int { max(0, stageSince.distance(to: today) - heldDays) }

  /// The days after which the stage is over its limit; nothing where it has none or its clock stands.
  package var limitDays: Int? { overLimitFrom.map { stageSince.distance(to: $0) - heldDays - 1 } }

  /// Whether the next action is late.
  package func isOverdue(today: Day) -> Bool { status.isOpen && nextDue.map { $0 < today } ?? false }

  /// Whether the case has stalled by that day.
  package func isStalled(today: Day) -> Bool { stalledFrom.map { $0 <= today } ?? false }

  /// Whether something expires soon or before it is needed.
  package func isExpiring(today: Day) -> Bool {
    guard let expiresOn else { return false }
    return expiresOn <= today.adding(days: 90) || (tooLateFrom.map { $0 <= today.adding(days: 30) } ?? false)
  }

  /// The days since somebody was last in touch; nothing where nobody ever was.
  package func quietDays(today: Day) -> Int? { lastContact.map { $0.distance(to: today) } }
}
