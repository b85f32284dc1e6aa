/// How an exam ended, where it has no scores of its own.
package enum SittingOutcome: String, Vocabulary {
  case passed, failed, pending
}

/// A way of taking a test that a regulator may or may not accept.
package enum SittingVariant: String, Vocabulary {
  case testCentre = "test centre"
  case ukvi = "UKVI"
  case online
  case atHome = "at home"
  case oneSkillRetake = "one skill retake"
}

/// An exam taken on a date.
///
/// Validity counts from the day sat, attempts are counted from sittings.
package struct Sitting: Fact {
  package static let table = Table.sitting
  package let id: RecordID
  package let person: RecordID
  /// Which exam: a language test, or the key of a pathway's exam step such as `plab1`.
  package var test: String
  /// The profession version (`nursing`) or the way it was taken (`online`).
  package var version: String?
  package var satOn: Day
  package var resultOn: Day?
  package var listening: Score?
  package var reading: Score?
  package var writing: Score?
  package var speaking: Score?
  package var overall: Score?
  /// Nothing for a language test: there the scores decide.
  package var outcome: SittingOutcome?
  package var reference: String?
  package var cost: Money?
  package var paidBy: String?
  /// How it was taken, where that matters to a regulator: `one skill retake`, `online`, `at home`.
  package var variant: SittingVariant?
  /// The day on which the fee was claimed back.
  package var refundClaimedOn: Day?
  /// Whether the place was booked with the priority that refugees have.
  package var usedPriority: Bool?
  package var voided: String?

  /// Makes a sitting without results.
  package init(id: RecordID, person: RecordID, test: String, satOn: Day) {
    self.id = id
    self.person = person
    self.test = test
    self.satOn = satOn
  }
}

/// A degree or diploma from home.
package struct Qualification: Fact {
  package static let table = Table.qualification
  package let id: RecordID
  package let person: RecordID
  package var title: String
  package var institution: String?
  /// ISO 3166 code of two letters.
  package var country: String?
  package var awardedOn: Day?
  package var language: String?
  package var voided: String?

  /// Makes a qualification.
  package init(id: RecordID, person: RecordID, title: String) {
    self.id = id
    self.person = person
    self.title = title
  }
}

/// A paper that somebody asks for: that it exists and where, not the paper itself.
package struct Document: Fact {
  package static let table = Table.document
  package let id: RecordID
  package let person: RecordID
  package var kind: DocumentKind
  package var status: DocumentStatus
  /// The day of this status.
  package var happenedOn: Day
  /// The day it was signed or issued, from which its validity counts.
  package var issuedOn: Day?
  package var expiresOn: Day?
  /// Who issued it, or why it cannot be had.
  package var note: String?
  package var voided: String?

  /// Makes a document.
  package init(id: RecordID, person: RecordID, kind: DocumentKind, status: DocumentStatus, happenedOn: Day) {
    self.id = id
    self.person = person
    self.kind = kind
    self.status = status
    self.happenedOn = happenedOn
  }
}

/// A consent given by a person.
package struct Consent: Fact {
  package static let table = Table.consent
  package let id: RecordID
  package let person: RecordID
  package var purpose: ConsentPurpose
  /// The partner that it names, where it is for sharing.
  package var partner: RecordID?
  package var givenOn: Day
  package var expiresOn: Day?
  package var withdrawnOn: Day?
  /// How it was given: on paper, by telephone.
  package var how: String?
  package var voided: String?

  /// Makes a consent.
  package init(id: RecordID, person: RecordID, purpose: ConsentPurpose, givenOn: Day) {
    self.id = id
    self.person = person
    self.purpose = purpose
    self.givenOn = givenOn
  }
}

/// A job.
package struct Employment: Fact {
  package static let table = Table.employment
  package let id: RecordID
  package let person: RecordID
  package var employer: String
  package var title: String
  package var relation: EmploymentRelation
  package var band: String?
  /// The salary of a year.
  package var salary: Money?
  package var startedOn: Day
  package var endedOn: Day?
  package var evidence: String?
  package var voided: String?

  /// Makes a job.
  package init(
    id: RecordID, person: RecordID, employer: String, title: String, relation: EmploymentRelation,
    startedOn: Day
  ) {
    self.id = id
    self.person = person
    self.employer = employer
    self.title = title
    self.relation = relation
    self.startedOn = startedOn
  }
}

/// Observation or supervised practice at a host.
package struct Placement: Fact {
  package static let table = Table.placement
  package let id: RecordID
  package let person: RecordID
  package var kind: PlacementKind
  package var state: PlacementState
  package var partner: RecordID?
  /// The host trust or site, in words.
  package var host: String
  /// The hospital or ward building within the host.
  package var site: String?
  package var department: String?
  package var supervisor: String?
  package var startsOn: Day?
  package var endsOn: Day?
  /// The hours attended.
  package var hours: Int?
  package var feedback: String?
  /// The day on which a reference letter came.
  package var referenceOn: Day?
  package var voided: String?

  /// Makes a placement.
  package init(id: RecordID, person: RecordID, kind: PlacementKind, state: PlacementState, host: String) {
    self.id = id
    self.person = person
    self.kind = kind
    self.state = state
    self.host = host
  }
}

/// One thing that a host wants before a placement starts: the fact and its date, never its content.
package struct PlacementCheck: Fact {
  package static let table = Table.placementCheck
  package let id: RecordID
  package let person: RecordID
  package let placement: RecordID
  package var kind: String
  package var requestedOn: Day?
  package var receivedOn: Day?
  package var expiresOn: Day?
  /// Why the host does without it; nothing for what is still wanted.
  package var waived: String?
  package var voided: String?

  /// Makes a check.
  package init(id: RecordID, person: RecordID, placement: RecordID, kind: String) {
    self.id = id
    self.person = person
    self.placement = placement
    self.kind = kind
  }
}
