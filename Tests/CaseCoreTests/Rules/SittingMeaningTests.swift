import CaseCore
import Testing

@Suite("What a sitting means")
struct SittingMeaningTests {
  private let today = Day.on("2026-11-22")

  @Test("The pharmacist's OET with a short writing, as the form shows it")
  func writingShort() {
    let draft = sitting(1, .oet, "2026-09-12", scores(370, 360, 320, 380))
    let meaning = meaning(ofSitting: draft, in: caseFacts(pharmacistPathway), on: today)
    #expect(meaning.components.map(\.grade) == ["B", "B", "C+", "B"])
    #expect(meaning.components.map(\.words) == ["pass is 350", "pass is 350", "30 short", "pass is 350"])
    #expect(meaning.isPassed == false)
    #expect(meaning.validUntil == Day.on("2028-09-11"))
    #expect(meaning.sentence == "GPhC needs all four in one sitting: not yet passed. Writing only is short.")
    #expect(meaning.next?.text == "book OET resit")
    #expect(meaning.next?.inDays == 14)
  }

  @Test("A pass suggests the next step")
  func passed() {
    var facts = caseFacts(pharmacistPathway, stage: .language)
    let draft = sitting(1, .oet, "2026-09-12", scores(370, 360, 350, 380))
    facts.sittings = [sitting(1, .oet, "2026-09-12", scores(370, 360, 320, 380))]
    let meaning = meaning(ofSitting: draft, in: facts, on: today)
    #expect(meaning.sentence == "GPhC needs all four in one sitting: passed.")
    #expect(meaning.next?.text == "prepare OSPAP letter")
  }

  @Test("A later failure for the GMC says that the older pass no longer counts")
  func lostPass() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [sitting(1, .oet, "2026-03-01", scores(380, 380, 380, 380))]
    let draft = sitting(2, .oet, "2026-09-12", scores(340, 380, 340, 380))
    let meaning = meaning(ofSitting: draft, in: facts, on: today)
    #expect(
      meaning.sentence
        == "GMC needs all four in the latest sitting: not yet passed. Listening and Writing are short.")
    #expect(meaning.warnings == ["The pass of Sun 1 Mar 2026 no longer counts: this sitting is later."])
  }

  @Test("The second half of an NMC pass says with which sitting it counts")
  func together() {
    var facts = caseFacts(nursePathway)
    facts.sittings = [sitting(1, .oet, "2026-03-02", scores(350, 350, 250, 300))]
    let draft = sitting(2, .oet, "2026-09-12", scores(300, 300, 300, 350))
    let meaning = meaning(ofSitting: draft, in: facts, on: today)
    #expect(
      meaning.sentence == "NMC takes one sitting, or two at most 12 months apart: passed, together with the "
        + "sitting of Mon 2 Mar 2026.")
  }

  @Test("IELTS shows its overall score, and what is missing when nothing is known")
  func overall() {
    let draft = sitting(1, .ielts, "2026-09-12", scores(7, 7, 7, 7))
    let judged = meaning(ofSitting: draft, in: caseFacts(doctorPathway), on: today)
    #expect(judged.components.last?.score == score(7))
    #expect(judged.components.last?.words == "0.5 short")
    let empty = meaning(
      ofSitting: sitting(1, .ielts, "2026-09-12", nil), in: caseFacts(doctorPathway), on: today)
    #expect(empty.isPassed == nil)
    #expect(empty.sentence == "IELTS Academic: the result is not complete yet.")
    #expect(empty.next?.text == "ask for the IELTS result")
  }

  @Test("A version that is not accepted says which is")
  func otherVersion() {
    let draft = sitting(1, .oet, "2026-09-12", scores(400, 400, 400, 400), version: "nursing")
    let meaning = meaning(ofSitting: draft, in: caseFacts(pharmacistPathway), on: today)
    #expect(meaning.sentence == "GPhC does not accept OET nursing. It asks for OET Pharmacy.")
  }

  @Test("A pathway without English does not judge")
  func general() {
    let meaning = meaning(
      ofSitting: sitting(1, .oet, "2026-09-12", scores(400, 400, 400, 400)), in: caseFacts(nil), on: today)
    #expect(meaning.isPassed == nil)
    #expect(
      meaning.sentence == "This pathway does not say which scores are needed. Check with the regulator.")
  }

  @Test("A passed exam says by when the next one has to be done")
  func examPassed() {
    let meaning = meaning(
      ofSitting: exam(1, "plab1", "2026-11-05", .passed), in: caseFacts(doctorPathway, stage: .accreditation),
      on: today)
    #expect(meaning.sentence == "PLAB 1 passed. PLAB 2 has to be done by Sat 4 Nov 2028.")
    #expect(meaning.validUntil == Day.on("2028-11-04"))
    #expect(meaning.warnings.first?.hasPrefix("English was not shown for that day: ") == true)
    #expect(meaning.next?.text == "book PLAB 2")
  }

  @Test("A failed exam counts the attempts and suggests the next, until there is none")
  func examFailed() {
    var facts = caseFacts(doctorPathway)
    let failed = meaning(ofSitting: exam(1, "plab1", "2026-11-05", .failed), in: facts, on: today)
    #expect(failed.sentence == "PLAB 1 not passed. 1 of 4 attempts used.")
    #expect(failed.next?.text == "book PLAB 1 again")
    facts.sittings = (1...3).map { exam($0, "plab1", "2025-0\($0)-05", .failed) }
    let last = meaning(ofSitting: exam(4, "plab1", "2026-11-05", .failed), in: facts, on: today)
    #expect(last.next?.text == "talk about what follows PLAB 1")
  }

  @Test("An exam after its window, or too soon after the last attempt, is warned of")
  func examWarnings() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [exam(1, "plab1", "2024-02-29", .passed)]
    let late = meaning(ofSitting: exam(2, "plab2", "2026-02-28", .passed), in: facts, on: today)
    #expect(
      late.warnings
        == [
          "Too late: PLAB 1 window ended on Fri 27 Feb 2026, before Sat 28 Feb 2026. Check with the regulator."
        ])
    var nurseFacts = caseFacts(nursePathway)
    nurseFacts.sittings = [exam(1, "cbt", "2026-11-01", .failed)]
    let soon = meaning(ofSitting: exam(2, "cbt", "2026-11-10", .failed), in: nurseFacts, on: today)
    #expect(
      soon.warnings
        == ["Attempts have to be at least 10 days apart; the one before was on Sun 1 Nov 2026."])
  }

  @Test("An exam without a result asks for it")
  func examAwaited() {
    let meaning = meaning(
      ofSitting: exam(1, "plab1", "2026-11-05", nil), in: caseFacts(doctorPathway), on: today)
    #expect(meaning.sentence == "PLAB 1: the result is not known yet.")
    #expect(meaning.next?.text == "ask for the PLAB 1 result")
  }

  @Test("Two tests of one day both count, and a later sitting counts instead of an older pass")
  func sameDay() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [sitting(1, .ielts, "2026-09-12", scores(8, 8, 8, 8))]
    let oet = sitting(2, .oet, "2026-09-12", scores(400, 400, 400, 400))
    #expect(
      meaning(ofSitting: oet, in: facts, on: today).sentence
        == "GMC needs all four in the latest sitting: passed.")
    facts.sittings = [sitting(3, .oet, "2026-10-12", scores(340, 400, 400, 400))]
    #expect(
      meaning(ofSitting: oet, in: facts, on: today).warnings
        == ["The sitting of Mon 12 Oct 2026 counts instead of this one: it is later."])
    facts.sittings = [sitting(1, .oet, "2026-09-12", scores(400, 400, 400, 400))]
    #expect(
      meaning(ofSitting: sitting(0, .oet, "2026-09-12", scores(400, 400, 400, 400)), in: facts, on: today)
        .sentence
        == "GMC needs all four in the latest sitting: not yet passed. Every score is reached, but another "
        + "sitting of that day counts.")
  }

  @Test("A second sitting for the NMC is advised while there is time for it, and only for what is open")
  func secondSitting() {
    let facts = caseFacts(nursePathway)
    func hints(_ satOn: String) -> [String] {
      let draft = sitting(1, .oet, satOn, scores(350, 350, 250, 350))
      return meaning(ofSitting: draft, in: facts, on: today).warnings
    }
    #expect(
      hints("2025-11-23") == [
        "A sitting by Sun 22 Nov 2026 that reaches Writing 300 counts together with this one, if no skill is under "
          + "its least score."
      ])
    #expect(hints("2025-11-22") == [])
    let overall = sitting(1, .ielts, "2026-09-12", scores(7, 7, 6.5, 7), overall: 6.5)
    #expect(meaning(ofSitting: overall, in: facts, on: today).warnings == [])
  }

  @Test("That it has to be one sitting is said only where a source says so of the four skills")
  func demand() {
    var facts = caseFacts(pharmacistPathway)
    let oet = sitting(1, .oet, "2026-09-12", scores(370, 360, 320, 380))
    facts.pathway?.english?.choice.source = .own(checkedOn: today)
    #expect(
      meaning(ofSitting: oet, in: facts, on: today).sentence
        == "OET Pharmacy for the GPhC: not yet passed. Writing only is short.")
    facts = caseFacts(pharmacistPathway)
    facts.pathway?.english?.tests[0].sum = Score(1_500)
    #expect(
      meaning(ofSitting: oet, in: facts, on: today).sentence
        == "OET Pharmacy for the GPhC: not yet passed. Writing and Total are short.")
  }

  @Test("A second sitting is not advised to somebody who has passed")
  func noPairNeeded() {
    var facts = caseFacts(nursePathway)
    let short = sitting(2, .oet, "2026-09-12", scores(350, 350, 250, 350))
    #expect(!meaning(ofSitting: short, in: facts, on: today).warnings.isEmpty)
    facts.sittings = [sitting(1, .oet, "2026-06-12", scores(350, 350, 300, 350))]
    #expect(meaning(ofSitting: short, in: facts, on: today).warnings == [])
  }

  @Test("Of two IELTS sittings together the overall score is not asked, and the answer says so")
  func overallOfTwo() {
    var facts = caseFacts(nursePathway)
    facts.sittings = [sitting(1, .ielts, "2026-03-02", scores(6.5, 6.5, 6.5, 7), overall: 6.5)]
    let second = sitting(2, .ielts, "2026-09-12", scores(7, 7, 6, 6.5), overall: 6.5)
    #expect(
      meaning(ofSitting: second, in: facts, on: today).sentence
        == "NMC takes one sitting, or two at most 12 months apart: passed, together with the sitting of "
        + "Mon 2 Mar 2026. Of two sittings the best score in each skill counts, and no overall score is asked."
    )
  }

  @Test("An overall score alone fails where it is too low, and waits for the skills where it is not")
  func overallAlone() {
    let facts = caseFacts(doctorPathway)
    for (overall, isPassed) in [(7.0, false), (7.5, nil)] as [(Double, Bool?)] {
      let draft = sitting(1, .ielts, "2026-09-12", nil, overall: overall)
      #expect(meaning(ofSitting: draft, in: facts, on: today).isPassed == isPassed)
    }
  }

  @Test("A window that has ended had to be kept")
  func windowEnded() {
    let meaning = meaning(
      ofSitting: exam(1, "plab1", "2024-06-05", .passed), in: caseFacts(doctorPathway), on: today)
    #expect(meaning.sentence == "PLAB 1 passed. PLAB 2 had to be done by Thu 4 Jun 2026.")
  }
}
