import CaseCore

/// Reviews and sessions with every field filled in.
enum FullMeetings {
  private static let day = FullRecords.day

  /// The lines come while the review is open, so the closed one is another.
  static let all: [any Record] = [open, line, minute, closed, session, attendance, erasure]

  private static var open: Review {
    var row = Review(
      id: RecordID(40), number: 2, scope: .caseworker(RecordID(6)), title: "Anna Baker", openedOn: day,
      asOf: 9,
      previous: RecordID(39))
    (row.openedBy, row.erased) = ("AB", 1)
    return row
  }

  private static var closed: Review {
    var row = Review(
      id: RecordID(41), number: 1, scope: .club(RecordID(4)), title: "North Hall", openedOn: day, asOf: 9,
      previous: nil)
    (row.closedOn, row.closedBy) = (day, "AB")
    return row
  }

  private static var line: ReviewLine {
    var row = ReviewLine(
      id: RecordID(42), review: RecordID(40), caseRecord: RecordID(11), person: RecordID(7), moment: .opening,
      day: day, asOf: 9, number: "SMW-0001", name: "Fatima Haddad", stage: .language, status: .active)
    (row.frozenBy, row.place, row.need, row.why) = ("AB", 1, .newlyStalled, "Newly stalled")
    (row.gone, row.stalled, row.waitingOn) = ("now with BC", "no next action", "us")
    (row.next, row.nextDue, row.nextOwner, row.expires) = ("Ring", day, "AB", "OET ends")
    (row.caseworker, row.promises) = ("AB", "25\t2026-11-23\tAB\tRing")
    return row
  }

  private static var minute: ReviewMinute {
    var row = ReviewMinute(id: RecordID(43), review: RecordID(40), place: 1, kind: .decision)
    (row.key, row.amount, row.earlier) = ("cases", 3, 2)
    (row.caseRecord, row.person, row.number, row.name) = (
      RecordID(11), RecordID(7), "SMW-0001", "Fatima Haddad"
    )
    (row.words, row.owner, row.due) = ("Ring", "AB", day)
    return row
  }

  private static var session: ClubSession {
    var row = ClubSession(id: RecordID(44), club: RecordID(4), heldOn: day)
    (row.minutes, row.closedOn) = (120, day)
    return row
  }

  private static var attendance: Attendance {
    var row = Attendance(id: RecordID(45), session: RecordID(44), caseRecord: RecordID(11), mark: .late)
    (row.isWalkIn, row.contact, row.voided) = (true, RecordID(24), "x")
    return row
  }

  private static var erasure: Erasure {
    var facts = CaseFacts(
      person: Person(id: RecordID(7), fullName: "Fatima Haddad"),
      caseRecord: CaseRecord(
        id: RecordID(11), person: RecordID(7), programme: RecordID(1), number: "SMW-0001", openedOn: day))
    facts.enrolments = [
      Enrolment(
        id: RecordID(12), caseRecord: RecordID(11), profession: .doctor, pathwayFile: RecordID(3),
        enrolledOn: day)
    ]
    var exit = CaseStatusEvent(id: RecordID(13), caseRecord: RecordID(11), status: .exited, happenedOn: day)
    exit.exitReason = .registeredPost
    facts.statuses = [exit]
    return Erasure(of: facts, because: .asked, by: "AB", on: day, id: RecordID(46))
  }
}
