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
