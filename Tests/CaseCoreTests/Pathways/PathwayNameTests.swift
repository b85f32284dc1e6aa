import CaseCore
import Testing

@Suite("Names of pathways")
struct PathwayNameTests {
  @Test("A name has a folder, a route and a version")
  func parts() throws {
    let name = try #require(PathwayName("nurse/test-of-competence-2026-11"))
    #expect(name.folder == "nurse")
    #expect(name.route == "test-of-competence")
    #expect(name.version == [2026, 11])
    #expect(name.versionText == "2026-11")
  }

  @Test("A name without a folder serves any profession")
  func general() throws {
    let name = try #require(PathwayName("general-1"))
    #expect(name.folder == nil)
    #expect(name.versionText == "1")
  }

  @Test(
    "A name without a version, with capitals or with a path in it is none",
    arguments: [
      "doctor/plab", "2026-11", "doctor/PLAB-1", "../doctor/plab-1", "/plab-1", "doctor/", "", "a b-1",
    ])
  func refused(text: String) {
    #expect(PathwayName(text) == nil)
  }

  @Test("Versions are ordered as numbers, not as text")
  func order() throws {
    let names = ["doctor/plab-2026-9", "doctor/plab-2026-11", "doctor/plab-2027"].compactMap {
      PathwayName($0)
    }
    #expect(names.sorted() == names)
  }
}

@Suite("Periods of rules")
struct PeriodTests {
  @Test("Two years from 29 February end on 27 February")
  func leapDay() throws {
    let day = try #require(Day(2024, 2, 29))
    #expect(Period("2 years")?.lastSafeDay(from: day) == Day(2026, 2, 27))
  }

  @Test("Ninety days end on the last day before the ninetieth day after")
  func days() throws {
    let day = try #require(Day(2026, 1, 1))
    #expect(Period("90 days")?.lastSafeDay(from: day) == Day(2026, 3, 31))
  }

  @Test(
    "Words are read and written",
    arguments: [("24 months", "2 years"), ("1 month", "1 month"), ("2 weeks", "14 days")])
  func words(text: String, words: String) {
    #expect(Period(text)?.words == words)
  }

  @Test(
    "What is no period is refused", arguments: ["", "24", "0 days", "-1 days", "two years", "3 fortnights"])
  func refused(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("A typical time goes from quick to slow")
  func typical() {
    #expect(TypicalTime("3-18 months")?.words == "3 months to 18 months")
    #expect(TypicalTime("18-3 months")?.isInOrder == false && TypicalTime("3-3 months")?.isInOrder == true)
    #expect(TypicalTime("30 days")?.words == "30 days")
  }
}
