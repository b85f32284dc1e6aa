import CaseCore
import Testing

/// Three invented people: a full case, one at its end, and one of whom nearly nothing is known.
enum SamplePeople {
  /// The day to which every sample sheet refers.
  static let today = Day(number: 20_780)

  static var office: Office {
    var office = Office()
    office.programme = Programme(id: RecordID(900), name: "Smethwick Refugee Professionals", prefix: "SMW")
    office.clubs = [Club(id: RecordID(901), name: "Smethwick job club")]
    office.caseworkers = [Caseworker(id: RecordID(902), initials: "NH", name: "Nadia Hussein")]
    office.partners = [Partner(id: RecordID(903), name: "Midland Hospitals", kind: .trust)]
    return office
  }

  /// A doctor from Syria who has to sit English again; her name is in Arabic script too.
  static func fatima() throws -> CaseFacts {
    var person = Person(id: RecordID(1), fullName: "Fatima Yusuf al-Zahra")
    person.knownAs = "Fatima al-Zahra"
    person.nativeName = "فاطمة الزهراء"
    person.nameOnDegree = "Fatma Al Zahraa"
    (person.nationality, person.phone, person.email) = ("SY", "07700 900123", "fatima@example.org")
    (person.postcode, person.preferredLanguage, person.safeContact) = (
      "B66 1AA", "Arabic", "not before 15:00"
    )
    person.lastPractisedOn = Day(2019, 8, 1)
    var facts = try start(person, "SMW-0042", .doctor, SamplePathways.doctor())
    facts.enrolments[0].formerGrade = "paediatrician"
    facts.enrolments[0].yearsOfPractice = 9
    addEvidence(to: &facts)
    addWork(to: &facts)
    return facts
  }

  /// A nurse from Eritrea who is in her first post; her name is in Ge'ez script too.
  static func selam() throws -> CaseFacts {
    var person = Person(id: RecordID(1), fullName: "Selam Tesfay")
    person.nativeName = "ሰላም ተስፋይ"
    (person.nationality, person.phone) = ("ER", "07700 900456")
    person.needsInterpreter = true
    var facts = try start(person, "SMW-0031", .nurse, SamplePathways.nurse())
    facts.sittings = [
      sitting(20_300, [370, 360, 380, 390]), exam("cbt", 20_420, .passed), exam("osce", 20_600, .passed),
    ]
    facts.transitions += [
      move(21, .accreditation, 20_310), move(22, .jobSearch, 20_650), move(23, .employed, 20_760),
    ]
    var job = Employment(
      id: RecordID(60), person: RecordID(1), employer: "Midland Hospitals", title: "Staff nurse",
      relation: .registeredPost, startedOn: Day(number: 20_760))
    (job.band, job.salary) = ("band 5", Money(pence: 2_996_900))
    facts.employments = [job]
    facts.fundingLines[0].state = .refunded
    return facts
  }

  /// Somebody who came yesterday and of whom only a name and an occupation are known.
  static func stranger() throws -> CaseFacts {
    let person = Person(id: RecordID(1), fullName: "José Ángel Núñez")
    var record = CaseRecord(
      id: RecordID(2), person: RecordID(1), programme: RecordID(900), number: "SMW-0120",
      openedOn: today.adding(days: -1))
    record.occupation = "surgical technician"
    var facts = CaseFacts(person: person, caseRecord: record)
    facts.pathway = try SamplePathways.general()
    facts.enrolments = [
      Enrolment(
        id: RecordID(3), caseRecord: RecordID(2), profession: nil, pathwayFile: RecordID(904),
        enrolledOn: today.adding(days: -1))
    ]
    return facts
  }
}

/// What the full cases have in common.
extension SamplePeople {
  private static func start(
    _ person: Person, _ number: String, _ profession: Profession, _ pathway: Pathway
  ) throws -> CaseFacts {
    var record = CaseRecord(
      id: RecordID(2), person: RecordID(1), programme: RecordID(900), number: number,
      openedOn: Day(number: 20_200))
    (record.caseworker, record.club) = (RecordID(902), RecordID(901))
    var facts = CaseFacts(person: person, caseRecord: record)
    facts.pathway = pathway
    facts.enrolments = [
      Enrolment(
        id: RecordID(3), caseRecord: RecordID(2), profession: profession, pathwayFile: RecordID(904),
        enrolledOn: Day(number: 20_200))
    ]
    facts.statuses = [status(.active, 20_200)]
    facts.transitions = [move(20, .language, 20_230)]
    facts.consents = [consent(30, .programme, nil), consent(31, .sharing, RecordID(903))]
    facts.restricted = PersonRestricted(id: RecordID(4), person: RecordID(1), rightToWork: .unrestricted)
    facts.documents = [document(40, .qualification, .verified, 20_205)]
    facts.qualifications = [degree]
    facts.fundingLines = [grant]
    facts.contacts = contacts
    return facts
  }

  private static var degree: Qualification {
    var degree = Qualification(id: RecordID(50), person: RecordID(1), title: "First degree")
    (degree.institution, degree.country, degree.awardedOn) = (
      "University of the North", "SY", Day(2010, 7, 1)
    )
    return degree
  }

  private static var grant: FundingLine {
    FundingLine(
      id: RecordID(51), caseRecord: RecordID(2), item: "OET fee", fund: "Hardship fund",
      amount: Money(pence: 32_000),
      state: .paid, happenedOn: Day(number: 20_290))
  }

  private static var contacts: [Contact] {
    let texts = [
      "first talk", "brought the degree", "will pay the fee on Friday", "الامتحان في الشهر القادم",
    ]
    return texts.enumerated().map { place, text in
      var contact = Contact(
        id: RecordID(Int64(70 + place)), caseRecord: RecordID(2), kind: place == 1 ? .club : .call,
        happenedOn: Day(number: 20_740 + place * 10))
      (contact.body, contact.caseworker) = (text, RecordID(902))
      contact.outcome = place == 3 ? .leftMessage : .attended
      return contact
    }
  }

  private static func status(_ status: CaseStatus, _ day: Int) -> CaseStatusEvent {
    CaseStatusEvent(id: RecordID(10), caseRecord: RecordID(2), status: status, happenedOn: Day(number: day))
  }

  private static func move(_ id: Int64, _ stage: Stage, _ day: Int) -> StageTransition {
    StageTransition(
      id: RecordID(id), caseRecord: RecordID(2), enrolment: RecordID(3), stage: stage,
      happenedOn: Day(number: day))
  }

  private static func consent(_ id: Int64, _ purpose: ConsentPurpose, _ partner: RecordID?) -> Consent {
    var consent = Consent(
      id: RecordID(id), person: RecordID(1), purpose: purpose, givenOn: Day(number: 20_200))
    consent.partner = partner
    return consent
  }

  private static func document(
    _ id: Int64, _ kind: DocumentKind, _ status: DocumentStatus, _ day: Int
  ) -> Document {
    Document(id: RecordID(id), person: RecordID(1), kind: kind, status: status, happenedOn: Day(number: day))
  }

  private static func sitting(_ day: Int, _ scores: [Int]) -> Sitting {
    var sitting = Sitting(id: RecordID(Int64(day)), person: RecordID(1), test: "oet", satOn: Day(number: day))
    let points = scores.map { Score($0) }
    (sitting.listening, sitting.reading, sitting.writing, sitting.speaking) = (
      points[0], points[1], points[2], points[3]
    )
    return sitting
  }

  private static func exam(_ key: String, _ day: Int, _ outcome: SittingOutcome?) -> Sitting {
    var sitting = Sitting(id: RecordID(Int64(day)), person: RecordID(1), test: key, satOn: Day(number: day))
    sitting.outcome = outcome
    return sitting
  }
}

/// The doctor's evidence and work.
extension SamplePeople {
  private static func addEvidence(to facts: inout CaseFacts) {
    let ahead = Sitting(id: RecordID(20_800), person: RecordID(1), test: "oet", satOn: Day(number: 20_800))
    facts.sittings = [
      sitting(20_708, [370, 360, 320, 380]), exam("plab1", 20_720, .failed), exam("plab1", 20_900, nil),
      ahead,
    ]
    facts.documents += [
      document(41, .epicReport, .requested, 20_710), document(42, .policeClearance, .notObtainable, 20_712),
    ]
    facts.documents[2].note = "no authority answers there"
    var placement = Placement(
      id: RecordID(52), person: RecordID(1), kind: .clinicalAttachment, state: .checks,
      host: "Midland Hospitals")
    (placement.department, placement.startsOn) = ("Paediatrics", Day(number: 20_820))
    facts.placements = [placement]
    var check = PlacementCheck(id: RecordID(53), person: RecordID(1), placement: RecordID(52), kind: "DBS")
    check.requestedOn = Day(number: 20_760)
    facts.placementChecks = [check]
  }

  private static func addWork(to facts: inout CaseFacts) {
    var late = Action(
      id: RecordID(54), caseRecord: RecordID(2), text: "book the OET resit", dueOn: today.adding(days: -3),
      party: .us,
      promisedOn: Day(number: 20_760))
    late.owner = RecordID(902)
    let next = Action(
      id: RecordID(55), caseRecord: RecordID(2), text: "bring the translation of the degree",
      dueOn: today.adding(days: 4), party: .candidate, promisedOn: Day(number: 20_770))
    facts.actions = [next, late]
    var barrier = Barrier(
      id: RecordID(56), caseRecord: RecordID(2), kind: .childcare, openedOn: Day(number: 20_700))
    barrier.note = "no place on Tuesdays"
    facts.barriers = [barrier]
    let waiting = StepEvent(
      id: RecordID(57), caseRecord: RecordID(2), enrolment: RecordID(3), step: "class", state: .inProgress,
      happenedOn: Day(number: 20_250))
    facts.stepEvents = [waiting]
  }
}
