import CaseCore
import Casework
import Testing

@Suite("Other ways on, posts and money meanwhile")
struct OtherWaysTests {
  private let today = on("2026-11-22")

  private func step(_ key: String, _ candidate: Candidate) throws -> StepLine {
    try #require(stepStates(of: candidate.facts, on: today).first { $0.step.key == key })
  }

  @Test("What regulators take instead stands at a paper that cannot be had, and nowhere else")
  func paper() throws {
    var candidate = try Candidate(Shipped.plab)
    #expect(try step("good-standing", candidate).insteadWords == nil)
    for (id, status) in [DocumentStatus.notObtainable, .requested].enumerated() {
      candidate.facts.put(
        Document(
          id: RecordID(Int64(70 + id)), person: RecordID(1), kind: .goodStanding, status: status,
          happenedOn: on("2026-11-0\(id + 2)")))
      #expect(
        try step("good-standing", candidate).insteadWords
          == (status == .requested
            ? nil
            : "Instead: Where no authority exists, the form for an employer's reference; "
              + "Refugees: other evidence, case by case"))
    }
  }

  @Test("A level check that was failed shows the other exits, marked as unsure")
  func exits() throws {
    var candidate = try Candidate(Shipped.psychologist)
    candidate.step("level-check", .failed, "2026-11-02")
    let words =
      "Instead: Assistant psychologist (?); Psychological wellbeing practitioner (?); "
      + "Support, time and recovery worker (?)"
    #expect(try step("level-check", candidate).insteadWords == words)
    let lines = CaseText(candidate.facts, office: Office(), today: today).lines
    #expect(lines.contains("    " + words))
  }

  @Test("English below its level shows the other ways of the regulator, until it is shown or not needed")
  func english() throws {
    var candidate = try Candidate(Shipped.nurse, stage: .language)
    #expect(try step("english", candidate).insteadWords == nil)
    candidate.sat(.oet, "2026-11-03", "350 350 250 350", version: "nursing")
    #expect(
      try step("english", candidate).insteadWords?.hasPrefix(
        "Instead: A course taught and examined in English") == true)
    candidate.sat(.oet, "2026-11-10", "400 400 400 400", version: "nursing")
    #expect(try step("english", candidate).insteadWords == nil)
  }

  @Test("The candidate's sheet names the other ways of a step, too")
  func sheet() throws {
    var candidate = try Candidate(Shipped.nurse, stage: .language)
    candidate.sat(.oet, "2026-11-03", "350 350 250 350", version: "nursing")
    for format in SheetFormat.readable {
      let text = try own(candidate, format)
      #expect(text.contains("A course taught and examined in English"), "\(format)")
    }
    #expect(try own(candidate, .markdown).contains(". Or instead: A course taught"))
  }

  private func own(_ candidate: Candidate, _ format: SheetFormat) throws -> String {
    try makeSheet(of: candidate.facts, .sample(.candidate, format)).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("Bridging posts and sources of money are named until the registration")
  func meanwhile() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.facts.statuses = [
      CaseStatusEvent(
        id: RecordID(60), caseRecord: RecordID(2), status: .active, happenedOn: on("2026-01-05"))
    ]
    let dated = try Shipped.library.dated(route: "doctor/plab")
    let meanwhile = Meanwhile(candidate.facts, dated: dated, on: today)
    #expect(
      meanwhile.postWords
        == "medical support worker (band 6) (?), healthcare support worker (band 2-3) (?), "
        + "phlebotomist (band 2-3) (?) and 3 more")
    #expect(meanwhile.fundingWords?.contains("GMC") == true)
    #expect(meanwhile.fundingSources.contains("WARD: All exam fees. Refugee doctors in Wales."))
    candidate.step("gmc-register", .passed, "2026-10-01")
    #expect(Meanwhile(candidate.facts, dated: dated, on: today).postWords == nil)
  }

  @Test("An open application to the GMC closes, and of two windows each is named")
  func closes() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.sat("plab2", "2025-06-10", .passed)
    candidate.step("gmc-registration", .submitted, "2026-09-30")
    let line = try #require(
      readiness(of: candidate.facts, on: today).expiring.first { $0.rule == "GMC-90" })
    #expect(line.words.hasPrefix("Open GMC application closes Mon 28 Dec"))
    #expect(line.action == "finish by Mon 28 Dec 2026, or apply again")
    let closed = readiness(of: candidate.facts, on: on("2027-01-05")).expiring.first { $0.rule == "GMC-90" }
    #expect(closed?.words.hasPrefix("Open GMC application closed Mon 28 Dec 2026") == true)
    #expect(closed?.action == "apply again")
    #expect(
      try step("gmc-registration", candidate).words.contains(
        "PLAB 2 window by Wed 9 Jun 2027, Open GMC application by Mon 28 Dec 2026"))
  }

  @Test("A hold for the regulator waits on the regulator")
  func hold() throws {
    var candidate = try Candidate(Shipped.plab)
    func waiting(_ reason: String) -> Party? {
      var event = CaseStatusEvent(
        id: RecordID(61), caseRecord: RecordID(2), status: .paused, happenedOn: on("2026-11-02"))
      event.reason = reason
      candidate.facts.statuses = [event]
      return summarise(candidate.facts).waitingOn
    }
    #expect(waiting("waiting for the regulator") == .regulator)
    #expect(waiting("Waiting on employer") == .employer)
    #expect(waiting("travel") == nil)
  }

  @Test("What the reference is not sure of is marked in fees")
  func fees() throws {
    var candidate = try Candidate(Shipped.plab)
    candidate.has(.refugeeStatus)
    let dated = try Shipped.library.dated(route: "doctor/plab")
    let words = costs(of: candidate.facts, on: today, dated: dated).next.flatMap(\.fees)
    #expect(
      words.first { $0.name == "PLAB 2" }?.words
        == "PLAB 2 £981 (undated), perhaps reduced, amount not known: pay first, then claim it back (?)")
    #expect(
      words.first { $0.name == "Full registration" }?.words
        == "Full registration £408 (2021), perhaps reduced, amount not known")
    #expect(words.first { $0.name == "PLAB 2" }?.doubt == "one weak source; check with the regulator")
  }
}
