/// A consent as one line gives it: given, or taken back.
package struct QuickConsent: Equatable, Sendable {
  package var purpose: ConsentPurpose
  /// The words for the partner, as typed; nothing where the line names none.
  package var partner: String?
  /// The column of those words, from 1.
  package var column = 0
  /// Whether the person took it back.
  package var isWithdrawn = false
  /// When it was given, or taken back.
  package var day: Day

  /// Makes a consent that was given.
  package init(_ purpose: ConsentPurpose, on day: Day) {
    (self.purpose, self.day) = (purpose, day)
  }

  /// The partner whom the line means.
  ///
  /// - Throws: A refusal where no partner, or several, have the words in their name.
  package func partner(among partners: [Partner]) throws(Refusal) -> Partner? {
    guard let partner else { return nil }
    let found = partners.meant(by: partner)
    guard found.count == 1, let only = found.first else {
      throw .quickNoPartner(partner, column: column, found, of: partners)
    }
    return only
  }
}

extension ConsentPurpose {
  /// Whether it may be given for one partner or body.
  fileprivate var namesPartner: Bool { self == .sharing || self == .regulatorContact }
}

extension QuickRecord {
  static let consentExample = "consent sharing sandwell 3 nov"

  private static let withdrawing = ["withdrawn", "withdrew", "withdraw"]

  static func consent(_ line: inout QuickLine) throws(Refusal) -> QuickRecord {
    let example = line.peek.map(withdrawing.contains) == true ? "consent programme withdrawn" : consentExample
    let purpose: ConsentPurpose = try vocabulary(&line, "a purpose of a consent", example)
    var consent = QuickConsent(purpose, on: line.today)
    var words: [String] = []
    while !line.isAtEnd {
      if let day = try takeLastDay(&line) {
        consent.day = day
      } else if line.take(anyOf: withdrawing) {
        consent.isWithdrawn = true
      } else if words.isEmpty, line.take(anyOf: "with", "for") {
        continue
      } else {
        guard purpose.namesPartner else { break }
        if words.isEmpty { consent.column = line.column }
        words += [line.take()].compactMap(\.self)
      }
    }
    try line.expectEnd(consentExample)
    consent.partner = words.isEmpty ? nil : words.joined(separator: " ")
    return .consent(consent)
  }

  /// A day after which nothing follows, or only that the consent was withdrawn.
  private static func takeLastDay(_ line: inout QuickLine) throws(Refusal) -> Day? {
    var ahead = line
    guard let day = try ahead.takeDayAfterOn(.back),
      ahead.isAtEnd || ahead.peek.map(withdrawing.contains) == true
    else { return nil }
    line = ahead
    return day
  }
}

extension [Partner] {
  /// Those whom typed words mean: the one of that very name, else all with the words in their name.
  package func meant(by typed: String) -> [Partner] {
    let wanted = plainSpelling(typed)
    if let exact = first(where: { plainSpelling($0.name) == wanted }) { return [exact] }
    return filter { !wanted.isEmpty && plainSpelling($0.name).contains(wanted) }
  }
}

extension Refusal {
  /// What helps where a file has no partner yet.
  package static let addPartner = "Add the partner first, on the screens with : and new partner"

  /// No partner has the words in its name, or several have.
  static func quickNoPartner(
    _ words: String, column: Int, _ found: [Partner], of partners: [Partner]
  ) -> Refusal {
    let word = "“\(shortened(words))” at column \(column)"
    guard found.isEmpty else {
      return Refusal(
        rule: "record.open-word",
        summary: "Nothing was recorded: \(word) could be \(choices(found.map(\.name))).",
        remedies: ["Type more of it"])
    }
    let known = partners.flatMap { [$0.name] + $0.name.split(separator: " ").map(String.init) }
    let near = nearestWord(to: words, among: known).map { "Perhaps “\($0)” was meant" }
    let names = partners.map(\.name)
    return Refusal(
      rule: "record.no-partner", summary: "Nothing was recorded: \(word) is no partner of this file.",
      remedies: [near, names.isEmpty ? addPartner : "Known are \(choices(names, "and"))"].compactMap(\.self))
  }
}
