package import CaseCore
package import Casework

/// What a form is for.
package enum FormPurpose: Equatable, Sendable {
  /// The result or the booking of an exam.
  case sitting
  /// A sitting that is there: its result, or that its fee was claimed back.
  case editSitting(RecordID)
  /// News of a step of the pathway; with its key, that step is chosen already.
  case step(key: String?)
  /// A call, a visit or another contact, with the promise that was made in it.
  case contact
  /// Something to write down, without contact.
  case note
  /// A promise: who does what by when.
  case action
  /// A move to a stage; without one, the next stage is proposed.
  case move(Stage?)
  /// A new candidate; the name may be empty.
  case newCandidate(name: String)
  /// Everything that is known of a candidate.
  case editCandidate
  /// The end of an action, by the identity of the action.
  case finishAction(RecordID)
  /// A placement; without an identity, a new one.
  case placement(RecordID?)
  /// One item of a placement's checklist.
  case placementCheck(RecordID, kind: String)
  /// How far a document has come; with its kind, that kind is chosen already.
  case document(DocumentKind?)
  /// A consent; with an identity, one that is there, to withdraw it.
  case consent(RecordID?)
  /// Something that stands in the way; with an identity, one that is there.
  case barrier(RecordID?)
  /// Money for one thing; with an identity, a line that is there.
  case funding(RecordID?)
  /// A job; with an identity, one that is there.
  case employment(RecordID?)
  /// A qualification; with an identity, one that is there.
  case qualification(RecordID?)
  /// A new partner of the office.
  case partner
  /// A new caseworker of the office.
  case newCaseworker
  /// A new job club.
  case newClub
  /// Somebody whom we can ask at a partner.
  case partnerContact
  /// An opening; without an identity, a new one.
  case opening(RecordID?)
  /// How far somebody has come with an opening, by the identity of the opening.
  case submission(RecordID)
  /// A hold, an exit or a return.
  case status
  /// Another route of the profession, or a newer version of the pathway.
  case pathway
  /// The end of a fact that was wrong, by its identity; it asks why.
  case takeBack(RecordID)
  /// A promise to bring the person together with a partner.
  case refer
  /// A promise to decide whether the person leaves.
  case proposeExit
  /// A promise for all marked cases.
  case markedAction
  /// Another caseworker or club for all marked cases.
  case markedPlace
  /// A move to a stage for all marked cases.
  case markedMove
  /// A tag for all marked cases.
  case markedTag
  /// What would follow if something happened; nothing is ever written.
  case whatIf
  /// One typed line that records something, with what it holds so far.
  case quickLine(String)
}

extension FormPurpose {
  /// Whether the form never means to be saved, so that leaving it forgets it.
  var isForgotten: Bool { self == .whatIf }

  /// Whether F9 shows what would follow from what is typed.
  var showsWhatFollows: Bool {
    switch self {
    case .sitting, .editSitting, .step, .move: true
    default: false
    }
  }

  /// Whether the form is about nobody who is in the file.
  var isForSomebodyNew: Bool {
    switch self {
    case .newCandidate, .partner, .newCaseworker, .newClub, .partnerContact, .opening: true
    default: false
    }
  }
}

extension FormPurpose {
  /// Whether the form is about the office and nobody in it.
  var isForOffice: Bool {
    switch self {
    case .partner, .newCaseworker, .newClub, .partnerContact, .opening: true
    default: false
    }
  }

  /// The opening that the form is about.
  var opening: RecordID? {
    switch self {
    case .opening(let id): id
    case .submission(let id): id
    default: nil
    }
  }
}

/// What a key did to a form.
package enum FormStep: Equatable, Sendable {
  /// The form goes on.
  case stay
  /// The user leaves; the caller keeps the form as a draft where it is dirty.
  case cancel
  /// The user wants it saved: ask the form for its commands.
  case save
  /// The user wants it saved, and then the same form for the next person.
  case saveAndNext
  /// The user wants this text, of the focused field, in an editor of their own.
  case edit(String)
}

/// What surrounds a form: the case, the office, the day.
package struct FormContext: Sendable {
  /// The case that the form is about; nothing for a new candidate.
  package var facts: CaseFacts?
  package var office: Office
  /// Who is at the desk.
  package var me: RecordID?
  /// The rules' day.
  package var today: Day
  /// The pathway to pin for each profession; under nothing, the one for an unknown profession.
  package var offers: [Profession?: PathwayOffer]
  /// The routes of each profession, the usual one first, for a form in which one can be chosen.
  package var routes: [Profession: [LibraryEntry]] = [:]
  /// The fees of the case's route; nothing where none are known.
  package var dated: DatedPathway?
  /// The cases that are marked, for a form about all of them.
  package var marked: [CaseFacts] = []
  /// The opening that the form is about.
  package var opening: OpeningPage?
  /// Whom we ask at partners, for a form that names one.
  package var contacts: [PartnerContact] = []
  /// The partners that the programme file names, for a form that can add one.
  package var planPartners: [PlanPartner] = []
  /// The steps for which an opening can ask.
  package var steps: StepNames?
  /// The keys that the lines of the form name.
  var keyboard = Keyboard.usual

  /// Makes a context.
  package init(
    facts: CaseFacts?, office: Office, me: RecordID?, today: Day, offers: [Profession?: PathwayOffer] = [:],
    dated: DatedPathway? = nil
  ) {
    self.facts = facts
    self.office = office
    self.me = me
    self.today = today
    self.offers = offers
    self.dated = dated
  }
}

/// The person a form is about, as its head shows them.
package struct FormSubject: Equatable, Sendable {
  /// The case number: `SMW-0042`.
  package let number: String
  /// The name that the person goes by.
  package let name: String

  /// The person of a case.
  init(_ facts: CaseFacts) {
    number = facts.caseRecord.number
    name = facts.person.displayName
  }

  /// Number and name, as `SMW-0042  Fatima al-Zahra`.
  ///
  /// With names hidden only the initials stand there, as `SMW-0042  F. a.`
  package func words(hidingName isHidden: Bool) -> String {
    isHidden ? "\(number)  \(name.initials)" : "\(number)  \(name)"
  }
}

/// What a form was made on, which the command carries to the check for changes of others.
struct FormBasis: Equatable, Sendable {
  /// The case as the fields were filled from it.
  let facts: CaseFacts?

  init(_ facts: CaseFacts?) {
    self.facts = facts
  }

  /// The details of the person.
  var card: CandidateCard? { facts.map { CandidateCard($0) } }
  /// The last move of the case.
  var lastMove: RecordID? { facts?.lastTransition?.id }
}
