import CaseCore
import Testing

@Suite("A sitting that cannot be true, or says more than it seems")
struct SittingFaultTests {
  private let today = Day.on("2026-11-22")

  private func decide(_ fact: any Fact, _ known: CaseFacts) -> Result<Decision, Refusal> {
    let desk = Desk(
      today: today, worker: nil, office: Office(), newID: { RecordID(900) }, newNumber: { "SMW-0900" })
    do throws(Refusal) {
      return .success(try RecordFacts(known.caseRecord.id, [fact]).decide(known, at: desk))
    } catch {
      return .failure(error)
    }
  }

  private func refusal(_ fact: any Fact, _ known: CaseFacts = caseFacts(doctorPathway)) -> String? {
    if case .failure(let refusal) = decide(fact, known) { return refusal.words }
    return nil
  }

  private func decision(_ fact: any Fact, _ known: CaseFacts = caseFacts(doctorPathway)) throws -> Decision {
    try decide(fact, known).get()
  }

  private let good = scores(8, 8, 8, 8)

  @Test("A version that no test has is refused, with the one that was meant")
  func version() {
    #expect(
      refusal(sitting(50, .ielts, "2026-10-04", good, version: "IELTS"))
        == "The sitting was not recorded: “IELTS” is no version of IELTS. The versions are academic and general "
        + "training.")
    #expect(
      refusal(sitting(50, .ielts, "2026-10-04", good, version: "academc"))
        == "The sitting was not recorded: “academc” is no version of IELTS. Perhaps “academic” was meant. The versions "
        + "are academic and general training.")
    #expect(refusal(sitting(50, .ielts, "2026-10-04", good, version: "Academic")) == nil)
    var part = exam(50, "cbt", "2026-11-05", .passed)
    part.version = "A"
    #expect(
      refusal(part, caseFacts(nursePathway))
        == "The sitting was not recorded: CBT has no versions or parts. Leave the version empty.")
  }

  @Test("A way in which the test is not taken is refused")
  func way() {
    var retake = sitting(50, .oet, "2026-10-04", scores(400, 400, 400, 400))
    retake.variant = .oneSkillRetake
    #expect(
      refusal(retake)
        == "The sitting was not recorded: this test cannot be taken as one skill retake. OET is taken at a test centre "
        + "or at home.")
    retake.variant = .atHome
    #expect(refusal(retake) == nil)
  }

  @Test(
    "An overall score belongs to its skills: the nearest half of their mean, at the borders",
    arguments: [
      (6.5, 7.0, false), (6.5, 6.5, true), (7.0, 5.0, false), (7.0, 7.0, true), (7.0, 7.5, false),
    ])
  func overall(each: Double, overall: Double, fits: Bool) {
    let fault = sitting(50, .ielts, "2026-10-04", scores(each, each, each, each), overall: overall)
    #expect((refusal(fault) == nil) == fits)
  }

  @Test("A mean a quarter from a half may be rounded either way; a missing skill may be anything")
  func rounding() {
    let quarter = scores(7, 6.5, 6, 5.5)
    for overall in [6.0, 6.5] {
      #expect(refusal(sitting(50, .ielts, "2026-10-04", quarter, overall: overall)) == nil)
    }
    #expect(
      refusal(sitting(50, .ielts, "2026-10-04", quarter, overall: 7))
        == "It was not recorded: Overall 7 does not fit the skills: IELTS gives their mean, to the nearest half."
    )
    var three = sitting(50, .ielts, "2026-10-04", scores(5, 5, 5, 5), overall: 6)
    three.speaking = nil
    #expect(refusal(three) == nil)
    three.overall = score(6.5)
    #expect(refusal(three)?.contains("does not fit the skills") == true)
    #expect(
      refusal(sitting(50, .toefl, "2026-10-04", scores(20, 25, 20, 20), overall: 24))
        == "It was not recorded: Overall 24 does not fit the skills: it lies between the highest of them and all four "
        + "together.")
    #expect(refusal(sitting(50, .toefl, "2026-10-04", scores(20, 25, 20, 20), overall: 85)) == nil)
  }

  @Test("A year that nobody means is refused, and a result that has ended says so")
  func old() throws {
    #expect(
      refusal(sitting(50, .ielts, "1950-10-04", good))
        == "The sitting was not recorded: Wed 4 Oct 1950 is over 40 years ago, and no result counts for so long. "
        + "Check the year.")
    #expect(refusal(sitting(50, .ielts, "1986-11-22", good)) == nil)
    #expect(refusal(sitting(50, .ielts, "1986-11-21", good)) != nil)
    let ended = sitting(50, .ielts, "2024-11-22", good)
    #expect(
      try decision(ended).notice
        == "Recorded: IELTS, sat Fri 22 Nov 2024, L8 R8 W8 S8, passed, ended Sat 21 Nov 2026.")
    let meaning = meaning(ofSitting: ended, in: caseFacts(doctorPathway), on: today)
    #expect(
      meaning.sentence
        == "GMC needs all four in the latest sitting: passed. Its validity has ended on Sat 21 Nov 2026.")
    #expect(meaning.next?.text == "book IELTS resit")
    let last = sitting(50, .ielts, "2024-11-23", good)
    #expect(try decision(last).notice == "Recorded: IELTS, sat Sat 23 Nov 2024, L8 R8 W8 S8, passed.")
  }

  @Test("A way that is not confirmed is cautioned about, one that is refused does not count")
  func caution() throws {
    var known = caseFacts(doctorPathway)
    known.pathway?.english?.tests[0].variants = [
      EnglishVariant(variant: .online, accepted: .yes, source: sampleSource),
      EnglishVariant(variant: .ukvi, accepted: .no, source: sampleSource),
    ]
    var retake = sitting(50, .ielts, "2026-10-04", good)
    retake.variant = .oneSkillRetake
    let caution = "The GMC may not accept this way of taking it: one skill retake. Ask before relying on it."
    #expect(try decision(retake, known).warnings == [caution])
    #expect(
      try decision(retake, known).notice
        == "Recorded: IELTS, one skill retake, sat Sun 4 Oct, L8 R8 W8 S8, passed.")
    (retake.variant, retake.version) = (nil, "one-skill-retake")
    #expect(try decision(retake, known).warnings == [caution], "as early files hold it")
    (retake.variant, retake.version) = (.online, nil)
    #expect(try decision(retake, known).warnings == [])
    retake.variant = .ukvi
    #expect(
      try decision(retake, known).warnings
        == ["GMC does not accept IELTS for UKVI. It asks for IELTS Academic or OET Medicine."])
  }

  @Test("The wait before a further attempt is counted, and the last failure promises no other")
  func attempts() throws {
    var known = caseFacts(doctorPathway)
    known.pathway?.attempts[0].waitAfterwards = .months(12)
    known.sittings = (1...4).map { exam($0, "plab1", "2025-0\($0)-05", .failed) }
    let last = try #require(known.sittings.last?.satOn)
    for (days, isEarly) in [(-1, true), (0, false)] {
      let fifth = exam(50, "plab1", last.adding(months: 12).adding(days: days).iso, .failed)
      let warning = try #require(try decision(fifth, known).warnings.first)
      #expect(
        warning
          == "All 4 attempts at PLAB 1 were used before this one."
          + (isEarly
            ? " It came too early: the wait of 12 months after the attempt of \(last.fullWords) ends on "
              + "\(last.adding(months: 12).fullWords)." : ""))
      #expect(
        meaning(ofSitting: fifth, in: known, on: today).sentence
          == "PLAB 1 not passed. PLAB 1: 5 attempts failed, and there is no further one.")
    }
  }

  @Test("A sitting by a child is asked about, without telling the day of birth")
  func child() throws {
    var known = caseFacts(doctorPathway)
    known.person.dateOfBirth = Day.on("1990-04-05")
    let words = "The candidate was under 16 on Tue 4 Apr 2006. Check that year and the year of birth."
    #expect(try decision(exam(50, "plab1", "2006-04-04", .failed), known).warnings.contains(words))
    #expect(
      try !decision(exam(50, "plab1", "2006-04-05", .failed), known).warnings.joined().contains("under 16"))
  }

  @Test("An exam says in one word how it went, and a place that is booked is not sat")
  func exams() throws {
    #expect(
      try decision(exam(50, "plab1", "2026-11-05", .passed)).notice
        == "Recorded: PLAB 1, sat Thu 5 Nov, passed.")
    let booked = try decision(exam(50, "plab2", "2026-12-10", .pending))
    #expect(booked.notice == "Recorded: PLAB 2, booked for Thu 10 Dec.")
    #expect(booked.warnings.first == "PLAB 1 is not recorded as passed by that day.")
    #expect(FactWords.testName("nmc-cbt") == "NMC CBT")
    #expect(FactWords.testName("plab1") == "PLAB 1")
  }

  @Test("A certificate is told from the qualification that it proves")
  func certificate() throws {
    let warning = "This is the certificate. The qualification that it proves is not recorded yet."
    let paper = document(50, .qualification, issued: "2026-10-01", .verified)
    #expect(try decision(paper).warnings == [warning])
    var known = caseFacts(doctorPathway, stage: .observation)
    known.documents = [paper]
    #expect(
      readiness(of: known, on: today).missing.map(\.words)
        .contains("the certificate is held, but no qualification is recorded"))
    known.qualifications = [Qualification(id: RecordID(1), person: RecordID(1), title: "MBBS")]
    #expect(try decision(paper, known).warnings == [])
  }
}
