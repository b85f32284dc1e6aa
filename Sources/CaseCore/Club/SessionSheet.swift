/// Who is expected at a session, and how they came: what the attendance form shows.
package struct SessionSheet: Equatable, Sendable {
  /// Why somebody is expected.
  package enum Reason: String, Sendable {
    case club = "their club"
    case action = "an action is due"
    case invited
    case walkIn = "walk-in"
  }

  /// One person.
  package struct Row: Equatable, Sendable {
    package var summary: CaseSummary
    package let reason: Reason
    /// How they came; nothing while nobody has said.
    package let mark: AttendanceMark?
    /// How many times in a row they were absent, this session included.
    package let absences: Int

    /// Makes a row.
    package init(summary: CaseSummary, reason: Reason, mark: AttendanceMark?, absences: Int) {
      self.summary = summary
      self.reason = reason
      self.mark = mark
      self.absences = absences
    }
  }

  package let club: Club
  package let day: Day
  package let session: ClubSession?
  package var rows: [Row]

  /// Makes the form of a session.
  package init(club: Club, day: Day, session: ClubSession?, rows: [Row]) {
    self.club = club
    self.day = day
    self.session = session
    self.rows = rows
  }

  /// How many were expected, are there, and came without being expected.
  package var expected: Int { rows.filter { $0.reason != .walkIn }.count }
  package var here: Int { rows.filter { $0.mark?.isThere == true }.count }
  package var walkIns: Int { rows.filter { $0.reason == .walkIn }.count }

  /// `Wed 25 Nov 14:00`.
  package func title(today: Day) -> String {
    "\(club.name), \(day.words(today: today))" + (club.time.map { " \($0)" } ?? "")
  }
}

extension Action {
  /// Whether it is to be done at a session: due on its day, and its words name the club.
  package func isDue(at club: Club, on day: Day) -> Bool {
    guard isOpen, dueOn == day else { return false }
    let text = folded(self.text)
    return text.contains("club") || folded(club.name).allSatisfy { text.contains($0) }
  }
}
