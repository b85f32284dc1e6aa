import CaseCore
import Testing

@testable import Casework

/// Numbers that come again for the same seed.
struct RepeatableNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    let mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
  }
}

/// A case in which every text that somebody typed is a word of its own, so that each can be looked for.
struct MarkedCase {
  var facts: CaseFacts
  /// The words by where they stand: `person.phone`.
  private(set) var words: [String: String] = [:]
  private var numbers: RepeatableNumbers

  init(seed: UInt64) throws {
    numbers = RepeatableNumbers(state: seed)
    let people = [SamplePeople.fatima, SamplePeople.selam, SamplePeople.stranger]
    facts = try people[Int.random(in: 0..<3, using: &numbers)]()
    markPerson()
    markWork()
    markEvidence()
  }

  private mutating func word(_ place: String) -> String {
    let letters = (0..<12).map { _ in "bcdfghjklmnpqrstvwxz".randomElement(using: &numbers) ?? "b" }
    words[place] = String(letters)
    return String(letters)
  }

  /// A word, or now and then nothing.
  private mutating func maybe(_ place: String) -> String? {
    Int.random(in: 0..<5, using: &numbers) == 0 ? nil : word(place)
  }

  private mutating func markPerson() {
    facts.person.fullName = word("person.fullName")
    facts.person.knownAs = maybe("person.knownAs")
    facts.person.nativeName = maybe("person.nativeName")
    facts.person.nameOnDegree = maybe("person.nameOnDegree")
    facts.person.phone = maybe("person.phone")
    facts.person.email = maybe("person.email")
    facts.person.postcode = maybe("person.postcode")
    facts.person.safeContact = maybe("person.safeContact")
    facts.person.preferredLanguage = maybe("person.language")
    facts.person.nationality = maybe("person.nationality")
    facts.aliases = [NameAlias(id: RecordID(80), person: RecordID(1), text: word("alias"))]
    facts.caseRecord.number = word("caseNumber")
    facts.caseRecord.referredBy = maybe("referredBy")
  }

  private mutating func markWork() {
    for index in facts.contacts.indices { facts.contacts[index].body = maybe("contact.\(index)") }
    for index in facts.actions.indices { facts.actions[index].text = word("action.\(index)") }
    for index in facts.barriers.indices { facts.barriers[index].note = maybe("barrier.\(index)") }
    for index in facts.stepEvents.indices { facts.stepEvents[index].note = maybe("step.\(index)") }
    for index in facts.statuses.indices { facts.statuses[index].reason = maybe("status.\(index)") }
    for index in facts.fundingLines.indices {
      facts.fundingLines[index].item = word("funding.item.\(index)")
      facts.fundingLines[index].fund = word("funding.fund.\(index)")
      facts.fundingLines[index].reference = maybe("funding.reference.\(index)")
    }
  }

  private mutating func markEvidence() {
    for index in facts.documents.indices { facts.documents[index].note = maybe("document.\(index)") }
    for index in facts.sittings.indices { facts.sittings[index].reference = maybe("sitting.\(index)") }
    for index in facts.qualifications.indices {
      facts.qualifications[index].title = word("qualification.\(index)")
    }
    for index in facts.placements.indices {
      facts.placements[index].host = word("placement.host.\(index)")
      facts.placements[index].supervisor = maybe("placement.supervisor.\(index)")
      facts.placements[index].feedback = maybe("placement.feedback.\(index)")
    }
    for index in facts.employments.indices {
      facts.employments[index].employer = word("job.employer.\(index)")
      facts.employments[index].title = word("job.title.\(index)")
    }
  }
}

/// No word that an audience may not see is in the bytes of its sheet.
struct AudiencePropertyTests {
  /// What each audience may see of what somebody typed, said once more by itself.
  private static let seen: [SheetAudience: [String]] = [
    .partner: ["person.fullName", "person.knownAs", "person.nativeName", "caseNumber", "qualification"],
    .candidate: ["person.fullName", "person.knownAs", "person.nativeName", "caseNumber", "action"],
    .funder: [],
    .caseworker: [
      "person", "alias", "caseNumber", "contact", "action", "barrier", "status", "funding", "document",
      "qualification", "placement.host", "job", "step",
    ],
  ]

  @Test(
    "Whatever stands in a case, nothing but the audience's fields is in the sheet",
    arguments: SheetAudience.allCases)
  func nothingElse(_ audience: SheetAudience) throws {
    for seed in 0..<40 as Range<UInt64> {
      let marked = try MarkedCase(seed: seed)
      let forbidden = marked.words.filter { place, _ in
        !(Self.seen[audience] ?? []).contains { place.hasPrefix($0) }
      }
      // Reading a PDF back takes a program each.
      for format in seed < 5 ? SheetFormat.allCases : SheetFormat.readable {
        let order = SheetOrder.sample(audience, format, because: "a test")
        let sheet = try makeSheet(of: marked.facts, order)
        let text = try readable(sheet, format) + sheet.suggestedFileName
        for (place, word) in forbidden where text.contains(word) {
          Issue.record("\(place) is in the \(format) for the \(audience), seed \(seed)")
        }
      }
    }
  }

  @Test("What an audience may see is there")
  func isThere() throws {
    let marked = try MarkedCase(seed: 3)
    for audience in [SheetAudience.partner, .candidate, .caseworker] {
      for format in SheetFormat.allCases {
        let sheet = try makeSheet(of: marked.facts, .sample(audience, format, because: "a test"))
        let number = try #require(marked.words["caseNumber"])
        #expect(try readable(sheet, format).contains(number))
      }
    }
  }

  /// The text of a sheet; of PDF what a reader of it finds, with its title.
  private func readable(_ sheet: RenderedSheet, _ format: SheetFormat) throws -> String {
    guard format == .pdf else { return sheet.text }
    let reading = try PDFReading(sheet.bytes)
    return try reading.text() + (reading.about("Title") ?? "")
  }
}
