/// Everything that is known of one case: what rules judge, sheets print and a command decides on.
///
/// Each list is ordered by the day it happened, then by identity, and holds voided facts too; rules look only at
/// those that stand.
package struct CaseFacts: Equatable, Sendable {
  package var person: Person
  package var restricted: PersonRestricted?
  package var aliases: [NameAlias] = []
  package var caseRecord: CaseRecord
  package var statuses: [CaseStatusEvent] = []
  package var enrolments: [Enrolment] = []
  package var transitions: [StageTransition] = []
  package var stepEvents: [StepEvent] = []
  package var sittings: [Sitting] = []
  package var qualifications: [Qualification] = []
  package var documents: [Document] = []
  package var consents: [Consent] = []
  package var employments: [Employment] = []
  package var placements: [Placement] = []
  package var placementChecks: [PlacementCheck] = []
  /// The partners at which the placements are, by identity.
  package var partners: [RecordID: Partner] = [:]
  package var contacts: [Contact] = []
  package var actions: [Action] = []
  package var barriers: [Barrier] = []
  package var fundingLines: [FundingLine] = []
  package var tags: [CaseTag] = []
  /// The steps of the person's ways to openings.
  package var submissions: [Submission] = []
  /// The openings of those steps, by identity.
  package var openings: [RecordID: Opening] = [:]
  /// The pathway that the open enrolment is pinned to; nothing when there is no enrolment.
  package var pathway: Pathway?
  /// The programme's limits, in days, by key.
  package var limits: [String: Int] = [:]
  /// How long the route took others in this file; empty where that was not asked for.
  ///
  /// The line of a case in lists never depends on it.
  package var pace = RoutePace()

  /// Makes the facts of a case of which only the person is known.
  package init(person: Person, caseRecord: CaseRecord) {
    self.person = person
    self.caseRecord = caseRecord
  }
}

/// What is current among the facts.
extension CaseFacts {
  /// The open enrolment, else the last one.
  package var enrolment: Enrolment? { enrolments.last { $0.closedOn == nil } ?? enrolments.last }

  /// The last move that stands in the current enrolment.
  package var lastTransition: StageTransition? {
    guard let enrolment else { return nil }
    return transitions.last { $0.stands && $0.enrolment == enrolment.id }
  }

  /// The current stage; intake before the first move.
  package var stage: Stage { lastTransition?.stage ?? .intake }

  /// The last fact of the case's status that stands.
  package var lastStatus: CaseStatusEvent? { statuses.last(where: \.stands) }

  /// Where the case stands with the programme.
  package var status: CaseStatus { lastStatus?.status ?? .enquiry }

  /// The open action that is due first.
  package var nextAction: Action? {
    actions.filter(\.isOpen).min { ($0.dueOn, $0.id) < ($1.dueOn, $1.id) }
  }

  /// The last event of a step in the current enrolment.
  package func lastEvent(ofStep key: String) -> StepEvent? {
    guard let enrolment else { return nil }
    return stepEvents.last { $0.stands && $0.enrolment == enrolment.id && $0.step == key }
  }
}

extension CaseFacts {
  /// What the person's pathway calls a stage.
  package func stageName(_ stage: Stage) -> String { pathway?.stage(stage)?.name ?? stage.name }
}
