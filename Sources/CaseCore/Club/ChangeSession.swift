/// Closes a session of a club, opens it again, or says how long it lasted.
package struct ChangeSession: Command {
  /// What is changed.
  package enum Work: Equatable, Sendable {
    /// The session is over.
    case close
    /// How long it lasted, in minutes: the support of each who was there.
    case last(minutes: Int)
  }

  package let verb = Verb.session
  package let subject: RecordID? = nil
  package let club: RecordID
  package let day: Day
  package let work: Work

  /// Makes the command; a session that nobody has marked anybody in is begun by it.
  package init(of club: RecordID, on day: Day, _ work: Work) {
    self.club = club
    self.day = day
    self.work = work
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let shelf = try desk.meetingShelf()
    guard let name = desk.office.clubName(of: club) else { throw .clubUnknown }
    guard day <= desk.today else { throw .inTheFuture(day, today: desk.today) }
    let stored = shelf.sessions(of: club).first { $0.heldOn == day }
    let session = stored ?? shelf.newSession(of: club, on: day, id: desk.newID())
    var edited = session
    try change(&edited, today: desk.today)
    let row =
      stored == nil ? .insert(edited, about: .nobody) : Change.update(session, to: edited, about: .nobody)
    guard let row else { throw .nothingChanged }
    let there = shelf.attendance(of: session.id).filter { $0.stands && $0.mark.isThere }
    return Decision(
      changes: [row] + support(edited, there, shelf), notice: notice(name, edited, there.count))
  }

  private func change(_ session: inout ClubSession, today: Day) throws(Refusal) {
    switch work {
    case .close:
      guard session.closedOn == nil else { throw .sessionIsOver }
      session.closedOn = today
    case .last(let minutes):
      guard (1...720).contains(minutes) else { throw .sessionLength }
      session.minutes = minutes
    }
  }

  /// The support minutes of those who are marked already.
  private func support(
    _ session: ClubSession, _ there: [Attendance], _ shelf: any MeetingShelf
  ) -> [Change] {
    guard case .last = work else { return [] }
    let contacts = shelf.contacts(there.compactMap(\.contact))
    let people = Dictionary(
      shelf.standings(of: there.map(\.caseRecord)).map { ($0.summary.caseRecord, $0.summary.person) },
      uniquingKeysWith: { first, _ in first })
    return there.compactMap { attendance in
      guard let contact = attendance.contact.flatMap({ contacts[$0] }) else { return nil }
      var edited = contact
      edited.minutes = session.minutes
      let about = Subject(person: people[attendance.caseRecord], caseRecord: attendance.caseRecord)
      return .update(contact, to: edited, about: about)
    }
  }

  private func notice(_ name: String, _ session: ClubSession, _ there: Int) -> String {
    let day = session.heldOn.fullWords
    switch work {
    case .close where there == 0: return "Closed the session of \(name) on \(day): nobody came."
    case .close: return "Closed the session of \(name) on \(day): \(grouped(there)) came."
    case .last(let minutes): return "The session of \(name) on \(day) lasted \(minutes) minutes."
    }
  }
}

extension Refusal {
  /// A session ends once.
  static let sessionIsOver = Refusal(
    rule: "session.over", summary: "Nothing was saved: this session is over already.",
    remedies: ["Marks can still be corrected"])

  /// No club lasts longer than half a day.
  static let sessionLength = Refusal(
    rule: "session.length", summary: "Nothing was saved: a session lasts from 1 to 720 minutes.",
    remedies: ["Type the minutes, such as 120"])
}
