/// A person's case with a programme.
package struct CaseRecord: Record {
  package static let table = Table.caseRecord
  package let id: RecordID
  package let person: RecordID
  package let programme: RecordID
  /// The number that people use: `SMW-0042`.
  package var number: String
  package var caseworker: RecordID?
  package var club: RecordID?
  package var openedOn: Day
  /// Who sent the person, in words.
  package var referredBy: String?
  /// The occupation as somebody wrote it, where it is not one of the professions.
  package var occupation: String?

  /// Makes a case.
  package init(id: RecordID, person: RecordID, programme: RecordID, number: String, openedOn: Day) {
    self.id = id
    self.person = person
    self.programme = programme
    self.number = number
    self.openedOn = openedOn
  }
}

/// A number that a case had in another file; it still finds the case.
package struct NumberAlias: Record {
  package static let table = Table.numberAlias
  package let id: RecordID
  package let caseRecord: RecordID
  package var number: String

  /// Makes an earlier number.
  package init(id: RecordID, caseRecord: RecordID, number: String) {
    self.id = id
    self.caseRecord = caseRecord
    self.number = number
  }
}

/// A dated fact of a case's status: enrolled, on hold, back, left.
///
/// A return after an exit begins a new spell.
package struct CaseStatusEvent: Fact {
  package static let table = Table.caseStatus
  package let id: RecordID
  package let caseRecord: RecordID
  package var status: CaseStatus
  package var happenedOn: Day
  /// Why on hold, in words; for an exit see `exitReason`.
  package var reason: String?
  package var exitReason: ExitReason?
  /// When a hold is looked at again.
  package var reviewOn: Day?
  package var voided: String?

  /// Makes a fact of a case's status.
  package init(id: RecordID, caseRecord: RecordID, status: CaseStatus, happenedOn: Day) {
    self.id = id
    self.caseRecord = caseRecord
    self.status = status
    self.happenedOn = happenedOn
  }
}

/// A person's way into one profession: pinned to one version of one pathway.
package struct Enrolment: Record {
  package static let table = Table.enrolment
  package let id: RecordID
  package let caseRecord: RecordID
  /// Nothing while the profession is unknown.
  package var profession: Profession?
  package var specialty: Specialty?
  package var formerGrade: String?
  package var yearsOfPractice: Int?
  package var pathwayFile: RecordID
  package var enrolledOn: Day
  package var closedOn: Day?
  package var closedBecause: String?
  package var planB: String?
  /// The number under which the regulator has registered the person; nothing before that.
  package var registrationNumber: String?
  package var registeredOn: Day?

  /// Makes an enrolment.
  package init(
    id: RecordID, caseRecord: RecordID, profession: Profession?, pathwayFile: RecordID, enrolledOn: Day
  ) {
    self.id = id
    self.caseRecord = caseRecord
    self.profession = profession
    self.pathwayFile = pathwayFile
    self.enrolledOn = enrolledOn
  }
}

/// A move to a stage.
///
/// The current stage is the latest that stands.
package struct StageTransition: Fact {
  package static let table = Table.stageTransition
  package let id: RecordID
  package let caseRecord: RecordID
  package let enrolment: RecordID
  package var stage: Stage
  package var happenedOn: Day
  /// Why, where a guard was overridden or the move goes back.
  package var reason: String?
  /// The names of the rules that were not met and did not stop it, separated by blanks.
  package var overrides: String?
  package var voided: String?

  /// Makes a move.
  package init(id: RecordID, caseRecord: RecordID, enrolment: RecordID, stage: Stage, happenedOn: Day) {
    self.id = id
    self.caseRecord = caseRecord
    self.enrolment = enrolment
    self.stage = stage
    self.happenedOn = happenedOn
  }
}

/// Something that happened to a step of the pathway.
package struct StepEvent: Fact {
  package static let table = Table.stepEvent
  package let id: RecordID
  package let caseRecord: RecordID
  package let enrolment: RecordID
  /// The step's lasting key in the pathway file.
  package var step: String
  package var state: StepState
  package var happenedOn: Day
  /// On whom the step waits.
  package var waitingOn: Party?
  package var reference: String?
  package var note: String?
  package var voided: String?

  /// Makes an event of a step.
  package init(
    id: RecordID, caseRecord: RecordID, enrolment: RecordID, step: String, state: StepState, happenedOn: Day
  ) {
    self.id = id
    self.caseRecord = caseRecord
    self.enrolment = enrolment
    self.step = step
    self.state = state
    self.happenedOn = happenedOn
  }
}
