import CaseCore

/// The invented programme around the people: its name, its limits, and who works in it and with it.
///
/// Only the trust is a real body; the others are invented.
struct SampleOffice: Sendable {
  let programme: Programme
  let limits: [Limit]
  let workers: [Caseworker]
  let clubs: [Club]
  let partners: [Partner]
  let pathwayFiles: [PathwayFile]

  /// The limits in days by key.
  let limitDays: [String: Int]

  init(clock: SampleClock, day: Day, offers: [PathwayOffer]) {
    var row = 0
    func id() -> RecordID {
      row += 1
      return clock.id(day, .setUp, row: row)
    }
    programme = Programme(id: id(), name: "USE-IT! skills matching", prefix: "SMW")
    limits = SampleOffice.limitList.map {
      Limit(id: id(), key: $0.key, days: $0.days, source: "The programme's own choice")
    }
    workers = SampleOffice.workerList.map {
      Caseworker(id: id(), initials: $0.initials, name: $0.name, role: $0.role)
    }
    clubs = SampleOffice.clubList.map {
      Club(id: id(), name: $0.name, place: $0.place, weekday: $0.weekday, time: $0.time)
    }
    partners = SampleOffice.partnerList.map { Partner(id: id(), name: $0.name, kind: $0.kind) }
    pathwayFiles = offers.map {
      PathwayFile(id: id(), name: $0.name, sha256: $0.sha256, content: $0.content)
    }
    limitDays = Dictionary(limits.map { ($0.key, $0.days) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rows of the office, in the order in which they refer to each other.
  var changes: [Change] {
    [.insert(programme, about: .nobody)] + limits.map { .insert($0, about: .nobody) }
      + pathwayFiles.map { .insert($0, about: .nobody) } + clubs.map { .insert($0, about: .nobody) }
      + workers.map { .insert($0, about: .nobody) }
  }

  /// The partner that hosts and employs most.
  var trust: Partner { partners[0] }

  private static let limitList: [(key: String, days: Int)] = [
    ("contact", 28), (Stage.intake.rawValue, 42), (Stage.language.rawValue, 180),
    (Stage.observation.rawValue, 120), (Stage.accreditation.rawValue, 365), (Stage.jobSearch.rawValue, 180),
  ]

  private static let workerList: [(initials: String, name: String, role: WorkerRole)] = [
    ("NH", "Nadia Hussein", .coordinator), ("TB", "Tom Bartley", .caseworker),
    ("GK", "Gurpreet Kalsi", .caseworker), ("MO", "Marta Oliveira", .caseworker),
  ]

  private static let clubList: [(name: String, place: String, weekday: Weekday, time: String)] = [
    ("Smethwick", "Lark Street Hall", .wednesday, "14:00"),
    ("Ladywood", "Canal Side Centre", .tuesday, "10:30"),
    ("West Bromwich", "Oak Road Library", .thursday, "13:00"),
  ]

  private static let partnerList: [(name: String, kind: PartnerKind)] = [
    ("Sandwell and West Birmingham NHS Trust", .trust), ("Lark Street Learning", .provider),
    ("Canal Side English", .provider), ("Open Door Smethwick", .community), ("Lantern Bridge Fund", .funder),
    ("Elm Grove Care", .employer), ("GMC", .regulator), ("NMC", .regulator), ("HCPC", .regulator),
    ("GPhC", .regulator), ("GDC", .regulator),
  ]
}
