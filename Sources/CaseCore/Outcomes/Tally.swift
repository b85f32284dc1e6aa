/// Something that a report adds up.
package enum TallyMeasure: String, Vocabulary {
  case identified, enrolled, active
  /// In a registered post on the day.
  case registered
  case language, observation, accreditation
  case jobSearch = "job search"
  case employed
  case english, placed, licensed
  case inWork = "in work"
  case people, undated
  case sittings, passed, failed, waiting, unjudged
  /// First attempts whose result is known, and those of them that were passed.
  case firsts
  case firstsPassed = "firsts passed"
  case results, reached
  case placements, offered, started, completed, hours
  /// Begun placements of which nobody wrote the hours down.
  case withoutHours = "without hours"
  case contacts, minutes
  case withoutMinutes = "without minutes"
  case committed, paid, refunded
  case opened, closed, open
  case past, soon, next, later
  /// Steps on the way to openings, and those of each kind.
  case steps, proposed, sent, interview, declined, withdrawn
  /// Days from the beginning of something to its end.
  case days
}

/// One count over the facts of a file, from which the tables of a report are made.
package enum TallyName: String, Vocabulary {
  case people, genders, ages, stages, milestones, sittings, components, placements, departments, outcomes
  case support, money, openings
  case supportMonths = "support months"
  case activeSupport = "support of the active"
  case entryAges = "entry ages"
  case entryWork = "entry work"
  case exitSoon = "exit soon"
  case exitLater = "exit later"
  case barriers, exits, deadlines

  /// How many words tell one row from another.
  package var keys: Int {
    switch self {
    case .people, .stages, .milestones, .activeSupport: 0
    case .components, .outcomes, .entryAges, .entryWork, .exitSoon, .exitLater: 2
    default: 1
    }
  }

  /// What it adds up, in the order of the columns of its SQL.
  package var measures: [TallyMeasure] {
    switch self {
    case .people: [.identified, .enrolled, .active, .registered]
    case .genders, .ages: [.identified, .enrolled, .active]
    case .stages: [.enrolled, .language, .observation, .accreditation, .jobSearch, .employed]
    case .milestones: [.enrolled, .english, .placed, .licensed, .inWork, .registered]
    case .sittings: [.sittings, .passed, .failed, .waiting, .unjudged, .firsts, .firstsPassed]
    case .components: [.results, .reached]
    case .placements, .departments:
      [.placements, .offered, .started, .completed, .hours, .withoutHours, .undated]
    case .support: [.contacts, .minutes, .withoutMinutes]
    case .supportMonths: [.contacts, .minutes]
    case .activeSupport: [.active, .contacts, .minutes]
    case .money: [.people, .committed, .paid, .refunded]
    case .barriers: [.people, .opened, .closed, .open]
    case .deadlines: [.past, .soon, .next, .later]
    case .openings: [.steps, .proposed, .sent, .interview, .offered, .started, .declined, .withdrawn]
    case .outcomes, .entryAges, .entryWork, .exitSoon, .exitLater, .exits: [.people]
    }
  }

  /// What it gives the days of, so that a median can be told.
  package var spans: [TallyMeasure] {
    switch self {
    case .stages, .milestones: Array(measures.dropFirst())
    case .barriers, .exits: [.days]
    default: []
    }
  }
}

/// Sums of a row, and how many people stand behind each.
package struct TallySums: Equatable, Sendable {
  /// In the order of the measures.
  package var sums: [Int]
  package var people: [Int]

  /// Makes sums; both lists have one entry a measure.
  package init(sums: [Int], people: [Int]) {
    (self.sums, self.people) = (sums, people)
  }

  fileprivate static func + (left: TallySums, right: TallySums) -> TallySums {
    TallySums(
      sums: zip(left.sums, right.sums).map(+), people: zip(left.people, right.people).map(+))
  }
}

/// The rows of a count, its total, and how long things took.
///
/// In a row a person counts once for each measure, and so in the total: who stands in two rows counts once there.
package struct Tally: Equatable, Sendable {
  package let name: TallyName
  package private(set) var rows: [[String?]: TallySums] = [:]
  package private(set) var total: TallySums
  private var spans: [Span: [Int: Int]] = [:]

  private struct Span: Hashable, Sendable {
    let measure: TallyMeasure
    let keys: [String?]
  }

  /// Makes a count of nothing.
  package init(_ name: TallyName) {
    self.name = name
    let none = name.measures.map { _ in 0 }
    total = TallySums(sums: none, people: none)
  }

  /// Adds what was counted of some of the cases; nobody may be counted twice.
  package mutating func add(_ sums: TallySums, to keys: [String?]) {
    rows[keys] = rows[keys].map { $0 + sums } ?? sums
  }

  /// Adds to the total what was counted of some of the cases.
  package mutating func add(toTotal sums: TallySums) { total = total + sums }

  /// Adds so many spans of some days.
  package mutating func add(_ count: Int, of days: Int, _ measure: TallyMeasure, to keys: [String?]) {
    spans[Span(measure: measure, keys: keys), default: [:]][days, default: 0] += count
  }

  /// The sum of a measure in a row; in all rows where none is named, in several where a key may be any.
  package func sum(_ measure: TallyMeasure, _ keys: [String?]? = nil) -> Int {
    value(measure, keys, \.sums)
  }

  /// The people behind a sum.
  package func people(_ measure: TallyMeasure, _ keys: [String?]? = nil) -> Int {
    value(measure, keys, \.people)
  }

  private func value(
    _ measure: TallyMeasure, _ keys: [String?]?, _ part: KeyPath<TallySums, [Int]>
  ) -> Int {
    guard let place = name.measures.firstIndex(of: measure) else { return 0 }
    guard let keys else { return total[keyPath: part][place] }
    guard keys.contains(Counted.any) else { return rows[keys]?[keyPath: part][place] ?? 0 }
    let held = rows.filter { zip($0.key, keys).allSatisfy { $1 == Counted.any || $0 == $1 } }
    return held.values.map { $0[keyPath: part][place] }.reduce(0, +)
  }

  /// The middle of the spans of a row, in whole days, the later one of two; nothing where there is none.
  package func median(_ measure: TallyMeasure, _ keys: [String?] = []) -> Int? {
    let counts = (spans[Span(measure: measure, keys: keys)] ?? [:]).sorted { $0.key < $1.key }
    var left = counts.map(\.value).reduce(0, +) / 2
    for (days, count) in counts {
      if left < count { return days }
      left -= count
    }
    return nil
  }
}
