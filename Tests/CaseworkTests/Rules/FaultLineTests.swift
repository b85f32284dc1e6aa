import CaseCore
import Casework
import Testing

@Suite("What goes before everything that is missing")
struct FaultLineTests {
  private let today = on("2026-11-22")

  private func missing(_ candidate: Candidate) -> [ReadinessLine] {
    readiness(of: candidate.facts, on: today).missing
  }

  private func step(_ key: String, of candidate: Candidate) -> StepLine? {
    stepStates(of: candidate.facts, on: today).first { $0.step.key == key }
  }

  @Test("PLAB 2 that was passed after its window is the first line, and its step is in doubt")
  func late() throws {
    var candidate = try Candidate(Shipped.plab, stage: .intake)
    candidate.sat("plab1", "2024-05-09", .passed)
    candidate.sat("plab2", "2026-05-09", .passed)
    let words =
      "PLAB 2 was passed on Sat 9 May 2026, after its window had ended on Fri 8 May 2026: ask the GMC"
    #expect(missing(candidate).first?.words == words)
    #expect(missing(candidate).first?.rule == "PLAB2-WINDOW")
    let step = try #require(self.step("plab2", of: candidate))
    #expect(step.state == .passed && step.doubt == words && step.words == words)
  }

  @Test("Part 2 of the ORE after five years, and what was handed in too late, are told too")
  func others() throws {
    var dentist = try Candidate(Shipped.ore)
    dentist.sat("ore1", "2021-08-10", .failed)
    dentist.sat("ore1", "2022-08-10", .passed)
    dentist.sat("ore2", "2026-08-10", .passed)
    #expect(
      missing(dentist).first?.words
        == "ORE Part 2 was passed on Mon 10 Aug 2026, after its window had ended on Sun 9 Aug 2026: ask the GDC"
    )
    var pharmacist = try Candidate(Shipped.ospap)
    pharmacist.step("ospap", .inProgress, "2021-09-20")
    pharmacist.step("gphc-registration", .submitted, "2025-09-20")
    #expect(
      missing(pharmacist).first?.words.hasSuffix(
        "was handed in on Sat 20 Sep 2025, after its window had ended on Fri 19 Sep 2025: ask the GPhC")
        == true)
    pharmacist.step("gphc-registration", .passed, "2025-12-01")
    #expect(missing(pharmacist).allSatisfy { $0.rule != "GPHC-4Y" }, "the GPhC has decided itself")
  }

  @Test("Who has only handed in the application has applied for the registration, and has not got it")
  func applied() throws {
    var candidate = try Candidate(Shipped.plab, stage: .jobSearch)
    candidate.step("gmc-registration", .submitted, "2026-10-05")
    func have() -> [String] { readiness(of: candidate.facts, on: today).have.map(\.words) }
    #expect(have().contains("GMC registration applied for") && !have().contains("GMC registration"))
    candidate.step("gmc-registration", .passed, "2026-11-05")
    #expect(have().contains("GMC registration"))
  }

  @Test("In time, on the last safe day, nothing is said")
  func inTime() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.sat("plab1", "2024-05-09", .passed)
    candidate.sat("plab2", "2026-05-08", .passed)
    #expect(missing(candidate).allSatisfy { $0.rule != "PLAB2-WINDOW" })
    #expect(step("plab2", of: candidate)?.doubt == nil)
  }

  @Test("A protected title without its number, and paid work without a right to it, come first of all")
  func work() throws {
    var candidate = try Candidate(Shipped.nurse, stage: .language)
    candidate.facts.put(job("Staff nurse"))
    #expect(
      missing(candidate).prefix(2).map(\.words) == [
        "a job is recorded as “Staff nurse”, and no PIN is",
        "a job from Mon 5 Oct 2026 is recorded, and the right to work is not known",
      ])
    #expect(missing(candidate).prefix(2).map(\.rule) == ["TITLE", "RTW"])
    #expect(missing(candidate).prefix(2).map(\.isRestricted) == [false, true])
    candidate.has(.refugeeStatus)
    candidate.facts.enrolments[0].registrationNumber = "26A0001E"
    #expect(missing(candidate).allSatisfy { !["TITLE", "RTW"].contains($0.rule) })
  }

  @Test("At Employed the missing right to work is told once")
  func once() throws {
    var candidate = try Candidate(Shipped.nurse, stage: .employed)
    candidate.facts.put(job("Porter"))
    #expect(missing(candidate).filter { $0.rule == "RTW" }.count == 1)
  }

  @Test("Saving such a job says so")
  func saved() throws {
    let candidate = try Candidate(Shipped.nurse, stage: .language)
    let desk = Desk(
      today: today, worker: nil, office: Office(), newID: { RecordID(900) }, newNumber: { "SMW-0900" })
    let decision = try RecordFacts(candidate.facts.caseRecord.id, [job("Staff nurse")])
      .decide(candidate.facts, at: desk)
    #expect(
      decision.warnings == [
        "A job is recorded as “Staff nurse”, and no PIN is. The work has begun: check that at once.",
        "A job from Mon 5 Oct 2026 is recorded, and the right to work is not known. "
          + "The work has begun: check that at once.",
      ])
    var later = job("Staff nurse")
    later.startedOn = on("2027-01-04")
    let ahead = try RecordFacts(candidate.facts.caseRecord.id, [later]).decide(candidate.facts, at: desk)
    #expect(ahead.warnings.allSatisfy { $0.hasSuffix(". Check that before any work begins.") })
  }

  @Test("Attempts that are used are named among what is missing, until a further one is booked as it may be")
  func used() throws {
    var candidate = try Candidate(Shipped.nurse)
    for day in ["2026-03-02", "2026-04-06", "2026-05-11"] { candidate.sat("nmc-osce", day, .failed) }
    #expect(missing(candidate).first?.words.hasPrefix("OSCE: all 3 attempts are used. ") == true)
    var doctor = try Candidate(Shipped.plab)
    for day in ["2025-02-03", "2025-04-07", "2025-06-02", "2025-08-04"] {
      doctor.sat("plab1", day, .failed)
    }
    #expect(missing(doctor).contains { $0.words.hasPrefix("PLAB 1: all 4 attempts are used. ") })
    doctor.sat("plab1", "2027-02-04", .pending)
    #expect(!missing(doctor).contains { $0.words.contains("attempts are used") })
  }

  @Test("The law decides on work and titles, so that no regulator is asked about them")
  func law() throws {
    var candidate = try Candidate(Shipped.nurse, stage: .language)
    candidate.facts.put(job("Staff nurse"))
    #expect(missing(candidate).prefix(2).allSatisfy { !$0.isForTheRegulator })
    #expect(missing(candidate).dropFirst(2).allSatisfy { $0.isForTheRegulator })
  }

  @Test(
    "That the right to work was looked into gives none: it stands among what is missing, and the step keeps its tick",
    arguments: [
      (RightToWork.notAllowed, "no right to work"), (.pending, "right to work is being checked"),
    ])
  func noRight(right: RightToWork, words: String) throws {
    var candidate = try Candidate(Shipped.nurse, stage: .language)
    candidate.facts.restricted = PersonRestricted(id: RecordID(8), person: RecordID(1), rightToWork: right)
    candidate.step("right-to-work", .passed, "2026-10-05")
    let ready = readiness(of: candidate.facts, on: today)
    #expect(!ready.haveWords.contains("right to work"))
    #expect(ready.missing.last?.words == words && ready.missing.last?.rule == "RTW")
    #expect(ready.missing.last?.isRestricted == true)
    #expect(step("right-to-work", of: candidate)?.state == .passed)
    #expect(candidate.standing("RTW", on: "2026-11-22") == "not met")
  }

  @Test(
    "Who may work has the right to it, and lacks nothing", arguments: [RightToWork.unrestricted, .restricted])
  func right(right: RightToWork) throws {
    var candidate = try Candidate(Shipped.nurse, stage: .language)
    candidate.facts.restricted = PersonRestricted(id: RecordID(8), person: RecordID(1), rightToWork: right)
    #expect(readiness(of: candidate.facts, on: today).have.map(\.words).contains("right to work"))
    #expect(missing(candidate).allSatisfy { $0.rule != "RTW" })
  }

  @Test("A booking too soon after a failure is named with the first day, and what to do")
  func booking() throws {
    var candidate = try Candidate(Shipped.nurse)
    candidate.sat("nmc-osce", "2026-11-12", .failed)
    candidate.sat("nmc-osce", "2026-11-25", .pending)
    let fault = "the booking for Wed 25 Nov 2026 is not allowed: Thu 26 Nov 2026 is the first day"
    #expect(missing(candidate).first?.words == "OSCE: \(fault). Change the booking, or take it back")
    #expect(missing(candidate).first?.rule == "NMC-ATT")
    #expect(step("nmc-osce", of: candidate)?.words == "sat 12 Nov, \(fault), 1 of 3 attempts used")
    var allowed = try Candidate(Shipped.nurse)
    allowed.sat("nmc-osce", "2026-11-12", .failed)
    allowed.sat("nmc-osce", "2026-11-26", .pending)
    #expect(missing(allowed).allSatisfy { $0.rule != "NMC-ATT" })
  }

  @Test(
    "A GMC application that has closed does not count as handed in", arguments: [Shipped.plab, Shipped.pgq])
  func closed(route: String) throws {
    var candidate = try Candidate(route)
    candidate.step("gmc-registration", .submitted, "2026-08-03")
    let open = readiness(of: candidate.facts, on: on("2026-10-31"))
    #expect(open.have.map(\.words).contains("GMC registration applied for"))
    let words = "the application closed on Sat 31 Oct 2026, apply again"
    let ready = readiness(of: candidate.facts, on: today)
    #expect(!ready.haveWords.contains("GMC registration"))
    #expect(ready.missing.map(\.words).contains("GMC registration: \(words)"))
    #expect(step("gmc-registration", of: candidate)?.state == .expired)
    #expect(step("gmc-registration", of: candidate)?.words.hasPrefix(words) == true)
    let asked = guards(intoStage: .jobSearch, of: candidate.facts, on: today)
    #expect(asked.contains { $0.requirement.rule == "REG-APPLIED" && !$0.holds && $0.severity == .reason })
    candidate.step("gmc-registration", .submitted, "2026-11-09")
    #expect(
      readiness(of: candidate.facts, on: today).have.map(\.words).contains("GMC registration applied for"))
  }

  private func job(_ title: String) -> Employment {
    Employment(
      id: RecordID(70), person: RecordID(1), employer: "Royal Hospital", title: title,
      relation: .associatedPost, startedOn: on("2026-10-05"))
  }
}
