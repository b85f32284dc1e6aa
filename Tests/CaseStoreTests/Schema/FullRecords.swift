import CaseCore

/// One record of every table with every field filled in, each referring to the one before where it must.
enum FullRecords {
  static let day = Day(number: 20_780)

  static let all: [any Record] =
    office + people + progress + evidence + placements + work + FullMeetings.all + [export, report]
    + FullOpenings.all

  private static var office: [any Record] {
    [
      Programme(id: RecordID(1), name: "Sample Programme", prefix: "SMW"),
      Limit(id: RecordID(2), key: "contact", days: 28, source: "the club"),
      PathwayFile(id: RecordID(3), name: "sample-1", sha256: String(repeating: "a", count: 64), content: "x"),
      Club(id: RecordID(4), name: "North Hall", place: "Library", weekday: .monday, time: "14:00"),
      partner,
      Caseworker(id: RecordID(6), initials: "AB", name: "Anna Baker", login: "anna", role: .coordinator),
    ]
  }

  private static var partner: Partner {
    var row = Partner(id: RecordID(5), name: "Royal Hospital", kind: .trust)
    row.dbsLimitDays = 365
    return row
  }

  private static var people: [any Record] {
    [other, person, restricted, NameAlias(id: RecordID(10), person: RecordID(7), text: "Fa"), caseRecord]
      + [NumberAlias(id: RecordID(12), caseRecord: RecordID(11), number: "OLD-1")]
  }

  private static let other = Person(id: RecordID(8), fullName: "Somebody Else")

  private static var person: Person {
    var row = Person(id: RecordID(7), fullName: "Fatima Haddad")
    (row.givenName, row.familyName, row.knownAs) = ("Fatima", "Haddad", "Fa")
    (row.nativeName, row.nameOnDegree, row.gender) = ("فاطمة حداد", "Fatema", "woman")
    (row.dateOfBirth, row.birthPrecision, row.nationality) = (day, .assigned, "SY")
    (row.phone, row.email, row.preferredLanguage) = ("07700 900111", "fa@example.org", "Arabic")
    (row.needsInterpreter, row.safeContact, row.postcode) = (true, "text only", "B1 1AA")
    (row.arrivedOn, row.mayContactHome, row.lastPractisedOn) = (day, .askEachTime, day)
    row.mergedInto = RecordID(8)
    return row
  }

  private static var restricted: PersonRestricted {
    var row = PersonRestricted(id: RecordID(9), person: RecordID(7), rightToWork: .restricted)
    (row.immigrationStatus, row.leaveGrantedOn, row.leaveExpiresOn) = (.refugeeStatus, day, day)
    (row.ilrGrantedOn, row.rightToWorkCheckedOn, row.rightToWorkEvidence) = (day, day, "share code")
    return row
  }

  private static var caseRecord: CaseRecord {
    var row = CaseRecord(
      id: RecordID(11), person: RecordID(7), programme: RecordID(1), number: "SMW-0001", openedOn: day)
    (row.caseworker, row.club, row.referredBy, row.occupation) = (
      RecordID(6), RecordID(4), "a friend", "surgeon"
    )
    return row
  }

  private static var progress: [any Record] {
    var status = CaseStatusEvent(id: RecordID(13), caseRecord: RecordID(11), status: .exited, happenedOn: day)
    (status.reason, status.exitReason, status.reviewOn, status.voided) = ("r", .movedArea, day, "x")
    var enrolment = Enrolment(
      id: RecordID(14), caseRecord: RecordID(11), profession: .doctor, pathwayFile: RecordID(3),
      enrolledOn: day)
    (enrolment.specialty, enrolment.formerGrade, enrolment.yearsOfPractice) = (
      .ophthalmology, "consultant", 9
    )
    (enrolment.closedOn, enrolment.closedBecause, enrolment.planB) = (day, "changed", "teaching")
    (enrolment.registrationNumber, enrolment.registeredOn) = ("7654321", day)
    var move = StageTransition(
      id: RecordID(15), caseRecord: RecordID(11), enrolment: RecordID(14), stage: .jobSearch, happenedOn: day)
    (move.reason, move.overrides, move.voided) = ("agreed", "MOVE-SKIP", "x")
    var step = StepEvent(
      id: RecordID(16), caseRecord: RecordID(11), enrolment: RecordID(14), step: "theory", state: .waiting,
      happenedOn: day)
    (step.waitingOn, step.reference, step.note, step.voided) = (.regulator, "R1", "n", "x")
    return [status, enrolment, move, step]
  }

  private static var evidence: [any Record] {
    var sitting = Sitting(id: RecordID(17), person: RecordID(7), test: "ielts", satOn: day)
    (sitting.version, sitting.resultOn, sitting.outcome) = ("academic", day, .passed)
    (sitting.listening, sitting.reading, sitting.writing) = (Score(7), Score(7), Score(tenths: 65))
    (sitting.speaking, sitting.overall, sitting.reference) = (Score(8), Score(7), "R2")
    (sitting.cost, sitting.paidBy, sitting.voided) = (Money(pence: 19_500), "the fund", "x")
    (sitting.variant, sitting.refundClaimedOn, sitting.usedPriority) = (.oneSkillRetake, day, true)
    var degree = Qualification(id: RecordID(18), person: RecordID(7), title: "MD")
    (degree.institution, degree.country, degree.awardedOn) = ("University", "SY", day)
    (degree.language, degree.voided) = ("Arabic", "x")
    var paper = Document(
      id: RecordID(19), person: RecordID(7), kind: .dbs, status: .received, happenedOn: day)
    (paper.issuedOn, paper.expiresOn, paper.note, paper.voided) = (day, day, "n", "x")
    var consent = Consent(id: RecordID(20), person: RecordID(7), purpose: .sharing, givenOn: day)
    (consent.partner, consent.expiresOn, consent.withdrawnOn) = (RecordID(5), day, day)
    (consent.how, consent.voided) = ("on paper", "x")
    return [sitting, degree, paper, consent, employment]
  }

  private static var employment: Employment {
    var job = Employment(
      id: RecordID(21), person: RecordID(7), employer: "Royal Hospital", title: "Doctor",
      relation: .registeredPost, startedOn: day)
    (job.band, job.salary, job.endedOn) = ("5", Money(pence: 3_000_000), day)
    (job.evidence, job.voided) = ("contract seen", "x")
    return job
  }

  private static var placements: [any Record] {
    var placement = Placement(
      id: RecordID(22), person: RecordID(7), kind: .shadowing, state: .running, host: "Royal Hospital")
    (placement.partner, placement.department, placement.supervisor) = (RecordID(5), "Eyes", "Dr Roe")
    (placement.startsOn, placement.endsOn, placement.hours, placement.voided) = (day, day, 20, "x")
    (placement.site, placement.feedback, placement.referenceOn) = ("City", "kind and careful", day)
    var check = PlacementCheck(
      id: RecordID(23), person: RecordID(7), placement: RecordID(22), kind: "DBS")
    (check.requestedOn, check.receivedOn, check.expiresOn, check.voided) = (day, day, day, "x")
    check.waived = "the host has seen it"
    return [placement, check]
  }

  private static var work: [any Record] {
    var contact = Contact(id: RecordID(24), caseRecord: RecordID(11), kind: .visit, happenedOn: day)
    (contact.outcome, contact.minutes, contact.body) = (.attended, 30, "words")
    (contact.caseworker, contact.voided) = (RecordID(6), "x")
    var action = Action(
      id: RecordID(25), caseRecord: RecordID(11), text: "Ring", dueOn: day, party: .us, promisedOn: day)
    // Done and dropped exclude each other; `doneOn` has its own record below.
    (action.owner, action.droppedOn, action.droppedBecause, action.voided) = (RecordID(6), day, "b", "x")
    var done = Action(
      id: RecordID(26), caseRecord: RecordID(11), text: "Ring", dueOn: day, party: .us, promisedOn: day)
    done.doneOn = day
    var barrier = Barrier(id: RecordID(27), caseRecord: RecordID(11), kind: .travel, openedOn: day)
    (barrier.closedOn, barrier.note, barrier.voided) = (day, "n", "x")
    var line = FundingLine(
      id: RecordID(28), caseRecord: RecordID(11), item: "OET", fund: "City", amount: Money(pence: 100),
      state: .paid, happenedOn: day)
    (line.isLoan, line.reference, line.voided) = (true, "R3", "x")
    line.step = "english"
    var tag = CaseTag(id: RecordID(29), caseRecord: RecordID(11), text: "priority")
    tag.voided = "x"
    return [contact, action, done, barrier, line, tag]
  }

  private static var export: Export {
    var row = Export(
      id: RecordID(90), caseRecord: RecordID(11), kind: .sheet, format: "pdf", rows: 1, happenedOn: day)
    (row.audience, row.partner, row.reason) = ("partner", RecordID(5), "asked for by telephone")
    return row
  }

  private static var report: ReportRun {
    var counted = ReportFigures(ReportOrder(of: .exits), on: day)
    (counted.people, counted.known) = (12, 34)
    var run = ReportRun(
      id: RecordID(91), number: 1, counted: counted, figures: ("{}", String(repeating: "b", count: 64)),
      on: day)
    (run.fromDay, run.toDay) = (day.adding(days: -30), day)
    return run
  }
}
