import CaseCore

/// Finds names of others in what was typed about a person, so that they can be covered before it is handed over.
///
/// Nobody can list every name: whatever looks like one and is not known to be something else may be one.
struct NamesOfOthers {
  private let workers: [(name: String, parts: [String])]
  private let known: Set<String>

  init(_ facts: CaseFacts, _ office: Office) {
    workers = office.caseworkers.map { ($0.name, NamesOfOthers.words($0.name).filter { $0.count > 2 }) }
    let person = facts.person
    let own =
      [person.fullName, person.knownAs, person.nativeName, person.nameOnDegree] + facts.aliases.map(\.text)
    let places =
      facts.placements.map(\.host) + facts.employments.map(\.employer) + office.partners.map(\.name)
      + office.clubs.map(\.name) + [office.programme?.name] + facts.qualifications.map(\.institution)
      + [
        person.nationality.flatMap { Countries.name(of: $0) }, facts.pathway?.title, facts.pathway?.regulator,
      ]
    let steps = facts.pathway?.steps.map(\.name) ?? []
    known = Set(
      (own + places + steps + NamesOfOthers.ownWords).compactMap(\.self).flatMap(NamesOfOthers.words)
    ).union(
      NamesOfOthers.common)
  }

  /// Who is named in a text, or may be; nothing where it holds no such name.
  func flag(_ text: String) -> String? {
    let words = Set(NamesOfOthers.words(text))
    let named = workers.filter { $0.parts.contains(where: words.contains) }.map(\.name)
    if !named.isEmpty { return "names \(named.joined(separator: ", "))" }
    if text.unicodeScalars.contains(where: { $0.properties.isAlphabetic && $0.value > 0x24F }) {
      return "may name somebody, in another script"
    }
    return runs(in: text).first(where: isName)
      .map { "may name somebody: \($0.words.joined(separator: " "))" }
  }

  /// The same for who referred somebody: there a body is as usual as a person, and two words make a name.
  func flagOfReferrer(_ text: String) -> String? {
    runs(in: text).first { $0.words.count > 1 && isName($0) }
      .map { "may name somebody: \($0.words.joined(separator: " "))" }
  }
}

extension NamesOfOthers {
  /// Words with a capital that stand together, and what stands around them.
  private struct Run {
    var words: [String]
    /// Whether a sentence begins with them.
    let isFirst: Bool
    /// The word after them, in small letters.
    var next = ""
  }

  private func runs(in text: String) -> [Run] {
    var runs: [Run] = []
    var (follows, begins) = (false, true)
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let word = piece.trimmingSigns
      let isNamed = word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
      if isNamed, follows { runs[runs.count - 1].words.append(word) }
      if isNamed, !follows { runs.append(Run(words: [word], isFirst: begins)) }
      if !isNamed, follows { runs[runs.count - 1].next = word.lowercased() }
      let isTitle = NamesOfOthers.titles.contains(word.lowercased())
      let ends = !isTitle && (piece.last.map { !$0.isLetter && !$0.isNumber } ?? false)
      (follows, begins) = (isNamed && !ends, ends && piece.last != "," && piece.last != ")")
    }
    return runs
  }

  /// Whether words with a capital are a name: not those of the person, of a place or of a body, and not the mere
  /// beginning of a sentence, unless somebody does there what only people do.
  private func isName(_ run: Run) -> Bool {
    let words = run.words.map { $0.lowercased() }
    guard !words.contains(where: NamesOfOthers.bodies.contains) else { return false }
    let unknown = words.filter { !known.contains($0) && !NamesOfOthers.titles.contains($0) }
    guard !unknown.isEmpty else { return false }
    return !run.isFirst || words.count > 1 || NamesOfOthers.deeds.contains(run.next)
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && $0 != "-" && $0 != "'" }.map { $0.lowercased() }
  }

  /// Words that are written with a capital and name nobody.
  private static let common = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april
    may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec english
    arabic tigrinya amharic dari farsi persian pashto kurdish somali turkish ukrainian russian french spanish urdu
    academic listening reading writing speaking ramadan eid christmas easter universal credit british uk language
    languages test exam bachelor bachelors master masters diploma degree medicine surgery nursing pharmacy dentistry
    midwifery physiotherapy certificate transcript register registration she he they we it nobody somebody everybody
    both i
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Words of the program itself: tests, stages, professions, papers, countries.
  private static let ownWords: [String] =
    LanguageTest.allCases.map(\.name) + Stage.allCases.map(\.name) + Profession.allCases.map(\.rawValue)
    + DocumentKind.allCases.map(\.name) + ContactKind.allCases.map(\.name)
    + PlacementKind.allCases.map(\.name)
    + ImmigrationStatus.allCases.map(\.rawValue) + BarrierKind.allCases.map(\.rawValue)
    + Table.allCases.map(\.noun) + Countries.all.map(\.name)

  /// What stands before a name.
  private static let titles: Set<String> = [
    "dr", "mr", "mrs", "ms", "miss", "prof", "professor", "sir", "madam", "sheikh", "imam",
  ]

  /// What only people do.
  private static let deeds: Set<String> = [
    "rang", "said", "says", "asked", "called", "phoned", "wants", "agreed", "told", "came", "brought",
    "helps",
    "helped", "thinks", "promised", "wrote", "texted", "emailed",
  ]

  /// Words that belong to the name of a body, not of a person.
  private static let bodies = Set(
    """
    trust hospital hospitals council university college school centre center jobcentre plus cross crescent service
    services society association foundation fund charity clinic surgery faculty ministry office home support action
    refugee club programme road street library church mosque temple department board agency ltd limited
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension Substring {
  /// The word without what stands around it: `Nadia,` is `Nadia`.
  fileprivate var trimmingSigns: String {
    let start = drop { !$0.isLetter && !$0.isNumber }
    guard let end = start.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return "" }
    return String(start[...end])
  }
}
