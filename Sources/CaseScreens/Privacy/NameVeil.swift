import CaseCore

/// Covers who somebody is in what is drawn: names become initials, and ways to reach somebody become `hidden`.
///
/// The case number stays, so that one can still work.
struct NameVeil {
  /// What stands where nothing may be read.
  static let hidden = "hidden"

  /// The day by which what is said anew words its dates.
  let today: Day
  /// Gives the names of stages.
  let office: Office

  /// The words of the names of whom is on the screen, in plain spelling.
  private var words: Set<String> = []
  /// Whole texts that must not be read: native names, numbers, addresses.
  private var secrets: [String] = []

  /// Begins without a name.
  init(today: Day, office: Office) { (self.today, self.office) = (today, office) }

  /// Learns the names of a line of a list.
  mutating func learn(_ summary: CaseSummary) { learn([summary.name, summary.nativeName]) }

  /// Learns the names of a person and the ways to reach them.
  mutating func learn(_ person: Person) {
    learn([person.fullName, person.knownAs, person.nativeName, person.nameOnDegree])
    learn([person.givenName, person.familyName])
    secrets += [person.birthWords, person.dateOfBirth?.fullWords].compactMap(\.self)
    secrets += [person.phone, person.email, person.safeContact, person.postcode].compactMap {
      $0?.nothingIfEmpty
    }
  }

  /// Learns a case: who it is about, and the titles of posts, which the rules read and quote.
  mutating func learn(_ facts: CaseFacts) {
    learn(facts.person)
    secrets += facts.employments.map { "“\($0.title)”" }
  }

  /// Learns words that somebody typed to find a name by.
  mutating func learn(words: String) { learn([words]) }

  /// Learns a name.
  mutating func learn(name: String) { learn([name]) }

  private mutating func learn(_ names: [String?]) {
    for name in names.compactMap(\.self) {
      words.formUnion(NameVeil.runs(in: name).filter(\.isName).map { $0.text.lowercased() })
    }
  }

  /// A text without the names that were learnt, and without anything that looks like a number or an address.
  func cover(_ text: String) -> String {
    var text = text
    for secret in secrets { text = text.replacing(secret, with: NameVeil.hidden) }
    let covered = NameVeil.runs(in: text).map { run in
      run.isName && words.contains(run.text.lowercased()) ? "\(run.text.prefix(1))." : run.text
    }.joined()
    return NameVeil.coverReach(covered)
  }

  /// A line of a list with initials for its name.
  func cover(_ summary: CaseSummary) -> CaseSummary {
    var covered = summary
    covered.name = summary.name.initials
    covered.nativeName = nil
    covered.nextAction = summary.nextAction.map(cover)
    return covered
  }

  /// A person with initials for the names, and nothing by which to reach them.
  func cover(_ person: Person) -> Person {
    var covered = person
    covered.fullName = person.fullName.initials
    covered.knownAs = person.knownAs?.initials
    covered.givenName = person.givenName?.initials
    covered.familyName = person.familyName?.initials
    covered.nativeName = person.nativeName.map { _ in NameVeil.hidden }
    covered.nameOnDegree = person.nameOnDegree.map { _ in NameVeil.hidden }
    covered.phone = person.phone.map { _ in NameVeil.hidden }
    covered.email = person.email.map { _ in NameVeil.hidden }
    covered.safeContact = person.safeContact.map { _ in NameVeil.hidden }
    covered.postcode = person.postcode.map { _ in NameVeil.hidden }
    covered.gender = person.gender.map { _ in NameVeil.hidden }
    covered.preferredLanguage = person.preferredLanguage.map { _ in NameVeil.hidden }
    return covered
  }
}

/// Looking for names in a text.
extension NameVeil {
  /// Letters that stand together, or what stands between them.
  private struct Run {
    var text: String
    let isWord: Bool
    /// Whether it is long enough to tell somebody apart.
    var isName: Bool { isWord && text.count > 2 }
  }

  private static func runs(in text: String) -> [Run] {
    text.reduce(into: []) { runs, character in
      let isWord = character.isLetter
      if runs.last?.isWord == isWord {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append(Run(text: String(character), isWord: isWord))
      }
    }
  }

  /// Covers e-mail addresses, and seven digits or more that only blanks and hyphens part.
  private static func coverReach(_ text: String) -> String {
    guard text.contains("@") || text.filter(\.isNumber).count > 6 else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.contains("@") ? hidden : String(word)
    }.joined(separator: " ")
    return words.replacing(/\+?\d(?:[ -]?\d){6,}/) { match in
      match.output.first == "0" || match.output.first == "+" ? hidden : String(match.output)
    }
  }
}

extension String {
  /// The first letters of the first three words, as `F. a.`.
  var initials: String {
    split(separator: " ").prefix(3).map { "\($0.prefix(1))." }.joined(separator: " ")
  }
}
