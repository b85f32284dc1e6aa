import CaseCore
import Casework
import Testing

@Suite("PLAB-ATTEMPTS, NMC-ATT, ORE-ATT, GPHC-CRA")
struct AttemptRuleTests {
  /// A person who has failed an exam so many times, one a month from January 2025.
  private func failed(_ count: Int, _ exam: String, _ pathway: String) throws -> Candidate {
    var candidate = try Candidate(pathway)
    for month in 0..<count { candidate.sat(exam, on("2025-01-08").adding(months: month).iso, .failed) }
    return candidate
  }

  @Test(
    "After the last attempt there is none, for as many as each regulator gives",
    arguments: [
      ("PLAB-ATTEMPTS", Shipped.plab, "plab1", 4), ("PLAB-ATTEMPTS", Shipped.plab, "plab2", 4),
      ("NMC-ATT", Shipped.nurse, "nmc-cbt", 3), ("NMC-ATT", Shipped.midwife, "nmc-osce", 3),
      ("ORE-ATT", Shipped.ore, "ore1", 4), ("ORE-ATT", Shipped.ore, "ore2", 4),
      ("GPHC-CRA", Shipped.ospap, "cra", 3),
    ])
  func last(rule: String, pathway: String, exam: String, most: Int) throws {
    let day = "2026-11-22"
    #expect(try failed(0, exam, pathway).standing(rule, step: exam, on: day) == "met")
    #expect(try failed(most - 1, exam, pathway).standing(rule, step: exam, on: day) == "met")
    #expect(try failed(most, exam, pathway).standing(rule, step: exam, on: day) == "not met")
    var passed = try failed(most - 1, exam, pathway)
    passed.sat(exam, "2025-12-03", .passed)
    #expect(passed.standing(rule, step: exam, on: day) == "met")
  }

  @Test("Each rule says how often an exam may be taken")
  func limits() throws {
    #expect(
      try failed(0, "plab1", Shipped.plab).rule("PLAB-ATTEMPTS", step: "plab1", on: "2026-11-22")?.meaning
        == "At most 4 attempts at PLAB 1, and 1 more on application.")
    #expect(
      try failed(0, "nmc-cbt", Shipped.nurse).rule("NMC-ATT", step: "nmc-cbt", on: "2026-11-22")?.meaning
        == "At most 3 attempts at CBT for each application, at least 10 days apart.")
  }

  @Test("The fourth failure of PLAB 1 needs an application, and a failed fifth ends it")
  func fifth() throws {
    #expect(
      try failed(4, "plab1", Shipped.plab).rule("PLAB-ATTEMPTS", step: "plab1", on: "2026-11-22")?.words
        == "PLAB 1: all 4 attempts are used. One more has to be applied for, with 12 months of clinical practice "
        + "(attachments, shadowing and observerships do not count) or a postgraduate qualification, at least 12 "
        + "months after the fourth failure, not before Wed 8 Apr 2026")
    #expect(
      try failed(5, "plab1", Shipped.plab).rule("PLAB-ATTEMPTS", step: "plab1", on: "2026-11-22")?.words
        == "PLAB 1: 5 attempts failed, and there is no further one")
    #expect(
      try failed(4, "ore1", Shipped.ore).rule("ORE-ATT", step: "ore1", on: "2026-11-22")?.words
        == "ORE Part 1: 4 attempts failed, and there is no further one")
  }

  @Test("The NMC's attempts begin anew with a new application, after six months")
  func application() throws {
    var candidate = try failed(3, "nmc-cbt", Shipped.nurse)
    #expect(
      candidate.rule("NMC-ATT", step: "nmc-cbt", on: "2025-04-01")?.words
        == "CBT: all 3 attempts are used. The application closes; a new one is possible after six months, "
        + "not before Mon 8 Sep 2025")
    candidate.step("nmc-eligibility", .submitted, "2025-09-08")
    #expect(
      candidate.rule("NMC-ATT", step: "nmc-cbt", on: "2025-09-09")?.words == "CBT: 0 of 3 attempts used")
  }

  @Test("A new application that was handed in too early gives no attempts before the wait is over")
  func tooEarly() throws {
    var candidate = try failed(3, "nmc-osce", Shipped.nurse)
    candidate.step("nmc-eligibility", .submitted, "2024-11-04")
    let used = candidate.rule("NMC-ATT", step: "nmc-osce", on: "2025-07-01")?.words
    #expect(used?.hasPrefix("OSCE: all 3 attempts are used. ") == true)
    candidate.step("nmc-eligibility", .submitted, "2025-06-16")
    #expect(candidate.rule("NMC-ATT", step: "nmc-osce", on: "2025-07-01")?.words == used)
    candidate.sat("nmc-osce", "2025-08-12", .pending)
    let missing = readiness(of: candidate.facts, on: on("2025-07-01")).missing
    #expect(missing.contains { $0.rule == "NMC-ATT" && $0.words == used })
    #expect(candidate.standing("NMC-ATT", step: "nmc-osce", on: "2025-09-07") == "not met")
    #expect(
      candidate.rule("NMC-ATT", step: "nmc-osce", on: "2025-09-08")?.words == "OSCE: 0 of 3 attempts used")
  }

  /// What is said of a second sitting of an exam on a day.
  private func warnings(_ exam: String, _ first: String, then day: String, _ route: String) throws -> [String]
  {
    var candidate = try Candidate(route)
    candidate.sat(exam, first, .failed)
    var again = Sitting(id: RecordID(900), person: RecordID(1), test: exam, satOn: on(day))
    again.outcome = .failed
    return meaning(ofSitting: again, in: candidate.facts, on: on(day)).warnings
  }

  @Test("Attempts at the CBT are ten days apart", arguments: [Shipped.nurse, Shipped.midwife])
  func apart(route: String) throws {
    for (day, isWarned) in [("2026-03-11", true), ("2026-03-12", false)] {
      #expect(
        try warnings("nmc-cbt", "2026-03-02", then: day, route).contains(
          "Attempts have to be at least 10 days apart; the one before was on Mon 2 Mar 2026.") == isWarned)
    }
  }

  @Test(
    "Attempts at the OSCE are ten working days apart, from Monday to Friday",
    arguments: [Shipped.nurse, Shipped.midwife])
  func workingDays(route: String) throws {
    for (first, last, next) in [
      ("2026-03-02", "2026-03-13", "2026-03-16"), ("2026-03-06", "2026-03-19", "2026-03-20"),
      ("2026-03-07", "2026-03-19", "2026-03-20"), ("2026-12-21", "2027-01-01", "2027-01-04"),
    ] {
      let told = try warnings("nmc-osce", first, then: last, route)
      #expect(
        told.first == "Attempts have to be at least 10 working days apart; the one before was on "
          + "\(on(first).fullWords), so that \(on(next).fullWords) is the first day. "
          + "Working days are Monday to Friday here; bank holidays make it later.")
      #expect(try warnings("nmc-osce", first, then: next, route) == [])
    }
  }

  @Test("A booking too soon after a failure is not allowed, wherever it is told")
  func tooSoon() throws {
    var candidate = try Candidate(Shipped.nurse)
    candidate.sat("nmc-osce", "2026-11-16", .failed)
    candidate.sat("nmc-osce", "2026-11-27", .pending)
    let step = stepStates(of: candidate.facts, on: on("2026-11-22")).first { $0.step.key == "nmc-osce" }
    #expect(step?.state == .failed)
    #expect(step?.words.contains("the booking for Fri 27 Nov 2026 is not allowed") == true)
    let failed = try #require(candidate.facts.sittings.first)
    #expect(
      meaning(ofSitting: failed, in: candidate.facts, on: on("2026-11-22")).warnings.contains(
        "OSCE is booked for Fri 27 Nov 2026, but the next attempt is not before Mon 30 Nov 2026. "
          + "Change the booking, or take it back."))
  }

  @Test("Sittings that were taken back, or lie ahead, are no attempts")
  func counted() throws {
    var candidate = try failed(4, "plab1", Shipped.plab)
    candidate.facts.sittings[0].voided = "another person"
    #expect(candidate.standing("PLAB-ATTEMPTS", step: "plab1", on: "2026-11-22") == "met")
    var early = try failed(4, "plab1", Shipped.plab)
    #expect(early.standing("PLAB-ATTEMPTS", step: "plab1", on: "2025-04-07") == "met")
    early.sat("plab1", "2027-02-04", .pending)
    #expect(early.standing("PLAB-ATTEMPTS", step: "plab1", on: "2025-04-07") == "met")
  }
}
