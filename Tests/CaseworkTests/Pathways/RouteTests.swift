import CaseCore
import Casework
import Testing

/// What the reference says of one route, to be compared with its file.
struct RouteFacts: Sendable, CustomTestStringConvertible {
  var name: String
  var regulator: String
  var rule: String
  /// Test, version, overall, sum and the four needed scores, as text.
  var tests: [String]
  /// Rule, step and length.
  var windows: [String] = []
  /// Rule, exam, attempts and further ones.
  var attempts: [String] = []
  var rules: [String]
  var registers: String
  /// The newest amount of each fee that has one.
  var fees: [String]
  var bridging: [String]

  var testDescription: String { name }
}

private let hcpcFees = [
  "IELTS Academic £175 undated", "Scrutiny fee £678.38 from Tue 29 Apr 2025",
  "Registration, two years £246.68 from Tue 29 Apr 2025",
]
private let hcpcTests = ["ielts academic 7 6.5/6.5/6.5/6.5", "toefl iBT 100 0/0/0/0"]
private let nmcAttempts = ["NMC-ATT nmc-cbt 3+0", "NMC-ATT nmc-osce 3+0"]
private let nmcFees = [
  "IELTS Academic £175 undated", "OET £320 undated", "Eligibility and qualification application £140 2026",
  "CBT £83 2021", "CBT again, Part A only £50 2021", "CBT again, Part B only £70 2021",
  "CBT again, both parts £83 2021", "OSCE £794 2026", "OSCE again, up to seven stations £397 2026",
  "OSCE again, eight stations or more £794 2026", "Registration £153 undated", "Annual fee £143 2026",
]
private let gmcWindows = [
  "GMC-90 gmc-registration 90 days", "COGS-3M gmc-registration 3 months",
  "EPIC-1Y gmc-registration 12 months", "PROV-1125 gmc-registration 1125 days",
]
private let gmcTests = ["ielts academic 7.5 7/7/7/7", "oet medicine 350/350/350/350"]
private let attachmentFees = [
  "Clinical attachment, Derby and Burton, over four weeks £300 undated",
  "Clinical attachment, Doncaster £250 2025", "Clinical attachment, Dorset £500 2023",
]
private let doctorPosts = [
  "medical support worker (band 6)", "healthcare support worker (band 2-3)", "phlebotomist (band 2-3)",
  "physician support", "clinical coder",
]

/// The values of the reference, one entry a file.
private let routes = [
  RouteFacts(
    name: "doctor/plab-2026-11", regulator: "GMC", rule: "LANG-GMC latest 24", tests: gmcTests,
    windows: ["PLAB2-WINDOW plab2 2 years", "REG-WINDOW gmc-registration 2 years"] + gmcWindows,
    attempts: ["PLAB-ATTEMPTS plab1 4+1", "PLAB-ATTEMPTS plab2 4+1"],
    rules: ["PLAB-FREE", "OBS-NOT-PRACTICE", "LANG-REG", "COGS-5Y", "TITLE"],
    registers: "gmc-register",
    fees: [
      "IELTS Academic £175 undated", "OET £320 undated",
    ] + attachmentFees + [
      "PLAB 1 £268 undated", "PLAB 2 £981 undated", "EPIC account $125 undated",
      "Full registration £408 2021",
      "Full registration, newly qualified £157 2021",
    ],
    bridging: doctorPosts + ["clinical work at the level of a healthcare assistant after PLAB 1"]),
  RouteFacts(
    name: "doctor/pgq-2026-11", regulator: "GMC", rule: "LANG-GMC latest 24", tests: gmcTests,
    windows: ["PGQ-3Y gmc-registration 3 years"] + gmcWindows,
    rules: ["LANG-REG", "COGS-5Y", "TITLE"], registers: "gmc-register",
    fees: [
      "IELTS Academic £175 undated", "OET £320 undated",
    ] + attachmentFees + [
      "EPIC account $125 undated",
      "Full registration £408 2021", "Full registration, newly qualified £157 2021",
      "Specialist Register, portfolio £1,676 2021",
    ], bridging: doctorPosts),
  RouteFacts(
    name: "nurse/test-of-competence-2026-11", regulator: "NMC", rule: "LANG-NMC two within 12 24",
    tests: ["ielts academic 7 7/7/6.5/7", "oet nursing 350/350/300/350"], attempts: nmcAttempts,
    rules: ["NMC-FDP", "TITLE"], registers: "nmc-pin", fees: nmcFees,
    bridging: [
      "healthcare support worker (band 2-3)", "assistant practitioner (band 4)",
      "pre-registration nurse (band 4)",
    ]),
  RouteFacts(
    name: "midwife/test-of-competence-2026-11", regulator: "NMC", rule: "LANG-NMC two within 12 24",
    tests: ["ielts academic 7 7/7/6.5/7", "oet midwifery 350/350/300/350"], attempts: nmcAttempts,
    rules: ["NMC-FDP", "TITLE"], registers: "nmc-pin", fees: nmcFees,
    bridging: [
      "healthcare support worker (band 2-3)", "maternity support worker (band 3)",
      "assistant practitioner (band 4)",
    ]),
  RouteFacts(
    name: "dentist/ore-2026-08", regulator: "GDC", rule: "LANG-GDC one 24",
    tests: ["ielts academic 7 6.5/6.5/6.5/6.5", "oet dentistry 350/350/350/350"],
    windows: ["ORE-5Y ore2 5 years", "COGS-3M ore-application submitted 3 months"],
    attempts: ["ORE-ATT ore1 4+0", "ORE-ATT ore2 4+0"],
    rules: ["ORE-PRIO", "ORE-PRIO", "GDC-ALT", "TITLE"], registers: "gdc-register",
    fees: [
      "IELTS Academic £175 undated", "OET £320 undated", "ORE application £115 2026",
      "ORE Part 1 £485 from Sat 1 Aug 2026", "ORE Part 2 £6,967 from Sat 1 Aug 2026",
      "ORE Part 2, medical emergencies again £566 from Wed 1 Jan 2025",
    ], bridging: ["trainee dental nurse", "dental receptionist"]),
  RouteFacts(
    name: "pharmacist/ospap-2021-03", regulator: "GPhC", rule: "LANG-GPHC one 24",
    tests: ["ielts academic 7 7/7/7/7", "oet pharmacy 350/350/350/350"],
    windows: [
      "GPHC-ELIG ospap started 2 years", "GPHC-4Y cra 4 years",
      "GPHC-4Y gphc-registration submitted 4 years",
    ],
    attempts: ["GPHC-CRA cra 3+0"], rules: ["GPHC-REFUGEE", "GPHC-CHANGE", "TITLE"],
    registers: "gphc-register",
    fees: [
      "IELTS Academic £175 undated", "OET £320 undated", "OSPAP, international fee £11,000 to £18,000 2022",
      "Registration application £106 undated",
    ],
    bridging: [
      "pharmacy assistant or dispenser (band 2-3)", "trainee pharmacy technician (band 4)",
    ]),
  RouteFacts(
    name: "physiotherapist/hcpc-2025-04", regulator: "HCPC", rule: "LANG-HCPC one 24",
    tests: [
      "ielts academic 7 6.5/6.5/6.5/6.5", "oet physiotherapy sum 1400 300/300/300/300",
      "toefl iBT 100 0/0/0/0",
    ],
    rules: ["HCPC-FEE", "TITLE"], registers: "hcpc-register",
    fees: [hcpcFees[0], "OET £320 undated"] + hcpcFees.dropFirst(),
    bridging: ["therapy or physiotherapy assistant (band 3)"]),
  RouteFacts(
    name: "biomedical-scientist/hcpc-2025-04", regulator: "HCPC", rule: "LANG-HCPC one 24", tests: hcpcTests,
    rules: ["HCPC-FEE", "TITLE"], registers: "hcpc-register", fees: hcpcFees,
    bridging: [
      "medical laboratory assistant (band 2-3)", "associate practitioner (band 4)",
      "trainee biomedical scientist (band 5)",
    ]),
  RouteFacts(
    name: "biomedical-scientist/ibms-2024-08", regulator: "HCPC", rule: "LANG-HCPC one 24", tests: hcpcTests,
    rules: ["TITLE"], registers: "hcpc-register", fees: [hcpcFees[0], hcpcFees[2]],
    bridging: [
      "medical laboratory assistant (band 2-3)", "associate practitioner (band 4)",
      "trainee biomedical scientist (band 5)",
    ]),
  RouteFacts(
    name: "psychologist/hcpc-2025-04", regulator: "HCPC", rule: "LANG-HCPC one 24", tests: hcpcTests,
    rules: ["HCPC-FEE", "PSY-LEVEL", "TITLE"], registers: "hcpc-register", fees: hcpcFees,
    bridging: [
      "assistant psychologist (band 3-5)", "trainee psychological wellbeing practitioner (band 3-5)",
      "support worker (band 3-5)",
    ]),
]

@Suite("The values of every route")
struct RouteTests {
  private let library = PathwayLibrary(folders: [shippedFolder])

  private func pathway(_ route: RouteFacts) throws -> Pathway {
    try library.entry(try #require(PathwayName(route.name))).pathway
  }

  @Test("Every file of a profession has its row")
  func complete() {
    #expect(
      routes.map(\.name).sorted() == library.names.filter { $0.folder != nil }.map(\.text).sorted())
  }

  @Test("English asks for the scores, sittings and months of the regulator", arguments: routes)
  func english(route: RouteFacts) throws {
    let pathway = try pathway(route)
    let english = try #require(pathway.english)
    #expect(pathway.regulator == route.regulator)
    #expect(
      "\(english.rule) \(english.choice.value.words) \(english.validFor.value.months)" == route.rule)
    #expect(english.tests.map(\.line) == route.tests)
    #expect(!english.neededFor.isEmpty)
  }

  @Test("Windows, attempts and the other rules are those of the regulator", arguments: routes)
  func rules(route: RouteFacts) throws {
    let pathway = try pathway(route)
    #expect(pathway.windows.map(\.line) == route.windows)
    #expect(
      pathway.attempts.map { "\($0.rule) \($0.step) \($0.most)+\($0.further)" } == route.attempts)
    #expect(pathway.rules.map(\.rule) == route.rules)
    #expect(pathway.registrationStep?.key == route.registers)
    #expect(pathway.bridging.map(\.words) == route.bridging)
  }

  @Test("The newest fees are those of the reference", arguments: routes)
  func fees(route: RouteFacts) throws {
    let name = try #require(PathwayName(route.name))
    let dated = try #require(try library.dated(route: "\(name.folder ?? "")/\(name.route)"))
    let newest = dated.fees.compactMap { fee in
      fee.newest.map { "\(fee.name) \($0.words) \($0.start.words)" }
    }
    #expect(newest == route.fees)
    #expect(dated.fees.allSatisfy { !$0.amounts.isEmpty || !$0.notes.isEmpty })
  }

  @Test("Every route knows where money may come from, its own sources first")
  func funding() throws {
    let plab = try #require(try library.dated(route: "doctor/plab")).funding.map(\.name)
    let nurse = try #require(try library.dated(route: "nurse/test-of-competence")).funding.map(\.name)
    let general = try #require(try library.dated(route: "general")).funding.map(\.name)
    #expect(general.first == "RefuAid loan")
    #expect(nurse == general)
    #expect(plab.first == "GMC")
    #expect(Array(plab.suffix(general.count)) == general)
  }

  @Test("What refugees pay less is part of the fee, also where the amount is not known")
  func reductions() throws {
    let plab = try #require(try library.dated(route: "doctor/plab"))
    let first = try #require(plab.fees(ofStep: "plab1").first?.reductions.first)
    #expect(first.rule == "PLAB-FREE")
    #expect(first.who == .protectedStatus)
    #expect(first.pays == 0 && first.firstAttempts == 2 && first.isClaimedBack)
    let second = try #require(plab.fees(ofStep: "plab2").first?.reductions.first)
    #expect(second.pays == nil && second.isClaimedBack && second.source.needsCheck)
    let scrutiny = try #require(try library.dated(route: "physiotherapist/hcpc"))
      .fees(ofStep: "hcpc-application").first?.reductions.first
    #expect(scrutiny?.rule == "HCPC-FEE")
    #expect(scrutiny?.pays == 0)
  }

  @Test("Of two routes the usual one is offered, and both can be chosen")
  func usual() throws {
    #expect(
      try library.routes(for: .doctor).map(\.name.text) == ["doctor/plab-2026-11", "doctor/pgq-2026-11"])
    #expect(
      try library.routes(for: .biomedicalScientist).map(\.name.route) == ["hcpc", "ibms"])
    #expect(try library.newest(for: .biomedicalScientist).name.route == "hcpc")
    #expect(try library.routes(for: nil).isEmpty)
  }

  @Test("The psychologist's way begins with a check of the level, with other ways on")
  func levelCheck() throws {
    let pathway = try library.newest(for: .psychologist).pathway
    let step = try #require(pathway.step("level-check"))
    #expect(pathway.stage(ofStep: "level-check")?.stage == .intake)
    #expect(
      step.instead.map(\.value) == [
        "Assistant psychologist.", "Psychological wellbeing practitioner.",
        "Support, time and recovery worker.",
      ])
    #expect(pathway.stage(.language)?.entry.map(\.rule).contains("LEVEL-CHECK") == true)
  }

  @Test("What is unsure says so: the HCPC's OET, the variants of tests, the midwife's tests")
  func unsure() throws {
    let oet = try #require(try library.newest(for: .physiotherapist).pathway.english?.tests[1])
    #expect(
      oet.source.words
        == "specialistlanguagecourses.com, OET for allied health professionals (2025). Checked Sun 22 Nov 2026. "
        + "One weak source. Sources disagree: a page of 2026 says 350 in each of the four. "
        + "Check with the regulator.")
    #expect(oet.variants.map(\.accepted) == [.unsure])
    let midwife = try library.newest(for: .midwife).pathway
    #expect(midwife.step("nmc-osce")?.source.needsCheck == true)
    let doctor = try library.newest(for: .doctor).pathway.english?.tests.flatMap(\.variants) ?? []
    #expect(doctor.map(\.variant) == [.online, .oneSkillRetake, .atHome])
    #expect(doctor.allSatisfy { $0.accepted == .yes })
  }

  @Test("TOEFL iBT is named once, and passes by its overall score alone")
  func toefl() throws {
    let english = try #require(try library.newest(for: .psychologist).pathway.english)
    #expect(english.tests.map(\.name) == ["IELTS Academic", "TOEFL iBT"])
    #expect(english.tests[1].overall == Score(100))
  }

  @Test("Documents that cannot be had have what may stand in")
  func instead() throws {
    let plab = try library.newest(for: .doctor).pathway
    #expect(
      plab.step("good-standing")?.instead.first?.value
        == "Where no authority exists, the form for an employer's reference.")
    let ore = try library.newest(for: .dentist).pathway
    #expect(ore.step("good-standing")?.instead.first?.source.key == "gdc-alt")
  }

  @Test("Every value that the new routes have says where it comes from")
  func sources() throws {
    for name in library.names {
      let pathway = try library.entry(name).pathway
      let sources =
        pathway.rules.map(\.source) + pathway.bridging.map(\.source) + pathway.deadlines.map(\.source)
        + pathway.steps.flatMap(\.instead).map(\.source)
        + (pathway.english?.tests.flatMap(\.variants).map(\.source) ?? [])
      #expect(sources.allSatisfy { !$0.title.isEmpty })
    }
  }
}

extension SittingChoice {
  fileprivate var words: String {
    switch self {
    case .one: "one"
    case .latest: "latest"
    case .twoWithin(let period): "two within \(period.months)"
    }
  }
}

extension Period {
  fileprivate var months: Int {
    if case .months(let count) = self { return count }
    return 0
  }
}

extension EnglishTest {
  /// `oet physiotherapy sum 1400 300/300/300/300`.
  fileprivate var line: String {
    let scores = Skill.allCases.map { needed[$0].words }.joined(separator: "/")
    let parts = [test.rawValue, version, overall?.words, sum.map { "sum \($0.words)" }, scores]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

extension WindowRule {
  /// `GPHC-ELIG ospap started 2 years`.
  fileprivate var line: String {
    let ends: [WindowEnd: String] = [.started: "started", .submitted: "submitted"]
    return [rule, step, ends[end], lasts.words].compactMap(\.self).joined(separator: " ")
  }
}
