import CaseCore
import Testing

@Suite("A step that is ticked as passed without a sitting")
struct TickRemarkTests {
  private let today = Day.on("2026-11-22")

  private func warnings(_ fact: any Fact, _ known: CaseFacts) throws -> [String] {
    let desk = Desk(
      today: today, worker: nil, office: Office(), newID: { RecordID(900) }, newNumber: { "SMW-0900" })
    return try RecordFacts(known.caseRecord.id, [fact]).decide(known, at: desk).warnings
  }

  private func doctor(failures: Int) -> CaseFacts {
    var known = caseFacts(doctorPathway, stage: .accreditation, since: "2025-01-05")
    known.sittings = (0..<failures).map { exam(Int64($0 + 10), "plab1", "2026-0\($0 + 2)-01", .failed) }
    return known
  }

  private let noEnglish =
    "PLAB 1 is recorded as passed, and what comes before it is open: English. Record that too, or check the step."

  @Test("An exam that is ticked is recorded with a remark that no sitting shows it")
  func examTick() throws {
    let ticked = event(60, "plab1", .passed, "2026-11-20")
    #expect(
      try warnings(ticked, doctor(failures: 0)) == [
        "PLAB 1 is ticked as passed, but no sitting is recorded as passed. Record the sitting too: attempts "
          + "and time limits are counted from it.", noEnglish,
      ])
    var known = doctor(failures: 1)
    known.sittings.append(exam(50, "plab1", "2026-11-19", .passed))
    #expect(try warnings(ticked, known).isEmpty)
  }

  @Test("A tick after all attempts says that none is left, and the rule of attempts stands as not met")
  func attempts() throws {
    let ticked = event(60, "plab1", .passed, "2026-11-20")
    var known = doctor(failures: 4)
    let used = "PLAB 1: all 4 attempts are used. One more has to be applied for"
    #expect(
      try warnings(ticked, known) == [
        "PLAB 1 is ticked as passed, but no sitting is recorded as passed. \(used). Check with the GMC.",
        noEnglish,
      ])
    known.stepEvents = [ticked]
    let words = "\(used). It is ticked as passed on Fri 20 Nov 2026 without a sitting: check with the GMC"
    let answer = ruleAnswers(of: known, on: today).first { $0.rule == "PLAB-ATTEMPTS" && $0.step == "plab1" }
    #expect(answer?.answer == .notMet(why: words))
    #expect(readiness(of: known, on: today).missing.map(\.words).contains(words))
  }

  @Test("English that is ticked asks for the sitting or the other evidence, unless one of them is there")
  func language() throws {
    var ticked = event(60, "english", .passed, "2026-11-20")
    var known = caseFacts(doctorPathway)
    #expect(
      try warnings(ticked, known) == [
        "English is ticked as passed, but no sitting is recorded that shows it. Record the sitting, or the "
          + "reference of the other evidence."
      ])
    known.sittings = [sitting(1, .oet, "2026-11-03", scores(350, 350, 350, 350))]
    #expect(try warnings(ticked, known).isEmpty)
    known.sittings = []
    ticked.reference = "letter of the university"
    #expect(try warnings(ticked, known).isEmpty)
  }
}
