import CaseCore
import Casework
import Testing

@Suite("Openings for people whose way has ended")
struct ClosedWayTests {
  private let today = on("2026-11-22")

  private func matched(_ candidate: Candidate, starts: String? = nil, asks: String = "registered") throws
    -> OpeningMatch
  {
    var opening = Opening(
      id: RecordID(81), number: 3, partner: RecordID(80), kind: .vacancy, title: "Junior doctor",
      openedOn: on("2026-11-02"))
    (opening.needs, opening.startsOn) = (asks, starts.map { on($0) })
    return try #require(match(opening, with: candidate.facts, on: today))
  }

  @Test("Who has no further attempt is told so instead of months, and stands last")
  func attempts() throws {
    var candidate = try Candidate(Shipped.plab)
    for year in 2020...2024 { candidate.sat("plab1", "\(year)-02-06", .failed) }
    let match = try matched(candidate)
    #expect(match.gaps.map(\.time) == [.never("no further attempt at PLAB 1")])
    #expect(match.lackWords == "lacks registration, no further attempt at PLAB 1")
    #expect(match.group == .further)
    let other = try matched(try Candidate(Shipped.plab))
    #expect(other.group == .nearly && other.isBefore(match) && !match.isBefore(other))
  }

  @Test("Who has to wait for a further attempt is told the day and why, whatever was booked before it")
  func wait() throws {
    var candidate = try Candidate(Shipped.plab)
    for day in ["2025-02-06", "2025-08-07", "2026-02-05", "2026-05-15"] {
      candidate.sat("plab1", day, .failed)
    }
    candidate.sat("plab1", "2026-12-10", .pending)
    let match = try matched(candidate, asks: "step plab1")
    #expect(match.lackWords.contains("(PLAB 1 not before Sat 15 May 2027)"))
    #expect(match.time.words.contains("(PLAB 1 not before Sat 15 May 2027: all 4 attempts are used"))
    #expect(match.time.leastDays >= today.distance(to: on("2027-05-15")))
    let registered = try matched(candidate)
    #expect(registered.time.leastDays >= match.time.leastDays)
    candidate.sat("plab1", "2027-06-10", .pending)
    let days = today.distance(to: on("2027-06-10"))
    #expect(try matched(candidate, asks: "step plab1").time == .known(days...days, doubt: nil))
  }

  @Test("Once the wait is over the further attempt at PLAB 1 has still to be applied for")
  func waited() throws {
    var candidate = try Candidate(Shipped.plab)
    for day in ["2024-02-08", "2024-08-08", "2025-02-06", "2025-08-06"] {
      candidate.sat("plab1", day, .failed)
    }
    let match = try matched(candidate, asks: "step plab1")
    #expect(
      match.gaps.first?.why.hasPrefix("all 4 attempts are used. One more has to be applied for") == true)
    #expect(match.lackWords.hasSuffix("(one more attempt at PLAB 1 has to be applied for)"))
    #expect(match.time.words.contains("has to be applied for: all 4 attempts are used"))
    let first = try matched(try Candidate(Shipped.plab), asks: "step plab1")
    #expect(match.time.leastDays == first.time.leastDays && match.time.mostDays == nil)
    #expect(try matched(candidate).lackWords.contains("(one more attempt at PLAB 1 has to be applied for)"))
  }

  @Test("Once the wait is over the OSCE needs another application, whose time is counted in")
  func newApplication() throws {
    var candidate = try Candidate(Shipped.nurse)
    candidate.step("nmc-eligibility", .passed, "2025-03-03")
    for day in ["2025-08-05", "2025-10-07", "2026-01-13"] { candidate.sat("nmc-osce", day, .failed) }
    let taken = DaysTaken(steps: ["nmc-osce": 49, "nmc-eligibility": 30], stages: [:])
    candidate.facts.pace = RoutePace(Array(repeating: taken, count: 10))
    let match = try matched(candidate, asks: "step nmc-osce")
    #expect(match.time.leastDays == 79)
    #expect(match.lackWords == "lacks OSCE, at least 79 days (OSCE needs another Eligibility application)")
    candidate.sat("nmc-osce", "2026-06-09", .failed)
    let waiting = try matched(candidate, asks: "step nmc-osce")
    #expect(waiting.lackWords.hasSuffix("(OSCE not before Wed 9 Dec 2026)"))
    #expect(waiting.time.leastDays == today.distance(to: on("2026-12-09")) + 79)
  }

  @Test("A GMC application that has closed counts as not begun")
  func closedApplication() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.step("plab2", .passed, "2026-07-01")
    let before = try matched(candidate, asks: "step gmc-registration").time
    candidate.step("gmc-registration", .submitted, "2026-08-03")
    let match = try matched(candidate, asks: "step gmc-registration")
    #expect(match.time == before)
    #expect(match.gaps.map(\.why) == ["the application closed on Sat 31 Oct 2026, apply again"])
  }

  @Test("What is left does not grow by handing in")
  func handedIn() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.step("plab2", .passed, "2026-10-01")
    let before = try matched(candidate, asks: "step gmc-registration").time
    candidate.step("gmc-registration", .submitted, "2026-11-09")
    let after = try matched(candidate, asks: "step gmc-registration").time
    #expect(after.leastDays <= before.leastDays)
  }

  @Test("A sure pass that ends before the start leaves the unsure one that is still good then")
  func laterPass() throws {
    var candidate = try Candidate(Shipped.nurse, stage: .language)
    candidate.sat(.ielts, "2025-02-01", "7.5 7.5 7.5 7.5", overall: "7.5", version: "academic")
    candidate.sat(.oet, "2026-11-03", "400 400 400 400", version: "nursing")
    candidate.facts.sittings[1].variant = .atHome
    let match = try matched(candidate, starts: "2027-03-01", asks: "English")
    #expect(match.lackWords == "has what is asked; English unsure")
    #expect(
      match.reasons.first?.hasPrefix("Has OET Nursing passed, sat Tue 3 Nov 2026; taken at home") == true)
    let late = try matched(candidate, starts: "2029-03-01", asks: "English")
    #expect(late.gaps.map(\.why) == ["ends on Sun 31 Jan 2027, before the start"])
    let ending = readiness(of: candidate.facts, on: today).expiring.map(\.words)
    #expect(
      ending.contains { $0.hasPrefix("IELTS") && $0.contains("(OET Nursing, which is unsure, stands until ") }
    )
  }

  @Test(
    "So is who did not pass PLAB 2 within the window; a window after which something helps closes nothing")
  func window() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.sat("plab1", "2024-05-09", .passed)
    #expect(try matched(candidate).lackWords == "lacks registration, PLAB 1 window ended")
    candidate.sat("plab2", "2024-06-10", .passed)
    #expect(try matched(candidate).time.isNever == false)
    var pharmacist = try Candidate(Shipped.ospap)
    pharmacist.step("gphc-eligibility", .passed, "2024-01-08")
    #expect(try matched(pharmacist).time.isNever == false, "a new letter can be asked for")
  }
}
