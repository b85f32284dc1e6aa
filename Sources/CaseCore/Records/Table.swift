/// The tables whose rows are facts: every change of them goes through the operation log.
///
/// The order is the order of creation: a table refers only to tables before it.
package enum Table: String, CaseIterable, Codable, Sendable {
  case programme, limit, pathwayFile, club, partner, caseworker
  case person, personRestricted, nameAlias
  case caseRecord, numberAlias, caseStatus
  case enrolment, stageTransition, stepEvent
  case sitting, qualification, document, consent, employment
  case placement, placementCheck
  case contact, action, barrier, fundingLine, caseTag
  case review, reviewLine, reviewMinute
  case clubSession, attendance
  case export
  case erasure
  case reportRun
  case partnerContact, opening, submission

  /// What a row is called in a sentence.
  package var noun: String {
    switch self {
    case .pathwayFile: "pathway file"
    case .person: "candidate"
    case .personRestricted: "immigration status"
    case .nameAlias: "other name"
    case .caseRecord: "case"
    case .numberAlias: "earlier case number"
    case .caseStatus: "status"
    case .stageTransition: "stage move"
    case .stepEvent: "step"
    case .placementCheck: "placement check"
    case .fundingLine: "funding line"
    case .caseTag: "tag"
    case .reviewLine: "card of a review"
    case .reviewMinute: "line of the minutes"
    case .clubSession: "club session"
    case .reportRun: "kept report"
    case .partnerContact: "contact of a partner"
    default: rawValue
    }
  }
}

extension Table {
  /// What several rows are called: `stage moves`.
  package var plural: String {
    switch self {
    case .person: "people"
    case .caseStatus: "statuses"
    case .personRestricted: "lines of immigration status"
    case .reviewLine: "cards of reviews"
    case .reviewMinute: "lines of the minutes"
    case .attendance: "attendances"
    default: noun + "s"
    }
  }

  /// Whether the line that lists show of a case may depend on a row of the table.
  package var countsForSummary: Bool {
    switch self {
    case .review, .reviewLine, .reviewMinute, .clubSession, .attendance, .erasure, .reportRun: false
    case .partnerContact, .opening, .submission: false
    default: true
    }
  }
}

/// A row of one table, as a value.
///
/// The names of its coding keys are the names of the columns. A name is never changed or used again for
/// something else, because the operation log holds images of rows by these names.
package protocol Record: Codable, Equatable, Sendable {
  /// The table of the row.
  static var table: Table { get }
  /// The lasting identity of the row.
  var id: RecordID { get }
}

/// A record that can be taken back with a reason, but not deleted: a fact about somebody.
package protocol Fact: Record {
  /// Why the fact was voided; nothing while it stands.
  var voided: String? { get set }
}

extension Fact {
  /// Whether the fact still stands.
  package var stands: Bool { voided == nil }
}

extension Fact {
  /// A copy that is taken back for a reason.
  package func voided(because reason: String) -> Self {
    var copy = self
    copy.voided = reason
    return copy
  }
}
