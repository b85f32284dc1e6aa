/// Something that a host asks for before a placement starts.
package struct PlacementRequirement: Equatable, Sendable {
  /// The lasting word, which a check keeps as its kind: `DBS`.
  package let kind: String
  /// What exactly is meant, in a sentence.
  package let words: String
  /// Whether a placement waits for it unless the host does without.
  package let isRequired: Bool
  /// How long it stays good from the day it was received; nothing where it has no end, or one of its own.
  package let lasts: Period?
  package let source: Source

  /// The kind that the form of a placement settles by its field.
  static let supervisor = "named supervisor"
  /// The kind of the criminal record check.
  static let dbs = "DBS"

  private init(
    _ kind: String, _ words: String, isRequired: Bool, lasts: Period? = nil, _ source: Source = .trusts
  ) {
    self.kind = kind
    self.words = words
    self.isRequired = isRequired
    self.lasts = lasts
    self.source = source
  }

  /// The requirement of a kind, in any spelling; nothing for what only one host asks.
  package static func of(kind: String) -> PlacementRequirement? {
    if let exact = all.first(where: { $0.kind == kind }) { return exact }
    let wanted = plainSpelling(kind)
    return all.first { plainSpelling($0.kind) == wanted }
  }
}

/// The list itself.
///
/// Which of them a placement waits for is the programme's choice: hosts differ, and a host that does without one
/// is recorded with its reason.
extension PlacementRequirement {
  /// What hosts ask, in the order in which it is usually got.
  package static let all: [PlacementRequirement] = people + checks + training

  private static let people = [
    PlacementRequirement(
      "placement agreement", "Honorary or observer contract, or a letter of access.", isRequired: true),
    PlacementRequirement(
      supervisor, "Name, grade and department of who supervises.", isRequired: true),
    PlacementRequirement(
      "objectives", "What is to be learnt, agreed with the supervisor.", isRequired: false),
  ]

  private static let checks = [
    PlacementRequirement(
      "identity", "Passport, travel document or eVisa, in date on the day it is seen.", isRequired: true,
      .employers),
    PlacementRequirement(
      "right to be in the UK", "Proof of status, with the day it ends.", isRequired: true, .employers),
    PlacementRequirement(
      dbs, "Enhanced, with barred lists. Number and date only, never what it says.", isRequired: true,
      .employers),
    PlacementRequirement(
      "overseas police check", "Often cannot be had: then waive it and say why.", isRequired: false),
    PlacementRequirement(
      "occupational health", "Measles, mumps, rubella, varicella, hepatitis B and TB.", isRequired: true,
      .own(checkedOn: .listed)),
    PlacementRequirement("references", "Two, as most hosts ask.", isRequired: true, .employers),
    PlacementRequirement("English evidence", "The test report, where the host asks.", isRequired: false),
    PlacementRequirement("indemnity", "Who covers the host for an observer.", isRequired: false),
  ]

  private static let training = [
    PlacementRequirement(
      "confidentiality agreement", "Signed before anything is seen.", isRequired: true),
    PlacementRequirement(
      "data security training", "Data security awareness level 1; every year.", isRequired: true,
      lasts: .months(12), .own(checkedOn: .listed)),
    PlacementRequirement(
      "mandatory training", "Fire, infection control, moving and handling, safeguarding.", isRequired: false,
      .own(checkedOn: .listed)),
    PlacementRequirement(
      "induction", "The trust's induction, online or on the first day.", isRequired: false),
    PlacementRequirement("badge and smartcard", "And their return at the end.", isRequired: false),
  ]
}

extension Day {
  /// The day on which the list was last compared with its sources: 22 November 2026.
  fileprivate static let listed = Day(number: 20_779)
}

extension Source {
  fileprivate static let trusts = Source(
    key: "trusts", title: "Pages of nine trusts on attachments and observerships", year: "2017-25",
    confidence: .medium, checkedOn: .listed)
  fileprivate static let employers = Source(
    key: "nhse-checks", title: "NHS Employers, employment check standards", year: "2022-23",
    confidence: .medium, checkedOn: .listed)
}
