/// Says how somebody came to a session; of one that is over it is a correction.
///
/// Whoever was there, or was missed, has a contact of that day with it, so it counts as contact and as support.
package struct MarkAttendance: Command {
  package let verb = Verb.attend
  package let subject: RecordID?
  package let club: RecordID
  package let day: Day
  package let mark: AttendanceMark
  package let isWalkIn: Bool

  /// Makes the command; the session is begun with its first mark.
  package init(
    _ caseRecord: RecordID, _ mark: AttendanceMark, at club: RecordID, on day: Day, walkIn: Bool = false
  ) {
    subject = caseRecord
    self.mark = mark
    self.club = club
    self.day = day
    isWalkIn = walkIn
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    let shelf = try desk.meetingShelf()
    try checkDay(desk)
    let stored = shelf.sessions(of: club).first { $0.heldOn == day }
    let session = stored ?? shelf.newSession(of: club, on: day, id: desk.newID())
    let old = stored.flatMap { stored in
      shelf.attendance(of: stored.id).first { $0.stands && $0.caseRecord == facts.caseRecord.id }
    }
    guard old?.mark != mark else { throw .markedAlready(mark) }
    let changes = try marking(facts, session, old, shelf, desk)
    let begin = stored == nil ? [Change.insert(session, about: .nobody)] : []
    let correction = session.closedOn == nil ? "" : " The session was over, so this corrects it."
    return Decision(
      changes: begin + changes,
      notice: "\(facts.person.displayName): \(mark.rawValue) on \(day.fullWords).\(correction)")
  }

  private func checkDay(_ desk: Desk) throws(Refusal) {
    guard desk.office.clubName(of: club) != nil else { throw .clubUnknown }
    guard mark == .invited || day <= desk.today else { throw .inTheFuture(day, today: desk.today) }
  }

  private func marking(
    _ facts: CaseFacts, _ session: ClubSession, _ old: Attendance?, _ shelf: any MeetingShelf, _ desk: Desk
  ) throws(Refusal) -> [Change] {
    let about = Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
    var new =
      old ?? Attendance(id: desk.newID(), session: session.id, caseRecord: facts.caseRecord.id, mark: mark)
    new.mark = mark
    if old == nil { new.isWalkIn = isWalkIn }
    let contacts = contact(for: new, session, facts, shelf, desk, about)
    new.contact = contacts.contact ?? new.contact
    let row = old.map { Change.update($0, to: new, about: about) } ?? .insert(new, about: about)
    // The contact goes first, because the attendance refers to it.
    return contacts.changes + [row].compactMap(\.self)
  }

  /// The contact that a mark counts as: a new one, or the one there was, with its new outcome.
  private func contact(
    for attendance: Attendance, _ session: ClubSession, _ facts: CaseFacts, _ shelf: any MeetingShelf,
    _ desk: Desk, _ about: Subject
  ) -> (contact: RecordID?, changes: [Change]) {
    guard let outcome = attendance.mark.outcome else { return (nil, []) }
    let old = attendance.contact.flatMap { shelf.contacts([$0])[$0] }
    var new =
      old
      ?? Contact(
        id: desk.newID(), caseRecord: facts.caseRecord.id, kind: .club, happenedOn: session.heldOn)
    new.outcome = outcome
    new.minutes = attendance.mark.isThere ? session.minutes : nil
    new.body = attendance.mark == .late ? "came late" : nil
    if old == nil { new.caseworker = desk.worker }
    let change = old.map { Change.update($0, to: new, about: about) } ?? .insert(new, about: about)
    return (new.id, [change].compactMap(\.self))
  }
}

extension MeetingShelf {
  /// A session that takes its length from the one before.
  func newSession(of club: RecordID, on day: Day, id: RecordID) -> ClubSession {
    var session = ClubSession(id: id, club: club, heldOn: day)
    session.minutes = sessions(of: club).last { $0.heldOn < day }?.minutes
    return session
  }
}

extension Refusal {
  /// The club is not in the file.
  package static let clubUnknown = Refusal(
    rule: "club.unknown", summary: "Nothing was saved: that club is not in this file.")

  /// The same mark twice.
  static func markedAlready(_ mark: AttendanceMark) -> Refusal {
    Refusal(
      rule: "attendance.marked-already",
      summary: "Nothing was saved: this person is marked as \(mark.rawValue) already.")
  }
}
