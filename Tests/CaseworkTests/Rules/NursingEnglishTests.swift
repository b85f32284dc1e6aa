import CaseCore
import Casework
import Testing

/// Two sittings of OET Nursing, or of IELTS, and what the NMC's model of three colours makes of them.
struct PairRow: Sendable, CustomTestStringConvertible {
  var name: String
  var test = LanguageTest.oet
  var first: String
  var second: String
  var days = ("2026-01-10", "2026-09-12")
  var standing: String
  /// The skill that alone is short over both; nothing where SIFE is not offered.
  var gap: String?

  var testDescription: String { name }
}

private let rows: [PairRow] = [
  PairRow(
    name: "every skill is green once, the others yellow", first: "350 340 290 350", second: "340 350 300 340",
    standing: "met"),
  PairRow(
    name: "a red score spoils its sitting", first: "350 340 240 350", second: "340 350 300 340",
    standing: "not met"),
  PairRow(
    name: "red in the second sitting too", first: "350 340 290 350", second: "290 350 300 340",
    standing: "not met"),
  PairRow(
    name: "one skill is yellow twice", first: "350 350 290 350", second: "350 350 250 350",
    standing: "not met",
    gap: "Writing"),
  PairRow(
    name: "two skills are yellow twice", first: "350 340 290 350", second: "350 340 290 350",
    standing: "not met"),
  PairRow(
    name: "IELTS: green once each, 6.5 and Writing 6 otherwise", test: .ielts, first: "7 6.5 6 7",
    second: "6.5 7 6.5 6.5", standing: "met"),
  PairRow(
    name: "IELTS: Writing 5.5 is red", test: .ielts, first: "7 6.5 5.5 7", second: "6.5 7 6.5 6.5",
    standing: "not met"),
  PairRow(
    name: "IELTS: Speaking is yellow twice", test: .ielts, first: "7 7 6.5 6.5", second: "7 7 6 6.5",
    standing: "not met", gap: "Speaking"),
  PairRow(
    name: "twelve months apart, one day inside", first: "350 340 290 350", second: "340 350 300 340",
    days: ("2025-09-12", "2026-09-10"), standing: "met"),
  PairRow(
    name: "twelve months apart, on the last safe day", first: "350 340 290 350", second: "340 350 300 340",
    days: ("2025-09-12", "2026-09-11"), standing: "met"),
  PairRow(
    name: "twelve months apart to the day, which is unsure", first: "350 340 290 350",
    second: "340 350 300 340", days: ("2025-09-12", "2026-09-12"), standing: "met"),
  PairRow(
    name: "twelve months apart, one day outside", first: "350 340 290 350", second: "340 350 300 340",
    days: ("2025-09-12", "2026-09-13"), standing: "not met"),
  PairRow(
    name: "from 29 February the months end on 27 February", first: "350 340 290 350",
    second: "340 350 300 340",
    days: ("2024-02-29", "2025-02-27"), standing: "met"),
  PairRow(
    name: "from 29 February, one day outside", first: "350 340 290 350", second: "340 350 300 340",
    days: ("2024-02-29", "2025-03-01"), standing: "not met"),
]

@Suite("LANG-NMC and LANG-NMC-SIFE")
struct NursingEnglishTests {
  private func candidate(_ row: PairRow) throws -> Candidate {
    var candidate = try Candidate(Shipped.nurse)
    let version = row.test == .oet ? "nursing" : "academic"
    candidate.sat(row.test, row.days.0, row.first, version: version)
    candidate.sat(row.test, row.days.1, row.second, version: version)
    return candidate
  }

  @Test("Two sittings count together as the NMC's three colours say", arguments: rows)
  func colours(row: PairRow) throws {
    #expect(try candidate(row).standing("LANG-NMC", on: row.days.1) == row.standing)
  }

  @Test("Twelve months apart to the day is a pass to ask the NMC about")
  func toTheDay() throws {
    let row = try #require(rows.first { $0.name.hasPrefix("twelve months apart to the day") })
    #expect(
      try candidate(row).rule("LANG-NMC", on: row.days.1)?.doubt
        == "the sittings are exactly 12 months apart: ask the NMC whether both count")
    let inside = try #require(rows.first { $0.name == "twelve months apart, on the last safe day" })
    #expect(try candidate(inside).rule("LANG-NMC", on: inside.days.1)?.doubt == nil)
  }

  @Test("SIFE is offered exactly where one skill is without green", arguments: rows)
  func supplement(row: PairRow) throws {
    let answer = try candidate(row).rule("LANG-NMC-SIFE", on: row.days.1)
    #expect((answer != nil) == (row.gap != nil))
    guard let gap = row.gap else { return }
    #expect(answer?.standing == .unknown)
    #expect(
      answer?.meaning
        == "Over the sittings of Sat 10 Jan 2026 and Sat 12 Sep 2026 only \(gap) is short. Supporting information "
        + "from an employer (SIFE) may close the gap: at least 12 months of work in UK health or care in the "
        + "last 2 years, in an unregistered role.")
  }

  @Test(
    "The twelve months are counted from associated posts of the last two years, overlaps once",
    arguments: [
      ([], "unknown", "work in UK health or care in the last 2 years is not known"),
      (
        [("2025-09-12", "2026-09-11", .associatedPost)], "met",
        "12 months of work in associated posts in the last 2 years are recorded"
      ),
      (
        [("2025-09-13", nil, .associatedPost)], "met",
        "12 months of work in associated posts in the last 2 years are recorded"
      ),
      (
        [("2025-09-14", nil, .associatedPost)], "not met",
        "364 of 365 days of work in associated posts in the last 2 years are recorded"
      ),
      (
        [("2026-01-01", "2026-03-31", .associatedPost), ("2026-03-01", "2026-04-30", .associatedPost)],
        "not met", "120 of 365 days of work in associated posts in the last 2 years are recorded"
      ),
      (
        [("2023-01-01", "2024-09-12", .associatedPost)], "unknown",
        "work in UK health or care in the last 2 years is not known"
      ),
      (
        [("2025-01-01", nil, .otherJob)], "unknown",
        "whether another job in the last 2 years was in UK health or care is not known"
      ),
    ] as [([(String, String?, EmploymentRelation)], String, String)])
  func work(jobs: [(String, String?, EmploymentRelation)], standing: String, words: String) throws {
    var gap = try candidate(rows[3])
    for (place, job) in jobs.enumerated() {
      var row = Employment(
        id: RecordID(200 + Int64(place)), person: RecordID(1), employer: "Harbour Road Hospital",
        title: "Support worker", relation: job.2, startedOn: on(job.0))
      row.endedOn = job.1.map { on($0) }
      gap.facts.put(row)
    }
    #expect(gap.standing("LANG-NMC-SIFE", on: "2026-09-12") == standing)
    #expect(gap.rule("LANG-NMC-SIFE", on: "2026-09-12")?.words == words)
  }

  @Test("A pair ends with its earlier sitting, and SIFE is offered no longer then")
  func ends() throws {
    let pair = try candidate(rows[0])
    #expect(pair.standing("LANG-VALID", on: "2026-11-22") == "met until 2028-01-09")
    #expect(pair.standing("LANG-VALID", on: "2028-01-10") == "not met")
    let gap = try candidate(rows[3])
    #expect(gap.rule("LANG-NMC-SIFE", on: "2028-01-09") != nil)
    #expect(gap.rule("LANG-NMC-SIFE", on: "2028-01-10") == nil)
  }

  @Test("Two tests of different kinds are never put together")
  func kinds() throws {
    var candidate = try Candidate(Shipped.nurse)
    candidate.sat(.oet, "2026-01-10", "350 340 290 350", version: "nursing")
    candidate.sat(.ielts, "2026-09-12", "6.5 7 6.5 6.5", overall: "7", version: "academic")
    #expect(candidate.standing("LANG-NMC", on: "2026-11-22") == "not met")
  }
}
