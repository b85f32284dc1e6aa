/// The reports that there are.
package enum ReportName: String, Vocabulary {
  case professions, nationalities, genders, ages, statuses, stages, funnel, sittings, placements, jobs,
    outcomes
  case support, openings, money, economic
  case entryExit = "entry-exit"
  case barriers, exits, deadlines, deck, area

  /// The title on screens and paper.
  package var title: String {
    switch self {
    case .professions: "People by profession"
    case .nationalities: "People by nationality"
    case .genders: "People by gender"
    case .ages: "People by age"
    case .statuses: "People by status"
    case .stages: "People by stage"
    case .funnel: "How far people came, and how long it took"
    case .sittings: "Tests and pass rates"
    case .placements: "Placements"
    case .jobs: "Jobs"
    case .outcomes: "What became of those who left"
    case .support: "Support"
    case .openings: "Openings, by who offers them"
    case .money: "Money"
    case .economic: "Economic estimate"
    case .entryExit: "Entry and exit"
    case .barriers: "Barriers"
    case .exits: "Why people left"
    case .deadlines: "Deadlines"
    case .deck: "The printed figures, set against the file"
    case .area: "The area"
    }
  }

  /// Whether it can tell of a time from one day to another; the others are of a single day.
  package var takesPeriod: Bool {
    switch self {
    case .statuses, .stages, .jobs, .economic, .deck, .area: false
    default: true
    }
  }

  /// Whether it tells of what is to come, so that its period may lie ahead and days without a year are the next ones.
  package var looksAhead: Bool { self == .deadlines }

  /// Goes up by one with every change of what the report counts or keeps back.
  package var definitionVersion: Int { 4 }

  /// Whether it takes rates, printed figures or the area from the programme file.
  package var needsPlan: Bool { [.economic, .deck, .area].contains(self) }

  /// Whether its census has to know who has which job.
  package var needsJobs: Bool { [.jobs, .economic, .deck].contains(self) }

  /// Whether its census tells nothing but stage and status.
  package var isOfStandingAlone: Bool { self == .stages }

  /// The counts that it is made of.
  package var tallies: [TallyName] {
    switch self {
    case .genders: [.genders]
    case .ages: [.ages]
    case .funnel: [.stages, .milestones]
    case .sittings: [.sittings, .components]
    case .placements: [.placements, .departments]
    case .outcomes: [.outcomes]
    case .support: [.support, .supportMonths, .activeSupport]
    case .openings: [.openings]
    case .money: [.money, .people]
    case .entryExit: [.entryAges, .entryWork, .exitSoon, .exitLater]
    case .barriers: [.barriers]
    case .exits: [.exits]
    case .deadlines: [.deadlines]
    default: []
    }
  }

  /// Whether it is made of the census: everybody by profession, nationality, stage, status and job.
  package var needsCensus: Bool { tallies.isEmpty && self != .area }
}
