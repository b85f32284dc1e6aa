import CaseCore
import Casework
import Testing

@Suite struct SampleCountTests {
  private static let salaryTable: [Profession: Int] = [
    .doctor: 48, .nurse: 71, .psychologist: 3, .physiotherapist: 4, .biomedicalScientist: 28, .pharmacist: 14,
    .dentist: 15,
  ]

  @Test(
    "183 people have the professions of the salary table, whatever the seed",
    arguments: 1...5 as ClosedRange<UInt64>)
  func professions(seed: UInt64) throws {
    let facts = SampleFixture.cases(of: try SampleFixture.plain(seed: seed)).map(\.facts)
    #expect(facts.count == 183)
    #expect(facts.compactMap(\.enrolment?.profession).counted { $0 } == Self.salaryTable)
    let specialties = facts.compactMap(\.enrolment?.specialty).counted { $0 }
    #expect(specialties == [.ophthalmology: 1, .anaesthetics: 3, .paediatricSurgery: 2])
    #expect(
      facts.filter { $0.enrolment?.specialty != nil }.allSatisfy { $0.enrolment?.profession == .doctor })
  }

  @Test("The nationalities are the eleven of the source")
  func nationalities() throws {
    let found = SampleFixture.cases(of: try SampleFixture.plain(seed: 3)).compactMap(
      \.facts.person.nationality)
    #expect(found.count == 183)
    #expect(Set(found) == ["SD", "SO", "IQ", "AF", "SY", "IR", "YE", "NG", "ER", "DZ", "CU"])
  }

  @Test("People are spread over the stages, and a good three quarters are still with us")
  func stages() throws {
    let facts = SampleFixture.cases(of: try SampleFixture.plain()).map(\.facts)
    let stages = facts.counted { $0.stage }
    #expect(
      stages == [
        .intake: 22, .language: 61, .observation: 34, .accreditation: 44, .jobSearch: 10, .employed: 12,
      ])
    #expect(facts.count { $0.status.isOpen } == 141)
    #expect(facts.count { $0.status == .paused } == 11)
  }

  @Test("A larger programme keeps the proportions, and its first people are mixed")
  func largerProgramme() throws {
    let facts = SampleFixture.cases(of: try SampleFixture.plain(366)).map(\.facts)
    let counts = facts.compactMap(\.enrolment?.profession).counted { $0 }
    #expect(counts == Self.salaryTable.mapValues { $0 * 2 })
    let first = facts.prefix(30)
    #expect(Set(first.compactMap(\.enrolment?.profession)).count >= 4)
    #expect(Set(first.map(\.stage)).count >= 4)
    #expect(Set(first.compactMap(\.person.nationality)).count >= 6)
  }

  @Test("Numbers count up from SMW-0001 and grow wider after 9999")
  func numbers() throws {
    let first = SampleFixture.cases(of: try SampleFixture.plain(3)).map(\.facts.caseRecord.number)
    #expect(first == ["SMW-0001", "SMW-0002", "SMW-0003"])
    var wider: [String] = []
    try SampleFixture.plain(10_001).forEachCase(from: 9_998) { wider.append($0.facts.caseRecord.number) }
    #expect(wider == ["SMW-9999", "SMW-10000", "SMW-10001"])
    var last: [String] = []
    try SampleFixture.plain(1_000_000).forEachCase(from: 999_999) { last.append($0.facts.caseRecord.number) }
    #expect(last == ["SMW-1000000"])
  }

  @Test("A number of people that cannot be is refused with the range", arguments: [0, -3, 1_000_001])
  func sizes(candidates: Int) throws {
    let refusal = #expect(throws: Refusal.self) { try SampleFixture.plain(candidates) }
    let given = candidates > 0 ? "1,000,001" : String(candidates)
    #expect(
      refusal?.summary
        == "The sample programme was not made: it can have 1 to 1,000,000 people, not \(given).")
    #expect(refusal?.remedies == ["Choose a number in that range"])
  }

  @Test("Without a pathway nobody can be enrolled, and the refusal says where to look")
  func withoutPathway() {
    let refusal = #expect(throws: Refusal.self) {
      try SampleProgramme(candidates: 1, seed: 1, today: SampleFixture.today, offers: [:]) { _ in nil }
    }
    #expect(
      refusal?.summary
        == "The sample programme was not made: a profession has no pathway file, and there is no general one."
    )
    #expect(refusal?.remedies == ["Check the installation with caseload check pathways"])
  }
}
