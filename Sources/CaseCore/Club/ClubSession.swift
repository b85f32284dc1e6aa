/// One meeting of a job club.
package struct ClubSession: Record {
  package static let table = Table.clubSession
  package let id: RecordID
  package let club: RecordID
  package var heldOn: Day
  /// How long it lasted: the support minutes of each who was there.
  ///
  /// Nothing while nobody has said.
  package var minutes: Int?
  package var closedOn: Day?

  /// Makes a session that goes on.
  package init(id: RecordID, club: RecordID, heldOn: Day) {
    self.id = id
    self.club = club
    self.heldOn = heldOn
  }
}

/// How somebody came to a session.
package enum AttendanceMark: String, Vocabulary {
  case present, late, excused, absent
  /// Asked to come; nothing is known yet.
  case invited

  /// Whether the person was there.
  package var isThere: Bool { self == .present || self == .late }

  /// The digit that marks it; nothing for an invitation.
  package var digit: Character? {
    switch self {
    case .present: "1"
    case .late: "2"
    case .excused: "3"
    case .absent: "0"
    case .invited: nil
    }
  }

  /// How the contact that it counts as went; an invitation is none.
  var outcome: ContactOutcome? {
    switch self {
    case .present, .late: .attended
    case .excused: .cancelled
    case .absent: .noShow
    case .invited: nil
    }
  }
}

/// One person at one session.
package struct Attendance: Fact {
  package static let table = Table.attendance
  package let id: RecordID
  package let session: RecordID
  package let caseRecord: RecordID
  package var mark: AttendanceMark
  /// Whether the person came without being expected.
  package var isWalkIn: Bool
  /// The contact that it counts as.
  package var contact: RecordID?
  package var voided: String?

  /// Makes the attendance of somebody who was expected.
  package init(id: RecordID, session: RecordID, caseRecord: RecordID, mark: AttendanceMark) {
    self.id = id
    self.session = session
    self.caseRecord = caseRecord
    self.mark = mark
    isWalkIn = false
  }
}

/// Counting absences.
package enum Absences {
  /// How many times in a row somebody was absent, up to the newest mark.
  ///
  /// Excused and invited say nothing either way.
  ///
  /// - Parameter marks: The marks by session, the earliest first.
  /// - Returns: How many; 0 where the newest mark is another.
  package static func inARow(_ marks: [AttendanceMark]) -> Int {
    marks.filter { $0 != .excused && $0 != .invited }.reversed().prefix { $0 == .absent }.count
  }

  /// What a row of the form says, from the second absence on.
  package static func words(_ count: Int) -> String? {
    switch count {
    case ..<2: nil
    case 2: "absent twice in a row"
    case 3: "third absence in a row"
    default: "absent \(count) times in a row"
    }
  }
}

extension Weekday {
  /// The next day of the week on or after a day.
  package func next(from day: Day) -> Day {
    (0..<7).map { day.adding(days: $0) }.first { $0.weekday == self } ?? day
  }
}
