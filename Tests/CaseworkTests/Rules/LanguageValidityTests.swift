import CaseCore
import Casework
import Testing

@Suite("LANG-VALID, LANG-PLAB1, LANG-REG")
struct LanguageValidityTests {
  private func doctor(_ day: String = "2025-03-15") throws -> Candidate {
    var candidate = try Candidate(Shipped.plab)
    candidate.sat(.oet, day, "400 400 400 400", version: "medicine")
    return candidate
  }

  @Test(
    "A test is good for two years less a day, from a leap day too",
    arguments: [("2025-03-15", "2027-03-14"), ("2024-02-29", "2026-02-27"), ("2024-02-28", "2026-02-27")])
  func validity(sat: String, last: String) throws {
    let candidate = try doctor(sat)
    for day in [on(last).adding(days: -1), on(last)] {
      #expect(candidate.standing("LANG-VALID", on: day.iso) == "met until \(last)")
    }
    let after = on(last).adding(days: 1).iso
    #expect(candidate.standing("LANG-VALID", on: after) == "not met")
    #expect(candidate.rule("LANG-VALID", on: after)?.words == "OET Medicine ended on \(on(last).fullWords)")
    #expect(candidate.standing("LANG-GMC", on: after) == "met", "the scores were reached")
  }

  @Test("Before a pass it is not known until when English is good")
  func nothing() throws {
    let answer = try Candidate(Shipped.plab).rule("LANG-VALID", on: "2026-11-22")
    #expect(answer?.words == "a pass of IELTS Academic or OET Medicine not known")
    #expect(answer?.meaning == "A test of English is good for 2 years from the day it was sat.")
    #expect(try Candidate("general-1").rule("LANG-VALID", on: "2026-11-22") == nil)
  }

  @Test(
    "English has to be good on the day PLAB 1 is sat",
    arguments: [
      ("2027-03-13", "met until 2027-03-14"), ("2027-03-14", "met until 2027-03-14"),
      ("2027-03-15", "not met"),
    ])
  func plab1(booked: String, standing: String) throws {
    var candidate = try doctor()
    candidate.sat("plab1", booked, .pending)
    #expect(candidate.standing("LANG-PLAB1", on: "2026-11-22") == standing)
    #expect(candidate.rule("LANG-PLAB1", on: "2026-11-22")?.weight == .error)
    if standing == "not met" {
      #expect(
        candidate.rule("LANG-PLAB1", on: "2026-11-22")?.words
          == "English ends on Sun 14 Mar 2027; PLAB 1 is expected on Mon 15 Mar 2027")
    }
  }

  @Test("After PLAB 1 is passed only its own day counts, however old the test has become")
  func passed() throws {
    var candidate = try doctor()
    candidate.sat("plab1", "2027-02-04", .passed)
    #expect(candidate.standing("LANG-PLAB1", on: "2028-01-01") == "met")
    #expect(
      candidate.rule("LANG-PLAB1", on: "2028-01-01")?.words
        == "English was good on Thu 4 Feb 2027, the day of PLAB 1")
    var late = try doctor("2024-01-10")
    late.sat("plab1", "2026-05-07", .passed)
    #expect(
      late.rule("LANG-PLAB1", on: "2026-11-22")?.words
        == "English was not shown on Thu 7 May 2026, the day of PLAB 1: OET Medicine ended on Fri 9 Jan 2026")
  }

  @Test("Registration wants English on its own day, or other evidence that was accepted")
  func registration() throws {
    var candidate = try doctor()
    candidate.step("gmc-registration", .submitted, "2027-01-20")
    let answer = candidate.rule("LANG-REG", on: "2027-02-01")
    #expect(
      answer?.words == "English ends on Sun 14 Mar 2027; GMC registration is expected on Tue 20 Apr 2027")
    #expect(answer?.weight == .warning)
    candidate.step("english", .passed, "2027-02-02")
    #expect(
      candidate.rule("LANG-REG", on: "2027-02-03")?.words == answer?.words, "the test is what was ticked")
    candidate.facts.stepEvents[candidate.facts.stepEvents.count - 1].note = "structured reference"
    #expect(
      candidate.rule("LANG-REG", on: "2027-02-03")?.words
        == "English accepted on other evidence, Tue 2 Feb 2027")
  }

  @Test("A tick at the step of English hides neither the end of a test nor that it has ended")
  func ticked() throws {
    var candidate = try doctor()
    candidate.step("english", .passed, "2026-01-10")
    func line(on day: String) -> StepLine? {
      stepStates(of: candidate.facts, on: CaseworkTests.on(day)).first { $0.step.key == "english" }
    }
    #expect(line(on: "2027-02-01")?.state == .passed)
    #expect(line(on: "2027-02-01")?.words == "OET Medicine, valid until Sun 14 Mar 2027")
    #expect(line(on: "2027-03-15")?.state == .expired)
    #expect(candidate.standing("LANG-VALID", on: "2027-03-15") == "not met")
    candidate.step("english", .passed, "2027-03-20")
    #expect(line(on: "2027-03-21")?.state == .passed, "nothing but other evidence can be meant")
  }
}
