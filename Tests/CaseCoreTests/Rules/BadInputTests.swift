import CaseCore
import Testing

@Suite("Bad input, a sentence each and all at once")
struct BadInputTests {
  private let today = Day.on("2026-11-22")

  private func decide(_ facts: [any Fact], _ known: CaseFacts) -> Result<Decision, Refusal> {
    let desk = Desk(
      today: today, worker: nil, office: Office(), newID: { RecordID(900) }, newNumber: { "SMW-0900" })
    do throws(Refusal) {
      return .success(try RecordFacts(known.caseRecord.id, facts).decide(known, at: desk))
    } catch {
      return .failure(error)
    }
  }

  private func refusal(_ fact: any Fact, _ known: CaseFacts = caseFacts(doctorPathway)) -> String? {
    if case .failure(let refusal) = decide([fact], known) { return refusal.words }
    return nil
  }

  private func warnings(_ fact: any Fact, _ known: CaseFacts = caseFacts(doctorPathway)) -> [String]? {
    try? decide([fact], known).get().warnings
  }

  @Test("A score outside its scale or step")
  func scores() {
    #expect(
      refusal(sitting(50, .ielts, "2026-11-07", CaseCoreTests.scores(7, 7, 7.3, 7)))
        == "It was not recorded: Writing 7.3 is not a score of IELTS. IELTS goes from 0 to 9 in halves, such as 7.5."
    )
    #expect(
      refusal(sitting(50, .oet, "2026-11-07", CaseCoreTests.scores(355, 350, 510, 350)))
        == "It was not recorded: Listening 355 is not a score of OET. OET goes from 0 to 500 in tens, such as 350. "
        + "Writing 510 is not a score of OET. OET goes from 0 to 500 in tens, such as 350.")
  }

  @Test("A sitting in the future, before 1900 or before birth")
  func days() {
    #expect(
      refusal(sitting(50, .oet, "2026-11-23", CaseCoreTests.scores(350, 350, 350, 350)))
        == "The result was not recorded: Mon 23 Nov 2026 is in the future. Leave the result out to book the exam, or correct the day."
    )
    var known = caseFacts(doctorPathway)
    known.person.dateOfBirth = Day.on("1988-04-05")
    #expect(
      refusal(exam(50, "plab1", "1988-04-04", .passed), known)
        == "It was not recorded: Mon 4 Apr 1988 is before the candidate's date of birth. "
        + "Check that year and the year of birth.")
    #expect(
      refusal(exam(50, "plab1", "1975-04-04", .passed), known)
        == "It was not recorded: Fri 4 Apr 1975 is before the candidate's date of birth. "
        + "Check that year and the year of birth.")
    #expect(
      refusal(exam(50, "plab1", "1899-12-31", .passed), known)
        == "It was not recorded: Sun 31 Dec 1899 is before 1900. Check the year.")
    #expect(refusal(exam(50, "plab1", "1988-04-05", .passed), known) == nil)
  }

  @Test("OET for another profession is recorded with a warning")
  func version() {
    let nursing = sitting(
      50, .oet, "2026-11-07", CaseCoreTests.scores(400, 400, 400, 400), version: "nursing")
    #expect(
      warnings(nursing) == ["GMC does not accept OET nursing. It asks for IELTS Academic or OET Medicine."])
    #expect(warnings(nursing, caseFacts(nursePathway)) == [])
  }

  @Test("The same sitting twice; a result after a booking is not")
  func double() {
    var known = caseFacts(doctorPathway)
    known.sittings = [exam(40, "plab1", "2026-11-05", .failed)]
    #expect(
      refusal(exam(50, "plab1", "2026-11-05", .passed), known)
        == "The sitting was not recorded: PLAB 1 of Thu 5 Nov 2026 is recorded already. "
        + "Change that one, or check the day.")
    #expect(refusal(exam(50, "plab2", "2026-11-05", .passed), known) == nil)
    known.sittings = [exam(40, "plab1", "2026-11-05", .pending)]
    #expect(refusal(exam(50, "plab1", "2026-11-05", .passed), known) == nil)
    known.sittings[0].outcome = .failed
    known.sittings[0].voided = "wrong person"
    #expect(refusal(exam(50, "plab1", "2026-11-05", .passed), known) == nil)
    let both = decide(
      [exam(50, "plab1", "2026-11-05", .failed), exam(51, "plab1", "2026-11-05", .failed)],
      caseFacts(doctorPathway))
    #expect(throws: Refusal.self) { try both.get() }
  }

  @Test("A fifth attempt is warned about, and one that nobody has is refused")
  func attempts() {
    var known = caseFacts(doctorPathway)
    known.sittings = (1...4).map { exam($0, "plab1", "2026-0\($0)-05", .failed) }
    let next = exam(50, "plab1", "2026-11-05", .failed)
    #expect(
      warnings(exam(50, "plab1", "2026-11-05", .passed), known)?.first
        == "All 4 attempts at PLAB 1 were used before this one. One more has to be applied for.")
    #expect(warnings(next, known)?.first == "All 4 attempts at PLAB 1 were used before this one.")
    #expect(
      meaning(ofSitting: next, in: known, on: today).warnings.first
        == "All 4 attempts at PLAB 1 were used before this one.")
    known.sittings.append(exam(5, "plab1", "2026-05-05", .failed))
    #expect(
      refusal(next, known)
        == "The sitting was not recorded: PLAB 1 was failed 5 times, and there is no further attempt. "
        + "Check the earlier sittings, and take back one that is wrong.")
    #expect(
      warnings(exam(50, "plab2", "2026-11-05", .failed), known)
        == ["PLAB 1 is not recorded as passed by that day."])
  }

  @Test("An exam in a placement's time, and a placement over an exam, are warned about")
  func overlap() {
    var known = caseFacts(doctorPathway)
    var placement = Placement(
      id: RecordID(70), person: RecordID(1), kind: .shadowing, state: .ready, host: "Royal Hospital")
    (placement.startsOn, placement.endsOn) = (Day.on("2027-01-04"), Day.on("2027-02-26"))
    let booked = exam(50, "plab1", "2027-02-04", .pending)
    known.placements = [placement]
    #expect(
      warnings(booked, known) == [
        "English is not shown for that day: no result of IELTS Academic or OET Medicine yet.",
        "Thu 4 Feb 2027 lies within the placement at Royal Hospital (Mon 4 Jan 2027 to Fri 26 Feb 2027).",
      ])
    (known.placements, known.sittings) = ([], [booked])
    #expect(
      warnings(placement, known)
        == ["PLAB 1 on Thu 4 Feb 2027 lies within the placement (Mon 4 Jan 2027 to Fri 26 Feb 2027)."])
  }

  @Test("All faults of several facts come in one refusal, each remedy once")
  func together() {
    var known = caseFacts(doctorPathway)
    known.sittings = [sitting(40, .ielts, "2026-11-07", CaseCoreTests.scores(7, 7, 7, 7))]
    let wrong = sitting(50, .ielts, "2026-11-07", CaseCoreTests.scores(7, 7, 7.3, 7))
    let note = Contact(
      id: RecordID(51), caseRecord: RecordID(2), kind: .note, happenedOn: Day.on("2026-11-24"))
    guard case .failure(let refusal) = decide([wrong, note], known) else {
      Issue.record("It was recorded")
      return
    }
    #expect(refusal.rule == "sitting.score-range")
    #expect(
      refusal.words
        == "It was not recorded: Writing 7.3 is not a score of IELTS. IELTS goes from 0 to 9 in halves, such as 7.5. "
        + "IELTS of Sat 7 Nov 2026 is recorded already. "
        + "Tue 24 Nov 2026 is in the future, and this is about what has happened. It has no words. "
        + "Change that one, or check the day. Type the day it happened, or make it an action.")
  }
}
