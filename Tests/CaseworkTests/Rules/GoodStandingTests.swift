import CaseCore
import Casework
import Testing

@Suite("COGS-5Y")
struct GoodStandingTests {
  private let today = "2026-11-22"

  @Test("Without a home registration nobody knows whose certificate is needed")
  func unknown() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.holds(.goodStanding, issued: "2026-11-02", by: "Sudan Medical Council")
    #expect(candidate.rule("COGS-5Y", on: today)?.words == "the home registration not known")
    candidate.holds(.homeRegistration, issued: "2015-03-01")
    #expect(
      candidate.rule("COGS-5Y", on: today)?.words == "the authority of a home registration not known")
  }

  @Test("Each authority has to have given one, in any spelling of its name")
  func each() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.holds(.homeRegistration, issued: "2015-03-01", by: "Sudan Medical Council")
    candidate.holds(.homeRegistration, issued: "2023-03-01", by: "Saudi Commission")
    #expect(
      candidate.rule("COGS-5Y", on: today)?.words
        == "no certificate of good standing from Sudan Medical Council and Saudi Commission")
    candidate.holds(.goodStanding, issued: "2026-11-02", by: "Sudan medical-council")
    #expect(
      candidate.rule("COGS-5Y", on: today)?.words
        == "no certificate of good standing from Saudi Commission")
    candidate.holds(.goodStanding, issued: "2026-11-05", by: "Saudi Commission")
    #expect(candidate.standing("COGS-5Y", on: today) == "met")
    #expect(candidate.standing("COGS-5Y", on: "2026-11-04") == "not met")
  }

  @Test("A registration that ended more than five years ago does not count")
  func old() throws {
    for (end, standing) in [
      ("2021-11-21", "met"), ("2021-11-22", "not met"), ("2021-11-23", "not met"),
    ] {
      var candidate = try Candidate(Shipped.plab)
      candidate.holds(.homeRegistration, issued: "2010-03-01", by: "Damascus Syndicate", until: end)
      candidate.holds(.homeRegistration, issued: "2015-03-01", by: "Sudan Medical Council")
      candidate.holds(.goodStanding, issued: "2026-11-02", by: "Sudan Medical Council")
      #expect(candidate.standing("COGS-5Y", on: today) == standing)
    }
  }
}
