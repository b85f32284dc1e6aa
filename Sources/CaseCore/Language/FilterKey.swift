/// What stands before the colon or the sign of comparison.
enum FilterKey: String, CaseIterable {
  case stage, profession, specialty, nationality, club, who, status, waiting, job, has, missing, tag, figure
  case due, quiet
  case stageDays = "stage-days"
  case expiring

  /// The signs that may follow: a colon, or less and more.
  var signs: [Character] {
    switch self {
    case .due, .expiring: ["<", ">", ":"]
    case .quiet, .stageDays: ["<", ">"]
    default: [":"]
    }
  }

  /// What one of its values is called in a sentence, with its article.
  var valueNoun: String {
    switch self {
    case .who: "a caseworker"
    case .waiting: "someone to wait for"
    case .has, .missing: "something to have or miss"
    case .figure: "a figure of a report, as a report's list of people has it"
    case .status, .stage, .profession, .specialty, .nationality, .club, .tag, .job: "a \(rawValue)"
    case .due, .expiring: "a day"
    case .quiet, .stageDays: "a number of days"
    }
  }

  /// A right use, to show beside a refusal.
  var example: String {
    switch self {
    case .due: "due<fri"
    case .expiring: "expiring<60d"
    case .quiet: "quiet>14"
    case .stageDays: "stage-days>90"
    case .stage: "stage:language"
    case .profession: "profession:nurse"
    case .specialty: "specialty:anaesthetics"
    case .nationality: "nationality:syria"
    case .club: "club:none"
    case .who: "who:me"
    case .status: "status:active"
    case .waiting: "waiting:regulator"
    case .job: "job:registered-post"
    case .figure: "figure:\"exits | people | .. | =withdrew\""
    case .has: "has:identity"
    case .missing: "missing:phone"
    case .tag: "tag:priority"
    }
  }

  /// Whether `none` is a value: nothing recorded.
  var allowsNone: Bool {
    switch self {
    case .profession, .specialty, .nationality, .club, .who, .waiting, .job, .tag, .due, .expiring: true
    default: false
    }
  }

  /// The words that can stand after the colon, as they are written in a filter.
  func values(_ names: FilterNames) -> [String] {
    let known = knownValues(names).map(
      self == .club || self == .tag || self == .who ? freeSpelling : filterSpelling)
    return allowsNone ? known + ["none"] : known
  }

  private func knownValues(_ names: FilterNames) -> [String] {
    switch self {
    case .stage: Stage.allCases.map(\.rawValue)
    case .profession: Profession.allCases.map(\.rawValue)
    case .specialty: Specialty.allCases.map(\.rawValue)
    case .nationality: Countries.all.map(\.name)
    case .club: names.clubs
    case .who: ["me"] + names.caseworkers
    case .status: CaseStatus.allCases.map(\.word) + ["open"]
    case .waiting: Party.allCases.map(\.rawValue)
    case .job: EmploymentRelation.allCases.map(\.rawValue)
    case .has, .missing: FilterSubject.all(names).map(\.name)
    case .tag: names.tags
    case .figure: []
    case .due, .expiring: ["today", "tomorrow", "fri", "eow", "eom", "7d", "30d", "60d"]
    case .quiet, .stageDays: ["7", "14", "28", "90"]
    }
  }
}

/// The words that stand alone.
enum FilterFlag: String, CaseIterable {
  case stalled, overdue
  case noAction = "no-action"
  case expiring, expired, enrolled, mine

  /// What the word asks; `expiring` looks as far ahead as Today does.
  func condition(today: Day) -> FilterCondition {
    switch self {
    case .stalled: .stalled
    case .overdue: .overdue
    case .noAction: .due(.nothing)
    case .expiring: .expiring(.before(FilterDay(words: "90d", day: today.adding(days: 90))))
    case .expired: .expiring(.before(FilterDay(words: "today", day: today)))
    case .enrolled: .enrolled
    case .mine: .caseworker([.me])
    }
  }
}

extension FilterSubject {
  /// The word in a filter, with blanks where it has them.
  var name: String {
    switch self {
    case .document(let kind): kind.rawValue.lowercased()
    case .consent(let purpose): purpose.rawValue + " consent"
    case .detail(let detail): detail.rawValue
    case .step(let key): key
    }
  }

  /// Everything that can be asked for; where two have the same spelling, the first is meant.
  static func all(_ names: FilterNames) -> [FilterSubject] {
    DocumentKind.allCases.filter { $0 != .other }.map(FilterSubject.document)
      + ConsentPurpose.allCases.map(FilterSubject.consent)
      + FilterDetail.allCases.map(FilterSubject.detail)
      + (LanguageTest.allCases.map(\.rawValue) + names.steps).map(FilterSubject.step)
  }
}

/// A value as it is written in a filter: hyphens for blanks where nothing else in it could mislead, else in
/// quotation marks.
func filterSpelling(_ name: String) -> String {
  let plain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " " || $0 == "-") }
  guard plain, !name.isEmpty else { return quoted(name) }
  return String(name.lowercased().map { $0 == " " ? "-" : $0 })
}

/// A name of the file's own as it is written in a filter: as it is, or in quotation marks.
func freeSpelling(_ name: String) -> String {
  let plain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  return plain && !name.isEmpty && name.lowercased() != "none" ? name : quoted(name)
}

/// A text in quotation marks; marks within it are doubled.
func quoted(_ text: String) -> String {
  var view: String.UnicodeScalarView = "\"".unicodeScalars
  for scalar in text.unicodeScalars {
    view.append(scalar)
    if scalar == "\"" { view.append(scalar) }
  }
  view.append("\"")
  return String(view)
}
