import CaseCore

/// A profession as a title says it.
struct ImportedTitle: Equatable {
  let profession: Profession
  let specialty: Specialty?
  /// Whether the title is just the profession's name, so that nothing is lost without it.
  let isPlain: Bool
}

/// The words that lists use for our values.
///
/// A word that is not here is not guessed.
enum ImportWords {
  private typealias Title = (Profession, Specialty?)

  /// Doctors by what they do.
  private static let specialists: [(String, Title)] = [
    ("surgeon", (.doctor, nil)), ("anaesthetist", (.doctor, .anaesthetics)),
    ("anesthetist", (.doctor, .anaesthetics)), ("eye surgeon", (.doctor, .ophthalmology)),
    ("ophthalmologist", (.doctor, .ophthalmology)), ("paediatric surgeon", (.doctor, .paediatricSurgery)),
    ("pediatric surgeon", (.doctor, .paediatricSurgery)),
  ]

  private static let titles: [String: Title] = {
    var all = specialists
    for profession in Profession.allCases {
      for name in profession.alsoCalled { all.append((name, (profession, nil))) }
    }
    return bySpelling(all)
  }()

  private static let statuses: [String: CaseStatus] = withNames([
    "open": .active, "current": .active, "on hold": .paused, "hold": .paused, "closed": .exited,
    "left": .exited,
  ])

  private static let stages: [String: Stage] = withNames([
    "english": .language, "placement": .observation, "clinical attachment": .observation,
    "registration": .accreditation, "job seeking": .jobSearch, "employment": .employed, "in work": .employed,
  ])

  private static let specialties: [String: Specialty] = withNames([
    "anaesthesia": .anaesthetics, "anesthesia": .anaesthetics, "anaesthesiology": .anaesthetics,
    "eye surgery": .ophthalmology, "pediatric surgery": .paediatricSurgery,
  ])

  private static let immigration: [String: ImmigrationStatus] = withNames([
    "refugee": .refugeeStatus, "hp": .humanitarianProtection, "asylum": .asylumSeeker,
    "seeking asylum": .asylumSeeker, "ARAP": .afghanScheme, "ACRS": .afghanScheme,
    "homes for Ukraine": .ukraineScheme, "Ukraine family scheme": .ukraineScheme,
  ])

  private static let rights: [String: RightToWork] = withNames([
    "yes": .unrestricted, "y": .unrestricted, "no": .notAllowed, "n": .notAllowed,
  ])

  private static let professions: [String: Profession] = withNames([:])

  private static let exitReasons: [String: ExitReason] = withNames([:])

  /// The profession that a title means, in the singular or with an s.
  static func title(_ text: String) -> ImportedTitle? {
    let spelling = plainSpelling(text)
    for form in [spelling, spelling.hasSuffix("s") ? String(spelling.dropLast()) : spelling] {
      if let profession = professions[form] {
        return ImportedTitle(profession: profession, specialty: nil, isPlain: true)
      }
      if let (profession, specialty) = titles[form] {
        return ImportedTitle(profession: profession, specialty: specialty, isPlain: false)
      }
    }
    return nil
  }

  static func specialty(_ text: String) -> Specialty? {
    Specialty(anySpelling: text) ?? find(text, in: specialties)
  }

  static func status(_ text: String) throws(FieldProblem) -> CaseStatus {
    try word(text, in: statuses, "a status")
  }

  static func stage(_ text: String) throws(FieldProblem) -> Stage { try word(text, in: stages, "a stage") }

  static func exitReason(_ text: String) throws(FieldProblem) -> ExitReason {
    try word(text, in: exitReasons, "a reason for leaving")
  }

  static func immigrationStatus(_ text: String) throws(FieldProblem) -> ImmigrationStatus {
    try word(text, in: immigration, "an immigration status")
  }

  static func rightToWork(_ text: String) throws(FieldProblem) -> RightToWork {
    try word(text, in: rights, "a right to work")
  }

  private static func word<Word: Vocabulary>(
    _ text: String, in words: [String: Word], _ noun: String
  ) throws(FieldProblem) -> Word {
    if let word = find(text, in: words) { return word }
    let names = ImportText.list(Word.allCases.map(\.word), last: "or")
    throw FieldProblem(why: "\(ImportText.inQuotes(text)) is not \(noun). Use \(names).")
  }

  private static func find<Word>(_ text: String, in words: [String: Word]) -> Word? {
    words[plainSpelling(text)]
  }

  /// The vocabulary's own words beside others for them.
  private static func withNames<Word: Vocabulary>(_ others: [String: Word]) -> [String: Word] {
    let names = Word.allCases.map { ($0.rawValue, $0) }
    return bySpelling(others.merging(names) { _, name in name }.map { ($0.key, $0.value) })
  }

  private static func bySpelling<Word>(_ words: [(String, Word)]) -> [String: Word] {
    Dictionary(words.map { (plainSpelling($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
  }
}
