/// The programme that a case belongs to; it owns the numbers of cases.
package struct Programme: Record {
  package static let table = Table.programme
  package let id: RecordID
  /// The name on screens and sheets.
  package var name: String
  /// The letters before a case number: `SMW` in `SMW-0042`.
  package var prefix: String

  /// Makes a programme.
  package init(id: RecordID, name: String, prefix: String) {
    self.id = id
    self.name = name
    self.prefix = prefix
  }
}

/// A number of days that the programme goes by, such as the limit of a stage.
///
/// The programme's own choice.
package struct Limit: Record {
  package static let table = Table.limit
  package let id: RecordID
  /// Which limit: `contact`, or a stage's word such as `language`.
  package var key: String
  /// The number of days.
  package var days: Int
  /// Where the number comes from.
  package var source: String

  /// Makes a limit.
  package init(id: RecordID, key: String, days: Int, source: String) {
    self.id = id
    self.key = key
    self.days = days
    self.source = source
  }
}

/// A pathway file whose bytes this case file holds, because an enrolment is pinned to it.
package struct PathwayFile: Record {
  package static let table = Table.pathwayFile
  package let id: RecordID
  /// The pathway's name: `doctor/plab-2026-11`.
  package var name: String
  /// The SHA-256 of the bytes, in hexadecimal.
  package var sha256: String
  /// The file itself, UTF-8.
  package var content: String

  /// Makes the record of a pathway file.
  package init(id: RecordID, name: String, sha256: String, content: String) {
    self.id = id
    self.name = name
    self.sha256 = sha256
    self.content = content
  }
}

/// A community job club.
package struct Club: Record {
  package static let table = Table.club
  package let id: RecordID
  package var name: String
  package var place: String?
  /// The day of the week on which it meets.
  package var weekday: Weekday?
  /// The time at which it begins, as `14:00`.
  package var time: String?

  /// Makes a club.
  package init(id: RecordID, name: String, place: String? = nil, weekday: Weekday? = nil, time: String? = nil)
  {
    self.id = id
    self.name = name
    self.place = place
    self.weekday = weekday
    self.time = time
  }
}

/// A body that we work with.
package struct Partner: Record {
  package static let table = Table.partner
  package let id: RecordID
  package var name: String
  package var kind: PartnerKind
  /// How old a DBS certificate may be here, in days; nothing where the host has no limit.
  package var dbsLimitDays: Int?

  /// Makes a partner.
  package init(id: RecordID, name: String, kind: PartnerKind) {
    self.id = id
    self.name = name
    self.kind = kind
  }
}

/// Somebody who works with candidates; the owner of cases and actions.
package struct Caseworker: Record {
  package static let table = Table.caseworker
  package let id: RecordID
  /// What the person is known by on screens: two to four letters, used once.
  package var initials: String
  package var name: String
  /// The login name of the computer's account that is this caseworker, where only one uses it.
  package var login: String?
  package var role: WorkerRole

  /// Makes a caseworker.
  package init(
    id: RecordID, initials: String, name: String, login: String? = nil, role: WorkerRole = .caseworker
  ) {
    self.id = id
    self.initials = initials
    self.name = name
    self.login = login
    self.role = role
  }
}
