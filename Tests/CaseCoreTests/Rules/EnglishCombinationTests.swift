import CaseCore
import Testing

@Suite("Two sittings together, for the NMC")
struct EnglishCombinationTests {
  private func standing(_ sittings: Sitting..., on today: String = "2026-11-22") -> EnglishStanding? {
    var facts = caseFacts(nursePathway)
    facts.sittings = sittings
    return facts.englishStanding(on: Day.on(today))
  }

  private func isPassed(_ standing: EnglishStanding?) -> Bool {
    if case .passed? = standing { return true }
    return false
  }

  private func hints(_ sittings: Sitting...) -> [String] {
    var facts = caseFacts(nursePathway)
    facts.sittings = sittings
    guard let last = sittings.last else { return [] }
    return meaning(ofSitting: last, in: facts, on: Day.on("2026-11-22")).warnings
  }

  @Test("Green in every skill over two sittings, yellow otherwise, is a pass from the earlier day")
  func combined() {
    let standing = standing(
      sitting(1, .oet, "2026-03-02", scores(350, 350, 250, 300)),
      sitting(2, .oet, "2026-09-12", scores(300, 300, 300, 350)))
    guard case .passed(let pass)? = standing else {
      Issue.record("the two sittings count together")
      return
    }
    #expect(pass.validUntil == Day.on("2028-03-01"))
    #expect(pass.sittings.map(\.id) == [RecordID(1), RecordID(2)])
  }

  @Test("One sitting at the required scores passes by itself")
  func alone() {
    #expect(isPassed(standing(sitting(1, .oet, "2026-09-12", scores(350, 350, 300, 350)))))
  }

  @Test("A red score spoils the sitting for any combination")
  func red() {
    let red = sitting(1, .oet, "2026-03-02", scores(400, 400, 400, 290))
    let other = sitting(2, .oet, "2026-09-12", scores(340, 340, 290, 350))
    #expect(!isPassed(standing(red, other)))
    #expect(
      hints(other, red) == ["Speaking is under 300: this sitting cannot be used together with another."])
  }

  @Test("Exactly one skill without green points to the employer's information")
  func supplement() {
    let first = sitting(1, .oet, "2026-03-02", scores(350, 350, 250, 350))
    let second = sitting(2, .oet, "2026-09-12", scores(350, 350, 290, 350))
    #expect(!isPassed(standing(first, second)))
    #expect(
      hints(first, second) == [
        "Over two sittings only Writing is short. SIFE may close the gap. "
          + "So far: work in UK health or care in the last 2 years is not known."
      ])
  }

  @Test("More than one skill without green means to sit again")
  func twoShort() {
    let first = sitting(1, .oet, "2026-03-02", scores(340, 350, 250, 350))
    let second = sitting(2, .oet, "2026-09-12", scores(340, 350, 290, 350))
    #expect(!isPassed(standing(first, second)))
    #expect(
      hints(first, second) == [
        "A sitting by Sat 11 Sep 2027 that reaches Listening 350 and Writing 300 counts together with this "
          + "one, if no skill is under its least score."
      ])
  }

  @Test("Sittings count together up to a year less a day apart; exactly a year apart is unsure")
  func apart() {
    let first = sitting(1, .oet, "2025-09-12", scores(350, 350, 250, 350))
    #expect(isPassed(standing(first, sitting(2, .oet, "2026-09-11", scores(300, 300, 300, 300)))))
    let just = sitting(2, .oet, "2026-09-12", scores(300, 300, 300, 300))
    #expect(isPassed(standing(first, just)))
    let doubt = "the sittings are exactly 12 months apart: ask the NMC whether both count"
    #expect(hints(first, just) == ["T\(doubt.dropFirst())."])
    var facts = caseFacts(nursePathway)
    facts.sittings = [first, just]
    #expect(readiness(of: facts, on: Day.on("2026-11-22")).have.contains { $0.doubt == doubt })
    let late = sitting(2, .oet, "2026-09-13", scores(300, 300, 300, 300))
    #expect(!isPassed(standing(first, late)))
    #expect(
      hints(first, late).first
        == "It does not count together with the sitting of Fri 12 Sep 2025: they are 366 days apart, and the last "
        + "safe day was Fri 11 Sep 2026.")
    let short = sitting(2, .oet, "2026-09-13", scores(300, 300, 290, 300))
    #expect(hints(first, short).count == 1, "what would not pass together needs no reason")
  }

  private func missing(_ sittings: Sitting..., on today: String = "2026-11-22") -> String {
    var facts = caseFacts(nursePathway)
    facts.sittings = sittings
    return ruleAnswers(of: facts, on: Day.on(today)).first { $0.rule == "LANG-NMC" }?.words ?? ""
  }

  @Test(
    "What is missing is what the best way on lacks: two sittings together, or one that still may be combined")
  func gap() {
    let first = sitting(1, .oet, "2026-10-01", scores(350, 350, 250, 340))
    #expect(
      missing(first, sitting(2, .oet, "2026-11-14", scores(300, 300, 300, 340)))
        == "OET Nursing: Speaking 340 of 350 over two sittings (sat 1 Oct and 14 Nov)")
    let spoilt = sitting(2, .oet, "2026-11-14", scores(350, 290, 300, 350))
    #expect(missing(first, spoilt) == "OET Nursing: Writing 250 of 300, Speaking 340 of 350 (sat 1 Oct)")
    #expect(
      missing(first, spoilt, on: "2027-10-01") == "OET Nursing: Reading 290 of 350 (sat 14 Nov 2026)",
      "from then on the earlier one cannot be combined")
    let later = sitting(2, .oet, "2026-11-14", scores(350, 350, 290, 350))
    #expect(missing(first, later) == "OET Nursing: Writing 290 of 300 (sat 14 Nov)")
  }

  @Test("IELTS combines by its own scores, and never with OET")
  func ielts() {
    let first = sitting(1, .ielts, "2026-03-02", scores(7, 7, 6, 6.5))
    #expect(isPassed(standing(first, sitting(2, .ielts, "2026-09-12", scores(6.5, 6.5, 6.5, 7)))))
    #expect(!isPassed(standing(first, sitting(2, .oet, "2026-09-12", scores(300, 300, 300, 350)))))
  }
}
