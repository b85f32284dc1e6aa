/// The versions of language tests and the ways of taking them, by the words that people use for them.
extension LanguageTest {
  /// The versions that exist, whatever a regulator accepts; from the tests' own lists.
  package var versions: [String] {
    switch self {
    case .ielts: ["academic", "general training"]
    case .oet:
      [
        "dentistry", "dietetics", "medicine", "nursing", "occupational therapy", "optometry", "pharmacy",
        "physiotherapy", "podiatry", "radiography", "speech pathology", "veterinary science",
      ]
    case .toefl: ["ibt"]
    }
  }

  /// The ways of taking it that exist, whatever a regulator accepts.
  package var ways: [SittingVariant] {
    switch self {
    case .ielts: [.testCentre, .ukvi, .online, .oneSkillRetake]
    case .oet, .toefl: [.testCentre, .atHome]
    }
  }

  /// `OET is taken at a test centre or at home`.
  func words(ofWays ways: [SittingVariant]) -> String { "\(name) is taken \(choices(ways.map(\.phrase)))" }

  /// The version that a word means: its spelling, its beginning from the third letter on, or who takes it.
  ///
  /// - Parameters:
  ///   - typed: The word or words; case, blanks and hyphens do not matter.
  ///   - known: The versions that there are.
  /// - Returns: The version as it is written down; nothing for an unknown word.
  package static func version(spelled typed: some StringProtocol, among known: [String]) -> String? {
    let wanted = plainSpelling(typed)
    if let exact = known.first(where: { plainSpelling($0) == wanted }) { return exact }
    if let other = takers[wanted], known.contains(other) { return other }
    let begun = known.filter { plainSpelling($0).hasPrefix(wanted) }
    return wanted.count >= 3 && begun.count == 1 ? begun.first : nil
  }

  /// Other words by which people call a version.
  package static func alsoCalled(_ version: String) -> [String] {
    takers.filter { $0.value == version }.map(\.key).sorted()
  }

  /// Who takes a version, where its name does not begin like that.
  private static let takers = [
    "doctor": "medicine", "medical": "medicine", "nurse": "nursing", "midwife": "midwifery",
    "pharmacist": "pharmacy", "physiotherapist": "physiotherapy", "dietitian": "dietetics",
    "optometrist": "optometry", "podiatrist": "podiatry", "radiographer": "radiography",
    "ot": "occupational therapy", "speechtherapy": "speech pathology",
  ]
}

extension SittingVariant {
  package var alsoCalled: [String] {
    switch self {
    case .testCentre: ["test center", "centre", "center", "on paper", "paper", "on computer", "computer"]
    case .ukvi: ["for UKVI"]
    case .online: []
    case .atHome: ["home", "@home"]
    case .oneSkillRetake: ["OSR", "retake", "one skill", "single skill retake"]
    }
  }

  /// How one says that a test was taken so: `at a test centre`.
  package var phrase: String {
    switch self {
    case .testCentre: "at a test centre"
    case .ukvi: "for UKVI"
    case .online: "online"
    case .atHome: "at home"
    case .oneSkillRetake: "as one skill retake"
    }
  }

  /// Finds a way by any word that people use for it: `one-skill-retake`, `OSR`, `@home`.
  package init?(spelled text: some StringProtocol) {
    guard let match = Self.spellings[plainSpelling(text)] else { return nil }
    self = match
  }

  /// The ways by what they are called, in plain spelling: every rule of a language test asks for them.
  private static let spellings: [String: SittingVariant] = {
    let named = allCases.flatMap { way in ([way.rawValue] + way.alsoCalled).map { (plainSpelling($0), way) } }
    return Dictionary(named) { first, _ in first }
  }()
}

extension Sitting {
  /// The way it was taken; early files hold it as a version.
  package var way: SittingVariant? { variant ?? version.flatMap { SittingVariant(spelled: $0) } }
}

extension CaseFacts {
  /// The versions of a test that there are: those that the pathway asks for first.
  package func versions(of test: LanguageTest) -> [String] {
    let asked = (pathway?.english?.tests ?? []).filter { $0.test == test }.map(\.version)
    let spellings = asked.map { plainSpelling($0) }
    return asked + test.versions.filter { !spellings.contains(plainSpelling($0)) }
  }

  /// The ways of taking a test that there are: the test's own, and others that the pathway judges.
  package func ways(of test: LanguageTest) -> [SittingVariant] {
    let judged = (pathway?.english?.tests ?? []).filter { $0.test == test }.flatMap(\.variants).map(\.variant)
    return test.ways + judged.filter { !test.ways.contains($0) }
  }
}
