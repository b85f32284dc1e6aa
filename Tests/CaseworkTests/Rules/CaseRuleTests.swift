import CaseCore
import Casework
import Testing

@Suite("PLAB-FREE, ORE-PRIO, HCPC-FEE, PROV-1125, OBS-NOT-PRACTICE, GPHC-FT-JUNE, TITLE")
struct CaseRuleTests {
  private let today = "2026-11-22"

  @Test("Two attempts at PLAB 1 are free for refugees, and each has to be claimed back")
  func free() throws {
    var candidate = try Candidate(Shipped.plab)
    #expect(candidate.rule("PLAB-FREE", on: today)?.words == "immigration status not known")
    candidate.has(.asylumSeeker)
    #expect(candidate.rule("PLAB-FREE", on: today) == nil)
    candidate.has(.refugeeStatus)
    #expect(candidate.standing("PLAB-FREE", on: today) == "applies")
    candidate.sat("plab1", "2025-08-07", .failed) { $0.refundClaimedOn = on("2025-09-01") }
    candidate.sat("plab1", "2026-02-05", .passed)
    #expect(
      candidate.rule("PLAB-FREE", on: today)?.words
        == "not claimed back yet: the sitting of Thu 5 Feb 2026")
    candidate.facts.sittings[1].refundClaimedOn = on("2026-03-01")
    #expect(candidate.rule("PLAB-FREE", on: today)?.words == "the fee is claimed back")
  }

  @Test("A third attempt is paid like anybody's")
  func third() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.has(.humanitarianProtection)
    for day in ["2025-02-06", "2025-08-07"] {
      candidate.sat("plab1", day, .failed) { $0.refundClaimedOn = on("2025-09-01") }
    }
    candidate.sat("plab1", "2026-02-05", .failed)
    #expect(candidate.rule("PLAB-FREE", on: today)?.words == "the fee is claimed back")
  }

  @Test("Priority booking for the ORE is for two priority places at each part")
  func priority() throws {
    var candidate = try Candidate(Shipped.ore)
    candidate.has(.ukraineScheme)
    #expect(candidate.standing("ORE-PRIO", step: "ore1", on: today) == "applies")
    candidate.sat("ore1", "2025-04-08", .failed) { $0.usedPriority = true }
    candidate.sat("ore1", "2025-08-12", .failed) { $0.usedPriority = false }
    #expect(candidate.standing("ORE-PRIO", step: "ore1", on: today) == "applies")
    candidate.sat("ore1", "2026-04-07", .failed) { $0.usedPriority = true }
    #expect(candidate.standing("ORE-PRIO", step: "ore1", on: today) == "none")
    #expect(candidate.standing("ORE-PRIO", step: "ore2", on: today) == "applies")
    for day in ["2024-04-09", "2024-08-13", "2025-04-08", "2025-08-12"] {
      #expect(candidate.standing("ORE-PRIO", step: "ore2", on: today) == "applies")
      candidate.sat("ore2", day, .failed)
    }
    #expect(candidate.standing("ORE-PRIO", step: "ore2", on: today) == "none", "nobody has a fifth attempt")
    var waiting = try Candidate(Shipped.ore)
    waiting.has(.asylumSeeker)
    #expect(waiting.standing("ORE-PRIO", step: "ore2", on: today) == "none")
  }

  @Test("Refugees pay no scrutiny fee, until the application is handed in")
  func scrutiny() throws {
    for pathway in [Shipped.scientist, Shipped.physiotherapist, Shipped.psychologist] {
      var candidate = try Candidate(pathway)
      candidate.has(.refugeeStatus)
      #expect(
        candidate.rule("HCPC-FEE", on: today)?.words
          == "Use the separate form for refugees, which is asked for by e-mail. There is no scrutiny fee")
      candidate.step("hcpc-application", .submitted, "2026-10-01")
      #expect(candidate.rule("HCPC-FEE", on: today) == nil)
    }
  }

  @Test(
    "Provisional registration lasts 1,125 days, the first day counted",
    arguments: [Shipped.plab, Shipped.pgq])
  func provisional(route: String) throws {
    var candidate = try Candidate(route)
    #expect(candidate.standing("PROV-1125", on: today) == "unknown")
    #expect(candidate.rule("PROV-1125", on: today)?.meaning.contains("at most 1,125 days") == true)
    candidate.step("provisional-registration", .passed, "2024-01-01")
    #expect(candidate.standing("PROV-1125", on: "2024-01-01") == "met until 2027-01-29")
    #expect(on("2024-01-01").distance(to: on("2027-01-29")) == 1_124)
    #expect(candidate.standing("PROV-1125", on: "2027-01-29") == "met until 2027-01-29")
    #expect(candidate.standing("PROV-1125", on: "2027-01-30") == "not met")
    #expect(
      candidate.rule("PROV-1125", on: "2027-01-30")?.words
        == "Provisional registration ended on Fri 29 Jan 2027")
    candidate.step("gmc-registration", .passed, "2026-10-01")
    #expect(candidate.standing("PROV-1125", on: "2027-01-30") == "met")
  }

  @Test("The step of provisional registration is needless once an internship is shown")
  func needless() throws {
    var candidate = try Candidate(Shipped.plab)
    func state() -> StepState? {
      stepStates(of: candidate.facts, on: on(today)).first { $0.step.key == "provisional-registration" }?
        .state
    }
    #expect(state() == .notStarted)
    candidate.holds(.experience, issued: "2026-10-01")
    #expect(state() == .notNeeded)
    candidate.step("provisional-registration", .passed, "2026-10-02")
    #expect(state() == .passed, "what was recorded goes first")
  }

  @Test("An attachment is told to be no practice")
  func observation() throws {
    var candidate = try Candidate(Shipped.plab)
    #expect(candidate.rule("OBS-NOT-PRACTICE", on: today) == nil)
    candidate.facts.put(
      Placement(
        id: RecordID(70), person: RecordID(1), kind: .clinicalAttachment, state: .offered,
        host: "Royal Hospital"))
    #expect(
      candidate.rule("OBS-NOT-PRACTICE", on: today)?.words
        == "An attachment or observership never counts as clinical practice for an additional PLAB attempt")
  }

  @Test("Foundation training is applied for by the end of June of the year before the OSPAP ends")
  func june() throws {
    var candidate = try Candidate(Shipped.ospap, stage: .intake)
    #expect(
      candidate.rule("GPHC-FT-JUNE", on: today)?.words
        == "the day on which OSPAP is expected to end not known")
    candidate.step("ospap", .inProgress, "2026-09-21")
    for (day, standing) in [
      ("2026-06-29", "met until 2026-06-30"), ("2026-06-30", "met until 2026-06-30"),
      ("2026-07-01", "not met"),
    ] { #expect(candidate.standing("GPHC-FT-JUNE", on: day) == standing) }
    #expect(
      candidate.rule("GPHC-FT-JUNE", on: today)?.words == "it had to be handed in by Tue 30 Jun 2026")
    candidate.step("ft-application", .submitted, "2026-06-30")
    #expect(candidate.rule("GPHC-FT-JUNE", on: today)?.words == "handed in on Tue 30 Jun 2026")
    var early = try Candidate(Shipped.ospap)
    early.step("gphc-eligibility", .passed, "2025-12-01")
    #expect(early.standing("GPHC-FT-JUNE", on: "2026-06-30") == "met until 2026-06-30")
    #expect(early.standing("GPHC-FT-JUNE", on: today) == "met until 2027-06-30")
    #expect(!expiries(of: early.facts).map(\.rule).contains("GPHC-FT-JUNE"))
    var late = try Candidate(Shipped.ospap, stage: .intake)
    late.step("ospap", .inProgress, "2026-09-21")
    late.step("ft-application", .submitted, "2026-07-01")
    #expect(
      late.rule("GPHC-FT-JUNE", on: today)?.words
        == "handed in on Wed 1 Jul 2026, after Tue 30 Jun 2026")
  }

  @Test("Every profession's title has its words, and its number by the regulator's name")
  func title() throws {
    var candidate = try Candidate(Shipped.nurse)
    #expect(
      candidate.rule("TITLE", on: today)?.meaning == "Nurse is a protected title. It is used only with a PIN."
    )
    candidate.facts.put(
      Employment(
        id: RecordID(70), person: RecordID(1), employer: "Royal Hospital", title: "Staff nurse",
        relation: .associatedPost, startedOn: on("2026-10-05")))
    #expect(candidate.rule("TITLE", on: today)?.words == "a job is recorded as “Staff nurse”, and no PIN is")
    candidate.facts.enrolments[0].registrationNumber = "26A0001E"
    #expect(candidate.standing("TITLE", on: today) == "met")
  }
}
