/// Makes the rows of one new person from a draft.
struct Enroller {
  let draft: CandidateDraft
  let desk: Desk
  /// The caseworker and the club that the draft's words mean.
  let caseworker: RecordID?
  let club: RecordID?
  /// The case number that is given: the draft's own where it is free, else the next one.
  let number: String
  /// A number from another file that was taken here.
  let earlierNumber: String?

  func changes(pinning pinned: inout PinnedPathways) throws(Refusal) -> [Change] {
    guard draft.fullName.holdsLetter else { throw .nameless }
    guard let programme = desk.office.programme else { throw .noProgramme }
    try checkDays()
    let person = person()
    let caseRecord = caseRecord(of: person, in: programme)
    let about = Subject(person: person.id, caseRecord: caseRecord.id)
    let (file, firstStage) = try pinned.pin(draft.profession, at: desk)
    let enrolment = enrolment(of: caseRecord, file: file)

    var changes = [Change.insert(person, about: about), .insert(caseRecord, about: about)]
    changes += restricted(of: person).map { [.insert($0, about: about)] } ?? []
    changes += alias(of: caseRecord).map { [.insert($0, about: about)] } ?? []
    changes.append(.insert(status(of: caseRecord), about: about))
    changes.append(.insert(enrolment, about: about))
    changes.append(.insert(firstMove(of: enrolment, firstStage: firstStage), about: about))
    changes += consent(of: person).map { [.insert($0, about: about)] } ?? []
    changes += note(of: caseRecord).map { [.insert($0, about: about)] } ?? []
    changes += nextAction(of: caseRecord).map { [.insert($0, about: about)] } ?? []
    return changes
  }

  private func checkDays() throws(Refusal) {
    let days = [draft.dateOfBirth, draft.arrivedOn, draft.enrolledOn, draft.stageSince, draft.consentGivenOn]
    for case let day? in days {
      guard day <= desk.today else { throw .enrolledInTheFuture(day) }
    }
  }

  private var enrolledOn: Day { draft.enrolledOn ?? desk.today }

  private func person() -> Person {
    var person = Person(id: desk.newID(), fullName: draft.fullName.trimmingBlanks)
    person.givenName = draft.givenName
    person.familyName = draft.familyName
    person.knownAs = draft.knownAs
    person.nativeName = draft.nativeName
    person.dateOfBirth = draft.dateOfBirth
    person.birthPrecision = draft.birthPrecision
    person.nameOnDegree = draft.nameOnDegree
    person.arrivedOn = draft.arrivedOn
    person.gender = draft.gender
    person.nationality = draft.nationality
    person.phone = draft.phone
    person.email = draft.email
    person.preferredLanguage = draft.preferredLanguage
    person.postcode = draft.postcode
    return person
  }

  private func caseRecord(of person: Person, in programme: Programme) -> CaseRecord {
    var record = CaseRecord(
      id: desk.newID(), person: person.id, programme: programme.id, number: number, openedOn: enrolledOn)
    record.caseworker = caseworker
    record.club = club
    record.referredBy = draft.referredBy
    record.occupation = draft.occupation
    return record
  }

  private func restricted(of person: Person) -> PersonRestricted? {
    guard draft.immigrationStatus != nil || draft.rightToWork != nil else { return nil }
    var record = PersonRestricted(
      id: desk.newID(), person: person.id, rightToWork: draft.rightToWork ?? .unknown)
    record.immigrationStatus = draft.immigrationStatus
    return record
  }

  private func alias(of record: CaseRecord) -> NumberAlias? {
    earlierNumber.map { NumberAlias(id: desk.newID(), caseRecord: record.id, number: $0) }
  }

  private func status(of record: CaseRecord) -> CaseStatusEvent {
    var event = CaseStatusEvent(
      id: desk.newID(), caseRecord: record.id, status: draft.status ?? .active, happenedOn: enrolledOn)
    event.exitReason = draft.exitReason
    return event
  }

  private func enrolment(of record: CaseRecord, file: RecordID) -> Enrolment {
    var enrolment = Enrolment(
      id: desk.newID(), caseRecord: record.id, profession: draft.profession, pathwayFile: file,
      enrolledOn: enrolledOn)
    enrolment.specialty = draft.specialty
    enrolment.formerGrade = draft.formerGrade
    enrolment.yearsOfPractice = draft.yearsOfPractice
    return enrolment
  }

  private func firstMove(of enrolment: Enrolment, firstStage: Stage) -> StageTransition {
    StageTransition(
      id: desk.newID(), caseRecord: enrolment.caseRecord, enrolment: enrolment.id,
      stage: draft.stage ?? firstStage, happenedOn: draft.stageSince ?? enrolledOn)
  }

  private func consent(of person: Person) -> Consent? {
    guard let day = draft.consentGivenOn else { return nil }
    var consent = Consent(id: desk.newID(), person: person.id, purpose: .programme, givenOn: day)
    consent.how = draft.consentHow
    return consent
  }

  private func note(of record: CaseRecord) -> Contact? {
    guard let words = draft.note?.trimmingBlanks, !words.isEmpty else { return nil }
    var note = Contact(id: desk.newID(), caseRecord: record.id, kind: .note, happenedOn: enrolledOn)
    note.body = words
    note.caseworker = desk.worker
    return note
  }

  private func nextAction(of record: CaseRecord) -> Action? {
    guard let text = draft.nextAction?.trimmingBlanks, !text.isEmpty else { return nil }
    var action = Action(
      id: desk.newID(), caseRecord: record.id, text: text, dueOn: draft.nextActionDue ?? desk.today,
      party: .us, promisedOn: desk.today)
    action.owner = caseworker
    return action
  }
}

extension Refusal {
  static let nameless = Refusal(
    rule: "candidate.nameless", summary: "Nothing was saved: a candidate needs a name.",
    remedies: ["Type the name as the person gives it"])

  /// A birth, arrival or enrolment that has not happened yet.
  static func enrolledInTheFuture(_ day: Day) -> Refusal {
    Refusal(
      rule: "candidate.in-the-future", summary: "Nobody was added: \(day.fullWords) is in the future.",
      remedies: ["Check the year"])
  }
}
